//! Dispositifs that were declared to have the same people: they share their groups and what decides their cells, so that
//! none of them is a second cut of another.
//!
//! Each has rows of its own for its groups; what changes in one changes in all, and nothing does once one of them has its
//! cards.

use super::create_dispositif::{NewDispositif, NewGroup};
use super::error::{AppError, FieldFault, Refusal};
use super::ownership::own_dispositif;
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId};
use crate::storage::{AnyConnection, dispositifs, groups};

/// Gives a new dispositif the people that it declares: groups, granularity and mode of the first of those that share them,
/// and a threshold at least as high. A declaration of a declaration points to the first.
pub(super) fn take_over(
    connection: &mut AnyConnection,
    account: &AccountId,
    new: &mut NewDispositif,
) -> Result<(), AppError> {
    let Some(chosen) = &new.same_people_as else { return Ok(()) };
    // Another's, another organisation's and one that does not exist look the same.
    let unfit =
        || AppError::Invalid(vec![FieldFault { field: "same_people_as", message: "fault-same-people" }]);
    let (organisation, chosen) =
        own_dispositif(connection, account, chosen).map_err(|error| match error {
            AppError::NotFound(_) => unfit(),
            other => other,
        })?;
    if organisation.id != new.organisation {
        return Err(unfit());
    }
    let first = chosen.people().clone();
    dispositifs::hold(connection, &first)?;
    let (_, first) = own_dispositif(connection, account, &first)?;
    new.frame.granularity = first.frame.granularity;
    new.frame.mode = first.frame.mode;
    // The highest of all who share the people: a lower one would show alone what another must pool.
    let all = dispositifs::with_people_of(connection, &first.id)?;
    new.frame.k = all.iter().map(|one| one.frame.k).chain([new.frame.k]).max().unwrap_or(new.frame.k);
    new.groups = groups::of_dispositif(connection, &first.id)?.into_iter().map(again).collect();
    new.same_people_as = Some(first.id);
    Ok(())
}

/// The dispositifs with the people of this one, itself among them, each held until the end of the transaction: none of them
/// has cards or has started.
pub(super) fn hold_unfixed(
    connection: &mut AnyConnection,
    account: &AccountId,
    id: &DispositifId,
) -> Result<Vec<Dispositif>, AppError> {
    let (_, dispositif) = own_dispositif(connection, account, id)?;
    // The first one before the others: whoever declares another one waits for it.
    dispositifs::hold(connection, dispositif.people())?;
    for one in dispositifs::with_people_of(connection, dispositif.people())? {
        dispositifs::hold(connection, &one.id)?;
    }
    let all = dispositifs::with_people_of(connection, dispositif.people())?;
    for one in &all {
        match (one.id == *id, one.state) {
            (_, State::Draft) if !one.cards_made => {}
            (true, State::Draft) => return Err(Refusal::CardsMade.into()),
            (true, _) => return Err(Refusal::Started.into()),
            (false, _) => return Err(Refusal::SamePeople.into()),
        }
    }
    Ok(all)
}

fn again(group: Group) -> NewGroup {
    let Group { id: _, name, members, distribution, attributes } = group;
    NewGroup { name, members, distribution, attributes }
}
