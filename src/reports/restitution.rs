//! The restitution, to be shown to the group or to who ordered it: slides of what was published and of what is read in it.

use serde_json::json;

use super::ReportError;
use super::content::{Figures, Heading, Reading};
use super::draft::{Draft, joined};
use super::typeset::{Memory, Pages, Template, typeset};
use crate::domain::action::Action;
use crate::i18n::Words;

const TEMPLATE: Template =
    Template { path: "/restitution.typ", source: include_str!("templates/restitution.typ") };

/// What the slides show.
#[derive(Clone, Debug, Default)]
pub struct Restitution {
    /// Whose it is.
    pub heading: Heading,
    /// What was published.
    pub figures: Figures,
    /// What the group reads in it.
    pub reading: Reading,
    /// What was decided.
    pub actions: Vec<Action>,
}

impl Restitution {
    /// The slides as PDF, 16:9.
    ///
    /// # Errors
    /// [`ReportError::Typst`] where they cannot be set in pages.
    pub fn pdf(&self, t: Words) -> Result<Vec<u8>, ReportError> {
        self.pages(t)?.pdf()
    }

    pub(super) fn pages(&self, t: Words) -> Result<Pages, ReportError> {
        let mut draft = Draft::new(t);
        let content = joined([
            draft.heading(&self.heading, draft.say("document-restitution")),
            draft.figures(&self.figures),
            draft.standing(&self.reading),
            json!({
                "parts": draft.reading(&self.reading), "actions": draft.actions(&self.actions),
                "words": draft.words(&[
                    ("frame", "document-frame"),
                    ("reading", "management-reading"),
                    ("continued", "document-continued"),
                ]),
            }),
        ]);
        typeset(TEMPLATE, content, &draft.charts, Memory::Kept)
    }
}
