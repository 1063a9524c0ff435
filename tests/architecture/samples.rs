//! Tests of the checker itself, on small texts: what it must find, and what it must let pass.

use crate::check::check;
use crate::source::Source;

/// The violations in one file, each as « line: what ».
fn found(file: &str, text: &str) -> Vec<String> {
    found_in(&[(file, text)])
}

fn found_in(files: &[(&str, &str)]) -> Vec<String> {
    let sources: Vec<Source> = files.iter().map(|(file, text)| Source::new(file, text)).collect();
    check(&sources, &crate::outside_crates())
        .iter()
        .map(|violation| violation.to_string())
        .map(|shown| shown.split('\n').next().unwrap().trim_start_matches("src/").to_string())
        .collect()
}

#[test]
fn a_step_against_the_direction_is_found_however_it_is_written() {
    let each = [
        "use crate::charts::dumbbell;",
        "use crate::{charts, domain::wave};",
        "use crate::{domain::{self, wave}, charts as drawings};",
        "use super::super::charts;",
        "pub(crate) use crate::charts::*;",
        "fn draw() { crate::charts::draw() }",
        "fn draw() -> Vec<crate::charts::Svg> { vec![] }",
        "fn draw() { let s = format!(\"{}\", crate::charts::NAME); }",
        "fn draw<'a>() -> impl Sized + use<'a> { crate::charts::draw() }",
        "mod one {} use super::super::charts;",
        // What the `use` line made short is not reported again.
        "use crate::charts;\nfn draw() { charts::draw() }",
        "mod inner { use super::super::super::charts::Svg; }",
    ];
    for text in each {
        assert_eq!(
            found("src/storage/waves.rs", text),
            ["storage/waves.rs:1: storage names crate::charts"],
            "{text}"
        );
    }
}

#[test]
fn a_step_in_the_direction_passes() {
    assert!(
        found("src/storage/mod.rs", "use crate::domain::wave::Wave;\nuse diesel::prelude::*;").is_empty()
    );
    assert!(
        found("src/app/close_wave.rs", "use crate::{charts, disclosure, storage::{self, write}};").is_empty()
    );
    assert!(found("src/web/routes.rs", "use super::participant::submit;\nuse crate::app;").is_empty());
    assert!(found("src/main.rs", "fn main() { entrevoix::cli::run() }").is_empty());
    assert!(found("src/lib.rs", "//! Doc.\npub mod domain;\npub mod storage;").is_empty());
}

#[test]
fn the_roots_lead_round_nothing() {
    assert_eq!(
        found("src/main.rs", "fn main() { entrevoix::storage::open() }"),
        ["main.rs:1: main names crate::storage"]
    );
    assert_eq!(
        found("src/lib.rs", "mod storage;\npub use storage::open;"),
        ["lib.rs:2: lib names crate::storage"]
    );
    assert_eq!(found("src/web/a.rs", "use crate::Database;"), ["web/a.rs:1: web names crate::Database"]);
}

#[test]
fn a_new_module_is_asked_for_its_direction() {
    assert_eq!(found("src/queue/mod.rs", ""), ["queue/mod.rs:1: the module queue has no direction"]);
}

#[test]
fn a_crate_out_of_its_place_is_found() {
    for (file, text, what) in [
        ("src/app/a.rs", "use polars::prelude::*;", "app/a.rs:1: app names the crate polars"),
        (
            "src/web/a.rs",
            "\nuse diesel_migrations::embed;",
            "web/a.rs:2: web names the crate diesel_migrations",
        ),
        ("src/web/a.rs", "#[derive(clap::Parser)] struct A;", "web/a.rs:1: web names the crate clap"),
        (
            "src/cli/serve.rs",
            "fn f() { actix_web::rt::spawn(x) }",
            "cli/serve.rs:1: cli names the crate actix_web",
        ),
        ("src/app/a.rs", "extern crate argon2;", "app/a.rs:1: app names the crate argon2"),
        ("src/domain/a.rs", "use serde_json::json;", "domain/a.rs:1: domain names the crate serde_json"),
        (
            "src/disclosure/a.rs",
            "use chrono::NaiveDate;",
            "disclosure/a.rs:1: disclosure names the crate chrono",
        ),
    ] {
        assert_eq!(found(file, text), [what]);
    }
    assert!(found("src/secrets.rs", "use argon2::Argon2;\nuse hmac::Hmac;").is_empty());
    assert!(found("src/domain/a.rs", "use chrono::NaiveDate;\nuse serde::Serialize;").is_empty());
}

