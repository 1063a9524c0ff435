//! What an intervenant sees of a dispositif: where it stands, never who answered.

use super::error::{AppError, Refusal};
use super::life::{Life, read_lives};
use super::ownership::{own_dispositif, own_wave};
use super::parts::Service;
use super::reach_thresholds::WHOLE;
use super::read_reading::{Version, versions_of_all, vote_refusal};
use crate::domain::action::Action;
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId, WaveId};
use crate::domain::link::ManagementLink;
use crate::domain::natural::natural;
use crate::domain::organisation::Organisation;
use crate::domain::purge::{Purge, Reason};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::session::Session;
use crate::domain::step::{Step, StepState};
use crate::domain::wave::Wave;
use crate::storage::{
    AnyConnection, actions, commanditaires, dispositifs, groups, links, organisations, purges, thresholds,
    waves, work_units,
};

/// A dispositif with all that hangs on it.
#[derive(Clone, Debug)]
pub struct DispositifView {
    /// Who ordered it.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// The other dispositifs that were declared to have the same people.
    pub same_people: Vec<Dispositif>,
    /// Its groups.
    pub groups: Vec<Group>,
    /// Its waves, each with the thresholds that are known to be reached.
    pub waves: Vec<(Wave, Thresholds)>,
    /// Its management's links.
    pub links: Vec<ManagementLink>,
    /// What was erased of it.
    pub purges: Vec<Purge>,
    /// Whether its groups are declared to be units of work.
    pub are_work_units: bool,
    /// Its life beside its waves: sessions, steps, the lettre de cadrage.
    pub life: Life,
    /// The versions of its reading, each with the word of its vote.
    pub readings: Vec<Version>,
    /// Why the last version cannot be put to the vote, if it cannot.
    pub no_vote: Option<Refusal>,
    /// The actions that come of it.
    pub actions: Vec<Action>,
}

impl DispositifView {
    /// Why the demande was refused, where it was.
    pub fn refusal(&self) -> Option<&Step> {
        self.life.steps.iter().find(|step| step.state == StepState::Refused)
    }

    /// Whether a session does not take place, since the dispositif was given up or its time was up before its day, or its demande refused.
    pub fn is_called_off(&self, session: &Session) -> bool {
        let ends = |purge: &&Purge| matches!(purge.reason, Reason::Cancelled | Reason::Retention);
        let ended = self.purges.iter().filter(ends).map(|purge| purge.done_on).min();
        let was_held = self.refusal().is_none() && ended.is_some_and(|day| session.on < day);
        self.dispositif.state == State::Cancelled && !was_held && !session.is_noted()
    }
}

/// The dispositifs of an account, by title.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Each with all that hangs on it.
    pub views: Vec<DispositifView>,
    /// Those that cannot be read, since what is kept of them is damaged, with who ordered each.
    pub unreadable: Vec<(Organisation, Dispositif)>,
}

/// The thresholds of a wave, as of the last midnight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thresholds {
    /// Whether the whole has reached it.
    pub whole: bool,
    /// The groups that have reached it, in mode « par groupe ».
    pub groups: Vec<Group>,
}

/// A dispositif of the account.
///
/// # Errors
/// [`AppError::NotFound`] where it is not the account's.
pub fn read_dispositif(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
) -> Result<DispositifView, AppError> {
    service.db.read_at_once(|connection| {
        let own = own_dispositif(connection, account, id)?;
        views(connection, vec![own])?.pop().ok_or(AppError::NotFound("dispositif"))
    })
}

/// The dispositifs of the account, by title, each as it stands at one moment: by as many statements as one dispositif takes. One that
/// cannot be read takes none of the others along.
///
/// # Errors
/// [`AppError::Storage`] where the database cannot say.
pub fn list_dispositifs(service: &Service, account: &AccountId) -> Result<Listed, AppError> {
    service.db.read_at_once(|connection| {
        let organisations = organisations::of_account(connection, account)?;
        let mut own = Vec::new();
        for dispositif in dispositifs::of_account(connection, account)? {
            let ordered = organisations.iter().find(|one| one.id == dispositif.organisation);
            own.push((ordered.ok_or(AppError::NotFound("organisation"))?.clone(), dispositif));
        }
        own.sort_by(|(_, one), (_, other)| natural(&one.title, &other.title));
        match views(connection, own.clone()) {
            Err(error) if error.is_of_one() => one_by_one(connection, own),
            all => Ok(Listed { views: all?, unreadable: Vec::new() }),
        }
    })
}

