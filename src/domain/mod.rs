//! The types and rules of the field: what a dispositif, a wave, a card, a questionnaire are.
//!
//! Pure: it never reads a clock, a random source, a file or a socket, and knows no other module of the house.

pub mod account;
pub mod action;
pub mod cadrage;
pub mod capsule;
pub mod card;
mod code;
pub mod day;
pub mod dispositif;
pub mod draw_link;
pub mod free_text;
pub mod group;
pub mod ids;
pub mod interview;
pub mod language;
pub mod link;
pub mod natural;
pub mod organisation;
pub mod purge;
pub mod questionnaire;
pub mod ratio;
pub mod reading;
pub mod session;
pub mod step;
pub mod tags;
pub mod tally;
pub mod template;
pub mod wave;
