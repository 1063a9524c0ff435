//! `/espace/vagues/{id}/annuler` and `/espace/dispositifs/{id}/annuler`: what cancelling does, said first, then done.

use actix_web::web;
use askama::Template;

use super::signed_in::SignedIn;
use crate::app::{self, AppError, Consequence};
use crate::domain::dispositif::Mode;
use crate::domain::ids::{DispositifId, WaveId};
use crate::domain::wave::{Wave, WaveKind};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::figures::wave_title;
use crate::web::page::{self, Page};

/// The page that asks. It tells what goes and what stays, and never whether anybody has answered.
#[derive(Template)]
#[template(path = "intervenant/cancel.html")]
struct CancelPage<'a> {
    t: Words,
    seen: &'a Consequence,
    /// The wave that is cancelled; `None` where the whole dispositif is.
    wave: Option<&'a Wave>,
}

/// Says what cancelling the wave does.
pub async fn ask_wave(web: web::Data<Web>, by: SignedIn, id: web::Path<WaveId>) -> Result<Page, Failure> {
    run(&web, move |service| {
        let seen = app::foresee_wave(service, &by.account.id, &id)?;
        let wave = seen.waves.iter().find(|wave| wave.id == *id);
        page::ok(&CancelPage { t: by.t, seen: &seen, wave })
    })
    .await
}

/// Cancels the wave.
pub async fn cancel_wave(web: web::Data<Web>, by: SignedIn, id: web::Path<WaveId>) -> Result<Page, Failure> {
    run(&web, move |service| {
        let seen = app::foresee_wave(service, &by.account.id, &id)?;
        app::cancel_wave(service, &by.account.id, &id)?;
        Ok::<_, AppError>(page::see_other(format!("/espace/dispositifs/{}#vague-{id}", seen.dispositif.id)))
    })
    .await
}

/// Says what cancelling the dispositif does.
pub async fn ask_dispositif(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let seen = app::foresee_dispositif(service, &by.account.id, &id)?;
        page::ok(&CancelPage { t: by.t, seen: &seen, wave: None })
    })
    .await
}

/// Cancels the dispositif.
pub async fn cancel_dispositif(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        app::cancel_dispositif(service, &by.account.id, &id)?;
        Ok::<_, AppError>(page::see_other(format!("/espace/dispositifs/{id}")))
    })
    .await
}

impl CancelPage<'_> {
    fn title(&self) -> String {
        match self.wave {
            Some(wave) if !self.falls() => {
                self.t.say(format!("cancel-{}-title", wave.kind.as_str())).to_string()
            }
            _ => self.t.say("cancel-dispositif-title").to_string(),
        }
    }

    /// Where the form is sent.
    fn action(&self) -> String {
        match self.wave {
            Some(wave) => format!("/espace/vagues/{}/annuler", wave.id),
            None => format!("/espace/dispositifs/{}/annuler", self.seen.dispositif.id),
        }
    }

    /// What cancelling does, a sentence a line.
    fn consequences(&self) -> Vec<String> {
        let is_paired = self.seen.dispositif.frame.mode == Mode::Evaluation;
        let ends = match (self.wave, self.seen.ends, self.seen.keeps_releases) {
            (_, true, false) => "cancel-ends-cancelled",
            (Some(_), true, true) => "cancel-ends-finished",
            (None, true, true) => "cancel-keeps-releases",
            (_, false, _) if self.seen.left == 1 => "cancel-goes-on-one",
            (_, false, _) => "cancel-goes-on",
        };
        let told = [
            self.seen.waves.iter().any(Wave::has_opened).then_some("cancel-answers"),
            is_paired.then_some("cancel-pairs"),
            Some(ends),
            self.ends_comparison().then_some("cancel-no-comparison"),
            self.seen.ends.then_some("cancel-backups"),
        ];
        told.into_iter().flatten().map(|key| self.t.say(key).to_string()).collect()
    }

    /// Whether before and after can no longer be compared, where anything is left to read.
    fn ends_comparison(&self) -> bool {
        let is_compared = |wave: &Wave| matches!(wave.kind, WaveKind::Before | WaveKind::After);
        !self.falls() && self.seen.waves.iter().any(is_compared)
    }

    /// Whether nothing is left of the dispositif.
    fn falls(&self) -> bool {
        self.seen.ends && !self.seen.keeps_releases
    }

    /// Whether there is more to name than the title has.
    fn lists_waves(&self) -> bool {
        self.wave.is_none() || self.falls() || self.seen.waves.len() > 1
    }

    /// Which questionnaires are cancelled.
    fn names(&self) -> Vec<String> {
        let name = |wave: &Wave| wave_title(self.t, wave, &self.seen.waves);
        self.seen.waves.iter().map(name).collect()
    }
}
