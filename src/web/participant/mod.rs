//! The participant's way: card, questionnaire, thank-you page. No account, no cookie, no script needed, nothing logged.
//!
//! Every answer here is the same whether the card was used or not, and whoever else of the group has answered.

mod anonymity;
mod card;
mod draw_card;
mod entry;
mod erase;
mod form;
mod frame;
mod questionnaire;
mod reading;
mod submit;
mod thanks;

pub use anonymity::anonymity;
pub use card::enter;
pub use draw_card::{ask_to_draw, draw};
pub use entry::entry;
pub use erase::erase;
pub use form::{FormPage, TextField, themes};
pub use frame::FrameLines;
pub use questionnaire::open;
pub use reading::{vote, voted};
pub use submit::submit;
pub use thanks::{erased, thanks};
