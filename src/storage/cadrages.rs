//! Lettres de cadrage, one a dispositif. When one may be written is decided in `app`.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::columns::word;
use super::schema::cadrage;
use super::{AnyConnection, Stored};
use crate::domain::cadrage::{Cadrage, ConsultedBody};
use crate::domain::ids::DispositifId;

type Row = (String, NaiveDate, String, String, String, Option<NaiveDate>);

/// Writes the letter of a dispositif in the place of an earlier one.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn keep(connection: &mut AnyConnection, dispositif: &DispositifId, letter: &Cadrage) -> Stored<()> {
    let said = (
        cadrage::written_on.eq(letter.written_on),
        cadrage::objectives.eq(&letter.objectives),
        cadrage::recipients.eq(&letter.recipients),
        cadrage::body.eq(letter.body.as_str()),
        cadrage::consulted_on.eq(letter.consulted_on),
    );
    if diesel::update(cadrage::table.find(dispositif.as_str())).set(said).execute(connection)? == 0 {
        diesel::insert_into(cadrage::table)
            .values((cadrage::dispositif_id.eq(dispositif.as_str()), said))
            .execute(connection)?;
    }
    Ok(())
}

/// The letter of a dispositif.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Option<Cadrage>> {
    let row = cadrage::table.find(dispositif.as_str()).get_result::<Row>(connection).optional()?;
    row.map(|(id, written_on, objectives, recipients, body, consulted_on)| {
        let body = word("cadrage", &id, "body", &body, ConsultedBody::from_text)?;
        Ok(Cadrage { written_on, objectives, recipients, body, consulted_on })
    })
    .transpose()
}
