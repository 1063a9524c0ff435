//! What the service does by itself once a day.

use std::time::Duration;

use actix_web::rt::task::JoinHandle;
use actix_web::{rt, web};

use crate::app::{self, Service};

/// How often the day is looked at.
const LOOK: Duration = Duration::from_secs(30);

/// Does the day's work at the start and after each midnight, until it is aborted.
pub fn keep_midnight(service: Service) -> JoinHandle<()> {
    rt::spawn(async move {
        let mut done = None;
        loop {
            let today = service.clock.today();
            if done != Some(today) {
                let working = service.clone();
                match web::block(move || app::midnight(&working)).await {
                    Ok(Ok(())) => done = Some(today),
                    Ok(Err(error)) => {
                        tracing::error!(%error, "the day's work could not be done; it is tried again")
                    }
                    Err(error) => {
                        tracing::error!(%error, "the day's work could not be done; it is tried again")
                    }
                }
            }
            rt::time::sleep(LOOK).await;
        }
    })
}
