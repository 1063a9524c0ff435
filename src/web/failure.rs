//! The one place that turns errors into pages.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, ResponseError};
use askama::Template;
use thiserror::Error;

use super::guard;
use super::language;
use super::page::{self, Page};
use crate::app::{AppError, Refusal};
use crate::i18n::Words;

/// When whoever finds the desk of documents full may come back, in seconds.
const RETRY_S: &str = "10";

/// Why a request gets no page of its own.
#[derive(Clone, Debug, Error)]
pub enum Failure {
    /// No such address, or nothing there that this person may see.
    #[error("not found")]
    NotFound,
    /// A management's link that opens nothing (more): unknown, revoked and ended look the same.
    #[error("the link opens nothing")]
    LinkClosed,
    /// A state that forbids what was asked.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// A form that is none.
    #[error("the form could not be read")]
    Form,
    /// A body above the limit.
    #[error("the body is too large")]
    TooLarge,
    /// A form that another site sent.
    #[error("sent from another site")]
    CrossSite,
    /// Nobody is logged in.
    #[error("nobody is logged in")]
    LoggedOut,
    /// Too many documents are asked for at once.
    #[error("too many documents are asked for at once")]
    Busy,
    /// The database does not answer; the cause goes to the log.
    #[error("the database is away: {0}")]
    Away(String),
    /// Anything else; the cause goes to the log, never to the page.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotFound(_) => Self::NotFound,
            AppError::Refused(refusal) => Self::Refused(refusal),
            // Handlers show the faults of their own forms; what arrives here came without one.
            AppError::Invalid(_) => Self::Form,
            other if other.is_away() => Self::Away(other.to_string()),
            other => Self::Internal(other.to_string()),
        }
    }
}

impl ResponseError for Failure {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::LinkClosed => StatusCode::NOT_FOUND,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::Form => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::LoggedOut => StatusCode::SEE_OTHER,
            Self::Busy | Self::Away(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A bare answer that carries its failure; [`pages`], which knows the reader's language, writes the page.
    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::new(self.status_code());
        response.extensions_mut().insert(self.clone());
        response
    }
}

#[derive(Template)]
#[template(path = "failure.html")]
struct FailurePage {
    t: Words,
    title: String,
    text: String,
    /// Whether an intervenant reads it: it then has the head of their space, and leads back to their dispositifs.
    is_intervenants: bool,
    /// Whether a participant may read it: it then leads back to where a card is typed.
    is_participants: bool,
    /// Where to go on: the page of the dispositif, or of the management, that was acted on.
    back: Option<(String, &'static str)>,
}

/// Who reads the page of a failure.
struct Reader {
    words: Words,
    /// Whether a way back to the intervenant's space helps.
    is_intervenant: bool,
    /// The page that what was asked belongs to, with the key of the words that lead there.
    back: Option<(String, &'static str)>,
}

/// The page that an address belongs to: that of its dispositif, or that of the management.
fn above(path: &str) -> Option<(String, &'static str)> {
    let within = |parts: &[&str], label| {
        let is_page = parts.iter().all(|part| !part.is_empty());
        is_page.then(|| (format!("/{}", parts.join("/")), label))
    };
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    match parts.as_slice() {
        ["espace", "dispositifs", id, _, ..] => within(&["espace", "dispositifs", id], "back-to-dispositif"),
        ["direction", token, _, ..] => within(&["direction", token], "error-to-management"),
        _ => None,
    }
}

/// Writes the page of every answer that failed.
pub async fn pages<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let reader = Reader {
        words: Words::of(language::of_request(request.request())),
        is_intervenant: request.path() == "/espace" || request.path().starts_with("/espace/"),
        back: above(request.path()),
    };
    let response = match next.call(request).await {
        Ok(response) => response.map_into_boxed_body(),
        Err(error) => return Err(outside(&error, &reader)),
    };
    let failure = response.response().extensions().get::<Failure>().cloned();
    let failure = failure.or_else(|| plain_failure(response.response()));
    let Some(failure) = failure else { return Ok(response) };
    if let Failure::Internal(cause) | Failure::Away(cause) = &failure {
        let pattern = response.request().match_pattern().unwrap_or_default();
        tracing::error!(route = pattern, cause, "a request failed");
    }
    let mut page = match written(&failure, &reader) {
        Ok(page) => page.into_response(response.request()),
        Err(_) => HttpResponse::InternalServerError().finish(),
    };
    if matches!(failure, Failure::Busy) {
        page.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(RETRY_S));
    }
    Ok(response.into_response(page))
}

