//! Every sentence stands in both locale files, is used somewhere, and takes the same arguments in both languages.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Keys with their whole sentence, by a reading of the file as simple as its form: `key = text`, lines that go on are
/// indented.
fn sentences(language: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(format!("src/locales/{language}.ftl")).unwrap();
    let mut sentences: BTreeMap<String, String> = BTreeMap::new();
    let mut last = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with([' ', '}']) {
            sentences.get_mut(last.as_ref().unwrap()).unwrap().push_str(line);
        } else if let Some((key, value)) = line.split_once(" =") {
            assert!(
                sentences.insert(key.to_owned(), value.to_owned()).is_none(),
                "{language}: {key} stands twice"
            );
            last = Some(key.to_owned());
        }
    }
    sentences
}

/// The names of the arguments that a sentence takes.
fn arguments(sentence: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect();
    sentence.split('$').skip(1).map(name).collect()
}

fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "html") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
}

fn all_sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    sources(Path::new("src"), &mut found);
    found
}

/// The string literals of a text, well enough for keys.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).filter(|part| !part.is_empty() && !part.contains('\n'))
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_arguments() {
    let (french, english) = (sentences("fr"), sentences("en"));
    let keys = |sentences: &BTreeMap<String, String>| sentences.keys().cloned().collect::<BTreeSet<_>>();
    let missing: Vec<_> = keys(&french).symmetric_difference(&keys(&english)).cloned().collect();
    assert!(missing.is_empty(), "in one language alone: {missing:?}");
    for (key, sentence) in &french {
        assert_eq!(arguments(sentence), arguments(&english[key]), "{key}");
    }
}

#[test]
fn every_key_that_is_said_exists() {
    let known = sentences("fr");
    let mut unknown = Vec::new();
    for (path, text) in all_sources() {
        for marker in ["say(\"", "message: \""] {
            for rest in text.split(marker).skip(1) {
                let key = rest.split('"').next().unwrap_or_default();
                if !key.contains('{') && !known.contains_key(key) {
                    unknown.push(format!("{}: {key}", path.display()));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "not in the locale files: {unknown:#?}");
}

#[test]
fn every_sentence_is_used() {
    let sources = all_sources();
    let all: BTreeSet<&str> = sources.iter().flat_map(|(_, text)| literals(text)).collect();
    // `moment-{}` and `{name}-title` make keys: what stands around the hole must fit, and the hole is then a word or
    // the name of a family that stands elsewhere in the sources.
    let made: Vec<(&str, &str)> = all
        .iter()
        .filter_map(|literal| {
            let (before, rest) = literal.split_once('{')?;
            let (_, after) = rest.split_once('}')?;
            (before.ends_with('-') || after.starts_with('-')).then_some((before, after))
        })
        .collect();
    let is_made = |key: &str| {
        made.iter().any(|(before, after)| {
            let hole = key.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
            hole.is_some_and(|hole| !before.is_empty() || all.contains(hole))
        })
    };
    let unused: Vec<_> =
        sentences("fr").into_keys().filter(|key| !all.contains(key.as_str()) && !is_made(key)).collect();
    assert!(unused.is_empty(), "said nowhere: {unused:?}");
}
