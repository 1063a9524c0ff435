//! Entrevoix: what a psychosocial dispositif changed for a team, with nobody recognisable.
//!
//! In reading order: [`domain`] says what things are, [`indicators`] what is computed, [`disclosure`] what may be said.

pub mod disclosure;
pub mod domain;
pub mod indicators;
pub mod secrets;
pub mod storage;
