//! A year's portfolio of an account: what its dispositifs published, brought together by organisation and in all.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::error::AppError;
use super::parts::Service;
use super::read_release::released;
use crate::disclosure::{Portfolio, Published, Release, portfolio};
use crate::domain::dispositif::{Dispositif, Kind, State};
use crate::domain::ids::AccountId;
use crate::domain::natural::natural;
use crate::domain::organisation::Organisation;
use crate::domain::wave::{Wave, WaveKind, WaveState};
use crate::storage::{AnyConnection, commanditaires, dispositifs, organisations, waves};

/// A year of an account's dispositifs.
#[derive(Clone, Debug)]
pub struct PortfolioView {
    /// The year.
    pub year: i32,
    /// Every year in which a wave of the account closes, the latest first.
    pub years: Vec<i32>,
    /// The organisations that have a dispositif of their own in that year, by name.
    pub organisations: Vec<(Organisation, YearOf)>,
    /// The dispositifs that several organisations ordered together, which are no single one's.
    pub several: Option<YearOf>,
    /// All of them together.
    pub all: YearOf,
}

/// A year of some dispositifs: those of which a wave closes in it.
#[derive(Clone, Debug)]
pub struct YearOf {
    /// How many there are.
    pub dispositifs: usize,
    /// How many are in each state, where any is.
    pub states: Vec<(State, usize)>,
    /// How many there are of each practice, where there is any.
    pub kinds: Vec<(Kind, usize)>,
    /// Whether monthly waves are among those that closed: no portfolio counts them.
    pub has_monthly: bool,
    /// What they published in that year.
    pub published: Published<Portfolio>,
}

/// The portfolio of `year`: a wave belongs to the year of its last day of answers.
///
/// # Errors
/// [`AppError::Ledger`] where what was published cannot be read back.
pub fn read_portfolio(service: &Service, account: &AccountId, year: i32) -> Result<PortfolioView, AppError> {
    service.db.read_at_once(|connection| in_year(connection, account, year))
}

/// The same within the caller's reading.
pub(super) fn in_year(
    connection: &mut AnyConnection,
    account: &AccountId,
    year: i32,
) -> Result<PortfolioView, AppError> {
    let all = followed(connection, account)?;
    let counted = all.iter().flat_map(|one| &one.waves).filter(|wave| is_counted(wave));
    let years: BTreeSet<i32> = counted.map(|wave| wave.closes_on.year()).collect();
    let mut of_year = Vec::new();
    for one in all {
        of_year.extend(InYear::read(connection, one, year)?);
    }
    let mut organisations = organisations::of_account(connection, account)?;
    organisations.sort_by(|one, other| natural(&one.name, &other.name));
    let organisations = organisations.into_iter().filter_map(|organisation| {
        let own: Vec<&InYear> = of_year
            .iter()
            .filter(|one| !one.is_shared && one.dispositif.organisation == organisation.id)
            .collect();
        (!own.is_empty()).then(|| (organisation, YearOf::new(&own)))
    });
    let shared: Vec<&InYear> = of_year.iter().filter(|one| one.is_shared).collect();
    Ok(PortfolioView {
        year,
        years: years.into_iter().rev().collect(),
        organisations: organisations.collect(),
        several: (!shared.is_empty()).then(|| YearOf::new(&shared)),
        all: YearOf::new(&of_year.iter().collect::<Vec<_>>()),
    })
}

/// A dispositif with its waves.
struct Followed {
    dispositif: Dispositif,
    waves: Vec<Wave>,
}

fn followed(connection: &mut AnyConnection, account: &AccountId) -> Result<Vec<Followed>, AppError> {
    let own = dispositifs::of_account(connection, account)?.into_iter();
    own.map(|dispositif| {
        let waves = waves::of_dispositif(connection, &dispositif.id)?;
        Ok(Followed { dispositif, waves })
    })
    .collect()
}

/// A dispositif in a year, with what it published then.
struct InYear {
    dispositif: Dispositif,
    /// Whether several organisations ordered it.
    is_shared: bool,
    releases: Vec<Published<Release>>,
}

impl InYear {
    /// `None` where no wave closes in that year.
    fn read(connection: &mut AnyConnection, of: Followed, year: i32) -> Result<Option<Self>, AppError> {
        let waves = of.waves.into_iter().filter(is_counted);
        let mut waves = waves.filter(|wave| wave.closes_on.year() == year).peekable();
        if waves.peek().is_none() {
            return Ok(None);
        }
        let releases = waves.filter_map(|wave| released(connection, &wave.id).transpose());
        let releases = releases.collect::<Result<_, _>>()?;
        let is_shared = !commanditaires::of_dispositif(connection, &of.dispositif.id)?.is_empty();
        Ok(Some(Self { dispositif: of.dispositif, is_shared, releases }))
    }
}

/// Whether a wave puts its dispositif into the year of its last day: one that was given up before anybody could answer does not.
fn is_counted(wave: &Wave) -> bool {
    wave.state != WaveState::Cancelled || wave.has_opened()
}

impl YearOf {
    fn new(of: &[&InYear]) -> Self {
        let releases: Vec<Published<Release>> = of.iter().flat_map(|one| one.releases.clone()).collect();
        Self {
            dispositifs: of.len(),
            states: tally(State::ALL, of, |one| one.dispositif.state),
            kinds: tally(Kind::ALL, of, |one| one.dispositif.kind),
            has_monthly: releases.iter().any(|release| release.moment == WaveKind::Monthly),
            published: portfolio(&releases),
        }
    }
}

/// How many have each of `words`, where any has it.
fn tally<T: Copy + PartialEq>(words: &[T], of: &[&InYear], word: impl Fn(&InYear) -> T) -> Vec<(T, usize)> {
    let counted =
        words.iter().map(|one| (*one, of.iter().filter(|dispositif| word(dispositif) == *one).count()));
    counted.filter(|(_, count)| *count > 0).collect()
}
