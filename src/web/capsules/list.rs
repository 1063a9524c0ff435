//! `GET /capsules`: what there is to read.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::closed;
use crate::domain::capsule::Capsule;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::failure::Failure;
use crate::web::language::Visitor;

#[derive(Template)]
#[template(path = "capsules/list.html")]
struct ListPage<'a> {
    t: Words,
    capsules: &'a [Capsule],
}

/// Shows the list.
pub async fn list(
    request: HttpRequest,
    web: web::Data<Web>,
    Visitor(t): Visitor,
) -> Result<HttpResponse, Failure> {
    closed(&request, &ListPage { t, capsules: web.service.library.capsules() })
}
