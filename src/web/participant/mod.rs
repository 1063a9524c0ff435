//! The participant's way: card, questionnaire, thank-you page. No account, no cookie, no script needed, nothing logged.
//!
//! Every answer here is the same whether the card was used or not. The one exception cannot be helped: where a group has as
//! many answers as members, a card that has not answered is told that it comes too late.

mod card;
mod entry;
mod erase;
mod form;
mod questionnaire;
mod submit;
mod thanks;

pub use card::enter;
pub use entry::entry;
pub use erase::erase;
pub use form::{FormPage, TextField, themes};
pub use questionnaire::open;
pub use submit::submit;
pub use thanks::{erased, thanks};
