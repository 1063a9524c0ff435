//! The questionnaire's form: what is shown, and reading what comes back.

use askama::Template;

use super::frame::FrameLines;
use crate::app::{Library, OpenCard};
use crate::domain::capsule::Capsule;
use crate::domain::dispositif::{Dispositif, Kind};
use crate::domain::free_text::{TEXT_MAX, TooLong, texts_min};
use crate::domain::organisation::Organisation;
use crate::domain::questionnaire::{Answer, AnswerSheet, Instrument, Item, Questionnaire, Scale};
use crate::domain::wave::Wave;
use crate::i18n::Words;

/// The value of « je préfère ne pas répondre » in the form.
const DECLINED: &str = "declined";
/// The value of « non concerné » in the form.
const NOT_CONCERNED: &str = "not_concerned";

/// What the button of the other language adds to what is sent. It wins over the language that the form carries.
pub(super) const INTO: &str = "into";

/// The field that says which wave a form was made for. A tab that waited until the next questionnaire opened would otherwise give its
/// answers to that one, and they would count for the wrong moment. A form typed by hand may leave it out.
pub(super) const OF_WAVE: &str = "vague";

/// The field of the free text. An item's field has a point in its name, so that none is called so.
const TEXT: &str = "text";

/// The page of the questionnaire, in a participant's hands or as a preview.
#[derive(Template)]
#[template(path = "participant/form.html")]
pub struct FormPage<'a> {
    /// The words.
    pub t: Words,
    /// Who asks.
    pub organisation: &'a Organisation,
    /// The dispositif.
    pub dispositif: &'a Dispositif,
    /// The wave.
    pub wave: &'a Wave,
    /// The card's code, which the form carries; `None` for a preview, which sends nothing.
    pub code: Option<&'a str>,
    /// What is asked.
    pub questionnaire: &'a Questionnaire,
    /// The questions.
    pub themes: Vec<Theme<'a>>,
    /// The free text; `None` where none is asked for.
    pub text: Option<TextField<'a>>,
    /// Whether some answers could not be read.
    pub faulty: bool,
    /// Whether it came back without a single answer.
    pub blank: bool,
    /// Whether a sheet of paper is being entered.
    pub is_entry: bool,
    /// Whether a version of the reading is put to the vote beside it.
    pub has_vote: bool,
    /// The capsules that the group follows.
    pub capsules: Vec<&'a Capsule>,
}

impl<'a> FormPage<'a> {
    /// The page of an open card.
    pub(super) fn of_card(
        (t, library): (Words, &'a Library),
        card: &'a OpenCard,
        code: &'a str,
        themes: Vec<Theme<'a>>,
    ) -> Self {
        let (organisation, dispositif, wave) = (card.organisation(), card.dispositif(), card.wave());
        let questionnaire = card.questionnaire();
        let faulty = themes.iter().flat_map(|theme| &theme.questions).any(|question| question.faulty);
        Self {
            t,
            organisation,
            dispositif,
            wave,
            code: Some(code),
            questionnaire,
            themes,
            text: card.asks_text().then(TextField::default),
            faulty,
            blank: false,
            is_entry: false,
            has_vote: card.has_vote(),
            capsules: library.capsules_named(card.capsules()),
        }
    }

    /// The same page with the free text as it was sent, where one is asked for.
    pub(super) fn with_text(self, given: &'a str, too_long: Option<TooLong>) -> Self {
        Self { text: self.text.map(|_| TextField { given, too_long }), ..self }
    }

    /// From how many texts on they are read.
    fn texts_min(&self) -> u32 {
        texts_min(self.dispositif.frame.k)
    }

    /// What the questionnaire is called.
    fn moment(&self) -> String {
        let moment = self.wave.kind.as_str();
        let is_capsule = self.dispositif.kind == Kind::Capsule;
        self.t
            .say(if is_capsule { format!("capsule-moment-{moment}") } else { format!("moment-{moment}") })
            .to_string()
    }

    fn frame(&self) -> FrameLines<'_> {
        let (tells_paper, asks_text) = (self.dispositif.collecting.paper, self.text.is_some());
        FrameLines { t: self.t, dispositif: self.dispositif, tells_paper, asks_text }
    }

    /// Whether something is to be corrected, which the title then says first.
    fn is_faulty(&self) -> bool {
        self.faulty || self.blank || self.text.is_some_and(|text| text.too_long.is_some())
    }

