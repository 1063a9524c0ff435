//! `GET /espace`: one line a dispositif, with the next thing to do.

use actix_web::web;
use askama::Template;

use super::life::{Stage, life};
use super::next_step::{Next, next};
use super::signed_in::SignedIn;
use crate::app::{self, DispositifView};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/home.html")]
struct HomePage {
    t: Words,
    lines: Vec<Line>,
}

struct Line {
    life: [Stage; 5],
    next: Option<Next>,
    view: DispositifView,
}

/// Shows the account's dispositifs.
pub async fn home(web: web::Data<Web>, by: SignedIn) -> Result<Page, Failure> {
    let SignedIn { account, t } = by;
    let views = run(&web, move |service| app::list_dispositifs(service, &account.id)).await?;
    let line = |view: DispositifView| Line { life: life(&view), next: next(t, &view), view };
    page::ok(&HomePage { t, lines: views.into_iter().map(line).collect() })
}
