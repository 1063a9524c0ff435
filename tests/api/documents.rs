//! Documents over HTTP: each one that a page names is given, holds the figures of the pages and no other number, and is
//! nobody else's.

mod limits;
mod sheet;
mod standings;

use std::collections::BTreeSet;

use reqwest::StatusCode;
use scraper::{Html, Selector};

use entrevoix::app::demo::DemoKeys;
use entrevoix::domain::dispositif::Granularity;

use crate::app::{TestApp, Visitor, add_intervenant, new_dispositif};
use crate::support::{databases, sqlite};

/// Where to put the documents of the demo for whoever wants to look at them.
const LOOK: &str = "ENTREVOIX_TEST_DOCUMENTS";

/// A document as it was given.
struct Given {
    status: StatusCode,
    kind: String,
    name: String,
    bytes: Vec<u8>,
}

async fn document(visitor: &Visitor, path: &str) -> Given {
    let answer = visitor.client.get(format!("{}{path}", visitor.base)).send().await.unwrap();
    let header =
        |name| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    let (kind, name) = (header("content-type"), header("content-disposition"));
    let name = name.trim_start_matches("attachment; filename=").trim_matches('"').to_owned();
    Given { status: answer.status(), kind, name, bytes: answer.bytes().await.unwrap().to_vec() }
}

/// The addresses on a page that hold `part`.
pub fn links(page: &str, part: &str) -> BTreeSet<String> {
    let page = Html::parse_document(page);
    let hrefs = page
        .select(&Selector::parse("a[href]").unwrap())
        .map(|link| link.attr("href").unwrap().to_owned())
        .collect::<Vec<_>>();
    hrefs.into_iter().filter(|address| address.contains(part)).collect()
}

/// Every document that the pages of an intervenant name, with those that list none of their own.
async fn named(intervenant: &Visitor) -> BTreeSet<String> {
    let home = intervenant.get("/espace").await.body;
    let mut found = BTreeSet::new();
    let mut pages: BTreeSet<String> = links(&home, "/espace/dispositifs/");
    pages.insert("/espace/bilan/2026".to_owned());
    for address in pages {
        let page = intervenant.get(address.split('#').next().unwrap()).await.body;
        found.extend(links(&page, "/documents/"));
        for results in links(&page, "/resultats") {
            found.extend(links(&intervenant.get(&results).await.body, "/documents/"));
        }
    }
    found
}

/// The intervenant of the demo.
pub async fn lead(app: &TestApp, keys: &DemoKeys) -> Visitor {
    let visitor = app.visitor_with_cookies();
    visitor.post("/espace/connexion", &[("email", &*keys.email), ("password", &*keys.password)]).await;
    visitor
}

/// The text of a PDF, page after page, and how many they are.
pub fn text(bytes: &[u8]) -> (String, usize) {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    (document.extract_text(&pages).unwrap(), pages.len())
}

/// A text without the places where its lines end and words are cut: a PDF has no lines, and where one ends, a reader guesses.
fn flat(text: &str) -> String {
    text.chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '\u{200b}' | '\u{ad}' | '-'))
        .collect()
}

