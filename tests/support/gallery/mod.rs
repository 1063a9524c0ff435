//! Every page in every state that it tells apart, for the tests that read them and those that look at them.

mod readings;
mod views;
mod world;

use std::collections::BTreeMap;
use std::thread;

use diesel::{Connection, RunQueryDsl, SqliteConnection, sql_query};
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::{DispositifId, LinkId};
use entrevoix::domain::language::Language;
use entrevoix::storage::Database;

pub use views::{Ask, Role, View};
pub use world::Made;

use super::TestDatabase;
use super::app::{EMAIL, PASSWORD, TODAY, TestApp, add_intervenant, day, new_dispositif};

/// An intervenant who has nothing yet; the password is that of the tests.
pub const NEWCOMER: &str = "nouvelle@valmont.example";

/// An intervenant who has one dispositif.
pub const SINGLE: &str = "seule@valmont.example";

/// A service with something for every view.
pub struct Gallery {
    pub app: TestApp,
    made: BTreeMap<&'static str, Made>,
    /// What opens the management's page of each dispositif.
    tokens: BTreeMap<&'static str, String>,
    /// A link of the management that ended, and one that was withdrawn.
    ended: [String; 2],
    /// Where too many documents are asked for.
    full_desk: String,
    /// What draws the same card each time.
    ticket: String,
    file: String,
}

impl Gallery {
    /// Makes everything, on a SQLite database.
    pub fn open(database: &TestDatabase) -> Self {
        let app = TestApp::start(database);
        add_intervenant(&app.service, NEWCOMER, "Nour Petit");
        let single = add_intervenant(&app.service, SINGLE, "Sacha Blin");
        let one = new_dispositif(&app.service, &single, Granularity::Whole, &[8]);
        entrevoix::app::create_dispositif(&app.service, &single, one).unwrap();
        // Closing sums up with polars, which refuses to wait on the thread of a runtime.
        let made = thread::scope(|scope| {
            let making = || {
                let made = world::made(&app);
                readings::made(&app, &made);
                made
            };
            scope.spawn(making).join().unwrap()
        });
        let token =
            |made: &Made| entrevoix::app::create_link(&app.service, &app.account, &made.id, day(60)).unwrap();
        let shown = ["bare", "finished", "year", "evaluation", "bounds", "few", "withheld", "many"];
        let tokens = shown.into_iter().map(|name| (name, token(&made[name]))).collect();
        let ended = ended(&app, &made["finished"].id);
        let full_desk = app.full_desk();
        let ticket = entrevoix::app::new_draw_ticket(&app.service).to_text();
        let file = database.url().strip_prefix("sqlite://").unwrap().to_owned();
        Self { app, made, tokens, ended, full_desk, ticket, file }
    }

    /// A dispositif by its name.
    pub fn made(&self, name: &str) -> &Made {
        &self.made[name]
    }

    pub fn id(&self, name: &str) -> &DispositifId {
        &self.made[name].id
    }

    /// Writes the intervenants' pages in another language, as their accounts say.
    pub fn speak(&self, language: Language) {
        let mut connection = SqliteConnection::establish(&self.file).unwrap();
        let sql = format!("PRAGMA busy_timeout = 5000; UPDATE account SET language = '{}'", language.tag());
        for statement in sql.split(';') {
            sql_query(statement).execute(&mut connection).unwrap();
        }
    }

    /// Everything that there is to see, in `language`.
    pub fn views(&self, language: Language) -> Vec<View> {
        views::all(self, language)
    }
}

/// The tokens of a link that ended yesterday, and of one that was withdrawn.
fn ended(app: &TestApp, id: &DispositifId) -> [String; 2] {
    let (service, account) = (&app.service, &app.account);
    let yesterday = TODAY.pred_opt().unwrap();
    app.clock.set_noon(yesterday);
    let over = entrevoix::app::create_link(service, account, id, yesterday).unwrap();
    app.clock.set_noon(TODAY);
    let known: Vec<_> = links(app, id);
    let withdrawn = entrevoix::app::create_link(service, account, id, day(60)).unwrap();
    let new = links(app, id).into_iter().find(|link| !known.contains(link)).unwrap();
    entrevoix::app::revoke_link(service, account, id, &new).unwrap();
    [over, withdrawn]
}

fn links(app: &TestApp, id: &DispositifId) -> Vec<LinkId> {
    let view = entrevoix::app::read_dispositif(&app.service, &app.account, id).unwrap();
    view.links.into_iter().map(|link| link.id).collect()
}
