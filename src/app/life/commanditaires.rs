//! Who ordered a dispositif beside its own organisation: the employers of a group that crosses several.
//!
//! An employer is an attribute of those who ordered and of nobody else. Each gets a link of its own to the same page; no group, no
//! cell and no line belongs to one of them, so that none can be cut out.

use super::super::error::{AppError, Refusal};
use super::super::ownership::{hold_living, own_organisation};
use super::super::parts::Service;
use super::broken;
use crate::domain::dispositif::State;
use crate::domain::ids::{AccountId, DispositifId, OrganisationId};
use crate::storage::{commanditaires, links};

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
        let (own, dispositif) = hold_living(connection, &account, &id)?;
        own_organisation(connection, &account, &organisation)?;
        if dispositif.state != State::Draft {
            return Err(Refusal::Started.into());
        }
        let known = commanditaires::of_dispositif(connection, &id)?;
        let is_new = own.id != organisation && known.iter().all(|one| one.id != organisation);
        broken([
            (is_new, "organisation", "fault-commanditaire-twice"),
            (known.len() < OTHERS_MAX, "organisation", "fault-commanditaires"),
        ])?;
        Ok(commanditaires::add(connection, &id, &organisation)?)
    })
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
            return Err(Refusal::Started.into());
        }
        links::revoke_of(connection, &id, &organisation, today)?;
        Ok(commanditaires::remove(connection, &id, &organisation)?)
    })
}
