//! The documents of a dispositif, by what they are.

use super::findings::Findings;
use super::words::{consultation_told, heading, letterhead, rules};
use crate::app::error::AppError;
use crate::charts;
use crate::i18n::Words;
use crate::reports::{self, Bilan, Cadrage, Duerp, Figures, Rapport, Restitution, Room, Table};

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
    /// The bilan.
    Bilan(SheetForm),
    /// The figures as a table.
    Table(TableForm),
}

/// How a sheet is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetForm {
    /// To be printed.
    Pdf,
    /// A picture of lines.
    Svg,
    /// A picture of dots.
    Png,
}

/// How a table is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableForm {
    /// A workbook.
    Xlsx,
    /// Rows of text.
    Csv,
}

impl Deliverable {
    /// Each with the name that its file has in addresses.
    const NAMES: [(&str, Self); 9] = [
        ("cadrage.pdf", Self::Cadrage),
        ("restitution.pdf", Self::Restitution),
        ("rapport.pdf", Self::Rapport),
        ("duerp.pdf", Self::Duerp),
        ("bilan.pdf", Self::Bilan(SheetForm::Pdf)),
        ("bilan.svg", Self::Bilan(SheetForm::Svg)),
        ("bilan.png", Self::Bilan(SheetForm::Png)),
        ("chiffres.xlsx", Self::Table(TableForm::Xlsx)),
        ("chiffres.csv", Self::Table(TableForm::Csv)),
    ];

    /// What a file of this name is.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, what)| *what)
    }

    /// How much room it gives its charts; `None` where it has none.
    pub fn room(self) -> Option<Room> {
        match self {
            Self::Restitution | Self::Rapport => Some(Room::Slide),
            Self::Bilan(_) => Some(Room::Sheet),
            Self::Cadrage | Self::Duerp | Self::Table(_) => None,
        }
    }
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
    match what {
        Deliverable::Cadrage => Ok(cadrage(t, findings).pdf(t)?),
        Deliverable::Restitution => Ok(Restitution { heading, figures, reading, actions }.pdf(t)?),
        Deliverable::Rapport => Ok(Rapport { heading, figures, reading, actions }.pdf(t)?),
        Deliverable::Duerp => {
            if !findings.are_work_units {
                return Err(AppError::NotFound("unit of work"));
            }
            let release = findings.releases.last().map(|(_, release)| release.clone());
            let Figures { limits, notes, .. } = figures;
            Ok(Duerp { heading, release, limits, notes, actions }.pdf(t)?)
        }
        Deliverable::Bilan(form) => {
            let answered = findings.releases.iter().map(|(_, release)| release.clone()).collect();
            let (meetings, groups) = (findings.meetings(t), findings.groups.len());
            sheet(t, &Bilan { heading, groups, answered, meetings, figures, actions, reading }, form)
        }
        Deliverable::Table(form) => table(t, compared(t, findings)?, figures, form),
    }
}

/// What one wave published as a table, with what pages say of its figures.
///
/// # Errors
/// [`AppError::NotFound`] where there is no release, [`AppError::Report`] where it cannot be written.
pub fn make_table_of_wave(
    t: Words,
    findings: &Findings,
    title: String,
    told: Told,
    form: TableForm,
) -> Result<Vec<u8>, AppError> {
    let (_, release) = findings.releases.last().ok_or(AppError::NotFound("release"))?;
    table(t, Table::of_release(t, release, title), told.figures, form)
}

fn compared(t: Words, findings: &Findings) -> Result<Table, AppError> {
    let (_, release) = findings.releases.first().ok_or(AppError::NotFound("release"))?;
    let comparison = findings.comparison.as_ref().ok_or(AppError::NotFound("comparison"))?;
    let title = format!("{} · {}", findings.organisation.name, findings.dispositif.title);
    Ok(Table::of_comparison(t, comparison, release, title))
}

fn table(t: Words, table: Table, told: Figures, form: TableForm) -> Result<Vec<u8>, AppError> {
    let notes = told.limits.into_iter().chain(told.notes).collect();
    given(t, &table.with_notes(notes), form)
}

/// The table as a file.
pub(super) fn given(t: Words, table: &Table, form: TableForm) -> Result<Vec<u8>, AppError> {
    Ok(match form {
        TableForm::Xlsx => reports::xlsx(t, table)?,
        TableForm::Csv => reports::csv(t, table)?,
    })
}

fn sheet(t: Words, bilan: &Bilan, form: SheetForm) -> Result<Vec<u8>, AppError> {
    Ok(match form {
        SheetForm::Pdf => bilan.pdf(t)?,
        SheetForm::Svg => bilan.picture(t)?.svg.into_bytes(),
        SheetForm::Png => dots(bilan.picture(t)?)?,
    })
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
        consultation: letter.map(|letter| consultation_told(t, letter)),
        retention,
        is_through_centre: findings.is_through_centre,
    }
}

/// A page of typst drawn in dots, by what draws charts so.
fn dots(drawing: reports::Drawing) -> Result<Vec<u8>, AppError> {
    let reports::Drawing { svg, width, height } = drawing;
    Ok(charts::png(&charts::Chart { svg, width, height })?)
}
