//! The shipped capsules, as files that people read and as what the binary holds.

use std::path::Path;

use entrevoix::app::Library;
use entrevoix::domain::capsule::Capsule;
use entrevoix::domain::language::Text;
use entrevoix::intake::capsule_file::parse;
use entrevoix::intake::instrument_file::{CapsuleProblem, Problem, SourceFile};
use entrevoix::intake::{folder, shipped_capsules};

/// Every text of a capsule that somebody reads.
fn texts_of_capsule(capsule: &Capsule) -> Vec<&Text> {
    let pages = capsule.pages.iter().flat_map(|page| {
        let one = [&page.title, &page.yours];
        one.into_iter().chain(&page.idea).chain(&page.situation).chain(&page.attempts)
    });
    let reading = &capsule.reading;
    let dimensions = reading.dimensions.iter();
    let dimensions = dimensions.flat_map(|one| [&one.name, &one.about].into_iter().chain(&one.prompts));
    let heading = [&capsule.title, &capsule.purpose, &capsule.audience].into_iter();
    let labels = reading.scale.options.iter().map(|option| &option.label);
    heading
        .chain(pages)
        .chain(dimensions)
        .chain(labels)
        .chain(reading.statements.iter().map(|one| &one.text))
        .collect()
}

#[test]
fn four_capsules_come_with_every_text_in_both_languages() {
    let capsules = shipped_capsules();
    let names: Vec<_> = capsules.iter().map(|capsule| capsule.id.as_str()).collect();
    assert_eq!(names, ["facilitation", "management", "partenariat", "competences"]);
    for capsule in &capsules {
        assert_eq!((capsule.licence.as_str(), capsule.pages.len()), ("CC-BY-4.0", 5));
        assert_eq!((capsule.reading.dimensions.len(), capsule.reading.statements.len()), (4, 12));
        for text in texts_of_capsule(capsule) {
            let english = text.en.as_deref().unwrap_or_else(|| panic!("{} has no English", text.fr));
            assert!(english != text.fr, "{}: {}", capsule.id, text.fr);
            assert!(!text.fr.contains('\''), "{}: a straight apostrophe in « {} »", capsule.id, text.fr);
        }
    }
}

#[test]
fn a_capsule_finds_nothing_out_about_anybody() {
    // What names a condition, weighs an answer or promises to; a doctor is named as one to talk to.
    let words = [
        "burn-out",
        "burnout",
        "dépress",
        "symptôme",
        "patholog",
        "normal",
        "seuil",
        "votre score",
        "vous souffrez",
        "at risk",
    ];
    for capsule in shipped_capsules() {
        for text in texts_of_capsule(&capsule) {
            let said = format!("{} {}", text.fr, text.en.as_deref().unwrap_or_default()).to_lowercase();
            let found = words.iter().find(|word| said.contains(**word));
            assert_eq!(found, None, "{}: {}", capsule.id, text.fr);
        }
    }
}

#[test]
fn a_page_of_a_capsule_is_short() {
    for capsule in shipped_capsules() {
        for page in &capsule.pages {
            let texts = page.idea.iter().chain(&page.situation).chain(&page.attempts).chain([&page.yours]);
            let words: usize = texts.map(|text| text.fr.split_whitespace().count()).sum();
            assert!((100..=260).contains(&words), "{} {}: {words} words", capsule.id, page.id);
        }
    }
}

#[test]
fn the_binary_holds_the_capsules_of_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/capsules");
    let mut read = folder::load_capsules(&folder).expect("every file is right");
    let mut held = shipped_capsules();
    read.sort_by(|a, b| a.id.cmp(&b.id));
    held.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(read, held);
}

#[test]
fn a_capsule_of_ones_own_takes_the_place_of_a_shipped_one_or_comes_after() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/capsules/management.fr.toml");
    let text = std::fs::read_to_string(shipped).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let retitled = text.replace("Encadrer et prendre soin du travail", "Chez nous");
    std::fs::write(folder.path().join("encadrer.fr.toml"), &retitled).unwrap();
    std::fs::write(folder.path().join("autre.toml"), retitled.replace("\"management\"", "\"autre\""))
        .unwrap();
    let library = Library::shipped().with_capsules_of(folder.path()).unwrap();
    let titles: Vec<_> =
        library.capsules().iter().map(|one| (one.id.as_str(), one.title.fr.as_str())).collect();
    assert_eq!(titles[1], ("management", "Chez nous"));
    assert_eq!((titles[4], titles.len()), (("autre", "Chez nous"), 5));

    std::fs::write(folder.path().join("encore.toml"), retitled.replace("minutes = 25", "minutes = 90"))
        .unwrap();
    let faults = Library::shipped().with_capsules_of(folder.path()).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].to_string().contains("encore.toml:8: `minutes` is 90 in the file"), "{}", faults[0]);
}

#[test]
fn the_example_of_the_readme_lacks_nothing_but_length() {
    let readme = include_str!("../../questionnaires/capsules/README.md");
    let example = readme.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let faults = parse(&SourceFile::new("README.md", example), None).unwrap_err();
    let is_length = |problem: &Problem| {
        use CapsuleProblem::{Count, FewStatements};
        matches!(problem, Problem::Capsule(Count { .. } | FewStatements { .. }))
    };
    assert!(faults.len() == 4 && faults.iter().all(|fault| is_length(&fault.problem)), "{faults:#?}");
}
