//! `GET /saisie`: the rules for the person who enters sheets of paper. It is for anyone and knows no dispositif: a sheet
//! comes in as its participant's answers do, with a card's code.

use askama::Template;

use crate::i18n::Words;
use crate::web::failure::Failure;
use crate::web::language::Visitor;
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "participant/entry.html")]
struct EntryPage {
    t: Words,
}

/// Shows the rules.
pub async fn entry(Visitor(t): Visitor) -> Result<Page, Failure> {
    page::ok(&EntryPage { t })
}
