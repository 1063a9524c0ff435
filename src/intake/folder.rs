//! Files of instruments and capsules where they lie on the disk: one with its translation beside it, or every one of a folder.

use std::path::{Path, PathBuf};

use crate::domain::capsule::Capsule;
use crate::domain::questionnaire::Instrument;
use crate::domain::template::Template;

use super::capsule_file;
use super::instrument_file::{Fault, FileProblem, SourceFile, parse};
use super::template_file;

/// How the name of a translation ends.
const TRANSLATION: &str = ".en.toml";

/// Reads every instrument of `folder`: each `name.fr.toml` or `name.toml`, in the order of their names.
///
/// # Errors
/// Every [`Fault`] of every file, so that a folder is taken whole or not at all.
pub fn load(folder: &Path) -> Result<Vec<Instrument>, Vec<Fault>> {
    load_each(folder, load_file, |one| one.id.as_str(), FileProblem::InstrumentTwice)
}

/// Reads every capsule of `folder` in the same way.
///
/// # Errors
/// As [`load`].
pub fn load_capsules(folder: &Path) -> Result<Vec<Capsule>, Vec<Fault>> {
    load_each(folder, load_capsule, |one| one.id.as_str(), FileProblem::CapsuleTwice)
}

/// Reads every template of dispositif of `folder`, in the same way. They may ask the questionnaires on `shelf`.
///
/// # Errors
/// Every [`Fault`] of every file, so that a folder is taken whole or not at all.
pub fn load_templates(folder: &Path, shelf: &[Instrument]) -> Result<Vec<Template>, Vec<Fault>> {
    load_each(folder, |path| load_template(path, shelf), |one| one.id.as_str(), FileProblem::TemplateTwice)
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

/// Reads the capsule of `path` in the same way.
///
/// # Errors
/// As [`load_file`].
pub fn load_capsule(path: &Path) -> Result<Capsule, Vec<Fault>> {
    let (french, translation) = sources(path)?;
    capsule_file::parse(&french, translation.as_ref())
}

/// Whether the French file of `path` means to be a capsule; a file that cannot be read does not.
pub fn is_capsule(path: &Path) -> bool {
    SourceFile::read(&french_of(path)).is_ok_and(|french| capsule_file::is_capsule(&french))
}

fn load_each<T>(
    folder: &Path,
    load: impl Fn(&Path) -> Result<T, Vec<Fault>>,
    id: impl Fn(&T) -> &str,
    twice: impl Fn(String) -> FileProblem,
) -> Result<Vec<T>, Vec<Fault>> {
    let (mut all, mut faults): (Vec<T>, Vec<Fault>) = (Vec::new(), Vec::new());
    for path in files_of(folder)? {
        match load(&path) {
            Ok(one) if all.iter().any(|earlier| id(earlier) == id(&one)) => {
                faults.push(Fault::new(&path.display().to_string(), 1, twice(id(&one).to_owned())));
            }
            Ok(one) => all.push(one),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { Ok(all) } else { Err(faults) }
}

/// The French file of `path` and, where there is one, its translation.
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

/// The French files of a folder, and translations whose French file is missing: those are faults, not to be passed over. In the
/// order of their names.
///
/// # Errors
/// A [`Fault`] where the folder cannot be read.
pub fn files_of(folder: &Path) -> Result<Vec<PathBuf>, Vec<Fault>> {
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
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
