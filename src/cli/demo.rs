//! `entrevoix demo`: a fictional collectivité to look around in, ready to serve.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail, ensure};

use super::{open, serve};
use crate::app::Clock;
use crate::app::demo::{self, DemoKeys};
use crate::config::{Place, Settings};

/// Where the demo keeps what it prints.
const KEYS: &str = "demo.json";

/// Makes the demo where it is not there yet, and serves it.
///
/// # Errors
/// Where the data folder holds something else, or the port is taken.
pub fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let settings = settings.clone().with_file()?;
    ensure!(
        settings.place.database.is_none() && settings.place.secrets.is_none(),
        "the demo keeps everything in its data folder: leave out --database and --secrets"
    );
    let folder = settings.data_folder();
    let keys = match fs::read_to_string(folder.join(KEYS)) {
        Ok(text) => serde_json::from_str(&text).with_context(|| {
            format!("{} is damaged: remove the folder and start again", folder.join(KEYS).display())
        })?,
        Err(_) => make(&folder)?,
    };
    let service = open::service_to_serve(&settings, Clock::System)?;
    let public_url = settings.public_url()?;
    serve::serve(service, &settings, |address| {
        greeting(&keys, public_url.as_deref().unwrap_or(address), &folder)
    })
}

/// Makes the demo beside its place and moves it there when it is complete: an interrupted start leaves nothing behind
/// that a second one would take for a demo.
fn make(folder: &Path) -> anyhow::Result<DemoKeys> {
    // « . » has no name to stand beside.
    let folder = &folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let is_free = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if !is_free {
        bail!(
            "the data folder {} holds something that is not a demo: choose another with --data",
            folder.display()
        );
    }
    let draft = beside(folder);
    if draft.exists() {
        fs::remove_dir_all(&draft).with_context(|| format!("{} cannot be removed", draft.display()))?;
    }
    let place = Place { data: Some(draft.clone()), ..Place::default() };
    let clock = Clock::at_noon(Clock::System.today());
    let keys = demo::fill(&open::service(&place.into(), clock.clone())?, &clock)?;
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(draft.join(KEYS))?;
    file.write_all(serde_json::to_string_pretty(&keys)?.as_bytes())?;
    file.sync_all()?;
    if folder.exists() {
        fs::remove_dir(folder).with_context(|| format!("{} cannot be replaced", folder.display()))?;
    }
    fs::rename(&draft, folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(keys)
}

fn beside(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    folder.with_file_name(name)
}

fn greeting(keys: &DemoKeys, address: &str, folder: &Path) -> String {
    let DemoKeys { email, password, codes, link, monthly_link } = keys;
    let codes: String =
        codes.iter().map(|code| format!("    {code}   {address}/r#{}\n", code.replace('-', ""))).collect();
    let links: String = [link, monthly_link]
        .into_iter()
        .filter(|link| !link.is_empty())
        .map(|link| format!("    {address}/direction/{link}\n"))
        .collect();
    format!(
        "\nEntrevoix, demo: a fictional hospital, town hall and nurseries at Valmont.\n\n  \
         Intervenant   {address}/espace\n    {email}   {password}\n  \
         Participant   {address}/r, with one of these codes\n{codes}  \
         Management, before and after, then month by month\n{links}  \
         Anyone        {address}/capsules, pages to read at one's own pace\n\n\
         These stand in {} too. Stop with Ctrl-C.\n\n",
        folder.join(KEYS).display()
    )
}
