//! Importing the answers of another tool: sealed, computed, protected and released like those of cards, in one step.

use std::collections::{BTreeMap, BTreeSet};

use super::close_wave::{Source, close_within};
use super::create_dispositif::{NewGroup, fits, group};
use super::error::{AppError, FieldFault, Refusal};
use super::import_marks;
use super::ownership::own_dispositif;
use super::parts::Service;
use super::retention;
use crate::domain::dispositif::{Collecting, Dispositif, Frame, Kind, Mode, State};
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId, OrganisationId, WaveId};
use crate::domain::organisation::Organisation;
use crate::domain::questionnaire::Instrument;
use crate::domain::tags::AnswerTag;
use crate::domain::wave::{Wave, WaveKind, WaveState};
use crate::intake::answers_csv::{AnswersFile, ImportedRow};
use crate::intake::instrument_file;
use crate::secrets::{AnswerKeys, RowName};
use crate::storage::answers::{self, SealedAnswer};
use crate::storage::{AnyConnection, dispositifs, groups, imports, instruments, organisations, waves};

/// What is imported, and where to.
pub struct Import {
    /// The dispositif that the answers belong to.
    pub into: ImportInto,
    /// When they were given.
    pub moment: WaveKind,
    /// What was asked, in the order of the file's sheets.
    pub instruments: Vec<Instrument>,
    /// The file.
    pub file: AnswersFile,
}

/// Where imported answers go.
#[derive(Clone, Debug)]
pub enum ImportInto {
    /// A new dispositif, its groups those of the file.
    New {
        /// Who ordered it; made where the account has none of this name.
        organisation: String,
        /// Its title.
        title: String,
        /// What decides how it is published.
        frame: Frame,
    },
    /// The dispositif of an earlier import, whose groups the file names.
    Existing(DispositifId),
}

/// Where imported answers went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The dispositif.
    pub dispositif: DispositifId,
    /// The wave.
    pub wave: WaveId,
    /// Where the wave stands: released, or closed until the second file in mode « évaluation ».
    pub state: WaveState,
}

/// Imports a file: everything of it, or nothing.
///
/// # Errors
/// [`AppError::Refused`] where the file was imported before; [`AppError::Invalid`] where a name is empty or a group of the
/// file is not one of the dispositif's; [`AppError`] where the indicators cannot be computed or stored.
pub fn import_answers(service: &Service, account: &AccountId, import: Import) -> Result<Imported, AppError> {
    let (id, made) = match &import.into {
        ImportInto::Existing(id) => {
            let (_, known) = service.db.read(|connection| own_dispositif(connection, account, id))?;
            // A dispositif with cards takes its answers from them alone.
            if known.cards_made || known.state == State::Draft {
                return Err(Refusal::Started.into());
            }
            // What is past its retention date is erased, and takes nothing more.
            if known.retention_on < service.clock.today() {
                return Err(Refusal::PastRetention.into());
            }
            // With the release of the first file its key was destroyed: the second one is sealed under another.
            let is_renewed = service.secrets.renew_answers_key(id, service.random.bytes())?;
            (id.clone(), if is_renewed { Made::AnswersKey } else { Made::Nothing })
        }
        ImportInto::New { organisation, title, .. } => {
            if !fits(organisation) || !fits(title) {
                return Err(AppError::Invalid(vec![FieldFault {
                    field: "title",
                    message: "fault-name-title",
                }]));
            }
            let id = DispositifId::random(service.random.bytes());
            service.secrets.make_keys(&id, [service.random.bytes(), service.random.bytes()])?;
            (id, Made::Dispositif)
        }
    };
    let keys = service.answer_keys(&id)?;
    let (importing, account, dispositif) = (service.clone(), account.clone(), id.clone());
    let written =
        service.erase(move |connection| write(&importing, connection, &account, &dispositif, &keys, &import));
    match made {
        Made::Dispositif if written.is_err() => service.give_up_keys(&id),
        Made::AnswersKey if written.is_err() => service.give_up_answers_key(&id),
        _ => {}
    }
    written
}

/// What an import made in the secrets folder before its transaction.
enum Made {
    Nothing,
    AnswersKey,
    Dispositif,
}

fn write(
    service: &Service,
    connection: &mut AnyConnection,
    account: &AccountId,
    id: &DispositifId,
    keys: &AnswerKeys,
    import: &Import,
) -> Result<Imported, AppError> {
    dispositifs::hold(connection, id)?;
    let marks = import_marks::unknown(service, connection, &import.file)?;
    match &import.into {
        ImportInto::Existing(_) => {}
        ImportInto::New { organisation, title, frame } => {
            let organisation = organisation_named(service, connection, account, organisation)?;
            dispositifs::add(connection, &dispositif(service, id, organisation, title, frame))?;
            let sizes = sizes(&import.file.rows, title).into_iter();
            let named: Vec<Group> =
                sizes.map(|(name, members)| group(service, &NewGroup::printed(name, members))).collect();
            groups::add(connection, id, &named)?;
        }
    }
    let (_, dispositif) = own_dispositif(connection, account, id)?;
    let wave = open(service, connection, id, import)?;
    let groups = groups::of_dispositif(connection, id)?;
    let rows = seal(service, keys, &wave.id, &groups, &import.file.rows)?;
    refuse_fruitless(connection, &dispositif, &wave, &rows)?;
    for mark in &marks {
        imports::note(connection, mark, &wave.id)?;
    }
    close_within(service, connection, &wave.id, Source::File(rows))?;
    let state = waves::state(connection, &wave.id)?.ok_or(AppError::NotFound("wave"))?;
    Ok(Imported { dispositif: id.clone(), wave: wave.id, state })
}

