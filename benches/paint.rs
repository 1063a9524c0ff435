//! How soon a phone shows the questionnaire: first contentful paint at 1.6 Mbit/s, 150 ms and a processor four times slower,
//! beside a bare form with the same questions in the same run.
//!
//! Run by hand: `ENTREVOIX_TEST_BROWSER=1 cargo bench --bench paint`. Chromium slows itself down; nothing else on this machine
//! should run. Pages are sent for by a form, in turns: the questionnaire with an empty cache, where its style sheet is waited
//! for; the questionnaire as a card leads to it, whose own page has brought the style sheet; the bare form.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot go on must stop"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::questionnaire::Instrument;
use fantoccini::Locator;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use support::app::TestApp;
use support::browser::{Browser, Screen, Script};

/// How often each page is measured.
const TIMES: usize = 15;
/// 1.6 Mbit/s, in bytes a second.
const BYTES_A_SECOND: u32 = 200_000;
const LATENCY_MS: u32 = 150;
const TIMES_SLOWER: u32 = 4;

fn main() {
    actix_web::rt::System::new().block_on(measure());
}

/// A page that is measured.
struct Measured {
    name: &'static str,
    address: String,
    code: String,
    /// Whether nothing of an earlier page is kept.
    is_cache_empty: bool,
    /// When it was painted, in milliseconds.
    painted: Vec<f64>,
    requests: u64,
    bytes: u64,
}

impl Measured {
    fn new(name: &'static str, address: String, code: &str, is_cache_empty: bool) -> Self {
        Self {
            name,
            address,
            code: code.to_owned(),
            is_cache_empty,
            painted: Vec::new(),
            requests: 0,
            bytes: 0,
        }
    }

    fn note(&mut self, seen: &Value) {
        self.painted.push(seen["paint"].as_f64().expect("Chromium notes its first paint"));
        self.requests = seen["requests"].as_u64().unwrap();
        self.bytes = seen["bytes"].as_u64().unwrap();
    }

    fn tell(&mut self) {
        self.painted.sort_by(f64::total_cmp);
        let [least, median, most] = [0, TIMES / 2, TIMES - 1].map(|place| self.painted[place] / 1000.0);
        let Self { name, requests, bytes, .. } = self;
        println!("{name:40} {median:.2} s ({least:.2} to {most:.2})  {requests} requests  {bytes} bytes");
    }
}

async fn measure() {
    let Some(browser) = Browser::start(Screen::Phone, Script::On).await else { return };
    let database = support::sqlite();
    let app = TestApp::start(&database);
    let prepared = app.open_dispositif(Granularity::Whole, &[8]);
    let (code, card) = (prepared.code(0, 0), format!("{}/r", app.base));
    let bare = serve_bare(&bare_form(&app.service.library.choose(&["qvct", "isolement", "epuisement"])));
    slow_down(&browser).await;
    let mut pages = [
        Measured::new("the questionnaire, cache empty", card.clone(), &code, true),
        Measured::new("the questionnaire after the card's page", card, &code, false),
        Measured::new("a bare form, cache empty", bare, "", true),
    ];
    for _ in 0..TIMES {
        for page in &mut pages {
            let seen = paint(&browser, page).await;
            page.note(&seen);
        }
    }
    println!(
        "first contentful paint, {TIMES} times each: median (least to most); what was sent, heads included"
    );
    pages.iter_mut().for_each(Measured::tell);
}

async fn slow_down(browser: &Browser) {
    let network = json!({
        "offline": false, "latency": LATENCY_MS,
        "downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND,
    });
    browser.tell("Network.enable", json!({})).await;
    browser.tell("Network.emulateNetworkConditions", network).await;
    browser.tell("Emulation.setCPUThrottlingRate", json!({ "rate": TIMES_SLOWER })).await;
}

/// Sends the form of a page and tells when its answer was painted and what it took.
async fn paint(browser: &Browser, measured: &Measured) -> Value {
    let page = browser.page();
    let cache = json!({ "cacheDisabled": measured.is_cache_empty });
    browser.tell("Network.setCacheDisabled", cache).await;
    page.goto(&measured.address).await.unwrap();
    let send = "document.documentElement.setAttribute('left', '');\
        const form = document.forms[0]; form.elements.code.value = arguments[0]; form.submit()";
    page.execute(send, vec![json!(measured.code)]).await.unwrap();
    page.wait().for_element(Locator::Css("html:not([left]) fieldset")).await.unwrap();
    let ask = "const done = arguments[0], tell = () => {\
        const all = performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'));\
        const paint = performance.getEntriesByName('first-contentful-paint')[0];\
        if (!paint) return setTimeout(tell, 20);\
        done({ paint: paint.startTime, requests: all.length, bytes: all.reduce((sum, one) => sum + one.transferSize, 0) }); };\
        tell()";
    page.execute_async(ask, Vec::new()).await.unwrap()
}

/// The questions alone: no style, no word beside.
fn bare_form(instruments: &[Instrument]) -> String {
    let mut page = String::from(
        "<!doctype html><html lang=fr><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <title>Questionnaire</title><link rel=icon href='data:,'><form method=post><input type=hidden name=code>",
    );
    for instrument in instruments {
        for item in &instrument.items {
            let _ = write!(page, "<fieldset><legend>{}</legend>", item.text.fr);
            for option in &instrument.scales[item.scale].options {
                let name = format!("{}.{}", instrument.id, item.id);
                let _ = write!(
                    page,
                    "<label><input type=radio name='{name}' value={}>{}</label>",
                    option.value, option.label.fr
                );
            }
            page.push_str("</fieldset>");
        }
    }
    page + "<button>Envoyer</button></form>"
}

/// Answers whoever asks with `page`, compressed, and gives its address.
fn serve_bare(page: &str) -> String {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(page.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let packed = packed.clone();
            // A browser opens connections ahead of need: one that says nothing must not hold the others up.
            std::thread::spawn(move || answer(stream, &packed));
        }
    });
    address
}

/// Answers one request after the other. What the browser hangs up on is no fault.
fn answer(stream: TcpStream, packed: &[u8]) -> Option<()> {
    let mut asked = BufReader::new(stream.try_clone().ok()?);
    let mut stream = stream;
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if asked.read_line(&mut line).ok()? == 0 {
                return None;
            }
            if let Some(told) = line.to_lowercase().strip_prefix("content-length:") {
                length = told.trim().parse().ok()?;
            }
            if line.trim().is_empty() {
                break;
            }
        }
        asked.by_ref().take(length).read_to_end(&mut Vec::new()).ok()?;
        let head =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nCache-Control: no-store";
        write!(stream, "{head}\r\nContent-Length: {}\r\n\r\n", packed.len()).ok()?;
        stream.write_all(packed).ok()?;
    }
}
