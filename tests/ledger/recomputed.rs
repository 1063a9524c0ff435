//! R8: what a page says of before and after, worked out again by an outsider who has the exported ledger and a pocket
//! calculator. Nothing here calls the program's own arithmetic: releases are read as JSON, p-values are integrated from the
//! normal density, and Holm's procedure is the textbook's.

use std::collections::BTreeSet;

use entrevoix::app;
use entrevoix::app::NewDispositif;
use entrevoix::domain::dispositif::{Granularity, Mode};
use entrevoix::domain::questionnaire::Regression;
use entrevoix::domain::ratio::Ratio;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::export::{export, list};
use crate::support::app::{TODAY, TestApp, Wanted, all_answered, day, prepare_chosen};
use crate::support::sqlite;

/// One primary or other score before and after, as the two releases say it.
struct Read {
    id: String,
    direction: String,
    primary: bool,
    notable: f64,
    sd: f64,
    sd_change: f64,
    /// n and mean of the whole, each time; `None` where the mean is not exact.
    said: Option<[(f64, f64); 2]>,
    /// What is usual, the stability, and the mean of the whole before; `None` where one of them is not known.
    regression: Option<[f64; 3]>,
}

/// The release that an exported wave holds, from the text that the ledger hashed.
pub fn release(wave: &Value) -> Value {
    serde_json::from_str(wave["published"]["entry"]["release"].as_str().unwrap()).unwrap()
}

pub fn whole(release: &Value) -> Option<&Value> {
    let is_whole = |cell: &&Value| cell["population"]["population"] == "whole";
    Some(&release["total"])
        .filter(|total| total.is_object())
        .or_else(|| list(release, "cells").iter().find(is_whole))
}

/// n and mean of the score at `place`, where both are exact.
fn exact(release: &Value, place: usize) -> Option<(f64, f64)> {
    let figure = &whole(release)?["means"][place];
    let value = &figure["mean"]["value"];
    (figure["mean"]["kind"] == "exact").then(|| {
        let part = |place: usize| value[place].as_f64().unwrap();
        (figure["n"]["exact"].as_f64().unwrap(), part(0) / part(1))
    })
}

fn read(before: &Value, after: &Value) -> Vec<Read> {
    let later = list(after, "scores");
    let of = |(place, score): (usize, &Value)| {
        let twin = later.iter().position(|one| one["definition"] == score["definition"])?;
        let text = |key: &str| score[key].as_str().unwrap().to_owned();
        let number = |value: &Value| value.as_f64().unwrap();
        Some(Read {
            id: text("id"),
            direction: text("direction"),
            primary: score["primary"].as_bool().unwrap(),
            notable: number(&score["notable_change"]),
            sd: number(&score["dispersion"]["sd"]),
            sd_change: number(&score["dispersion"]["sd_change"]),
            regression: exact(before, place).map(|(_, mean)| {
                let fraction = |key: &str| {
                    let pair = &score["regression"][key];
                    number(&pair[0]) / number(&pair[1])
                };
                [fraction("usual"), fraction("stability"), mean]
            }),
            said: exact(before, place).zip(exact(after, twin)).map(|(one, other)| [one, other]),
        })
    };
    list(before, "scores").iter().enumerate().filter_map(of).collect()
}

/// Two-sided p of |z| under the normal: the tail of its density by Simpson's rule.
fn p_value(z: f64) -> f64 {
    let density = |x: f64| (-x * x / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let (steps, from) = (20_000, z.abs());
    let width = (12.0 - from).max(0.0) / f64::from(steps);
    let weight = |step: i32| match step {
        0 => 1.0,
        _ if step == steps => 1.0,
        _ if step % 2 == 1 => 4.0,
        _ => 2.0,
    };
    let sum: f64 = (0..=steps).map(|step| weight(step) * density(from + f64::from(step) * width)).sum();
    2.0 * sum * width / 3.0
}

/// Holm's adjusted p-values, in the order in which they were given.
fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|one, other| p[*one].total_cmp(&p[*other]));
    let mut adjusted = vec![1.0; p.len()];
    let mut least = 0.0_f64;
    for (rank, place) in order.into_iter().enumerate() {
        least = least.max((p.len() - rank) as f64 * p[place]).min(1.0);
        adjusted[place] = least;
    }
    adjusted
}

