//! Creating an organisation, and a dispositif with its groups and its waves.

use chrono::NaiveDate;

use super::afterwards;
use super::error::{AppError, FieldFault};
use super::life::{NewLife, check_life, keep_life};
use super::ownership::own_organisation;
use super::parts::Service;
use super::retention;
use super::same_people::take_over;
use super::wave_plan;
use crate::domain::dispositif::{Collecting, Dispositif, Frame, K_MIN, Kind, PRIMARY_MAX, State};
use crate::domain::group::{Attributes, Distribution, Group, is_collected};
use crate::domain::ids::{AccountId, DispositifId, GroupId, OrganisationId, ScoreId, WaveId};
use crate::domain::organisation::Organisation;
use crate::domain::questionnaire::Instrument;
use crate::domain::wave::{Wave, WaveKind, WaveState};
use crate::intake;
use crate::storage::{dispositifs, groups, organisations, waves};

/// The longest name of an organisation, a dispositif or a group, in characters: a card must hold them.
pub const NAME_MAX: usize = 120;

/// What a new dispositif needs.
#[derive(Clone, Debug)]
pub struct NewDispositif {
    /// Who ordered it.
    pub organisation: OrganisationId,
    /// Its title, as participants read it.
    pub title: String,
    /// The practice.
    pub kind: Kind,
    /// What is fixed when the first wave opens.
    pub frame: Frame,
    /// How its answers are collected.
    pub collecting: Collecting,
    /// Another dispositif of the same organisation whose people these are: its groups, granularity and mode are taken
    /// over, and its threshold where it is the higher one.
    pub same_people_as: Option<DispositifId>,
    /// Its groups; none where they are taken over.
    pub groups: Vec<NewGroup>,
    /// Its waves, in their order.
    pub waves: Vec<NewWave>,
    /// The day on which what is left of it is erased; `None`: a year after the last wave's day, and never later.
    pub retention_on: Option<NaiveDate>,
}

/// What a new group needs.
#[derive(Clone, Debug, Default)]
pub struct NewGroup {
    /// Its name.
    pub name: String,
    /// How many people belong to it.
    pub members: u32,
    /// How its members get their cards.
    pub distribution: Distribution,
    /// What they have in common.
    pub attributes: Attributes,
}

impl NewGroup {
    /// A group whose members draw printed cards, and of which nothing else is said.
    pub fn printed(name: impl Into<String>, members: u32) -> Self {
        Self { name: name.into(), members, ..Self::default() }
    }
}

/// What a new wave needs.
#[derive(Clone, Debug)]
pub struct NewWave {
    /// Its moment.
    pub kind: WaveKind,
    /// What it asks. [`create_dispositif`] settles by itself whether a wave after the sessions asks about them.
    pub instruments: Vec<Instrument>,
    /// The last day on which answers are taken.
    pub closes_on: NaiveDate,
}

/// Creates an organisation for an account.
///
/// # Errors
/// [`AppError::Invalid`] where the name is empty or too long.
pub fn create_organisation(
    service: &Service,
    account: &AccountId,
    name: &str,
) -> Result<Organisation, AppError> {
    let organisation = Organisation {
        id: OrganisationId::random(service.random.bytes()),
        name: name.trim().to_owned(),
        through_centre: false,
    };
    if let Some(fault) = check_organisation(&organisation.name) {
        return Err(AppError::Invalid(vec![fault]));
    }
    let (account, added) = (account.clone(), organisation.clone());
    service.db.write(move |connection| organisations::add(connection, &account, &added))?;
    Ok(organisation)
}

/// Creates a dispositif with its groups and waves, and its key in the secrets folder.
///
/// # Errors
/// [`AppError::Invalid`] names each field that does not do, a dispositif of another organisation as the one with the same
/// people among them; [`AppError::NotFound`] where the organisation is another's.
pub fn create_dispositif(
    service: &Service,
    account: &AccountId,
    new: NewDispositif,
) -> Result<DispositifId, AppError> {
    create_with_life(service, account, new, NewLife::default())
}

/// The same with what it keeps of its template, its sessions and its steps.
///
/// # Errors
/// As [`create_dispositif`].
pub fn create_with_life(
    service: &Service,
    account: &AccountId,
    mut new: NewDispositif,
    life: NewLife,
) -> Result<DispositifId, AppError> {
    let mut faults = faults(&new, service.clock.today());
    faults.extend(check_life(&new, &life));
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    let id = DispositifId::random(service.random.bytes());
    // The keys first: a dispositif without its keys would take answers that nobody can open.
    service.secrets.make_keys(&id, [service.random.bytes(), service.random.bytes()])?;
    let (writing, account, created) = (service.clone(), account.clone(), id.clone());
    let written = service.change(move |connection| {
        own_organisation(connection, &account, &new.organisation)?;
        take_over(connection, &account, &mut new)?;
        // The mode may have been taken over with the people.
        match wave_plan::faults(new.frame.mode, &new.waves) {
            faults if faults.is_empty() => {}
            faults => return Err(AppError::Invalid(faults)),
        }
        let members = new.groups.iter().map(|group| group.members).sum();
        for wave in &mut new.waves {
            afterwards::settle_new(&writing.library, &new.frame, members, wave);
        }
        dispositifs::add(connection, &dispositif(&created, &new))?;
        let added: Vec<Group> = new.groups.iter().map(|one| group(&writing, one)).collect();
        groups::add(connection, &created, &added)?;
        for (position, wave) in (0..).zip(&new.waves) {
            let fingerprints = afterwards::keep(connection, &wave.instruments)?;
            waves::add(connection, &draft(&writing, &created, position, wave, fingerprints))?;
        }
        keep_life(&writing, connection, &new, &life, &created)?;
        Ok::<_, AppError>(())
    });
    if written.is_err() {
        service.give_up_keys(&id);
    }
    written.map(|()| id)
}

