//! A running service on a database of its own, and dispositifs made through its verbs.

use std::path::Path;
use std::thread;
use std::time::Duration;

use actix_web::rt;
use chrono::{Days, NaiveDate};
use entrevoix::app::demo::DemoKeys;
use entrevoix::app::{
    self, Clock, Library, NewAccount, NewAction, NewDispositif, NewGroup, NewWave, Random, Service,
};
use entrevoix::domain::account::Role;
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::{Collecting, Frame, Granularity, K_MIN, Kind, Mode};
use entrevoix::domain::ids::{AccountId, DispositifId, ScoreId, WaveId};
use entrevoix::domain::language::Language;
use entrevoix::domain::reading::{Part, ReadingTexts};
use entrevoix::domain::wave::WaveKind;
use entrevoix::secrets::SecretsFolder;
use entrevoix::storage::Database;
use entrevoix::web::{Application, WebSettings};
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, Response, StatusCode};

use super::TestDatabase;

/// The day on which every test begins.
pub const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
/// The intervenant of the tests.
pub const EMAIL: &str = "camille@valmont.example";
/// Its password.
pub const PASSWORD: &str = "un mot de passe assez long";

/// A service that answers on a free port.
pub struct TestApp {
    pub service: Service,
    pub clock: Clock,
    pub account: AccountId,
    pub base: String,
}

/// What a page answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub location: Option<String>,
    /// Whether it set a cookie.
    pub sets_cookie: bool,
    pub body: String,
}

/// A service on `database` and a folder for its secrets, with one account and a clock that stands at [`TODAY`].
pub fn service(database: &TestDatabase) -> (Service, Clock, AccountId) {
    service_in(database.url(), &database.folder().join("secrets"))
}

pub fn service_in(url: &str, secrets: &Path) -> (Service, Clock, AccountId) {
    let (service, clock) = empty_service_in(url, secrets);
    let account = add_intervenant(&service, EMAIL, "Camille Roche");
    (service, clock, account)
}

/// An intervenant's account with the [`PASSWORD`] of the tests.
pub fn add_intervenant(service: &Service, email: &str, name: &str) -> AccountId {
    let (email, name) = (email.to_owned(), name.to_owned());
    let new = NewAccount { email, name, role: Role::Intervenant, language: Language::Fr };
    app::add_account(service, new, PASSWORD).unwrap().id
}

pub fn empty_service_in(url: &str, secrets: &Path) -> (Service, Clock) {
    let clock = Clock::at_noon(TODAY);
    let secrets = SecretsFolder::open(secrets).unwrap();
    let db = Database::open(url).unwrap();
    (Service::new(db, secrets, Library::shipped(), clock.clone(), Random::System), clock)
}

/// Redirections are answers. A connexion that was idle for long is not asked again: the service closes it after five seconds.
fn clients() -> ClientBuilder {
    Client::builder().redirect(Policy::none()).pool_idle_timeout(Duration::from_secs(1))
}

impl TestApp {
    pub fn start(database: &TestDatabase) -> Self {
        let (service, clock, account) = service(database);
        Self::serve(service, clock, account)
    }

    /// The demo's collectivité on `database`, and what opens it.
    pub fn demo(database: &TestDatabase) -> (Self, DemoKeys) {
        let (service, clock) = empty_service_in(database.url(), &database.folder().join("secrets"));
        let keys = thread::scope(|scope| scope.spawn(|| app::demo::fill(&service, &clock)).join().unwrap());
        let account = app::sole_account(&service, None).unwrap().id;
        (Self::serve(service, clock, account), keys.unwrap())
    }

    fn serve(service: Service, clock: Clock, account: AccountId) -> Self {
        let settings = WebSettings {
            listen: "127.0.0.1:0".parse().unwrap(),
            public_url: None,
            workers: Some(1),
            documents: None,
        };
        let application = Application::build(service.clone(), settings).unwrap();
        let base = format!("http://{}", application.address());
        rt::spawn(application.run());
        Self { service, clock, account, base }
    }

    /// The address of a second server on the same service, at which the desk of documents is always full.
    pub fn full_desk(&self) -> String {
        let listen = "127.0.0.1:0".parse().unwrap();
        let settings = WebSettings { listen, public_url: None, workers: Some(1), documents: Some(0) };
        let application = Application::build(self.service.clone(), settings).unwrap();
        let base = format!("http://{}", application.address());
        rt::spawn(application.run());
        base
    }

