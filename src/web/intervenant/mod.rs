//! The intervenant's pages, under `/espace`: the only ones with a cookie, which the browser sends nowhere else.
//!
//! They show where a dispositif stands and what was published; never who answered or what, nor how many while a
//! questionnaire is open.

mod attribute_fields;
mod calendar;
mod cancel;
mod cards;
mod comparison;
mod dispositif;
mod dispositif_form;
mod documents;
mod groups;
mod home;
mod kept;
mod life;
mod links;
mod login;
mod methods;
mod new_dispositif;
mod next_step;
mod organisations;
mod paper;
mod pictures;
mod portfolio;
mod results;
mod retention;
mod session_store;
mod signed_in;
mod size;
mod texts;
mod waves;

pub use cancel::{
    ask_dispositif as ask_cancel_dispositif, ask_wave as ask_cancel_wave, cancel_dispositif, cancel_wave,
};
pub use cards::{make as make_cards, renew_link as renew_draw_link, take_back as take_cards_back};
pub use comparison::comparison;
pub use dispositif::show as dispositif;
pub use documents::{
    declare_work_units, of_dispositif as document_of_dispositif, of_wave as document_of_wave,
    of_year as document_of_year,
};
pub use groups::{add as add_group, remove as remove_group};
pub use home::{home, to_home};
pub use links::{create as create_link, revoke as revoke_link};
pub use login::{LoginLimit, form as login_form, log_in, log_out};
pub use methods::methods;
pub use new_dispositif::{create as create_dispositif, form as new_dispositif};
pub use organisations::create as create_organisation;
pub use paper::paper;
pub use pictures::{picture_of_comparison, picture_of_wave};
pub use portfolio::{current as portfolio, of_year as portfolio_of, picture_of_portfolio};
pub use results::results;
pub use retention::advance as advance_retention;
pub use session_store::Store;
pub use texts::texts;
pub use waves::{close as close_wave, open as open_wave, preview, transmit};
