//! The charts of one moment of a year's portfolio: the means of each organisation and of all, and how many people of all are
//! at or above the thresholds. Each moment has its own: before and after are not the same dispositifs, and one chart of both
//! would say that they compare.

use askama::Template;

use super::picture::{Pictured, Shown};
use super::words::people;
use crate::app::{AppError, Picture};
use crate::disclosure::{CountFigure, People, PortfolioMoment, Published};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

/// What the organisations of a year published at one moment, by their names.
pub type Parts = Vec<(String, Published<PortfolioMoment>)>;

/// The charts of a moment.
#[derive(Template)]
#[template(path = "figures/year.html")]
pub struct YearCharts {
    charts: Vec<Shown>,
}

impl YearCharts {
    /// The charts of `all` that published at a moment and of its `parts`; their files lie below the address `files`.
    ///
    /// # Errors
    /// [`AppError::Chart`] where the drawing library gives up.
    pub fn new(
        t: Words,
        parts: Parts,
        all: &Published<PortfolioMoment>,
        files: &str,
    ) -> Result<Self, AppError> {
        let pictures = pictures_of_year(t, parts, all).into_iter();
        Ok(Self { charts: pictures.map(|picture| picture.shown(t, files)).collect::<Result<_, _>>()? })
    }
}

/// The charts of `all` that published at a moment, and of its `parts`.
pub fn pictures_of_year(t: Words, parts: Parts, all: &Published<PortfolioMoment>) -> Vec<Pictured<'_>> {
    if all.cell.is_none() {
        return Vec::new();
    }
    let moment = t.say(format!("portfolio-{}", all.moment.as_str())).to_string();
    let means = Pictured {
        name: format!("moyennes-{}", ending(all.moment)),
        title: moment.clone(),
        description: t.say("chart-release-told").to_string(),
        picture: Picture::PortfolioMeans(parts, (t.say("portfolio-all").to_string(), all)),
    };
    [Some(means), counted(t, &moment, all)].into_iter().flatten().collect()
}

/// How many people are at or above each threshold, where it is said of one.
fn counted<'a>(t: Words, moment: &str, all: &'a Published<PortfolioMoment>) -> Option<Pictured<'a>> {
    let counts = &all.cell.as_ref()?.counts;
    let is_said = |count: &CountFigure| !matches!(count.people, People::Withheld(_));
    let told = all.scores.iter().zip(counts).map(|(score, count)| {
        let said = t.say("said-of").with("what", t.text(&score.name));
        format!("{}.", said.with("said", people(t, count)))
    });
    counts.iter().any(is_said).then(|| Pictured {
        name: format!("seuils-{}", ending(all.moment)),
        title: t.say("people-of").with("title", moment).to_string(),
        description: told.collect::<Vec<_>>().join(" "),
        picture: Picture::PortfolioCounts(all),
    })
}

/// What the names of a moment's files end in: people read them.
fn ending(moment: WaveKind) -> &'static str {
    match moment {
        WaveKind::Before => "avant",
        WaveKind::After => "apres",
        WaveKind::FollowUp => "suivi",
        WaveKind::Monthly => "mois",
    }
}
