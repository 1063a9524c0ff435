//! Building and running the server.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::num::NonZero;
use std::thread;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};

use super::desk::Desk;
use super::intervenant::LoginLimit;
use super::{failure, guard, routes, trace};
use crate::app::Service;

/// How long a stop waits for the requests that are under way, in seconds.
const STOP_S: u64 = 20;

/// What the server needs besides the service.
#[derive(Clone, Debug)]
pub struct WebSettings {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The address that participants type, without a slash at the end; `None`: the address listened on.
    pub public_url: Option<String>,
    /// How many threads answer; `None`: one for each core.
    pub workers: Option<usize>,
    /// How many documents are set at once; `None`: one for each thread that answers; 0: none, and whoever asks is told to come back.
    pub documents: Option<usize>,
}

/// What every handler can reach.
pub struct Web {
    /// The service.
    pub service: Service,
    /// The address that cards and links carry.
    pub public_url: String,
    /// How often a password may be tried.
    pub login_limit: LoginLimit,
    /// Where documents are set.
    pub desk: Desk,
}

/// A server that listens.
pub struct Application {
    server: Server,
    address: SocketAddr,
}

impl Application {
    /// Listens and makes ready; [`Application::run`] answers.
    ///
    /// # Errors
    /// The system's word where the address is taken or forbidden.
    pub fn build(service: Service, settings: WebSettings) -> io::Result<Self> {
        let listener = TcpListener::bind(settings.listen)?;
        let address = listener.local_addr()?;
        let public_url = settings.public_url.unwrap_or_else(|| format!("http://{address}"));
        let is_https = public_url.starts_with("https://");
        let session_key = service.session_key().map_err(io::Error::other)?;
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let desk = Desk::new(settings.documents.or(settings.workers).unwrap_or(cores));
        let web = web::Data::new(Web { service, public_url, login_limit: LoginLimit::new(), desk });
        let server = HttpServer::new(move || {
            App::new()
                .app_data(web.clone())
                .configure(|config| routes::configure(config, &web, &session_key, is_https))
                .wrap(from_fn(guard::refuse_cross_site))
                .wrap(from_fn(failure::pages))
                .wrap(guard::headers(is_https))
                .wrap(from_fn(trace::note))
        });
        let server = match settings.workers {
            Some(workers) => server.workers(workers),
            None => server,
        };
        // Without it the second half of a page that does not fit one packet waits up to 40 ms for the acknowledgement of
        // the first.
        let server = server.tcp_nodelay(true);
        Ok(Self { server: server.shutdown_timeout(STOP_S).listen(listener)?.run(), address })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until it is told to stop (SIGINT or SIGTERM), then lets the requests under way finish.
    ///
    /// # Errors
    /// The system's word where it cannot go on.
    pub async fn run(self) -> io::Result<()> {
        self.server.await
    }
}
