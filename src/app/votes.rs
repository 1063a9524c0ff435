//! Votes on a reading: kept sealed, each in the place of the card's earlier one, and counted once when their version's vote closes.
//!
//! From the moment a version is put to the vote it has as many rows as cards, whoever has voted: the others are empty, and all have
//! one length. Each vote puts all of them anew, under other names and in another order, in a transaction that writes nothing else. So
//! neither a row's place, a transaction's number, a number of rows nor the difference of two copies of the database tells who voted,
//! how many, or joins a vote to a sheet; and a vote takes as long whether its card has voted before or not. Only this module opens
//! them.

use std::collections::BTreeMap;

use super::error::{AppError, Refusal};
use super::find_card::VotingCard;
use super::make_cards::RESERVE;
use super::parts::Service;
use crate::domain::card::CardKind;
use crate::domain::group::Group;
use crate::domain::ids::{GroupId, ReadingId};
use crate::domain::reading::Vote;
use crate::domain::tags::{VoteMark, VoteTag};
use crate::secrets::VoteKey;
use crate::storage::votes::{self, SealedVote};
use crate::storage::waves::Hold;
use crate::storage::{AnyConnection, cards, readings};

/// What an empty row says of its card.
const NO_CARD: VoteMark = VoteMark([0; 32]);

/// The room for a group's identifier in a row: every row has one length.
const GROUP: usize = 32;

/// An opened vote. It is never logged, and has no `Debug`.
struct Opened {
    mark: VoteMark,
    group: GroupId,
    vote: Vote,
}

/// What counts of the votes on a version.
#[derive(Clone, Copy)]
pub(super) struct Counted {
    pub(super) votes: u32,
    pub(super) recognising: u32,
}

/// Keeps the vote of a card in place of an earlier one; `None` takes it back. Whether there was one is not said.
///
/// The reserve does not vote: the intervenant keeps it, and whoever votes with four cards of their own and waits for one person reads
/// that person's vote in the word.
///
/// # Errors
/// [`AppError::Refused`] where the vote has closed meanwhile, or the card is in reserve.
pub fn keep_vote(service: &Service, card: &VotingCard, vote: Option<Vote>) -> Result<(), AppError> {
    let (id, key, card_tag) = (card.vote.reading.id.clone(), card.vote.key.clone(), card.tag);
    let (writing, today) = (service.clone(), service.clock.today());
    let mark = key.mark(&id, &card.secret);
    let own = vote.map(|vote| Opened { mark, group: card.group.clone(), vote });
    service.db.write(move |connection| {
        readings::hold(connection, &id, Hold::Shared)?;
        let takes = readings::find(connection, &id)?.is_some_and(|reading| reading.takes_votes(today));
        if !takes {
            return Err(Refusal::VoteClosed.into());
        }
        // What was remembered may be older than a sheet that was taken back.
        match cards::kind(connection, &card_tag)? {
            Some(CardKind::Member) => {}
            Some(CardKind::Reserve) => return Err(Refusal::ReserveCard.into()),
            None => return Err(AppError::NotFound("card")),
        }
        votes::hold(connection, &id)?;
        let rows = votes::of_reading(connection, &id)?;
        let mut kept = opened(&key, &id, &rows)?;
        kept.retain(|one| one.mark != mark);
        kept.extend(own);
        rewrite(&writing, connection, &key, &id, (kept, rows.len()))
    })
}

/// Fills a version that is put to the vote with a row for each card, none of which says anything.
pub(super) fn prepare(
    service: &Service,
    connection: &mut AnyConnection,
    key: &VoteKey,
    id: &ReadingId,
    groups: &[Group],
) -> Result<(), AppError> {
    let cards = groups.iter().map(|group| (group.members + RESERVE) as usize).sum();
    rewrite(service, connection, key, id, (Vec::new(), cards))
}

