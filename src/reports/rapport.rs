//! The rapport d'accompagnement: its five headings, the actions, then what the questionnaires published.

use serde_json::json;

use super::ReportError;
use super::content::{Figures, Heading, Reading};
use super::draft::{Draft, joined};
use super::typeset::{Memory, Pages, Template, typeset};
use crate::domain::action::Action;
use crate::i18n::Words;

const TEMPLATE: Template = Template { path: "/rapport.typ", source: include_str!("templates/rapport.typ") };

/// What the report says.
#[derive(Clone, Debug, Default)]
pub struct Rapport {
    /// Whose it is.
    pub heading: Heading,
    /// What was published.
    pub figures: Figures,
    /// What the group reads in it.
    pub reading: Reading,
    /// What was decided.
    pub actions: Vec<Action>,
}

impl Rapport {
    /// The report as PDF.
    ///
    /// # Errors
    /// [`ReportError::Typst`] where it cannot be set in pages.
    pub fn pdf(&self, t: Words) -> Result<Vec<u8>, ReportError> {
        self.pages(t)?.pdf()
    }

    pub(super) fn pages(&self, t: Words) -> Result<Pages, ReportError> {
        let mut draft = Draft::new(t);
        let content = joined([
            draft.heading(&self.heading, draft.say("document-rapport")),
            draft.figures(&self.figures),
            draft.standing(&self.reading),
            json!({
                "parts": draft.reading(&self.reading), "actions": draft.actions(&self.actions),
                "words": draft.words(&[
                    ("contents", "document-contents"),
                    ("results", "document-results"),
                ]),
            }),
        ]);
        typeset(TEMPLATE, content, &draft.charts, Memory::Kept)
    }
}