pub fn numbers(text: &str) -> BTreeSet<String> {
    let runs = text.split(|sign: char| !sign.is_ascii_digit());
    runs.filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

#[actix_web::test]
async fn every_document_that_a_page_names_is_given_under_a_speaking_name() {
    for database in databases() {
        let (app, keys) = TestApp::demo(&database);
        let intervenant = lead(&app, &keys).await;
        let visitor = app.visitor();
        let link = format!("/direction/{}", keys.link);
        let of_management = links(&visitor.get(&link).await.body, "/documents/");
        let of_intervenant = named(&intervenant).await;
        assert!(of_management.len() >= 7, "{of_management:?}");
        assert!(of_intervenant.len() >= 15, "{of_intervenant:?}");
        for (who, addresses) in [(&visitor, &of_management), (&intervenant, &of_intervenant)] {
            for address in addresses {
                let given = document(who, address).await;
                assert_eq!(given.status, StatusCode::OK, "{address}");
                let ending = given.name.rsplit('.').next().unwrap();
                let (kind, begins): (&str, &[u8]) = match ending {
                    "pdf" => ("application/pdf", b"%PDF-"),
                    "svg" => ("image/svg+xml", b"<svg"),
                    "png" => ("image/png", b"\x89PNG"),
                    "xlsx" => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
                    "csv" => ("text/csv; charset=utf-8", "\u{feff}".as_bytes()),
                    other => panic!("{address}: {other}"),
                };
                assert_eq!(given.kind, kind, "{address}");
                assert!(given.bytes.starts_with(begins), "{address}");
                assert!(given.name.starts_with(|letter: char| letter.is_ascii_lowercase()), "{}", given.name);
                if let Ok(folder) = std::env::var(LOOK) {
                    std::fs::write(format!("{folder}/{}", given.name), &given.bytes).unwrap();
                }
            }
        }
    }
}

#[actix_web::test]
async fn a_report_holds_the_numbers_of_the_pages_and_no_other() {
    let database = sqlite();
    let (app, keys) = TestApp::demo(&database);
    let intervenant = lead(&app, &keys).await;
    let is_compared =
        |address: &String| address.starts_with("/espace/dispositifs/") && address.contains("/chiffres.csv");
    let tables = named(&intervenant).await.into_iter().find(is_compared).unwrap();
    let (dispositif, _) = tables.split_once("/documents/").unwrap();
    let report = format!("{dispositif}/documents/rapport.pdf");
    let read = intervenant.get(&format!("{dispositif}/lecture")).await.body;
    let done = intervenant.get(&format!("{dispositif}/actions")).await.body;
    let compared = intervenant.get(&format!("{dispositif}/comparaison")).await.body;
    let told = intervenant.get(dispositif).await.body;
    let (text, pages) = text(&document(&intervenant, &report).await.bytes);
    let known: BTreeSet<String> = [&compared, &told, &read, &done]
        .into_iter()
        .flat_map(|page| numbers(&told_by(page)))
        .chain((1..=pages).map(|page| page.to_string()))
        .collect();
    let unknown: Vec<_> = numbers(&text).difference(&known).cloned().collect();
    assert!(unknown.is_empty(), "{unknown:?}: {text}");
    // The page's table of figures stands in the report too.
    let page = Html::parse_document(&compared);
    let selector = Selector::parse("details.figures > div:nth-of-type(1) td").unwrap();
    let cells = page.select(&selector);
    let cells: Vec<String> = cells.map(|cell| cell.text().collect::<String>()).collect();
    assert!(cells.len() >= 9, "{cells:?}");
    for cell in cells {
        assert!(flat(&text).contains(&flat(&cell)), "{cell}: {text}");
    }
}

/// What a page says to its reader: no place of a line in a chart, no address.
fn told_by(page: &str) -> String {
    let page = Html::parse_document(page);
    let is_said = |node: &scraper::ElementRef<'_>| {
        !node
            .ancestors()
            .filter_map(scraper::ElementRef::wrap)
            .any(|one| matches!(one.value().name(), "svg" | "script" | "style"))
    };
    let all = Selector::parse("body *:not(svg):not(script):not(style)").unwrap();
    let own = |node: scraper::ElementRef<'_>| {
        let texts = node.children().filter_map(|child| child.value().as_text().map(|text| text.to_string()));
        texts.collect::<Vec<_>>().join(" ")
    };
    page.select(&all).filter(is_said).map(own).collect::<Vec<_>>().join(" ")
}

#[actix_web::test]
async fn an_annexe_is_made_once_the_groups_are_declared_to_be_units_of_work() {
    for database in databases() {
        let (app, keys) = TestApp::demo(&database);
        let intervenant = lead(&app, &keys).await;
        let report =
            named(&intervenant).await.into_iter().find(|address| address.contains("/rapport.pdf")).unwrap();
        let (dispositif, _) = report.split_once("/documents/").unwrap();
        let annexe = format!("{dispositif}/documents/duerp.pdf");
        intervenant.post(&format!("{dispositif}/unites-de-travail"), &[]).await;
        assert_eq!(document(&intervenant, &annexe).await.status, StatusCode::NOT_FOUND);
        let declare = format!("{dispositif}/unites-de-travail");
        let answer = intervenant.post(&declare, &[("are_units", "1")]).await;
        assert!(intervenant.follow(&answer).await.body.contains("/documents/duerp.pdf"));
        let given = document(&intervenant, &annexe).await;
        assert_eq!(given.status, StatusCode::OK);
        assert!(text(&given.bytes).0.contains("document unique"));
        intervenant.post(&declare, &[]).await;
        assert_eq!(document(&intervenant, &annexe).await.status, StatusCode::NOT_FOUND);
    }
}

