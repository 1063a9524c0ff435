//! Holds deny.toml with cargo alone: the licence of every crate that is built, where it comes from, and which version.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a checker that loses its place must stop")]

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

#[test]
fn every_crate_bears_an_allowed_licence() {
    let refused: Vec<String> = outside_packages(&metadata())
        .filter(|package| !allows(text(package, "name"), text(package, "license")))
        .map(|package| ["name", "version", "license"].map(|key| text(package, key)).join(" "))
        .collect();
    assert!(refused.is_empty(), "deny.toml does not allow the licence of:\n{}", refused.join("\n"));
}

#[test]
fn every_crate_comes_from_one_registry_and_none_from_elsewhere() {
    let metadata = metadata();
    let sources: BTreeSet<String> =
        outside_packages(&metadata).map(|package| text(package, "source").to_owned()).collect();
    assert!(
        sources.len() == 1 && sources.iter().all(|source| source.starts_with("registry+")),
        "{sources:#?}"
    );
}

#[test]
fn no_dependency_takes_any_version() {
    let metadata = metadata();
    let own = packages(&metadata).find(|package| package["source"].is_null()).unwrap();
    let dependencies = own["dependencies"].as_array().unwrap();
    let any: Vec<&str> =
        dependencies.iter().filter(|one| text(one, "req") == "*").map(|one| text(one, "name")).collect();
    assert!(!dependencies.is_empty());
    assert!(any.is_empty(), "Cargo.toml must name a version of: {any:?}");
}

#[test]
fn a_licence_is_read_as_it_is_written() {
    for allowed in ["MIT", "MIT/Apache-2.0", "GPL-3.0-only OR MIT", "(MIT OR GPL-2.0-only) AND Unicode-3.0"] {
        assert!(allows("some-crate", allowed), "{allowed}");
    }
    for refused in [
        "",
        "AGPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "GPL-3.0-only OR MPL-2.0",
        "Zlib WITH Some-exception",
        "MPL-2.0",
    ] {
        assert!(!allows("some-crate", refused), "{refused}");
    }
    assert!(allows("selectors", "MPL-2.0"), "an exception holds for its crate");
}

/// What cargo knows of the crates that are built on this kind of machine. Nothing is fetched.
fn metadata() -> Value {
    let arguments =
        ["metadata", "--format-version=1", "--offline", "--locked", "--filter-platform=host-tuple"];
    let output =
        Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().unwrap().iter()
}

fn outside_packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    packages(metadata).filter(|package| !package["source"].is_null())
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// Whether deny.toml allows `krate` under the SPDX expression `licence`; `A/B` is an old way to write `A OR B`.
fn allows(krate: &str, licence: &str) -> bool {
    let allowed = allowed_for(krate);
    let spaced = licence.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    either(&mut words, &allowed)
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn either(words: &mut Words, allowed: &[String]) -> bool {
    let mut result = both(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        result |= both(words, allowed);
    }
    result
}

fn both(words: &mut Words, allowed: &[String]) -> bool {
    let mut result = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        result &= one(words, allowed);
    }
    result
}

fn one(words: &mut Words, allowed: &[String]) -> bool {
    let Some(first) = words.next() else { return false };
    if first == "(" {
        let result = either(words, allowed);
        return words.next() == Some(")") && result;
    }
    let mut licence = first.to_string();
    if words.next_if_eq(&"WITH").is_some() {
        licence = format!("{first} WITH {}", words.next().unwrap_or_default());
    }
    allowed.contains(&licence)
}

/// The licences that deny.toml allows for everyone, and for this crate by exception.
fn allowed_for(krate: &str) -> Vec<String> {
    let file: toml::Table = include_str!("../deny.toml").parse().unwrap();
    let licences = |table: &toml::Table| -> Vec<String> { table["allow"].clone().try_into().unwrap() };
    let section = file["licenses"].as_table().unwrap();
    let exceptions = section["exceptions"].as_array().unwrap().iter().filter_map(toml::Value::as_table);
    let own = exceptions.filter(|exception| exception["crate"].as_str() == Some(krate)).flat_map(licences);
    licences(section).into_iter().chain(own).collect()
}
