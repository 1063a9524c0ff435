//! The commands as a person types them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must stop")]

#[path = "commands/capsules.rs"]
mod capsules;

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};

use reqwest::redirect::Policy;
use serde_json::Value;

fn entrevoix(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_entrevoix"));
    // What the caller's shell sets must not decide what is tested.
    command.env_clear().args(args);
    command
}

fn run(args: &[&str]) -> Output {
    entrevoix(args).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A program that serves; ended with the test, however it ends.
struct Serving {
    child: Child,
    greeting: String,
}

impl Serving {
    /// Starts the program and reads its greeting up to the line that holds `last`.
    fn start(args: &[&str], last: &str) -> Self {
        let mut child = entrevoix(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut greeting = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        while !greeting.contains(last) {
            let line = lines.next().unwrap_or_else(|| panic!("it said no {last:?}: {greeting}")).unwrap();
            greeting.push_str(&line);
            greeting.push('\n');
        }
        Self { child, greeting }
    }

    fn base(&self) -> String {
        let start = self.greeting.find("http://").unwrap();
        self.greeting[start..].split(['/', ' ', '\n']).take(3).collect::<Vec<_>>().join("/")
    }

    /// Asks it to stop as a service manager does, and gives how it ended and what it logged.
    fn stop(mut self) -> (ExitStatus, String) {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        let status = self.child.wait().unwrap();
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        (status, log)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // Already gone where the test stopped it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[tokio::test]
async fn the_demo_opens_for_its_three_roles_and_shows_the_same_the_second_time() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("demo");
    let args = ["demo", "--port", "0", "--data", text(&data)];
    let first = Serving::start(&args, "Stop with");
    let mode = fs::metadata(data.join("demo.json")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let keys: Value = serde_json::from_str(&fs::read_to_string(data.join("demo.json")).unwrap()).unwrap();
    let (base, word) = (first.base(), |name: &str| keys[name].as_str().unwrap().to_owned());
    let client = reqwest::Client::builder().redirect(Policy::none()).build().unwrap();
    for code in keys["codes"].as_array().unwrap() {
        let form = client.post(format!("{base}/r")).form(&[("code", code.as_str().unwrap())]);
        let page = form.send().await.unwrap().text().await.unwrap();
        assert!(page.contains("Régulation au service technique"), "{page}");
        assert!(first.greeting.contains(&format!("{base}/r#{}", code.as_str().unwrap().replace('-', ""))));
    }
    assert!(
        word("password").ends_with(|sign: char| sign.is_ascii_alphanumeric()),
        "it is selected by a double click"
    );
    let login = [("email", word("email")), ("password", word("password"))];
    let home = client.post(format!("{base}/espace/connexion")).form(&login).send().await.unwrap();
    assert_eq!(home.headers()["location"], "/espace");
    for (link, title) in [
        ("link", "Analyse de pratiques du pôle gériatrie"),
        ("monthly_link", "Soutien aux équipes de la petite enfance"),
    ] {
        let address = format!("{base}/direction/{}", word(link));
        assert!(first.greeting.contains(&address), "{}", first.greeting);
        let management = client.get(address).send().await.unwrap();
        assert!(management.text().await.unwrap().contains(title), "{title}");
    }

    let greeting = first.greeting.clone();
    let (status, _) = first.stop();
    assert!(status.success(), "{status}");
    let again = Serving::start(&args, "Stop with");
    assert_eq!(again.greeting.replace(&again.base(), ""), greeting.replace(&base, ""));
}

#[test]
fn a_command_whose_reader_has_had_enough_ends_as_it_would_have_and_says_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = text(folder.path());
    let added = entrevoix(&["account", "add", "claire@valmont.example", "--name", "Claire", "--data", data])
        .stdin(Stdio::from(File::open(password(folder.path())).unwrap()))
        .output()
        .unwrap();
    assert!(added.status.success(), "{}", stderr(&added));
    let faulty = folder.path().join("faulty.fr.toml");
    fs::write(&faulty, "id = 1\n").unwrap();
    for (args, code) in [
        (&["ledger", "export", "--role", "management", "--data", data][..], 0),
        (&["ledger", "verify", "--data", data], 0),
        (&["check", text(&faulty)], 1),
        (&["ledger", "--help"], 0),
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let ended = entrevoix(args).stdout(writer).output().unwrap();
        assert_eq!((ended.status.code(), stderr(&ended).as_str()), (Some(code), ""), "{args:?}");
    }
}

/// A file with a password that is long enough.
fn password(folder: &Path) -> PathBuf {
    let file = folder.join("password");
    fs::write(&file, "une phrase assez longue\n").unwrap();
    file
}

#[test]
fn how_it_is_served_is_asked_only_of_what_serves() {
    let serving = ["--address", "--port", "--workers", "--capsules", "--log"];
    let shown = |command: &[&str]| {
        let help = String::from_utf8(run(&[command, &["--help"]].concat()).stdout).unwrap();
        assert!(help.contains("Usage: entrevoix"), "{help}");
        serving.map(|flag| help.contains(&format!("{flag} ")))
    };
    for command in [&["serve"][..], &["demo"]] {
        assert_eq!(shown(command), [true; 5], "{command:?}");
    }
    for command in
        [&["account", "add"][..], &["import"], &["check"], &["ledger", "export"], &["ledger", "verify"]]
    {
        assert_eq!(shown(command), [false; 5], "{command:?}");
    }
}

#[test]
fn a_taken_port_is_told_with_its_remedy() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let folder = tempfile::tempdir().unwrap();
    let refused = run(&["serve", "--port", &port, "--data", text(&folder.path().join("data"))]);
    assert!(!refused.status.success());
    assert!(stderr(&refused).contains(&format!("the port {port} is taken")), "{}", stderr(&refused));
    assert!(stderr(&refused).contains("--port"), "{}", stderr(&refused));
}

#[test]
fn a_folder_that_holds_something_else_is_not_filled_with_a_demo() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.txt"), "kept").unwrap();
    let refused = run(&["demo", "--port", "0", "--data", text(folder.path())]);
    assert!(stderr(&refused).contains("choose another with --data"), "{}", stderr(&refused));
    assert_eq!(fs::read_to_string(folder.path().join("letter.txt")).unwrap(), "kept");
}

#[test]
fn a_secrets_folder_that_others_may_read_stops_the_service() {
    let folder = tempfile::tempdir().unwrap();
    let secrets = folder.path().join("secrets");
    fs::create_dir(&secrets).unwrap();
    fs::set_permissions(&secrets, fs::Permissions::from_mode(0o755)).unwrap();
    let args = ["serve", "--port", "0", "--data", text(folder.path()), "--secrets", text(&secrets)];
    let refused = run(&args);
    assert!(stderr(&refused).contains("chmod -R go="), "{}", stderr(&refused));
}

#[test]
fn an_account_is_added_once_with_a_password_that_is_long_enough() {
    let folder = tempfile::tempdir().unwrap();
    let add = |password: &str| {
        let args =
            ["account", "add", "Claire@Valmont.example", "--name", "Claire", "--data", text(folder.path())];
        let mut child = entrevoix(&args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        writeln!(child.stdin.take().unwrap(), "{password}").unwrap();
        child.wait_with_output().unwrap()
    };
    assert!(stderr(&add("court")).contains("at least 12 characters"));
    let added = add("une phrase assez longue");
    assert!(String::from_utf8_lossy(&added.stdout).contains("claire@valmont.example"), "{}", stderr(&added));
    assert!(stderr(&add("une autre phrase longue")).contains("has this address already"));
}

#[tokio::test]
async fn the_log_holds_no_code_no_answer_and_no_address_even_when_it_says_most() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("demo");
    let serving =
        Serving::start(&["demo", "--port", "0", "--log", "debug", "--data", text(&data)], "Stop with");
    let keys: Value = serde_json::from_str(&fs::read_to_string(data.join("demo.json")).unwrap()).unwrap();
    let (base, code) = (serving.base(), keys["codes"][0].as_str().unwrap());
    let client = reqwest::Client::builder().redirect(Policy::none()).build().unwrap();
    let answers = [("code", code), ("qvct.sens", "3"), ("lang", "fr")];
    for path in ["/r", "/r/reponses", "/r/effacer", "/r/nowhere"] {
        client.post(format!("{base}{path}?secret={code}")).form(&answers).send().await.unwrap();
    }
    let login = [("email", "someone@valmont.example"), ("password", "a guess that is wrong")];
    client.post(format!("{base}/espace/connexion")).form(&login).send().await.unwrap();
    let link = keys["link"].as_str().unwrap();
    client.get(format!("{base}/direction/{link}")).send().await.unwrap();
    let (status, log) = serving.stop();
    assert!(status.success());
    assert!(
        log.contains("/espace/connexion") && log.contains("/direction/{token}"),
        "it logs what it may: {log}"
    );
    let bare = code.replace('-', "");
    for secret in [code, &bare, link, "qvct", "guess", "someone", "127.0.0.1", "/r/"] {
        assert!(!log.contains(secret), "{secret} stands in the log: {log}");
    }
}

#[tokio::test]
async fn a_service_that_cannot_keep_answers_says_so_and_does_not_start_without_its_keys() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("demo");
    let args = ["demo", "--port", "0", "--data", text(&data)];
    let serving = Serving::start(&args, "Stop with");
    let health = format!("{}/health", serving.base());
    assert_eq!(reqwest::get(&health).await.unwrap().status().as_u16(), 200);
    fs::rename(data.join("entrevoix.sqlite"), data.join("elsewhere")).unwrap();
    assert_eq!(reqwest::get(&health).await.unwrap().status().as_u16(), 500);
    let (_, log) = serving.stop();
    assert!(log.contains("was replaced while it was in use"), "{log}");

    fs::rename(data.join("elsewhere"), data.join("entrevoix.sqlite")).unwrap();
    fs::remove_dir_all(data.join("secrets")).unwrap();
    let refused = run(&["serve", "--port", "0", "--data", text(&data)]);
    let said = stderr(&refused);
    assert!(said.contains("lacks dispositifs/") && said.contains(".answers.key"), "{said}");
}

