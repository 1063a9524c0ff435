//! The documents of a year: what was published of all dispositifs of an account.

use super::deliverable::{TableForm, given};
use crate::app::error::AppError;
use crate::app::read_portfolio::{PortfolioView, YearOf};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;
use crate::reports::{Chart, Followed, Heading, Portfolio, Table, Year};

/// What pages say around the same figures.
#[derive(Clone, Debug, Default)]
pub struct YearTold {
    /// Who keeps the portfolio.
    pub keeper: String,
    /// The charts of each moment.
    pub charts: Vec<(WaveKind, Vec<Chart>)>,
    /// What the figures do not say, a sentence each.
    pub limits: Vec<String>,
    /// How they are read, a sentence each.
    pub notes: Vec<String>,
}

/// The portfolio as PDF.
///
/// # Errors
/// [`AppError::Report`] where it cannot be set in pages.
pub fn make_portfolio(t: Words, seen: &PortfolioView, told: YearTold) -> Result<Vec<u8>, AppError> {
    let YearTold { keeper, charts, limits, notes } = told;
    let portfolio = Portfolio {
        heading: Heading { organisation: keeper, title: title(t, seen), ..Heading::default() },
        year: seen.year,
        followed: followed(t, seen),
        organisations: published(t, seen),
        all: seen.all.published.clone(),
        charts,
        limits,
        notes,
    };
    Ok(portfolio.pdf(t)?)
}

/// The same figures as a table.
///
/// # Errors
/// [`AppError::Report`] where it cannot be written.
pub fn make_table_of_year(
    t: Words,
    seen: &PortfolioView,
    told: YearTold,
    form: TableForm,
) -> Result<Vec<u8>, AppError> {
    let notes = if seen.all.dispositifs == 0 {
        vec![t.say("portfolio-empty").with("year", seen.year).to_string()]
    } else {
        told.limits.into_iter().chain(told.notes).collect()
    };
    let (followed, published) = (followed(t, seen), published(t, seen));
    let table = Table::of_year(t, &followed, &published, &seen.all.published, title(t, seen));
    given(t, &table.with_notes(notes), form)
}

/// « 3 en cours », « 1 terminé ».
pub fn states_told(t: Words, year: &YearOf) -> Vec<String> {
    let told = |(state, count): &(crate::domain::dispositif::State, usize)| {
        t.say(format!("portfolio-state-{}", state.as_str())).count("count", *count).to_string()
    };
    year.states.iter().map(told).collect()
}

/// « Analyse de pratiques : 3 », « Régulation : 1 ».
pub fn kinds_told(t: Words, year: &YearOf) -> Vec<String> {
    let told = |(kind, count): &(crate::domain::dispositif::Kind, usize)| {
        let name = t.say(format!("kind-{}", kind.as_str())).to_string();
        t.say("portfolio-kind").with("kind", name).with("count", count).to_string()
    };
    year.kinds.iter().map(told).collect()
}

fn title(t: Words, seen: &PortfolioView) -> String {
    t.say("portfolio-title").with("year", seen.year).to_string()
}

/// Each line of the year by its name: the organisations, then what several ordered together.
fn lines(t: Words, seen: &PortfolioView) -> Vec<(String, &YearOf)> {
    let own = seen.organisations.iter().map(|(organisation, year)| (organisation.name.clone(), year));
    let several = seen.several.iter().map(|year| (t.say("portfolio-several").to_string(), year));
    own.chain(several).collect()
}

fn published(t: Words, seen: &PortfolioView) -> Vec<(String, Year)> {
    lines(t, seen).into_iter().map(|(name, year)| (name, year.published.clone())).collect()
}

/// Which dispositifs there are line by line, then in all where there is more than one line.
fn followed(t: Words, seen: &PortfolioView) -> Vec<Followed> {
    let mut lines = lines(t, seen);
    if lines.len() > 1 {
        lines.push((t.say("portfolio-all").to_string(), &seen.all));
    }
    let told = |(name, year): (String, &YearOf)| Followed {
        name,
        dispositifs: year.dispositifs,
        states: states_told(t, year),
        kinds: kinds_told(t, year),
    };
    lines.into_iter().map(told).collect()
}
