//! `/espace/dispositifs/{id}/lecture`: the reading of a dispositif, from draft to the management.
//!
//! While a vote is open the page says until when, and nothing of the votes; afterwards one word.

use actix_web::web;
use chrono::Days;
use serde::Deserialize;

mod said;

pub(in crate::web) use self::said::validated_told;
use self::said::{ReadingPage, Typed};
use super::answered::{done, kept, with_faults};
use super::dispositif::day;
use super::signed_in::SignedIn;
use crate::app::{self, ReadingOf, Service};
use crate::domain::ids::DispositifId;
use crate::domain::reading::{Part, ReadingTexts};
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::Page;

/// For how many days a vote is proposed to be open.
const VOTE_DAYS: u64 = 14;

/// The five texts of the form.
#[derive(Deserialize)]
pub struct Written {
    objectifs: String,
    contexte: String,
    /// Not asked for where no interviews are held.
    #[serde(default)]
    synthese: String,
    problematiques: String,
    axes: String,
    seen: Option<String>,
}

/// The form that puts a version to the vote.
#[derive(Deserialize)]
pub struct Vote {
    until: String,
    seen: Option<String>,
}

/// A form of one button.
#[derive(Deserialize)]
pub struct Seen {
    /// As what the page showed the reading.
    seen: Option<String>,
    /// As what it showed the actions, where they go with it.
    actions: Option<String>,
}

/// The form that validates a version: by its vote, or in the room.
#[derive(Deserialize)]
pub struct Validated {
    #[serde(default)]
    room_on: Option<String>,
    seen: Option<String>,
}

/// Shows the reading.
pub async fn show(web: web::Data<Web>, by: SignedIn, id: web::Path<DispositifId>) -> Result<Page, Failure> {
    run(&web, move |service| shown(service, &by, &id, Typed::default())).await
}

/// Keeps the texts of the draft.
pub async fn write(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    form: web::Form<Written>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let (seen, texts) = form.into_inner().texts();
        let of = ReadingOf::seen(&id, seen.as_deref());
        let written = app::write_reading(service, &by.account.id, of, texts.clone());
        kept(written, address(&id), |faults| {
            shown(service, &by, &id, Typed { texts: Some(texts), faults, seen, ..Typed::default() })
        })
    })
    .await
}

/// Puts the draft to the vote.
pub async fn put_to_vote(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    form: web::Form<Vote>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let until = day("until", &form.until);
        let of = ReadingOf::seen(&id, form.seen.as_deref());
        let put = until.and_then(|until| app::put_to_vote(service, &by.account.id, of, until));
        kept(put, address(&id), |faults| {
            let until = form.into_inner().until;
            shown(service, &by, &id, Typed { until, faults, ..Typed::default() })
        })
    })
    .await
}

/// Closes the vote, for good.
pub async fn close(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    form: web::Form<Seen>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let of = ReadingOf::seen(&id, form.seen.as_deref());
        done(app::close_vote(service, &by.account.id, of), address(&id))
    })
    .await
}

/// Gives up a vote that does not close.
pub async fn abandon(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    form: web::Form<Seen>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let of = ReadingOf::seen(&id, form.seen.as_deref());
        done(app::abandon_vote(service, &by.account.id, of), address(&id))
    })
    .await
}

/// Begins the next version.
pub async fn revise(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    form: web::Form<Seen>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let of = ReadingOf::seen(&id, form.seen.as_deref());
        done(app::revise_reading(service, &by.account.id, of), address(&id))
    })
    .await
}

/// Records that the group validated the version.
pub async fn validate(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    form: web::Form<Validated>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let Validated { room_on, seen } = form.into_inner();
        let of = ReadingOf::seen(&id, seen.as_deref());
        let on = room_on.as_deref().map(|typed| day("room_on", typed)).transpose();
        let validated = on.and_then(|on| app::validate_reading(service, &by.account.id, of, on));
        kept(validated, address(&id), |faults| {
            let room_on = room_on.unwrap_or_default();
            shown(service, &by, &id, Typed { room_on, faults, ..Typed::default() })
        })
    })
    .await
}

/// Transmits the validated version to the management.
pub async fn transmit(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    form: web::Form<Seen>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let of = ReadingOf::seen(&id, form.seen.as_deref()).with_actions(form.actions.as_deref());
        done(app::transmit_reading(service, &by.account.id, of), address(&id))
    })
    .await
}

fn address(id: &DispositifId) -> String {
    format!("/espace/dispositifs/{id}/lecture")
}

fn shown(service: &Service, by: &SignedIn, id: &DispositifId, mut typed: Typed) -> Result<Page, Failure> {
    let view = app::read_reading(service, &by.account.id, id)?;
    let today = service.clock.today();
    if typed.until.is_empty() {
        typed.until = today.checked_add_days(Days::new(VOTE_DAYS)).unwrap_or(today).to_string();
    }
    if typed.room_on.is_empty() {
        typed.room_on = today.to_string();
    }
    let kept = view.last().map(|version| version.reading.texts.clone()).unwrap_or_default();
    let page = ReadingPage {
        t: by.t,
        texts: typed.texts.clone().unwrap_or(kept),
        today,
        faults: &typed.faults,
        typed: &typed,
        view: &view,
    };
    with_faults(&typed.faults, &page)
}

impl Written {
    /// What the page had shown, and the texts.
    fn texts(self) -> (Option<String>, ReadingTexts) {
        let mut texts = ReadingTexts::default();
        for (part, typed) in Part::ALL.iter().zip([
            self.objectifs,
            self.contexte,
            self.synthese,
            self.problematiques,
            self.axes,
        ]) {
            texts.set(*part, &typed);
        }
        (self.seen, texts)
    }
}
