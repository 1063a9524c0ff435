//! Whether a card was used: what every page says for a used card and for an unused one, to the byte and the header, by the
//! statements that the service runs for it, and by the time that it takes.
//!
//! Whoever tells a used card from an unused one has a list of who has answered: a colleague who saw a card, an
//! intervenant who kept the sheet.

mod bytes;
pub mod statements;
mod time;

use entrevoix::domain::dispositif::Granularity;

use crate::app::{Prepared, TestApp, Visitor, all_answered};

/// The cards of a group of six, with its two in reserve.
const CARDS: usize = 8;

/// How many other cards of the group were used: none, half, all but one, all its members, more than its members.
const OTHERS_USED: [usize; 5] = [0, 3, 5, 6, 7];

/// A request of a participant who holds a card.
pub type Asked = (&'static str, Vec<(String, String)>);

/// A dispositif whose group of six has so many cards used. The last card of its sheet is never among them.
async fn group_with(app: &TestApp, used: usize) -> Prepared {
    let prepared = app.open_dispositif(Granularity::ByGroup, &[6]);
    assert_eq!(prepared.cards[0].len(), CARDS);
    for card in 0..used {
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
    }
    prepared
}

/// Everything that opens a page with a card and keeps nothing: the questionnaire in both languages, a form with a fault, a
/// form without an answer.
fn looks(code: &str) -> Vec<Asked> {
    let code = ("code".to_owned(), code.to_owned());
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    vec![
        ("/r", vec![code.clone()]),
        ("/r", vec![code.clone(), field("lang", "en")]),
        ("/r/reponses", vec![code.clone(), field("qvct.sens", "9")]),
        ("/r/reponses", vec![code.clone(), field("qvct.sens", "9"), field("lang", "en")]),
        ("/r/reponses", vec![code]),
    ]
}

fn submission(code: &str) -> Asked {
    ("/r/reponses", all_answered(code, 3))
}

fn erasure(code: &str) -> Asked {
    ("/r/effacer", vec![("code".to_owned(), code.to_owned())])
}

async fn send(visitor: &Visitor, (path, fields): &Asked) {
    visitor.send(path, fields).await;
}
