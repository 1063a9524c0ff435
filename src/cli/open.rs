//! Opening the service that the settings name.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use anyhow::{Context, bail};

use super::{language, questionnaire_faults};
use crate::app::{Clock, Library, Service};
use crate::config::Settings;
use crate::intake::folder::load_templates;

/// Opens the database and the secrets folder, making both where they are missing.
pub(super) fn service(settings: &Settings, clock: Clock) -> anyhow::Result<Service> {
    let settings = settings.clone().with_file()?;
    make_folder(&settings.data_folder())?;
    let library = library(settings.templates.as_deref())?;
    Ok(Service::open_with(&settings.database_address(), &settings.secrets_folder(), library, clock)?)
}

/// The shipped pack with the templates of `folder`, which is taken whole or not at all.
fn library(folder: Option<&Path>) -> anyhow::Result<Library> {
    let shipped = Library::shipped();
    let Some(folder) = folder else { return Ok(shipped) };
    match load_templates(folder, shipped.instruments()) {
        Ok(templates) => Ok(shipped.with_templates(templates)),
        Err(faults) => {
            let t = language::words(None);
            let told: Vec<_> = faults.iter().map(|fault| questionnaire_faults::fault(t, fault)).collect();
            bail!("the templates in {} have faults:\n{}", folder.display(), told.join("\n"))
        }
    }
}

/// Makes a folder that its owner alone may enter.
fn make_folder(path: &Path) -> anyhow::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path).with_context(|| {
        format!("the data folder {} cannot be made: choose another with --data", path.display())
    })
}
