//! What a form of these pages is answered with: the page that it leads to, or itself again with what was typed and what to correct.
//!
//! Every handler that keeps or removes something goes through here, so that a fault is a page with status 422 everywhere, and a refusal
//! is what [`Failure`] makes of it. Nothing here knows a form.

use actix_web::http::StatusCode;
use askama::Template;

use crate::app::{AppError, FieldFault};
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// Leads to `address` where it was kept; where something does not do, gives the form `again` with its faults.
pub(super) fn kept<T>(
    outcome: Result<T, AppError>,
    address: String,
    again: impl FnOnce(Vec<FieldFault>) -> Result<Page, Failure>,
) -> Result<Page, Failure> {
    kept_or_again(outcome, |_| Ok(page::see_other(address)), again)
}

/// The same where what was made is shown at once.
pub(super) fn kept_or_again<T>(
    outcome: Result<T, AppError>,
    done: impl FnOnce(T) -> Result<Page, Failure>,
    again: impl FnOnce(Vec<FieldFault>) -> Result<Page, Failure>,
) -> Result<Page, Failure> {
    match outcome {
        Ok(made) => done(made),
        Err(AppError::Invalid(faults)) => again(faults),
        Err(other) => Err(other.into()),
    }
}

/// Leads to `address` once it is done; there is no form to correct.
pub(super) fn done(outcome: Result<(), AppError>, address: String) -> Result<Page, Failure> {
    outcome?;
    Ok(page::see_other(address))
}

/// A page with a form, which has something to correct or not.
pub(super) fn with_faults(faults: &[FieldFault], page: &impl Template) -> Result<Page, Failure> {
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page::html(status, page)
}
