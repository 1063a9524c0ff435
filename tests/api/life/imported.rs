//! An imported dispositif ends with each file's release, and goes on with the next file under a key of its own.

use std::path::Path;

use entrevoix::app::{self, Import, ImportInto, Imported, Service};
use entrevoix::disclosure::Count;
use entrevoix::domain::dispositif::{Frame, Granularity, Mode};
use entrevoix::domain::ids::AccountId;
use entrevoix::domain::purge::{Kept, Purge, Reason};
use entrevoix::domain::questionnaire::Questionnaire;
use entrevoix::domain::wave::WaveKind;
use entrevoix::intake::answers_csv::{Columns, read};
use entrevoix::intake::folder::load_file;
use entrevoix::secrets::SecretsError;
use entrevoix::storage::purges;

use crate::app::{TODAY, service};
use crate::support::databases;

const FILE: &str = include_str!("../../data/lq2002.csv");

/// The head and so many rows of the real file, from the one called `first` on, without its groups.
fn part(first: usize, rows: usize) -> String {
    let lines = FILE.lines().take(1).chain(FILE.lines().skip(1 + first).take(rows));
    lines.map(|line| format!("{}\n", line.split_once(',').unwrap().1)).collect()
}

fn import(
    service: &Service,
    account: &AccountId,
    into: ImportInto,
    moment: WaveKind,
    text: &str,
) -> Result<Imported, app::AppError> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lq2002.fr.toml");
    let questionnaire = Questionnaire { instruments: vec![load_file(&path).unwrap()] };
    let file = read(text.as_bytes(), &Columns { group: None, pair: None }, &questionnaire, |_| {}).unwrap();
    app::import_answers(
        service,
        account,
        Import { into, moment, instruments: questionnaire.instruments, file },
    )
}

#[test]
fn the_key_goes_with_each_release_and_a_later_and_larger_file_is_counted_whole() {
    for database in databases() {
        let (service, _, account) = service(&database);
        let frame = Frame {
            granularity: Granularity::Whole,
            mode: Mode::Diagnostic,
            k: 5,
            primary: Vec::new(),
            notable_change: None,
        };
        let new = ImportInto::New { organisation: "Valmont".to_owned(), title: "Enquête".to_owned(), frame };
        let first = import(&service, &account, new, WaveKind::Before, &part(0, 30)).unwrap();
        let id = first.dispositif;
        let is_destroyed =
            || matches!(service.answer_keys(&id), Err(app::AppError::Secrets(SecretsError::Destroyed(..))));
        let again =
            |moment, text: &str| import(&service, &account, ImportInto::Existing(id.clone()), moment, text);
        assert!(is_destroyed(), "{}", database.name());
        assert!(again(WaveKind::After, &part(0, 30)).is_err(), "the same file");
        assert!(is_destroyed(), "a key that was made for nothing does not stay");
        let second = again(WaveKind::After, &part(30, 40)).unwrap();
        assert!(is_destroyed());
        let release = app::read_release(&service, &account, &second.wave).unwrap().release;
        assert_eq!(release.cells[0].n, Count::Exact(40), "all rows of a file count");
        let record = service.db.read(|connection| purges::of_dispositif(connection, &id)).unwrap();
        assert_eq!(record, [Purge { kept: Kept::Answers, reason: Reason::LastRelease, done_on: TODAY }]);
        assert!(app::make_cards(&service, &account, &id).is_err(), "it has answers, and gets no cards");
    }
}
