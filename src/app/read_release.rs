//! Reading what was published, from the ledger and nowhere else, and bringing before and after together.

use super::error::{AppError, Refusal};
use super::life::caveats_of;
use super::ownership::{own_dispositif, own_wave};
use super::parts::Service;
use super::read_timeline::{TimelineView, timeline_of};
use super::transmit::waits_for_reading;
use crate::disclosure::{Comparison, Entry, Published, Release, compare, reopen};
use crate::domain::dispositif::Dispositif;
use crate::domain::ids::{AccountId, DispositifId, ReadingId, WaveId};
use crate::domain::language::Text;
use crate::domain::organisation::Organisation;
use crate::domain::wave::{Wave, WaveKind};
use crate::storage::ledger::LedgerRow;
use crate::storage::{AnyConnection, waves};

/// A wave with what it published.
#[derive(Clone, Debug)]
pub struct ReleaseView {
    /// Who ordered the dispositif.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// What whoever reads its figures must be told.
    pub caveats: Vec<Text>,
    /// The wave.
    pub wave: Wave,
    /// What it published.
    pub release: Published<Release>,
    /// The waves up to this one, where there is more than before and after.
    pub timeline: Option<TimelineView>,
    /// Whether it cannot be transmitted before the group has validated a reading.
    pub waits_for_reading: bool,
}

/// A dispositif's before and after.
#[derive(Clone, Debug)]
pub struct ComparisonView {
    /// Who ordered the dispositif.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// What whoever reads its figures must be told.
    pub caveats: Vec<Text>,
    /// Both waves with what they published.
    pub releases: Vec<(Wave, Published<Release>)>,
    /// What both waves published, brought together.
    pub comparison: Published<Comparison>,
}

/// What a wave of the account published.
///
/// # Errors
/// [`AppError::Refused`] where it is not released yet.
pub fn read_release(service: &Service, account: &AccountId, id: &WaveId) -> Result<ReleaseView, AppError> {
    service.db.read_at_once(|connection| {
        let (dispositif, wave) = own_wave(connection, account, id)?;
        let (organisation, _) = own_dispositif(connection, account, &dispositif.id)?;
        let release = released(connection, id)?.ok_or(Refusal::NotReleased)?;
        let mut so_far = waves::of_dispositif(connection, &dispositif.id)?;
        so_far.retain(|one| one.position <= wave.position);
        let timeline = timeline_of(connection, &so_far)?;
        let caveats = caveats_of(connection, &dispositif.id)?;
        let waits_for_reading = waits_for_reading(connection, &dispositif)?;
        Ok(ReleaseView { organisation, dispositif, caveats, wave, release, timeline, waits_for_reading })
    })
}

/// Before and after of a dispositif of the account.
///
/// # Errors
/// [`AppError::Refused`] where one of them is not released yet.
pub fn read_comparison(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
) -> Result<ComparisonView, AppError> {
    service.db.read_at_once(|connection| {
        let (organisation, dispositif) = own_dispositif(connection, account, id)?;
        let waves = waves::of_dispositif(connection, id)?;
        let comparison = compared(connection, &waves)?.ok_or(Refusal::NotReleased)?;
        let mut releases = Vec::new();
        for wave in
            waves.into_iter().filter(|wave| [comparison.before, comparison.after].contains(&wave.kind))
        {
            let release = released(connection, &wave.id)?.ok_or(Refusal::NotReleased)?;
            releases.push((wave, release));
        }
        let caveats = caveats_of(connection, id)?;
        Ok(ComparisonView { organisation, dispositif, caveats, releases, comparison })
    })
}

/// What a wave published, if it did.
pub(super) fn released(
    connection: &mut AnyConnection,
    wave: &WaveId,
) -> Result<Option<Published<Release>>, AppError> {
    let row = crate::storage::ledger::of_wave(connection, wave)?;
    row.map(|row| reopened(wave, &entry(row))).transpose()
}

/// What the entry of a wave published.
pub(super) fn reopened(wave: &WaveId, entry: &Entry) -> Result<Published<Release>, AppError> {
    let release = reopen(entry).map_err(|error| AppError::Ledger(error.to_string()))?;
    // The chain protects the release's text; which wave its row says it belongs to is checked here.
    if release.wave != *wave {
        return Err(AppError::Ledger(format!(
            "the entry of wave {wave} holds the release of {}",
            release.wave
        )));
    }
    Ok(release)
}

/// Before and after among these waves, if both were published.
pub(super) fn compared(
    connection: &mut AnyConnection,
    waves: &[Wave],
) -> Result<Option<Published<Comparison>>, AppError> {
    let mut of_kind = |kind| {
        let wave = waves.iter().find(|wave| wave.kind == kind);
        wave.map_or(Ok(None), |wave| released(connection, &wave.id))
    };
    let (before, after) = (of_kind(WaveKind::Before)?, of_kind(WaveKind::After)?);
    Ok(before.zip(after).map(|(before, after)| compare(&before, &after)))
}

/// What an entry of the ledger publishes.
pub(super) enum Subject<'a> {
    /// What a wave released.
    Wave(&'a WaveId),
    /// The word of the vote on a version.
    Vote(&'a ReadingId),
}

/// An entry that the gate made, as it is kept.
pub(super) fn row(
    entry: Entry,
    dispositif: &DispositifId,
    subject: &Subject<'_>,
) -> Result<LedgerRow, AppError> {
    let (wave_id, reading_id) = match subject {
        Subject::Wave(id) => (Some(id.to_string()), None),
        Subject::Vote(id) => (None, Some(id.to_string())),
    };
    let sequence = i64::try_from(entry.sequence).map_err(|error| AppError::Ledger(error.to_string()))?;
    let (dispositif_id, previous) = (dispositif.to_string(), entry.previous);
    Ok(LedgerRow {
        sequence,
        wave_id,
        reading_id,
        dispositif_id,
        previous,
        hash: entry.hash,
        content: entry.release,
    })
}

/// An entry as the gate reads it.
pub(super) fn entry(row: LedgerRow) -> Entry {
    Entry {
        sequence: u64::try_from(row.sequence).unwrap_or_default(),
        previous: row.previous,
        hash: row.hash,
        release: row.content,
    }
}
