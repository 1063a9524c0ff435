//! The log of requests: method, route pattern, status, duration. Never an address, a path, a query or a body, and
//! nothing at all for a participant's pages and what they load: the style sheet and the script of `/r` are asked for once
//! by each new device, so that their times alone would be a list of arrivals. `/anonymat` is read by who is about to answer,
//! and what somebody reads about wearing out at work is nobody's business.

use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

/// Notes a request once it is answered.
pub async fn note<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let (method, start) = (request.method().clone(), Instant::now());
    let response = next.call(request).await?;
    if let Some(pattern) = response.request().match_pattern()
        && !may_be_participants(&pattern)
    {
        let duration_ms = start.elapsed().as_millis();
        tracing::info!(%method, route = pattern, status = response.status().as_u16(), duration_ms);
    }
    Ok(response)
}

fn may_be_participants(pattern: &str) -> bool {
    matches!(pattern, "/r" | "/anonymat" | "/saisie" | "/tirage" | "/capsules")
        || pattern.starts_with("/r/")
        || pattern.starts_with("/capsules/")
        || pattern.starts_with("/static/")
}
