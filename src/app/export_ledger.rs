//! All that one role was ever shown, number by number, for an auditor with a program of their own.
//!
//! It reads what the pages read, in the same way: releases through `disclosure::reopen`, before and after through
//! `compare`, what is transmitted by its day. The same ledger gives the same export, to the byte.

mod document;
mod portfolios;
mod questionnaire;
mod votes;

use thiserror::Error;

pub use self::document::LedgerExport;
use self::document::{Between, DispositifExport, EntryExport, LedgerEnd, Told, WaveExport};
use super::error::AppError;
use super::reach_thresholds::WHOLE;
use super::read_release::{compared, entry, reopened};
use super::read_timeline::{TimelineView, timeline_of};
use super::records::Records;
use crate::disclosure::{
    GroupName, Head, Population, Published, Release, figures_of_comparison, figures_of_moment,
    figures_of_release, reopen_any, rules_in_words, threshold,
};
use crate::domain::account::Account;
use crate::domain::dispositif::Dispositif;
use crate::domain::ids::DispositifId;
use crate::domain::wave::{Wave, WaveKind};
use crate::storage::{
    AnyConnection, StorageError, accounts, dispositifs, groups, ledger, organisations, thresholds, waves,
};

/// Who was shown what is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The one who ordered it: what was transmitted.
    Management,
    /// The one who leads it: what was released, and which thresholds were reached.
    Intervenant,
}

impl Reader {
    /// The word that stands for it on the command line and in the export.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Management => "management",
            Self::Intervenant => "intervenant",
        }
    }
}

/// What to export.
#[derive(Clone, Debug)]
pub struct ExportRequest {
    /// Who was shown it.
    pub reader: Reader,
    /// Of these dispositifs; of all where none is named.
    pub dispositifs: Vec<DispositifId>,
    /// Of this account's dispositifs alone, by the address that logs in.
    pub account: Option<String>,
}

/// Why nothing is exported.
#[derive(Debug, Error)]
pub enum ExportError {
    /// No account logs in with this address.
    #[error("no account has the address {0:?}: write the one that logs in, or leave out --account for all")]
    NoAccount(String),
    /// No such dispositif, or it is another account's.
    #[error(
        "there is no dispositif {0:?} here: its id stands at the end of its page's address, and --account leaves out those of \
         others"
    )]
    NoDispositif(String),
    /// What the records do not allow.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StorageError> for ExportError {
    fn from(error: StorageError) -> Self {
        Self::App(error.into())
    }
}

/// Makes the export.
///
/// # Errors
/// [`ExportError`] names an unknown account or dispositif, or says what of the records is damaged; then nothing is
/// exported.
pub fn export_ledger(records: &Records, request: &ExportRequest) -> Result<LedgerExport, ExportError> {
    records.db.read(|connection| {
        let accounts = accounts(connection, request)?;
        let mut exported = Vec::new();
        for dispositif in asked_for(connection, request, &accounts)? {
            let is_named = request.dispositifs.contains(&dispositif.id);
            let shown = shown(connection, request.reader, dispositif)?;
            exported.extend(shown.filter(|shown| is_named || !shown.is_empty()));
        }
        let mut portfolios = Vec::new();
        if request.reader == Reader::Intervenant && request.dispositifs.is_empty() {
            for account in &accounts {
                portfolios.extend(portfolios::of_account(connection, &account.id)?);
            }
        }
        let mut rules: Vec<u32> = exported.iter().flat_map(DispositifExport::rules).collect();
        rules.sort_unstable();
        rules.dedup();
        Ok(LedgerExport {
            format: "entrevoix-export-1",
            role: request.reader.as_str(),
            // Read last: what was exported is then at or before this end.
            ledger: end(connection)?,
            rules: rules.into_iter().filter_map(rules_in_words).collect(),
            dispositifs: exported,
            portfolios,
        })
    })
}

/// The accounts whose dispositifs were asked for.
fn accounts(connection: &mut AnyConnection, request: &ExportRequest) -> Result<Vec<Account>, ExportError> {
    let Some(email) = &request.account else { return Ok(accounts::all(connection)?) };
    let (account, _) = accounts::by_email(connection, &email.trim().to_lowercase())?
        .ok_or_else(|| ExportError::NoAccount(email.clone()))?;
    Ok(vec![account])
}

/// The dispositifs that were asked for, account by account, by title.
fn asked_for(
    connection: &mut AnyConnection,
    request: &ExportRequest,
    accounts: &[Account],
) -> Result<Vec<Dispositif>, ExportError> {
    let mut found = Vec::new();
    for account in accounts {
        found.extend(dispositifs::of_account(connection, &account.id)?);
    }
    if let Some(unknown) = request.dispositifs.iter().find(|id| !found.iter().any(|one| &one.id == *id)) {
        return Err(ExportError::NoDispositif(unknown.to_string()));
    }
    found.retain(|one| request.dispositifs.is_empty() || request.dispositifs.contains(&one.id));
    Ok(found)
}

