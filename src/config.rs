//! How the service is configured: by flags, by the environment, or by a TOML file with the same names; the first of
//! these that says something wins. It only reads: what a setting leads to is decided where it is used.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::Deserialize;

/// Where an instance keeps what it has. What is not set takes its default.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Place {
    /// A TOML file with the same names as the flags.
    #[arg(long, env = "ENTREVOIX_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The folder that holds the embedded database and the secrets.
    #[arg(long, env = "ENTREVOIX_DATA", value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// The database: sqlite://FILE or postgres://… Default: entrevoix.sqlite in the data folder.
    #[arg(long, env = "ENTREVOIX_DATABASE", value_name = "ADDRESS", hide_env_values = true)]
    pub database: Option<String>,
    /// The folder of the keys, shared where several machines serve. Default: secrets in the data folder.
    #[arg(long, env = "ENTREVOIX_SECRETS", value_name = "FOLDER")]
    pub secrets: Option<PathBuf>,
}

/// All that may be set: where an instance keeps what it has, and how it is served. A flag `--public-url` is `public_url` in
/// the file and `ENTREVOIX_PUBLIC_URL` in the environment.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Settings {
    /// Where it keeps what it has.
    #[command(flatten)]
    pub place: Place,
    /// The network address to listen on. Default: 127.0.0.1.
    #[arg(long, env = "ENTREVOIX_ADDRESS", value_name = "IP")]
    pub address: Option<IpAddr>,
    /// The port to listen on. Default: 8080.
    #[arg(long, env = "ENTREVOIX_PORT")]
    pub port: Option<u16>,
    /// The address that cards and links carry, such as `https://entrevoix.example.fr`.
    #[arg(long, env = "ENTREVOIX_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// How many threads answer. Default: one for each core.
    #[arg(long, env = "ENTREVOIX_WORKERS", value_name = "N")]
    pub workers: Option<usize>,
    /// A folder with capsules of one's own. Default: capsules in the data folder, where there is one.
    #[arg(long, env = "ENTREVOIX_CAPSULES", value_name = "FOLDER")]
    pub capsules: Option<PathBuf>,
    /// How much is logged: error, warn, info or debug. Default: info.
    #[arg(long, env = "ENTREVOIX_LOG", value_name = "LEVEL")]
    pub log: Option<String>,
}

/// The names that a file may have: one file serves all commands, so that each of them takes the names of all.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    data: Option<PathBuf>,
    database: Option<String>,
    secrets: Option<PathBuf>,
    address: Option<IpAddr>,
    port: Option<u16>,
    public_url: Option<String>,
    workers: Option<usize>,
    capsules: Option<PathBuf>,
    log: Option<String>,
}

impl From<Place> for Settings {
    fn from(place: Place) -> Self {
        Self { place, ..Self::default() }
    }
}

impl Settings {
    /// These settings, and those of their file where they say nothing.
    ///
    /// # Errors
    /// Where the file cannot be read, or has a name that is not one of these.
    pub fn with_file(self) -> anyhow::Result<Self> {
        let Some(path) = &self.place.config else { return Ok(self) };
        let text = fs::read_to_string(path)
            .with_context(|| format!("the configuration file {} cannot be read", path.display()))?;
        let file: File = toml::from_str(&text).map_err(|error| faulty(path, &text, &error))?;
        Ok(Self {
            place: Place {
                config: None,
                data: self.place.data.or(file.data),
                database: self.place.database.or(file.database),
                secrets: self.place.secrets.or(file.secrets),
            },
            address: self.address.or(file.address),
            port: self.port.or(file.port),
            public_url: self.public_url.or(file.public_url),
            workers: self.workers.or(file.workers),
            capsules: self.capsules.or(file.capsules),
            log: self.log.or(file.log),
        })
    }

    /// The data folder.
    pub fn data_folder(&self) -> PathBuf {
        self.place.data.clone().unwrap_or_else(|| PathBuf::from("data"))
    }

    /// The database's address.
    pub fn database_address(&self) -> String {
        let embedded = || format!("sqlite://{}", self.data_folder().join("entrevoix.sqlite").display());
        self.place.database.clone().unwrap_or_else(embedded)
    }