/// Counts the votes on a version, of each group at most as many as it has members: its cards are two more. Which ones then count is
/// chance's affair.
pub(super) fn count(
    service: &Service,
    connection: &mut AnyConnection,
    key: &VoteKey,
    id: &ReadingId,
    groups: &[Group],
) -> Result<Counted, AppError> {
    let rows = votes::of_reading(connection, id)?;
    let mut all = opened(key, id, &rows)?;
    service.random.shuffle(&mut all);
    let mut left: BTreeMap<&GroupId, u32> = groups.iter().map(|group| (&group.id, group.members)).collect();
    let mut counted = Counted { votes: 0, recognising: 0 };
    for one in &all {
        let Some(left) = left.get_mut(&one.group).filter(|left| **left > 0) else { continue };
        *left -= 1;
        counted.votes += 1;
        counted.recognising += u32::from(one.vote == Vote::Recognises);
    }
    Ok(counted)
}

/// Opens the rows of a version, without those that are empty.
fn opened(key: &VoteKey, id: &ReadingId, rows: &[SealedVote]) -> Result<Vec<Opened>, AppError> {
    let mut all = Vec::new();
    for row in rows {
        let bytes = key.open(id, &row.tag, &row.sealed)?;
        let read = read(&bytes).ok_or_else(|| AppError::Damaged(format!("a vote on the reading {id}")))?;
        all.extend(read);
    }
    Ok(all)
}

/// Seals the votes under new names and writes them in random order among `rows` rows, in place of all that the version has.
fn rewrite(
    service: &Service,
    connection: &mut AnyConnection,
    key: &VoteKey,
    id: &ReadingId,
    (kept, rows): (Vec<Opened>, usize),
) -> Result<(), AppError> {
    let mut all: Vec<Option<Opened>> = kept.into_iter().map(Some).collect();
    while all.len() < rows {
        all.push(None);
    }
    service.random.shuffle(&mut all);
    let mut sealed = Vec::new();
    for one in &all {
        let tag = VoteTag(service.random.bytes());
        let sealed_vote = key.seal(service.random.bytes(), id, &tag, &written(one.as_ref()))?;
        sealed.push(SealedVote { tag, sealed: sealed_vote });
    }
    Ok(votes::rewrite(connection, id, &sealed)?)
}

/// The bytes of a row: the mark, the vote, the group. All have one length.
fn written(one: Option<&Opened>) -> Vec<u8> {
    let (mark, vote, group) = match one {
        None => (NO_CARD, 0, ""),
        Some(Opened { mark, vote: Vote::Recognises, group }) => (*mark, 1, group.as_str()),
        Some(Opened { mark, vote: Vote::DoesNot, group }) => (*mark, 2, group.as_str()),
    };
    let mut bytes = mark.0.to_vec();
    bytes.push(vote);
    bytes.extend(group.bytes().take(GROUP));
    bytes.resize(mark.0.len() + 1 + GROUP, 0);
    bytes
}

/// Reads a row back: `Some(None)` for an empty one, `None` for bytes that are none.
fn read(bytes: &[u8]) -> Option<Option<Opened>> {
    let (mark, rest) = bytes.split_first_chunk()?;
    let (vote, group) = rest.split_first()?;
    let vote = match vote {
        0 => return Some(None),
        1 => Vote::Recognises,
        2 => Vote::DoesNot,
        _ => return None,
    };
    let group = std::str::from_utf8(group).ok()?.trim_end_matches('\0');
    Some(Some(Opened { mark: VoteMark(*mark), group: GroupId::from_text(group), vote }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_the_same_back_and_every_row_has_one_length() {
        let group = GroupId::random([7; 10]);
        let opened = |vote| Opened { mark: VoteMark([3; 32]), group: group.clone(), vote };
        for vote in [Vote::Recognises, Vote::DoesNot] {
            let bytes = written(Some(&opened(vote)));
            let back = read(&bytes).unwrap().unwrap();
            assert!(back.mark.0 == [3; 32] && back.vote == vote && back.group == group);
            assert_eq!(bytes.len(), written(None).len());
        }
        assert!(read(&written(None)).unwrap().is_none());
        assert!(read(&[0; 32]).is_none() && read(&[9; 65]).is_none());
    }
}