/// What does not do about the name of a new organisation, as [`create_organisation`] would name it.
pub fn check_organisation(name: &str) -> Option<FieldFault> {
    (!fits(name.trim())).then_some(FieldFault { field: "name", message: "fault-name" })
}

/// Every fault of a new dispositif, as [`create_dispositif`] would name them, with nothing created: a form may have an
/// organisation to create first.
pub fn check_dispositif(service: &Service, new: &NewDispositif) -> Vec<FieldFault> {
    faults(new, service.clock.today())
}

fn dispositif(id: &DispositifId, new: &NewDispositif) -> Dispositif {
    Dispositif {
        id: id.clone(),
        organisation: new.organisation.clone(),
        title: new.title.trim().to_owned(),
        kind: new.kind,
        frame: new.frame.clone(),
        collecting: new.collecting,
        same_people_as: new.same_people_as.clone(),
        state: State::Draft,
        cards_made: false,
        retention_on: new.retention_on.unwrap_or_else(|| retention::latest(last_day(new))),
    }
}

/// The last day of the last wave.
fn last_day(new: &NewDispositif) -> NaiveDate {
    new.waves.iter().map(|wave| wave.closes_on).max().unwrap_or_default()
}

pub(super) fn group(service: &Service, new: &NewGroup) -> Group {
    Group {
        id: GroupId::random(service.random.bytes()),
        name: new.name.trim().to_owned(),
        members: new.members,
        distribution: new.distribution,
        attributes: new.attributes.clone().tidied(),
    }
}

fn draft(
    service: &Service,
    dispositif: &DispositifId,
    position: u32,
    new: &NewWave,
    instruments: Vec<String>,
) -> Wave {
    Wave {
        id: WaveId::random(service.random.bytes()),
        dispositif: dispositif.clone(),
        kind: new.kind,
        position,
        state: WaveState::Draft,
        instruments,
        closes_on: new.closes_on,
        threshold_day: None,
        transmitted_on: None,
    }
}

/// Every fault of the form, in the order of its fields.
fn faults(new: &NewDispositif, today: NaiveDate) -> Vec<FieldFault> {
    // A wave that does not compute a primary indicator has no valid sheet: nothing of it could ever be published.
    let computed = |score: &ScoreId| {
        let computes = |wave: &NewWave| {
            wave.instruments.iter().flat_map(|instrument| &instrument.scores).any(|one| one.id == *score)
        };
        new.waves.iter().all(computes)
    };
    let asked_together =
        new.waves.iter().all(|wave| intake::instrument_file::together(wave.instruments.clone()).is_ok());
    let days: Vec<_> = new.waves.iter().map(|wave| wave.closes_on).collect();
    let checks = [
        (fits(&new.title), "title", "fault-name-title"),
        (new.frame.k >= K_MIN, "k", "fault-k"),
        (new.frame.primary.len() <= PRIMARY_MAX, "primary", "fault-primary"),
        (new.frame.primary.iter().all(computed), "primary", "fault-primary-unknown"),
        (
            new.groups.iter().all(|group| fits(group.name.trim()) && is_collected(group.members)),
            "groups",
            "fault-group",
        ),
        (new.same_people_as.is_none() || new.groups.is_empty(), "groups", "fault-same-people-groups"),
        (asked_together, "instruments", "fault-instruments"),
        (all_differ(&new.groups), "groups", "fault-group-twice"),
        (new.groups.iter().all(|group| attributes_fit(&group.attributes)), "groups", "fault-attribute"),
        (days.iter().all(|day| *day >= today), "closes_on", "fault-past-day"),
        (
            new.retention_on.is_none_or(|day| last_day(new) < day && day <= retention::latest(last_day(new))),
            "retention_on",
            "fault-retention",
        ),
    ];
    let broken = checks.into_iter().filter(|(holds, ..)| !holds);
    let broken = broken.map(|(_, field, message)| FieldFault { field, message });
    broken.chain(wave_plan::faults(new.frame.mode, &new.waves)).collect()
}

pub(super) fn fits(name: &str) -> bool {
    !name.trim().is_empty() && name.chars().count() <= NAME_MAX
}

/// Whether what the members share is told in no more characters than a name.
pub(super) fn attributes_fit(attributes: &Attributes) -> bool {
    attributes.said().all(|(_, value)| value.chars().count() <= NAME_MAX)
}

fn all_differ(groups: &[NewGroup]) -> bool {
    let names: std::collections::BTreeSet<_> =
        groups.iter().map(|group| group.name.trim().to_lowercase()).collect();
    names.len() == groups.len()
}
