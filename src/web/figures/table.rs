//! What one wave published: a chart, a table of its cells, the same cells along what groups have in common, and question
//! by question.

use askama::Template;

use super::block::Fold;
use super::grid::{Grid, Named, Row, told};
use super::items::{Items, picture_of_items};
use super::picture::{Pictured, Shown};
use super::words::{groups_of, people, population, values};
use crate::app::{AppError, Picture};
use crate::disclosure::{Breakdown, BreakdownLine, Cell, CountFigure, People, Published, Release};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

/// Whether a release draws how many people are counted; its table says so in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// As a chart of its own.
    Drawn,
    /// In the table alone: another chart of the page draws them.
    InTable,
}

/// A release with all that it says.
#[derive(Template)]
#[template(path = "figures/table.html")]
pub struct ReleaseTable<'a> {
    /// The words.
    pub t: Words,
    /// What was published.
    pub release: &'a Published<Release>,
    fold: Fold,
    chart: Option<Shown>,
    people: Option<Shown>,
    grid: Grid<'a>,
    breakdowns: Vec<(Published<Breakdown>, Grid<'a>)>,
    items: Option<Items<'a>>,
}

impl<'a> ReleaseTable<'a> {
    /// The table of `release`, with its charts where there is a figure to draw; their files lie below the address `files`.
    /// `title` names what was released.
    ///
    /// # Errors
    /// [`AppError::Chart`] where the drawing library gives up.
    pub fn new(
        t: Words,
        release: &'a Published<Release>,
        title: &str,
        (counts, fold): (Counts, Fold),
        files: &str,
    ) -> Result<Self, AppError> {
        let caption = t.say(format!("results-{}", release.moment.as_str())).to_string();
        let chart = means(t, release, title).map(|chart| chart.shown(t, files)).transpose()?;
        let people = (counts == Counts::Drawn).then(|| counted(t, release, title)).flatten();
        let people = people.map(|people| people.shown(t, files)).transpose()?;
        let who = t.say("figure-who").to_string();
        let grid = Grid::new(t, Named::By(caption), who, &release.scores, rows(t, release));
        let breakdowns = release.each(|release| &release.breakdowns).into_iter();
        let breakdowns = breakdowns
            .map(|one| {
                let grid = broken_down(t, release, &one);
                (one, grid)
            })
            .collect();
        Ok(Self { t, release, fold, chart, people, grid, breakdowns, items: Items::new(t, release, files)? })
    }

    fn breakdown_id(&self, breakdown: &Breakdown) -> String {
        breakdown_id(self.release, breakdown)
    }

    /// How its figures are read.
    pub fn notes(&self) -> Vec<String> {
        let say = |key: &'static str| self.t.say(key);
        let pooled = self.has_pool().then(|| say("figure-pooled").count("k", self.release.k).to_string());
        let broken_down = (!self.breakdowns.is_empty()).then(|| say("breakdown-how").to_string());
        let items = self.items.as_ref().and_then(Items::note);
        let grids = self.breakdowns.iter().flat_map(|(_, grid)| grid.notes());
        let own = if self.release.cells.is_empty() { Vec::new() } else { self.grid.notes() };
        own.into_iter().chain(pooled).chain(broken_down).chain(grids).chain(items).collect()
    }

    fn is_open(&self) -> bool {
        self.fold == Fold::Open
    }

    fn has_pool(&self) -> bool {
        self.release.cells.iter().any(|cell| groups_of(&cell.population).is_some())
    }

    fn unsaid(&self) -> Option<String> {
        // That nothing is published has been said; of a single group it would only be said again.
        if self.release.cells.is_empty() && self.release.unsaid.len() < 2 {
            return None;
        }
        let names: Vec<_> = self.release.unsaid.iter().map(|group| group.name.as_str()).collect();
        let key = if names.len() == 1 { "figure-unsaid-one" } else { "figure-unsaid" };
        let sentence = self.t.say(key).with("groups", names.join(", ")).count("k", self.release.k);
        (!names.is_empty()).then(|| sentence.to_string())
    }
}

