//! The practices that the service is for, each from end to end by its pages: one file a practice.

mod s0;
mod s1;
mod s2;
mod s3;
mod s4;

use entrevoix::domain::ids::DispositifId;
use scraper::Html;

use crate::app::{Answer, EMAIL, TestApp, Visitor};
use crate::form::{Form, all, words};
use crate::journey::{Journey, log_in};

/// The intervenant, and the form of a new dispositif that a template has filled in.
pub async fn form_of(app: &TestApp, template: &str, query: &str) -> (Visitor, Form) {
    let intervenant = app.visitor_with_cookies();
    log_in(&intervenant, EMAIL).await;
    let asked = intervenant.get(&format!("/espace/dispositifs/nouveau?modele={template}{query}")).await;
    (intervenant, Form::of(&asked, "/espace/dispositifs"))
}

/// A dispositif made of a template for one group of eight, whose first session is on 7 April 2026, with its cards.
pub async fn made<'a>(app: &'a TestApp, template: &str, organisation: &str) -> Journey<'a> {
    let (intervenant, form) = form_of(app, template, "&debut=2026-04-07").await;
    let form = form.with("organisation_name", organisation).with("title", &format!("{template} 2026"));
    let form = form.with("group", "Équipe").with("members", "8");
    Journey::created(app, intervenant, &form, &[("Équipe", 8)]).await
}

/// The lettre de cadrage, typed and sent.
pub async fn write_letter(journey: &Journey<'_>) -> Answer {
    let page = journey.intervenant.get(&format!("{}/cadrage", journey.page)).await;
    Form::of(&page, "/cadrage")
        .with("objectives", "Se reparler, dire qui décide de quoi.")
        .with("recipients", "La direction générale et le groupe.")
        .with("body", "cst")
        .with("consulted_on", "2026-02-10")
        .send(&journey.intervenant)
        .await
}

pub fn id(journey: &Journey<'_>) -> DispositifId {
    DispositifId::from_text(journey.page.rsplit('/').next().unwrap())
}

/// What `css` finds on a page, in words.
pub fn found(answer: &Answer, css: &str) -> Vec<String> {
    all(&Html::parse_document(&answer.body), css).into_iter().map(words).collect()
}
