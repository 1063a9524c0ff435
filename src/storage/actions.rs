//! Actions and what was said of them, in its order. What the management has is never changed; before that a revision takes the place of
//! one of the same day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
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

/// Says where an action stands; in place of what was said last, if that was on the same day and the management does not have it.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn revise(connection: &mut AnyConnection, id: &ActionId, revision: &Revision) -> Stored<()> {
    let last = action_revision::table
        .filter(action_revision::action_id.eq(id.as_str()))
        .order(action_revision::position.desc())
        .select((
            action_revision::position,
            action_revision::revised_on,
            action_revision::transmitted_on.is_not_null(),
        ))
        .first::<(i64, NaiveDate, bool)>(connection)
        .optional()?;
    let position = match last {
        Some((position, on, false)) if on == revision.on => {
            diesel::delete(action_revision::table.find((id.as_str(), position))).execute(connection)?;
            position
        }
        Some((position, ..)) => position + 1,
        None => 1,
    };
    diesel::insert_into(action_revision::table)
        .values((
            action_revision::action_id.eq(id.as_str()),
            action_revision::position.eq(position),
            action_revision::revised_on.eq(revision.on),
            action_revision::status.eq(revision.status.as_str()),
            action_revision::due_on.eq(revision.due_on),
            action_revision::note.eq(&revision.note),
            action_revision::transmitted_on.eq(revision.transmitted_on),
        ))
        .execute(connection)?;
    Ok(())
}

/// Notes that the management received on the day `today` where each action of a dispositif stands: the last that was said of it. What was
/// said between two transmissions, and said anew, stays the intervenant's.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn transmit(connection: &mut AnyConnection, dispositif: &DispositifId, today: NaiveDate) -> Stored<()> {
    let said = action_revision::table
        .inner_join(action::table)
        .filter(action::dispositif_id.eq(dispositif.as_str()))
        .order(action_revision::position)
        .select((action_revision::action_id, action_revision::position))
        .load::<(String, i64)>(connection)?;
    let last: BTreeMap<String, i64> = said.into_iter().collect();
    for (id, position) in last {
        let stands = action_revision::table.find((id, position));
        diesel::update(stands.filter(action_revision::transmitted_on.is_null()))
            .set(action_revision::transmitted_on.eq(Some(today)))
            .execute(connection)?;
    }
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
type RevisionRow = (String, i64, NaiveDate, String, Option<NaiveDate>, String, Option<NaiveDate>);

/// The actions of a dispositif, in the order in which they were written down.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Vec<Action>> {
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif))
}

/// The actions of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<Action>> {
    let rows = action::table
        .filter(action::dispositif_id.eq_any(texts(dispositifs)))
        .order(action::position)
        .load::<Row>(connection)?;
    let said = action_revision::table
        .inner_join(action::table)
        .filter(action::dispositif_id.eq_any(texts(dispositifs)))
        .order(action_revision::position.desc())
        .select(action_revision::all_columns)
        .load::<RevisionRow>(connection)?;
    let mut revisions: BTreeMap<String, Vec<Revision>> = BTreeMap::new();
    for (id, _, on, status, due_on, note, transmitted_on) in said {
        let status = word("action_revision", &id, "status", &status, Status::from_text)?;
        revisions.entry(id).or_default().push(Revision { on, status, due_on, note, transmitted_on });
    }
    let action = |(id, dispositif, _, axis, what, owner): Row| {
        let dispositif = DispositifId::from_text(dispositif);
        let revisions = revisions.remove(&id).unwrap_or_default();
        (dispositif.clone(), Action { revisions, id: ActionId::from_text(id), dispositif, axis, what, owner })
    };
    Ok(rows.into_iter().map(action).collect())
}
