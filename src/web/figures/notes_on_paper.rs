//! How the figures of a document are read: what a page says of them once, for readers who have no page.

use super::block::Block;
use super::grid::MIDDLE;
use super::notes;
use super::words::{is_bound, reasons, whys};
use crate::app::{Findings, PortfolioView};
use crate::disclosure::{
    Cell, Comparison, Count, CountFigure, Mean, MeanFigure, People, Published, Withheld,
};
use crate::i18n::Words;

/// What the figures of a dispositif have to explain: of before and after where they compare, otherwise of the last questionnaire.
pub(super) fn notes_on_paper(
    t: Words,
    findings: &Findings,
    comparison: Option<&Published<Comparison>>,
    is_sheet: bool,
) -> Vec<String> {
    let mut seen = Seen::default();
    let compared: Vec<Vec<String>> = comparison
        .iter()
        .flat_map(|comparison| comparison.lines.iter().map(|line| Block::bare(t, comparison, line).notes()))
        .collect();
    for line in comparison.iter().flat_map(|comparison| &comparison.lines) {
        seen.thetas.push(line.score.theta);
        let cells = line.cells.iter().flat_map(|cell| [&cell.before, &cell.after]);
        seen.means.extend([&line.before, &line.after].into_iter().chain(cells).flatten());
        seen.counts.extend([&line.before_count, &line.after_count].into_iter().flatten());
    }
    if let Some((_, release)) = findings.releases.last() {
        seen.thetas.extend(release.scores.iter().map(|score| score.theta));
        release.cells.iter().for_each(|cell| seen.add(cell));
    }
    // A sheet that hangs on a wall has room for what would be misread, and for no more.
    if is_sheet { seen.signs(t).collect() } else { notes(compared.into_iter().chain([seen.notes(t)])) }
}

/// What the figures of a year have to explain.
pub fn notes_of_year(t: Words, seen: &PortfolioView) -> Vec<String> {
    let mut all = Seen::default();
    let lines = seen.organisations.iter().map(|(_, year)| year).chain(&seen.several).chain([&seen.all]);
    for moment in lines.flat_map(|year| &year.published.moments) {
        all.thetas.extend(moment.scores.iter().map(|score| score.theta));
        moment.cell.iter().for_each(|cell| all.add(cell));
    }
    all.notes(t)
}

/// The figures that a document shows.
#[derive(Default)]
struct Seen {
    thetas: Vec<u8>,
    means: Vec<MeanFigure>,
    counts: Vec<CountFigure>,
}

impl Seen {
    fn add(&mut self, cell: &Cell) {
        self.means.extend(&cell.means);
        self.counts.extend(&cell.counts);
    }

    /// The scale, then each sign and reason that is there.
    fn notes(&self, t: Words) -> Vec<String> {
        let said = |mean: &MeanFigure| !matches!(mean.mean, Mean::Withheld(_));
        let is_band = |one: &MeanFigure| matches!(one.n, Count::Band { .. });
        let keys = [
            (self.means.iter().any(said), "figure-scale"),
            (self.means.iter().any(is_band), "figure-banded"),
        ];
        let scale = keys.into_iter().filter(|(is_there, _)| *is_there).map(|(_, key)| t.say(key).to_string());
        scale.chain(self.signs(t)).chain(whys(t, &self.reasons())).collect()
    }

    /// What a bound is, and what the middle of the scale is not.
    fn signs(&self, t: Words) -> impl Iterator<Item = String> {
        let is_bounded = |one: &CountFigure| matches!(one.people, People::AtMost(_) | People::AtLeast(_));
        let is_middle = !self.counts.is_empty() && self.thetas.contains(&MIDDLE);
        let keys = [
            (self.means.iter().any(|one| is_bound(one.mean)), "figure-bounds"),
            (self.counts.iter().any(is_bounded), "document-bounds"),
            (is_middle, "figure-middle"),
        ];
        keys.into_iter().filter(|(is_there, _)| *is_there).map(move |(_, key)| t.say(key).to_string())
    }

    fn reasons(&self) -> Vec<Withheld> {
        let means = self.means.iter().flat_map(|one| reasons(Some(one.mean), None));
        means.chain(self.counts.iter().flat_map(|one| reasons(None, Some(one.people)))).collect()
    }
}
