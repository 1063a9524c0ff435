//! The verbs of the service, one a file. This is the only place that brings storage, secrets, indicators, the gate,
//! charts and reports together.
//!
//! Each verb takes the [`Service`] first, and where it acts for an account, the account: it finds only what is the
//! account's own. A verb either does all of what it says or nothing.

mod accounts;
mod afterwards;
pub mod analyse;
mod cancel;
mod change_groups;
mod check_health;
mod check_instruments;
mod clock;
mod close_wave;
mod compute_releases;
mod create_dispositif;
mod declare_work_units;
pub mod demo;
mod draw;
mod draw_card;
mod end_dispositif;
mod error;
mod explain_method;
mod export_ledger;
mod find_card;
mod follow_actions;
mod hold_reading;
mod hold_vote;
mod import_answers;
mod import_marks;
mod known_attributes;
mod library;
mod life;
mod make_cards;
mod make_documents;
mod memory;
mod next_step;
mod open_wave;
mod ownership;
mod parts;
mod plan_size;
mod purge;
mod random;
mod reach_thresholds;
mod read_dispositif;
mod read_portfolio;
mod read_reading;
mod read_release;
mod read_texts;
mod read_timeline;
mod records;
mod retention;
mod same_people;
mod sessions;
mod sheets;
mod submit_answers;
mod texts;
mod transmit;
mod verdict_rates;
mod verify_ledger;
mod view_open_wave;
mod votes;
mod wave_plan;
mod write_reading;

pub use crate::charts::AxisActions;
pub use accounts::{NewAccount, PASSWORD_MIN, account, add_account, log_in, sole_account};
pub use cancel::{Consequence, cancel_dispositif, cancel_wave, foresee_dispositif, foresee_wave};
pub use change_groups::{add_group, remove_group};
pub use check_health::check_health;
pub use check_instruments::{Asked, Finding, check_instruments};
pub use clock::Clock;
pub use close_wave::close_wave;
pub use compute_releases::compute_releases;
pub use create_dispositif::{
    NAME_MAX, NewDispositif, NewGroup, NewWave, check_dispositif, check_organisation, create_dispositif,
    create_organisation, create_with_life,
};
pub use declare_work_units::declare_work_units;
pub use draw::{Around, Drawn, Format, Picture, Told, draw, draw_file, draw_key, draw_on_paper};
pub use draw_card::{CardDraw, DrawnCard, draw_card, new_draw_ticket, renew_draw_link};
pub use error::{AppError, FieldFault, Refusal};
pub use explain_method::{MethodView, ReadingRow, ScoreKind, explain_method};
pub use export_ledger::{ExportError, ExportRequest, LedgerExport, Reader, export_ledger};
pub use find_card::{CardWay, OpenCard, VotingCard, find_card, recall_card};
pub use follow_actions::{
    ActionsView, NewAction, add_action, read_actions, remove_action, revise_action, transmit_actions,
};
pub use hold_reading::{ReadingOf, mark as mark_of_reading};
pub use hold_vote::{abandon_vote, close_vote, put_to_vote};
pub use import_answers::{Import, ImportInto, Imported, import_answers};
pub use known_attributes::known_attributes;
pub use library::Library;
pub use life::{
    LINE_MAX, LONG_TEXT_MAX, Life, NewCadrage, NewLife, NewSession, SessionForm, add_commanditaire,
    add_named_commanditaire, add_session, change_session, check_life, keep_theme, record_step,
    refuse_demande, remove_commanditaire, remove_session, remove_theme, write_cadrage,
};
pub use make_cards::{CardSheet, RESERVE, make_cards, take_cards_back};
pub(crate) use make_documents::figure_words;
pub use make_documents::{
    Chart, Deliverable, Figures, Findings, Indicator, Room, Sheet, TableForm, Told as DocumentTold, Written,
    YearTold, asked_indicators, band_told, card_sheet, consultation_told, findings_by_link, findings_of_wave,
    kinds_told, make_document, make_portfolio, make_table_of_wave, make_table_of_year, paired_told,
    paper_form, read_findings, states_told, who_sees_what,
};
pub use next_step::NextStep;
pub use open_wave::open_wave;
pub use parts::{Parts, Service};
pub use plan_size::{QuestionByQuestion, SizePlan, SizeWarning, plan_size, warn_of_size};
pub use random::Random;
pub use reach_thresholds::midnight;
pub use read_dispositif::{
    DispositifView, Listed, Thresholds, list_dispositifs, list_organisations, preview_wave, read_dispositif,
};
pub use read_portfolio::{PortfolioView, YearOf, read_portfolio};
pub use read_reading::{ReadingView, Version, read_reading};
pub use read_release::{ComparisonView, ReleaseView, read_comparison, read_release};
pub use read_texts::{Texts, TextsView, read_texts};
pub use read_timeline::TimelineView;
pub use records::Records;
pub use retention::advance_retention;
pub use sessions::{end_session, keep_session, new_session_key, prolong_session, session_state};
pub use submit_answers::{erase_answers, submit_answers};
pub use texts::keep_text;
pub use transmit::{ManagementView, create_link, create_link_for, open_link, revoke_link, transmit};
pub use verdict_rates::{VerdictRate, VerdictRates, verdict_rates};
pub use verify_ledger::{FAULTS_MAX, LedgerFault, LedgerFindings, verify_ledger};
pub use view_open_wave::{WaveInView, recall_open_wave, view_open_wave};
pub use votes::keep_vote;
pub use wave_plan::{MONTHLY_MAX, WavePlan};
pub use write_reading::{revise_reading, transmit_reading, validate_reading, write_reading};
