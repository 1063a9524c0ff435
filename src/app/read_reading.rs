//! What an intervenant sees of a reading: its versions and, of each vote that is closed, its word. Never a count, and nothing of a vote
//! that is open.

use super::error::AppError;
use super::hold_vote::can_say;
use super::ownership::own_dispositif;
use super::parts::Service;
use super::read_release::entry;
use crate::disclosure::{Published, Recognition, VoteSaid, reopen_vote};
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::ids::{AccountId, DispositifId, ReadingId};
use crate::domain::organisation::Organisation;
use crate::domain::purge::Kept;
use crate::domain::reading::{Reading, ReadingState};
use crate::storage::{AnyConnection, groups, ledger, purges, readings};

/// A version with what the vote on it said.
#[derive(Clone, Debug)]
pub struct Version {
    /// The version.
    pub reading: Reading,
    /// The word of its vote, once that is closed.
    pub said: Option<Published<VoteSaid>>,
}

impl Version {
    /// Whether the group's vote recognised itself in it.
    pub fn is_recognised(&self) -> bool {
        self.said.as_ref().is_some_and(|said| said.said == Recognition::Recognised)
    }

    /// Whether another version may follow: the group has read this one, and neither its vote nor its word in the room accepted it.
    pub fn can_be_revised(&self) -> bool {
        self.reading.state == ReadingState::Read && !self.reading.is_voting() && !self.is_recognised()
    }

    /// Whether the group may validate it in the room: what its vote refused is written again.
    pub fn can_be_validated_in_room(&self) -> bool {
        let is_open = self.reading.is_validated() || self.reading.is_voting();
        !(is_open || self.is_not_recognised() || self.reading.texts.is_blank())
    }

    /// Whether the group's vote did not.
    pub fn is_not_recognised(&self) -> bool {
        self.said.as_ref().is_some_and(|said| said.said == Recognition::NotRecognised)
    }
}

/// Why the last version cannot be put to the vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoVote {
    /// The groups have fewer members than a vote needs.
    TooFewMembers,
    /// No questionnaire has opened yet, so that the cards can still be taken back.
    NotStarted,
    /// There are no cards, or they are erased.
    NoCards,
    /// As many votes as there may be were held.
    Spent,
}

/// The reading of a dispositif.
#[derive(Clone, Debug)]
pub struct ReadingView {
    /// Who ordered the dispositif.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// Its versions, in their order; none before a word is written.
    pub versions: Vec<Version>,
    /// Why its last version cannot be put to the vote, if it cannot.
    pub no_vote: Option<NoVote>,
}

impl ReadingView {
    /// The last version.
    pub fn last(&self) -> Option<&Version> {
        self.versions.last()
    }
}

/// The reading of a dispositif of the account.
///
/// # Errors
/// [`AppError::NotFound`] where it is not the account's.
pub fn read_reading(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
) -> Result<ReadingView, AppError> {
    service.db.read(|connection| {
        let (organisation, dispositif) = own_dispositif(connection, account, id)?;
        let versions = versions(connection, id)?;
        let no_vote = no_vote(connection, &dispositif, versions.len())?;
        Ok(ReadingView { organisation, dispositif, versions, no_vote })
    })
}

/// The version that was transmitted, if one was: what a management sees of a reading.
pub(super) fn transmitted(
    connection: &mut AnyConnection,
    id: &DispositifId,
) -> Result<Option<Version>, AppError> {
    let mut all = versions(connection, id)?;
    all.retain(|version| version.reading.state == ReadingState::Transmitted);
    Ok(all.pop())
}

pub(super) fn versions(connection: &mut AnyConnection, id: &DispositifId) -> Result<Vec<Version>, AppError> {
    let mut all = Vec::new();
    for reading in readings::of_dispositif(connection, id)? {
        all.push(Version { said: said_of(connection, &reading.id)?, reading });
    }
    Ok(all)
}

/// What the ledger says of the vote on a version.
pub(super) fn said_of(
    connection: &mut AnyConnection,
    id: &ReadingId,
) -> Result<Option<Published<VoteSaid>>, AppError> {
    let Some(row) = ledger::of_reading(connection, id)? else { return Ok(None) };
    let said = reopen_vote(&entry(row)).map_err(|error| AppError::Ledger(error.to_string()))?;
    // The chain protects the text; which version its row says it belongs to is checked here.
    if said.reading != *id {
        return Err(AppError::Ledger(format!(
            "the entry of reading {id} holds the word on {}",
            said.reading
        )));
    }
    Ok(Some(said))
}

pub(super) fn no_vote(
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
    versions: usize,
) -> Result<Option<NoVote>, AppError> {
    let groups = groups::of_dispositif(connection, &dispositif.id)?;
    let purged = purges::of_dispositif(connection, &dispositif.id)?;
    let version = u32::try_from(versions.max(1)).unwrap_or(u32::MAX);
    let are_gone = purged.iter().any(|purge| purge.kept == Kept::Cards);
    let reasons = [
        (!can_say(dispositif, &groups), NoVote::TooFewMembers),
        (!dispositif.cards_made || are_gone, NoVote::NoCards),
        (dispositif.state == State::Draft, NoVote::NotStarted),
        (Kept::votes_on(version).is_none(), NoVote::Spent),
    ];
    Ok(reasons.into_iter().find(|(is_so, _)| *is_so).map(|(_, reason)| reason))
}
