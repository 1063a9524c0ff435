//! The pack that comes with the service, compiled into the binary so that nothing has to be installed beside it.

use std::sync::LazyLock;

use crate::domain::capsule::Capsule;
use crate::domain::questionnaire::Instrument;
use crate::domain::template::Template;

use super::capsule_file;
use super::instrument_file::{SourceFile, parse};
use super::template_file;

macro_rules! pack {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        [$((
            concat!($name, ".fr.toml"),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/questionnaires/", $folder, "/", $name, ".fr.toml")),
            concat!($name, ".en.toml"),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/questionnaires/", $folder, "/", $name, ".en.toml")),
        )),+]
    };
}

/// Name and text of each French file, then of its translation, in the order in which a page asks them.
const PACK: [(&str, &str, &str, &str); 5] =
    pack!["instruments": "qvct", "isolement", "epuisement", "rps6", "dispositif"];

/// The same of the capsules, in the order in which the list proposes them.
const CAPSULES: [(&str, &str, &str, &str); 4] =
    pack!["capsules": "facilitation", "management", "partenariat", "competences"];
/// The same of templates of dispositif, in the order in which a page offers them.
const TEMPLATES: [(&str, &str, &str, &str); 8] = pack![
    "dispositifs":
    "analyse_de_pratiques",
    "regulation",
    "echange_de_pratiques",
    "supervision",
    "accompagnement_au_changement",
    "atelier_d_ecoute",
    "capsule",
    "autre",
];

static SHIPPED: LazyLock<Vec<Instrument>> = LazyLock::new(|| {
    // A test holds that all five parse, so that none is ever left out here.
    PACK.iter()
        .filter_map(|(fr_name, fr, en_name, en)| {
            parse(&SourceFile::new(*fr_name, *fr), Some(&SourceFile::new(*en_name, *en))).ok()
        })
        .collect()
});

/// The shipped instruments in the order of the pack: `qvct`, `isolement`, `epuisement`, `rps6`, `dispositif`.
pub fn shipped() -> Vec<Instrument> {
    SHIPPED.clone()
}

static SHIPPED_CAPSULES: LazyLock<Vec<Capsule>> = LazyLock::new(|| {
    // A test holds that all four parse.
    CAPSULES
        .iter()
        .filter_map(|(fr_name, fr, en_name, en)| {
            let (french, english) = (SourceFile::new(*fr_name, *fr), SourceFile::new(*en_name, *en));
            capsule_file::parse(&french, Some(&english)).ok()
        })
        .collect()
});

static SHIPPED_TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
    // A test holds that all eight parse.
    TEMPLATES
        .iter()
        .filter_map(|(fr_name, fr, en_name, en)| {
            let (french, english) = (SourceFile::new(*fr_name, *fr), SourceFile::new(*en_name, *en));
            template_file::parse(&french, Some(&english), &SHIPPED).ok()
        })
        .collect()
});

/// The shipped capsules in the order of the list: `facilitation`, `management`, `partenariat`, `competences`.
pub fn shipped_capsules() -> Vec<Capsule> {
    SHIPPED_CAPSULES.clone()
}

/// The shipped templates of dispositif, in the order in which they are offered.
pub fn shipped_templates() -> Vec<Template> {
    SHIPPED_TEMPLATES.clone()
}
