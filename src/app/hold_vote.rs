//! Putting a version of a reading to the group's vote, and closing that vote: counted once, brought to one word by the gate, written
//! into the ledger; then the votes and their key go.

use chrono::NaiveDate;

use super::error::{AppError, FieldFault, Refusal};
use super::hold_reading::{ReadingOf, held};
use super::ownership::own_dispositif;
use super::parts::Service;
use super::read_reading::{Version, versions, vote_refusal};
use super::read_release::{Subject, entry, row};
use super::{purge, votes as ballots};
use crate::disclosure::{self, Entry, Published, RawVotes, VoteSaid};
use crate::domain::dispositif::Dispositif;
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId, ReadingId};
use crate::domain::purge::{Kept, Purge, Reason};
use crate::domain::reading::{Ballot, BallotState, Part, Reading, ReadingState};
use crate::secrets::SecretsError;
use crate::storage::ledger;
use crate::storage::waves::Hold;
use crate::storage::{AnyConnection, dispositifs, groups, purges, readings, votes};

/// Puts the last version to the vote of the group's members until the end of `until`. From now on its text does not change.
///
/// # Errors
/// [`AppError::Invalid`] where the day is past or on or after the retention date, nothing is written, or the group has voted on the same
/// words; [`AppError::Refused`] where it is no draft or not what was seen, three votes were held, there are no cards or too few members.
pub fn put_to_vote(
    service: &Service,
    account: &AccountId,
    of: impl Into<ReadingOf>,
    until: NaiveDate,
) -> Result<(), AppError> {
    let of = of.into();
    // A key that is still to go is not taken for the next one's.
    purge::finish(service)?;
    // Everything is asked before the key is made, so that a refused vote leaves none behind, and again under the lock.
    let today = service.clock.today();
    let (draft, kept) = service.db.read(|connection| {
        let (_, dispositif) = own_dispositif(connection, account, &of.dispositif)?;
        let draft = readings::of_dispositif(connection, &of.dispositif)?.pop();
        of.check(draft.as_ref())?;
        votable(connection, (&dispositif, draft), (until, today)).map(|(draft, kept, _)| (draft, kept))
    })?;
    match service.secrets.make_vote_key(&of.dispositif, kept, service.random.bytes()) {
        Err(SecretsError::Destroyed(..)) => return Err(Refusal::VoteHeld.into()),
        made => made?,
    }
    let key = service.secrets.vote_key(&of.dispositif, kept)?;
    let (writing, account) = (service.clone(), account.clone());
    service.change(move |connection| {
        let (dispositif, last) = held(connection, &account, &of)?;
        let last = last.filter(|last| last.id == draft.id);
        let (reading, _, groups) = votable(connection, (&dispositif, last), (until, today))?;
        ballots::prepare(&writing, connection, &key, &reading.id, &groups)?;
        let ballot = Some(Ballot { until, state: BallotState::Open });
        Ok(readings::update(connection, &Reading { state: ReadingState::Read, ballot, ..reading })?)
    })
}

/// The draft with the votes that it would have and the groups that vote, or why it cannot be put to the vote until `until`.
fn votable(
    connection: &mut AnyConnection,
    (dispositif, draft): (&Dispositif, Option<Reading>),
    (until, today): (NaiveDate, NaiveDate),
) -> Result<(Reading, Kept, Vec<Group>), AppError> {
    let reading = draft.filter(|last| last.state == ReadingState::Draft).ok_or(Refusal::ReadingState)?;
    let groups = groups::of_dispositif(connection, &dispositif.id)?;
    let purges = purges::of_dispositif(connection, &dispositif.id)?;
    if let Some(refusal) = vote_refusal(dispositif, &groups, &purges, reading.version) {
        return Err(refusal.into());
    }
    let kept = Kept::votes_on(reading.version).ok_or(Refusal::VotesSpent)?;
    let faults = [
        (reading.texts.is_blank(), "objectifs", "fault-reading-blank"),
        (was_voted_on(connection, &reading)?, "objectifs", "fault-reading-same"),
        (until < today, "until", "fault-past-day"),
        (until >= dispositif.retention_on, "until", "fault-vote-retention"),
    ];
    if let Some((_, field, message)) = faults.into_iter().find(|(is_fault, ..)| *is_fault) {
        return Err(AppError::Invalid(vec![FieldFault { field, message }]));
    }
    Ok((reading, kept, groups))
}

