//! Opening the service that the settings name.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use anyhow::Context;

use crate::app::{Clock, Library, Service};
use crate::config::Settings;

/// Opens the database and the secrets folder, making both where they are missing.
pub(super) fn service(settings: &Settings, clock: Clock) -> anyhow::Result<Service> {
    opened(settings, Library::shipped(), clock)
}

/// The same to be served: with the capsules of the operator's own folder.
pub(super) fn service_to_serve(settings: &Settings, clock: Clock) -> anyhow::Result<Service> {
    let settings = settings.clone().with_file()?;
    opened(&settings, library(&settings)?, clock)
}

fn opened(settings: &Settings, library: Library, clock: Clock) -> anyhow::Result<Service> {
    let settings = settings.clone().with_file()?;
    make_folder(&settings.data_folder())?;
    let (database, secrets) = (settings.database_address(), settings.secrets_folder());
    Ok(Service::open_with(&database, &secrets, library, clock)?)
}

/// What comes with the service, and the capsules of the operator's own folder.
fn library(settings: &Settings) -> anyhow::Result<Library> {
    let Some(folder) = settings.capsules_folder() else { return Ok(Library::shipped()) };
    Library::shipped().with_capsules_of(&folder).map_err(|faults| {
        let told: String = faults.iter().map(|fault| format!("\n  {fault}")).collect();
        anyhow::anyhow!(
            "the folder of capsules {} is not right; correct it, or take it away:{told}",
            folder.display()
        )
    })
}

/// Makes a folder that its owner alone may enter.
fn make_folder(path: &Path) -> anyhow::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path).with_context(|| {
        format!("the data folder {} cannot be made: choose another with --data", path.display())
    })
}
