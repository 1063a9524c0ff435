//! `GET /espace/bilan` and `GET /espace/bilan/{year}`: a year of all dispositifs, by organisation and in all; and its charts as
//! files, `GET /espace/bilan/{year}/graphiques/{file}`.

use actix_web::web;
use askama::Template;
use chrono::Datelike;

use super::signed_in::SignedIn;
use crate::app::{self, AppError, PortfolioView, Service, YearOf};
use crate::disclosure::{Cell, PortfolioMoment, Published, ScoreFrame};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::documents::Documents;
use crate::web::failure::Failure;
use crate::web::figures::{
    Grid, Named, Parts, Pictures, Row, YearCharts, count, limits_on_page, notes, pictures_of_year,
};
use crate::web::file::File;
use crate::web::page::{self, Page};

/// What a moment says, drawn and as a table.
type Figures<'a> = (YearCharts, Grid<'a>);

#[derive(Template)]
#[template(path = "intervenant/portfolio.html")]
struct PortfolioPage<'a> {
    t: Words,
    seen: &'a PortfolioView,
    /// The moments of the year, each with its charts and its table where anything is said.
    moments: Vec<(&'a Published<PortfolioMoment>, Option<Figures<'a>>)>,
    notes: Vec<String>,
    limits: Vec<String>,
    documents: Documents,
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
    let files = format!("/espace/bilan/{year}/graphiques");
    let moment = |moment| {
        let Some(grid) = grid(by.t, &seen, moment) else { return Ok((moment, None)) };
        let charts = YearCharts::new(by.t, parts(by.t, &seen, moment), moment, &files)?;
        Ok((moment, Some((charts, grid))))
    };
    let published = seen.all.published.each(|portfolio| &portfolio.moments);
    let moments = published.iter().map(moment).collect::<Result<Vec<_>, AppError>>()?;
    let notes = notes(moments.iter().filter_map(|(_, shown)| shown.as_ref()).map(|(_, grid)| grid.notes()));
    let limits = limits_of_page(by.t, &seen);
    let files = ["portefeuille.pdf", "chiffres.xlsx", "chiffres.csv"];
    let documents = Documents::new(by.t, &format!("/espace/bilan/{year}/documents"), &files);
    page::ok(&PortfolioPage { t: by.t, seen: &seen, moments, notes, limits, documents })
}

/// Gives a chart of a year as a file.
pub async fn picture_of_portfolio(
    web: web::Data<Web>,
    by: SignedIn,
    asked: web::Path<(String, String)>,
) -> Result<File, Failure> {
    let (year, name) = asked.into_inner();
    let year = year.parse().map_err(|_| Failure::NotFound)?;
    run(&web, move |service| {
        let seen = app::read_portfolio(service, &by.account.id, year)?;
        let title = by.t.say("portfolio-title").with("year", year).to_string();
        let published = seen.all.published.each(|portfolio| &portfolio.moments);
        let moments =
            published.iter().flat_map(|moment| pictures_of_year(by.t, parts(by.t, &seen, moment), moment));
        let pictures = Pictures {
            t: by.t,
            titles: [&by.account.name, &title],
            who: None,
            limits: limits(by.t, &seen),
            pictures: moments.collect(),
        };
        pictures.file(&name)
    })
    .await
}

/// What the page says of the year's limits; that a questionnaire is not validated first.
pub(super) fn limits_of_page(t: Words, seen: &PortfolioView) -> Vec<String> {
    let moments = seen.all.published.each(|portfolio| &portfolio.moments);
    let validated = moments.iter().flat_map(|moment| &moment.scores).map(|score| score.validated);
    limits_on_page(t, validated.collect::<Vec<_>>(), limits(t, seen))
}

/// What the year does not say, a sentence each.
fn limits(t: Words, seen: &PortfolioView) -> Vec<String> {
    let has_several = seen.all.published.moments.len() > 1;
    let told = [
        Some("portfolio-limit-union"),
        Some("portfolio-limit-people"),
        has_several.then_some("portfolio-limit-change"),
        seen.all.has_monthly.then_some("portfolio-limit-monthly"),
    ];
    told.into_iter().flatten().map(|key| t.say(key).to_string()).collect()
}

/// What each organisation published at that moment, and what several ordered together.
pub(super) fn parts(t: Words, seen: &PortfolioView, all: &Published<PortfolioMoment>) -> Parts {
    let part = |(name, year): (String, &YearOf)| Some((name, at(year, all.moment)?));
    lines(t, seen).filter_map(part).collect()
}

/// The lines of the year by their names: each organisation, then what several ordered together.
fn lines(t: Words, seen: &PortfolioView) -> impl Iterator<Item = (String, &YearOf)> {
    let own = seen.organisations.iter().map(|(organisation, year)| (organisation.name.clone(), year));
    own.chain(seen.several.iter().map(move |year| (t.say("portfolio-several").to_string(), year)))
}

/// A row for each organisation that published something at that moment, then all together where there are several.
fn grid<'a>(t: Words, seen: &'a PortfolioView, all: &'a Published<PortfolioMoment>) -> Option<Grid<'a>> {
    all.cell.as_ref()?;
    let row = |name: &str, year: &YearOf| row(t, name, year, all);
    let mut rows: Vec<Row> = lines(t, seen).filter_map(|(name, year)| row(&name, year)).collect();
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
    /// Whether there is another year to go to.
    fn has_other_years(&self) -> bool {
        self.seen.years.iter().any(|year| *year != self.seen.year)
    }

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

    /// Whether a score stands there twice, asked or computed in two ways.
    fn has_namesakes(&self, moment: &Published<PortfolioMoment>) -> bool {
        let mut scores = moment.scores.iter().enumerate();
        scores.any(|(place, one)| moment.scores.iter().skip(place + 1).any(|other| other.id == one.id))
    }

    fn states(&self, year: &YearOf) -> Vec<String> {
        app::states_told(self.t, year)
    }

    fn kinds(&self, year: &YearOf) -> Vec<String> {
        app::kinds_told(self.t, year)
    }

    /// The lines of the table of dispositifs, all together last where there is more than one.
    fn followed(&self) -> Vec<(String, &YearOf)> {
        let mut lines: Vec<_> = lines(self.t, self.seen).collect();
        if lines.len() > 1 {
            lines.push((self.t.say("portfolio-all").to_string(), &self.seen.all));
        }
        lines
    }
}
