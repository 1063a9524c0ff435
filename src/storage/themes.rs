//! Themes of interviews: what each is about, and nothing of how many spoke of it.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
use super::schema::{dispositif, interview_theme};
use super::{AnyConnection, Stored};
use crate::domain::ids::{DispositifId, ThemeId};
use crate::domain::interview::InterviewTheme;

type Row = (String, String, String);

/// Adds a theme.
///
/// # Errors
/// [`super::StorageError::Refused`] where the dispositif has one in the same words.
pub fn add(connection: &mut AnyConnection, new: &InterviewTheme) -> Stored<()> {
    diesel::insert_into(interview_theme::table)
        .values((
            interview_theme::id.eq(new.id.as_str()),
            interview_theme::dispositif_id.eq(new.dispositif.as_str()),
            interview_theme::label.eq(&new.label),
        ))
        .execute(connection)?;
    Ok(())
}

/// The themes of a dispositif, by their words: an order that tells no age.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(
    connection: &mut AnyConnection,
    dispositif: &DispositifId,
) -> Stored<Vec<InterviewTheme>> {
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif))
}

/// The themes of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<InterviewTheme>> {
    let rows = interview_theme::table
        .filter(interview_theme::dispositif_id.eq_any(texts(dispositifs)))
        .order((interview_theme::label, interview_theme::id))
        .load::<Row>(connection)?;
    let theme = |(id, dispositif, label): Row| {
        let dispositif = DispositifId::from_text(dispositif);
        (dispositif.clone(), InterviewTheme { id: ThemeId::from_text(id), dispositif, label })
    };
    Ok(rows.into_iter().map(theme).collect())
}

/// Removes the themes of dispositifs whose retention date is `day` or before.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn forget(connection: &mut AnyConnection, day: NaiveDate) -> Stored<()> {
    let expired = dispositif::table.filter(dispositif::retention_on.le(day)).select(dispositif::id);
    diesel::delete(interview_theme::table.filter(interview_theme::dispositif_id.eq_any(expired)))
        .execute(connection)?;
    Ok(())
}

/// Removes a theme.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove(connection: &mut AnyConnection, id: &ThemeId) -> Stored<()> {
    diesel::delete(interview_theme::table.find(id.as_str())).execute(connection)?;
    Ok(())
}
