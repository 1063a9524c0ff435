//! `GET /r/oubli.svg`: an empty picture, whose answer asks the browser to forget the pages of this service that it kept.
//!
//! A questionnaire is kept by the browser until it is sent, so that the back button shows it as it was filled in. Once it is
//! sent nobody who presses that button on the same telephone or desk may read it: the pages that follow show this picture.
//! The header stands here and not on those pages because a browser with much to look through answers them late.

use actix_web::HttpResponse;
use actix_web::http::header;

const EMPTY: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>"#;

/// Gives the picture, each time anew.
pub async fn picture() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "image/svg+xml"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header(("clear-site-data", "\"cache\""))
        .body(EMPTY)
}
