//! `GET` and `POST /espace/connexion`, `POST /espace/deconnexion`.

use std::num::NonZeroU32;

use actix_session::Session;
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use serde::Deserialize;

use super::signed_in::ACCOUNT;
use crate::app;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::language::Visitor;
use crate::web::page::{self, Page};

/// How many tries a minute one account may take: a person mistypes, a machine guesses.
const TRIES_AN_ACCOUNT: u32 = 10;
/// How many tries a minute the whole service takes: argon2 costs 19 MiB and some hundredths of a second each.
const TRIES_IN_ALL: u32 = 120;

/// How many accounts are remembered before those that are long silent are forgotten.
const ACCOUNTS_REMEMBERED: usize = 1_000;

/// How often a password may be tried, by account and in all. Addresses of machines are not looked at.
pub struct LoginLimit {
    by_account: DefaultKeyedRateLimiter<String>,
    in_all: DefaultDirectRateLimiter,
}

impl LoginLimit {
    /// A limit with nothing used up.
    pub fn new() -> Self {
        let a_minute = |tries| Quota::per_minute(NonZeroU32::new(tries).unwrap_or(NonZeroU32::MIN));
        Self {
            by_account: RateLimiter::keyed(a_minute(TRIES_AN_ACCOUNT)),
            in_all: RateLimiter::direct(a_minute(TRIES_IN_ALL)),
        }
    }

    fn allows(&self, email: &str) -> bool {
        // The account first: whoever guesses at one must not use up what all the others have.
        let of_account = self.by_account.check_key(&email.trim().to_lowercase()).is_ok();
        if self.by_account.len() > ACCOUNTS_REMEMBERED {
            self.by_account.retain_recent();
        }
        of_account && self.in_all.check().is_ok()
    }
}

/// The form.
#[derive(Deserialize)]
pub struct Login {
    email: String,
    password: String,
}

#[derive(Template)]
#[template(path = "intervenant/login.html")]
struct LoginPage<'a> {
    t: Words,
    email: &'a str,
    fault: Option<String>,
}

/// Shows the form.
pub async fn form(Visitor(t): Visitor) -> Result<Page, Failure> {
    page::ok(&LoginPage { t, email: "", fault: None })
}

/// Logs in, or shows the form again without saying which of address and password is wrong.
pub async fn log_in(
    web: web::Data<Web>,
    session: Session,
    Visitor(t): Visitor,
    typed: web::Form<Login>,
) -> Result<Page, Failure> {
    let Login { email, password } = typed.into_inner();
    if !web.login_limit.allows(&email) {
        let fault = Some(t.say("login-too-often").to_string());
        return page::html(StatusCode::TOO_MANY_REQUESTS, &LoginPage { t, email: &email, fault });
    }
    let tried = email.clone();
    let account = run(&web, move |service| app::log_in(service, &tried, &password)).await?;
    let Some(account) = account else {
        let fault = Some(t.say("login-wrong").to_string());
        return page::html(StatusCode::UNPROCESSABLE_ENTITY, &LoginPage { t, email: &email, fault });
    };
    // A new key: a session that someone else planted in this browser must not become this account's.
    session.renew();
    let kept = session.insert(ACCOUNT, account.id.as_str());
    kept.map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(page::see_other("/espace"))
}

/// Logs out.
pub async fn log_out(session: Session) -> Page {
    session.purge();
    page::see_other("/espace/connexion")
}
