//! `GET /capsules/hors-ligne.js`: the service worker that lets a capsule open again without a network.
//!
//! Its scope is `/capsules`: a browser asks it about those pages and what they load, and about nothing else of the site.

use std::sync::LazyLock;

use actix_web::HttpResponse;
use actix_web::http::header;

use crate::web::assets;

/// It fetches the pages that it keeps; that is all that it may do.
const POLICY: &str = "default-src 'none'; connect-src 'self'";

/// Its text, with what capsules load and a name that changes with it.
static TEXT: LazyLock<String> = LazyLock::new(|| {
    let files = [assets::style_path(), assets::capsule_style_path(), assets::capsule_path()];
    let list = files.map(|file| format!("\"{file}\"")).join(", ");
    let name = files.map(|file| file.trim_start_matches("/static/").split('.').next().unwrap_or_default());
    let text = include_str!("../static/offline.js");
    text.replace("\"FILES\"", &list).replace("NAME", &name.join("-"))
});

/// Gives the script. A browser asks for it anew each time, so that a new version is seen.
pub async fn worker() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/javascript; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY))
        .insert_header(("service-worker-allowed", "/capsules"))
        .body(TEXT.as_str())
}
