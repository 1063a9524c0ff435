//! `/espace/dispositifs/{id}/entretiens`: the themes that came up in several interviews. The number is asked, weighed and let go.

use actix_web::web;
use askama::Template;

use super::answered::{done, kept, with_faults};
use super::fields::Fields;
use super::signed_in::SignedIn;
use crate::app::{self, DispositifView, FieldFault, LINE_MAX, Service};
use crate::domain::dispositif::State;
use crate::domain::ids::{DispositifId, ThemeId};
use crate::domain::interview::heard_min;
use crate::domain::reading::ReadingState;
use crate::domain::session::meant;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::Page;

#[derive(Template)]
#[template(path = "intervenant/interviews.html")]
struct InterviewsPage<'a> {
    t: Words,
    view: &'a DispositifView,
    typed: &'a Fields,
    faults: &'a [FieldFault],
}

/// Shows the themes.
pub async fn list(web: web::Data<Web>, by: SignedIn, id: web::Path<DispositifId>) -> Result<Page, Failure> {
    run(&web, move |service| written(service, &by, &id, None)).await
}

/// Keeps a theme, or says why it is not kept.
pub async fn keep(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    fields: web::Form<Fields>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let number = |name| fields.read(name, "fault-interviews", |typed| typed.parse().ok());
        let numbers = number("interviews").and_then(|came_up| Ok((came_up, number("heard")?)));
        let theme = numbers.and_then(|(came_up, heard)| {
            app::keep_theme(service, &by.account.id, &id, (fields.one("label"), came_up, heard))
        });
        kept(theme, address(&id), |faults| written(service, &by, &id, Some((&fields, faults))))
    })
    .await
}

/// Removes a theme.
pub async fn remove(
    web: web::Data<Web>,
    by: SignedIn,
    path: web::Path<(DispositifId, ThemeId)>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let (id, theme) = &*path;
        done(app::remove_theme(service, &by.account.id, id, theme), address(id))
    })
    .await
}

fn address(id: &DispositifId) -> String {
    format!("/espace/dispositifs/{id}/entretiens")
}

fn written(
    service: &Service,
    by: &SignedIn,
    id: &DispositifId,
    back: Option<(&Fields, Vec<FieldFault>)>,
) -> Result<Page, Failure> {
    let view = app::read_dispositif(service, &by.account.id, id)?;
    let blank = Fields::default();
    let (typed, faults) = back.unwrap_or((&blank, Vec::new()));
    with_faults(&faults, &InterviewsPage { t: by.t, view: &view, typed, faults: &faults })
}

impl InterviewsPage<'_> {
    fn can_change(&self) -> bool {
        let mut versions = self.view.readings.iter();
        let is_unread = versions.all(|version| version.reading.state == ReadingState::Draft);
        self.view.dispositif.state != State::Cancelled && is_unread
    }

    /// From how many interviews on themes are kept.
    fn least(&self) -> u32 {
        heard_min(self.view.dispositif.frame.k)
    }

    /// Whether there are enough people for a theme to be kept at all.
    fn can_keep(&self) -> bool {
        meant(&self.view.groups, None) >= self.least()
    }
}
