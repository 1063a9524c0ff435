//! Question by question: how many people chose the answers that count, where the gate says it at all.

use askama::Template;

use super::words::{direction, people};
use crate::disclosure::{CountFigure, ITEM_ANSWERS_MIN, ItemFrame, People, Release};
use crate::i18n::Words;

/// The questions of a release that is one cell.
#[derive(Template)]
#[template(path = "figures/items.html")]
pub struct Items<'a> {
    t: Words,
    id: String,
    themes: Vec<Theme<'a>>,
    fewest: u32,
}

/// The questions of one score, or those that belong to none.
struct Theme<'a> {
    name: Option<(&'a str, String)>,
    lines: Vec<(&'a ItemFrame, &'a CountFigure)>,
}

impl<'a> Items<'a> {
    /// The questions of `release`; `None` where it does not speak of questions.
    pub fn new(t: Words, release: &'a Release) -> Option<Self> {
        let cell = release.cells.first().filter(|cell| !cell.items.is_empty())?;
        let mut themes: Vec<Theme<'a>> = Vec::new();
        let mut last = None;
        for (item, count) in release.items.iter().zip(&cell.items) {
            if last != Some((&item.instrument, &item.score)) {
                last = Some((&item.instrument, &item.score));
                themes.push(Theme { name: name(t, release, item), lines: Vec::new() });
            }
            if let Some(theme) = themes.last_mut() {
                theme.lines.push((item, count));
            }
        }
        let id = format!("items-{}", release.moment.as_str());
        Some(Self { t, id, themes, fewest: ITEM_ANSWERS_MIN.max(release.k) })
    }

    /// Whether no question has an answer to show: one sentence then takes the place of the table.
    fn says_nothing(&self) -> bool {
        let is_withheld = |(_, count): &(_, &CountFigure)| matches!(count.people, People::Withheld(_));
        self.themes.iter().flat_map(|theme| &theme.lines).all(is_withheld)
    }

    /// « Souvent ou Toujours »: the answers that are counted.
    fn counted(&self, item: &ItemFrame) -> String {
        let labels: Vec<&str> = item.counted.iter().map(|label| self.t.text(label)).collect();
        match labels.split_last() {
            Some((last, before)) if !before.is_empty() => {
                self.t.say("items-or").with("first", before.join(", ")).with("last", last).to_string()
            }
            _ => labels.concat(),
        }
    }

    fn people(&self, count: &CountFigure) -> String {
        people(self.t, count)
    }
}

/// The score of an item, by name and direction.
fn name<'a>(t: Words, release: &'a Release, item: &ItemFrame) -> Option<(&'a str, String)> {
    let score = release.scores.iter().find(|score| Some(&score.id) == item.score.as_ref())?;
    Some((t.text(&score.name), direction(t, score.direction)))
}
