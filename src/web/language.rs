//! The reader's language: what was asked for by hand (`?lang=`), else what the browser says, else French.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{Error, FromRequest, HttpRequest, web};

use crate::domain::language::Language;
use crate::i18n::Words;

/// The language of a request.
pub fn of_request(request: &HttpRequest) -> Language {
    let asked = web::Query::<Vec<(String, String)>>::from_query(request.query_string())
        .ok()
        .and_then(|pairs| pairs.iter().find(|(name, _)| name == "lang").map(|(_, tag)| tag.clone()));
    let accepted = || request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    asked
        .and_then(|tag| Language::from_tag(&tag))
        .or_else(|| accepted().and_then(preferred))
        .unwrap_or_default()
}

/// The first known language in the order of the browser's preference (RFC 9110, 12.5.4).
fn preferred(accepted: &str) -> Option<Language> {
    let mut ranges: Vec<(f32, Language)> = accepted
        .split(',')
        .filter_map(|range| {
            let (tag, weight) = range.split_once(";q=").unwrap_or((range, "1"));
            Some((weight.trim().parse().ok()?, Language::from_tag(tag.trim())?))
        })
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    ranges.sort_by(|one, other| other.0.total_cmp(&one.0));
    ranges.first().map(|(_, language)| *language)
}

/// The words of a participant's, a management's or any other visitor's page.
pub struct Visitor(pub Words);

impl FromRequest for Visitor {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(Words::of(of_request(request)))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_preference_decides_among_the_two_languages() {
        assert_eq!(preferred("en-GB,en;q=0.9,fr;q=0.8"), Some(Language::En));
        assert_eq!(preferred("de, fr;q=0.5, en;q=0.3"), Some(Language::Fr));
        assert_eq!(preferred("de, en;q=0"), None);
    }
}