/// Refuses what could publish nothing, before it is imported for good: a file is released once.
fn refuse_fruitless(
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
    wave: &Wave,
    rows: &[SealedAnswer],
) -> Result<(), AppError> {
    let k = dispositif.frame.k as usize;
    if rows.len() < k {
        return Err(Refusal::TooFewRows.into());
    }
    if dispositif.frame.mode != Mode::Evaluation {
        return Ok(());
    }
    if rows.iter().all(|row| row.pair.is_none()) {
        return Err(Refusal::NoPairColumn.into());
    }
    if wave.kind == WaveKind::Before {
        return Ok(());
    }
    let siblings = waves::of_dispositif(connection, &dispositif.id)?;
    let before = siblings.iter().find(|one| one.state == WaveState::Closed).ok_or(Refusal::BeforeFirst)?;
    let pair = |row: &SealedAnswer| Some((row.pair?, row.group.clone()));
    let known: BTreeSet<_> = answers::of_wave(connection, &before.id)?.iter().filter_map(pair).collect();
    let pairs = rows.iter().filter_map(pair).filter(|pair| known.contains(pair)).count();
    if pairs < k { Err(Refusal::TooFewPairs.into()) } else { Ok(()) }
}

/// The account's organisation of this name, made where there is none.
fn organisation_named(
    service: &Service,
    connection: &mut AnyConnection,
    account: &AccountId,
    name: &str,
) -> Result<OrganisationId, AppError> {
    let known = organisations::of_account(connection, account)?;
    if let Some(organisation) = known.into_iter().find(|one| one.name == name.trim()) {
        return Ok(organisation.id);
    }
    let made = Organisation {
        id: OrganisationId::random(service.random.bytes()),
        name: name.trim().to_owned(),
        through_centre: false,
    };
    organisations::add(connection, account, &made)?;
    Ok(made.id)
}

fn dispositif(
    service: &Service,
    id: &DispositifId,
    organisation: OrganisationId,
    title: &str,
    frame: &Frame,
) -> Dispositif {
    Dispositif {
        id: id.clone(),
        organisation,
        title: title.trim().to_owned(),
        kind: Kind::Other,
        frame: frame.clone(),
        collecting: Collecting::default(),
        same_people_as: None,
        state: State::Running,
        cards_made: false,
        retention_on: retention::latest(service.clock.today()),
    }
}

/// The groups of the file with their numbers of rows, by name. A file without groups is one group, called as `title`.
fn sizes(rows: &[ImportedRow], title: &str) -> BTreeMap<String, u32> {
    let mut sizes = BTreeMap::new();
    for row in rows {
        *sizes.entry(row.group.clone().unwrap_or_else(|| title.trim().to_owned())).or_default() += 1;
    }
    sizes
}

fn open(
    service: &Service,
    connection: &mut AnyConnection,
    id: &DispositifId,
    import: &Import,
) -> Result<Wave, AppError> {
    let siblings = waves::of_dispositif(connection, id)?;
    if siblings.iter().any(|wave| wave.kind == import.moment) {
        return Err(Refusal::MomentTaken.into());
    }
    if siblings.iter().any(|wave| matches!(wave.state, WaveState::Draft | WaveState::Open)) {
        return Err(Refusal::WaveOrder.into());
    }
    let mut fingerprints = Vec::new();
    for instrument in &import.instruments {
        let fingerprint = instrument_file::fingerprint(instrument);
        instruments::keep(connection, &fingerprint, instrument)?;
        fingerprints.push(fingerprint);
    }
    let wave = Wave {
        id: WaveId::random(service.random.bytes()),
        dispositif: id.clone(),
        kind: import.moment,
        position: u32::try_from(siblings.len()).unwrap_or(u32::MAX),
        state: WaveState::Open,
        instruments: fingerprints,
        closes_on: service.clock.today(),
        threshold_day: None,
        transmitted_on: None,
    };
    waves::add(connection, &wave)?;
    Ok(wave)
}

/// Seals the rows as those of cards are, under tags that no card has. The pair column's values become tags and go no further.
fn seal(
    service: &Service,
    keys: &AnswerKeys,
    wave: &WaveId,
    groups: &[Group],
    rows: &[ImportedRow],
) -> Result<Vec<SealedAnswer>, AppError> {
    let by_name: BTreeMap<&str, _> = groups.iter().map(|group| (group.name.as_str(), &group.id)).collect();
    let only = (by_name.len() == 1).then(|| groups.first()).flatten().map(|group| &group.id);
    let unknown = FieldFault { field: "group", message: "fault-group-unknown" };
    rows.iter()
        .map(|row| {
            let group = match &row.group {
                Some(name) => by_name.get(name.as_str()).copied(),
                None => only,
            };
            let group = group.ok_or_else(|| AppError::Invalid(vec![unknown]))?;
            let tag = AnswerTag(service.random.bytes());
            let pair = row.pair.as_ref().map(|value| keys.pair_tag_of(value.expose().as_bytes()));
            let name = RowName { wave, group, tag: &tag, pair: pair.as_ref() };
            let sealed = keys.seal(service.random.bytes(), &name, &row.sheet.to_bytes())?;
            Ok(SealedAnswer { tag, wave: wave.clone(), group: group.clone(), pair, sealed })
        })
        .collect()
}
