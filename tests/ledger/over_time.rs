//! The export of a dispositif with more than two waves, beside its page over time.

use std::collections::BTreeSet;

use entrevoix::app::{self, WavePlan};
use entrevoix::domain::dispositif::Granularity;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::export::{export, list};
use crate::support::app::{TestApp, all_answered, day, prepare_with};
use crate::support::databases;

/// The mean, the change and the ends of its interval as the page would write them, of one score of one comparison.
fn exported(between: &Value, score: &str) -> Vec<String> {
    let is_shown = |one: &&Value| {
        one["score"] == score
            && ["mean", "change", "interval_low", "interval_high"]
                .iter()
                .any(|name| one["statistic"] == *name)
    };
    let written =
        list(between, "figures").iter().filter(is_shown).filter_map(|one| one["displayed"].as_str());
    written.map(str::to_owned).collect()
}

#[actix_web::test]
async fn every_number_of_the_line_over_time_is_in_the_export_and_carries_no_verdict() {
    for database in databases() {
        let app = TestApp::start(&database);
        let plan =
            WavePlan { before_on: day(10), monthly: 2, after_on: day(90), follow_up_on: Some(day(180)) };
        let prepared = prepare_with(&app.service, &app.account, Granularity::Whole, &[8], |new| {
            new.waves = plan.waves(&new.waves[0].instruments.clone());
        });
        for (wave, (closes_on, people, value)) in
            prepared.waves.iter().zip([(10, 8, 1), (41, 7, 2), (71, 4, 2), (90, 8, 3), (180, 6, 2)])
        {
            app.clock.set_noon(day(closes_on));
            app::open_wave(&app.service, &app.account, wave, day(closes_on)).unwrap();
            for card in 0..people {
                app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), value)).await;
            }
            app.close(wave);
        }
        let export = export(&database, &["intervenant"]);
        let comparisons = list(&export["dispositifs"][0], "comparisons");
        let pairs: BTreeSet<_> = comparisons
            .iter()
            .map(|one| (one["before"].as_str().unwrap(), one["after"].as_str().unwrap()))
            .collect();
        let expected =
            [3, 1, 2, 4].map(|place: usize| (prepared.waves[0].as_str(), prepared.waves[place].as_str()));
        assert_eq!(pairs, expected.into_iter().collect(), "{}", database.name());

        let page =
            app.intervenant().await.get(&format!("/espace/vagues/{}/resultats", prepared.waves[4])).await;
        let page = Html::parse_document(&page.body);
        for score in ["isolement", "qvct", "epuisement"] {
            let rows = Selector::parse(&format!(".over-time [aria-labelledby='over-time-{score}'] tbody tr"))
                .unwrap();
            let rows: Vec<String> = page.select(&rows).map(|row| row.text().collect()).collect();
            assert_eq!(rows.len(), 5);
            for (row, place) in [(1, 1), (2, 2), (4, 4)] {
                let wave = prepared.waves[place].as_str();
                let between = comparisons.iter().find(|one| one["after"] == wave).unwrap();
                let told = exported(between, score);
                assert_eq!(told.len(), if place == 2 { 0 } else { 4 }, "{told:?}");
                assert!(
                    told.iter().all(|number| rows[row].contains(number.as_str())),
                    "{told:?} in {}",
                    rows[row]
                );
                assert!(list(between, "figures").iter().all(|one| one["statistic"] != "verdict"));
            }
        }
    }
}
