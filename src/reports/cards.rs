//! The sheet of cards. It holds the only copy of their secrets: it is made in the answer that gives it, and nothing of it
//! stays in the memory of typst.

use serde_json::{Value, json};

use super::ReportError;
use super::content::Heading;
use super::draft::{Draft, joined};
use super::typeset::{Memory, Pages, Template, typeset};
use crate::i18n::Words;

const TEMPLATE: Template = Template { path: "/cards.typ", source: include_str!("templates/cards.typ") };

/// What the sheet holds.
pub struct Cards {
    /// Whose they are.
    pub heading: Heading,
    /// Where a code is typed.
    pub address: String,
    /// The cards, group by group.
    pub groups: Vec<CardGroup>,
}

/// The cards of a group.
pub struct CardGroup {
    /// Its name.
    pub name: String,
    /// Its cards, in any order.
    pub cards: Vec<Card>,
}

/// One card.
pub struct Card {
    /// The code, as people type it.
    pub code: String,
    /// The code as a picture that a telephone reads: an SVG element.
    pub qr: String,
    /// Whether it is kept for who loses theirs. It is told beside the card, never on it.
    pub is_reserve: bool,
}

impl Cards {
    /// The sheet as PDF.
    ///
    /// # Errors
    /// [`ReportError::Typst`] where it cannot be set in pages.
    pub fn pdf(&self, t: Words) -> Result<Vec<u8>, ReportError> {
        self.pages(t)?.pdf()
    }

    pub(super) fn pages(&self, t: Words) -> Result<Pages, ReportError> {
        let mut draft = Draft::new(t);
        let groups: Value = self
            .groups
            .iter()
            .map(|group| json!({ "name": group.name, "cards": cards(&mut draft, group) }))
            .collect();
        let content = joined([
            draft.heading(&self.heading, draft.say("document-cards")),
            json!({
                "groups": groups, "address": self.address,
                "words": draft.words(&[
                    ("how", "card-how"),
                    ("keep", "card-keep"),
                    ("reserve", "sheet-reserve-mark"),
                    ("cut", "document-cut"),
                    ("code-picture", "document-code-picture"),
                ]),
            }),
        ]);
        typeset(TEMPLATE, content, &draft.charts, Memory::Wiped)
    }
}

/// The cards as they lie on the sheet: one of the reserve is the second of its row, beside the margin that tells it.
fn cards(draft: &mut Draft, group: &CardGroup) -> Value {
    let (reserve, others): (Vec<&Card>, Vec<&Card>) = group.cards.iter().partition(|card| card.is_reserve);
    let mut others = others.into_iter();
    let mut placed: Vec<&Card> = Vec::new();
    for one in reserve {
        placed.extend(others.next());
        placed.push(one);
    }
    placed.extend(others);
    let mut card = |card: &&Card| {
        let picture = draft.picture(&card.qr);
        json!({ "code": card.code, "place": picture, "is-reserve": card.is_reserve })
    };
    placed.iter().map(&mut card).collect()
}
