//! Checking files of questionnaires, templates of dispositif and capsules before anything is made of them.

use std::path::{Path, PathBuf};

use crate::domain::capsule::Capsule;
use crate::domain::questionnaire::Instrument;
use crate::domain::template::Template;
use crate::intake;
use crate::intake::folder::{
    files_of, french_of, is_capsule, is_template, load_capsule, load_file, load_template,
};
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
    /// A capsule's file is right.
    RightCapsule {
        /// The French file.
        file: PathBuf,
        /// What it holds.
        capsule: Capsule,
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

/// Checks `files`, and of a folder each of its files, each with what it is told by its own keys: a questionnaire, a capsule, or a
/// template of dispositif, which may ask the shipped questionnaires. Each is read with its translation or its French file beside it. A
/// pair that is named twice is checked once.
pub fn check_instruments(files: &[PathBuf], asked: Asked) -> Vec<Finding> {
    let mut known = Vec::new();
    let mut findings = Vec::new();
    let mut instruments = Vec::new();
    let mut paths = Vec::new();
    for path in files {
        match files_of_folder(path) {
            Ok(found) => paths.extend(found),
            Err(faults) => findings.extend(faults.into_iter().map(Finding::Fault)),
        }
    }
    for path in paths {
        let file = french_of(&path);
        if known.contains(&file) {
            continue;
        }
        known.push(file.clone());
        let found = if is_template(&path) {
            load_template(&path, &intake::shipped()).map(|template| Finding::RightTemplate { file, template })
        } else if is_capsule(&path) {
            load_capsule(&path).map(|capsule| Finding::RightCapsule { file, capsule })
        } else {
            load_file(&path).map(|instrument| {
                instruments.push(instrument.clone());
                Finding::Right { file, instrument }
            })
        };
        match found {
            Ok(finding) => findings.push(finding),
            Err(faults) => findings.extend(faults.into_iter().map(Finding::Fault)),
        }
    }
    if asked == Asked::Together {
        let clashes = together(instruments).err().unwrap_or_default();
        findings.extend(clashes.into_iter().map(Finding::Clash));
    }
    findings
}

/// The files that a path names: itself, or those of a folder.
fn files_of_folder(path: &Path) -> Result<Vec<PathBuf>, Vec<Fault>> {
    if path.is_dir() { files_of(path) } else { Ok(vec![path.to_owned()]) }
}
