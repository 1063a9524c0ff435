//! What votes on a reading said, for who was shown it: all of it for the intervenant, that of the version which was transmitted for
//! the management.

use super::Reader;
use super::document::VoteExport;
use crate::app::error::AppError;
use crate::app::read_reading::versions;
use crate::app::read_release::entry;
use crate::domain::ids::DispositifId;
use crate::domain::reading::ReadingState;
use crate::storage::{AnyConnection, ledger};

/// What the votes of a dispositif said, version by version.
pub(super) fn of_dispositif(
    connection: &mut AnyConnection,
    reader: Reader,
    id: &DispositifId,
) -> Result<Vec<VoteExport>, AppError> {
    let mut exported = Vec::new();
    for version in versions(connection, id)? {
        let is_shown = reader == Reader::Intervenant || version.reading.state == ReadingState::Transmitted;
        let row = ledger::of_reading(connection, &version.reading.id)?;
        if let (true, Some(said), Some(row)) = (is_shown, version.said, row) {
            let transmitted_on = version.reading.transmitted_on;
            exported.push(VoteExport { transmitted_on, entry: entry(row), said });
        }
    }
    Ok(exported)
}
