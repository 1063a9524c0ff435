//! The service itself: a data folder filled through its own use cases, and the command that serves it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use chrono::Days;
use entrevoix::app::{
    self, Clock, Library, NewAccount, NewDispositif, NewGroup, NewWave, NextStep, Random, Service,
};
use entrevoix::domain::account::{Account, Role};
use entrevoix::domain::dispositif::{Collecting, Frame, Granularity, K_MIN, Kind, Mode};
use entrevoix::domain::ids::OrganisationId;
use entrevoix::domain::language::Language;
use entrevoix::domain::wave::WaveKind;
use entrevoix::secrets::SecretsFolder;
use entrevoix::storage::Database;

/// Its database in its data folder.
pub const DATABASE: &str = "entrevoix.sqlite";

/// How many dispositifs run at the same time. A code says nothing of its dispositif, so the service tries the key of
/// each: this number is part of what is measured. Fifty is a large centre de gestion.
pub const DISPOSITIFS: usize = 50;

/// Members of a group, as in the field. The dispositifs have more groups than any would, so that every participation of
/// the load has a card of its own.
const MEMBERS: u32 = 8;

/// What the waves ask: the shipped pack's three themes of every « avant ».
const INSTRUMENTS: [&str; 3] = ["qvct", "isolement", "epuisement"];

/// Fills `folder` with open waves, groups of eight and their cards, and gives the code of one card a member.
pub fn prepare(folder: &Path, participants: usize) -> Result<Vec<String>> {
    let service = open(folder)?;
    let new = NewAccount {
        email: "banc@exemple.fr".to_owned(),
        name: "Banc d'essai".to_owned(),
        role: Role::Intervenant,
        language: Language::Fr,
    };
    let account = app::add_account(&service, new, "mesurer n'est pas lire")?;
    let organisation = app::create_organisation(&service, &account.id, "Centre de gestion de Valmont")?;
    let groups = participants.div_ceil(DISPOSITIFS * MEMBERS as usize);
    let mut codes = Vec::with_capacity(DISPOSITIFS * groups * MEMBERS as usize);
    for number in 1..=DISPOSITIFS {
        codes.append(&mut open_dispositif(&service, &account, &organisation.id, number, groups)?);
    }
    // People of one group do not all answer in the same instant.
    service.random.shuffle(&mut codes);
    Ok(codes)
}

/// `entrevoix serve` on `folder`; the port is added by who starts it.
pub fn serve(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_entrevoix"));
    // Nothing of this shell's environment: it may name another database.
    command.env_clear().arg("serve").arg("--data").arg(folder);
    command
}

/// Creates one dispositif, makes its cards and opens its first wave.
fn open_dispositif(
    service: &Service,
    account: &Account,
    organisation: &OrganisationId,
    number: usize,
    groups: usize,
) -> Result<Vec<String>> {
    let closes_on = service.clock.today().checked_add_days(Days::new(30)).context("the calendar ends")?;
    let wave =
        NewWave { kind: WaveKind::Before, instruments: service.library.choose(&INSTRUMENTS), closes_on };
    let new = NewDispositif {
        organisation: organisation.clone(),
        title: format!("Analyse de pratiques {number}"),
        kind: Kind::AnalyseDePratiques,
        frame: Frame {
            granularity: Granularity::Whole,
            mode: Mode::Diagnostic,
            k: K_MIN,
            primary: Vec::new(),
            notable_change: None,
        },
        collecting: Collecting::default(),
        same_people_as: None,
        retention_on: None,
        groups: (1..=groups).map(|group| NewGroup::printed(format!("Groupe {group}"), MEMBERS)).collect(),
        waves: vec![wave],
    };
    let id = app::create_dispositif(service, &account.id, new)?;
    let sheet = app::make_cards(service, &account.id, &id)?;
    let view = app::read_dispositif(service, &account.id, &id)?;
    let NextStep::Open(wave, _) = view.next_step(service.clock.today()) else {
        anyhow::bail!("a dispositif with cards should be ready to open");
    };
    app::open_wave(service, &account.id, &wave, closes_on)?;
    // The reserve stays in its drawer: a group takes no more answers than it has members.
    let drawn = sheet.groups.iter().flat_map(|(_, cards)| cards.iter().take(MEMBERS as usize));
    Ok(drawn.map(|card| card.to_code()).collect())
}

fn open(folder: &Path) -> Result<Service> {
    std::fs::create_dir_all(folder)?;
    let database = Database::open(&format!("sqlite://{}", folder.join(DATABASE).display()))?;
    let secrets = SecretsFolder::open(&folder.join("secrets"))?;
    Ok(Service::new(database, secrets, Library::shipped(), Clock::System, Random::System))
}
