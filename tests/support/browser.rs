//! A real Chromium for one test: a phone's or a desktop's width, with script or without, quit however the test ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::str::FromStr;
use std::sync::Once;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::wd::{Capabilities, PrintConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use reqwest::{Method, Url};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::say_left_out;

/// Asks for the browser's tests: the path of ChromeDriver, or `1` for the one in PATH.
const VARIABLE: &str = "ENTREVOIX_TEST_BROWSER";
/// Where pictures of pages go, in place of `screenshots` beside what cargo builds.
const SCREENSHOTS: &str = "ENTREVOIX_SCREENSHOTS";

/// Chromium without what would call out of this machine, and without its sandbox, which root cannot have.
const FLAGS: [&str; 7] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The width that a page is looked at with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 320 pixels, the narrowest phone.
    Phone,
    /// 768 pixels.
    Tablet,
    /// 1280 pixels.
    Desktop,
}

impl Screen {
    /// Its width in pixels.
    pub fn width(self) -> u32 {
        self.size().0
    }

    fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (320, 640),
            Self::Tablet => (768, 1024),
            Self::Desktop => (1280, 800),
        }
    }
}

/// Whether pages may run their own script. What a test runs by `execute` is not theirs, and always runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// As most people have it.
    On,
    /// As a person has it who, or whose administrator, switched it off.
    Off,
}

/// A browser with an empty profile of its own. It quits when this value goes.
pub struct Browser {
    page: Client,
    screen: Screen,
    // In this order: the driver must have quit the browser before the profile's folder goes.
    _driver: Driver,
    _profile: TempDir,
}

