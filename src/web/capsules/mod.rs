//! Capsules: pages for anyone, the same for everybody. They know no card, no account and no dispositif.
//!
//! A self-reading is ticked and summed up in the reader's own browser. Its fields stand in no form, so that nothing can send
//! them, and the page's policy lets the browser connect to nothing. No handler here reads anything but an address and a
//! language, and none may ever take an answer.

mod capsule;
mod list;
mod offline;

pub use capsule::read;
pub use list::list;
pub use offline::worker;

use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::failure::Failure;
use super::page;

/// Own style sheets and scripts, and nothing else: no connection of any kind, no form, no picture from anywhere.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; \
     frame-ancestors 'none'",
);

/// A page under that policy.
fn closed(request: &HttpRequest, template: &impl Template) -> Result<HttpResponse, Failure> {
    let mut response = page::ok(template)?.into_response(request);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, POLICY);
    Ok(response)
}