/// The page of an error that a middleware ended with, such as a session that could not be kept. Such an error passes by
/// what sets the headers of answers, so they are set here.
fn outside(error: &actix_web::Error, reader: &Reader) -> actix_web::Error {
    let failure = error.as_error::<Failure>().cloned();
    let failure = failure.unwrap_or_else(|| Failure::Internal(error.to_string()));
    if let Failure::Internal(cause) | Failure::Away(cause) = &failure {
        tracing::error!(cause, "a request failed");
    }
    let mut response = match written(&failure, reader) {
        Ok(page) => page.into_plain_response(),
        Err(_) => HttpResponse::InternalServerError().finish(),
    };
    for (name, value) in guard::HEADERS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    InternalError::from_response(failure, response).into()
}

/// What actix answers by itself, without a page: an unknown address, a body above the limit.
fn plain_failure(response: &HttpResponse) -> Option<Failure> {
    if response.headers().contains_key(header::CONTENT_TYPE) {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Some(Failure::NotFound),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Failure::TooLarge),
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE => Some(Failure::Form),
        _ => None,
    }
}

fn written(failure: &Failure, reader: &Reader) -> Result<Page, Failure> {
    let words = reader.words;
    if matches!(failure, Failure::LoggedOut) {
        return Ok(page::see_other("/espace/connexion"));
    }
    let name = name(failure);
    let written = FailurePage {
        t: words,
        title: words.say(format!("{name}-title")).to_string(),
        text: words.say(format!("{name}-text")).to_string(),
        is_intervenants: reader.is_intervenant,
        is_participants: !reader.is_intervenant
            && reader.back.is_none()
            && !matches!(failure, Failure::LinkClosed),
        // What is not there has no page above it either.
        back: reader.back.clone().filter(|_| !matches!(failure, Failure::NotFound | Failure::LinkClosed)),
    };
    page::html(failure.status_code(), &written)
}

/// The beginning of the locale keys that tell of a failure.
fn name(failure: &Failure) -> &'static str {
    match failure {
        Failure::NotFound | Failure::LoggedOut => "error-not-found",
        Failure::LinkClosed => "link-closed",
        Failure::Refused(refusal) => refused(*refusal),
        Failure::Form => "error-form",
        Failure::TooLarge => "error-too-large",
        Failure::CrossSite => "error-cross-site",
        Failure::Busy => "error-busy",
        Failure::Away(_) | Failure::Internal(_) => "error-internal",
    }
}

fn refused(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Started => "refused-started",
        Refusal::NoGroup => "refused-no-group",
        Refusal::SamePeople => "refused-same-people",
        Refusal::NoCards => "refused-no-cards",
        Refusal::CardsMade => "refused-cards-made",
        Refusal::WaveOrder => "refused-wave-order",
        Refusal::WaveState => "refused-wave-state",
        Refusal::PastDay => "refused-past-day",
        Refusal::DayOrder => "refused-day-order",
        Refusal::NotReleased => "refused-not-released",
        Refusal::PastRetention => "refused-past-retention",
        Refusal::NoCadrage => "refused-no-cadrage",
        Refusal::CommanditairesFixed => "refused-commanditaires-fixed",
        Refusal::CadrageFixed => "refused-cadrage-fixed",
        Refusal::GivenUp => "refused-given-up",
        Refusal::Over => "refused-over",
        Refusal::ReadingState => "refused-reading-state",
        Refusal::ReadingMoved => "refused-reading-moved",
        Refusal::ReadingFirst => "refused-reading-first",
        Refusal::ActionsMoved => "refused-actions-moved",
        Refusal::ActionTransmitted => "refused-action-transmitted",
        Refusal::ThemesFixed => "refused-themes-fixed",
        Refusal::NotValidated => "refused-not-validated",
        Refusal::VotesSpent => "refused-votes-spent",
        Refusal::VoteHeld => "refused-vote-held",
        Refusal::VoteClosed | Refusal::ReserveCard => "refused-vote-closed",
        Refusal::VoteCounts => "refused-vote-counts",
        Refusal::TooFewMembers => "refused-few-members",
        Refusal::NotStarted => "refused-not-started",
        // Said by the command that imports; no page leads there.
        Refusal::AlreadyImported
        | Refusal::NoPairColumn
        | Refusal::TooFewPairs
        | Refusal::TooFewRows
        | Refusal::BeforeFirst
        | Refusal::MomentTaken => "refused-already-imported",
    }
}
