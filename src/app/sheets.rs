//! Opening the sealed sheets of a wave, in memory, for as long as it takes to compute with them.

use std::collections::{BTreeMap, HashSet};
use std::panic::resume_unwind;
use std::thread;

use rayon::prelude::*;

use super::error::AppError;
use super::parts::Service;
use crate::domain::ids::{GroupId, WaveId};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::tags::PairTag;
use crate::domain::wave::Wave;
use crate::indicators::{Layout, Tagged};
use crate::secrets::{AnswerKeys, RowName};
use crate::storage::answers::SealedAnswer;
use crate::storage::{AnyConnection, answers, groups, waves};

/// The opened sheets of a wave. They are never stored, shown or logged, and have no `Debug`.
pub(super) type OpenedWave = Tagged<PairTag>;

/// How many rows are read while as many are opened: a few megabytes, sealed.
const BATCH: usize = 16_384;

/// How many of them one thread opens at a time.
const CHUNK: usize = 1024;

/// Which rows of a wave are opened.
pub(super) enum Rows {
    /// Those that stand in the database.
    Stored,
    /// These.
    AtHand(Vec<SealedAnswer>),
}

/// Opens the sheets of a wave, for the groups of its dispositif.
pub(super) fn open(
    service: &Service,
    connection: &mut AnyConnection,
    wave: &Wave,
    questionnaire: &Questionnaire,
    groups: &[GroupId],
    rows: Rows,
) -> Result<OpenedWave, AppError> {
    let keys = service.answer_keys(&wave.dispositif)?;
    let opening = Opening { keys, wave: &wave.id, layout: Layout::new(questionnaire, groups) };
    match rows {
        Rows::Stored => opening.stored(connection),
        Rows::AtHand(rows) => opening.batch(&rows),
    }
}

/// What it takes to open the sheets of one wave.
struct Opening<'a> {
    keys: AnswerKeys,
    wave: &'a WaveId,
    layout: Layout,
}

impl Opening<'_> {
    /// Opens one batch while the next one is read; no more than two are ever held sealed.
    fn stored(&self, connection: &mut AnyConnection) -> Result<OpenedWave, AppError> {
        thread::scope(|scope| {
            let mut all = self.nothing();
            let mut latest = None;
            answers::each_batch(connection, self.wave, BATCH, |rows| {
                let next = scope.spawn(move || self.batch(&rows));
                latest.replace(next).map_or(Ok(()), |opened| take_over(&mut all, joined(opened)?))
            })?;
            latest.map_or(Ok(()), |opened| take_over(&mut all, joined(opened)?))?;
            Ok(all)
        })
    }

    fn nothing(&self) -> OpenedWave {
        Tagged { sheets: self.layout.sheets(), tags: Vec::new() }
    }

    /// Opens rows on all threads: opening takes thrice as long as reading.
    fn batch(&self, rows: &[SealedAnswer]) -> Result<OpenedWave, AppError> {
        let chunks = rows.par_chunks(CHUNK).map(|rows| self.chunk(rows));
        let mut all = self.nothing();
        for chunk in chunks.collect::<Result<Vec<_>, AppError>>()? {
            take_over(&mut all, chunk)?;
        }
        Ok(all)
    }

    fn chunk(&self, rows: &[SealedAnswer]) -> Result<OpenedWave, AppError> {
        let mut opened = self.nothing();
        for row in rows {
            let name = RowName { wave: self.wave, group: &row.group, tag: &row.tag, pair: row.pair.as_ref() };
            let bytes = self.keys.open(&name, &row.sealed)?;
            let place = self.layout.place(&row.group);
            let added = place.and_then(|place| self.layout.add(&mut opened.sheets, place, &bytes));
            let number = added.map_err(|error| AppError::Indicators(error.to_string()))?;
            opened.tags.extend(row.pair.map(|pair| (pair, number)));
        }
        Ok(opened)
    }
}

type Opened<'scope> = thread::ScopedJoinHandle<'scope, Result<OpenedWave, AppError>>;

fn joined(opened: Opened<'_>) -> Result<OpenedWave, AppError> {
    opened.join().unwrap_or_else(|panic| resume_unwind(panic))
}

/// Puts the sheets of `batch` behind those of `all`.
fn take_over(all: &mut OpenedWave, batch: OpenedWave) -> Result<(), AppError> {
    let first = u32::try_from(all.sheets.count()).map_err(|error| AppError::Indicators(error.to_string()))?;
    all.sheets.append(&batch.sheets);
    all.tags.extend(batch.tags.into_iter().map(|(tag, row)| (tag, first + row)));
    Ok(())
}

/// The sheets of a wave that count, in random order: of each group at most as many as it has members. Its cards are two more,
/// and none of them was refused, since a refusal would tell that all the others have answered. Those whose card answered an
/// earlier wave come first, so that a spare card does not push out a pair; among equals chance decides, never the content.
pub(super) fn counted(
    service: &Service,
    connection: &mut AnyConnection,
    wave: &Wave,
) -> Result<Vec<SealedAnswer>, AppError> {
    let mut earlier = HashSet::new();
    for one in waves::of_dispositif(connection, &wave.dispositif)? {
        if one.position < wave.position {
            earlier.extend(answers::pairs_of_wave(connection, &one.id)?);
        }
    }
    let mut left: BTreeMap<_, _> = groups::of_dispositif(connection, &wave.dispositif)?
        .into_iter()
        .map(|group| (group.id, group.members))
        .collect();
    let mut rows = answers::of_wave(connection, &wave.id)?;
    service.random.shuffle(&mut rows);
    let (known, new): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|row| row.pair.is_some_and(|pair| earlier.contains(&pair)));
    let mut counted: Vec<_> =
        known.into_iter().chain(new).filter(|row| takes_a_place(&mut left, row)).collect();
    // Those who answered before do not stand first in what is written.
    service.random.shuffle(&mut counted);
    Ok(counted)
}

fn takes_a_place(left: &mut BTreeMap<GroupId, u32>, row: &SealedAnswer) -> bool {
    let place = left.get_mut(&row.group).and_then(|places| Some((places.checked_sub(1)?, places)));
    match place {
        Some((fewer, places)) => {
            *places = fewer;
            true
        }
        None => false,
    }
}
