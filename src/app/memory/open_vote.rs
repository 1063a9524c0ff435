//! A vote that is open, with its key.

use std::sync::Arc;

use crate::app::error::AppError;
use crate::domain::ids::DispositifId;
use crate::domain::purge::Kept;
use crate::domain::reading::Reading;
use crate::secrets::{SecretsError, SecretsFolder, VoteKey};
use crate::storage::{AnyConnection, readings};

/// A version of a reading that takes votes, with the key of this vote, which is remembered as briefly as a wave's.
#[derive(Debug)]
pub(in crate::app) struct OpenVote {
    pub(in crate::app) reading: Reading,
    pub(in crate::app) key: VoteKey,
}

impl OpenVote {
    /// The vote of a dispositif, where one is open. One whose key cannot be read is closed to its voters, and shuts no one out of
    /// the questionnaire.
    pub(super) fn read(
        connection: &mut AnyConnection,
        secrets: &SecretsFolder,
        id: &DispositifId,
    ) -> Result<Option<Arc<Self>>, AppError> {
        let reading = readings::of_dispositif(connection, id)?.into_iter().find(Reading::is_voting);
        let Some(reading) = reading else { return Ok(None) };
        let Some(votes) = Kept::votes_on(reading.version) else { return Ok(None) };
        match secrets.vote_key(id, votes) {
            Ok(key) => Ok(Some(Arc::new(Self { reading, key }))),
            // The rows came back with a backup of the database: midnight closes it without a word.
            Err(SecretsError::Destroyed(..)) => Ok(None),
            Err(error) => {
                tracing::error!(%error, "the vote of one dispositif cannot be opened");
                Ok(None)
            }
        }
    }
}