/// Whether a word was said of a version with the same texts, whatever their spaces. Two words on one text tell, of whoever voted on the
/// later one alone, what they said: five recognise themselves, and with a sixth they do not.
fn was_voted_on(connection: &mut AnyConnection, draft: &Reading) -> Result<bool, AppError> {
    let words = |reading: &Reading| -> Vec<String> {
        let texts = Part::ALL.iter().map(|part| reading.texts.get(*part));
        texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    };
    let is_said = |version: &Version| version.is_recognised() || version.is_not_recognised();
    let earlier = versions(connection, &draft.dispositif)?;
    Ok(earlier.iter().any(|version| is_said(version) && words(&version.reading) == words(draft)))
}

/// Closes the vote on the last version of the account's reading. A second call changes nothing.
///
/// # Errors
/// [`AppError::Refused`] where it was never put to the vote, or is not what was seen; [`AppError`] where a vote does not open or the word
/// cannot be stored: then nothing is closed.
pub fn close_vote(service: &Service, account: &AccountId, of: impl Into<ReadingOf>) -> Result<(), AppError> {
    let of = of.into();
    let reading = service.db.read(|connection| {
        own_dispositif(connection, account, &of.dispositif)?;
        let last = readings::of_dispositif(connection, &of.dispositif)?.pop();
        of.check(last.as_ref())?;
        last.ok_or(AppError::Refused(Refusal::ReadingState))
    })?;
    reading.ballot.ok_or(Refusal::ReadingState)?;
    close(service, &reading.id)
}

/// Gives up the vote on the last version, unsaid, with all that was given in it: for one that does not close although its last day is past,
/// since what is kept of it is damaged. The version can then be written anew or validated in the room.
///
/// # Errors
/// [`AppError::Refused`] where its last day is not past, it is closed, it is not what was seen, or it can be counted: what a group said is
/// not thrown away.
pub fn abandon_vote(
    service: &Service,
    account: &AccountId,
    of: impl Into<ReadingOf>,
) -> Result<(), AppError> {
    let (account, of, today) = (account.clone(), of.into(), service.clock.today());
    let counting = service.clone();
    service.erase(move |connection| {
        let reading = held(connection, &account, &of)?.1.ok_or(Refusal::ReadingState)?;
        if !reading.is_stuck(today) {
            return Err(Refusal::ReadingState.into());
        }
        readings::hold(connection, &reading.id, Hold::Alone)?;
        if !is_damaged(&counting, connection, &reading)? {
            return Err(Refusal::VoteCounts.into());
        }
        give_up(connection, &of.dispositif, (Reason::VoteGivenUp, today))
    })
}

/// Whether the votes on a version cannot be counted, as far as they themselves go. Those of which the record says that they were counted
/// before are none that are damaged: they close.
fn is_damaged(
    service: &Service,
    connection: &mut AnyConnection,
    reading: &Reading,
) -> Result<bool, AppError> {
    let kept = Kept::votes_on(reading.version).ok_or(Refusal::ReadingState)?;
    let counted = match service.secrets.vote_key(&reading.dispositif, kept) {
        Ok(key) => said(service, connection, &key, reading).map(|_| ()),
        Err(SecretsError::Destroyed(..)) => return Ok(false),
        Err(error) => Err(error.into()),
    };
    match counted {
        Ok(()) => Ok(false),
        Err(
            AppError::Damaged(_)
            | AppError::Secrets(
                SecretsError::VoteDoesNotOpen(_) | SecretsError::Lacking(..) | SecretsError::Damaged(_),
            ),
        ) => Ok(true),
        Err(error) => Err(error),
    }
}

