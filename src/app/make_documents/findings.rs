//! What there is to hand over of a dispositif.

use chrono::NaiveDate;

use super::written::Written;
use crate::app::error::{AppError, Refusal};
use crate::app::life::{Life, read_life};
use crate::app::ownership::{own_dispositif, own_wave};
use crate::app::parts::Service;
use crate::app::read_release::{compared, released};
use crate::app::read_timeline::{TimelineView, timeline_of};
use crate::app::transmit::opened;
use crate::disclosure::{Comparison, Published, Release};
use crate::domain::dispositif::Dispositif;
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId, WaveId};
use crate::domain::language::Text;
use crate::domain::organisation::Organisation;
use crate::domain::wave::{Wave, WaveState};
use crate::i18n::Words;
use crate::reports::Meeting;
use crate::storage::{AnyConnection, accounts, groups, organisations, waves, work_units};

/// A dispositif with what was published and written of it.
#[derive(Clone, Debug)]
pub struct Findings {
    /// Who ordered it.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// Who leads it.
    pub intervenant: Option<String>,
    /// Who ordered it with that organisation.
    pub others: Vec<Organisation>,
    /// What whoever reads its figures must be told.
    pub caveats: Vec<Text>,
    /// Its groups.
    pub groups: Vec<Group>,
    /// Whether its groups are declared to be units of work.
    pub are_work_units: bool,
    /// The names of what its questionnaires ask, the primary indicators first.
    pub indicators: Vec<Text>,
    /// Whether it comes through a centre de gestion.
    pub is_through_centre: bool,
    /// All its waves, where they are told.
    pub waves: Vec<Wave>,
    /// The day on which it is asked for.
    pub today: NaiveDate,
    /// The released waves with what they published, in their order.
    pub releases: Vec<(Wave, Published<Release>)>,
    /// Before and after, where both are there.
    pub comparison: Option<Published<Comparison>>,
    /// The waves side by side, where there is more than before and after.
    pub timeline: Option<TimelineView>,
    /// What people wrote.
    pub written: Written,
}

impl Findings {
    /// The last day of which documents tell: when people answered, what was transmitted, when the group met, what was said of an
    /// action. It is the same on whatever later day they are made.
    pub(super) fn as_of(&self) -> Option<NaiveDate> {
        let waves = self.releases.iter().map(|(wave, _)| wave);
        let of_waves = waves.flat_map(|wave| [Some(wave.closes_on), wave.transmitted_on]).flatten();
        let met = self.written.sessions.iter().map(|session| session.on).filter(|day| *day < self.today);
        of_waves.chain(met).chain(self.written.days()).max()
    }

    /// The sessions as documents tell of them.
    pub(super) fn meetings(&self, t: Words) -> Vec<Meeting> {
        self.written.meetings(t, self.dispositif.frame.k, &self.groups, self.today)
    }
}

/// What there is of a dispositif of the account, with all that was released.
///
/// # Errors
/// [`AppError::NotFound`] where it is not the account's.
pub fn read_findings(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
) -> Result<Findings, AppError> {
    service.db.read_at_once(|connection| {
        let (organisation, dispositif) = own_dispositif(connection, account, id)?;
        let waves = waves::of_dispositif(connection, id)?;
        let life = read_life(connection, &organisation, &dispositif)?;
        let seen = Seen {
            indicators: indicators(service, connection, &dispositif, &waves)?,
            releases: releases(connection, &waves)?,
            comparison: compared(connection, &waves)?,
            timeline: timeline_of(connection, &waves)?,
            caveats: caveats(&life),
            written: Written::of(connection, &dispositif, &life)?,
            others: life.others,
            waves,
        };
        seen.findings(service, connection, organisation, dispositif)
    })
}

/// What there is of one released wave of the account, beside what was agreed of its dispositif.
///
/// # Errors
/// [`AppError::Refused`] where it is not released yet.
pub fn findings_of_wave(service: &Service, account: &AccountId, id: &WaveId) -> Result<Findings, AppError> {
    service.db.read_at_once(|connection| {
        let (dispositif, wave) = own_wave(connection, account, id)?;
        let (organisation, _) = own_dispositif(connection, account, &dispositif.id)?;
        if wave.state != WaveState::Released {
            return Err(Refusal::NotReleased.into());
        }
        let mut so_far = waves::of_dispositif(connection, &dispositif.id)?;
        so_far.retain(|one| one.position <= wave.position);
        let life = read_life(connection, &organisation, &dispositif)?;
        let seen = Seen {
            indicators: Vec::new(),
            releases: releases(connection, std::slice::from_ref(&wave))?,
            comparison: None,
            timeline: timeline_of(connection, &so_far)?,
            caveats: caveats(&life),
            written: Written::of(connection, &dispositif, &life)?,
            others: life.others,
            waves: vec![wave],
        };
        seen.findings(service, connection, organisation, dispositif)
    })
}

