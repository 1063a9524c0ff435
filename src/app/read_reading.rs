//! What an intervenant sees of a reading: its versions and, of each vote that is closed, its word. Never a count, and nothing of a vote
//! that is open.

use super::error::{AppError, Refusal};
use super::follow_actions::mark;
use super::ownership::own_dispositif;
use super::parts::Service;
use super::read_release::entry;
use crate::disclosure::{Published, Recognition, VoteSaid, reopen_vote};
use crate::domain::action::Action;
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId, ReadingId};
use crate::domain::organisation::Organisation;
use crate::domain::purge::{Kept, Purge};
use crate::domain::reading::{Reading, ReadingState};
use crate::domain::wave::{Wave, WaveKind, WaveState};
use crate::storage::ledger::LedgerRow;
use crate::storage::{AnyConnection, ByDispositif, actions, groups, ledger, purges, readings, themes, waves};

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

/// The reading of a dispositif.
#[derive(Clone, Debug)]
pub struct ReadingView {
    /// Who ordered the dispositif.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// Its versions, in their order; none before a word is written.
    pub versions: Vec<Version>,
    /// Whether interviews were held, of which it has a synthesis.
    pub has_interviews: bool,
    /// Whether results of a questionnaire around the sessions are still to come, which a version that is validated cannot take in.
    pub awaits_results: bool,
    /// The actions that are transmitted with it.
    pub actions: Vec<Action>,
    /// Why its last version cannot be put to the vote, if it cannot.
    pub no_vote: Option<Refusal>,
}

impl ReadingView {
    /// What stands for its actions in the form that transmits it.
    pub fn mark_of_actions(&self) -> String {
        mark(&self.actions)
    }

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
    service.db.read_at_once(|connection| {
        let (organisation, dispositif) = own_dispositif(connection, account, id)?;
        let versions = versions(connection, id)?;
        let version = versions.last().map_or(1, |version| version.reading.version);
        let groups = groups::of_dispositif(connection, id)?;
        let purges = purges::of_dispositif(connection, id)?;
        let no_vote = vote_refusal(&dispositif, &groups, &purges, version);
        let has_themes = !themes::of_dispositif(connection, id)?.is_empty();
        let has_interviews = dispositif.kind.has_interviews() || has_themes;
        let is_to_come = |wave: &Wave| {
            let is_over = matches!(wave.state, WaveState::Released | WaveState::Cancelled);
            wave.kind != WaveKind::FollowUp && !is_over
        };
        let awaits_results = waves::of_dispositif(connection, id)?.iter().any(is_to_come);
        let actions = actions::of_dispositif(connection, id)?;
        Ok(ReadingView {
            organisation,
            dispositif,
            versions,
            has_interviews,
            awaits_results,
            actions,
            no_vote,
        })
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
    Ok(versions_of_all(connection, std::slice::from_ref(id))?.take(id))
}

/// The versions of the readings of several dispositifs.
pub(super) fn versions_of_all(
    connection: &mut AnyConnection,
    ids: &[DispositifId],
) -> Result<ByDispositif<Version>, AppError> {
    let readings = readings::of_dispositifs(connection, ids)?;
    let mut rows = ledger::of_readings(connection, readings.all().map(|reading| &reading.id))?;
    let version = |reading: Reading| {
        let row = rows.iter().position(|row| row.reading_id.as_deref() == Some(reading.id.as_str()));
        let said = row.map(|place| said_by(rows.swap_remove(place), &reading.id)).transpose()?;
        Ok((reading.dispositif.clone(), Version { reading, said }))
    };
    readings.into_all().map(version).collect()
}

/// What the ledger says of the vote on a version.
pub(super) fn said_of(
    connection: &mut AnyConnection,
    id: &ReadingId,
) -> Result<Option<Published<VoteSaid>>, AppError> {
    ledger::of_reading(connection, id)?.map(|row| said_by(row, id)).transpose()
}

fn said_by(row: LedgerRow, id: &ReadingId) -> Result<Published<VoteSaid>, AppError> {
    let said = reopen_vote(&entry(row)).map_err(|error| AppError::Ledger(error.to_string()))?;
    // The chain protects the text; which version its row says it belongs to is checked here.
    if said.reading != *id {
        return Err(AppError::Ledger(format!(
            "the entry of reading {id} holds the word on {}",
            said.reading
        )));
    }
    Ok(said)
}

/// Why a version cannot be put to the vote of the members of a dispositif, whatever it says, if it cannot: what the verb refuses and the
/// page does not offer.
pub(super) fn vote_refusal(
    dispositif: &Dispositif,
    groups: &[Group],
    purges: &[Purge],
    version: u32,
) -> Option<Refusal> {
    let are_gone = purges.iter().any(|purge| purge.kept == Kept::Cards);
    let reasons = [
        (dispositif.state == State::Cancelled, Refusal::GivenUp),
        (!can_say(dispositif, groups), Refusal::TooFewMembers),
        (!dispositif.cards_made || are_gone, Refusal::NoCards),
        (dispositif.state == State::Draft, Refusal::NotStarted),
        (Kept::votes_on(version).is_none(), Refusal::VotesSpent),
    ];
    reasons.into_iter().find(|(is_so, _)| *is_so).map(|(_, reason)| reason)
}

/// Whether a vote in these groups can ever say more than that there are too few.
fn can_say(dispositif: &Dispositif, groups: &[Group]) -> bool {
    groups.iter().map(|group| group.members).sum::<u32>() >= dispositif.frame.k
}
