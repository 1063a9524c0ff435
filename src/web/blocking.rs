//! Calling the service from a handler.

use actix_web::web;

use super::application::Web;
use super::failure::Failure;
use crate::app::Service;

/// Runs one verb off the threads that answer: databases, password hashing and charts block.
///
/// # Errors
/// What the verb gives, as a page.
pub async fn run<T, E>(
    web: &web::Data<Web>,
    verb: impl FnOnce(&Service) -> Result<T, E> + Send + 'static,
) -> Result<T, Failure>
where
    T: Send + 'static,
    E: Into<Failure> + Send + 'static,
{
    let service = web.service.clone();
    match web::block(move || verb(&service)).await {
        Ok(outcome) => outcome.map_err(Into::into),
        Err(_) => Err(Failure::Internal("the pool of blocking threads is gone".to_owned())),
    }
}
