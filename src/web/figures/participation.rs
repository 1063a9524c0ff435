//! How many answered: each wave's answers as far as they are told, as a chart and as the same numbers in a table.

use askama::Template;

use super::block::Fold;
use super::picture::{Pictured, Shown};
use super::timeline::labels;
use super::words::{count, population};
use crate::app::{AppError, Picture};
use crate::disclosure::{Cell, Published, Release};
use crate::domain::wave::Wave;
use crate::i18n::Words;

/// The answers of a dispositif's waves.
#[derive(Template)]
#[template(path = "figures/participation.html")]
pub struct Participation {
    t: Words,
    fold: Fold,
    chart: Shown,
    /// Each wave's name, with whose answers they are and how many.
    waves: Vec<(String, Vec<[String; 2]>)>,
}

impl Participation {
    /// The answers of `releases`; `None` where there is none. The files of its chart lie below the address `files`.
    ///
    /// # Errors
    /// [`AppError::Chart`] where the drawing library gives up.
    pub fn new(
        t: Words,
        releases: &[(Wave, Published<Release>)],
        fold: Fold,
        files: &str,
    ) -> Result<Option<Self>, AppError> {
        let Some(chart) = picture_of_participation(t, releases) else { return Ok(None) };
        let chart = chart.shown(t, files)?;
        let rows = releases.iter().map(|(_, release)| rows(t, release));
        let waves = named(t, releases).into_iter().zip(rows).collect();
        Ok(Some(Self { t, fold, chart, waves }))
    }

    fn is_open(&self) -> bool {
        self.fold == Fold::Open
    }
}

/// The chart of the answers of `releases`, where there is one.
pub fn picture_of_participation(
    t: Words,
    releases: &[(Wave, Published<Release>)],
) -> Option<Pictured<'static>> {
    let labels = named(t, releases);
    let told = labels.iter().zip(releases).map(|(label, (_, release))| {
        let said = t.say("said-of").with("what", label);
        format!("{}.", said.with("said", whole(t, release)))
    });
    (!releases.is_empty()).then(|| Pictured {
        name: "participation".to_owned(),
        title: t.say("participation-title").to_string(),
        description: told.collect::<Vec<_>>().join(" "),
        picture: Picture::Participation(
            releases.iter().map(|(_, release)| release.clone()).collect(),
            labels.clone(),
        ),
    })
}

fn named(t: Words, releases: &[(Wave, Published<Release>)]) -> Vec<String> {
    labels(t, &releases.iter().map(|(wave, _)| wave.clone()).collect::<Vec<_>>())
}

/// The number of all answers, or that there are too few.
fn whole(t: Words, release: &Release) -> String {
    let answers = release.whole().map(|whole| count(t, whole.n));
    answers.unwrap_or_else(|| t.say("figure-fewer").count("k", release.k).to_string())
}

fn rows(t: Words, release: &Release) -> Vec<[String; 2]> {
    let row = |cell: &Cell| [population(t, &cell.population), count(t, cell.n)];
    let fewer = || t.say("figure-fewer").count("k", release.k).to_string();
    let unsaid = release.unsaid.iter().map(|group| [group.name.clone(), fewer()]);
    let total = release.total.iter().filter(|_| release.cells.len() > 1);
    let total = total.map(|cell| [t.say("figure-total").to_string(), count(t, cell.n)]);
    release.cells.iter().map(row).chain(unsaid).chain(total).collect()
}
