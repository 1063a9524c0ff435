//! From opened sheets to what may be said of them: the one way from answers through the gate. What is released and which
//! thresholds are told as reached both come from here, so that they cannot part ways.

use super::error::AppError;
use super::parts::Service;
use super::sheets::{self, OpenedSheet};
use crate::disclosure::{Published, RawWave, Release, publish};
use crate::domain::dispositif::Dispositif;
use crate::domain::group::Group;
use crate::domain::ids::GroupId;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::tally::GroupTally;
use crate::domain::wave::Wave;
use crate::indicators;
use crate::storage::answers::SealedAnswer;
use crate::storage::{AnyConnection, groups};

/// A wave whose sheets are open, in memory alone.
pub(super) struct OpenedWave<'a> {
    pub(super) wave: &'a Wave,
    pub(super) questionnaire: Questionnaire,
    pub(super) sheets: Vec<OpenedSheet>,
}

impl<'a> OpenedWave<'a> {
    /// With every sheet as it is stored: those of a closed wave.
    pub(super) fn as_stored(
        service: &Service,
        connection: &mut AnyConnection,
        wave: &'a Wave,
    ) -> Result<Self, AppError> {
        let questionnaire = service.questionnaire(connection, &wave.instruments)?;
        let sheets = sheets::open(service, connection, wave, &questionnaire)?;
        Ok(Self { wave, questionnaire, sheets })
    }

    /// With these of its sheets: those of an open wave that would count.
    pub(super) fn of_rows(
        service: &Service,
        connection: &mut AnyConnection,
        wave: &'a Wave,
        rows: Vec<SealedAnswer>,
    ) -> Result<Self, AppError> {
        let questionnaire = service.questionnaire(connection, &wave.instruments)?;
        let sheets = sheets::open_rows(service, wave, &questionnaire, rows)?;
        Ok(Self { wave, questionnaire, sheets })
    }
}

/// What a wave's own sheets say.
pub(super) fn release(
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
    opened: OpenedWave<'_>,
) -> Result<Published<Release>, AppError> {
    let groups = groups::of_dispositif(connection, &dispositif.id)?;
    let OpenedWave { wave, questionnaire, sheets } = opened;
    let sheets: Vec<_> = sheets.into_iter().map(|sheet| (sheet.group, sheet.answers)).collect();
    let tallies = indicators::tally(&questionnaire, &dispositif.frame.primary, &ids(&groups), &sheets);
    let tallies = tallies.map_err(|error| AppError::Indicators(error.to_string()))?;
    protect(dispositif, wave, &groups, &questionnaire, &tallies)
}

/// What two waves say of those who answered both.
pub(super) fn releases_of_both(
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
    before: OpenedWave<'_>,
    after: OpenedWave<'_>,
) -> Result<[Published<Release>; 2], AppError> {
    let groups = groups::of_dispositif(connection, &dispositif.id)?;
    let pairs = sheets::pair_up(before.sheets, after.sheets);
    let asked = (&before.questionnaire, &after.questionnaire);
    let tallies = indicators::tally_pairs(asked.0, asked.1, &dispositif.frame.primary, &ids(&groups), &pairs);
    let (earlier, later) = tallies.map_err(|error| AppError::Indicators(error.to_string()))?;
    Ok([
        protect(dispositif, before.wave, &groups, asked.0, &earlier)?,
        protect(dispositif, after.wave, &groups, asked.1, &later)?,
    ])
}

fn protect(
    dispositif: &Dispositif,
    wave: &Wave,
    groups: &[Group],
    questionnaire: &Questionnaire,
    tallies: &[GroupTally],
) -> Result<Published<Release>, AppError> {
    publish(&RawWave {
        dispositif: &dispositif.id,
        wave: &wave.id,
        moment: wave.kind,
        frame: &dispositif.frame,
        groups,
        questionnaire,
        tallies,
    })
    .map_err(|error| AppError::Indicators(error.to_string()))
}

fn ids(groups: &[Group]) -> Vec<GroupId> {
    groups.iter().map(|group| group.id.clone()).collect()
}
