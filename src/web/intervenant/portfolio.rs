//! `GET /espace/bilan` and `GET /espace/bilan/{year}`: a year of all dispositifs, by organisation and in all.

use actix_web::web;
use askama::Template;
use chrono::Datelike;

use super::signed_in::SignedIn;
use crate::app::{self, PortfolioView, Service, YearOf};
use crate::disclosure::{Cell, PortfolioMoment, Published, ScoreFrame};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::figures::{Grid, Named, Row, count, notes};
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/portfolio.html")]
struct PortfolioPage<'a> {
    t: Words,
    seen: &'a PortfolioView,
    /// The moments of the year, each with its table where anything is said.
    moments: Vec<(&'a Published<PortfolioMoment>, Option<Grid<'a>>)>,
    notes: Vec<String>,
}

/// Shows this year.
pub async fn current(web: web::Data<Web>, by: SignedIn) -> Result<Page, Failure> {
    run(&web, move |service| written(service, &by, service.clock.today().year())).await
}

/// Shows a year.
pub async fn of_year(web: web::Data<Web>, by: SignedIn, year: web::Path<String>) -> Result<Page, Failure> {
    let year = year.parse().map_err(|_| Failure::NotFound)?;
    run(&web, move |service| written(service, &by, year)).await
}

fn written(service: &Service, by: &SignedIn, year: i32) -> Result<Page, Failure> {
    let seen = app::read_portfolio(service, &by.account.id, year)?;
    let moment = |moment| (moment, grid(by.t, &seen, moment));
    let published = seen.all.published.each(|portfolio| &portfolio.moments);
    let moments: Vec<_> = published.iter().map(moment).collect();
    let notes = notes(moments.iter().filter_map(|(_, grid)| grid.as_ref()).map(Grid::notes));
    page::ok(&PortfolioPage { t: by.t, seen: &seen, moments, notes })
}

/// A row for each organisation that published something at that moment, then all together where there are several.
fn grid<'a>(t: Words, seen: &'a PortfolioView, all: &'a Published<PortfolioMoment>) -> Option<Grid<'a>> {
    all.cell.as_ref()?;
    let row = |name: &str, year: &YearOf| row(t, name, year, all);
    let organisations = seen.organisations.iter();
    let mut rows: Vec<Row> =
        organisations.filter_map(|(organisation, year)| row(&organisation.name, year)).collect();
    if rows.len() > 1 {
        rows.extend(row(&t.say("portfolio-all").to_string(), &seen.all));
    }
    let named = Named::Of(format!("moment-{}", all.moment.as_str()));
    Some(Grid::new(t, named, t.say("portfolio-organisation").to_string(), &all.scores, rows))
}

fn at(year: &YearOf, moment: WaveKind) -> Option<Published<PortfolioMoment>> {
    let moments = year.published.each(|portfolio| &portfolio.moments);
    moments.into_iter().find(|one| one.moment == moment)
}

/// The figures of a year at the moment of `table`, under the scores of the whole table.
fn row(t: Words, name: &str, year: &YearOf, table: &Published<PortfolioMoment>) -> Option<Row> {
    let own = at(year, table.moment)?;
    let cell = own.each(|own| own.cell.as_slice()).pop()?;
    let place = |score: &ScoreFrame| own.scores.iter().position(|one| one.is_same_as(score));
    Some(Row::at(name.to_owned(), told(t, &own, &cell), &cell, table.scores.iter().map(place)))
}

/// « 4 dispositifs, 37 réponses ».
fn told(t: Words, moment: &Published<PortfolioMoment>, cell: &Published<Cell>) -> String {
    let dispositifs = t.say("portfolio-dispositifs").count("dispositifs", moment.said);
    format!("{dispositifs}, {}", count(t, &cell.part(|cell| &cell.n)))
}

impl PortfolioPage<'_> {
    /// « 4 dispositifs ont publié leur ensemble, 1 n’a rien publié de son ensemble. »
    fn told(&self, moment: &Published<PortfolioMoment>) -> String {
        let said = self.t.say("portfolio-said").count("said", moment.said).to_string();
        let unsaid = (moment.unsaid > 0)
            .then(|| self.t.say("portfolio-unsaid").count("unsaid", moment.unsaid).to_string());
        [Some(said), unsaid].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The organisations whose row is one dispositif's own whole.
    fn alone(&self, moment: &Published<PortfolioMoment>) -> Option<String> {
        let is_alone = |year: &YearOf| at(year, moment.moment).is_some_and(|own| own.said == 1);
        let alone = self.seen.organisations.iter().filter(|(_, year)| is_alone(year));
        let names: Vec<&str> = alone.map(|(organisation, _)| organisation.name.as_str()).collect();
        let told = self.t.say("portfolio-alone").with("organisations", names.join(", "));
        (!names.is_empty()).then(|| told.to_string())
    }

    /// Whether any of the scores is of a questionnaire that is not validated.
    fn is_home_made(&self) -> bool {
        self.moments.iter().any(|(moment, _)| moment.scores.iter().any(|score| !score.validated))
    }

    /// Whether a score stands there twice, asked or computed in two ways.
    fn has_namesakes(&self, moment: &Published<PortfolioMoment>) -> bool {
        let mut scores = moment.scores.iter().enumerate();
        scores.any(|(place, one)| moment.scores.iter().skip(place + 1).any(|other| other.id == one.id))
    }

    fn states(&self, year: &YearOf) -> String {
        let state = |(state, count): &(crate::domain::dispositif::State, usize)| {
            self.t.say(format!("portfolio-state-{}", state.as_str())).count("count", *count).to_string()
        };
        year.states.iter().map(state).collect::<Vec<_>>().join(", ")
    }

    /// « 3 Analyse de pratiques, 1 Régulation ».
    fn kinds(&self, year: &YearOf) -> String {
        let kind = |(kind, count): &(crate::domain::dispositif::Kind, usize)| {
            let name = self.t.say(format!("kind-{}", kind.as_str())).to_string();
            self.t.say("portfolio-kind").with("kind", name).with("count", count).to_string()
        };
        year.kinds.iter().map(kind).collect::<Vec<_>>().join(", ")
    }
}
