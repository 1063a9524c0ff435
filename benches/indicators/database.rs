//! From sealed rows in SQLite to the protected release of two waves, in mode « évaluation », by group: read, opened, paired,
//! scored, summed up and through the gate, by what `close_wave` calls. Writing rows anew and the ledger are not in it.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use chrono::NaiveDate;
use entrevoix::app::{self, Clock, NewAccount, Service};
use entrevoix::domain::account::Role;
use entrevoix::domain::dispositif::{Collecting, Dispositif, Frame, Granularity, K_MIN, Kind, Mode, State};
use entrevoix::domain::group::Group;
use entrevoix::domain::ids::{DispositifId, OrganisationId, WaveId};
use entrevoix::domain::language::Language;
use entrevoix::domain::organisation::Organisation;
use entrevoix::domain::tags::AnswerTag;
use entrevoix::domain::wave::{Wave, WaveKind, WaveState};
use entrevoix::intake::instrument_file::fingerprint;
use entrevoix::secrets::{AnswerKeys, RowName};
use entrevoix::storage::answers::{self, SealedAnswer};
use entrevoix::storage::{
    AnyConnection, StorageError, dispositifs, groups, instruments, organisations, waves,
};

use crate::people::{Chance, GROUPS, ITEMS, People, ROWS, primary};
use crate::time::{Time, median, timed};

/// The argument with which this program starts itself again, before the folder.
pub const MEASURE: &str = "--measure";

const AIM: Duration = Duration::from_secs(5);
const ROUNDS: usize = 3;
const WAVES: [&str; 2] = ["before", "after"];

/// Fills a database in a folder of its own, measures in another process, and removes the folder.
pub fn run() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let start = Instant::now();
    fill(&service(folder.path())?)?;
    let megabytes = fs::metadata(folder.path().join("bench.sqlite"))?.len() / 1_000_000;
    println!("{} sealed rows in SQLite, {megabytes} MB, written in {:.0?}", 2 * ROWS, start.elapsed());
    let measured = Command::new(std::env::current_exe()?).arg(MEASURE).arg(folder.path()).status()?;
    ensure!(measured.success(), "the measure failed");
    Ok(())
}

/// Computes the releases some times and prints how long it took, and the most memory this process ever had.
pub fn measure(folder: Option<&String>) -> Result<()> {
    let service = service(Path::new(folder.context("--measure is followed by a folder")?))?;
    let before = WaveId::from_text(WAVES[0]);
    let read = || {
        Ok(service.db.read(|connection| {
            answers::each_batch(connection, &before, 4096, |_| Ok::<_, StorageError>(()))
        })?)
    };
    println!("one wave's rows read and dropped       {}", timed(read)?);
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        times.push(timed(|| {
            let releases = app::compute_releases(&service, &WaveId::from_text(WAVES[1]))?;
            ensure!(releases.len() == 2 && releases.iter().all(|one| one.cells.len() > GROUPS / 2));
            Ok(releases)
        })?);
    }
    let time: Time = median(&times);
    let said = if time.wall < AIM { "reached" } else { "missed" };
    println!("from sealed rows to the releases       {time}   aim {AIM:?}: {said}");
    println!("peak memory of the process             {:>6} MB", peak_memory()? / 1000);
    Ok(())
}

/// The high-water mark of this process, in kilobytes, as Linux tells it.
fn peak_memory() -> Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}

fn service(folder: &Path) -> Result<Service> {
    let address = format!("sqlite://{}", folder.join("bench.sqlite").display());
    Ok(Service::open(&address, &folder.join("secrets"), Clock::at_noon(day()?))?)
}

fn day() -> Result<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 9, 1).context("a day of the calendar")
}

