//! `GET /espace/dispositifs/{id}/documents/{file}`, `GET /espace/vagues/{id}/documents/{file}` and `GET
//! /espace/bilan/{year}/documents/{file}`; `POST /espace/dispositifs/{id}/unites-de-travail`.

use actix_web::web;
use serde::Deserialize;

use super::next_step::can_compare;
use super::paper::form_on_paper;
use super::portfolio::{limits_of_page, parts};
use super::signed_in::SignedIn;
use crate::app::{
    self, AppError, Chart, Deliverable, DispositifView, Findings, PortfolioView, Service, YearTold,
};
use crate::disclosure::{PortfolioMoment, Published};
use crate::domain::dispositif::State;
use crate::domain::ids::{DispositifId, WaveId};
use crate::domain::wave::{WaveKind, WaveState};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::desk::run_at_desk;
use crate::web::documents::{Documents, document, named};
use crate::web::failure::Failure;
use crate::web::figures::{charts_of_year, figures_on_paper, notes_of_year, results_title};
use crate::web::file::File;
use crate::web::page::{self, Page};

/// The documents that can be made so far.
pub(super) fn so_far(t: Words, view: &DispositifView) -> Documents {
    if view.dispositif.state == State::Cancelled {
        return Documents::new(t, "", &[]);
    }
    let is_released = view.waves.iter().any(|(wave, _)| wave.state == WaveState::Released);
    // A letter that nobody wrote is no use once it cannot be written any more.
    let has_letter = view.life.cadrage.is_some() || view.dispositif.state == State::Draft;
    let mut files = if has_letter { vec!["cadrage.pdf"] } else { Vec::new() };
    if is_released {
        files.extend(["restitution.pdf", "rapport.pdf", "bilan.pdf", "bilan.svg", "bilan.png"]);
    }
    if can_compare(view) {
        files.extend(["chiffres.xlsx", "chiffres.csv"]);
    }
    if view.are_work_units {
        files.push("duerp.pdf");
    }
    let id = &view.dispositif.id;
    Documents::new(t, &format!("/espace/dispositifs/{id}/documents"), &files)
        .with_units(id, view.are_work_units)
}

/// Gives a document of a dispositif.
pub async fn of_dispositif(
    web: web::Data<Web>,
    by: SignedIn,
    asked: web::Path<(DispositifId, String)>,
) -> Result<File, Failure> {
    let (id, file) = asked.into_inner();
    run_at_desk(&web, move |service| {
        document(by.t, &app::read_findings(service, &by.account.id, &id)?, &file)
    })
    .await
}

/// Gives a document of one questionnaire.
pub async fn of_wave(
    web: web::Data<Web>,
    by: SignedIn,
    asked: web::Path<(WaveId, String)>,
) -> Result<File, Failure> {
    let (id, file) = asked.into_inner();
    let address = format!("{}/r", web.public_url);
    run_at_desk(&web, move |service| match &*file {
        "papier.pdf" => form_on_paper(service, &by.account.id, &id, by.t, &address),
        _ => released(&by, &app::findings_of_wave(service, &by.account.id, &id)?, &file),
    })
    .await
}

/// What one questionnaire published: slides, and its figures as tables.
fn released(by: &SignedIn, findings: &Findings, file: &str) -> Result<File, Failure> {
    let t = by.t;
    let (wave, _) = findings.releases.last().ok_or(Failure::NotFound)?;
    let among = findings.timeline.iter().flat_map(|view| &view.waves);
    let title = results_title(t, wave, among);
    let name = format!("{} {title}", findings.dispositif.title);
    let what = Deliverable::from_name(file).ok_or(Failure::NotFound)?;
    let told = figures_on_paper(t, findings, what.room())?;
    let bytes = match what {
        Deliverable::Restitution => app::make_document(t, findings, told, what)?,
        Deliverable::Table(form) => app::make_table_of_wave(t, findings, name.clone(), told, form)?,
        _ => return Err(Failure::NotFound),
    };
    named(&name, file, bytes)
}

/// Gives a document of a year.
pub async fn of_year(
    web: web::Data<Web>,
    by: SignedIn,
    asked: web::Path<(String, String)>,
) -> Result<File, Failure> {
    let (year, file) = asked.into_inner();
    let year = year.parse().map_err(|_| Failure::NotFound)?;
    run_at_desk(&web, move |service| in_year(service, &by, year, &file)).await
}

fn in_year(service: &Service, by: &SignedIn, year: i32, file: &str) -> Result<File, Failure> {
    let seen = app::read_portfolio(service, &by.account.id, year)?;
    let told = told_of_year(by, &seen);
    let bytes = match (file, Deliverable::from_name(file)) {
        ("portefeuille.pdf", _) => {
            let charts = charts(by, &seen)?;
            app::make_portfolio(by.t, &seen, YearTold { charts, ..told })?
        }
        (_, Some(Deliverable::Table(form))) => app::make_table_of_year(by.t, &seen, told, form)?,
        _ => return Err(Failure::NotFound),
    };
    named(&by.t.say("portfolio-title").with("year", year).to_string(), file, bytes)
}

/// What the page of the year says around its figures.
fn told_of_year(by: &SignedIn, seen: &PortfolioView) -> YearTold {
    let limits = limits_of_page(by.t, seen);
    YearTold { keeper: by.account.name.clone(), charts: Vec::new(), limits, notes: notes_of_year(by.t, seen) }
}

fn charts(by: &SignedIn, seen: &PortfolioView) -> Result<Vec<(WaveKind, Vec<Chart>)>, AppError> {
    let moments = seen.all.published.each(|portfolio| &portfolio.moments);
    let charts = |moment: &Published<PortfolioMoment>| {
        Ok((moment.moment, charts_of_year(by.t, parts(by.t, seen, moment), moment)?))
    };
    moments.iter().map(charts).collect()
}

/// The form.
#[derive(Deserialize)]
pub struct Declared {
    /// Whether they are.
    are_units: Option<String>,
}

/// Declares that the groups are units of work, or takes it back.
pub async fn declare_work_units(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    form: web::Form<Declared>,
) -> Result<Page, Failure> {
    run_at_desk(&web, move |service| {
        app::declare_work_units(service, &by.account.id, &id, form.are_units.is_some())?;
        Ok::<_, AppError>(page::see_other(format!("/espace/dispositifs/{id}#documents")))
    })
    .await
}
