//! Charts as files: each one that a page names is given, says of itself what the page says, and is nobody else's.

use reqwest::StatusCode;
use scraper::Html;

use crate::app::{TestApp, Visitor};
use crate::form::all;
use crate::support::{databases, sqlite};

/// A file as it was given.
struct Given {
    status: StatusCode,
    kind: String,
    disposition: String,
    bytes: Vec<u8>,
}

async fn file(visitor: &Visitor, path: &str) -> Given {
    let answer = visitor.client.get(format!("{}{path}", visitor.base)).send().await.unwrap();
    let header =
        |name| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    let (kind, disposition) = (header("content-type"), header("content-disposition"));
    Given { status: answer.status(), kind, disposition, bytes: answer.bytes().await.unwrap().to_vec() }
}

/// The files that the charts of a page name.
fn named(page: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let charts = all(&page, "figure .chart-wide svg").len();
    let links: Vec<_> =
        all(&page, "figcaption a").into_iter().map(|link| link.attr("href").unwrap().to_owned()).collect();
    assert!(charts > 0 && links.len() == 2 * charts, "{charts} charts, two files each: {links:?}");
    links
}

#[actix_web::test]
async fn every_chart_of_the_demo_is_given_as_the_files_that_its_page_names() {
    for database in databases() {
        let (app, keys) = TestApp::demo(&database);
        let visitor = app.visitor();
        let link = format!("/direction/{}", keys.link);
        for address in named(&visitor.get(&link).await.body) {
            let given = file(&visitor, &address).await;
            assert_eq!(given.status, StatusCode::OK, "{address}");
            assert!(
                given
                    .disposition
                    .starts_with("attachment; filename=\"analyse-de-pratiques-du-pole-geriatrie-"),
                "{}",
                given.disposition
            );
            if address.contains(".png?") {
                assert_eq!(given.kind, "image/png");
                assert!(given.bytes.starts_with(b"\x89PNG\r\n"), "{address}");
                continue;
            }
            assert_eq!(given.kind, "image/svg+xml");
            let svg = String::from_utf8(given.bytes).unwrap();
            assert!(svg.contains("Centre hospitalier de Valmont · Analyse de pratiques"), "{address}: {svg}");
            assert!(svg.contains("Ils ne disent rien d’une personne."), "the limits go with it: {svg}");
            assert!(!svg.contains("<style") && !svg.contains("href"), "it stands alone: {svg}");
        }
    }
}

#[actix_web::test]
async fn a_file_that_no_page_names_is_not_there_and_a_closed_link_gives_none() {
    let database = sqlite();
    let (app, keys) = TestApp::demo(&database);
    let visitor = app.visitor();
    let files = format!("/direction/{}/graphiques", keys.link);
    for name in
        ["avant-apres-isolement.pdf", "avant-apres-isolement", "avant-apres-rien.svg", ".svg", "..%2F.svg"]
    {
        let given = file(&visitor, &format!("{files}/{name}")).await;
        assert_eq!(given.status, StatusCode::NOT_FOUND, "{name}");
        assert!(given.kind.starts_with("text/html"), "{name}: {}", given.kind);
    }
    let given = file(&visitor, "/direction/0000000000000000/graphiques/avant-apres-isolement.svg").await;
    assert_eq!(given.status, StatusCode::NOT_FOUND);
}
