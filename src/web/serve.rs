//! Serving from a program's main thread.

use std::io;
use std::net::SocketAddr;

use actix_web::rt::System;

use super::application::{Application, WebSettings};
use super::midnight::keep_midnight;
use crate::app::Service;

/// Serves until SIGINT or SIGTERM, then lets the requests under way finish. `listening` is told the address once it is
/// listened on.
///
/// # Errors
/// The system's word where the address is taken or forbidden, or the server cannot go on.
pub fn serve(
    service: Service,
    settings: WebSettings,
    listening: impl FnOnce(SocketAddr) -> io::Result<()>,
) -> io::Result<()> {
    System::new().block_on(async {
        let application = Application::build(service.clone(), settings)?;
        listening(application.address())?;
        let midnight = keep_midnight(service);
        let outcome = application.run().await;
        midnight.abort();
        outcome
    })
}
