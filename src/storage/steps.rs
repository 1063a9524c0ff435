//! The steps of dispositifs, from the convention to the bilan.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
use super::columns::word;
use super::schema::step;
use super::{AnyConnection, Stored};
use crate::domain::ids::DispositifId;
use crate::domain::step::{Step, StepKind, StepState};

type Row = (String, String, String, Option<NaiveDate>, Option<String>, Option<String>);

/// Writes a step in the place of what was said of it, or adds it.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn keep(connection: &mut AnyConnection, dispositif: &DispositifId, kept: &Step) -> Stored<()> {
    let said = (
        step::state.eq(kept.state.as_str()),
        step::done_on.eq(kept.done_on),
        step::note.eq(&kept.note),
        step::reference.eq(&kept.reference),
    );
    let known = step::table.find((dispositif.as_str(), kept.kind.as_str()));
    if diesel::update(known).set(said).execute(connection)? == 0 {
        diesel::insert_into(step::table)
            .values((step::dispositif_id.eq(dispositif.as_str()), step::kind.eq(kept.kind.as_str()), said))
            .execute(connection)?;
    }
    Ok(())
}

/// The steps of a dispositif, in the order in which they come.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Vec<Step>> {
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif))
}

/// The steps of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<Step>> {
    let rows = step::table.filter(step::dispositif_id.eq_any(texts(dispositifs))).load::<Row>(connection)?;
    let step = |row: Row| Ok((DispositifId::from_text(row.0.clone()), from_row(row)?));
    let mut steps = rows.into_iter().map(step).collect::<Stored<Vec<_>>>()?;
    steps.sort_by_key(|(_, step)| step.kind);
    Ok(steps.into_iter().collect())
}

fn from_row((dispositif, kind, state, done_on, note, reference): Row) -> Stored<Step> {
    Ok(Step {
        kind: word("step", &dispositif, "kind", &kind, StepKind::from_text)?,
        state: word("step", &dispositif, "state", &state, StepState::from_text)?,
        done_on,
        note,
        reference,
    })
}
