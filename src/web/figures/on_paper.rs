//! The same figures as on the pages, with the same sentences, for documents.

use super::block::{Block, says_nothing};
use super::notes_on_paper::notes_on_paper;
use super::timeline::labels;
use super::{
    LimitsOf, Parts, Pictured, limits, limits_on_page, picture_of_actions, picture_of_participation,
    pictures_of_release, pictures_of_year, pictures_over_time, results_title, subtitle,
};
use crate::app::{self, AppError, Chart, DocumentTold, Figures, Findings, Indicator, Picture, Room, Told};
use crate::disclosure::{Comparison, ComparisonLine, PortfolioMoment, Published, Release};
use crate::domain::wave::{Wave, WaveKind};
use crate::i18n::Words;

/// What pages say of `findings`: before and after where they compare, otherwise what each questionnaire published. Charts are drawn
/// where the document has `room` for them, and only those that it takes.
///
/// # Errors
/// [`AppError::Chart`] where the drawing library gives up.
pub fn figures_on_paper(t: Words, findings: &Findings, room: Option<Room>) -> Result<DocumentTold, AppError> {
    let comparison = findings.comparison.as_ref().filter(|one| !says_nothing(one) && !one.lines.is_empty());
    let shown = LimitsOf::of(comparison, findings.timeline.as_ref());
    let told = limits(t, &findings.dispositif, &findings.caveats, shown);
    let scores = findings.releases.iter().flat_map(|(_, release)| &release.scores);
    let figures = Figures {
        moments: comparison.map(|one| (one.before, one.after)),
        limits: limits_on_page(t, scores.map(|score| score.validated), told),
        notes: notes_on_paper(t, findings, comparison, room == Some(Room::Sheet)),
        ..room.map(|room| drawn(t, findings, comparison, room)).transpose()?.unwrap_or_default()
    };
    Ok(DocumentTold { who: subtitle(t, &findings.releases), figures })
}

/// The charts of a document with so much room.
fn drawn(
    t: Words,
    findings: &Findings,
    comparison: Option<&Published<Comparison>>,
    room: Room,
) -> Result<Figures, AppError> {
    let all = |pictures: Vec<Pictured<'_>>| -> Result<Vec<Chart>, AppError> {
        pictures.into_iter().map(|chart| chart.on_paper(t, room)).collect()
    };
    let one = |picture: Option<Pictured<'_>>| picture.map(|chart| chart.on_paper(t, room)).transpose();
    let is_sheet = room == Room::Sheet;
    Ok(Figures {
        participation: one(picture_of_participation(t, &findings.releases))?,
        answered: all(answered(t, &findings.releases))?,
        indicators: comparison.map(|one| indicators(t, one, room)).transpose()?.unwrap_or_default(),
        over_time: all(findings.timeline.iter().flat_map(|view| pictures_over_time(t, view)).collect())?,
        charts: all(single(t, findings, comparison.is_some()))?,
        keys: if is_sheet { keys(t, comparison, findings)? } else { Vec::new() },
        people_key: if is_sheet { people_key(t, comparison)? } else { None },
        actions: one(picture_of_actions(t, &findings.written.actions))?,
        ..Figures::default()
    })
}

/// The charts of questionnaires by themselves: of the last one alone, so that a year of months does not fill a book; of none
/// of those that are compared, since their figures stand there.
fn single(t: Words, findings: &Findings, are_compared: bool) -> Vec<Pictured<'_>> {
    let waves = || findings.releases.iter().map(|(wave, _)| wave);
    let is_shown = |kind: WaveKind| !are_compared || matches!(kind, WaveKind::FollowUp | WaveKind::Monthly);
    let last = findings.releases.last().filter(|(wave, _)| is_shown(wave.kind));
    let pictures =
        last.map(|(wave, release)| pictures_of_release(t, release, &results_title(t, wave, waves())));
    pictures.unwrap_or_default()
}

/// How many answered, a chart for each wave, where groups are told apart: one of all waves would not fill a slide with large
/// letters.
fn answered(t: Words, releases: &[(Wave, Published<Release>)]) -> Vec<Pictured<'_>> {
    let are_apart = releases.iter().any(|(_, release)| release.cells.len() > 1);
    let each = releases.chunks(1).filter(|_| are_apart && releases.len() <= WAVES_APART);
    each.filter_map(|one| picture_of_participation(t, one)).collect()
}

/// Up to how many waves each has a slide of its own for who answered.
const WAVES_APART: usize = 3;

/// What the marks of cards mean, said once for all cards.
fn keys(
    t: Words,
    comparison: Option<&Published<Comparison>>,
    findings: &Findings,
) -> Result<Vec<String>, AppError> {
    let over_time = findings.timeline.as_ref();
    let is_alone = comparison.is_none() && over_time.is_none();
    let alone = findings.releases.last().filter(|_| is_alone).map(|(_, release)| Picture::Counts(release));
    let compared = comparison.map(|one| Picture::BeforeAndAfter(one.clone()));
    let over_time = over_time.map(|view| Picture::OverTime(view.timeline.clone(), labels(t, &view.waves)));
    compared.into_iter().chain(over_time).chain(alone).map(|picture| key(t, &picture)).collect()
}

fn people_key(t: Words, comparison: Option<&Published<Comparison>>) -> Result<Option<String>, AppError> {
    comparison.map(|one| key(t, &Picture::CountsBeforeAndAfter(one.clone()))).transpose()
}

fn key(t: Words, picture: &Picture<'_>) -> Result<String, AppError> {
    let title = t.say("document-key").to_string();
    app::draw_key(t, picture, Told { id: "key", title: &title, description: &title })
}

fn indicators(t: Words, comparison: &Published<Comparison>, room: Room) -> Result<Vec<Indicator>, AppError> {
    let lines = comparison.each(|comparison| &comparison.lines);
    let (primary, others): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.score.primary);
    let indicator = |line: Published<ComparisonLine>| {
        let block = Block::bare(t, comparison, &line);
        let chart = block.pictured(comparison).on_paper(t, room)?;
        let people = block.people(comparison).map(|people| people.on_paper(t, room)).transpose()?;
        Ok(Indicator { sentence: block.sentence(), chart, people, line })
    };
    primary.into_iter().chain(others).map(indicator).collect()
}

/// The charts of a moment of a year, without the organisations that published nothing.
///
/// # Errors
/// [`AppError::Chart`] where the drawing library gives up.
pub fn charts_of_year(
    t: Words,
    parts: Parts,
    all: &Published<PortfolioMoment>,
) -> Result<Vec<Chart>, AppError> {
    let said = parts.into_iter().filter(|(_, own)| own.cell.is_some()).collect();
    let pictures: Vec<Pictured<'_>> = pictures_of_year(t, said, all);
    pictures.into_iter().map(|chart| chart.on_paper(t, Room::Page)).collect()
}
