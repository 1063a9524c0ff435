//! Whether a card was used: what every page says for a used card and for an unused one, to the byte and the header, by the
//! statements that the service runs for it, and by the time that it takes.
//!
//! Whoever tells a used card from an unused one has a list of who has answered: a colleague who saw a card, an
//! intervenant who kept the sheet.

mod bytes;
pub mod statements;
mod time;

use entrevoix::app::{self, NewWave};
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::wave::WaveKind;

use crate::app::{Prepared, TestApp, Visitor, all_answered, day, prepare_with};

/// The cards of a group of six, with its two in reserve.
const CARDS: usize = 8;

/// How many other cards of the group were used: none, half, all but one, all its members, more than its members.
const OTHERS_USED: [usize; 5] = [0, 3, 5, 6, 7];

/// Every state of a group: how many other cards are used, whether a text is asked for.
fn states() -> impl Iterator<Item = (usize, bool)> {
    OTHERS_USED.into_iter().flat_map(|used| ASKED_FOR_TEXT.map(|text| (used, text)))
}

/// A request of a participant who holds a card.
pub type Asked = (&'static str, Vec<(String, String)>);

/// Whether participants are asked for a free text.
const ASKED_FOR_TEXT: [bool; 2] = [false, true];

/// A dispositif of three waves, one of them monthly, whose group of six has so many cards used. The last card of its sheet is never among them. A free text is
/// asked for where twelve can give one, in two groups.
async fn group_with(app: &TestApp, used: usize, text: bool) -> Prepared {
    let sizes: &[u32] = if text { &[6, 6] } else { &[6] };
    let prepared = prepare_with(&app.service, &app.account, Granularity::ByGroup, sizes, |new| {
        new.collecting.free_text = text;
        let monthly = NewWave { kind: WaveKind::Monthly, closes_on: day(60), ..new.waves[1].clone() };
        new.waves.insert(1, monthly);
    });
    app::open_wave(&app.service, &app.account, &prepared.waves[0], day(10)).unwrap();
    assert_eq!(prepared.cards[0].len(), CARDS);
    for card in 0..used {
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
    }
    prepared
}

/// Everything that opens a page with a card and keeps nothing: the questionnaire in both languages, with what its button of
/// the other language sends along, a form with a fault, a form without an answer.
fn looks(code: &str) -> Vec<Asked> {
    let code = ("code".to_owned(), code.to_owned());
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    vec![
        ("/r", vec![code.clone()]),
        ("/r", vec![code.clone(), field("lang", "en")]),
        ("/r/reponses", vec![code.clone(), field("qvct.sens", "9")]),
        ("/r/reponses", vec![code.clone(), field("qvct.sens", "9"), field("lang", "en")]),
        ("/r/reponses", vec![code.clone()]),
        ("/r", vec![code, field("qvct.sens", "3"), field("text", "Un mot."), field("into", "en")]),
    ]
}

/// Sends answers, and a text, which is read where one is asked for.
fn submission(code: &str) -> Asked {
    let mut fields = all_answered(code, 3);
    fields.push(("text".to_owned(), "Merci pour ces séances.".to_owned()));
    ("/r/reponses", fields)
}

fn erasure(code: &str) -> Asked {
    ("/r/effacer", vec![("code".to_owned(), code.to_owned())])
}

async fn send(visitor: &Visitor, (path, fields): &Asked) {
    visitor.send(path, fields).await;
}
