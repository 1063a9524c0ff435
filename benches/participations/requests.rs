//! What a participant's browser sends: three requests, with the headers that browsers put on them.
//!
//! The requests are written here once for both programs, so that neither is asked less than the other.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};

use super::wire::{Reply, Wire};

/// Whether the browser says that it can read gzip. Every browser does; without it the cost of compressing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// `Accept-Encoding: gzip, deflate`.
    Gzip,
    /// No `Accept-Encoding`.
    Identity,
}

/// What one server's pages taught: enough to write the requests of every participation.
#[derive(Clone, Debug)]
pub struct Script {
    origin: String,
    /// The answers of a few different participants, written as a form without the code.
    answers: Vec<String>,
}

/// How many different sheets take turns. A prime that divides no number of cards: a card that comes again brings other
/// answers. With the same ones SQLite finds nothing to write, and the disk is not measured.
const SHEETS: usize = 7;

impl Script {
    /// Reads the items from the questionnaire page `form`.
    fn new(address: SocketAddr, form: &str) -> Result<Self> {
        let items = radios(form);
        ensure!(!items.is_empty(), "the questionnaire page has no radio: is it another page?\n{form:.400}");
        let answers = (0..SHEETS).map(|sheet| answers(&items, sheet)).collect();
        Ok(Self { origin: format!("http://{address}"), answers })
    }

    /// The same participation, asked of the server at `address`.
    pub fn at(&self, address: SocketAddr) -> Self {
        Self { origin: format!("http://{address}"), ..self.clone() }
    }

    /// Writes the first request into `out`: the code, for the questionnaire.
    pub fn write_form(&self, out: &mut Vec<u8>, encoding: Encoding, code: &str) {
        post(out, &self.origin, "/r", encoding, &["code=", &escaped(code), "&lang=fr"]);
    }

    /// Writes the second request into `out`: the answers of the participant numbered `turn`.
    pub fn write_answers(&self, out: &mut Vec<u8>, encoding: Encoding, code: &str, turn: usize) {
        let answers = self.answers.get(turn % SHEETS).map_or("", String::as_str);
        post(out, &self.origin, "/r/reponses", encoding, &["code=", &escaped(code), "&lang=fr", answers]);
    }

    /// Writes a GET of `path` into `out`: the thank-you page, or what a page loads.
    pub fn write_get(&self, out: &mut Vec<u8>, encoding: Encoding, path: &str) {
        out.clear();
        out.extend_from_slice(b"GET ");
        head(out, &self.origin, path, encoding);
        out.extend_from_slice(b"\r\n");
    }

    /// Where a 303 leads, as a path of the same server.
    pub fn path_after<'a>(&self, reply: &Reply<'a>) -> Result<&'a str> {
        let location = reply.header("location").context("the 303 has no Location")?;
        Ok(location.strip_prefix(self.origin.as_str()).unwrap_or(location))
    }

    /// How many items the questionnaire asks.
    pub fn items(&self) -> usize {
        self.answers.first().map_or(0, |answers| answers.matches('&').count())
    }
}

/// Asks for the questionnaire with `code` and learns from the page what to send.
pub async fn learn(wire: &mut Wire, address: SocketAddr, code: &str) -> Result<Script> {
    let mut request = Vec::new();
    let blank = Script { origin: format!("http://{address}"), answers: Vec::new() };
    blank.write_form(&mut request, Encoding::Identity, code);
    let reply = wire.ask(&request).await?;
    let form = String::from_utf8(reply.body()?).context("the questionnaire page is not UTF-8")?;
    ensure!(reply.status == 200, "POST /r answered {}: {form:.400}", reply.status);
    Script::new(address, &form)
}

/// Every item's name with the values of its radios, in the order of the page.
fn radios(html: &str) -> Vec<(String, Vec<String>)> {
    let mut items: Vec<(String, Vec<String>)> = Vec::new();
    for tag in tags(html, "input").filter(|tag| attribute(tag, "type") == Some("radio")) {
        let (Some(name), Some(value)) = (attribute(tag, "name"), attribute(tag, "value")) else { continue };
        match items.last_mut().filter(|(item, _)| item == name) {
            Some((_, values)) => values.push(value.to_owned()),
            None => items.push((name.to_owned(), vec![value.to_owned()])),
        }
    }
    items
}

/// The inside of every `<name …>` tag of a page that the service wrote itself: its attributes are double-quoted.
pub fn tags<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    html.split('<').filter_map(move |piece| {
        let inside = piece.strip_prefix(name)?;
        inside.starts_with(char::is_whitespace).then(|| inside.split('>').next().unwrap_or(inside))
    })
}

/// The value of one attribute of a tag; an attribute without quotes is read up to the next space.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.match_indices(name).find_map(|(at, _)| {
        let before = tag.get(..at)?;
        let value = tag.get(at + name.len()..)?.strip_prefix('=')?;
        if !before.ends_with(char::is_whitespace) {
            return None;
        }
        match value.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            None => value.split([' ', '\n', '/']).next(),
        }
    })
}

/// One participant's answers; `sheet` shifts them so that sheets differ.
fn answers(items: &[(String, Vec<String>)], sheet: usize) -> String {
    let mut form = String::new();
    for (place, (name, values)) in items.iter().enumerate() {
        let value = values.get((place + sheet) % values.len().max(1)).map_or("", String::as_str);
        form.push_str(&format!("&{}={}", escaped(name), escaped(value)));
    }
    form
}

/// Percent-encodes as a form does; a code's check character may be `*`, `~`, `$` or `=`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

fn post(out: &mut Vec<u8>, origin: &str, path: &str, encoding: Encoding, body: &[&str]) {
    let length: usize = body.iter().map(|piece| piece.len()).sum();
    out.clear();
    out.extend_from_slice(b"POST ");
    head(out, origin, path, encoding);
    out.extend_from_slice(
        format!(
            "Origin: {origin}\r\nReferer: {origin}/r\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {length}\r\n\r\n"
        )
        .as_bytes(),
    );
    body.iter().for_each(|piece| out.extend_from_slice(piece.as_bytes()));
}

fn head(out: &mut Vec<u8>, origin: &str, path: &str, encoding: Encoding) {
    let host = origin.trim_start_matches("http://");
    for piece in [path, " HTTP/1.1\r\nHost: ", host, BROWSER] {
        out.extend_from_slice(piece.as_bytes());
    }
    if encoding == Encoding::Gzip {
        out.extend_from_slice(b"Accept-Encoding: gzip, deflate\r\n");
    }
}

/// What a telephone's browser says of itself and of where the request comes from.
const BROWSER: &str = "\r\nUser-Agent: Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0\r\n\
    Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n\
    Accept-Language: fr,fr-FR;q=0.8,en;q=0.5\r\nUpgrade-Insecure-Requests: 1\r\nSec-Fetch-Dest: document\r\n\
    Sec-Fetch-Mode: navigate\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-User: ?1\r\nConnection: keep-alive\r\n";