/// Closes every vote whose last day is before `today`.
///
/// # Errors
/// The first [`AppError`] of a vote; the others are closed all the same.
pub(super) fn close_past(service: &Service, today: NaiveDate) -> Result<(), AppError> {
    let voting = service.db.read(readings::voting)?;
    let outcomes: Vec<_> = voting
        .iter()
        .filter(|reading| !reading.takes_votes(today))
        .map(|one| close(service, &one.id))
        .collect();
    outcomes.into_iter().collect()
}

fn close(service: &Service, id: &ReadingId) -> Result<(), AppError> {
    let (closing, id, today) = (service.clone(), id.clone(), service.clock.today());
    service.erase(move |connection| {
        let known = readings::find(connection, &id)?.ok_or(AppError::NotFound("reading"))?;
        dispositifs::hold(connection, &known.dispositif)?;
        readings::hold(connection, &id, Hold::Alone)?;
        let reading = readings::find(connection, &id)?.ok_or(AppError::NotFound("reading"))?;
        let (Some(ballot), Some(kept)) = (reading.ballot, Kept::votes_on(reading.version)) else {
            return Err(Refusal::ReadingState.into());
        };
        if ballot.state != BallotState::Open {
            return Ok(());
        }
        let state = match closing.secrets.vote_key(&reading.dispositif, kept) {
            Ok(key) => {
                let said = said(&closing, connection, &key, &reading)?;
                publish(connection, &said)?;
                BallotState::Said
            }
            // The rows came back with a backup of the database: that vote was counted before, and is not counted twice.
            Err(SecretsError::Destroyed(..)) => BallotState::Lost,
            Err(error) => return Err(error.into()),
        };
        let begun = Purge { kept, reason: Reason::VoteClosed, done_on: today };
        // As a questionnaire that is closed early, it stands on the day on which it closed.
        let ballot = Some(Ballot { state, until: ballot.until.min(today) });
        readings::update(connection, &Reading { ballot, ..reading.clone() })?;
        purge::begin(connection, &reading.dispositif, begun)
    })
}

/// The word of the votes on a version.
fn said(
    service: &Service,
    connection: &mut AnyConnection,
    key: &crate::secrets::VoteKey,
    reading: &Reading,
) -> Result<Published<VoteSaid>, AppError> {
    let dispositif =
        dispositifs::find(connection, &reading.dispositif)?.ok_or(AppError::NotFound("dispositif"))?;
    let groups = groups::of_dispositif(connection, &dispositif.id)?;
    let counted = ballots::count(service, connection, key, &reading.id, &groups)?;
    Ok(disclosure::publish_vote(&RawVotes {
        dispositif: &dispositif.id,
        reading: &reading.id,
        version: reading.version,
        k: dispositif.frame.k,
        votes: counted.votes,
        recognising: counted.recognising,
    }))
}

/// Writes the word at the end of the ledger.
fn publish(connection: &mut AnyConnection, said: &Published<VoteSaid>) -> Result<(), AppError> {
    let previous: Option<Entry> = ledger::hold_last(connection)?.map(entry);
    let made = disclosure::append_vote(previous.as_ref(), said);
    let made = made.map_err(|error| AppError::Ledger(error.to_string()))?;
    let row = row(made, &said.dispositif, &Subject::Vote(&said.reading))?;
    Ok(ledger::append(connection, &row)?)
}

/// Gives up a vote that is open, unsaid, with what was given in it: its cards go, or it cannot be counted.
pub(super) fn give_up(
    connection: &mut AnyConnection,
    dispositif: &DispositifId,
    (reason, done_on): (Reason, NaiveDate),
) -> Result<(), AppError> {
    for reading in readings::of_dispositif(connection, dispositif)? {
        let (Some(ballot), Some(kept)) = (reading.ballot, Kept::votes_on(reading.version)) else { continue };
        if ballot.state != BallotState::Open {
            continue;
        }
        readings::hold(connection, &reading.id, Hold::Alone)?;
        votes::remove_of_reading(connection, &reading.id)?;
        let ballot = Some(Ballot { state: BallotState::Lost, ..ballot });
        readings::update(connection, &Reading { ballot, ..reading })?;
        purges::begin(connection, dispositif, &Purge { kept, reason, done_on })?;
    }
    Ok(())
}
