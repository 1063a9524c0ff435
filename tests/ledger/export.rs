//! The export beside the pages: the same numbers, each way, and to each role its own.

use std::collections::BTreeSet;

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::command::ledger;
use crate::hand::Row;
use crate::support::app::{EMAIL, TestApp, all_answered, day};
use crate::support::{TestDatabase, databases, sqlite};

pub fn export(database: &TestDatabase, args: &[&str]) -> Value {
    let (code, text, errors) = ledger(database, &[&["export", "--role"], args].concat());
    assert_eq!((code, errors.as_str()), (Some(0), ""), "{args:?}");
    serde_json::from_str(&text).unwrap()
}

pub fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("no list {name} in {value}"))
}

fn all<'a>(of: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    of.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(of: ElementRef<'_>) -> String {
    of.text().collect::<Vec<_>>().join(" ")
}

/// The whole numbers of a text, in order, with the minus that stands before one.
fn numbers(text: &str) -> Vec<i64> {
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|sign: char| sign.is_ascii_digit()) {
        let is_below = rest[..start].ends_with('\u{2212}');
        let end =
            rest[start..].find(|sign: char| !sign.is_ascii_digit()).map_or(rest.len(), |end| start + end);
        let number: i64 = rest[start..end].parse().unwrap();
        numbers.push(if is_below { -number } else { number });
        rest = &rest[end..];
    }
    numbers
}

fn displayed(figures: &[&Value]) -> Vec<i64> {
    figures.iter().filter_map(|one| one["displayed"].as_str()).flat_map(numbers).collect()
}

/// The figures of a release, cell by cell: each begins with the number of its sheets.
fn cells(figures: &[Value]) -> Vec<Vec<&Value>> {
    let mut cells: Vec<Vec<&Value>> = Vec::new();
    for figure in figures.iter().filter(|one| one.get("item").is_none() && one.get("breakdown").is_none()) {
        match figure.get("score") {
            None => cells.push(vec![figure]),
            Some(_) => cells.last_mut().unwrap().push(figure),
        }
    }
    cells
}

/// Every number in a release's table is among the cell's and score's of the export, and the export's numbers of sheets,
/// means and counts are all in the table.
fn assert_same_table(table: ElementRef<'_>, published: &Value) {
    let rows = all(table, "tbody tr");
    let cells = cells(list(published, "figures"));
    assert_eq!(rows.len(), cells.len());
    for (row, cell) in rows.into_iter().zip(cells) {
        let told = words(all(row, "th .small")[0]);
        let answers = told.split('·').next_back().unwrap();
        assert_eq!(numbers(answers), displayed(&cell[..1]), "{told}");
        for (shown, score) in all(row, "td").into_iter().zip(list(published, "scores")) {
            let of_score: Vec<&Value> =
                cell.iter().copied().filter(|one| one["score"] == score["id"]).collect();
            let of = |statistic: &str| -> Vec<&Value> {
                of_score.iter().copied().filter(|one| one["statistic"] == statistic).collect()
            };
            let (mean, count) = (of("mean"), of("count"));
            let shown = words(shown);
            let known: BTreeSet<i64> = displayed(&of_score).into_iter().collect();
            assert!(numbers(&shown).iter().all(|number| known.contains(number)), "{shown}: {of_score:?}");
            let written = mean[0]["displayed"].as_str().unwrap_or("non publié");
            assert!(shown.contains(written), "{shown}: {mean:?}");
            assert!(
                displayed(&count).iter().all(|people| numbers(&shown).contains(people)),
                "{shown}: {count:?}"
            );
        }
    }
}

/// The same of the groups and pools of a block, where it has some.
fn assert_same_cells(block: ElementRef<'_>, figures: &[&Value]) {
    let table = all(block, "h3 + .scroll tbody td").into_iter().map(words).collect::<Vec<_>>().join(" ");
    assert_eq!(table.is_empty(), figures.is_empty());
    let shown: BTreeSet<i64> = numbers(&table).into_iter().collect();
    let known: BTreeSet<i64> = displayed(figures).into_iter().collect();
    assert!(known.is_subset(&shown), "{known:?} is not all in the table: {table}");
    assert!(shown.is_subset(&known), "the table says more than {known:?}: {table}");
}

