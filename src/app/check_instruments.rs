//! Checking files of questionnaires and of templates of dispositif before anything is made of them.

use std::path::PathBuf;

use crate::domain::questionnaire::Instrument;
use crate::domain::template::Template;
use crate::intake;
use crate::intake::folder::{french_of, is_template, load_file, load_template};
use crate::intake::instrument_file::{Fault, TogetherFault, together};

/// Whether the files are meant for one wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Each by itself.
    Apart,
    /// All in one wave, so that they may not share a name.
    Together,
}

/// What was found, in the order of the files.
#[derive(Clone, Debug)]
pub enum Finding {
    /// A file is right.
    Right {
        /// The French file.
        file: PathBuf,
        /// What it holds.
        instrument: Instrument,
    },
    /// A template of dispositif is right.
    RightTemplate {
        /// The French file.
        file: PathBuf,
        /// What it holds.
        template: Template,
    },
    /// A fault of a file.
    Fault(Fault),
    /// Two instruments cannot be asked together.
    Clash(TogetherFault),
}

/// Checks `files`, each with what it is told by its own keys: a questionnaire, or a template of dispositif, which may ask the
/// shipped questionnaires. Each is read with its translation or its French file beside it. A pair that is named twice is checked once.
pub fn check_instruments(files: &[PathBuf], asked: Asked) -> Vec<Finding> {
    let mut known = Vec::new();
    let mut findings = Vec::new();
    let mut instruments = Vec::new();
    for path in files {
        let file = french_of(path);
        if known.contains(&file) {
            continue;
        }
        known.push(file.clone());
        if is_template(path) {
            match load_template(path, &intake::shipped()) {
                Ok(template) => findings.push(Finding::RightTemplate { file, template }),
                Err(faults) => findings.extend(faults.into_iter().map(Finding::Fault)),
            }
            continue;
        }
        match load_file(path) {
            Ok(instrument) => {
                instruments.push(instrument.clone());
                findings.push(Finding::Right { file, instrument });
            }
            Err(faults) => findings.extend(faults.into_iter().map(Finding::Fault)),
        }
    }
    if asked == Asked::Together {
        let clashes = together(instruments).err().unwrap_or_default();
        findings.extend(clashes.into_iter().map(Finding::Clash));
    }
    findings
}
