//! Everybody's visit to every page: the addresses are read from the table of routes, so that a new one cannot be forgotten.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Reader, Xlsx};
use reqwest::Method;

use super::world::World;
use crate::app::Visitor;

/// What an address answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The status and the headers, but the date and the session's cookie, which are of the moment.
    pub head: String,
    pub body: Vec<u8>,
}

/// Whether documents are asked for too: to set them takes a minute, so that it is done where there is most to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Documents {
    Left,
    Asked,
}

/// What one page shows that tells of the plan whose answers are others.
pub async fn results(world: &World, place: usize) -> Vec<Seen> {
    let intervenant = world.app.intervenant().await;
    let mut seen = Vec::new();
    for wave in &world.dispositifs[place].waves {
        let path = format!("/espace/vagues/{wave}/resultats");
        seen.push(ask(&intervenant, Method::GET, &path, "fr", &[]).await);
    }
    seen
}

/// Everything that anybody can see now, by who asks and what.
pub async fn all(world: &World, documents: Documents) -> BTreeMap<String, Seen> {
    let mut seen = BTreeMap::new();
    let (nobody, intervenant) = (world.app.visitor(), world.app.intervenant().await);
    let is_asked = |pattern: &String| documents == Documents::Asked || !pattern.contains("/documents/");
    for pattern in patterns().into_iter().filter(is_asked) {
        for path in of_files(&pattern).iter().flat_map(|pattern| addresses(world, pattern)) {
            for (who, visitor) in [("nobody", &nobody), ("the intervenant", &intervenant)] {
                for &language in languages(who, &path) {
                    let what = format!("{who} {language} GET {path}");
                    seen.insert(what, ask(visitor, Method::GET, &path, language, &[]).await);
                }
            }
        }
    }
    for (path, form) in forms(world) {
        let what = format!("the intervenant POST {path} {:?}", form.first());
        seen.insert(what, ask(&intervenant, Method::POST, &path, "fr", &form).await);
    }
    seen
}

/// The addresses of the table that are read.
pub fn patterns() -> Vec<String> {
    let table = include_str!("../../../src/web/routes.rs");
    assert_eq!(table.matches("web::scope(").count(), 1, "say here what the other scopes begin with");
    assert!(!table.contains("web::resource(") && !table.contains("#[get"), "say here how to read these");
    let (public, space) = table.split_once("fn space").unwrap();
    let mut patterns = routes(public, "");
    patterns.extend(routes(space, "/espace"));
    patterns
}

/// The patterns of a part of the table whose method is GET, whatever the lines that a route takes.
fn routes(part: &str, begins: &str) -> Vec<String> {
    let routes = part.split(".route(").skip(1).filter_map(|route| {
        let (_, rest) = route.split_once('"')?;
        let (path, rest) = rest.split_once('"')?;
        let method = rest.trim_start_matches([',', ' ', '\n']);
        method.starts_with("get()").then(|| format!("{begins}{path}"))
    });
    routes.collect()
}

/// The patterns of files that a pattern can name: a chart of each kind as SVG, and one as PNG, which is made of an SVG and
/// of nothing else. More of them take minutes and draw nothing that the pages do not.
fn of_files(pattern: &str) -> Vec<String> {
    const FILES: [&str; 9] = [
        "avant-apres-isolement.svg",
        "personnes-qvct.svg",
        "evolution-isolement.svg",
        "moyennes-avant.svg",
        "moyennes-apres.svg",
        "seuils-avant.svg",
        "questions-apres.svg",
        "participation.svg",
        "participation.png",
    ];
    // Of documents a report, which holds every figure and chart, and the tables: the others are set of the same content.
    const DOCUMENTS: [&str; 6] =
        ["rapport.pdf", "restitution.pdf", "portefeuille.pdf", "chiffres.csv", "chiffres.xlsx", "papier.pdf"];
    if !pattern.contains("{file}") {
        return vec![pattern.to_owned()];
    }
    if pattern.contains("/documents/") {
        return DOCUMENTS.iter().map(|file| pattern.replace("{file}", file)).collect();
    }
    FILES.iter().map(|file| pattern.replace("{file}", file)).collect()
}

/// The languages in which an address is read: of a file one, since its words are those of its page; and one by whom it sends away.
fn languages(who: &str, path: &str) -> &'static [&'static str] {
    let is_file = path.contains("/graphiques/") || path.contains("/documents/");
    let is_sent_away = who == "nobody" && path.starts_with("/espace");
    if is_file || is_sent_away { &["fr"] } else { &["fr", "en"] }
}