/// The same of the blocks of a comparison.
fn assert_same_blocks(page: &Html, between: &Value) {
    let blocks = all(page.root_element(), "section.block:has(.verdict):not(:has(#actions-finding))");
    let figures = list(between, "figures");
    let scores: BTreeSet<&str> = figures.iter().map(|one| one["score"].as_str().unwrap()).collect();
    assert_eq!(blocks.len(), scores.len());
    for block in blocks {
        let id = all(block, "h2")[0].attr("id").unwrap().trim_start_matches("score-");
        let is_whole = |one: &&Value| one["score"] == id && one["population"] == "whole";
        let of_score: Vec<&Value> = figures.iter().filter(is_whole).collect();
        let of_cells: Vec<&Value> =
            figures.iter().filter(|one| one["score"] == id && one["population"] != "whole").collect();
        assert_same_cells(block, &of_cells);
        let known: BTreeSet<i64> = displayed(&of_score).into_iter().collect();
        let table = words(all(block, "tbody")[0]);
        assert!(numbers(&table).iter().all(|number| known.contains(number)), "{table}: {of_score:?}");
        let is_in_table = |one: &&&Value| one["statistic"] != "smallest_notable";
        for figure in of_score.iter().filter(is_in_table) {
            let Some(written) = figure["displayed"].as_str() else { continue };
            let is_there = match figure["statistic"].as_str() {
                // A bound of a count is told in words.
                Some("count") => numbers(written).iter().all(|people| numbers(&table).contains(people)),
                _ => table.contains(written),
            };
            assert!(is_there, "{written} is not in the table: {table}");
        }
        let change: Vec<&Value> = of_score.into_iter().filter(|one| one["statistic"] == "change").collect();
        let chart = all(block, ".chart-wide svg text").into_iter().map(words).collect::<Vec<_>>().join("|");
        for written in change.iter().filter_map(|one| one["displayed"].as_str()) {
            assert!(chart.contains(written), "{written} is not in the chart: {chart}");
        }
    }
}

/// The demo's dispositif whose management has the link.
fn of_two_waves(export: &Value) -> &Value {
    let is_it = |one: &&Value| one["title"] == "Analyse de pratiques du pôle gériatrie";
    list(export, "dispositifs").iter().find(is_it).unwrap()
}