fn fill(service: &Service) -> Result<()> {
    let people = People::invented();
    let mut chance = Chance(7);
    let id = DispositifId::random(chance.bytes());
    service.secrets.make_keys(&id, [chance.bytes(), chance.bytes()])?;
    let keys = service.answer_keys(&id)?;
    let new = NewAccount {
        email: "a@example.org".to_owned(),
        name: "A".to_owned(),
        role: Role::Intervenant,
        language: Language::Fr,
    };
    let account = app::add_account(service, new, "a long enough password")?.id;
    let organisation = Organisation {
        id: OrganisationId::random(chance.bytes()),
        name: "Bench".to_owned(),
        through_centre: false,
    };
    let kept = people.questionnaire.instruments.iter();
    let kept: Vec<_> = kept.map(|one| (fingerprint(one), one.clone())).collect();
    let made = dispositif(&id, &organisation.id)?;
    let fingerprints: Vec<String> = kept.iter().map(|(one, _)| one.clone()).collect();
    let groups_of = people.groups.clone();
    service.db.write(move |connection: &mut AnyConnection| {
        organisations::add(connection, &account, &organisation)?;
        dispositifs::add(connection, &made)?;
        for (fingerprint, instrument) in &kept {
            instruments::keep(connection, fingerprint, instrument)?;
        }
        let printed = |(place, group)| Group::printed(group, format!("Groupe {place}"), 80);
        let groups: Vec<Group> = groups_of.into_iter().enumerate().map(printed).collect();
        groups::add(connection, &made.id, &groups)?;
        Ok::<_, StorageError>(())
    })?;
    for (position, answers) in (0_u32..).zip(&people.answers) {
        let wave = wave(position, &id, &fingerprints)?;
        let rows = sealed(&keys, &wave.id, &people, answers, &mut chance)?;
        service.db.write(move |connection: &mut AnyConnection| {
            waves::add(connection, &wave)?;
            answers::rewrite(connection, &wave.id, &rows)
        })?;
    }
    Ok(())
}

fn dispositif(id: &DispositifId, organisation: &OrganisationId) -> Result<Dispositif> {
    Ok(Dispositif {
        id: id.clone(),
        organisation: organisation.clone(),
        title: "Bench".to_owned(),
        kind: Kind::Other,
        frame: Frame {
            granularity: Granularity::ByGroup,
            mode: Mode::Evaluation,
            k: K_MIN,
            primary: primary(),
            notable_change: None,
        },
        collecting: Collecting::default(),
        same_people_as: None,
        state: State::Running,
        cards_made: false,
        retention_on: day()?,
    })
}

fn wave(position: u32, dispositif: &DispositifId, fingerprints: &[String]) -> Result<Wave> {
    let is_first = position == 0;
    Ok(Wave {
        id: WaveId::from_text(WAVES[position as usize]),
        dispositif: dispositif.clone(),
        kind: if is_first { WaveKind::Before } else { WaveKind::After },
        position,
        state: if is_first { WaveState::Closed } else { WaveState::Open },
        instruments: fingerprints.to_vec(),
        closes_on: day()?,
        threshold_day: None,
        transmitted_on: None,
    })
}

/// Sealed rows in the order of their tags, which SQLite takes fastest.
fn sealed(
    keys: &AnswerKeys,
    wave: &WaveId,
    people: &People,
    answers: &[u8],
    chance: &mut Chance,
) -> Result<Vec<SealedAnswer>> {
    let mut rows = Vec::with_capacity(ROWS);
    for (person, (place, sheet)) in people.places.iter().zip(answers.chunks_exact(ITEMS)).enumerate() {
        let group = &people.groups[*place as usize];
        let tag = AnswerTag(chance.bytes());
        let pair = Some(keys.pair_tag_of(&person.to_be_bytes()));
        let name = RowName { wave, group, tag: &tag, pair: pair.as_ref() };
        let sealed = keys.seal(chance.bytes(), &name, sheet)?;
        rows.push(SealedAnswer { tag, wave: wave.clone(), group: group.clone(), pair, sealed });
    }
    rows.sort_unstable_by_key(|row| row.tag);
    Ok(rows)
}
