//! Documents of a dispositif by their names in addresses, for the intervenant and for the management alike.

use askama::Template;

use crate::app::{self, Deliverable, Findings};
use crate::domain::ids::DispositifId;
use crate::i18n::Words;
use crate::web::failure::Failure;
use crate::web::figures::{figures_on_paper, speaking};
use crate::web::file::File;

/// The documents of a page.
#[derive(Template)]
#[template(path = "documents.html")]
pub struct Documents {
    t: Words,
    ways: Vec<Way>,
    /// The dispositif whose groups may be declared to be units of work, and whether they are.
    units: Option<(DispositifId, bool)>,
}

/// A way to a document.
struct Way {
    /// What it is.
    name: String,
    /// Its files: what each is called, and its address.
    files: Vec<(&'static str, String)>,
}

impl Documents {
    /// The ways to these files below the address `at`.
    pub fn new(t: Words, at: &str, files: &[&'static str]) -> Self {
        Self { t, ways: ways(t, at, files), units: None }
    }

    /// The same, where the groups of a dispositif may be declared to be units of work.
    #[must_use]
    pub fn with_units(self, id: &DispositifId, are_units: bool) -> Self {
        Self { units: Some((id.clone(), are_units)), ..self }
    }
}

/// The document that is asked for as `file`.
///
/// # Errors
/// [`Failure::NotFound`] where there is none of the name.
pub fn document(t: Words, findings: &Findings, file: &str) -> Result<File, Failure> {
    let what = Deliverable::from_name(file).ok_or(Failure::NotFound)?;
    let told = figures_on_paper(t, findings, what.room())?;
    let bytes = app::make_document(t, findings, told, what)?;
    named(&findings.dispositif.title, file, bytes)
}

/// A file that says of itself what it holds.
///
/// # Errors
/// [`Failure::NotFound`] where its ending is none of a document.
pub fn named(title: &str, file: &str, bytes: Vec<u8>) -> Result<File, Failure> {
    let (name, ending) = file.rsplit_once('.').ok_or(Failure::NotFound)?;
    Ok(File { name: speaking(title, name, ending), kind: kind(ending).ok_or(Failure::NotFound)?, bytes })
}

fn kind(ending: &str) -> Option<&'static str> {
    Some(match ending {
        "pdf" => "application/pdf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "csv" => "text/csv; charset=utf-8",
        _ => return None,
    })
}

/// The ways to these files below the address `at`, those of one name together.
fn ways(t: Words, at: &str, files: &[&'static str]) -> Vec<Way> {
    let mut ways: Vec<(&str, Way)> = Vec::new();
    for (name, ending) in files.iter().filter_map(|file| file.rsplit_once('.')) {
        let address = format!("{at}/{name}.{ending}");
        match ways.iter_mut().find(|(known, _)| *known == name) {
            Some((_, way)) => way.files.push((ending, address)),
            None => {
                let told = t.say(format!("document-{}", key(name))).to_string();
                ways.push((name, Way { name: told, files: vec![(ending, address)] }));
            }
        }
    }
    ways.into_iter().map(|(_, way)| way).collect()
}

/// The end of the locale key that names a document.
fn key(name: &str) -> &str {
    match name {
        "papier" => "paper",
        "chiffres" => "figures",
        "portefeuille" => "portfolio",
        name => name,
    }
}
