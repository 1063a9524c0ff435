//! The desk at which documents are set, one a core: a link that needs no account asks for them, and each takes a second and tens
//! of megabytes. Who finds the queue full is told to come back; answers and votes never wait behind it.

use std::sync::Arc;

use actix_web::web;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::application::Web;
use super::blocking::run;
use super::failure::Failure;
use crate::app::Service;

/// How many wait for each seat.
const WAITING: usize = 6;

/// Seats, and places to wait for one.
pub struct Desk {
    places: Arc<Semaphore>,
    seats: Arc<Semaphore>,
}

/// A seat that is taken, with its place; both are free again when it goes.
struct Seat {
    _place: OwnedSemaphorePermit,
    _seat: OwnedSemaphorePermit,
}

impl Desk {
    /// A desk at which so many documents are set at once; without a seat it is always full.
    pub fn new(seats: usize) -> Self {
        let places = seats * (1 + WAITING);
        Self { places: Arc::new(Semaphore::new(places)), seats: Arc::new(Semaphore::new(seats)) }
    }

    /// Waits for a seat.
    async fn seat(&self) -> Result<Seat, Failure> {
        let place = self.places.clone().try_acquire_owned().map_err(|_| Failure::Busy)?;
        let seat = self.seats.clone().acquire_owned().await.map_err(|_| Failure::Busy)?;
        Ok(Seat { _place: place, _seat: seat })
    }
}

/// Runs a verb that sets a document, as [`run`] does, once there is a seat for it. Whoever leaves while it is set does not free
/// the seat before it is done.
///
/// # Errors
/// [`Failure::Busy`] where too many wait already, else as [`run`].
pub async fn run_at_desk<T, E>(
    web: &web::Data<Web>,
    verb: impl FnOnce(&Service) -> Result<T, E> + Send + 'static,
) -> Result<T, Failure>
where
    T: Send + 'static,
    E: Into<Failure> + Send + 'static,
{
    let seat = web.desk.seat().await?;
    run(web, move |service| {
        let _seat = seat;
        verb(service)
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn who_finds_the_queue_full_is_sent_away_and_a_seat_that_is_left_is_taken_again() {
        let desk = Desk::new(1);
        let first = desk.seat().await.unwrap();
        let waiting: Vec<_> =
            (0..WAITING).map(|_| desk.places.clone().try_acquire_owned().unwrap()).collect();
        assert!(matches!(desk.seat().await, Err(Failure::Busy)));
        drop((first, waiting));
        assert!(desk.seat().await.is_ok());
    }
}
