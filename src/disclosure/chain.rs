//! R6, the whole chain: walked entry by entry, in the order in which it is read.
//!
//! Of what it has passed, a walk remembers the waves and the last hash, never the texts, so that a long ledger does not
//! need the memory to hold it. After a fault it goes on: whoever repairs a ledger wants to know all that is wrong. The
//! link from a faulty entry to the next is not judged, since it would name the same fault twice.

use std::collections::BTreeSet;
use std::ops::Range;

use super::ledger::{Entered, Entry, Head, LedgerError, NO_PREVIOUS, reopen_any};
use crate::domain::ids::{ReadingId, WaveId};

/// A walk along a ledger from its first entry.
#[derive(Debug)]
pub struct Walk {
    /// The place of the entry that is to come.
    expected: u64,
    /// The hash that it must name as the previous one; `None` where the entry before it is missing or faulty.
    link: Option<String>,
    head: Option<Head>,
    waves: BTreeSet<WaveId>,
    readings: BTreeSet<ReadingId>,
    /// The places that were passed over, each with the place of the entry that stood there.
    gaps: Vec<(Range<u64>, u64)>,
}

impl Default for Walk {
    fn default() -> Self {
        Self {
            expected: 0,
            link: Some(NO_PREVIOUS.to_owned()),
            head: None,
            waves: BTreeSet::new(),
            readings: BTreeSet::new(),
            gaps: Vec::new(),
        }
    }
}

impl Walk {
    /// Takes the next entry and gives what it published.
    ///
    /// # Errors
    /// What is wrong with this entry. A place that was passed over is told by [`Walk::end`], since its entry may still
    /// come.
    pub fn step(&mut self, entry: &Entry) -> Result<Entered, LedgerError> {
        let place = entry.sequence;
        if place < self.expected {
            self.link = None;
            return Err(self.late(place));
        }
        if place > self.expected {
            self.gaps.push((self.expected..place, place));
            self.link = None;
        }
        self.expected = place.saturating_add(1);
        let link = self.link.take();
        let entered = reopen_any(entry)?;
        if link.is_some_and(|link| link != entry.previous) {
            return Err(LedgerError::Unchained { sequence: place });
        }
        self.link = Some(entry.hash.clone());
        self.head = Some(Head { sequence: place, hash: entry.hash.clone() });
        self.once(place, &entered).map(|()| entered)
    }

    /// Whether nothing was published of the same thing before.
    fn once(&mut self, sequence: u64, entered: &Entered) -> Result<(), LedgerError> {
        match entered {
            Entered::Release(release) if !self.waves.insert(release.wave.clone()) => {
                Err(LedgerError::SecondRelease { sequence, wave: release.wave.clone() })
            }
            Entered::Vote(said) if !self.readings.insert(said.reading.clone()) => {
                Err(LedgerError::SecondWord { sequence, reading: said.reading.clone() })
            }
            Entered::Release(_) | Entered::Vote(_) => Ok(()),
        }
    }

    /// The end of the chain that was walked, or `None` for an empty one, and the places at which no entry came.
    pub fn end(self) -> (Option<Head>, Vec<LedgerError>) {
        let missing = self.gaps.into_iter().filter(|(gap, _)| !gap.is_empty());
        let missing = missing
            .map(|(gap, _)| LedgerError::Missing { sequence: gap.start, last: gap.end.saturating_sub(1) });
        (self.head, missing.collect())
    }

    /// An entry that comes after one of a later place.
    fn late(&mut self, place: u64) -> LedgerError {
        let Some(at) = self.gaps.iter().position(|(gap, _)| gap.contains(&place)) else {
            return LedgerError::Reordered { expected: self.expected, found: place };
        };
        let (gap, stood_there) = self.gaps.remove(at);
        self.gaps.push((gap.start..place, stood_there));
        self.gaps.push((place.saturating_add(1)..gap.end, stood_there));
        LedgerError::Reordered { expected: gap.start, found: stood_there }
    }
}

/// The place, up to `last`, that the hash of an entry was made for, where it is another than the one at which it stands:
/// the entry was moved and not changed. `None` where its text was changed.
pub fn place_of(entry: &Entry, last: u64) -> Option<u64> {
    (0..=last).filter(|place| *place != entry.sequence).find(|place| entry.hash_at(*place) == entry.hash)
}
