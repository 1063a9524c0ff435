//! The log of requests: method, route pattern, status, duration. Never an address, a path, a query or a body, and
//! nothing at all for a participant's pages.

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
        && !is_participants(&pattern)
    {
        let duration_ms = start.elapsed().as_millis();
        tracing::info!(%method, route = pattern, status = response.status().as_u16(), duration_ms);
    }
    Ok(response)
}

fn is_participants(pattern: &str) -> bool {
    pattern == "/r" || pattern.starts_with("/r/")
}
