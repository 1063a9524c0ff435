//! Pages for anyone: the front page and the health check.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::application::Web;
use super::blocking::run;
use super::failure::Failure;
use super::language::Visitor;
use super::page::{self, Page};
use crate::app;
use crate::i18n::Words;

#[derive(Template)]
#[template(path = "front.html")]
struct FrontPage {
    t: Words,
}

/// `GET /`: where to go.
pub async fn front(Visitor(t): Visitor) -> Result<Page, Failure> {
    page::ok(&FrontPage { t })
}

/// `GET /health`: 200 where the database answers, for whoever watches over the service.
pub async fn health(web: web::Data<Web>) -> Result<HttpResponse, Failure> {
    run(&web, app::check_health).await?;
    Ok(HttpResponse::Ok().body("ok"))
}
