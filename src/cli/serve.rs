//! `entrevoix serve`: answers until it is told to stop.

use std::io::{self, ErrorKind};
use std::process::ExitCode;

use tracing_subscriber::EnvFilter;

use super::open;
use super::print::print;
use crate::app::{Clock, Service};
use crate::config::Settings;
use crate::web::{self, WebSettings};

/// Opens the service and serves it.
///
/// # Errors
/// Where the configuration, the database, the secrets or the port do not allow it.
pub fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let settings = settings.clone().with_file()?;
    let service = open::service_to_serve(&settings, Clock::System)?;
    serve(service, &settings, |address| format!("Entrevoix serves on {address}\n"))
}

/// Serves until SIGINT or SIGTERM, after printing what `greeting` makes of the address.
pub(super) fn serve(
    service: Service,
    settings: &Settings,
    greeting: impl FnOnce(&str) -> String,
) -> anyhow::Result<ExitCode> {
    // Never a code, an answer, an address or a body: what is logged names route patterns and durations. Only the
    // service's own log is raised: what libraries say of a connection would tell when a participant came.
    let filter = EnvFilter::new(format!("warn,entrevoix={}", settings.log_level()?));
    tracing_subscriber::fmt().with_env_filter(filter).with_target(false).with_writer(io::stderr).init();
    let web = WebSettings {
        listen: settings.listen(),
        public_url: settings.public_url()?,
        workers: settings.workers()?,
        documents: None,
    };
    let greet = |address| print(&greeting(&format!("http://{address}")));
    web::serve(service, web, greet).map_err(|error| refused(error, settings))?;
    Ok(ExitCode::SUCCESS)
}

fn refused(error: io::Error, settings: &Settings) -> anyhow::Error {
    let listen = settings.listen();
    match error.kind() {
        ErrorKind::AddrInUse => anyhow::anyhow!(
            "the port {} is taken by another program: choose another with --port, such as --port {}",
            listen.port(),
            listen.port().checked_add(1).unwrap_or(8080)
        ),
        ErrorKind::PermissionDenied => {
            anyhow::anyhow!(
                "this user may not listen on port {}: choose one above 1023 with --port",
                listen.port()
            )
        }
        ErrorKind::AddrNotAvailable => {
            anyhow::anyhow!("this machine has no address {}: choose another with --address", listen.ip())
        }
        _ => anyhow::Error::from(error).context(format!("the server on {listen} cannot go on")),
    }
}
