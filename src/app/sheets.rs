//! Opening the sealed sheets of a wave, in memory, for as long as it takes to compute with them.

use std::collections::{BTreeMap, BTreeSet};

use super::error::AppError;
use super::parts::Service;
use crate::domain::ids::GroupId;
use crate::domain::questionnaire::{AnswerSheet, Questionnaire};
use crate::domain::tags::PairTag;
use crate::domain::wave::Wave;
use crate::indicators::{self, SheetPair};
use crate::secrets::RowName;
use crate::storage::answers::SealedAnswer;
use crate::storage::{AnyConnection, answers, groups, waves};

/// One opened sheet. It is never stored, shown or logged, and has no `Debug`.
pub(super) struct OpenedSheet {
    pub(super) group: GroupId,
    pub(super) pair: Option<PairTag>,
    pub(super) answers: AnswerSheet,
}

/// Opens every sheet of a wave as it is stored.
pub(super) fn open(
    service: &Service,
    connection: &mut AnyConnection,
    wave: &Wave,
    questionnaire: &Questionnaire,
) -> Result<Vec<OpenedSheet>, AppError> {
    let rows = answers::of_wave(connection, &wave.id)?;
    open_rows(service, wave, questionnaire, rows)
}

/// The two sheets of each card that answered both waves.
pub(super) fn pair_up(before: Vec<OpenedSheet>, after: Vec<OpenedSheet>) -> Vec<SheetPair> {
    let paired = |sheet: OpenedSheet| Some((sheet.pair?, sheet.group, sheet.answers));
    indicators::pair_up(before.into_iter().filter_map(paired), after.into_iter().filter_map(paired))
}

/// Opens these sheets of a wave.
pub(super) fn open_rows(
    service: &Service,
    wave: &Wave,
    questionnaire: &Questionnaire,
    rows: Vec<SealedAnswer>,
) -> Result<Vec<OpenedSheet>, AppError> {
    let keys = service.answer_keys(&wave.dispositif)?;
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

/// The sheets of a wave that count, in random order: of each group at most as many as it has members. Its cards are two more,
/// and none of them was refused, since a refusal would tell that all the others have answered. Those whose card answered an
/// earlier wave come first, so that a spare card does not push out a pair; among equals chance decides, never the content.
pub(super) fn counted(
    service: &Service,
    connection: &mut AnyConnection,
    wave: &Wave,
) -> Result<Vec<SealedAnswer>, AppError> {
    let mut earlier = BTreeSet::new();
    for one in waves::of_dispositif(connection, &wave.dispositif)? {
        if one.position < wave.position {
            earlier.extend(answers::of_wave(connection, &one.id)?.into_iter().filter_map(|row| row.pair));
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
