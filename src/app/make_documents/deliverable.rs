//! The documents of a dispositif, by what they are.

use super::findings::Findings;
use super::words::{heading, letterhead, rules};
use crate::app::error::AppError;
use crate::charts;
use crate::i18n::Words;
use crate::reports::{self, Bilan, Cadrage, Duerp, Figures, Rapport, Restitution, Table};

/// What is handed over of a dispositif.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deliverable {
    /// The lettre de cadrage.
    Cadrage,
    /// Slides.
    Restitution,
    /// The rapport d'accompagnement.
    Rapport,
    /// The annexe to the document unique, where groups are units of work.
    Duerp,
    /// The bilan as a sheet.
    Bilan,
    /// The bilan as a picture of lines.
    BilanSvg,
    /// The bilan as a picture of dots.
    BilanPng,
    /// The figures of before and after as a workbook.
    Xlsx,
    /// The same as CSV.
    Csv,
}

/// What pages say around the same figures.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// Who answered, when, how many.
    pub who: Option<String>,
    /// The figures, each with its sentence and its charts.
    pub figures: Figures,
}

/// Makes a document of what there is.
///
/// # Errors
/// [`AppError::NotFound`] for an annexe where no group is a unit of work, and for tables where nothing is compared;
/// [`AppError::Report`] where it cannot be set in pages.
pub fn make_document(
    t: Words,
    findings: &Findings,
    told: Told,
    what: Deliverable,
) -> Result<Vec<u8>, AppError> {
    let Told { who, figures } = told;
    let heading = heading(t, findings, who);
    let written = &findings.written;
    let (reading, actions) = (written.reading(), written.actions(t));
    Ok(match what {
        Deliverable::Cadrage => cadrage(t, findings).pdf(t)?,
        Deliverable::Restitution => Restitution { heading, figures, reading, actions }.pdf(t)?,
        Deliverable::Rapport => Rapport { heading, figures, reading, actions }.pdf(t)?,
        Deliverable::Duerp => {
            if !findings.are_work_units {
                return Err(AppError::NotFound("unit of work"));
            }
            let release = findings.releases.last().map(|(_, release)| release.clone());
            Duerp { heading, release, limits: figures.limits, actions }.pdf(t)?
        }
        Deliverable::Bilan | Deliverable::BilanSvg | Deliverable::BilanPng => {
            let (k, today) = (findings.dispositif.frame.k, findings.today);
            let meetings = written.meetings(t, k, &findings.groups, today);
            let (groups, tells_situations) = (findings.groups.len(), written.tells_situations);
            let answered = findings.releases.iter().map(|(_, release)| release.clone()).collect();
            let bilan = Bilan { heading, groups, answered, meetings, tells_situations, figures, actions };
            match what {
                Deliverable::Bilan => bilan.pdf(t)?,
                Deliverable::BilanSvg => bilan.picture(t)?.svg.into_bytes(),
                _ => dots(bilan.picture(t)?)?,
            }
        }
        Deliverable::Xlsx => reports::xlsx(t, &compared(t, findings, figures.limits)?)?,
        Deliverable::Csv => reports::csv(&compared(t, findings, figures.limits)?)?,
    })
}

/// What one wave published as a workbook, then as CSV.
///
/// # Errors
/// [`AppError::NotFound`] where there is no release, [`AppError::Report`] where it cannot be written.
pub fn make_tables_of_wave(
    t: Words,
    findings: &Findings,
    title: String,
    limits: Vec<String>,
) -> Result<[Vec<u8>; 2], AppError> {
    let (_, release) = findings.releases.last().ok_or(AppError::NotFound("release"))?;
    let table = Table::of_release(t, release, title).with_notes(limits);
    Ok([reports::xlsx(t, &table)?, reports::csv(&table)?])
}

fn compared(t: Words, findings: &Findings, limits: Vec<String>) -> Result<Table, AppError> {
    let (_, release) = findings.releases.first().ok_or(AppError::NotFound("release"))?;
    let comparison = findings.comparison.as_ref().ok_or(AppError::NotFound("comparison"))?;
    let title = format!("{} · {}", findings.organisation.name, findings.dispositif.title);
    Ok(Table::of_comparison(t, comparison, release, title).with_notes(limits))
}

fn cadrage(t: Words, findings: &Findings) -> Cadrage {
    let (rules, retention) = rules(t, findings);
    let letter = findings.written.cadrage.as_ref();
    Cadrage {
        heading: letterhead(t, findings),
        objectives: letter.map(|letter| letter.objectives.clone()),
        indicators: findings.indicators.iter().map(|name| t.text(name).to_owned()).collect(),
        rules,
        recipients: letter.map(|letter| letter.recipients.clone()),
        consultation: findings.written.consultation(t),
        retention,
        is_through_centre: findings.is_through_centre,
    }
}

/// A page of typst drawn in dots, by what draws charts so.
fn dots(drawing: reports::Drawing) -> Result<Vec<u8>, AppError> {
    let reports::Drawing { svg, width, height } = drawing;
    Ok(charts::png(&charts::Chart { svg, width, height })?)
}
