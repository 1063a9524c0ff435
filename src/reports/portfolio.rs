//! A year of all dispositifs of an account. An organisation has a line of its own where a whole of its own was published;
//! which others there are is not told, only how many.

use serde_json::{Value, json};

use super::ReportError;
use super::content::{Chart, Heading};
use super::draft::{Draft, joined};
use super::typeset::{Memory, Pages, Template, typeset};
use super::words::{bare_count as count, mean};
use crate::disclosure::{self, PortfolioMoment, Published, ScoreFrame};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

const TEMPLATE: Template =
    Template { path: "/portfolio.typ", source: include_str!("templates/portfolio.typ") };

/// What a year published, of one organisation or of all.
pub type Year = Published<disclosure::Portfolio>;

/// Which dispositifs an organisation has in the year.
#[derive(Clone, Debug)]
pub struct Followed {
    /// Its name, or what several are called together.
    pub name: String,
    /// How many there are.
    pub dispositifs: usize,
    /// Where they stand, in words with their number.
    pub states: Vec<String>,
    /// Which practices they are, in words with their number.
    pub kinds: Vec<String>,
}

/// What the portfolio says.
#[derive(Clone, Debug)]
pub struct Portfolio {
    /// Whose it is.
    pub heading: Heading,
    /// Which year.
    pub year: i32,
    /// The dispositifs of the year, organisation by organisation, then all.
    pub followed: Vec<Followed>,
    /// What each organisation published, by its name.
    pub organisations: Vec<(String, Year)>,
    /// What all published.
    pub all: Year,
    /// The charts of each moment.
    pub charts: Vec<(WaveKind, Vec<Chart>)>,
    /// What the figures do not say, a sentence each.
    pub limits: Vec<String>,
    /// How they are read, a sentence each.
    pub notes: Vec<String>,
}

impl Portfolio {
    /// The portfolio as PDF.
    ///
    /// # Errors
    /// [`ReportError::Typst`] where it cannot be set in pages.
    pub fn pdf(&self, t: Words) -> Result<Vec<u8>, ReportError> {
        self.pages(t)?.pdf()
    }

    pub(super) fn pages(&self, t: Words) -> Result<Pages, ReportError> {
        let mut draft = Draft::new(t);
        let moments = self.all.each(|all| &all.moments);
        let moments: Vec<Value> = moments.iter().map(|moment| self.moment(&mut draft, moment)).collect();
        let nothing = if self.followed.is_empty() {
            t.say("portfolio-empty").with("year", self.year).to_string()
        } else {
            draft.say("portfolio-nothing")
        };
        let content = joined([
            draft.heading(&self.heading, draft.say("document-portfolio")),
            json!({
                "moments": moments, "limits": self.limits, "notes": self.notes, "nothing": nothing,
                "followed": followed(&self.followed),
                "words": draft.words(&[
                    ("what", "portfolio-what"),
                    ("organisation", "portfolio-organisation"),
                    ("dispositifs", "portfolio-column"),
                    ("states", "portfolio-states"),
                    ("kinds", "document-fact-kind"),
                ]),
            }),
        ]);
        typeset(TEMPLATE, content, &draft.charts, Memory::Kept)
    }

    fn moment(&self, draft: &mut Draft, moment: &Published<PortfolioMoment>) -> Value {
        let t = draft.t;
        let charts: Vec<Chart> = self
            .charts
            .iter()
            .filter(|(kind, _)| *kind == moment.moment)
            .flat_map(|(_, all)| all.clone())
            .collect();
        let charts = draft.charts(&charts);
        let head = ["portfolio-organisation", "figure-n"].map(|key| t.say(key).to_string());
        let columns: Vec<String> = head
            .into_iter()
            .chain(moment.scores.iter().map(|score| t.text(&score.short).to_owned()))
            .collect();
        json!({
            "title": t.say(format!("portfolio-{}", moment.moment.as_str())).to_string(),
            "told": told(t, moment), "charts": charts, "columns": columns, "rows": self.rows(t, moment),
        })
    }

    fn rows(&self, t: Words, moment: &Published<PortfolioMoment>) -> Vec<Vec<String>> {
        let own = self.organisations.iter().filter_map(|(name, year)| {
            let own = year.each(|year| &year.moments).into_iter().find(|one| one.moment == moment.moment)?;
            row(t, name, &own, &moment.scores)
        });
        let mut rows: Vec<Vec<String>> = own.collect();
        if rows.len() != 1 {
            rows.extend(row(t, &t.say("portfolio-all").to_string(), moment, &moment.scores));
        }
        rows
    }
}

fn followed(all: &[Followed]) -> Value {
    let row = |one: &Followed| {
        json!([one.name, one.dispositifs.to_string(), one.states.join("\n"), one.kinds.join("\n")])
    };
    all.iter().map(row).collect()
}

/// How many dispositifs say something of their whole, and how many say nothing.
fn told(t: Words, moment: &PortfolioMoment) -> String {
    let said = t.say("portfolio-said").count("said", moment.said).to_string();
    let unsaid =
        (moment.unsaid > 0).then(|| t.say("portfolio-unsaid").count("unsaid", moment.unsaid).to_string());
    [Some(said), unsaid].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn row(t: Words, name: &str, own: &PortfolioMoment, scores: &[ScoreFrame]) -> Option<Vec<String>> {
    let cell = own.cell.as_ref()?;
    let figure = |score: &ScoreFrame| {
        let place = own.scores.iter().position(|one| one.is_same_as(score));
        let figure = place.and_then(|place| cell.means.get(place));
        figure.map_or_else(|| t.say("figure-not-asked").to_string(), |figure| mean(t, figure.mean))
    };
    let start = [name.to_owned(), count(t, cell.n)];
    Some(start.into_iter().chain(scores.iter().map(figure)).collect())
}