/// The addresses of a pattern: one for each thing of the world that it can name, and one that names nothing.
fn addresses(world: &World, pattern: &str) -> Vec<String> {
    let filled = |name: &str, values: Vec<String>| -> Vec<String> {
        let nothing = ["0000000000000000".to_owned()];
        values.iter().chain(&nothing).map(|value| pattern.replace(name, value)).collect()
    };
    let waves = || world.dispositifs.iter().flat_map(|one| &one.waves).map(ToString::to_string).collect();
    let dispositifs = || world.dispositifs.iter().map(|one| one.id.to_string()).collect();
    // What stands under a dispositif is named in all of them alike: sessions have none here, steps are known by their words.
    let pattern = &pattern.replace("{session}", "0000000000000000").replace("{step}", "commande");
    let name = pattern.split_once('{').map(|(_, rest)| rest.split_once('}').unwrap());
    match name {
        None => vec![pattern.clone()],
        Some((name, rest)) => {
            assert!(!rest.contains('{'), "say here how to visit {pattern}");
            let values = match (pattern.as_str(), name) {
                (_, "token") => world.tokens.clone(),
                ("/static/{name}", _) => vec!["card.js".to_owned()],
                ("/capsules/{id}", _) => vec!["facilitation".to_owned()],
                (_, "year") => ["2025", "2026", "2027"].map(str::to_owned).to_vec(),
                (_, "wave") => waves(),
                (path, "id") if path.starts_with("/espace/vagues/") => waves(),
                (path, "id") if path.starts_with("/espace/dispositifs/") => dispositifs(),
                _ => panic!("say here how to visit {pattern}"),
            };
            filled(&format!("{{{name}}}"), values)
        }
    }
}

/// Forms that change nothing and answer with a page: a card that every world used, in each group, and what a state refuses.
fn forms(world: &World) -> Vec<(String, Vec<(String, String)>)> {
    let mut forms = Vec::new();
    for (place, prepared) in world.dispositifs.iter().enumerate() {
        for group in 0..prepared.cards.len() {
            let code = prepared.code(group, 2);
            forms.push(("/r".to_owned(), vec![("code".to_owned(), code.clone())]));
            let fault = vec![("code".to_owned(), code), ("qvct.sens".to_owned(), "9".to_owned())];
            forms.push(("/r/reponses".to_owned(), fault));
        }
        for wave in &prepared.waves {
            let day = [("closes_on".to_owned(), "2026-01-01".to_owned())];
            forms.push((format!("/espace/vagues/{wave}/ouvrir"), day.to_vec()));
        }
        let id = &prepared.id;
        forms.push((format!("/espace/dispositifs/{id}/cartes"), Vec::new()));
        forms.push((
            format!("/espace/dispositifs/{id}/liens"),
            vec![("expires_on".to_owned(), place.to_string())],
        ));
    }
    forms
}

async fn ask(
    visitor: &Visitor,
    method: Method,
    path: &str,
    language: &str,
    form: &[(String, String)],
) -> Seen {
    let request = visitor.client.request(method.clone(), format!("{}{path}", visitor.base));
    // What is compressed is made of what is not; packing and unpacking each page would take a third of the time.
    let request = request.header("accept-language", language).header("accept-encoding", "identity");
    let request = if method == Method::POST { request.form(form) } else { request };
    // A server may close a connection that was idle while something is sent into it: a browser then asks again.
    let again = request.try_clone().unwrap();
    let response = match request.send().await {
        Err(error) if error.is_request() => again.send().await,
        given => given,
    };
    let response = response.unwrap();
    let said = response.headers().iter().filter(|(name, _)| *name != "date" && *name != "set-cookie");
    let said = said.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()));
    // actix sends them in an order of its own each time.
    let said: BTreeSet<_> = said.chain([response.status().to_string()]).collect();
    let head = said.into_iter().collect::<Vec<_>>().join("\n");
    let is_workbook = path.ends_with(".xlsx") && response.status().is_success();
    let body = response.bytes().await.unwrap().to_vec();
    let body = match path {
        _ if is_workbook => cells(body),
        "/tirage" => without_ticket(body),
        _ => body,
    };
    Seen { head, body }
}

/// The cells of a workbook, sheet by sheet: what its readers see, whatever the packing.
fn cells(body: Vec<u8>) -> Vec<u8> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(body)).unwrap();
    let sheets = book.worksheets();
    assert!(
        sheets.iter().any(|(_, cells)| cells.used_cells().count() > 10),
        "a workbook with something in it"
    );
    let told = sheets.iter().flat_map(|(name, cells)| {
        cells.used_cells().map(move |(row, column, cell)| format!("{name} {row} {column} {cell:?}\n"))
    });
    told.collect::<String>().into_bytes()
}

/// A page of the draw carries a ticket that is drawn for each visit; it is as long in every one.
fn without_ticket(mut body: Vec<u8>) -> Vec<u8> {
    const BEFORE: &[u8] = b"name=\"ticket\" value=\"";
    if let Some(place) = body.windows(BEFORE.len()).position(|window| window == BEFORE) {
        let ticket = body[place + BEFORE.len()..].iter_mut().take_while(|byte| **byte != b'"');
        ticket.for_each(|byte| *byte = b'X');
    }
    body
}
