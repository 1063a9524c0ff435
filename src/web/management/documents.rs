//! `GET /direction/{token}/documents/{file}`: the documents of what was transmitted.

use actix_web::web;

use super::closed;
use crate::app::{self, ManagementView};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::desk::run_at_desk;
use crate::web::documents::{Documents, document};
use crate::web::failure::Failure;
use crate::web::file::File;
use crate::web::language::Visitor;

/// What a management is handed as soon as anything is transmitted.
const FILES: [&str; 5] = ["restitution.pdf", "rapport.pdf", "bilan.pdf", "bilan.svg", "bilan.png"];
/// What it is handed once before and after are.
const TABLES: [&str; 2] = ["chiffres.xlsx", "chiffres.csv"];

/// The documents of the page with this token.
pub(super) fn handed(t: Words, token: &str, view: &ManagementView) -> Documents {
    let tables = view.comparison.iter().flat_map(|_| TABLES);
    let files: Vec<&'static str> = FILES.into_iter().chain(tables).collect();
    Documents::new(t, &format!("/direction/{token}/documents"), &files)
}

/// Gives a document of what was transmitted.
pub async fn give(
    web: web::Data<Web>,
    asked: web::Path<(String, String)>,
    Visitor(t): Visitor,
) -> Result<File, Failure> {
    let (token, file) = asked.into_inner();
    // A link that opens nothing takes nobody's seat.
    let findings = run(&web, move |service| app::findings_by_link(service, &token)).await.map_err(closed)?;
    let given = run_at_desk(&web, move |_| {
        let is_handed = FILES.iter().chain(&TABLES).any(|one| *one == file)
            || (file == "duerp.pdf" && findings.are_work_units);
        if is_handed { document(t, &findings, &file) } else { Err(Failure::NotFound) }
    });
    given.await.map_err(closed)
}