#[test]
fn settings_that_cannot_be_meant_are_refused_without_repeating_a_password() {
    let folder = tempfile::tempdir().unwrap();
    let data = text(folder.path());
    let file = folder.path().join("entrevoix.toml");
    fs::write(&file, "port = 8080\ndatabase = \"postgres://e:hunter2@h/d\nlog = 1\n").unwrap();
    let cases: [(&[&str], &str); 5] = [
        (&["--workers", "0"], "from 1 to 512"),
        (&["--log", "loud"], "write error, warn, info or debug"),
        (&["--public-url", "https://valmont.example/sous"], "has a path"),
        (&["--database", "sqlite://"], "names no file"),
        (&["--config", text(&file)], "line 2"),
    ];
    for (flags, said) in cases {
        let refused = run(&[&["serve", "--port", "0", "--data", data], flags].concat());
        assert!(stderr(&refused).contains(said), "{flags:?}: {}", stderr(&refused));
        assert!(!stderr(&refused).contains("hunter2"), "{}", stderr(&refused));
    }
}

#[tokio::test]
async fn the_log_says_as_much_as_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for (level, is_noted) in [("warn", false), ("info", true)] {
        let args = ["serve", "--port", "0", "--log", level, "--data", text(&data)];
        let serving = Serving::start(&args, "serves on");
        reqwest::get(format!("{}/health", serving.base())).await.unwrap();
        let (_, log) = serving.stop();
        assert_eq!(log.contains("/health"), is_noted, "{level}: {log}");
    }
}
