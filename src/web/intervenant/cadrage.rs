//! `/espace/dispositifs/{id}/cadrage`: the lettre de cadrage. What the frame knows is shown from it; nothing is typed twice.

use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;

use super::answered::{kept, with_faults};
use super::fields::Fields;
use super::sessions::length;
use super::signed_in::SignedIn;
use crate::app::{self, AppError, DispositifView, FieldFault, LONG_TEXT_MAX, NewCadrage, Service};
use crate::domain::cadrage::{Cadrage, ConsultedBody};
use crate::domain::day;
use crate::domain::dispositif::State;
use crate::domain::ids::{DispositifId, WaveId};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/cadrage.html")]
struct CadragePage<'a> {
    t: Words,
    view: &'a DispositifView,
    /// The names of what is asked, the primary indicators first.
    indicators: Vec<String>,
    typed: &'a Fields,
    faults: &'a [FieldFault],
}

/// Says that a questionnaire waits for the letter.
#[derive(Template)]
#[template(path = "intervenant/cadrage_needed.html")]
struct NeededPage<'a> {
    t: Words,
    view: &'a DispositifView,
}

/// Shows the letter.
pub async fn show(web: web::Data<Web>, by: SignedIn, id: web::Path<DispositifId>) -> Result<Page, Failure> {
    run(&web, move |service| written(service, &by, &id, None)).await
}

/// Writes the letter.
pub async fn write(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    fields: web::Form<Fields>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let letter = read(&fields);
        let letter = letter.and_then(|letter| app::write_cadrage(service, &by.account.id, &id, &letter));
        kept(letter, format!("/espace/dispositifs/{id}"), |faults| {
            written(service, &by, &id, Some((&fields, faults)))
        })
    })
    .await
}

/// The page of a questionnaire that was to be opened before its letter is written.
pub(super) fn needed(service: &Service, by: &SignedIn, wave: &WaveId) -> Result<Page, Failure> {
    let (_, dispositif, ..) = app::preview_wave(service, &by.account.id, wave)?;
    let view = app::read_dispositif(service, &by.account.id, &dispositif.id)?;
    page::html(StatusCode::CONFLICT, &NeededPage { t: by.t, view: &view })
}

fn read(fields: &Fields) -> Result<NewCadrage, AppError> {
    Ok(NewCadrage {
        written_on: fields.read("written_on", "fault-day", day::typed)?,
        objectives: fields.one("objectives").to_owned(),
        recipients: fields.one("recipients").to_owned(),
        body: fields.read("body", "fault-choice", ConsultedBody::from_text)?,
        consulted_on: fields.read_said("consulted_on", "fault-day", day::typed)?,
    })
}

fn written(
    service: &Service,
    by: &SignedIn,
    id: &DispositifId,
    back: Option<(&Fields, Vec<FieldFault>)>,
) -> Result<Page, Failure> {
    let view = app::read_dispositif(service, &by.account.id, id)?;
    let known = match &view.life.cadrage {
        Some(letter) => known(letter),
        None => Fields::from(vec![("written_on", service.clock.today().to_string())]),
    };
    let (typed, faults) = back.unwrap_or((&known, Vec::new()));
    let indicators = app::asked_indicators(service, &by.account.id, id)?;
    let indicators = indicators.iter().map(|name| by.t.text(name).to_owned()).collect();
    let page = CadragePage { t: by.t, view: &view, indicators, typed, faults: &faults };
    with_faults(&faults, &page)
}

/// A letter as its form holds it.
fn known(letter: &Cadrage) -> Fields {
    Fields::from(vec![
        ("written_on", letter.written_on.to_string()),
        ("objectives", letter.objectives.clone()),
        ("recipients", letter.recipients.clone()),
        ("body", letter.body.as_str().to_owned()),
        ("consulted_on", letter.consulted_on.map(|day| day.to_string()).unwrap_or_default()),
    ])
}

impl CadragePage<'_> {
    fn can_write(&self) -> bool {
        self.view.dispositif.state == State::Draft
    }

    fn is(&self, body: &ConsultedBody) -> bool {
        self.typed.one("body") == body.as_str()
    }

    fn consulted(&self, letter: &Cadrage) -> String {
        app::consultation_told(self.t, letter)
    }

    /// « 3 séances : 7 avril 2026 (3 h), … », or nothing where none is planned.
    fn sessions(&self) -> Option<String> {
        let sessions = &self.view.life.sessions;
        let told =
            sessions.iter().map(|one| format!("{} ({})", self.t.day(one.on), length(self.t, one.minutes)));
        (!sessions.is_empty()).then(|| told.collect::<Vec<_>>().join(", "))
    }

    /// All who ordered it.
    fn ordered_by(&self) -> String {
        let all = std::iter::once(&self.view.organisation).chain(&self.view.life.others);
        all.map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}
