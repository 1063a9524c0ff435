//! The lettre de cadrage: what is agreed before the first questionnaire opens.

use serde_json::{Value, json};

use super::ReportError;
use super::content::{Heading, Part};
use super::draft::{Draft, joined, written};
use super::typeset::{Memory, Pages, Template, typeset};
use crate::i18n::Words;

const TEMPLATE: Template = Template { path: "/cadrage.typ", source: include_str!("templates/cadrage.typ") };

/// What the letter says.
#[derive(Clone, Debug, Default)]
pub struct Cadrage {
    /// Whose it is.
    pub heading: Heading,
    /// What is aimed at.
    pub objectives: Option<String>,
    /// The indicators that carry a verdict.
    pub indicators: Vec<String>,
    /// How results are made and protected, a sentence each.
    pub rules: Vec<String>,
    /// Who gets them.
    pub recipients: Option<String>,
    /// What the CSE, or the CST with its F3SCT, was asked, or « sans objet ».
    pub consultation: Option<String>,
    /// What is kept and until when, a sentence each.
    pub retention: Vec<String>,
    /// Whether it is the letter of a centre de gestion.
    pub is_through_centre: bool,
}

impl Cadrage {
    /// The letter as PDF.
    ///
    /// # Errors
    /// [`ReportError::Typst`] where it cannot be set in pages.
    pub fn pdf(&self, t: Words) -> Result<Vec<u8>, ReportError> {
        self.pages(t)?.pdf()
    }

    pub(super) fn pages(&self, t: Words) -> Result<Pages, ReportError> {
        let draft = Draft::new(t);
        let signatories = if self.is_through_centre {
            ["document-signatory-collectivite", "document-signatory-centre"]
        } else {
            ["document-signatory-order", "document-signatory-lead"]
        };
        let signatories = signatories.map(|key| t.say(key).to_string());
        let content = joined([
            draft.heading(&self.heading, draft.say("document-cadrage")),
            json!({
                "parts": self.parts(&draft), "signatories": signatories,
                "words": draft.words(&[
                    ("signatures", "document-signatures"),
                    ("date-and-name", "document-date-and-name"),
                ]),
            }),
        ]);
        typeset(TEMPLATE, content, &draft.charts, Memory::Kept)
    }

    fn parts(&self, draft: &Draft) -> Value {
        let text = |key: &'static str, text: &Option<String>| Part {
            title: draft.say(key),
            text: text.clone(),
            points: Vec::new(),
        };
        let list = |key: &'static str, points: &[String]| Part {
            title: draft.say(key),
            text: None,
            points: points.to_vec(),
        };
        let parts = [
            text("reading-objectifs", &self.objectives),
            list("document-indicators", &self.indicators),
            list("document-rules", &self.rules),
            text("document-recipients", &self.recipients),
            text("document-consultation", &self.consultation),
            list("document-retention", &self.retention),
        ];
        let part = |one: &Part| json!({ "title": one.title, "text": written(one.text.as_deref()), "points": one.points });
        parts.iter().map(part).collect()
    }
}