/// The same where at least one of them cannot be read.
fn one_by_one(
    connection: &mut AnyConnection,
    own: Vec<(Organisation, Dispositif)>,
) -> Result<Listed, AppError> {
    let mut listed = Listed { views: Vec::new(), unreadable: Vec::new() };
    for one in own {
        match views(connection, vec![one.clone()]) {
            Ok(read) => listed.views.extend(read),
            Err(error) if error.is_of_one() => {
                tracing::error!(%error, dispositif = %one.1.id, "a dispositif cannot be read");
                listed.unreadable.push(one);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(listed)
}

/// The organisations of the account, by name.
///
/// # Errors
/// [`AppError::Storage`] where the database cannot say.
pub fn list_organisations(service: &Service, account: &AccountId) -> Result<Vec<Organisation>, AppError> {
    let mut own = service.db.read(|connection| organisations::of_account(connection, account))?;
    own.sort_by(|one, other| natural(&one.name, &other.name));
    Ok(own)
}

/// What a wave asks, for a preview, with its dispositif and organisation.
///
/// # Errors
/// [`AppError::NotFound`] where it is not the account's.
pub fn preview_wave(
    service: &Service,
    account: &AccountId,
    id: &WaveId,
) -> Result<(Organisation, Dispositif, Wave, Questionnaire), AppError> {
    service.db.read(|connection| {
        let (dispositif, wave) = own_wave(connection, account, id)?;
        let (organisation, _) = own_dispositif(connection, account, &dispositif.id)?;
        let organisation =
            organisation.with_others(&commanditaires::of_dispositif(connection, &dispositif.id)?);
        let questionnaire = service.questionnaire(connection, &wave.instruments)?;
        Ok((organisation, dispositif, wave, questionnaire))
    })
}

/// Dispositifs with all that hangs on them, in the order in which they are given.
fn views(
    connection: &mut AnyConnection,
    own: Vec<(Organisation, Dispositif)>,
) -> Result<Vec<DispositifView>, AppError> {
    let ids: Vec<DispositifId> = own.iter().map(|(_, dispositif)| dispositif.id.clone()).collect();
    let mut lives = read_lives(connection, &own)?.into_iter();
    let mut groups = groups::of_dispositifs(connection, &ids)?;
    let mut waves = waves::of_dispositifs(connection, &ids)?;
    let reached = thresholds::of_waves(connection, waves.all().map(|wave| &wave.id))?;
    let mut links = links::of_dispositifs(connection, &ids)?;
    let mut purges = purges::of_dispositifs(connection, &ids)?;
    let mut readings = versions_of_all(connection, &ids)?;
    let mut actions = actions::of_dispositifs(connection, &ids)?;
    let are_work_units = work_units::declared_among(connection, &ids)?;
    let people: Vec<_> = own.iter().map(|(_, dispositif)| dispositif.people().clone()).collect();
    let with_people = dispositifs::with_people_of_any(connection, &people)?;
    let mut all = Vec::new();
    for ((organisation, dispositif), life) in own.into_iter().zip(&mut lives) {
        let id = &dispositif.id;
        let (groups, purges) = (groups.take(id), purges.take(id));
        let readings = readings.take(id);
        let version = readings.last().map_or(1, |last| last.reading.version);
        let shares = |one: &&Dispositif| one.people() == dispositif.people() && one.id != *id;
        all.push(DispositifView {
            same_people: with_people.iter().filter(shares).cloned().collect(),
            waves: waves.take(id).into_iter().map(|wave| told(wave, &groups, &reached)).collect(),
            links: links.take(id),
            are_work_units: are_work_units.contains(id),
            no_vote: vote_refusal(&dispositif, &groups, &purges, version),
            actions: actions.take(id),
            organisation,
            groups,
            purges,
            life,
            readings,
            dispositif,
        });
    }
    Ok(all)
}

/// A wave with those of the populations that have `reached` their threshold.
fn told(wave: Wave, groups: &[Group], reached: &[(WaveId, String)]) -> (Wave, Thresholds) {
    let has_reached = |name: &str| {
        let mut all = reached.iter();
        all.any(|(of, population)| *of == wave.id && population == name)
    };
    let thresholds = Thresholds {
        whole: has_reached(WHOLE),
        groups: groups.iter().filter(|group| has_reached(group.id.as_str())).cloned().collect(),
    };
    (wave, thresholds)
}