    /// The name of the first question, to which an empty form leads back.
    fn first(&self) -> &str {
        let mut questions = self.themes.iter().flat_map(|theme| &theme.questions);
        questions.next().map(|question| question.name.as_str()).unwrap_or_default()
    }

    fn is_validated(&self) -> bool {
        self.themes.iter().all(|theme| theme.instrument.validated)
    }
}

/// The free text's field.
#[derive(Clone, Copy, Debug, Default)]
pub struct TextField<'a> {
    given: &'a str,
    too_long: Option<TooLong>,
}

/// A theme of the page: one instrument.
pub struct Theme<'a> {
    instrument: &'a Instrument,
    questions: Vec<Question<'a>>,
}

/// A question with what was already answered.
pub struct Question<'a> {
    item: &'a Item,
    scale: &'a Scale,
    name: String,
    answer: Option<Answer>,
    faulty: bool,
}

impl Question<'_> {
    fn is_value(&self, value: u8) -> bool {
        self.answer == Some(Answer::Value(value))
    }

    fn is_declined(&self) -> bool {
        self.answer == Some(Answer::Declined)
    }

    fn is_not_concerned(&self) -> bool {
        self.answer == Some(Answer::NotConcerned)
    }
}

/// The themes of a questionnaire with what `fields` of a form answered; none answered for a blank form.
pub fn themes<'a>(questionnaire: &'a Questionnaire, fields: &[(String, String)]) -> Vec<Theme<'a>> {
    let theme = |instrument: &'a Instrument| Theme {
        instrument,
        questions: instrument
            .items
            .iter()
            .filter_map(|item| {
                let scale = instrument.scales.get(item.scale)?;
                let name = field_name(instrument, item);
                let read = read(scale, field(fields, &name));
                let (answer, faulty) = read.map_or((None, true), |answer| (answer, false));
                Some(Question { item, scale, name, answer, faulty })
            })
            .collect(),
    };
    questionnaire.instruments.iter().map(theme).collect()
}

/// The sheet that the form's fields make; `None` where one of them is not an answer to its question. A question that was
/// left blank counts as « je préfère ne pas répondre ».
pub(super) fn sheet(questionnaire: &Questionnaire, fields: &[(String, String)]) -> Option<AnswerSheet> {
    let answers = questionnaire.items().map(|(instrument, item)| {
        let scale = instrument.scales.get(item.scale)?;
        let answer = read(scale, field(fields, &field_name(instrument, item))).ok()?;
        Some(answer.unwrap_or(Answer::Declined))
    });
    AnswerSheet::new(questionnaire, answers.collect::<Option<_>>()?).ok()
}

/// Whether no question at all was answered: « je préfère ne pas répondre » is an answer.
pub(super) fn is_blank(questionnaire: &Questionnaire, fields: &[(String, String)]) -> bool {
    let mut items = questionnaire.items();
    items.all(|(instrument, item)| {
        field(fields, &field_name(instrument, item)).is_none_or(|answer| answer.is_empty())
    })
}

/// What the form holds as free text, as it was sent.
pub(super) fn text(fields: &[(String, String)]) -> &str {
    field(fields, TEXT).unwrap_or_default()
}

/// Whether a form was made for this wave.
pub(super) fn is_of(fields: &[(String, String)], wave: &Wave) -> bool {
    field(fields, OF_WAVE).is_none_or(|id| id == wave.id.as_str())
}

struct NotAnAnswer;

fn read(scale: &Scale, field: Option<&str>) -> Result<Option<Answer>, NotAnAnswer> {
    match field {
        None | Some("") => Ok(None),
        Some(DECLINED) => Ok(Some(Answer::Declined)),
        Some(NOT_CONCERNED) => Ok(Some(Answer::NotConcerned)),
        Some(text) => {
            let value = text.parse().map_err(|_| NotAnAnswer)?;
            let known = scale.options.iter().any(|option| option.value == value);
            known.then_some(Some(Answer::Value(value))).ok_or(NotAnAnswer)
        }
    }
}

fn field_name(instrument: &Instrument, item: &Item) -> String {
    format!("{}.{}", instrument.id, item.id)
}

/// The code that the form carries; of a whole address, what stands behind its #.
pub(super) fn code(fields: &[(String, String)]) -> &str {
    let typed = field(fields, "code").unwrap_or_default();
    typed.rsplit_once('#').map_or(typed, |(_, code)| code.trim())
}

/// The field called `name`, the last one where a form sends several.
pub(super) fn field<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    fields.iter().rev().find(|(one, _)| one == name).map(|(_, value)| value.trim())
}