#[actix_web::test]
async fn a_document_is_nobody_elses_and_a_closed_link_gives_none() {
    let database = sqlite();
    let (app, keys) = TestApp::demo(&database);
    let intervenant = lead(&app, &keys).await;
    let named = named(&intervenant).await;
    let (report, cadrage) = ("/rapport.pdf", "/cadrage.pdf");
    app.on_a_thread(|service| add_intervenant(service, "autre@example.fr", "Autre"));
    let stranger = app.visitor_with_cookies();
    let log_in = [("email", "autre@example.fr"), ("password", crate::app::PASSWORD)];
    stranger.post("/espace/connexion", &log_in).await;
    for address in &named {
        let given = document(&stranger, address).await;
        if address.contains("/bilan/") {
            // A year is one's own: a stranger gets theirs, of which nothing was published.
            let told = String::from_utf8_lossy(&given.bytes).into_owned();
            assert!(given.kind.contains("pdf") || !told.contains("Valmont"), "{address}: {told}");
            let is_empty = !given.kind.contains("pdf") || !text(&given.bytes).0.contains("Valmont");
            assert!(is_empty, "{address}");
            continue;
        }
        assert_eq!(given.status, StatusCode::NOT_FOUND, "{address}");
        let given = document(&app.visitor(), address).await;
        assert!(!given.kind.contains("pdf") && !given.bytes.starts_with(b"%PDF"), "{address}");
    }
    assert!(named.iter().any(|address| address.contains(report)));
    // The lettre de cadrage is the intervenant's to send; a file that no page names is not there.
    for file in [cadrage, "/rapport.docx", "/papier.pdf", "/rapport"] {
        let given = document(&app.visitor(), &format!("/direction/{}/documents{file}", keys.link)).await;
        assert_eq!(given.status, StatusCode::NOT_FOUND, "{file}");
    }
    let given = document(&app.visitor(), "/direction/0000000000000000/documents/rapport.pdf").await;
    assert_eq!(given.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_sheet_of_cards_is_given_as_pdf_in_the_one_answer_that_holds_the_codes() {
    use base64::Engine;
    let database = sqlite();
    let app = TestApp::start(&database);
    let intervenant = app.intervenant().await;
    let new = new_dispositif(&app.service, &app.account, Granularity::Whole, &[6, 7]);
    let id = entrevoix::app::create_dispositif(&app.service, &app.account, new).unwrap();
    let sheet = intervenant.post(&format!("/espace/dispositifs/{id}/cartes"), &[]).await.body;
    let page = Html::parse_document(&sheet);
    let select = |what: &str| Selector::parse(what).unwrap();
    let codes: Vec<String> = page.select(&select("p.code")).map(|code| code.text().collect()).collect();
    let pdf = page.select(&select("a[download]")).next().unwrap().attr("href").unwrap();
    let pdf = pdf.strip_prefix("data:application/pdf;base64,").unwrap();
    let pdf = base64::engine::general_purpose::STANDARD.decode(pdf).unwrap();
    let (text, pages) = text(&pdf);
    assert_eq!((codes.len(), pages), (6 + 2 + 7 + 2, 3));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for code in &codes {
        let (first, second) = code.split_at("1234-1234-".len());
        assert!(text.contains(&format!(" {first} {second}")), "{code}: {text}");
    }
    let again = intervenant.post(&format!("/espace/dispositifs/{id}/cartes"), &[]).await.body;
    assert!(!again.contains("application/pdf"), "the codes exist once");
}

#[actix_web::test]
async fn a_link_that_opens_nothing_waits_for_no_seat_at_the_desk() {
    let database = sqlite();
    let (app, keys) = TestApp::demo(&database);
    let closed = Visitor { base: app.full_desk(), ..app.visitor() };
    let asked = |token: &str| format!("/direction/{token}/documents/restitution.pdf");
    let busy = closed.get(&asked(&keys.link)).await;
    assert_eq!(busy.status, StatusCode::SERVICE_UNAVAILABLE, "{busy:?}");
    let unknown = closed.get(&asked("nobody-made-this-one")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND, "{unknown:?}");
}
