//! Pages over HTTP: the only place that names actix.
//!
//! A handler reads the request, calls a verb of [`crate::app`], off the threads that answer where the verb may block,
//! and renders one template. It never writes a query and never computes a number. `routes.rs` is the whole
//! table of addresses.

mod application;
mod assets;
mod blocking;
mod capsules;
mod compression;
mod desk;
mod documents;
mod failure;
mod figures;
mod file;
mod forget;
mod guard;
mod intervenant;
mod language;
mod management;
mod midnight;
mod page;
mod participant;
mod public;
mod qr;
mod routes;
mod serve;
mod trace;

pub use application::{Application, WebSettings};
pub use serve::serve;