/// The charts of `release`, which is called `title`.
pub fn pictures_of_release<'a>(t: Words, release: &'a Published<Release>, title: &str) -> Vec<Pictured<'a>> {
    [means(t, release, title), counted(t, release, title), picture_of_items(t, release)]
        .into_iter()
        .flatten()
        .collect()
}

/// The means of the cells, where there is one.
fn means<'a>(t: Words, release: &'a Published<Release>, title: &str) -> Option<Pictured<'a>> {
    (!release.cells.is_empty()).then(|| Pictured {
        name: format!("moyennes-{}", file_ending(release)),
        title: title.to_owned(),
        description: described(t, release),
        picture: Picture::Means(release),
    })
}

/// How many people of the whole are at or above each threshold, where it is said of one.
fn counted<'a>(t: Words, release: &'a Published<Release>, title: &str) -> Option<Pictured<'a>> {
    let counts = &release.whole()?.counts;
    let is_said = |count: &CountFigure| !matches!(count.people, People::Withheld(_));
    let told = release.scores.iter().zip(counts).map(|(score, count)| {
        let said = t.say("said-of").with("what", t.text(&score.name));
        format!("{}.", said.with("said", people(t, count)))
    });
    counts.iter().any(is_said).then(|| Pictured {
        name: format!("seuils-{}", file_ending(release)),
        title: t.say("people-of").with("title", title).to_string(),
        description: told.collect::<Vec<_>>().join(" "),
        picture: Picture::Counts(release),
    })
}

/// The chart in words, for whoever does not see it: which groups stand together is part of what it shows.
fn described(t: Words, release: &Release) -> String {
    let pools = release.cells.iter().filter_map(|cell| {
        let pool = t.say("said-of").with("what", population(t, &cell.population));
        Some(format!("{}.", pool.with("said", groups_of(&cell.population)?)))
    });
    [t.say("chart-release-told").to_string()].into_iter().chain(pools).collect::<Vec<_>>().join(" ")
}

/// The cells, then their total where it is not the one cell again.
fn rows(t: Words, release: &Published<Release>) -> Vec<Row> {
    let row = |cell: &Published<Cell>| {
        Row::new(population(t, &cell.population), told(t, groups_of(&cell.population), cell.n), cell)
    };
    let total = release.each(|release| release.total.as_slice());
    let total = total.iter().filter(|_| release.cells.len() > 1);
    let total = total.map(|cell| Row::new(t.say("figure-total").to_string(), told(t, None, cell.n), cell));
    release.each(|release| &release.cells).iter().map(row).chain(total).collect()
}

/// The lines of a breakdown, as the cells that they are.
fn broken_down<'a>(t: Words, release: &'a Published<Release>, breakdown: &Published<Breakdown>) -> Grid<'a> {
    let row = |line: &Published<BreakdownLine>| {
        let groups = line.cell.population.groups().iter().map(|group| group.name.as_str());
        let groups = groups.collect::<Vec<_>>().join(", ");
        let name = values(t, breakdown.attribute, &line.values);
        Row::new(name, told(t, Some(groups), line.cell.n), &line.part(|line| &line.cell))
    };
    let who = t.say(format!("attribute-{}", breakdown.attribute.as_str())).to_string();
    let named = Named::Of(breakdown_id(release, breakdown));
    let rows = breakdown.each(|breakdown| &breakdown.lines).iter().map(row).collect();
    Grid::new(t, named, who, &release.scores, rows)
}

fn breakdown_id(release: &Release, breakdown: &Breakdown) -> String {
    format!("{}-{}", breakdown.attribute.as_str(), ending(release))
}

/// What the names of a release's files end in: people read them.
pub(super) fn file_ending(release: &Release) -> String {
    match release.moment {
        WaveKind::Before => "avant".to_owned(),
        WaveKind::After => "apres".to_owned(),
        WaveKind::FollowUp => "suivi".to_owned(),
        WaveKind::Monthly => format!("mois-{}", release.wave),
    }
}

/// What the ids of a release end in: its moment, and for monthly waves, of which a page may show several, the wave.
pub(super) fn ending(release: &Release) -> String {
    match release.moment {
        WaveKind::Monthly => format!("monthly-{}", release.wave),
        moment => moment.as_str().to_owned(),
    }
}
