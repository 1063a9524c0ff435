//! What the figures do not say goes with them into every file: PDF, picture, workbook and rows of text.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use entrevoix::app::{self, NewCadrage, NewLife};
use entrevoix::domain::cadrage::ConsultedBody;
use entrevoix::domain::dispositif::{Granularity, Kind};
use entrevoix::domain::ids::DispositifId;

use super::{document, flat, text};
use crate::app::{Prepared, TestApp, Visitor, all_answered, day, new_dispositif};
use crate::support::sqlite;

const HOME_MADE: &str = "Questionnaire maison, non validé scientifiquement.";
const CRISIS: &str = "Un groupe choisi parce qu’il va mal va souvent un peu mieux ensuite";

/// A régulation, made of its template or of none, of which both questionnaires are released.
async fn regulation(app: &TestApp, has_template: bool) -> Prepared {
    let mut new = new_dispositif(&app.service, &app.account, Granularity::Whole, &[8]);
    new.kind = Kind::Regulation;
    let template = app.service.library.template("regulation").filter(|_| has_template).cloned();
    let life = NewLife { template, ..NewLife::default() };
    let id = app::create_with_life(&app.service, &app.account, new, life).unwrap();
    let letter = NewCadrage {
        written_on: app.clock.today(),
        objectives: "Remettre à plat qui décide de quoi.".to_owned(),
        recipients: "La direction et le groupe.".to_owned(),
        body: ConsultedBody::NotApplicable,
        consulted_on: None,
    };
    app::write_cadrage(&app.service, &app.account, &id, &letter).unwrap();
    let cards = app::make_cards(&app.service, &app.account, &id).unwrap().groups;
    let waves = app::read_dispositif(&app.service, &app.account, &id).unwrap().waves;
    let prepared = Prepared {
        id,
        waves: waves.into_iter().map(|(wave, _)| wave.id).collect(),
        cards: cards.into_iter().map(|(_, cards)| cards).collect(),
    };
    for (place, wave) in prepared.waves.iter().enumerate() {
        app::open_wave(&app.service, &app.account, wave, day(10)).unwrap();
        for card in 0..8 {
            let value = (card as u8 + place as u8) % 4;
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), value)).await;
        }
        app.close(wave);
    }
    prepared
}

/// The rows of a CSV of a dispositif, each as its fields.
async fn rows(visitor: &Visitor, path: &str) -> Vec<Vec<String>> {
    let given = document(visitor, path).await;
    let bytes = given.bytes.strip_prefix("\u{feff}".as_bytes()).unwrap().to_vec();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(Cursor::new(bytes));
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// All words of a workbook's sheet.
async fn workbook(visitor: &Visitor, path: &str) -> String {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(document(visitor, path).await.bytes)).unwrap();
    let sheet = book.worksheets().remove(0).1;
    let words = sheet.rows().flatten().filter_map(|cell| match cell {
        Data::String(text) => Some(text.clone()),
        _ => None,
    });
    words.collect::<Vec<_>>().join("\n")
}

fn said(of: &str, id: &DispositifId) -> String {
    format!("/espace/dispositifs/{id}/documents/{of}")
}

#[actix_web::test]
async fn a_regulation_says_its_limits_in_every_file_with_a_template_and_without() {
    let database = sqlite();
    let app = TestApp::start(&database);
    for has_template in [true, false] {
        let prepared = regulation(&app, has_template).await;
        let visitor = app.intervenant().await;
        let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
        let kept = view.life.kept.map(|kept| kept.caveats).unwrap_or_default();
        assert_eq!(kept.is_empty(), !has_template);
        let words = entrevoix::i18n::Words::of(entrevoix::domain::language::Language::Fr);
        let mut limits = vec![HOME_MADE.to_owned(), CRISIS.to_owned()];
        limits.extend(kept.iter().map(|caveat| words.text(caveat).to_owned()));
        let csv = rows(&visitor, &said("chiffres.csv", &prepared.id)).await;
        let rows = csv.iter().filter(|row| row[4] == "Limite").map(|row| row[6].clone());
        let files = [
            ("csv", rows.collect::<Vec<_>>().join("\n")),
            ("xlsx", workbook(&visitor, &said("chiffres.xlsx", &prepared.id)).await),
            ("rapport", text(&document(&visitor, &said("rapport.pdf", &prepared.id)).await.bytes).0),
            ("restitution", text(&document(&visitor, &said("restitution.pdf", &prepared.id)).await.bytes).0),
            ("bilan", text(&document(&visitor, &said("bilan.pdf", &prepared.id)).await.bytes).0),
            ("chart", svg(&visitor, &prepared.id).await),
        ];
        for (name, told) in &files {
            for limit in &limits {
                assert!(flat(told).contains(&flat(limit)), "{name}, {has_template}: {limit} in {told}");
            }
        }
    }
}

/// A chart as a file.
async fn svg(visitor: &Visitor, id: &DispositifId) -> String {
    let page = visitor.get(&format!("/espace/dispositifs/{id}/comparaison")).await.body;
    let files = super::links(&page, ".svg");
    let file = files.iter().next().expect("a chart is kept as a file");
    visitor.get(file).await.body
}

#[actix_web::test]
async fn the_tables_of_a_wave_and_of_a_year_carry_their_limits_in_both_languages() {
    let database = sqlite();
    let app = TestApp::start(&database);
    let prepared = regulation(&app, true).await;
    let visitor = app.intervenant().await;
    let wave = format!("/espace/vagues/{}/documents/chiffres.csv", prepared.waves[0]);
    let year = "/espace/bilan/2026/documents/chiffres.csv";
    for (path, says) in [
        (wave.as_str(), "Ce groupe a été choisi au moment d’une crise"),
        (year, "Ce bilan ne fait que réunir des résultats déjà publiés"),
    ] {
        let rows = rows(&visitor, path).await;
        let limits: Vec<&str> = rows.iter().filter(|row| row[4] == "Limite").map(|row| &*row[6]).collect();
        assert!(limits.iter().any(|limit| limit.starts_with(says)), "{path}: {limits:?}");
        assert!(limits.iter().any(|limit| limit.starts_with(HOME_MADE)), "{path}: {limits:?}");
        assert!(rows.iter().all(|row| row.len() == 9), "{path}: {rows:?}");
    }
    prepared.waves.iter().for_each(|wave| app::transmit(&app.service, &app.account, wave).unwrap());
    let link = app::create_link(&app.service, &app.account, &prepared.id, day(60)).unwrap();
    let handed = format!("/direction/{link}/documents/chiffres.csv?lang=en");
    let english = rows(&app.visitor(), &handed).await;
    let limits: Vec<&str> = english.iter().filter(|row| row[4] == "Limitation").map(|row| &*row[6]).collect();
    assert!(limits.len() >= 5, "{english:?}");
    assert!(limits.iter().any(|limit| limit.starts_with("No comparison group")), "{limits:?}");
}
