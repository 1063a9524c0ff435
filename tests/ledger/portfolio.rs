//! R4: a year's portfolio, worked out again from the exported entries alone, in whole fractions and by nothing of the program.

use std::collections::BTreeSet;

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use serde_json::Value;

use crate::export::{export, list};
use crate::recomputed::{release, whole};
use crate::support::app::{TestApp, all_answered, day, prepare_with};
use crate::support::databases;

/// What is said: the word, and the number as a fraction; a withheld one has its reason as the word.
type Told = (String, Option<(i128, i128)>);

/// What wholes say of one score: each with its number of answers and, of means or of counts, what it says.
fn read(wholes: &[(Value, Value)], definition: &Value, [figures, said]: [&str; 2]) -> Vec<(i128, Told)> {
    let of = |(release, cell): &(Value, Value)| {
        let place = list(release, "scores").iter().position(|one| one["definition"] == *definition)?;
        let figure = &cell[figures][place];
        let value = &figure[said]["value"];
        let number = |value: &Value| i128::from(value.as_i64().unwrap());
        let told = match (figure[said]["kind"].as_str().unwrap(), value.as_array()) {
            ("withheld", _) => (value.as_str().unwrap().to_owned(), None),
            (kind, Some(pair)) => (kind.to_owned(), Some((number(&pair[0]), number(&pair[1])))),
            (kind, None) => (kind.to_owned(), Some((number(value), 1))),
        };
        Some((figure["n"]["exact"].as_i64().map_or(0, i128::from), told))
    };
    wholes.iter().filter_map(of).collect()
}

/// The union as R4 has it: without what is withheld for its smallness; a bound in, a bound out. `is_weighed` for means.
fn union(wholes: &[(i128, Told)], is_weighed: bool) -> (i128, Told) {
    let is_there = |(_, (word, number)): &&(i128, Told)| number.is_some() || word == "not_additive";
    let there: Vec<_> = wholes.iter().filter(is_there).collect();
    if there.is_empty() {
        return wholes[0].clone();
    }
    let n: i128 = there.iter().map(|(n, _)| n).sum();
    let words: BTreeSet<&str> = there.iter().map(|(_, (word, _))| word.as_str()).collect();
    let has = |word| words.contains(word);
    let word = match (has("at_most"), has("at_least")) {
        _ if has("not_additive") => "not_additive",
        (true, true) => "not_additive",
        (true, false) => "at_most",
        (false, true) => "at_least",
        (false, false) => "exact",
    };
    let sum = there.iter().filter_map(|(n, (_, number))| Some((n, (*number)?))).fold(
        (0, 1),
        |(above, below), (n, (one, part))| {
            let one = if is_weighed { one * n } else { one };
            (above * part + one * below, below * part)
        },
    );
    let number = if is_weighed { (sum.0, sum.1 * n) } else { sum };
    (n, (word.to_owned(), Some(number).filter(|_| word != "not_additive")))
}

/// What the export says of one statistic of one score at one moment.
fn exported(portfolio: &Value, moment: &str, score: &Value, statistic: &str) -> Told {
    let is_it =
        |one: &&Value| one["moment"] == moment && one["score"] == *score && one["statistic"] == statistic;
    let figure = list(portfolio, "figures").iter().find(is_it).unwrap();
    let fraction = |text: &str| match text.split_once('/') {
        Some((above, below)) => (above.parse().unwrap(), below.parse().unwrap()),
        None => (text.parse().unwrap(), 1),
    };
    match figure["form"].as_str().unwrap() {
        "withheld" => (figure["reason"].as_str().unwrap().to_owned(), None),
        form => (form.to_owned(), figure["value"].as_str().map(fraction)),
    }
}

fn is_same((word, number): &Told, (other, told): &Told) -> bool {
    let is_equal = |(one, other): (&(i128, i128), &(i128, i128))| one.0 * other.1 == other.0 * one.1;
    word == other && number.is_some() == told.is_some() && number.iter().zip(told).all(is_equal)
}

/// Holds each portfolio of the export against the entries of its dispositifs; gives the words that were met.
fn assert_recomputed(export: &Value) -> BTreeSet<String> {
    let mut met = BTreeSet::new();
    for portfolio in list(export, "portfolios") {
        let organisation = &portfolio["organisation"];
        let is_in = |one: &&Value| organisation.is_null() || one["organisation"] == *organisation;
        let waves = list(export, "dispositifs").iter().filter(is_in).flat_map(|one| list(one, "waves"));
        let waves: Vec<&Value> = waves.filter(|wave| wave["published"].is_object()).collect();
        for moment in ["before", "after"] {
            let of_moment = waves.iter().filter(|wave| wave["moment"] == moment).map(|wave| release(wave));
            let wholes: Vec<(Value, Value)> =
                of_moment.filter_map(|release| Some((release.clone(), whole(&release)?.clone()))).collect();
            for score in wholes.iter().take(1).flat_map(|(release, _)| list(release, "scores")) {
                for (figures, statistic) in [(["means", "mean"], "mean"), (["counts", "people"], "count")] {
                    let (n, told) = union(&read(&wholes, &score["definition"], figures), statistic == "mean");
                    let says = exported(portfolio, moment, &score["id"], statistic);
                    assert!(
                        is_same(&told, &says),
                        "{moment} {} {statistic}: {told:?}, {says:?}",
                        score["id"]
                    );
                    let answers = exported(portfolio, moment, &score["id"], "n");
                    assert!(is_same(&("exact".to_owned(), Some((n, 1))), &answers), "{n}: {answers:?}");
                    met.insert(told.0);
                }
            }
        }
    }
    met
}

#[actix_web::test]
async fn every_portfolio_follows_from_the_exported_entries_alone() {
    for database in databases() {
        let app = TestApp::start(&database);
        let town = app::create_organisation(&app.service, &app.account, "Mairie d’Orval").unwrap().id;
        // Whether it is the town's, the members, and what each of those who answer gives to every question.
        let dispositifs: [(bool, u32, &[u8]); 6] = [
            (true, 8, &[2, 1, 2, 3, 2, 1, 2, 3]),
            (true, 12, &[0; 9]),
            (true, 6, &[3, 3, 1, 2]),
            (false, 9, &[3, 2, 3, 2, 4, 2, 1]),
            (false, 7, &[4; 7]),
            (false, 14, &[1, 1, 1, 2, 3, 2, 1, 4, 1, 0, 1]),
        ];
        for (is_town, members, values) in dispositifs {
            let prepared = prepare_with(&app.service, &app.account, Granularity::Whole, &[members], |new| {
                if is_town {
                    new.organisation = town.clone();
                }
            });
            app::open_wave(&app.service, &app.account, &prepared.waves[0], day(10)).unwrap();
            for (card, value) in values.iter().enumerate() {
                app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), *value)).await;
            }
            app.close(&prepared.waves[0]);
        }
        let export = export(&database, &["intervenant"]);
        assert!(list(&export, "portfolios").len() >= 3, "the town's, the others' and all together");
        let met = assert_recomputed(&export);
        let all = ["at_least", "at_most", "exact", "not_additive"];
        assert!(all.iter().all(|word| met.contains(*word)), "{}: {met:?}", database.name());
    }
}
