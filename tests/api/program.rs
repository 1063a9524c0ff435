//! The real program beside the service of the tests, for what only it has: its log and its output.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};

/// The program while it serves, with its log as loud as it goes.
pub struct Program {
    /// Where it answers.
    pub base: String,
    child: Child,
    log: JoinHandle<String>,
}

impl Program {
    /// Serves the database at `url` with the keys of `secrets`.
    pub fn serve(url: &str, secrets: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_entrevoix"))
            .args(["serve", "--port", "0", "--log", "debug", "--public-url", "http://entrevoix.example"])
            .args(["--database", url, "--secrets"])
            .arg(secrets)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut errors = child.stderr.take().unwrap();
        // Read while it writes: a full pipe would stop it.
        let log = thread::spawn(move || {
            let mut log = String::new();
            errors.read_to_string(&mut log).unwrap();
            log
        });
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let base = line.split_whitespace().find(|word| word.starts_with("http://127")).unwrap().to_owned();
        Self { base, child, log }
    }

    /// Stops it and gives its whole log.
    pub fn stop(mut self) -> String {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.log.join().unwrap()
    }
}
