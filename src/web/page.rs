//! From a template to an answer.

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, ContentType};
use actix_web::{HttpRequest, HttpResponse, Responder};
use askama::Template;

use super::compression::{gzip, takes_gzip};
use super::failure::Failure;

/// A rendered page, or the way to another. It is kept by no cache: a form may carry a code, a result is for who asked. The
/// one exception is [`Page::kept_until_sent`].
#[derive(Clone, Debug)]
pub struct Page {
    status: StatusCode,
    content: Content,
    keeping: Keeping,
}

/// Whether the browser may keep a page for its back button.
#[derive(Clone, Copy, Debug)]
enum Keeping {
    Nowhere,
    InThisBrowser,
}

impl Keeping {
    /// The value of `Cache-Control`. A page that the browser keeps is still asked for anew by whoever does not come *back* to it.
    fn as_header(self) -> &'static str {
        match self {
            Self::Nowhere => "no-store",
            Self::InThisBrowser => "private, no-cache",
        }
    }
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
    Ok(Page { status, content: Content::Html(body), keeping: Keeping::Nowhere })
}

/// Sends the browser on with a GET.
pub fn see_other(address: impl Into<String>) -> Page {
    Page {
        status: StatusCode::SEE_OTHER,
        content: Content::Elsewhere(address.into()),
        keeping: Keeping::Nowhere,
    }
}

impl Page {
    /// The same page, which the browser may show again, with what was filled in, to whoever comes back to it. It is for forms that a
    /// person loses by a slip of the thumb; the page after sending them asks the browser to forget ([`super::forget`]).
    pub fn kept_until_sent(self) -> Self {
        Self { keeping: Keeping::InThisBrowser, ..self }
    }

    /// The answer that carries the page, compressed where the browser takes it.
    pub fn into_response(self, request: &HttpRequest) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        response.insert_header((header::CACHE_CONTROL, self.keeping.as_header()));
        let body = match self.content {
            Content::Html(body) => body,
            Content::Elsewhere(address) => {
                return response.insert_header((header::LOCATION, address)).finish();
            }
        };
        response.insert_header(ContentType::html()).insert_header((header::VARY, "accept-encoding"));
        let compressed = takes_gzip(request).then(|| gzip(body.as_bytes())).flatten();
        match compressed {
            Some(bytes) => response.insert_header((header::CONTENT_ENCODING, "gzip")).body(bytes),
            None => response.body(body),
        }
    }
}

impl Page {
    /// The answer that carries the page where the request is no longer at hand.
    pub fn into_plain_response(self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        response.insert_header((header::CACHE_CONTROL, self.keeping.as_header()));
        match self.content {
            Content::Html(body) => response.insert_header(ContentType::html()).body(body),
            Content::Elsewhere(address) => response.insert_header((header::LOCATION, address)).finish(),
        }
    }
}

impl Responder for Page {
    type Body = BoxBody;
    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        self.into_response(request)
    }
}
