//! What an intervenant sees of a dispositif: where it stands, never who answered.

use chrono::NaiveDate;

use super::error::AppError;
use super::life::{Life, read_life};
use super::ownership::{own_dispositif, own_wave};
use super::parts::Service;
use super::reach_thresholds::WHOLE;
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId, WaveId};
use crate::domain::link::ManagementLink;
use crate::domain::natural::natural;
use crate::domain::organisation::Organisation;
use crate::domain::purge::Purge;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::wave::{Wave, WaveKind, WaveState};
use crate::storage::{dispositifs, groups, links, organisations, purges, thresholds, waves, work_units};

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
}

/// The thresholds of a wave, as of the last midnight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thresholds {
    /// Whether the whole has reached it.
    pub whole: bool,
    /// The groups that have reached it, in mode « par groupe ».
    pub groups: Vec<Group>,
}

/// The one thing to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Write the lettre de cadrage: no questionnaire opens without it.
    WriteCadrage,
    /// Say who takes part.
    AddGroups,
    /// Make and print the cards.
    PrintCards,
    /// Open this wave.
    Open(WaveId, WaveKind),
    /// Close this open wave when the answers are in.
    Close(WaveId, WaveKind),
    /// Read this release with the group, then transmit it.
    Transmit(WaveId, WaveKind),
    /// Give the management a link: something is transmitted and no link opens.
    CreateLink,
    /// Compare before and after.
    Compare,
    /// Nothing: it was given up, or published nothing to compare.
    Nothing,
}

impl DispositifView {
    /// What its intervenant should do next, on `today`.
    pub fn next_step(&self, today: NaiveDate) -> NextStep {
        let first = |state| self.waves.iter().map(|(wave, _)| wave).find(move |wave| wave.state == state);
        let waiting = |wave: &Wave| wave.state == WaveState::Released && wave.transmitted_on.is_none();
        let untransmitted = self.waves.iter().map(|(wave, _)| wave).find(|wave| waiting(wave));
        match self.dispositif.state {
            State::Cancelled => NextStep::Nothing,
            State::Draft if self.life.lacks_cadrage() => NextStep::WriteCadrage,
            _ if self.groups.is_empty() => NextStep::AddGroups,
            State::Draft if !self.dispositif.cards_made => NextStep::PrintCards,
            // An open questionnaire closes by itself; results wait for whoever reads them with the group.
            _ => match (untransmitted, first(WaveState::Open), first(WaveState::Draft)) {
                (Some(wave), ..) => NextStep::Transmit(wave.id.clone(), wave.kind),
                (None, ..) if self.lacks_link(today) => NextStep::CreateLink,
                (None, Some(wave), _) => NextStep::Close(wave.id.clone(), wave.kind),
                (None, None, Some(wave)) => NextStep::Open(wave.id.clone(), wave.kind),
                (None, None, None) => NextStep::Compare,
            },
        }
    }

    /// Whether something is transmitted that no link shows.
    fn lacks_link(&self, today: NaiveDate) -> bool {
        let is_transmitted = self.waves.iter().any(|(wave, _)| wave.transmitted_on.is_some());
        is_transmitted && !self.links.iter().any(|link| link.opens_on(today))
    }
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
    service.db.read(|connection| {
        let (organisation, dispositif) = own_dispositif(connection, account, id)?;
        let groups = groups::of_dispositif(connection, id)?;
        let mut waves_told = Vec::new();
        for wave in waves::of_dispositif(connection, id)? {
            let reached = thresholds::of_wave(connection, &wave.id)?;
            let told = Thresholds {
                whole: reached.iter().any(|population| population == WHOLE),
                groups: groups
                    .iter()
                    .filter(|group| reached.iter().any(|population| population == group.id.as_str()))
                    .cloned()
                    .collect(),
            };
            waves_told.push((wave, told));
        }
        let links = links::of_dispositif(connection, id)?;
        let mut same_people = dispositifs::with_people_of(connection, dispositif.people())?;
        same_people.retain(|one| one.id != dispositif.id);
        let purges = purges::of_dispositif(connection, id)?;
        let life = read_life(connection, &organisation, id)?;
        let waves = waves_told;
        let are_work_units = work_units::is_declared(connection, id)?;
        Ok(DispositifView {
            organisation,
            dispositif,
            same_people,
            groups,
            waves,
            links,
            purges,
            are_work_units,
            life,
        })
    })
}

/// The dispositifs of the account, by title.
///
/// # Errors
/// [`AppError::Storage`] where the database cannot say.
pub fn list_dispositifs(service: &Service, account: &AccountId) -> Result<Vec<DispositifView>, AppError> {
    let mut own = service.db.read(|connection| dispositifs::of_account(connection, account))?;
    own.sort_by(|one, other| natural(&one.title, &other.title));
    own.iter().map(|dispositif| read_dispositif(service, account, &dispositif.id)).collect()
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
        let questionnaire = service.questionnaire(connection, &wave.instruments)?;
        Ok((organisation, dispositif, wave, questionnaire))
    })
}
