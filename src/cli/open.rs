//! Opening the service that the settings name.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use anyhow::Context;

use crate::app::{Clock, Library, Random, Service};
use crate::config::Settings;
use crate::secrets::SecretsFolder;
use crate::storage::Database;

/// Opens the database and the secrets folder, making both where they are missing.
pub(super) fn service(settings: &Settings, clock: Clock) -> anyhow::Result<Service> {
    make_folder(&settings.data_folder())?;
    let secrets = SecretsFolder::open(&settings.secrets_folder())?;
    let db = Database::open(&settings.database_address())?;
    Ok(Service::new(db, secrets, Library::shipped(), clock, Random::System))
}

/// Makes a folder that its owner alone may enter.
fn make_folder(path: &Path) -> anyhow::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path).with_context(|| {
        format!("the data folder {} cannot be made: choose another with --data", path.display())
    })
}