    /// The folder of one's own capsules, where one was named or lies in the data folder.
    pub fn capsules_folder(&self) -> Option<PathBuf> {
        let beside = self.data_folder().join("capsules");
        self.capsules.clone().or_else(|| beside.is_dir().then_some(beside))
    }

    /// The secrets folder.
    pub fn secrets_folder(&self) -> PathBuf {
        self.place.secrets.clone().unwrap_or_else(|| self.data_folder().join("secrets"))
    }

    /// How many threads answer.
    ///
    /// # Errors
    /// Where the number is not one that the server takes.
    pub fn workers(&self) -> anyhow::Result<Option<usize>> {
        let fits = self.workers.is_none_or(|workers| (1..=512).contains(&workers));
        anyhow::ensure!(fits, "the number of workers is from 1 to 512");
        Ok(self.workers)
    }

    /// Where to listen.
    pub fn listen(&self) -> SocketAddr {
        let address = self.address.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
        SocketAddr::new(address, self.port.unwrap_or(8080))
    }

    /// How much is logged.
    ///
    /// # Errors
    /// Where it is not one of the four words.
    pub fn log_level(&self) -> anyhow::Result<&str> {
        let level = self.log.as_deref().unwrap_or("info");
        let is_known = matches!(level, "error" | "warn" | "info" | "debug");
        anyhow::ensure!(is_known, "the log level {level:?} is none: write error, warn, info or debug");
        Ok(level)
    }

    /// The public address without a slash at its end.
    ///
    /// # Errors
    /// Where it is not an http or https address.
    pub fn public_url(&self) -> anyhow::Result<Option<String>> {
        let Some(url) = &self.public_url else { return Ok(None) };
        let url = url.trim_end_matches('/');
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let is_address = host.is_some_and(|host| {
            !host.is_empty() && !host.starts_with(':') && !host.contains(['#', '?', ' '])
        });
        let typed = self.public_url.as_deref().unwrap_or_default();
        anyhow::ensure!(
            is_address,
            "the public address {typed:?} is none: write it as https://entrevoix.example.fr"
        );
        anyhow::ensure!(
            !host.is_some_and(|host| host.contains('/')),
            "the public address {typed:?} has a path: the service answers at the root of a host"
        );
        Ok(Some(url.to_owned()))
    }
}

/// Says where a file is faulty without its line, which may hold the database's password.
fn faulty(path: &Path, text: &str, error: &toml::de::Error) -> anyhow::Error {
    let start = error.span().map_or(0, |span| span.start);
    let line = text.get(..start).unwrap_or_default().matches('\n').count() + 1;
    let what = error.message().lines().next().unwrap_or_default();
    anyhow::anyhow!("the configuration file {}, line {line}: {what}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_wins_over_the_file_and_the_file_over_the_default() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("entrevoix.toml");
        fs::write(&path, "port = 9000\npublic_url = 'https://valmont.example/'\n").unwrap();
        let place = Place { config: Some(path), ..Place::default() };
        let flags = Settings { port: Some(7000), ..Settings::from(place) };
        let settings = flags.with_file().unwrap();
        assert_eq!(settings.listen().to_string(), "127.0.0.1:7000");
        assert_eq!(settings.public_url().unwrap().as_deref(), Some("https://valmont.example"));
        assert_eq!(settings.database_address(), "sqlite://data/entrevoix.sqlite");
    }

    #[test]
    fn a_name_that_the_file_may_not_have_is_refused_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("entrevoix.toml");
        fs::write(&path, "port = 9000\nprot = 1\n").unwrap();
        let place = Place { config: Some(path), ..Place::default() };
        let refused = format!("{:?}", Settings::from(place).with_file().unwrap_err());
        assert!(refused.contains("line 2") && refused.contains("prot"), "{refused}");
    }

    #[test]
    fn a_public_address_must_be_one() {
        for url in
            ["valmont.example", "https://", "https://:443", "https://a b", "https://a/#x", "https://a/b"]
        {
            let settings = Settings { public_url: Some(url.to_owned()), ..Settings::default() };
            assert!(settings.public_url().is_err(), "{url}");
        }
    }
}
