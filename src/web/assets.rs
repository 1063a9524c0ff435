//! The style sheet and the scripts: built in, and named by their content so that a browser keeps them for good.

use std::sync::LazyLock;

use actix_web::http::header::{self, ContentType};
use actix_web::{HttpResponse, web};

use sha2::{Digest, Sha256};

use super::failure::Failure;

const STYLE: &str = include_str!("static/style.css");
const CARD: &str = include_str!("static/card.js");

static STYLE_PATH: LazyLock<String> = LazyLock::new(|| path(STYLE, "css"));
static CARD_PATH: LazyLock<String> = LazyLock::new(|| path(CARD, "js"));

/// The address of the style sheet.
pub fn style_path() -> &'static str {
    &STYLE_PATH
}

/// The address of the script that takes a card's code from the link.
pub fn card_path() -> &'static str {
    &CARD_PATH
}

/// `GET /static/{name}`
pub async fn get(name: web::Path<String>) -> Result<HttpResponse, Failure> {
    let asked = format!("/static/{name}");
    let (content, kind) = match asked {
        _ if asked == *STYLE_PATH => (STYLE, ContentType(mime("text/css"))),
        _ if asked == *CARD_PATH => (CARD, ContentType(mime("text/javascript"))),
        _ => return Err(Failure::NotFound),
    };
    Ok(HttpResponse::Ok()
        .insert_header(kind)
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(content))
}

fn path(content: &str, ending: &str) -> String {
    let name: String = Sha256::digest(content).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("/static/{name}.{ending}")
}

fn mime(kind: &str) -> actix_web::mime::Mime {
    format!("{kind}; charset=utf-8").parse().unwrap_or(actix_web::mime::TEXT_PLAIN_UTF_8)
}
