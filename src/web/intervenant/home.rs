//! `GET /espace`: one line a dispositif, with the next thing to do.

use actix_web::web;
use askama::Template;

use super::signed_in::SignedIn;
use crate::app::{self, DispositifView};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/home.html")]
struct HomePage<'a> {
    t: Words,
    name: &'a str,
    dispositifs: Vec<DispositifView>,
}

/// Shows the account's dispositifs.
pub async fn home(web: web::Data<Web>, by: SignedIn) -> Result<Page, Failure> {
    let account = by.account.id.clone();
    let dispositifs = run(&web, move |service| app::list_dispositifs(service, &account)).await?;
    page::ok(&HomePage { t: by.t, name: &by.account.name, dispositifs })
}
