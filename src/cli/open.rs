//! Opening the service that the settings name.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use anyhow::Context;

use crate::app::{Clock, Service};
use crate::config::Settings;

/// Opens the database and the secrets folder, making both where they are missing.
pub(super) fn service(settings: &Settings, clock: Clock) -> anyhow::Result<Service> {
    let settings = settings.clone().with_file()?;
    make_folder(&settings.data_folder())?;
    Ok(Service::open(&settings.database_address(), &settings.secrets_folder(), clock)?)
}

/// Makes a folder that its owner alone may enter.
fn make_folder(path: &Path) -> anyhow::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path).with_context(|| {
        format!("the data folder {} cannot be made: choose another with --data", path.display())
    })
}
