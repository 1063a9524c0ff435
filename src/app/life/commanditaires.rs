//! Who ordered a dispositif beside its own organisation: the employers of a group that crosses several.
//!
//! An employer is an attribute of those who ordered and of nobody else. Each gets a link of its own to the same page; no group, no
//! cell and no line belongs to one of them, so that none can be cut out.

use super::super::create_dispositif::check_organisation;
use super::super::error::{AppError, Refusal};
use super::super::ownership::{hold_living, own_organisation};
use super::super::parts::Service;
use super::broken;
use crate::domain::dispositif::State;
use crate::domain::ids::{AccountId, DispositifId, OrganisationId};
use crate::domain::organisation::Organisation;
use crate::storage::{AnyConnection, commanditaires, links, organisations};

/// The most organisations that order one dispositif together.
const OTHERS_MAX: usize = 20;

/// Adds an organisation of the account to those that ordered a dispositif.
///
/// # Errors
/// [`AppError::Refused`] once the first questionnaire has opened: participants were told who reads the results;
/// [`AppError::Invalid`] where the organisation is one of them; [`AppError::NotFound`] where it is another's.
pub fn add_commanditaire(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    organisation: &OrganisationId,
) -> Result<(), AppError> {
    let (account, id, organisation) = (account.clone(), id.clone(), organisation.clone());
    service.change(move |connection| {
        let known = unfixed(connection, &account, &id)?;
        own_organisation(connection, &account, &organisation)?;
        add(connection, &id, &known, &organisation)
    })
}

/// Adds an organisation by its name: the account's of that name, or a new one. Where it cannot be added none is created.
///
/// # Errors
/// As [`add_commanditaire`]; [`AppError::Invalid`] where the name does not do.
pub fn add_named_commanditaire(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    name: &str,
) -> Result<(), AppError> {
    let name = name.trim().to_owned();
    if let Some(fault) = check_organisation(&name) {
        return Err(AppError::Invalid(vec![fault]));
    }
    let new =
        Organisation { id: OrganisationId::random(service.random.bytes()), name, through_centre: false };
    let (account, id) = (account.clone(), id.clone());
    service.change(move |connection| {
        let known = unfixed(connection, &account, &id)?;
        let is_named = |one: &Organisation| one.name.to_lowercase() == new.name.to_lowercase();
        let mut own = known.iter().cloned().chain(organisations::of_account(connection, &account)?);
        let organisation = match own.find(is_named) {
            Some(organisation) => organisation.id,
            None => {
                organisations::add(connection, &account, &new)?;
                new.id.clone()
            }
        };
        add(connection, &id, &known, &organisation)
    })
}

/// Those who ordered a dispositif of the account, held while they may still change.
fn unfixed(
    connection: &mut AnyConnection,
    account: &AccountId,
    id: &DispositifId,
) -> Result<Vec<Organisation>, AppError> {
    let (own, dispositif) = hold_living(connection, account, id)?;
    if dispositif.state != State::Draft {
        return Err(Refusal::CommanditairesFixed.into());
    }
    let others = commanditaires::of_dispositif(connection, id)?;
    Ok(std::iter::once(own).chain(others).collect())
}

fn add(
    connection: &mut AnyConnection,
    id: &DispositifId,
    known: &[Organisation],
    organisation: &OrganisationId,
) -> Result<(), AppError> {
    broken([
        (known.iter().all(|one| one.id != *organisation), "organisation", "fault-commanditaire-twice"),
        (known.len() <= OTHERS_MAX, "organisation", "fault-commanditaires"),
    ])?;
    Ok(commanditaires::add(connection, id, organisation)?)
}

/// Takes an organisation away from those that ordered a dispositif; its links open no more.
///
/// # Errors
/// As [`add_commanditaire`]; [`AppError::NotFound`] where it is not one of them.
pub fn remove_commanditaire(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    organisation: &OrganisationId,
) -> Result<(), AppError> {
    let today = service.clock.today();
    let (account, id, organisation) = (account.clone(), id.clone(), organisation.clone());
    service.change(move |connection| {
        let (_, dispositif) = hold_living(connection, &account, &id)?;
        let known = commanditaires::of_dispositif(connection, &id)?;
        if known.iter().all(|one| one.id != organisation) {
            return Err(AppError::NotFound("organisation"));
        }
        if dispositif.state != State::Draft {
            return Err(Refusal::CommanditairesFixed.into());
        }
        links::revoke_of(connection, &id, &organisation, today)?;
        Ok(commanditaires::remove(connection, &id, &organisation)?)
    })
}
