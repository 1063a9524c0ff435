//! The intervenant's pages, under `/espace`: the only ones with a cookie, which the browser sends nowhere else.
//!
//! They show where a dispositif stands and what was published; never who answered or what, nor how many while a
//! questionnaire is open.

mod actions;
mod answered;
mod attribute_fields;
mod cadrage;
mod calendar;
mod calendar_file;
mod cancel;
mod cards;
mod choose_template;
mod commanditaires;
mod comparison;
mod dispositif;
mod dispositif_form;
mod dispositif_life;
mod documents;
mod fields;
mod groups;
mod home;
mod interviews;
mod kept;
mod life;
mod life_form;
mod links;
mod login;
mod methods;
mod new_dispositif;
mod new_faults;
mod next_step;
mod organisations;
mod paper;
mod pictures;
mod portfolio;
mod reading;
mod results;
mod retention;
mod session_store;
mod sessions;
mod signed_in;
mod size;
mod steps;
mod texts;
mod wave_days;
mod waves;

pub use actions::{
    add as add_action, picture as picture_of_actions, remove as remove_action, revise as revise_action,
    show as actions, transmit as transmit_actions,
};
pub use cadrage::{show as cadrage, write as write_cadrage};
pub use calendar_file::calendar_file;
pub use cancel::{
    ask_dispositif as ask_cancel_dispositif, ask_wave as ask_cancel_wave, cancel_dispositif, cancel_wave,
};
pub use cards::{make as make_cards, renew_link as renew_draw_link, take_back as take_cards_back};
pub use commanditaires::{add as add_commanditaire, list as commanditaires, remove as remove_commanditaire};
pub use comparison::comparison;
pub use dispositif::show as dispositif;
pub use documents::{
    declare_work_units, of_dispositif as document_of_dispositif, of_wave as document_of_wave,
    of_year as document_of_year,
};
pub use groups::{add as add_group, remove as remove_group};
pub use home::{home, to_home};
pub use interviews::{keep as keep_theme, list as interviews, remove as remove_theme};
pub use links::{create as create_link, revoke as revoke_link};
pub use login::{LoginLimit, form as login_form, log_in, log_out};
pub use methods::methods;
pub use new_dispositif::{create as create_dispositif, form as new_dispositif};
pub use organisations::create as create_organisation;
pub use paper::paper;
pub use pictures::{picture_of_comparison, picture_of_wave};
pub use portfolio::{current as portfolio, of_year as portfolio_of, picture_of_portfolio};
pub(in crate::web) use reading::validated_told;
pub use reading::{
    abandon as abandon_vote, close as close_vote, put_to_vote, revise as revise_reading, show as reading,
    transmit as transmit_reading, validate as validate_reading, write as write_reading,
};
pub use results::results;
pub use retention::advance as advance_retention;
pub use session_store::Store;
pub use sessions::{
    add as add_session, change as change_session, list as sessions, remove as remove_session, show as session,
};
pub use steps::{list as steps, record as record_step, refuse as refuse_demande, show as step};
pub use texts::texts;
pub use waves::{close as close_wave, open as open_wave, preview, transmit};
