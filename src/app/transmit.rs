//! Transmitting a release to the management, and the links by which it reads.

use chrono::NaiveDate;

use super::error::{AppError, FieldFault, Refusal};
use super::life::{caveats_of, mark_restitution};
use super::ownership::{hold_living, own_dispositif, own_wave};
use super::parts::Service;
use super::read_reading::{Version, transmitted as transmitted_reading};
use super::read_release::{compared, released};
use super::read_timeline::{TimelineView, timeline_of};
use crate::disclosure::{Comparison, Published, Release};
use crate::domain::action::Action;
use crate::domain::dispositif::Dispositif;
use crate::domain::ids::{AccountId, DispositifId, LinkId, OrganisationId, WaveId};
use crate::domain::language::Text;
use crate::domain::link::ManagementLink;
use crate::domain::organisation::Organisation;
use crate::domain::wave::{Wave, WaveState};
use crate::secrets;
use crate::storage::waves::{self, Hold};
use crate::storage::{AnyConnection, actions, commanditaires, dispositifs, links, organisations, readings};

/// What a management reads: what was transmitted, nothing else.
#[derive(Clone, Debug)]
pub struct ManagementView {
    /// Who ordered the dispositif.
    pub organisation: Organisation,
    /// Who ordered it with that organisation: each of them reads the same.
    pub others: Vec<Organisation>,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// What whoever reads its figures must be told.
    pub caveats: Vec<Text>,
    /// The transmitted waves with what they published.
    pub releases: Vec<(Wave, Published<Release>)>,
    /// Before and after, once both are transmitted.
    pub comparison: Option<Published<Comparison>>,
    /// The transmitted waves side by side, where there is more than before and after.
    pub timeline: Option<TimelineView>,
    /// What the group and its intervenant say together, as it was transmitted.
    pub reading: Option<Version>,
    /// The actions that come of it, with what was transmitted of each; none before the reading is.
    pub actions: Vec<Action>,
}

/// Transmits a release: from now on the management's links show it.
///
/// # Errors
/// [`AppError::Refused`] where the wave is not released, or its atelier d'écoute has no reading that the group validated.
pub fn transmit(service: &Service, account: &AccountId, id: &WaveId) -> Result<(), AppError> {
    let (account, id, today) = (account.clone(), id.clone(), service.clock.today());
    service.db.write(move |connection| {
        waves::hold(connection, &id, Hold::Alone)?;
        let (dispositif, wave) = own_wave(connection, &account, &id)?;
        if wave.state != WaveState::Released {
            return Err(Refusal::NotReleased.into());
        }
        if wave.transmitted_on.is_none() {
            refuse_unvalidated(connection, &dispositif)?;
        }
        let transmitted_on = wave.transmitted_on.or(Some(today));
        waves::update(connection, &Wave { transmitted_on, ..wave })?;
        dispositifs::hold(connection, &dispositif.id)?;
        mark_restitution(connection, &dispositif.id, today)
    })
}

/// What is heard in an atelier d'écoute is the group's first: nothing of it is transmitted before the group has validated a reading.
fn refuse_unvalidated(connection: &mut AnyConnection, dispositif: &Dispositif) -> Result<(), AppError> {
    if waits_for_reading(connection, dispositif)? { Err(Refusal::NotValidated.into()) } else { Ok(()) }
}

/// Whether nothing of a dispositif is transmitted yet, since its group has not validated a reading.
pub(super) fn waits_for_reading(
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
) -> Result<bool, AppError> {
    let mut readings = readings::of_dispositif(connection, &dispositif.id)?.into_iter();
    Ok(dispositif.kind.is_validated_first() && !readings.any(|reading| reading.is_validated()))
}

/// Makes a link that opens until the end of `expires_on`, and gives the only copy of its token.
///
/// # Errors
/// [`AppError::Invalid`] where the day is past, or after the retention date of the dispositif.
pub fn create_link(
    service: &Service,
    account: &AccountId,
    dispositif: &DispositifId,
    expires_on: NaiveDate,
) -> Result<String, AppError> {
    create_link_for(service, account, (dispositif, None), expires_on)
}