    /// A visitor without a cookie, who follows no redirection.
    pub fn visitor(&self) -> Visitor {
        let client = clients().build().unwrap();
        Visitor { client, base: self.base.clone() }
    }

    /// A visitor who keeps cookies and follows no redirection.
    pub fn visitor_with_cookies(&self) -> Visitor {
        let client = clients().cookie_store(true).build().unwrap();
        Visitor { client, base: self.base.clone() }
    }

    /// Somebody who is logged in.
    pub async fn intervenant(&self) -> Visitor {
        let visitor = self.visitor_with_cookies();
        let answer = visitor.post("/espace/connexion", &[("email", EMAIL), ("password", PASSWORD)]).await;
        assert_eq!(answer.location.as_deref(), Some("/espace"), "{answer:?}");
        visitor
    }

    /// Does what the service does on its blocking threads: polars refuses to wait on the thread of a runtime.
    pub fn on_a_thread<T: Send>(&self, verb: impl FnOnce(&Service) -> T + Send) -> T {
        thread::scope(|scope| scope.spawn(|| verb(&self.service)).join().unwrap())
    }

    pub fn close(&self, wave: &WaveId) {
        self.on_a_thread(|service| app::close_wave(service, &self.account, wave)).unwrap();
    }

    /// Writes an action down.
    pub fn write_action(&self, id: &DispositifId) {
        let [axis, what, owner] = ["L’accueil", "Un tutorat", "Cadre de proximité"].map(str::to_owned);
        let new = NewAction { axis, what, owner, due_on: Some(day(60)) };
        app::add_action(&self.service, &self.account, id, &new).unwrap();
    }

    /// Has the group of a dispositif validate a reading, in the room.
    pub fn validate(&self, id: &DispositifId) {
        let mut texts = ReadingTexts::default();
        texts.set(Part::Synthese, "Ce que les entretiens disent ensemble.");
        app::write_reading(&self.service, &self.account, id, texts).unwrap();
        app::validate_reading(&self.service, &self.account, id, Some(self.clock.today())).unwrap();
    }

    pub fn midnight(&self) {
        self.on_a_thread(app::midnight).unwrap();
    }

    /// A dispositif with cards whose first wave is open, and the cards of each group.
    pub fn open_dispositif(&self, granularity: Granularity, sizes: &[u32]) -> Prepared {
        let prepared = prepare(&self.service, &self.account, granularity, sizes);
        app::open_wave(&self.service, &self.account, &prepared.waves[0], day(10)).unwrap();
        prepared
    }
}

/// A dispositif made for a test.
pub struct Prepared {
    pub id: DispositifId,
    pub waves: Vec<WaveId>,
    pub cards: Vec<Vec<CardSecret>>,
}

impl Prepared {
    pub fn code(&self, group: usize, card: usize) -> String {
        self.cards[group][card].to_code()
    }
}

/// A draft of « avant » and « après » with its cards made.
pub fn prepare(service: &Service, account: &AccountId, granularity: Granularity, sizes: &[u32]) -> Prepared {
    prepare_as(service, account, &Wanted { granularity, mode: Mode::Diagnostic, sizes, begins: TODAY })
}

/// What a dispositif of a test is to be.
pub struct Wanted<'a> {
    pub granularity: Granularity,
    pub mode: Mode,
    /// The members of each group.
    pub sizes: &'a [u32],
    /// « Avant » closes 10 days after this one, « après » 90.
    pub begins: NaiveDate,
}

/// A draft of « avant » and « après » as it is wanted, with its cards made.
pub fn prepare_as(service: &Service, account: &AccountId, wanted: &Wanted<'_>) -> Prepared {
    prepare_chosen(service, account, wanted, |_| {})
}

/// The same with something else chosen at its creation.
pub fn prepare_chosen(
    service: &Service,
    account: &AccountId,
    wanted: &Wanted<'_>,
    choose: impl FnOnce(&mut NewDispositif),
) -> Prepared {
    let mut new = wanted.drafted(service, account);
    choose(&mut new);
    prepare_new(service, account, new)
}

