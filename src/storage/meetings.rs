//! Sessions of dispositifs. (What `sessions` holds are logins.) Who came is a band; no name and no number stands here.

use chrono::{NaiveDate, NaiveTime};
use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
use super::columns::{count, word};
use super::schema::{dispositif, meeting};
use super::{AnyConnection, Stored};
use crate::domain::ids::{DispositifId, GroupId, SessionId};
use crate::domain::session::{Attendance, Session};

/// How the time at which a session begins is written.
const TIME: &str = "%H:%M";

#[derive(Queryable, Selectable)]
#[diesel(table_name = meeting)]
struct Row {
    id: String,
    dispositif_id: String,
    held_on: NaiveDate,
    starts_at: Option<String>,
    minutes: i64,
    group_id: Option<String>,
    attendance: Option<String>,
    situation: Option<String>,
    synthesis: Option<String>,
}

/// Adds a session.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn add(connection: &mut AnyConnection, new: &Session) -> Stored<()> {
    diesel::insert_into(meeting::table)
        .values((
            meeting::id.eq(new.id.as_str()),
            meeting::dispositif_id.eq(new.dispositif.as_str()),
            meeting::held_on.eq(new.on),
            meeting::starts_at.eq(new.starts_at.map(time)),
            meeting::minutes.eq(i64::from(new.minutes)),
            meeting::group_id.eq(new.group.as_ref().map(GroupId::as_str)),
            meeting::attendance.eq(new.attendance.map(Attendance::as_str)),
            meeting::situation.eq(&new.situation),
            meeting::synthesis.eq(&new.synthesis),
        ))
        .execute(connection)?;
    Ok(())
}

/// Writes what may change of a session: all but the dispositif that it belongs to.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn update(connection: &mut AnyConnection, changed: &Session) -> Stored<()> {
    diesel::update(meeting::table.find(changed.id.as_str()))
        .set((
            meeting::held_on.eq(changed.on),
            meeting::starts_at.eq(changed.starts_at.map(time)),
            meeting::minutes.eq(i64::from(changed.minutes)),
            meeting::group_id.eq(changed.group.as_ref().map(GroupId::as_str)),
            meeting::attendance.eq(changed.attendance.map(Attendance::as_str)),
            meeting::situation.eq(&changed.situation),
            meeting::synthesis.eq(&changed.synthesis),
        ))
        .execute(connection)?;
    Ok(())
}

/// The sessions of a dispositif, the earliest first.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Vec<Session>> {
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif))
}

/// The sessions of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<Session>> {
    let rows = meeting::table
        .filter(meeting::dispositif_id.eq_any(texts(dispositifs)))
        .order((meeting::held_on, meeting::starts_at, meeting::id))
        .select(Row::as_select())
        .load(connection)?;
    rows.into_iter().map(|row| from_row(row).map(|session| (session.dispositif.clone(), session))).collect()
}

/// Removes a session.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove(connection: &mut AnyConnection, id: &SessionId) -> Stored<()> {
    diesel::delete(meeting::table.find(id.as_str())).execute(connection)?;
    Ok(())
}

/// Removes the sessions at which a group meets alone.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove_of_group(connection: &mut AnyConnection, id: &GroupId) -> Stored<()> {
    diesel::delete(meeting::table.filter(meeting::group_id.eq(id.as_str()))).execute(connection)?;
    Ok(())
}

/// Forgets what was worked on in the sessions of dispositifs whose retention date is `day` or before. The days stay.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn forget_words(connection: &mut AnyConnection, day: NaiveDate) -> Stored<()> {
    let expired = dispositif::table.filter(dispositif::retention_on.le(day)).select(dispositif::id);
    let has_words = meeting::situation.is_not_null().or(meeting::synthesis.is_not_null());
    diesel::update(meeting::table.filter(meeting::dispositif_id.eq_any(expired)).filter(has_words))
        .set((meeting::situation.eq(None::<String>), meeting::synthesis.eq(None::<String>)))
        .execute(connection)?;
    Ok(())
}

fn time(at: NaiveTime) -> String {
    at.format(TIME).to_string()
}

fn from_row(row: Row) -> Stored<Session> {
    const TABLE: &str = "meeting";
    let id = &row.id;
    let starts_at = row
        .starts_at
        .map(|text| word(TABLE, id, "starts_at", &text, |text| NaiveTime::parse_from_str(text, TIME).ok()));
    let attendance =
        row.attendance.map(|text| word(TABLE, id, "attendance", &text, Attendance::from_text)).transpose()?;
    Ok(Session {
        dispositif: DispositifId::from_text(row.dispositif_id),
        on: row.held_on,
        starts_at: starts_at.transpose()?,
        minutes: count(TABLE, id, "minutes", row.minutes)?,
        group: row.group_id.map(GroupId::from_text),
        attendance,
        situation: row.situation,
        synthesis: row.synthesis,
        id: SessionId::from_text(row.id),
    })
}