/// The same for one of those who ordered the dispositif, so that its link can be revoked alone. It shows what every link shows.
///
/// # Errors
/// As [`create_link`]; [`AppError::NotFound`] where the organisation did not order the dispositif.
pub fn create_link_for(
    service: &Service,
    account: &AccountId,
    (dispositif, organisation): (&DispositifId, Option<&OrganisationId>),
    expires_on: NaiveDate,
) -> Result<String, AppError> {
    if expires_on < service.clock.today() {
        return Err(AppError::Invalid(vec![FieldFault { field: "expires_on", message: "fault-past-day" }]));
    }
    // Two identifiers of 80 random bits: a token that nobody guesses, in letters that an address may hold.
    let token = [LinkId::random(service.random.bytes()), LinkId::random(service.random.bytes())]
        .map(|half| half.to_string())
        .concat();
    let link = ManagementLink {
        id: LinkId::random(service.random.bytes()),
        dispositif: dispositif.clone(),
        expires_on,
        revoked_on: None,
        organisation: organisation.cloned(),
    };
    let (account, fingerprint) = (account.clone(), secrets::fingerprint(&token));
    service.db.write(move |connection| {
        // Who ordered it changes under this lock, too.
        let (own, dispositif) = hold_living(connection, &account, &link.dispositif)?;
        if link.expires_on > dispositif.retention_on {
            let fault = FieldFault { field: "expires_on", message: "fault-link-retention" };
            return Err(AppError::Invalid(vec![fault]));
        }
        let others = commanditaires::of_dispositif(connection, &link.dispositif)?;
        let ordered = |id: &OrganisationId| own.id == *id || others.iter().any(|one| one.id == *id);
        if !link.organisation.as_ref().is_none_or(ordered) {
            return Err(AppError::NotFound("organisation"));
        }
        Ok::<_, AppError>(links::add(connection, &link, &fingerprint)?)
    })?;
    Ok(token)
}

/// Revokes a link: it opens no more.
///
/// # Errors
/// [`AppError::NotFound`] where the dispositif is not the account's.
pub fn revoke_link(
    service: &Service,
    account: &AccountId,
    dispositif: &DispositifId,
    link: &LinkId,
) -> Result<(), AppError> {
    let (account, dispositif, link) = (account.clone(), dispositif.clone(), link.clone());
    let today = service.clock.today();
    service.db.write(move |connection| {
        own_dispositif(connection, &account, &dispositif)?;
        Ok(links::revoke(connection, &dispositif, &link, today)?)
    })
}

/// What the link with this token shows today.
///
/// # Errors
/// [`AppError::NotFound`] where no link has the token, or it was revoked or has ended: all look the same.
pub fn open_link(service: &Service, token: &str) -> Result<ManagementView, AppError> {
    let today = service.clock.today();
    service.db.read_at_once(|connection| opened(connection, token, today))
}

/// The same within the caller's reading.
pub(super) fn opened(
    connection: &mut AnyConnection,
    token: &str,
    today: NaiveDate,
) -> Result<ManagementView, AppError> {
    let fingerprint = secrets::fingerprint(token);
    let link = links::by_fingerprint(connection, &fingerprint)?
        .filter(|link| link.opens_on(today))
        .ok_or(AppError::NotFound("link"))?;
    let dispositif = dispositifs::find(connection, &link.dispositif)?.ok_or(AppError::NotFound("link"))?;
    let organisation =
        organisations::find(connection, &dispositif.organisation)?.ok_or(AppError::NotFound("link"))?;
    let mut transmitted = waves::of_dispositif(connection, &dispositif.id)?;
    transmitted.retain(|wave| wave.transmitted_on.is_some());
    let comparison = compared(connection, &transmitted)?;
    let timeline = timeline_of(connection, &transmitted)?;
    let mut releases = Vec::new();
    for wave in transmitted {
        let release = released(connection, &wave.id)?.ok_or(AppError::NotFound("link"))?;
        releases.push((wave, release));
    }
    let others = commanditaires::of_dispositif(connection, &dispositif.id)?;
    let orders = |id: &OrganisationId| organisation.id == *id || others.iter().any(|one| one.id == *id);
    if !link.organisation.as_ref().is_none_or(orders) {
        return Err(AppError::NotFound("link"));
    }
    let caveats = caveats_of(connection, &dispositif.id)?;
    let reading = transmitted_reading(connection, &dispositif.id)?;
    let actions = match &reading {
        Some(_) => actions::of_dispositif(connection, &dispositif.id)?,
        None => Vec::new(),
    };
    let actions = actions.iter().filter_map(Action::transmitted).collect();
    Ok(ManagementView {
        organisation,
        others,
        dispositif,
        caveats,
        releases,
        comparison,
        timeline,
        reading,
        actions,
    })
}