impl Browser {
    /// Starts one; `None` where the browser's tests were not asked for, which is then said once.
    pub async fn start(screen: Screen, script: Script) -> Option<Self> {
        static SAID: Once = Once::new();
        let Ok(program) = std::env::var(VARIABLE) else {
            say_left_out(&SAID, "the browser", VARIABLE);
            return None;
        };
        let driver = Driver::start(if program == "1" { "chromedriver" } else { &program });
        let profile = TempDir::new().expect("a temporary folder can be made");
        let page = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(&profile, script))
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .expect("ChromeDriver starts Chromium");
        let browser = Self { page, screen, _driver: driver, _profile: profile };
        let (width, height) = screen.size();
        browser.show(width, height).await;
        Some(browser)
    }

    /// The page, to go to addresses, find elements, type and click.
    pub fn page(&self) -> &Client {
        &self.page
    }

    /// Takes a picture of the whole page, from top to foot, as `NAME.png`, and tells where it is.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let (width, at_least) = self.screen.size();
        let file = self.picture(name, width).await;
        self.show(width, at_least).await;
        file
    }

    /// The same at another width, which stays.
    pub async fn picture(&self, name: &str, width: u32) -> PathBuf {
        self.show(width, self.screen.size().1).await;
        let height = self.page.execute("return document.documentElement.scrollHeight", Vec::new()).await;
        let height = height.ok().and_then(|height| height.as_u64()).expect("a page has a height");
        let height = u32::try_from(height).expect("a page is not that long");
        self.show(width, height.max(self.screen.size().1)).await;
        // Of hundreds of pictures the compression is what takes the time.
        let quickly = json!({ "format": "png", "optimizeForSpeed": true });
        let taken = self.tell("Page.captureScreenshot", quickly).await;
        let picture = base64(taken["data"].as_str().expect("Chromium takes a picture"));
        let file = screenshots().join(format!("{name}.png"));
        std::fs::write(&file, picture).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        file
    }

    /// Keeps what the page looks like on paper as `NAME.pdf` beside the pictures.
    pub async fn keep_print(&self, name: &str) {
        let paper = self.page.print(PrintConfiguration::default()).await.expect("Chromium prints");
        let file = screenshots().join(format!("{name}.pdf"));
        std::fs::write(&file, paper).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// How many sheets the page takes on paper, of the size that its style asks for.
    pub async fn printed_sheets(&self) -> usize {
        let paper = self.page.print(PrintConfiguration::default()).await.expect("Chromium prints");
        let paper = String::from_utf8_lossy(&paper);
        paper.split("/Type /Page").skip(1).filter(|rest| !rest.starts_with('s')).count()
    }

    /// Presses keys one after the other, wherever the focus is.
    pub async fn press(&self, keys: &[Key]) {
        let mut actions = KeyActions::new(String::from("keyboard"));
        for key in keys {
            let value = char::from(*key);
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.page.perform_actions(actions).await.expect("Chromium takes keys");
    }

    /// The addresses of the tab's history, the page's own included.
    pub async fn history(&self) -> Vec<String> {
        let history = self.tell("Page.getNavigationHistory", json!({})).await;
        let entries = history["entries"].as_array().expect("the history is a list");
        entries.iter().map(|entry| entry["url"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// What the browser complained of since it was last asked: failing scripts, refused content, missing files.
    pub async fn complaints(&self) -> Vec<String> {
        let said = self.page.issue_cmd(Log).await.expect("ChromeDriver keeps a log");
        let said = said.as_array().expect("the log is a list");
        let lines = said.iter().map(|line| line["message"].as_str().unwrap_or_default());
        // That it forgot what it kept, as it was asked to, is no complaint.
        let is_complaint = |line: &&str| !line.contains("Cleared data types");
        lines.filter(is_complaint).map(str::to_owned).collect()
    }

    /// Shows the page in a viewport of another size, until the next picture. A window cannot be as narrow as a phone.
    pub async fn show(&self, width: u32, height: u32) {
        // As on a phone, so that a page that forgets its viewport is seen to be too wide.
        let is_mobile = self.screen == Screen::Phone;
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_mobile });
        self.tell("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Has Chromium do what WebDriver has no word for, and gives its answer.
    pub async fn tell(&self, cmd: &'static str, params: Value) -> Value {
        self.page.issue_cmd(DevTools { cmd, params }).await.expect("Chromium takes a command of its own")
    }
}

/// The bytes that DevTools writes in letters.
fn base64(letters: &str) -> Vec<u8> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sextets = letters.bytes().filter_map(|letter| ALPHABET.iter().position(|one| *one == letter));
    let (mut bytes, mut held, mut bits) = (Vec::with_capacity(letters.len()), 0, 0);
    for sextet in sextets {
        (held, bits) = ((held << 6 | sextet) & 0xFFFF, bits + 6);
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
        }
    }
    bytes
}

fn capabilities(profile: &TempDir, script: Script) -> Capabilities {
    let mut flags: Vec<String> = FLAGS.map(String::from).into();
    flags.push(format!("--user-data-dir={}", profile.path().display()));
    let content = match script {
        Script::On => 1,
        Script::Off => 2,
    };
    let options = json!({
        "args": flags,
        "prefs": { "profile.managed_default_content_settings.javascript": content, "intl.accept_languages": "fr" },
    });
    let logs = json!({ "browser": "ALL" });
    Capabilities::from_iter([
        (String::from("goog:chromeOptions"), options),
        (String::from("goog:loggingPrefs"), logs),
    ])
}

fn screenshots() -> PathBuf {
    let folder = match std::env::var_os(SCREENSHOTS) {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots"),
    };
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

/// A command of Chromium's own, for what WebDriver has no word for.
#[derive(Debug)]
struct DevTools {
    cmd: &'static str,
    params: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, <Url as FromStr>::Err> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.cmd, "params": self.params }).to_string()))
    }
}

/// The browser's own log, for which WebDriver has no word either.
#[derive(Debug)]
struct Log;

impl WebDriverCompatibleCommand for Log {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, <Url as FromStr>::Err> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

/// ChromeDriver on a port of its own choice.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start(program: &str) -> Self {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{VARIABLE} names {program}, which does not start: {error}"));
        let said = process.stdout.as_mut().expect("its output was asked for");
        let port = BufReader::new(said)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok())
            .expect("ChromeDriver says its port");
        Self { process, port }
    }

    /// Has ChromeDriver quit its browser and itself; a killed ChromeDriver would leave the browser behind.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new()).map(|_| ())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.shut_down().is_err() {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}