#[actix_web::test]
async fn every_number_of_the_demo_s_pages_is_in_the_export_and_the_reverse() {
    for database in databases() {
        let (app, keys) = TestApp::demo(&database);
        let link = format!("/direction/{}", keys.link);
        let page = Html::parse_document(&app.visitor().get(&link).await.body);
        let export = export(&database, &["management"]);
        assert_eq!(list(&export, "dispositifs").len(), 4, "the others transmitted nothing");
        let dispositif = of_two_waves(&export);
        let tables = all(page.root_element(), "section.block > details > .scroll[aria-label] > table");
        let waves = list(dispositif, "waves");
        assert_eq!((tables.len(), waves.len()), (2, 2));
        for (table, wave) in tables.into_iter().zip(waves) {
            assert_same_table(table, &wave["published"]);
        }
        assert_same_blocks(&page, &dispositif["comparisons"][0]);

        let intervenant = app.visitor_with_cookies();
        intervenant.post("/espace/connexion", &[("email", &keys.email), ("password", &keys.password)]).await;
        let compared = format!("/espace/dispositifs/{}/comparaison", dispositif["id"].as_str().unwrap());
        let page = Html::parse_document(&intervenant.get(&compared).await.body);
        let theirs = crate::export::export(&database, &["intervenant", "--account", &keys.email]);
        assert_same_blocks(&page, &of_two_waves(&theirs)["comparisons"][0]);
        for wave in list(of_two_waves(&theirs), "waves") {
            let results = format!("/espace/vagues/{}/resultats", wave["id"].as_str().unwrap());
            let page = Html::parse_document(&intervenant.get(&results).await.body);
            assert_same_table(all(page.root_element(), ".scroll[aria-label] > table")[0], &wave["published"]);
        }
        let portfolios = list(&theirs, "portfolios");
        assert!(!portfolios.is_empty());
        let years: BTreeSet<i64> = portfolios.iter().map(|one| one["year"].as_i64().unwrap()).collect();
        for year in years {
            let page = Html::parse_document(&intervenant.get(&format!("/espace/bilan/{year}")).await.body);
            let of_year = portfolios.iter().filter(|one| one["year"] == year);
            let figures: Vec<&Value> = of_year.flat_map(|one| list(one, "figures")).collect();
            let cells = all(page.root_element(), "td:has(.mean)");
            assert!(!cells.is_empty(), "{year}");
            let known: BTreeSet<i64> = displayed(&figures).into_iter().collect();
            let shown: BTreeSet<i64> = cells.into_iter().flat_map(|cell| numbers(&words(cell))).collect();
            assert!(shown.is_subset(&known), "{shown:?} {known:?}");
            let of_scores: Vec<&Value> =
                figures.into_iter().filter(|one| one["statistic"] == "mean").collect();
            assert!(displayed(&of_scores).iter().all(|number| shown.contains(number)), "{shown:?}");
        }
    }
}

#[actix_web::test]
async fn every_count_of_the_page_s_questions_is_in_the_export_and_the_reverse() {
    let database = sqlite();
    let app = TestApp::start(&database);
    let prepared = app.open_dispositif(Granularity::Whole, &[9]);
    app.close(&prepared.waves[0]);
    // The second questionnaire asks about the dispositif itself.
    app::open_wave(&app.service, &app.account, &prepared.waves[1], day(90)).unwrap();
    for card in 0..9 {
        let value = u8::try_from(card / 2).unwrap();
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), value)).await;
    }
    app.close(&prepared.waves[1]);
    let results = format!("/espace/vagues/{}/resultats", prepared.waves[1]);
    let page = Html::parse_document(&app.intervenant().await.get(&results).await.body);
    let export = export(&database, &["intervenant"]);
    let figures = list(&export["dispositifs"][0]["waves"][1]["published"], "figures");
    let items: Vec<&Value> = figures.iter().filter(|one| one.get("item").is_some()).collect();
    let rows = all(page.root_element(), ".items tbody td:last-child");
    assert!(rows.len() == 5 && items.len() == 2 * rows.len(), "{} rows, {} figures", rows.len(), items.len());
    for (row, item) in rows.into_iter().zip(items.chunks(2)) {
        let (n, count) = (displayed(&item[..1]), displayed(&item[1..]));
        assert_eq!(numbers(&words(row)), [count, n].concat());
    }
}

#[actix_web::test]
async fn an_entry_of_the_export_can_be_checked_without_the_service_and_is_tied_to_the_head() {
    for database in databases() {
        let _demo = TestApp::demo(&database);
        let export = export(&database, &["management"]);
        let head = &export["ledger"]["head"];
        let expected = format!("{}:{}", head["sequence"], head["hash"].as_str().unwrap());
        assert_eq!(ledger(&database, &["verify", "--expect", &expected]).0, Some(0));
        let waves = list(of_two_waves(&export), "waves");
        for wave in waves {
            let text = |name: &str| wave["published"]["entry"][name].as_str().unwrap().to_owned();
            let row = Row {
                sequence: wave["published"]["entry"]["sequence"].as_i64().unwrap(),
                wave_id: String::new(),
                dispositif_id: String::new(),
                previous: text("previous"),
                hash: text("hash"),
                content: text("release"),
            };
            assert_eq!(row.hash, row.hashed());
            let release: Value = serde_json::from_str(&row.content).unwrap();
            assert_eq!(release["wave"], wave["id"]);
            assert_eq!(release["scores"], wave["published"]["scores"]);
        }
        let entries = list(&export, "dispositifs").iter().flat_map(|one| list(one, "waves"));
        let mut hashes = entries.map(|wave| &wave["published"]["entry"]["hash"]);
        assert!(hashes.any(|hash| *hash == head["hash"]), "the last entry is one of them");
    }
}

