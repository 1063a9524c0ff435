//! What closing a wave publishes: its sheets opened, summed up and passed through the gate. Nothing is written here, and
//! nothing leaves but what the gate gives.

use super::error::{AppError, Refusal};
use super::parts::Service;
use super::read_release::{entry, reopened};
use super::sheets::{self, Rows};
use crate::disclosure::{Published, RawWave, Release, publish};
use crate::domain::dispositif::{Dispositif, Mode};
use crate::domain::group::Group;
use crate::domain::ids::{GroupId, WaveId};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::tally::GroupTally;
use crate::domain::wave::{Wave, WaveKind, WaveState};
use crate::indicators::{self, TallyError};
use crate::storage::{AnyConnection, dispositifs, groups, ledger, waves};

/// What closing the wave would publish of the rows as they stand, for `benches/indicators` alone: a page or a command that
/// showed it while the wave is open would show a live result, and twice would show who answered in between.
///
/// # Errors
/// [`AppError`] where its answers do not open or cannot be computed with.
pub fn compute_releases(service: &Service, id: &WaveId) -> Result<Vec<Published<Release>>, AppError> {
    service.db.read(|connection| {
        let wave = waves::find(connection, id)?.ok_or(AppError::NotFound("wave"))?;
        let dispositif = dispositifs::find(connection, &wave.dispositif)?;
        let dispositif = dispositif.ok_or(AppError::NotFound("dispositif"))?;
        let releases = releases(service, connection, &dispositif, wave, Rows::Stored)?;
        Ok(releases.into_iter().map(|(_, release)| release).collect())
    })
}

/// What `wave` publishes with its `rows`. Mode « diagnostic »: what its own sheets say, and so the first wave of an
/// « évaluation », whose thresholds are told though it publishes nothing by itself. Mode « évaluation »: both waves at the
/// end, the first one first, for those who answered both.
pub(super) fn releases(
    service: &Service,
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
    wave: Wave,
    rows: Rows,
) -> Result<Vec<(Wave, Published<Release>)>, AppError> {
    let groups = groups::of_dispositif(connection, &dispositif.id)?;
    let asked = service.questionnaire(connection, &wave.instruments)?;
    let mut told = told_of_the_people(connection, dispositif)?;
    let gate = Gate { dispositif, ids: groups.iter().map(|group| group.id.clone()).collect(), groups };
    if dispositif.frame.mode == Mode::Diagnostic || wave.kind == WaveKind::Before {
        let opened = sheets::open(service, connection, &wave, &asked, &gate.ids, rows)?;
        let tallies = indicators::tally_sheets(&asked, &dispositif.frame.primary, &gate.ids, &opened.sheets)
            .map_err(failed)?;
        let release = gate.protect(&wave, &asked, &tallies, &told)?;
        return Ok(vec![(wave, release)]);
    }
    let siblings = waves::of_dispositif(connection, &dispositif.id)?;
    let first = siblings.into_iter().find(|wave| wave.state == WaveState::Closed);
    let first = first.ok_or(AppError::Refused(Refusal::WaveState))?;
    let asked_first = service.questionnaire(connection, &first.instruments)?;
    let mut before = sheets::open(service, connection, &first, &asked_first, &gate.ids, Rows::Stored)?;
    let mut after = sheets::open(service, connection, &wave, &asked, &gate.ids, rows)?;
    let pairs = indicators::pair_rows(&mut before, &mut after);
    let (earlier, later) = indicators::tally_paired_sheets(
        (&asked_first, &before.sheets),
        (&asked, &after.sheets),
        &dispositif.frame.primary,
        &gate.ids,
        &pairs,
    )
    .map_err(failed)?;
    let earlier = gate.protect(&first, &asked_first, &earlier, &told)?;
    told.push(earlier.clone());
    let later = gate.protect(&wave, &asked, &later, &told)?;
    Ok(vec![(first, earlier), (wave, later)])
}

/// Everything that was published of the people of a dispositif: in it, and in those that declare to have them too.
fn told_of_the_people(
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
) -> Result<Vec<Published<Release>>, AppError> {
    let mut told = Vec::new();
    for one in dispositifs::with_people_of(connection, dispositif.people())? {
        for row in ledger::of_dispositif(connection, &one.id)? {
            // What a vote on a reading said is no figure: it is made of other answers.
            let Some(wave) = row.wave_id.clone() else { continue };
            told.push(reopened(&WaveId::from_text(wave), &entry(row))?);
        }
    }
    Ok(told)
}

/// The gate, for the waves of one dispositif.
struct Gate<'a> {
    dispositif: &'a Dispositif,
    groups: Vec<Group>,
    ids: Vec<GroupId>,
}

impl Gate<'_> {
    fn protect(
        &self,
        wave: &Wave,
        questionnaire: &Questionnaire,
        tallies: &[GroupTally],
        earlier: &[Published<Release>],
    ) -> Result<Published<Release>, AppError> {
        publish(&RawWave {
            dispositif: &self.dispositif.id,
            wave: &wave.id,
            moment: wave.kind,
            frame: &self.dispositif.frame,
            groups: &self.groups,
            questionnaire,
            tallies,
            earlier,
        })
        .map_err(|error| AppError::Indicators(error.to_string()))
    }
}

fn failed(error: TallyError) -> AppError {
    AppError::Indicators(error.to_string())
}
