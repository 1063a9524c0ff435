//! `/espace/dispositifs/{id}/lecture`: the reading of a dispositif, from draft to the management.
//!
//! While a vote is open the page says until when, and nothing of the votes; afterwards one word.

use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::dispositif::day;
use super::signed_in::SignedIn;
use crate::app::{self, AppError, FieldFault, NoVote, ReadingView, Service, Version};
use crate::domain::ids::DispositifId;
use crate::domain::reading::{Part, READING_TEXT_MAX, ReadingState, ReadingTexts};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// For how many days a vote is proposed to be open.
const VOTE_DAYS: u64 = 14;

/// What was typed into one of the page's forms and does not do.
#[derive(Clone, Debug, Default)]
struct Typed {
    texts: Option<ReadingTexts>,
    until: String,
    room_on: String,
    faults: Vec<FieldFault>,
}

#[derive(Template)]
#[template(path = "intervenant/reading.html")]
struct ReadingPage<'a> {
    t: Words,
    view: &'a ReadingView,
    typed: &'a Typed,
    /// What stands in the form of the draft.
    texts: ReadingTexts,
    today: NaiveDate,
    faults: &'a [FieldFault],
}

/// The five texts of the form.
#[derive(Deserialize)]
pub struct Written {
    objectifs: String,
    contexte: String,
    synthese: String,
    problematiques: String,
    axes: String,
}

/// The form that puts a version to the vote.
#[derive(Deserialize)]
pub struct Vote {
    until: String,
}

/// The form that validates a version: by its vote, or in the room.
#[derive(Deserialize)]
pub struct Validated {
    #[serde(default)]
    room_on: Option<String>,
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
        let texts = form.into_inner().texts();
        let written = app::write_reading(service, &by.account.id, &id, texts.clone());
        done_or_again(service, &by, &id, written, Typed { texts: Some(texts), ..Typed::default() })
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
        let put = until.and_then(|until| app::put_to_vote(service, &by.account.id, &id, until));
        done_or_again(service, &by, &id, put, Typed { until: form.into_inner().until, ..Typed::default() })
    })
    .await
}

/// Closes the vote, for good.
pub async fn close(web: web::Data<Web>, by: SignedIn, id: web::Path<DispositifId>) -> Result<Page, Failure> {
    run(&web, move |service| {
        app::close_vote(service, &by.account.id, &id)?;
        Ok::<_, AppError>(back(&id))
    })
    .await
}

/// Begins the next version.
pub async fn revise(web: web::Data<Web>, by: SignedIn, id: web::Path<DispositifId>) -> Result<Page, Failure> {
    run(&web, move |service| {
        app::revise_reading(service, &by.account.id, &id)?;
        Ok::<_, AppError>(back(&id))
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
        let room_on = form.into_inner().room_on;
        let on = room_on.as_deref().map(|typed| day("room_on", typed)).transpose();
        let validated = on.and_then(|on| app::validate_reading(service, &by.account.id, &id, on));
        let typed = Typed { room_on: room_on.unwrap_or_default(), ..Typed::default() };
        done_or_again(service, &by, &id, validated, typed)
    })
    .await
}

/// Transmits the validated version to the management.
pub async fn transmit(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        app::transmit_reading(service, &by.account.id, &id)?;
        Ok::<_, AppError>(back(&id))
    })
    .await
}

fn back(id: &DispositifId) -> Page {
    page::see_other(format!("/espace/dispositifs/{id}/lecture"))
}

/// What follows a form of this page: the page, or the page again with what was typed and what to correct.
fn done_or_again(
    service: &Service,
    by: &SignedIn,
    id: &DispositifId,
    outcome: Result<(), AppError>,
    typed: Typed,
) -> Result<Page, Failure> {
    match outcome {
        Ok(()) => Ok(back(id)),
        Err(AppError::Invalid(faults)) => shown(service, by, id, Typed { faults, ..typed }),
        Err(other) => Err(other.into()),
    }
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
    let status = if typed.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = ReadingPage {
        t: by.t,
        texts: typed.texts.clone().unwrap_or(kept),
        today,
        faults: &typed.faults,
        typed: &typed,
        view: &view,
    };
    page::html(status, &page)
}

