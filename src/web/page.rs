//! From a template to an answer.

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, ContentType};
use actix_web::{HttpRequest, HttpResponse, Responder};
use askama::Template;

use super::failure::Failure;

/// A rendered page, or the way to another. It is kept by no cache: a form may carry a code, a result is for who asked.
#[derive(Clone, Debug)]
pub struct Page {
    status: StatusCode,
    content: Content,
}

#[derive(Clone, Debug)]
enum Content {
    Html(String),
    Elsewhere(String),
}

/// A page with status 200.
///
/// # Errors
/// [`Failure::Internal`] where the template fails.
pub fn ok(template: &impl Template) -> Result<Page, Failure> {
    html(StatusCode::OK, template)
}

/// A page with another status.
///
/// # Errors
/// [`Failure::Internal`] where the template fails.
pub fn html(status: StatusCode, template: &impl Template) -> Result<Page, Failure> {
    let body = template.render().map_err(|error| Failure::Internal(format!("a template failed: {error}")))?;
    Ok(Page { status, content: Content::Html(body) })
}

/// Sends the browser on with a GET.
pub fn see_other(address: impl Into<String>) -> Page {
    Page { status: StatusCode::SEE_OTHER, content: Content::Elsewhere(address.into()) }
}

impl Page {
    /// The answer that carries the page.
    pub fn into_response(self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        response.insert_header((header::CACHE_CONTROL, "no-store"));
        match self.content {
            Content::Html(body) => response.insert_header(ContentType::html()).body(body),
            Content::Elsewhere(address) => response.insert_header((header::LOCATION, address)).finish(),
        }
    }
}

impl Responder for Page {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        self.into_response()
    }
}
