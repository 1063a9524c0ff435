//! What every answer carries, and what no request may do.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderMap};
use actix_web::middleware::{DefaultHeaders, Next};

use super::failure::Failure;

/// Own style sheet, own scripts, own forms; nothing inline, nothing from elsewhere, no frame.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What every answer carries, by lower-case name.
pub const HEADERS: [(&str, &str); 7] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()"),
];

/// Sets the headers of every answer.
pub fn headers(is_https: bool) -> DefaultHeaders {
    let headers = HEADERS.into_iter().fold(DefaultHeaders::new(), DefaultHeaders::add);
    if is_https { headers.add((header::STRICT_TRANSPORT_SECURITY, "max-age=31536000")) } else { headers }
}

/// Refuses what changes something and comes from another site.
///
/// Browsers say where a request comes from in `Sec-Fetch-Site`, older ones in `Origin`; what says neither is no browser
/// and carries nobody's cookie.
pub async fn refuse_cross_site<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if !reads && is_cross_site(request.headers()) {
        return Err(Failure::CrossSite.into());
    }
    next.call(request).await
}

fn is_cross_site(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => !matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_none() || host != text("host")
        }
        (None, None) => false,
    }
}
