//! Lettres de cadrage, one a dispositif. When one may be written is decided in `app`.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
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
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif).pop())
}

/// The letter of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<Cadrage>> {
    let rows =
        cadrage::table.filter(cadrage::dispositif_id.eq_any(texts(dispositifs))).load::<Row>(connection)?;
    let letter = |(id, written_on, objectives, recipients, body, consulted_on): Row| {
        let body = word("cadrage", &id, "body", &body, ConsultedBody::from_text)?;
        let letter = Cadrage { written_on, objectives, recipients, body, consulted_on };
        Ok((DispositifId::from_text(id), letter))
    };
    rows.into_iter().map(letter).collect()
}