/// What the reader was shown of a dispositif; `None` where its organisation is gone.
fn shown(
    connection: &mut AnyConnection,
    reader: Reader,
    dispositif: Dispositif,
) -> Result<Option<DispositifExport>, AppError> {
    let Some(organisation) = organisations::find(connection, &dispositif.organisation)? else {
        return Ok(None);
    };
    let mut seen = waves::of_dispositif(connection, &dispositif.id)?;
    if reader == Reader::Management {
        seen.retain(|wave| wave.transmitted_on.is_some());
    }
    let mut exported = Vec::new();
    for wave in &seen {
        exported.extend(of_wave(connection, reader, &dispositif, wave)?);
    }
    let mut comparisons: Vec<Between> = before_and_after(connection, &seen)?.into_iter().collect();
    comparisons.extend(over_time(connection, &seen)?);
    let id = dispositif.id;
    Ok(Some(DispositifExport {
        id: id.clone(),
        title: dispositif.title,
        organisation,
        kind: dispositif.kind,
        mode: dispositif.frame.mode,
        granularity: dispositif.frame.granularity,
        k: dispositif.frame.k,
        waves: exported,
        comparisons,
        readings: votes::of_dispositif(connection, reader, &id)?,
    }))
}

/// What the reader was shown of a wave; `None` where that is nothing.
fn of_wave(
    connection: &mut AnyConnection,
    reader: Reader,
    dispositif: &Dispositif,
    wave: &Wave,
) -> Result<Option<WaveExport>, AppError> {
    let thresholds = match reader {
        Reader::Management => None,
        Reader::Intervenant => told(connection, dispositif, wave)?,
    };
    let row = ledger::of_wave(connection, &wave.id)?;
    if row.is_none() && thresholds.is_none() {
        return Ok(None);
    }
    let published = row.map(|row| published(connection, wave, entry(row))).transpose()?;
    Ok(Some(WaveExport {
        id: wave.id.clone(),
        moment: wave.kind,
        last_day: wave.closes_on,
        transmitted_on: wave.transmitted_on,
        thresholds,
        published,
    }))
}

/// An entry with its numbers, and what was asked.
fn published(
    connection: &mut AnyConnection,
    wave: &Wave,
    entry: crate::disclosure::Entry,
) -> Result<EntryExport, AppError> {
    let release = reopened(&wave.id, &entry)?;
    Ok(EntryExport {
        rules: release.rules,
        scores: release.part(|release| &release.scores),
        unsaid: release.part(|release| &release.unsaid),
        questionnaire: questionnaire::of(connection, &wave.instruments)?,
        figures: figures_of_release(&release),
        entry,
    })
}

/// The thresholds that the intervenant was told of while the wave was open; `None` before the first midnight.
fn told(
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
    wave: &Wave,
) -> Result<Option<Told>, AppError> {
    let Some(last_counted_on) = wave.threshold_day else { return Ok(None) };
    let groups = groups::of_dispositif(connection, &dispositif.id)?;
    let names: Vec<GroupName> =
        groups.into_iter().map(|group| GroupName { id: group.id, name: group.name }).collect();
    let of = |population: &str| match population {
        WHOLE => Some(Population::Whole(names.clone())),
        group => names.iter().find(|name| name.id.as_str() == group).cloned().map(Population::Group),
    };
    let reached = thresholds::of_wave(connection, &wave.id)?;
    let reached = reached.iter().filter_map(|population| of(population));
    Ok(Some(Told {
        last_counted_on,
        reached: reached.map(|population| threshold(population, dispositif.frame.k)).collect(),
    }))
}

/// Before and after, where the reader was shown both.
fn before_and_after(connection: &mut AnyConnection, seen: &[Wave]) -> Result<Option<Between>, AppError> {
    let Some(comparison) = compared(connection, seen)? else { return Ok(None) };
    let of_kind = |kind: WaveKind| seen.iter().find(|wave| wave.kind == kind);
    let (Some(before), Some(after)) = (of_kind(comparison.before), of_kind(comparison.after)) else {
        return Ok(None);
    };
    let first: Option<Published<Release>> = super::read_release::released(connection, &before.id)?;
    Ok(first.map(|release| Between {
        before: before.id.clone(),
        after: after.id.clone(),
        figures: figures_of_comparison(&comparison, &release),
    }))
}

/// The line of the whole over time: « avant » beside each wave that is neither it nor « après », which stand beside each
/// other above.
fn over_time(connection: &mut AnyConnection, seen: &[Wave]) -> Result<Vec<Between>, AppError> {
    let Some(TimelineView { timeline, waves }) = timeline_of(connection, seen)? else {
        return Ok(Vec::new());
    };
    let Some(before) = waves.iter().find(|wave| wave.kind == WaveKind::Before) else {
        return Ok(Vec::new());
    };
    let is_more = |wave: &&Wave| matches!(wave.kind, WaveKind::Monthly | WaveKind::FollowUp);
    let between = |wave: &Wave| Between {
        before: before.id.clone(),
        after: wave.id.clone(),
        figures: figures_of_moment(&timeline, &wave.id),
    };
    Ok(waves.iter().filter(is_more).map(between).collect())
}

/// Where the ledger ends.
fn end(connection: &mut AnyConnection) -> Result<LedgerEnd, AppError> {
    let Some(row) = ledger::last(connection)? else { return Ok(LedgerEnd { head: None }) };
    let last = entry(row);
    reopen_any(&last).map_err(|error| AppError::Ledger(error.to_string()))?;
    Ok(LedgerEnd { head: Some(Head { sequence: last.sequence, hash: last.hash }) })
}