/// A dispositif of which « before » is released.
async fn half_way(app: &TestApp) -> crate::support::app::Prepared {
    let prepared = app.open_dispositif(Granularity::ByGroup, &[6, 3]);
    for card in 0..6 {
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
    }
    app.clock.set_noon(day(1));
    app.midnight();
    prepared
}

#[actix_web::test]
async fn a_management_s_export_holds_what_was_transmitted_and_an_intervenant_s_the_thresholds() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = half_way(&app).await;
        let [of_management, of_intervenant] = ["management", "intervenant"].map(|role| {
            let database = &database;
            move || export(database, &[role])
        });
        assert!(list(&of_management(), "dispositifs").is_empty());
        let open = of_intervenant();
        let wave = &open["dispositifs"][0]["waves"][0];
        assert!(wave["published"].is_null() && wave["thresholds"]["last_counted_on"] == day(1).to_string());
        let reached = list(&wave["thresholds"], "reached");
        let told: Vec<&Value> = reached.iter().map(|one| &one["groups"][0]["name"]).collect();
        assert!(reached.iter().all(|one| one["form"] == "at_least" && one["value"] == "5"), "{reached:?}");
        assert!(told.contains(&&Value::from("Équipe A")), "{reached:?}");

        app.close(&prepared.waves[0]);
        assert!(list(&of_management(), "dispositifs").is_empty(), "released is not transmitted");
        assert!(!of_intervenant()["dispositifs"][0]["waves"][0]["published"].is_null());
        app::transmit(&app.service, &app.account, &prepared.waves[0]).unwrap();
        let half = of_management();
        let wave = &half["dispositifs"][0]["waves"][0];
        assert_eq!(wave["transmitted_on"], day(1).to_string());
        assert!(wave.get("thresholds").is_none(), "{wave}");

        app::open_wave(&app.service, &app.account, &prepared.waves[1], day(90)).unwrap();
        app.close(&prepared.waves[1]);
        let [theirs, ours] =
            [of_management(), of_intervenant()].map(|mut export| export["dispositifs"][0].take());
        assert_eq!((list(&theirs, "waves").len(), list(&theirs, "comparisons").len()), (1, 0));
        assert_eq!((list(&ours, "waves").len(), list(&ours, "comparisons").len()), (2, 1));
    }
}

#[actix_web::test]
async fn what_is_asked_for_and_is_not_there_is_named_and_nothing_is_written() {
    let database = sqlite();
    let app = TestApp::start(&database);
    let prepared = half_way(&app).await;
    let refused = |args: &[&str]| {
        let (code, text, errors) = ledger(&database, &[&["export"], args].concat());
        assert_eq!((code, text.as_str()), (Some(2), ""), "{args:?}");
        errors
    };
    let role = refused(&["--role", "auditor"]);
    assert!(role.contains("[possible values: management, intervenant]"), "{role}");
    let unknown = refused(&["--role", "management", "--dispositif", "0000000000000000"]);
    assert!(unknown.contains("there is no dispositif \"0000000000000000\" here: its id stands"), "{unknown}");
    let nobody = refused(&["--role", "management", "--account", "nobody@valmont.example"]);
    assert!(nobody.contains("no account has the address \"nobody@valmont.example\""), "{nobody}");
    let id = prepared.id.as_str();
    let own = export(&database, &["management", "--dispositif", id, "--account", &EMAIL.to_uppercase()]);
    assert_eq!(
        own["dispositifs"][0]["id"], id,
        "a dispositif that is named is there, with nothing shown of it"
    );
}
