//! What there is to hand over of a dispositif.

use chrono::NaiveDate;

use super::written::Written;
use crate::app::error::{AppError, Refusal};
use crate::app::life::{Life, read_life};
use crate::app::ownership::{own_dispositif, own_wave};
use crate::app::parts::Service;
use crate::app::read_release::{compared, released};
use crate::app::read_timeline::{TimelineView, timeline_of};
use crate::disclosure::{Comparison, Published, Release};
use crate::domain::dispositif::Dispositif;
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId, WaveId};
use crate::domain::language::Text;
use crate::domain::organisation::Organisation;
use crate::domain::wave::{Wave, WaveState};
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

/// What there is of a dispositif of the account, with all that was released.
///
/// # Errors
/// [`AppError::NotFound`] where it is not the account's.
pub fn read_findings(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
) -> Result<Findings, AppError> {
    service.db.read(|connection| {
        let (organisation, dispositif) = own_dispositif(connection, account, id)?;
        let mut there = waves::of_dispositif(connection, id)?;
        let indicators = indicators(service, connection, &dispositif, &there)?;
        let waves = there.clone();
        there.retain(|wave| wave.state == WaveState::Released);
        let life = read_life(connection, &organisation, &dispositif)?;
        let written = Written::of(connection, &dispositif, life.clone())?;
        let read = read(connection, organisation, dispositif, (there, life, service.clock.today()))?;
        Ok(Findings { indicators, waves, written, ..read })
    })
}

/// What there is of one released wave of the account, beside what was agreed of its dispositif.
///
/// # Errors
/// [`AppError::Refused`] where it is not released yet.
pub fn findings_of_wave(service: &Service, account: &AccountId, id: &WaveId) -> Result<Findings, AppError> {
    service.db.read(|connection| {
        let (dispositif, wave) = own_wave(connection, account, id)?;
        let (organisation, _) = own_dispositif(connection, account, &dispositif.id)?;
        if wave.state != WaveState::Released {
            return Err(Refusal::NotReleased.into());
        }
        let mut so_far = waves::of_dispositif(connection, &dispositif.id)?;
        so_far.retain(|one| one.position <= wave.position);
        let timeline = timeline_of(connection, &so_far)?;
        let life = read_life(connection, &organisation, &dispositif)?;
        let written = Written::of(connection, &dispositif, life.clone())?;
        let one = read(connection, organisation, dispositif, (vec![wave], life, service.clock.today()))?;
        Ok(Findings { timeline, written, ..one })
    })
}

/// What the management's link with this token may be handed: what was transmitted.
///
/// # Errors
/// [`AppError::NotFound`] where the link opens nothing, and where nothing is transmitted yet.
pub fn findings_by_link(service: &Service, token: &str) -> Result<Findings, AppError> {
    let view = crate::app::open_link(service, token)?;
    if view.releases.is_empty() {
        return Err(AppError::NotFound("link"));
    }
    service.db.read(|connection| {
        let there = view.releases.into_iter().map(|(wave, _)| wave).collect();
        let life = read_life(connection, &view.organisation, &view.dispositif)?;
        let practice = (view.dispositif.kind, life.clone());
        let written = Written::transmitted(view.reading, view.actions, practice);
        let today = service.clock.today();
        let handed = read(connection, view.organisation, view.dispositif, (there, life, today))?;
        Ok(Findings { written, ..handed })
    })
}

fn read(
    connection: &mut AnyConnection,
    organisation: Organisation,
    dispositif: Dispositif,
    (there, life, today): (Vec<Wave>, Life, NaiveDate),
) -> Result<Findings, AppError> {
    let account = organisations::account_of(connection, &organisation.id)?;
    let account = account.map(|account| accounts::find(connection, &account)).transpose()?.flatten();
    let comparison = compared(connection, &there)?;
    let timeline = timeline_of(connection, &there)?;
    let mut releases = Vec::new();
    for wave in there {
        let release = released(connection, &wave.id)?.ok_or(Refusal::NotReleased)?;
        releases.push((wave, release));
    }
    Ok(Findings {
        is_through_centre: organisation.through_centre || life.others.iter().any(|one| one.through_centre),
        waves: Vec::new(),
        today,
        caveats: life.kept.map(|kept| kept.caveats).unwrap_or_default(),
        others: life.others,
        groups: groups::of_dispositif(connection, &dispositif.id)?,
        are_work_units: work_units::is_declared(connection, &dispositif.id)?,
        intervenant: account.map(|account| account.name),
        organisation,
        dispositif,
        indicators: Vec::new(),
        releases,
        comparison,
        timeline,
        written: Written::default(),
    })
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