#[test]
fn a_module_that_bears_the_name_of_a_crate_is_not_that_crate() {
    assert!(found("src/domain/mod.rs", "mod csv;\nfn f() { csv::write() }").is_empty());
}

#[test]
fn a_clock_is_found_in_the_pure_modules_however_it_is_reached() {
    for text in [
        "use std::time::Instant;",
        "use std::{fmt, time};",
        "use core::time::Duration;",
        "fn f() { std::fs::read(x) }",
        "fn f() { chrono::Utc::now() }",
        "use chrono::Utc as Clock; fn f() { Clock::now() }",
        "use chrono::Local;",
    ] {
        assert!(!found("src/domain/a.rs", text).is_empty(), "{text}");
        assert!(found("src/app/a.rs", text).is_empty(), "{text}");
    }
    assert_eq!(found("src/disclosure/a.rs", "use rand::Rng;").len(), 2);
    assert!(found("src/domain/a.rs", "use chrono::{DateTime, Utc};").is_empty());
}

#[test]
fn only_the_gate_seals() {
    for text in
        ["use crate::disclosure::Published; fn f() { Published::seal(1) }", "x(Published::<Vec<u8>>::seal)"]
    {
        assert_eq!(found("src/app/a.rs", text).len(), 1, "{text}");
        assert!(
            found("src/disclosure/a.rs", &text.replace("use crate::disclosure::Published;", "")).is_empty()
        );
    }
}

#[test]
fn what_an_open_wave_would_publish_is_seen_by_no_page_and_no_command() {
    for (file, module) in [("src/web/a.rs", "web"), ("src/cli/a.rs", "cli")] {
        assert_eq!(
            found(file, "use crate::app; fn f() { app::compute_releases(service, wave) }"),
            [format!("{module}/a.rs:1: {module} names crate::app::compute_releases")]
        );
    }
}

