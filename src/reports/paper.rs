//! The blank questionnaire on paper, for who answers without a screen.

use serde_json::{Value, json};

use super::ReportError;
use super::content::Heading;
use super::draft::{Draft, joined, written};
use super::typeset::{Memory, Pages, Template, typeset};
use crate::domain::questionnaire::{Instrument, Item, Questionnaire, Scale};
use crate::i18n::Words;

const TEMPLATE: Template = Template { path: "/paper.typ", source: include_str!("templates/paper.typ") };

/// What the form says around its questions, and which they are.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// Whose it is.
    pub heading: Heading,
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// Who sees what, a sentence each.
    pub frame: Vec<String>,
    /// What becomes of the card's code that is copied here.
    pub code_use: String,
    /// Whether a free text is asked for: what is said of it.
    pub free_text: Option<String>,
}

impl Paper {
    /// The form as PDF.
    ///
    /// # Errors
    /// [`ReportError::Typst`] where it cannot be set in pages.
    pub fn pdf(&self, t: Words) -> Result<Vec<u8>, ReportError> {
        self.pages(t)?.pdf()
    }

    pub(super) fn pages(&self, t: Words) -> Result<Pages, ReportError> {
        let draft = Draft::new(t);
        let length = t
            .say("form-length")
            .count("items", self.questionnaire.item_count())
            .count("minutes", self.questionnaire.minutes());
        let is_home_made = self.questionnaire.instruments.iter().any(|instrument| !instrument.validated);
        let back = ["paper-return-envelope", "paper-return-mixed", "paper-return-destroyed"];
        let free_text =
            self.free_text.as_ref().map(|hint| json!({ "title": draft.say("text-label"), "hint": hint }));
        let content = joined([
            draft.heading(&self.heading, draft.say("paper-title")),
            json!({
                "length": format!("{length}."), "frame": self.frame, "code-use": self.code_use,
                "home-made": is_home_made.then(|| draft.say("frame-home-made")),
                "resources": resources(&draft), "themes": self.themes(t), "free-text": free_text,
                "hand-back": back.map(|key| t.say(key).to_string()),
                "words": words(&draft),
            }),
        ]);
        typeset(TEMPLATE, content, &draft.charts, Memory::Kept)
    }

    fn themes(&self, t: Words) -> Value {
        let theme = |instrument: &Instrument| {
            let run = |(scale, items): (&Scale, &[Item])| {
                let options: Vec<&str> = scale.options.iter().map(|option| t.text(&option.label)).collect();
                let items: Vec<&str> = items.iter().map(|item| t.text(&item.text)).collect();
                json!({ "options": options, "items": items })
            };
            let runs: Vec<Value> = instrument.runs().into_iter().map(run).collect();
            let recall = written(Some(t.text(&instrument.recall)));
            json!({ "title": t.text(&instrument.title), "recall": recall, "runs": runs })
        };
        self.questionnaire.instruments.iter().map(theme).collect()
    }
}

fn resources(draft: &Draft) -> Value {
    let colon = draft.say("colon");
    let lines = [
        format!("3114{colon}{}", draft.say("resources-3114")),
        format!("15 {} 112{colon}{}", draft.say("resources-or"), draft.say("resources-15")),
        draft.say("resources-doctor"),
    ];
    json!({ "title": draft.say("resources-title"), "lines": lines })
}

fn words(draft: &Draft) -> Value {
    draft.words(&[
        ("frame", "frame-title"),
        ("code", "card-code"),
        ("tick", "paper-tick"),
        ("skip", "paper-skip"),
        ("question", "paper-question"),
        ("declined", "paper-declined"),
        ("not-concerned", "form-not-concerned"),
        ("hand-in", "paper-hand-in"),
        ("hand-back", "paper-return-title"),
    ])
}