/// A draft in which something else is chosen at its creation.
pub fn prepare_with(
    service: &Service,
    account: &AccountId,
    granularity: Granularity,
    sizes: &[u32],
    choose: impl FnOnce(&mut NewDispositif),
) -> Prepared {
    let mut new = new_dispositif(service, account, granularity, sizes);
    choose(&mut new);
    prepare_new(service, account, new)
}

fn prepare_new(service: &Service, account: &AccountId, new: NewDispositif) -> Prepared {
    let id = app::create_dispositif(service, account, new).unwrap();
    let sheet = app::make_cards(service, account, &id).unwrap();
    let view = app::read_dispositif(service, account, &id).unwrap();
    Prepared {
        id,
        waves: view.waves.iter().map(|(wave, _)| wave.id.clone()).collect(),
        cards: sheet.groups.into_iter().map(|(_, cards)| cards).collect(),
    }
}

/// What a draft of « avant » and « après » needs, in an organisation of its own.
pub fn new_dispositif(
    service: &Service,
    account: &AccountId,
    granularity: Granularity,
    sizes: &[u32],
) -> NewDispositif {
    Wanted { granularity, mode: Mode::Diagnostic, sizes, begins: TODAY }.drafted(service, account)
}

impl Wanted<'_> {
    fn drafted(&self, service: &Service, account: &AccountId) -> NewDispositif {
        let organisation = app::create_organisation(service, account, "Mairie de Valmont").unwrap();
        let closes = |after| self.begins.checked_add_days(Days::new(after)).unwrap();
        let asked = service.library.choose(&["qvct", "isolement", "epuisement"]);
        let wave = |kind, closes_on| NewWave { kind, instruments: asked.clone(), closes_on };
        NewDispositif {
            organisation: organisation.id,
            title: "Analyse de pratiques 2026".to_owned(),
            kind: Kind::AnalyseDePratiques,
            frame: Frame {
                granularity: self.granularity,
                mode: self.mode,
                k: K_MIN,
                primary: ["qvct", "isolement", "epuisement"].map(ScoreId::from_text).to_vec(),
                notable_change: None,
            },
            collecting: Collecting::default(),
            same_people_as: None,
            retention_on: None,
            groups: self
                .sizes
                .iter()
                .zip('A'..)
                .map(|(size, letter)| NewGroup::printed(format!("Équipe {letter}"), *size))
                .collect(),
            waves: vec![wave(WaveKind::Before, closes(10)), wave(WaveKind::After, closes(90))],
        }
    }
}

/// So many days after [`TODAY`].
pub fn day(after: u64) -> NaiveDate {
    TODAY.checked_add_days(Days::new(after)).unwrap()
}

/// A form in which every question of the first wave has the same value.
pub fn all_answered(code: &str, value: u8) -> Vec<(String, String)> {
    let library = Library::shipped();
    let asked = library.choose(&["qvct", "isolement", "epuisement", "dispositif"]);
    let mut fields = vec![("code".to_owned(), code.to_owned()), ("lang".to_owned(), "fr".to_owned())];
    for instrument in &asked {
        let names = instrument.items.iter().map(|item| format!("{}.{}", instrument.id, item.id));
        fields.extend(names.map(|name| (name, value.to_string())));
    }
    fields
}

/// Someone with a browser.
pub struct Visitor {
    pub client: Client,
    pub base: String,
}

impl Visitor {
    pub async fn get(&self, path: &str) -> Answer {
        answer(self.client.get(format!("{}{path}", self.base)).send().await.unwrap()).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        answer(self.client.post(format!("{}{path}", self.base)).form(fields).send().await.unwrap()).await
    }

    /// The page that `answer` sends on to.
    pub async fn follow(&self, answer: &Answer) -> Answer {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{answer:?}");
        let address = answer.location.as_deref().unwrap();
        self.get(address.split('#').next().unwrap()).await
    }

    pub async fn send(&self, path: &str, fields: &[(String, String)]) -> Answer {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(path, &fields).await
    }
}

async fn answer(response: Response) -> Answer {
    let location = response.headers().get("location").map(|value| value.to_str().unwrap().to_owned());
    let sets_cookie = response.headers().contains_key("set-cookie");
    Answer { status: response.status(), location, sets_cookie, body: response.text().await.unwrap() }
}
