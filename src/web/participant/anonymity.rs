//! `GET /anonymat`: how a participant's anonymity is protected, on one screen.
//!
//! It reads nothing but the language: not a card, not a dispositif, not where the visitor comes from. The page is the same for
//! everybody, so that whoever sees it asked for learns nothing of who asks. What differs between dispositifs stands on
//! the questionnaire, under « Qui verra quoi ».

use askama::Template;

use crate::domain::dispositif::K_MIN;
use crate::i18n::Words;
use crate::web::failure::Failure;
use crate::web::language::Visitor;
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "participant/anonymity.html")]
struct AnonymityPage {
    t: Words,
}

/// Shows the page.
pub async fn anonymity(Visitor(t): Visitor) -> Result<Page, Failure> {
    page::ok(&AnonymityPage { t })
}
