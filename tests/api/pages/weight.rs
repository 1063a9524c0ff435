//! What a telephone loads for the questionnaire: two requests, 15 kB.

use entrevoix::app;
use entrevoix::domain::dispositif::{Collecting, Granularity};
use reqwest::{Client, RequestBuilder};
use scraper::Html;

use crate::app::{TestApp, day, prepare_with};
use crate::form::all;
use crate::support::sqlite;

/// The most that the page and all that it loads may weigh, in bytes as they are sent.
const BYTES_MAX: usize = 15_000;

#[actix_web::test]
async fn the_longest_questionnaire_is_two_requests_and_fifteen_kilobytes() {
    let database = sqlite();
    let app = TestApp::start(&database);
    let asked = ["qvct", "isolement", "epuisement", "rps6", "dispositif"];
    let prepared = prepare_with(&app.service, &app.account, Granularity::ByGroup, &[12], |new| {
        new.collecting = Collecting { paper: true, free_text: true };
        new.waves[0].instruments = app.service.library.choose(&asked);
    });
    app::open_wave(&app.service, &app.account, &prepared.waves[0], day(10)).unwrap();
    for language in ["fr", "en"] {
        let code = prepared.code(0, 0);
        let fields = [("code", code.as_str()), ("lang", language)];
        // Its own client reads no compression: what is weighed is what is sent.
        let client = Client::builder().no_gzip().build().unwrap();
        let weighed = weigh(client.post(format!("{}/r", app.base)).form(&fields)).await;
        let page = app.visitor().post("/r", &fields).await.body;
        let loaded = loads(&page);
        let mut bytes = weighed;
        for address in &loaded {
            bytes += weigh(client.get(format!("{}{address}", app.base))).await;
        }
        assert_eq!(loaded.len(), 1, "the style sheet and nothing else: {loaded:?}");
        assert!(bytes <= BYTES_MAX, "{language}: {bytes} bytes, {weighed} of them the page");
    }
}

/// The bytes of an answer to a browser that takes gzip.
async fn weigh(request: RequestBuilder) -> usize {
    let answer = request.header("accept-encoding", "gzip, deflate, br").send().await.unwrap();
    assert_eq!(answer.headers()["content-encoding"], "gzip", "{}", answer.url());
    answer.bytes().await.unwrap().len()
}

/// What the page has its browser load.
fn loads(page: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let named =
        ["link[rel=stylesheet]", "link[rel=icon]", "script", "img", "iframe", "video", "audio"].join(", ");
    let addresses =
        all(&page, &named).into_iter().map(|one| one.attr("href").or(one.attr("src")).unwrap_or_default());
    addresses.filter(|address| !address.starts_with("data:")).map(str::to_owned).collect()
}
