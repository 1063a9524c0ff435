//! Adding and removing groups while the dispositif is a draft. Afterwards nothing changes them.

use super::create_dispositif::{NewGroup, attributes_fit, fits, group};
use super::error::{AppError, FieldFault, Refusal};
use super::ownership::own_dispositif;
use super::parts::Service;
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::group::is_collected;
use crate::domain::ids::{AccountId, DispositifId, GroupId};
use crate::storage::{AnyConnection, dispositifs, groups};

/// Adds a group.
///
/// # Errors
/// [`AppError::Refused`] where the dispositif has started or its cards are made; [`AppError::Invalid`] where the name is
/// empty, too long or taken, the group has no member or too many for cards, or an attribute is too long.
pub fn add_group(
    service: &Service,
    account: &AccountId,
    dispositif: &DispositifId,
    new: &NewGroup,
) -> Result<(), AppError> {
    if !fits(&new.name) || !is_collected(new.members) {
        return Err(AppError::Invalid(vec![FieldFault { field: "group", message: "fault-group" }]));
    }
    if !attributes_fit(&new.attributes) {
        return Err(AppError::Invalid(vec![FieldFault { field: "group", message: "fault-attribute" }]));
    }
    let added = group(service, new);
    let (account, dispositif) = (account.clone(), dispositif.clone());
    service.change(move |connection| {
        draft_without_cards(connection, &account, &dispositif)?;
        let known = groups::of_dispositif(connection, &dispositif)?;
        if known.iter().any(|one| one.name.to_lowercase() == added.name.to_lowercase()) {
            return Err(AppError::Invalid(vec![FieldFault { field: "group", message: "fault-group-twice" }]));
        }
        Ok(groups::add(connection, &dispositif, &added)?)
    })
}

/// Removes a group.
///
/// # Errors
/// [`AppError::Refused`] where the dispositif has started or its cards are made.
pub fn remove_group(
    service: &Service,
    account: &AccountId,
    dispositif: &DispositifId,
    group: &GroupId,
) -> Result<(), AppError> {
    let (account, dispositif, group) = (account.clone(), dispositif.clone(), group.clone());
    service.change(move |connection| {
        draft_without_cards(connection, &account, &dispositif)?;
        let known = groups::of_dispositif(connection, &dispositif)?;
        if !known.iter().any(|one| one.id == group) {
            return Err(AppError::NotFound("group"));
        }
        Ok(groups::remove(connection, &group)?)
    })
}

fn draft_without_cards(
    connection: &mut AnyConnection,
    account: &AccountId,
    dispositif: &DispositifId,
) -> Result<Dispositif, AppError> {
    dispositifs::hold(connection, dispositif)?;
    let (_, dispositif) = own_dispositif(connection, account, dispositif)?;
    match dispositif.state {
        State::Draft if dispositif.cards_made => Err(Refusal::CardsMade.into()),
        State::Draft => Ok(dispositif),
        _ => Err(Refusal::Started.into()),
    }
}
