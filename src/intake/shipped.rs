//! The pack that comes with the service, compiled into the binary so that nothing has to be installed beside it.

use std::sync::LazyLock;

use crate::domain::questionnaire::Instrument;

use super::instrument_file::{SourceFile, parse};

macro_rules! pack {
    ($($name:literal),+ $(,)?) => {
        [$((
            concat!($name, ".fr.toml"),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/questionnaires/instruments/", $name, ".fr.toml")),
            concat!($name, ".en.toml"),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/questionnaires/instruments/", $name, ".en.toml")),
        )),+]
    };
}

/// Name and text of each French file, then of its translation, in the order in which a page asks them.
const PACK: [(&str, &str, &str, &str); 5] = pack!["qvct", "isolement", "epuisement", "rps6", "dispositif"];

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