/// d and its standard error, in points.
fn change(mode: &str, score: &Read) -> Option<(f64, f64)> {
    let [(n0, from), (n1, to)] = score.said?;
    let error = match mode {
        "evaluation" => {
            assert_eq!(n0, n1, "the same people");
            score.sd_change / n0.sqrt()
        }
        _ => score.sd * (1.0 / n0 + 1.0 / n1).sqrt(),
    };
    Some((to - from, error))
}

/// The word of each score.
fn verdicts(mode: &str, scores: &[Read]) -> Vec<&'static str> {
    let changes: Vec<_> = scores.iter().map(|score| change(mode, score)).collect();
    let family = || scores.iter().zip(&changes).filter(|(score, _)| score.primary);
    let p: Vec<f64> =
        family().map(|(_, change)| change.map_or(1.0, |(d, error)| p_value(d / error))).collect();
    let mut adjusted = holm(&p).into_iter();
    let word = |(score, change): (&Read, &Option<(f64, f64)>)| {
        let p = if score.primary { adjusted.next() } else { None };
        let Some((d, error)) = *change else { return "not_published" };
        let better = if score.direction == "good" { d } else { -d };
        match p {
            None => "exploratory",
            Some(_) if d.abs() + 1.645 * error <= score.notable => "stable",
            Some(p) if p > 0.05 => "inconclusive",
            Some(_) if better > 0.0 => "improvement",
            Some(_) => "deterioration",
        }
    };
    scores.iter().zip(&changes).map(word).collect()
}

/// What the page says in French.
fn in_french(word: &str) -> &'static str {
    match word {
        "improvement" => "Amélioration",
        "deterioration" => "Dégradation",
        "stable" => "Stable",
        "inconclusive" => "Non concluant",
        "exploratory" => "Exploratoire",
        _ => "Écart non publié",
    }
}

/// A number as people read it: whole points, a true minus, a sign unless it is nothing.
fn written(points: f64) -> String {
    match points.round() as i64 {
        0 => "0".to_owned(),
        up @ 1.. => format!("+{up}"),
        down => format!("\u{2212}{}", -down),
    }
}

/// The verdict and the table of the block called `id`.
fn block(page: &Html, id: &str) -> (String, String) {
    let found =
        |css: &str| page.select(&Selector::parse(css).unwrap()).next().unwrap().text().collect::<String>();
    (
        found(&format!("section[aria-labelledby='score-{id}'] .verdict")),
        found(&format!("section[aria-labelledby='score-{id}'] tbody")),
    )
}

/// What a chosen group does by itself, in the export and among the limits of the page.
fn assert_by_itself(figure: Option<&Value>, page: &Html, score: &Read) {
    let limits: String =
        page.select(&Selector::parse("main li").unwrap()).flat_map(|item| item.text()).collect();
    let Some([usual, stability, mean]) = score.regression else {
        assert!(figure.is_none(), "{}: a bound has no regression", score.id);
        return;
    };
    let points = (1.0 - stability) * (usual - mean);
    let told = figure.unwrap()["value"].as_str().unwrap();
    let (above, below) = told.split_once('/').unwrap_or((told, "1"));
    let told = above.parse::<f64>().unwrap() / below.parse::<f64>().unwrap();
    assert!((told - points).abs() < 1e-9, "{}: {told} is not {points}", score.id);
    let displayed = figure.unwrap()["displayed"].as_str();
    let moves = match (points.round() as i64, displayed) {
        (0, None) => "ne bougerait guère de lui-même\u{a0}: moins d’un point".to_owned(),
        (..0, Some(told)) => format!("baisserait de lui-même d’environ {told}\u{a0}point"),
        (_, Some(told)) => format!("monterait de lui-même d’environ {told}\u{a0}point"),
        (_, None) => panic!("{}: {points} is displayed", score.id),
    };
    assert!(displayed.is_none_or(|told| told == points.abs().round().to_string()), "{displayed:?}");
    let words = format!("parti de {} là où 33,5 est habituel, {moves}", mean.round());
    assert!(limits.contains(&words), "{words} is not in {limits}");
}

