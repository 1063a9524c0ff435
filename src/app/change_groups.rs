//! Adding and removing groups while the dispositif is a draft. Afterwards nothing changes them. Dispositifs with the same
//! people change together.

use super::afterwards;
use super::create_dispositif::{NewGroup, attributes_fit, fits, group};
use super::error::{AppError, FieldFault};
use super::parts::Service;
use super::same_people::hold_unfixed;
use crate::domain::group::is_collected;
use crate::domain::ids::{AccountId, DispositifId, GroupId};
use crate::storage::{groups, meetings};

/// Adds a group.
///
/// # Errors
/// [`AppError::Refused`] where the dispositif, or another with the same people, has started or its cards are made;
/// [`AppError::Invalid`] where the name is empty, too long or taken, the group has no member or too many for cards, or an
/// attribute is too long.
pub fn add_group(
    service: &Service,
    account: &AccountId,
    dispositif: &DispositifId,
    new: &NewGroup,
) -> Result<(), AppError> {
    let checks = [
        (fits(&new.name), "group", "fault-group-name"),
        (is_collected(new.members), "members", "fault-members"),
        (attributes_fit(&new.attributes), "group", "fault-attribute"),
    ];
    let broken = checks.into_iter().filter(|(holds, ..)| !holds);
    let faults: Vec<_> = broken.map(|(_, field, message)| FieldFault { field, message }).collect();
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    let (adding, account, dispositif, new) =
        (service.clone(), account.clone(), dispositif.clone(), new.clone());
    service.change(move |connection| {
        for one in hold_unfixed(connection, &account, &dispositif)? {
            let (known, added) = (groups::of_dispositif(connection, &one.id)?, group(&adding, &new));
            if known.iter().any(|one| one.name.to_lowercase() == added.name.to_lowercase()) {
                let fault = FieldFault { field: "group", message: "fault-group-twice" };
                return Err(AppError::Invalid(vec![fault]));
            }
            groups::add(connection, &one.id, [&added])?;
            afterwards::settle_again(&adding, connection, &one)?;
        }
        Ok(())
    })
}

/// Removes a group, with the sessions at which it meets alone: without it they would be everybody's.
///
/// # Errors
/// [`AppError::Refused`] where the dispositif, or another with the same people, has started or its cards are made.
pub fn remove_group(
    service: &Service,
    account: &AccountId,
    dispositif: &DispositifId,
    group: &GroupId,
) -> Result<(), AppError> {
    let (removing, account, dispositif, group) =
        (service.clone(), account.clone(), dispositif.clone(), group.clone());
    service.change(move |connection| {
        let shared = hold_unfixed(connection, &account, &dispositif)?;
        let known = groups::of_dispositif(connection, &dispositif)?;
        let removed = known.into_iter().find(|one| one.id == group).ok_or(AppError::NotFound("group"))?;
        for one in shared {
            let mut groups = groups::of_dispositif(connection, &one.id)?.into_iter();
            if let Some(group) = groups.find(|one| one.name == removed.name) {
                meetings::remove_of_group(connection, &group.id)?;
                groups::remove(connection, &group.id)?;
                afterwards::settle_again(&removing, connection, &one)?;
            }
        }
        Ok(())
    })
}
