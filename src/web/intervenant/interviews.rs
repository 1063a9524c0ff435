//! `/espace/dispositifs/{id}/entretiens`: the themes that came up in several interviews. The numbers are asked, weighed and let go.

use actix_web::web;
use askama::Template;

use super::answered::{done, kept, with_faults};
use super::fields::Fields;
use super::signed_in::SignedIn;
use crate::app::{self, AppError, DispositifView, FieldFault, LINE_MAX, Service};
use crate::domain::dispositif::State;
use crate::domain::ids::{DispositifId, ThemeId};
use crate::domain::interview::{Heard, people_min};
use crate::domain::reading::ReadingState;
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
        let theme = read(&fields)
            .and_then(|heard| app::keep_theme(service, &by.account.id, &id, (fields.one("label"), heard)));
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

fn read(fields: &Fields) -> Result<Heard, AppError> {
    let number = |name, message| fields.read(name, message, |typed| typed.parse().ok());
    Ok(Heard {
        brought: number("interviews", "fault-interviews")?,
        people: number("people", "fault-people")?,
    })
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
        self.view.dispositif.state != State::Cancelled && !self.are_fixed()
    }

    /// Whether the reading was put to the group: the themes are those that it read.
    fn are_fixed(&self) -> bool {
        self.view.readings.iter().any(|version| version.reading.state != ReadingState::Draft)
    }

    /// The fewest people to be heard before a theme is kept.
    fn people_min(&self) -> u32 {
        people_min(self.view.dispositif.frame.k)
    }
}