/// What the management's link with this token may be handed: what was transmitted, as its page shows it.
///
/// # Errors
/// [`AppError::NotFound`] where the link opens nothing, and where nothing is transmitted yet.
pub fn findings_by_link(service: &Service, token: &str) -> Result<Findings, AppError> {
    service.db.read_at_once(|connection| {
        let view = opened(connection, token, service.clock.today())?;
        if view.releases.is_empty() {
            return Err(AppError::NotFound("link"));
        }
        let life = read_life(connection, &view.organisation, &view.dispositif)?;
        let seen = Seen {
            indicators: Vec::new(),
            releases: view.releases,
            comparison: view.comparison,
            timeline: view.timeline,
            caveats: view.caveats,
            written: Written::transmitted(view.reading, view.actions, (view.dispositif.kind, &life)),
            others: view.others,
            waves: Vec::new(),
        };
        seen.findings(service, connection, view.organisation, view.dispositif)
    })
}

/// The names of what a dispositif asks, as its waves' own questionnaires have them: the primary indicators first.
///
/// # Errors
/// [`AppError::NotFound`] where it is not the account's.
pub fn asked_indicators(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
) -> Result<Vec<Text>, AppError> {
    service.db.read_at_once(|connection| {
        let (_, dispositif) = own_dispositif(connection, account, id)?;
        let waves = waves::of_dispositif(connection, id)?;
        indicators(service, connection, &dispositif, &waves)
    })
}

/// What one reader sees of a dispositif.
struct Seen {
    indicators: Vec<Text>,
    waves: Vec<Wave>,
    releases: Vec<(Wave, Published<Release>)>,
    comparison: Option<Published<Comparison>>,
    timeline: Option<TimelineView>,
    caveats: Vec<Text>,
    others: Vec<Organisation>,
    written: Written,
}

impl Seen {
    /// The same with what every reader sees.
    fn findings(
        self,
        service: &Service,
        connection: &mut AnyConnection,
        organisation: Organisation,
        dispositif: Dispositif,
    ) -> Result<Findings, AppError> {
        let account = organisations::account_of(connection, &organisation.id)?;
        let account = account.map(|account| accounts::find(connection, &account)).transpose()?.flatten();
        let Self { indicators, waves, releases, comparison, timeline, caveats, others, written } = self;
        Ok(Findings {
            is_through_centre: organisation.through_centre || others.iter().any(|one| one.through_centre),
            today: service.clock.today(),
            groups: groups::of_dispositif(connection, &dispositif.id)?,
            are_work_units: work_units::is_declared(connection, &dispositif.id)?,
            intervenant: account.map(|account| account.name),
            organisation,
            dispositif,
            indicators,
            waves,
            releases,
            comparison,
            timeline,
            caveats,
            others,
            written,
        })
    }
}

fn caveats(life: &Life) -> Vec<Text> {
    life.kept.as_ref().map(|kept| kept.caveats.clone()).unwrap_or_default()
}

/// What each of the waves published that did.
fn releases(
    connection: &mut AnyConnection,
    waves: &[Wave],
) -> Result<Vec<(Wave, Published<Release>)>, AppError> {
    let mut releases = Vec::new();
    for wave in waves.iter().filter(|wave| wave.state == WaveState::Released) {
        let release = released(connection, &wave.id)?.ok_or(Refusal::NotReleased)?;
        releases.push((wave.clone(), release));
    }
    Ok(releases)
}

/// What is asked by its names, as the waves' own questionnaires have them: the primary indicators first.
fn indicators(
    service: &Service,
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
    waves: &[Wave],
) -> Result<Vec<Text>, AppError> {
    let (mut names, mut others): (Vec<Text>, Vec<Text>) = Default::default();
    for wave in waves {
        let questionnaire = service.questionnaire(connection, &wave.instruments)?;
        for (_, score) in questionnaire.scores() {
            let is_primary = dispositif.frame.primary.contains(&score.id);
            let among = if is_primary { &mut names } else { &mut others };
            if !among.contains(&score.name) {
                among.push(score.name.clone());
            }
        }
    }
    names.extend(others);
    Ok(names)
}
