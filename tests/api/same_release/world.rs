//! A service with dispositifs of every shape, which goes through their life stage by stage.

use actix_web::rt;
use chrono::{Days, NaiveDate};
use entrevoix::app::{self, Clock, Library, NewWave, Random, Service};
use entrevoix::domain::dispositif::{Collecting, Granularity, Mode};
use entrevoix::domain::wave::WaveKind;
use entrevoix::secrets::SecretsFolder;
use entrevoix::storage::{Database, answers, ledger};
use entrevoix::web::{Application, WebSettings};
use reqwest::StatusCode;

use super::sheets::{self, Answered, Like, Sheet};
use super::votes;
use crate::app::{EMAIL, Prepared, TODAY, TestApp, Wanted, add_intervenant, prepare_chosen};
use crate::support::TestDatabase;

/// How many stages a world goes through.
pub const STAGES: usize = 8;

/// A dispositif: its granularity, its mode, how many answer in each group, its cells, whether anything is said of them. Each
/// group has a member more.
type Plan = (Granularity, Mode, &'static [u32], &'static [&'static [usize]], bool);

/// A group alone and two that are pooled; one cell with counts of items; two waves that are published at the end; four
/// people of whom nothing is said. All but the third have a follow-up, hence a line over time.
const PLANS: [Plan; 4] = [
    (Granularity::ByGroup, Mode::Diagnostic, &[8, 6, 3], &[&[0], &[1, 2]], true),
    (Granularity::Whole, Mode::Diagnostic, &[9, 4], &[&[0, 1]], true),
    (Granularity::Whole, Mode::Evaluation, &[6, 4], &[&[0, 1]], true),
    (Granularity::Whole, Mode::Diagnostic, &[4], &[&[0]], false),
];

/// The plan of which one release differs where the answers are others and give others.
pub const DIFFERENT: usize = 1;

/// The day on which each wave closes.
const CLOSES: [u64; 3] = [10, 90, 180];

/// Texts are asked for where ten people can give one, and sheets of paper entered.
const COLLECTING: Collecting = Collecting { paper: true, free_text: true };

/// A service and what was made in it.
pub struct World {
    pub app: TestApp,
    pub dispositifs: Vec<Prepared>,
    /// What opens the management's page of each dispositif.
    pub tokens: Vec<String>,
    answered: Answered,
    begins: NaiveDate,
}

impl World {
    /// A service whose chance and clock are those of every other world, before its first stage.
    pub fn new(database: &TestDatabase, answered: Answered) -> Self {
        let (service, clock) = service(database, TODAY);
        Self::on(service, clock, answered, TODAY)
    }

    /// The same beginning on the day that the real program takes for today.
    pub fn today(database: &TestDatabase, answered: Answered) -> Self {
        let today = Clock::System.today();
        let (service, clock) = service(database, today);
        Self::on(service, clock, answered, today)
    }

    fn on(service: Service, clock: Clock, answered: Answered, begins: NaiveDate) -> Self {
        let account = add_intervenant(&service, EMAIL, "Camille Roche");
        let prepare = |(granularity, mode, sizes, ..): &Plan| {
            let members: Vec<_> = sizes.iter().map(|answering| answering + 1).collect();
            let wanted = Wanted { granularity: *granularity, mode: *mode, sizes: &members, begins };
            prepare_chosen(&service, &account, &wanted, |new| {
                new.collecting = COLLECTING;
                if *mode == Mode::Diagnostic {
                    let closes_on = begins.checked_add_days(Days::new(CLOSES[2])).unwrap();
                    new.waves.push(NewWave { kind: WaveKind::FollowUp, closes_on, ..new.waves[0].clone() });
                }
            })
        };
        let dispositifs: Vec<_> = PLANS.iter().map(prepare).collect();
        for one in &dispositifs {
            app::write_reading(&service, &account, &one.id, votes::texts()).unwrap();
        }
        let link = |one: &Prepared| {
            let until = app::read_dispositif(&service, &account, &one.id).unwrap().dispositif.retention_on;
            app::create_link(&service, &account, &one.id, until).unwrap()
        };
        let tokens = dispositifs.iter().map(link).collect();
        let settings = WebSettings {
            listen: "127.0.0.1:0".parse().unwrap(),
            // The port is not the same in two worlds; what pages say of the address is.
            public_url: Some("http://entrevoix.example".to_owned()),
            workers: Some(1),
            documents: None,
        };
        let application = Application::build(service.clone(), settings).unwrap();
        let base = format!("http://{}", application.address());
        rt::spawn(application.run());
        Self { app: TestApp { service, clock, account, base }, dispositifs, tokens, answered, begins }
    }

    /// Goes on to the next stage: answered, told of thresholds, released, transmitted, answered again, released
    /// and transmitted again, a last time answered, over.
    pub async fn go_on(&mut self, stage: usize) {
        match stage {
            0 => self.answer(0, 0).await,
            1 => self.night(1),
            2 => self.night(11),
            3 => {
                self.transmit();
                self.vote().await;
            }
            4 => self.answer(1, 80).await,
            5 => {
                self.night(91);
                self.transmit();
            }
            6 => self.answer(2, 160).await,
            _ => {
                self.night(181);
                self.transmit();
                self.validate();
            }
        }
    }

    /// Opens a wave of every dispositif that has it, and has it answered. Others answer with other cards, in another order.
    pub async fn answer(&self, wave: usize, after: u64) {
        self.app.clock.set_noon(self.day(after));
        for (place, prepared) in self.dispositifs.iter().enumerate() {
            let Some(opened) = prepared.waves.get(wave) else { continue };
            let closes = self.day(CLOSES[wave]);
            app::open_wave(&self.app.service, &self.app.account, opened, closes).unwrap();
            let mut sent = Vec::new();
            for (group, sheets) in self.sheets(place, wave).into_iter().enumerate() {
                let first = if self.answered == Answered::Otherwise { 2 } else { 0 };
                sent.extend(sheets.into_iter().zip(first..).map(|(sheet, card)| (group, card, sheet)));
            }
            if self.answered == Answered::Otherwise {
                sent.reverse();
            }
            // Fewer than ten texts are told as no number at all.
            let texts = if self.answered == Answered::Otherwise { 7 } else { 4 };
            for (nth, (group, card, sheet)) in sent.into_iter().enumerate() {
                let mut form = sheets::form(&prepared.code(group, card), &sheet);
                let text =
                    if nth < texts { format!("Texte {nth} de {:?}", self.answered) } else { String::new() };
                form.push(("text".to_owned(), text));
                let answer = self.app.visitor().send("/r/reponses", &form).await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{answer:?}");
            }
        }
    }

    /// Puts every reading to the vote until the week after. Others vote with other cards, and as they like as long as the word is the
    /// same.
    async fn vote(&self) {
        for (place, prepared) in self.dispositifs.iter().enumerate() {
            let until = self.app.clock.today().checked_add_days(Days::new(7)).unwrap();
            app::put_to_vote(&self.app.service, &self.app.account, &prepared.id, until).unwrap();
            let (_, _, _, _, is_said) = PLANS[place];
            let is_other = self.answered == Answered::Otherwise;
            let first = if is_other { 1 } else { 0 };
            for (nth, vote) in votes::cast(is_said, is_other).into_iter().enumerate() {
                let code = prepared.code(0, first + nth);
                let answer = self
                    .app
                    .visitor()
                    .post("/r/lecture", &[("code", &*code), ("vote", vote), ("version", "1")])
                    .await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{answer:?}");
            }
        }
    }

    fn sheets(&self, place: usize, wave: usize) -> Vec<Vec<Sheet>> {
        let (_, mode, sizes, cells, is_said) = PLANS[place];
        let seed = (10 * place + wave) as u64;
        let like = Like { low: cells[0] == [0] && is_said, whole: mode == Mode::Evaluation };
        let base = sheets::base(sizes, like, seed);
        match self.answered {
            Answered::Otherwise => sheets::otherwise(&base, cells, is_said, seed + 1000),
            Answered::Differently if place == DIFFERENT => sheets::differently(&base),
            _ => base,
        }
    }

    fn day(&self, after: u64) -> NaiveDate {
        self.begins.checked_add_days(Days::new(after)).unwrap()
    }

    fn night(&self, after: u64) {
        self.app.clock.set_noon(self.day(after));
        self.app.midnight();
    }

    /// Transmits what is released and not yet transmitted.
    fn transmit(&self) {
        for wave in self.dispositifs.iter().flat_map(|prepared| &prepared.waves) {
            // Refused where nothing is released yet, in every world alike.
            let _ = self.app.on_a_thread(|service| app::transmit(service, &self.app.account, wave));
        }
    }

    /// Validates what the group recognised itself in, and transmits it.
    fn validate(&self) {
        for one in &self.dispositifs {
            // Refused where it did not, in every world alike.
            let (service, account) = (&self.app.service, &self.app.account);
            let _ = app::validate_reading(service, account, &one.id, None);
            let _ = app::transmit_reading(service, account, &one.id);
        }
    }

    /// Every sealed row.
    pub fn sealed(&self) -> String {
        let waves = self.dispositifs.iter().flat_map(|prepared| &prepared.waves);
        let of_wave =
            |wave| self.app.service.db.read(|connection| answers::of_wave(connection, wave)).unwrap();
        format!("{:?}", waves.map(of_wave).collect::<Vec<_>>())
    }

    /// The hash of every entry of the ledger. It is of all that the entry says.
    pub fn ledger(&self) -> Vec<String> {
        let of = |one: &Prepared| {
            self.app.service.db.read(|connection| ledger::of_dispositif(connection, &one.id)).unwrap()
        };
        self.dispositifs.iter().flat_map(of).map(|entry| entry.hash).collect()
    }
}

fn service(database: &TestDatabase, today: NaiveDate) -> (Service, Clock) {
    let clock = Clock::at_noon(today);
    let secrets = SecretsFolder::open(&database.folder().join("secrets")).unwrap();
    let db = Database::open(database.url()).unwrap();
    (Service::new(db, secrets, Library::shipped(), clock.clone(), Random::seeded(11)), clock)
}