impl Written {
    fn texts(self) -> ReadingTexts {
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
        texts
    }
}

impl ReadingPage<'_> {
    fn fault(&self, field: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        Some(self.t.say(fault.message).count("max", READING_TEXT_MAX).to_string())
    }

    fn heading(&self, part: Part) -> String {
        self.t.say(format!("reading-{}", part.as_str())).to_string()
    }

    fn hint(&self, part: Part) -> String {
        self.t.say(format!("reading-{}-hint", part.as_str())).to_string()
    }

    /// The four states, each with its class and whether it is where the reading stands.
    fn life(&self) -> impl Iterator<Item = (String, &'static str, bool)> {
        let state = self.view.last().map_or(ReadingState::Draft, |version| version.reading.state);
        ReadingState::ALL.iter().map(move |one| {
            let name = self.t.say(format!("reading-state-{}", one.as_str())).to_string();
            let is_over = *one < state || state == ReadingState::Transmitted;
            let class = if is_over {
                "done"
            } else if *one == state {
                "now"
            } else {
                "later"
            };
            (name, class, *one == state)
        })
    }

    /// Whether the last version can still be written, or none is there yet.
    fn is_draft(&self) -> bool {
        self.view.last().is_none_or(|version| version.reading.state == ReadingState::Draft)
    }

    /// Whether something was written that can be put before the group.
    fn is_written(&self) -> bool {
        self.view.last().is_some_and(|version| !version.reading.texts.is_blank())
    }

    /// Whether the group can still validate the last version in the room.
    fn can_meet(&self) -> bool {
        let can = |last: &Version| {
            !last.reading.is_validated() && !last.reading.is_voting() && !last.is_not_recognised()
        };
        self.is_written() && self.view.last().is_some_and(can)
    }

    /// Whether the last version is to be written again.
    fn can_revise(&self) -> bool {
        let can = |last: &Version| {
            last.reading.state == ReadingState::Read && !last.reading.is_voting() && !last.is_recognised()
        };
        self.view.last().is_some_and(can)
    }

    fn no_vote(&self) -> Option<String> {
        let key = match self.view.no_vote? {
            NoVote::TooFewMembers => "vote-no-members",
            NoVote::NotStarted => "vote-no-start",
            NoVote::NoCards => "vote-no-cards",
            NoVote::Spent => "vote-no-more",
        };
        Some(self.t.say(key).count("k", self.view.dispositif.frame.k).to_string())
    }

    /// What is said of the vote on a version, if it was put to one.
    fn vote_told(&self, version: &Version) -> Option<String> {
        let ballot = version.reading.ballot?;
        let day = self.t.day(ballot.until);
        Some(match &version.said {
            Some(said) => {
                let told = self.t.say(format!("vote-said-{}", said.said.as_str()));
                told.count("k", said.k).to_string()
            }
            None if version.reading.is_voting() => self.t.say("vote-open-until").with("day", day).to_string(),
            None => self.t.say("vote-lost").to_string(),
        })
    }

    /// How the group validated a version.
    fn validated_told(&self, version: &Version) -> Option<String> {
        let validated = version.reading.validated?;
        Some(validated_told(self.t, validated.room_on, validated.on))
    }

    fn parts<'v>(&self, version: &'v Version) -> impl Iterator<Item = (String, &'v str)> {
        let texts = &version.reading.texts;
        Part::ALL.iter().map(|part| (self.heading(*part), texts.get(*part)))
    }

    /// What validating does to the cards.
    fn validating_erases(&self) -> String {
        let key = match self.view.dispositif.state {
            crate::domain::dispositif::State::Finished => "validate-erases-now",
            _ => "validate-erases-later",
        };
        self.t.say(key).to_string()
    }
}

/// « Validée par le vote du groupe, le … », or that the intervenant recorded it.
pub(in crate::web) fn validated_told(t: Words, room_on: Option<NaiveDate>, on: NaiveDate) -> String {
    match room_on {
        Some(day) => t.say("validated-room").with("day", t.day(day)).to_string(),
        None => t.say("validated-vote").with("day", t.day(on)).to_string(),
    }
}