/// Holds the export and the page of one dispositif against what its entries say; gives the verdicts.
fn assert_recomputed(exported: &Value, page: &Html) -> Vec<&'static str> {
    let waves = list(exported, "waves");
    let scores = read(&release(&waves[0]), &release(&waves[1]));
    let mode = exported["mode"].as_str().unwrap();
    let words = verdicts(mode, &scores);
    let figures = list(&exported["comparisons"][0], "figures");
    for (score, word) in scores.iter().zip(&words) {
        let figure = |statistic: &str| {
            let is_it = |one: &&Value| {
                one["score"] == *score.id
                    && one["statistic"] == statistic
                    && one["population"] == "whole"
                    && one["moment"].is_null()
            };
            figures.iter().find(is_it)
        };
        assert_eq!(figure("verdict").unwrap()["verdict"], **word, "{}", score.id);
        assert_by_itself(figure("by_itself"), page, score);
        let (shown, table) = block(page, &score.id);
        assert_eq!(shown, in_french(word), "{}", score.id);
        match change(mode, score) {
            None => assert!(figure("change").unwrap()["form"] == "withheld" && table.contains("non publié")),
            Some((d, error)) => {
                for (statistic, end) in
                    [("interval_low", d - 1.96 * error), ("interval_high", d + 1.96 * error)]
                {
                    let told = figure(statistic).unwrap()["value"].as_f64().unwrap();
                    assert!((told - end).abs() < 1e-9, "{}: {told} is not {end}", score.id);
                    assert!(table.contains(&written(end)), "{} is not in {table}", written(end));
                }
                assert!(table.contains(&written(d)), "{} is not in {table}", written(d));
            }
        }
    }
    words
}

/// As if a survey told it of each score.
fn tell_what_is_usual(new: &mut NewDispositif) {
    let instruments = new.waves.iter_mut().flat_map(|wave| &mut wave.instruments);
    for score in instruments.flat_map(|instrument| &mut instrument.scores) {
        score.regression = Some(Regression {
            usual: Ratio::new(67, 2).unwrap(),
            stability: Ratio::new(7, 10).unwrap(),
            source: "Une enquête inventée".to_owned(),
        });
    }
}

#[actix_web::test]
async fn every_verdict_of_the_pages_follows_from_the_exported_ledger_alone() {
    let database = sqlite();
    let app = TestApp::start(&database);
    let intervenant = app.intervenant().await;
    // What everybody answers before and after, on 0 to 4.
    let worlds: [(Mode, Granularity, &[u32], [u8; 2]); 6] = [
        (Mode::Evaluation, Granularity::Whole, &[16], [1, 2]),
        (Mode::Evaluation, Granularity::Whole, &[16], [2, 1]),
        (Mode::Evaluation, Granularity::Whole, &[12], [2, 4]),
        (Mode::Diagnostic, Granularity::Whole, &[8], [2, 2]),
        (Mode::Evaluation, Granularity::Whole, &[24], [2, 2]),
        (Mode::Diagnostic, Granularity::ByGroup, &[8, 8, 3], [2, 3]),
    ];
    let mut seen = BTreeSet::new();
    for (mode, granularity, sizes, values) in worlds {
        let wanted = Wanted { granularity, mode, sizes, begins: TODAY };
        let prepared = prepare_chosen(&app.service, &app.account, &wanted, tell_what_is_usual);
        for (wave, value) in prepared.waves.iter().zip(values) {
            app::open_wave(
                &app.service,
                &app.account,
                wave,
                day(5 + 90 * u64::from(wave == &prepared.waves[1])),
            )
            .unwrap();
            for (group, size) in sizes.iter().enumerate() {
                for card in 0..usize::try_from(*size).unwrap() {
                    app.visitor()
                        .send("/r/reponses", &all_answered(&prepared.code(group, card), value))
                        .await;
                }
            }
            app.close(wave);
        }
        let id = prepared.id.to_string();
        let exported = export(&database, &["intervenant", "--dispositif", &id]);
        let page = intervenant.get(&format!("/espace/dispositifs/{id}/comparaison")).await;
        let page = Html::parse_document(&page.body);
        seen.extend(assert_recomputed(&exported["dispositifs"][0], &page));
    }
    let all = ["deterioration", "improvement", "inconclusive", "not_published", "stable"];
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), all, "the worlds show each word once");
}

#[test]
fn the_outsider_s_tail_and_holm_are_the_textbook_s() {
    for (z, p) in [(1.959_963_984_540_054, 0.05), (2.575_829_303_548_9, 0.01), (0.0, 1.0)] {
        assert!((p_value(z) - p).abs() < 1e-9, "{z}");
    }
    // Holm 1979's step-down on the p-values that statistics texts use for it.
    let adjusted = holm(&[0.01, 0.04, 0.03, 0.005]);
    for (told, expected) in adjusted.iter().zip([0.03, 0.06, 0.06, 0.02]) {
        assert!((told - expected).abs() < 1e-12, "{adjusted:?}");
    }
}
