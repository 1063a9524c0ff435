//! Instrument files where they lie on the disk: one with its translation beside it, or every one of a folder.

use std::path::{Path, PathBuf};

use crate::domain::questionnaire::Instrument;
use crate::domain::template::Template;

use super::instrument_file::{Fault, FileProblem, SourceFile, parse};
use super::template_file;

/// How the name of a translation ends.
const TRANSLATION: &str = ".en.toml";

/// Reads every instrument of `folder`: each `name.fr.toml` or `name.toml`, in the order of their names.
///
/// # Errors
/// Every [`Fault`] of every file, so that a folder is taken whole or not at all.
pub fn load(folder: &Path) -> Result<Vec<Instrument>, Vec<Fault>> {
    let mut paths = instrument_paths(folder)?;
    paths.sort();
    let mut instruments: Vec<Instrument> = Vec::new();
    let mut faults = Vec::new();
    for path in paths {
        match load_file(&path) {
            Ok(instrument) if instruments.iter().any(|earlier| earlier.id == instrument.id) => {
                let problem = FileProblem::InstrumentTwice(instrument.id.to_string());
                faults.push(Fault::new(&path.display().to_string(), 1, problem));
            }
            Ok(instrument) => instruments.push(instrument),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { Ok(instruments) } else { Err(faults) }
}

/// Reads every template of dispositif of `folder`, in the same way. They may ask the questionnaires on `shelf`.
///
/// # Errors
/// Every [`Fault`] of every file, so that a folder is taken whole or not at all.
pub fn load_templates(folder: &Path, shelf: &[Instrument]) -> Result<Vec<Template>, Vec<Fault>> {
    let mut paths = instrument_paths(folder)?;
    paths.sort();
    let mut templates: Vec<Template> = Vec::new();
    let mut faults = Vec::new();
    for path in paths {
        match load_template(&path, shelf) {
            Ok(template) if templates.iter().any(|earlier| earlier.id == template.id) => {
                let problem = FileProblem::TemplateTwice(template.id.to_string());
                faults.push(Fault::new(&path.display().to_string(), 1, problem));
            }
            Ok(template) => templates.push(template),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { Ok(templates) } else { Err(faults) }
}

/// Reads the template of `path`, a French file or its translation, with what lies beside it.
///
/// # Errors
/// Every [`Fault`] of both files.
pub fn load_template(path: &Path, shelf: &[Instrument]) -> Result<Template, Vec<Fault>> {
    let (french, translation) = sources(path)?;
    template_file::parse(&french, translation.as_ref(), shelf)
}

/// Whether what lies at `path` is a template of dispositif. What cannot be read is none: reading it as an instrument says why.
pub fn is_template(path: &Path) -> bool {
    SourceFile::read(&french_of(path)).is_ok_and(|file| template_file::is_template(&file))
}

/// Reads the instrument of `path`, a French file or its translation, with what lies beside it.
///
/// # Errors
/// Every [`Fault`] of both files.
pub fn load_file(path: &Path) -> Result<Instrument, Vec<Fault>> {
    let (french, translation) = sources(path)?;
    parse(&french, translation.as_ref())
}

/// The French file that `path` speaks of and its translation, if there is one.
fn sources(path: &Path) -> Result<(SourceFile, Option<SourceFile>), Vec<Fault>> {
    let french = french_of(path);
    if !french.exists() && french != path {
        let problem = FileProblem::NoFrenchFile(file_name(&french));
        return Err(vec![Fault::new(&path.display().to_string(), 1, problem)]);
    }
    let translation = translation_of(&french).filter(|translation| translation.exists());
    let translation = translation.map(|translation| SourceFile::read(&translation)).transpose();
    match (SourceFile::read(&french), translation) {
        (Ok(french), Ok(translation)) => Ok((french, translation)),
        (french, translation) => Err(french.err().into_iter().chain(translation.err()).collect()),
    }
}

/// The French file that a path speaks of: itself, or the one that it translates (`name.fr.toml`, else `name.toml`).
pub fn french_of(path: &Path) -> PathBuf {
    let name = file_name(path);
    let Some(stem) = name.strip_suffix(TRANSLATION) else { return path.to_owned() };
    let (marked, plain) =
        (path.with_file_name(format!("{stem}.fr.toml")), path.with_file_name(format!("{stem}.toml")));
    if plain.exists() && !marked.exists() { plain } else { marked }
}

fn translation_of(french: &Path) -> Option<PathBuf> {
    let name = file_name(french);
    let stem = name.strip_suffix(".fr.toml").or_else(|| name.strip_suffix(".toml"))?;
    Some(french.with_file_name(format!("{stem}{TRANSLATION}")))
}

/// French files, and translations whose French file is missing: those are faults, not to be passed over.
fn instrument_paths(folder: &Path) -> Result<Vec<PathBuf>, Vec<Fault>> {
    let unreadable = |error: std::io::Error| {
        let problem = FileProblem::UnreadableFolder(error.to_string());
        vec![Fault::new(&folder.display().to_string(), 1, problem)]
    };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let french = french_of(&path);
        if path.extension().is_some_and(|extension| extension == "toml")
            && (french == path || !french.exists())
        {
            paths.push(path);
        }
    }
    Ok(paths)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
