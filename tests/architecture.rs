//! Holds the house's lines (ARCHITECTURE.md) by reading src/: which module may name which, where each crate belongs,
//! what is named nowhere. The table is in `architecture/rules.rs`.
//!
//! It reads words, not types: a path that a macro puts together, or that stands in a string, escapes it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a checker that loses its place must stop")]

#[path = "architecture/check.rs"]
mod check;
#[path = "architecture/exposed.rs"]
mod exposed;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/samples.rs"]
mod samples;
#[path = "architecture/source.rs"]
mod source;
#[path = "architecture/words.rs"]
mod words;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use check::check;
use source::Source;

#[test]
fn the_house_keeps_its_lines() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources: Vec<Source> = rust_files(&root.join("src"))
        .iter()
        .map(|file| {
            let name = file.strip_prefix(root).unwrap().to_str().unwrap();
            Source::new(name, &std::fs::read_to_string(file).unwrap())
        })
        .collect();
    let found = check(&sources, &outside_crates());
    let list: String = found.iter().map(|violation| format!("{violation}\n")).collect();
    assert!(found.is_empty(), "{} lines of src/ break the rules of the house:\n{list}", found.len());
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

/// The crates that Cargo.toml lets src/ name, as code names them.
fn outside_crates() -> BTreeSet<String> {
    let manifest: toml::Table = include_str!("../Cargo.toml").parse().unwrap();
    let dependencies = manifest["dependencies"].as_table().unwrap();
    dependencies.keys().map(|name| name.replace('-', "_")).collect()
}
