//! Opening the sealed sheets of a wave, in memory, for as long as it takes to compute with them.

use super::error::AppError;
use super::parts::Service;
use crate::domain::ids::GroupId;
use crate::domain::questionnaire::{AnswerSheet, Questionnaire};
use crate::domain::tags::PairTag;
use crate::domain::wave::Wave;
use crate::secrets::RowName;
use crate::storage::{AnyConnection, answers};

/// One opened sheet. It is never stored, shown or logged, and has no `Debug`.
pub(super) struct OpenedSheet {
    pub(super) group: GroupId,
    pub(super) pair: Option<PairTag>,
    pub(super) answers: AnswerSheet,
}

/// Opens every sheet of a wave.
pub(super) fn open(
    service: &Service,
    connection: &mut AnyConnection,
    wave: &Wave,
    questionnaire: &Questionnaire,
) -> Result<Vec<OpenedSheet>, AppError> {
    let keys = service.keys(&wave.dispositif)?;
    let rows = answers::of_wave(connection, &wave.id)?;
    rows.into_iter()
        .map(|row| {
            let name = RowName { wave: &wave.id, group: &row.group, tag: &row.tag, pair: row.pair.as_ref() };
            let bytes = keys.open(&name, &row.sealed)?;
            let answers = AnswerSheet::from_bytes(questionnaire, &bytes)
                .map_err(|error| AppError::Indicators(error.to_string()))?;
            Ok(OpenedSheet { group: row.group, pair: row.pair, answers })
        })
        .collect()
}
