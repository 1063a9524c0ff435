//! Actions and what was said of them, day by day. A revision is never taken out; one of the same day takes its place.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::columns::word;
use super::schema::{action, action_revision};
use super::{AnyConnection, Stored};
use crate::domain::action::{Action, Revision, Status};
use crate::domain::ids::{ActionId, DispositifId};

/// Adds an action behind those of its dispositif, with what is first said of it.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn add(connection: &mut AnyConnection, new: &Action) -> Stored<()> {
    let of_dispositif = action::table.filter(action::dispositif_id.eq(new.dispositif.as_str()));
    let last: Option<i64> = of_dispositif.select(diesel::dsl::max(action::position)).first(connection)?;
    diesel::insert_into(action::table)
        .values((
            action::id.eq(new.id.as_str()),
            action::dispositif_id.eq(new.dispositif.as_str()),
            action::position.eq(last.unwrap_or(0) + 1),
            action::axis.eq(&new.axis),
            action::what.eq(&new.what),
            action::owner.eq(&new.owner),
        ))
        .execute(connection)?;
    new.revisions.iter().try_for_each(|revision| revise(connection, &new.id, revision))
}

/// Says where an action stands; on the same day, in place of what was said then.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn revise(connection: &mut AnyConnection, id: &ActionId, revision: &Revision) -> Stored<()> {
    diesel::delete(action_revision::table.find((id.as_str(), revision.on))).execute(connection)?;
    diesel::insert_into(action_revision::table)
        .values((
            action_revision::action_id.eq(id.as_str()),
            action_revision::revised_on.eq(revision.on),
            action_revision::status.eq(revision.status.as_str()),
            action_revision::due_on.eq(revision.due_on),
            action_revision::note.eq(&revision.note),
        ))
        .execute(connection)?;
    Ok(())
}

/// Takes an action out, with all that was said of it.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove(connection: &mut AnyConnection, id: &ActionId) -> Stored<()> {
    diesel::delete(action_revision::table.filter(action_revision::action_id.eq(id.as_str())))
        .execute(connection)?;
    diesel::delete(action::table.find(id.as_str())).execute(connection)?;
    Ok(())
}

type Row = (String, String, i64, String, String, String);
type RevisionRow = (String, NaiveDate, String, Option<NaiveDate>, String);

/// The actions of a dispositif, in the order in which they were written down.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Vec<Action>> {
    let rows = action::table
        .filter(action::dispositif_id.eq(dispositif.as_str()))
        .order(action::position)
        .load::<Row>(connection)?;
    let said = action_revision::table
        .inner_join(action::table)
        .filter(action::dispositif_id.eq(dispositif.as_str()))
        .order(action_revision::revised_on.desc())
        .select(action_revision::all_columns)
        .load::<RevisionRow>(connection)?;
    let mut revisions: BTreeMap<String, Vec<Revision>> = BTreeMap::new();
    for (id, on, status, due_on, note) in said {
        let status = word("action_revision", &id, "status", &status, Status::from_text)?;
        revisions.entry(id).or_default().push(Revision { on, status, due_on, note });
    }
    let actions = rows.into_iter().map(|(id, _, _, axis, what, owner)| Action {
        revisions: revisions.remove(&id).unwrap_or_default(),
        id: ActionId::from_text(id),
        dispositif: dispositif.clone(),
        axis,
        what,
        owner,
    });
    Ok(actions.collect())
}
