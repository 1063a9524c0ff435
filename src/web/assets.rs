//! The style sheet and the scripts: built in, compressed once, and named by their content so that a browser keeps them
//! for good.

use std::sync::LazyLock;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use sha2::{Digest, Sha256};

use super::compression::{gzip, takes_gzip};
use super::failure::Failure;

static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new(include_str!("static/style.css"), "css", "text/css"));
static CARD: LazyLock<Asset> =
    LazyLock::new(|| Asset::new(include_str!("static/card.js"), "js", "text/javascript"));
static CAPSULE_STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new(include_str!("static/capsule.css"), "css", "text/css"));
static CAPSULE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new(include_str!("static/capsule.js"), "js", "text/javascript"));

struct Asset {
    path: String,
    kind: String,
    text: &'static str,
    gzip: Option<Vec<u8>>,
}

/// The address of the style sheet.
pub fn style_path() -> &'static str {
    &STYLE.path
}

/// The address of the script that takes a card's code from the link.
pub fn card_path() -> &'static str {
    &CARD.path
}

/// The address of what capsules need of style beside the style sheet of every page.
pub fn capsule_style_path() -> &'static str {
    &CAPSULE_STYLE.path
}

/// The address of the script that turns the parts of a capsule and sums up its self-reading.
pub fn capsule_path() -> &'static str {
    &CAPSULE.path
}

/// `GET /static/{name}`
pub async fn get(request: HttpRequest, name: web::Path<String>) -> Result<HttpResponse, Failure> {
    let asked = format!("/static/{name}");
    let asset = [&*STYLE, &*CARD, &*CAPSULE_STYLE, &*CAPSULE].into_iter().find(|asset| asset.path == asked);
    Ok(asset.ok_or(Failure::NotFound)?.answer(&request))
}

impl Asset {
    fn new(text: &'static str, ending: &str, kind: &str) -> Self {
        let name: String = Sha256::digest(text).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let kind = format!("{kind}; charset=utf-8");
        Self { path: format!("/static/{name}.{ending}"), kind, text, gzip: gzip(text.as_bytes()) }
    }

    fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let mut response = HttpResponse::Ok();
        response
            .insert_header((header::CONTENT_TYPE, self.kind.as_str()))
            .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
            .insert_header((header::VARY, "accept-encoding"));
        match self.gzip.as_ref().filter(|_| takes_gzip(request)) {
            Some(bytes) => response.insert_header((header::CONTENT_ENCODING, "gzip")).body(bytes.clone()),
            None => response.body(self.text),
        }
    }
}
