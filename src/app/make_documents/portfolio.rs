//! The documents of a year: what was published of all dispositifs of an account.

use crate::app::error::AppError;
use crate::app::read_portfolio::PortfolioView;
use crate::domain::wave::WaveKind;
use crate::i18n::Words;
use crate::reports::{self, Chart, Fact, Heading, Portfolio, Table};

/// What pages say around the same figures.
#[derive(Clone, Debug, Default)]
pub struct YearTold {
    /// Who keeps the portfolio.
    pub keeper: String,
    /// The charts of each moment.
    pub charts: Vec<(WaveKind, Vec<Chart>)>,
    /// What the figures do not say, a sentence each.
    pub limits: Vec<String>,
}

/// The portfolio as PDF.
///
/// # Errors
/// [`AppError::Report`] where it cannot be set in pages.
pub fn make_portfolio(t: Words, seen: &PortfolioView, told: YearTold) -> Result<Vec<u8>, AppError> {
    let fact = |key: &'static str, value: String| Fact { label: t.say(key).to_string(), value: Some(value) };
    let count = t.say("portfolio-dispositifs").count("dispositifs", seen.all.dispositifs).to_string();
    let heading = Heading {
        organisation: told.keeper,
        title: t.say("portfolio-title").with("year", seen.year).to_string(),
        who: None,
        facts: vec![
            fact("portfolio-column", count),
            fact("document-organisations", seen.organisations.len().to_string()),
        ],
    };
    let organisations = organisations(seen);
    let all = seen.all.published.clone();
    let portfolio = Portfolio { heading, organisations, all, charts: told.charts, limits: told.limits };
    Ok(portfolio.pdf(t)?)
}

/// The same figures as a workbook, then as CSV.
///
/// # Errors
/// [`AppError::Report`] where they cannot be written.
pub fn make_tables_of_year(
    t: Words,
    seen: &PortfolioView,
    limits: Vec<String>,
) -> Result<[Vec<u8>; 2], AppError> {
    let title = t.say("portfolio-title").with("year", seen.year).to_string();
    let table = Table::of_year(t, &organisations(seen), &seen.all.published, title).with_notes(limits);
    Ok([reports::xlsx(t, &table)?, reports::csv(&table)?])
}

fn organisations(seen: &PortfolioView) -> Vec<(String, reports::Year)> {
    let organisations = seen.organisations.iter();
    organisations.map(|(organisation, year)| (organisation.name.clone(), year.published.clone())).collect()
}