#[test]
fn a_figure_of_the_gate_is_shown_inside_published_alone() {
    let gate = (
        "src/disclosure/mod.rs",
        "pub use published::{Cell, Mean, Published, ScoreFrame};\npub use x::figure;",
    );
    for text in [
        "pub fn draw(cell: &Cell) {}",
        "pub async fn draw(t: Words, cells: Vec<(u32, Option<Cell>)>) -> u8 { 1 }",
        "pub const fn draw(cell: &Published<u8>, mean: Mean) {}",
        "pub fn draw() -> Option<Cell> { None }",
        "pub fn draw<T>(x: T) -> u8 where T: Into<Cell> { 1 }",
        "pub struct Row { n: u32, pub cell: Cell }",
        "pub struct Row { pub cell: BTreeMap<u8, Cell>, n: u32 }",
        "pub struct Row(pub Cell);",
        "pub enum Row { One(u8), Two { cell: Cell } }",
        "pub type Row = Vec<Cell>;",
        "impl Row {\n    pub fn new(cell: crate::disclosure::Cell) -> Self { Self }\n}",
    ] {
        for file in ["src/charts/a.rs", "src/web/figures/a.rs", "src/app/a.rs"] {
            let found = found_in(&[gate, (file, text)]);
            assert_eq!(found.len(), 1, "{file} {text}: {found:?}");
            assert!(found[0].ends_with("outside Published"), "{found:?}");
        }
    }
    for text in [
        "pub fn draw(cell: &Published<Cell>, of: Published<Vec<(u8, Mean)>>) -> Vec<Published<Cell>> { x(Cell) }",
        "pub fn draw(score: &ScoreFrame) { let a: Cell = b; }\nfn inner(cell: &Cell) {}",
        "pub(super) fn draw(cell: &Cell) {}",
        "pub struct Row { pub n: u32, cell: Cell }\npub struct Other { cell: Cell }",
        "pub use crate::disclosure::Cell;",
    ] {
        let found = found_in(&[gate, ("src/charts/a.rs", text)]);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
    assert!(found_in(&[gate, ("src/disclosure/a.rs", "pub fn cell() -> Cell {}")]).is_empty());
    // Another type of the same name, and the gate's passed on under its own.
    let namesake = ("src/app/prison.rs", "pub struct Cell;\npub fn cell() -> Cell { Cell }");
    let guest = ("src/cli/a.rs", "use crate::app::prison::Cell;\npub fn cell(cell: &Cell) {}");
    assert!(found_in(&[gate, namesake, guest]).is_empty());
    assert_eq!(found_in(&[gate, guest]).len(), 1, "nothing but the gate declares it");
}

#[test]
fn a_call_that_could_panic_or_print_is_found() {
    let text = "fn f() {\n    a.unwrap();\n    b\n        .expect(\"x\");\n    println!(\"x\");\n    c.map(Option::unwrap)\n}";
    assert_eq!(
        found("src/app/a.rs", text),
        [
            "app/a.rs:2: unwrap is called outside tests",
            "app/a.rs:4: expect is called outside tests",
            "app/a.rs:5: app calls println!",
            "app/a.rs:6: unwrap is called outside tests",
        ]
    );
    assert!(found("src/cli/a.rs", "fn f() { println!(\"x\") }").is_empty());
    assert!(found("src/app/a.rs", "fn f() { a.unwrap_or(1); a.expected(); }").is_empty());
}

#[test]
fn what_is_no_code_is_not_read() {
    let text = "// use crate::storage;\n/* a /* nested */ .unwrap() */\nconst A: &str = \"use crate::storage;\";\n\
        const B: &str = r#\"\"x\".unwrap()\"#;\nconst C: &[u8] = b\"\\\".unwrap()\\\\\";\nconst D: char = '\"';\n\
        const E: char = '\\'';\nfn f<'a>(x: &'a str) -> impl Sized + use<'a> { x }\nfn g(r#type: u8) {}";
    assert_eq!(found("src/domain/a.rs", text), Vec::<String>::new());
    // And what follows all of these is read again, on its own line.
    let text = format!("{text}\nuse crate::storage;");
    assert_eq!(found("src/domain/a.rs", &text), ["domain/a.rs:10: domain names crate::storage"]);
}

#[test]
fn tests_may_do_what_the_service_may_not() {
    let text = "#[cfg(test)]\n#[allow(x)]\nmod tests {\n    use crate::storage;\n    #[test] fn f() { a.unwrap() }\n}\nfn g() { b.unwrap() }";
    assert_eq!(found("src/domain/a.rs", text), ["domain/a.rs:7: unwrap is called outside tests"]);
    let own_file =
        [("src/domain/mod.rs", "#[cfg(test)]\nmod tests;"), ("src/domain/tests.rs", "fn f() { a.unwrap() }")];
    assert!(found_in(&own_file).is_empty());
    assert_eq!(found_in(&own_file[1..]).len(), 1);
}

#[test]
fn a_name_that_says_nothing_is_found() {
    assert_eq!(found("src/web/utils.rs", ""), ["web/utils.rs:1: a module is called utils"]);
    assert_eq!(found("src/web/helpers/dates.rs", ""), ["web/helpers/dates.rs:1: a module is called helpers"]);
    assert_eq!(found("src/web/a.rs", "\nmod common {}"), ["web/a.rs:2: a module is called common"]);
}

#[test]
fn a_file_that_is_too_long_is_found() {
    assert!(found("src/app/a.rs", &"\n".repeat(300)).is_empty());
    assert_eq!(
        found("src/app/a.rs", &"\n".repeat(301)),
        ["app/a.rs:301: the file has 301 lines, more than 300"]
    );
}
