//! A file that a reader keeps.

use actix_web::body::BoxBody;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, Responder};

/// A file with the name under which it is kept. Like a page it is for who asked, and kept by no cache.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name: ASCII letters, digits, hyphens and a dot.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Responder for File {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        // An SVG is a document: it is saved, never opened within this site.
        let disposition = format!("attachment; filename=\"{}\"", self.name);
        HttpResponse::Ok()
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header((header::CONTENT_TYPE, self.kind))
            .insert_header((header::CONTENT_DISPOSITION, disposition))
            .body(self.bytes)
    }
}
