//! Entrevoix: what a psychosocial dispositif changed for a team, with nobody recognisable.
//!
//! In reading order: [`domain`] says what things are, [`disclosure`] what may be said of them.

pub mod cli;
pub mod disclosure;
pub mod domain;
pub mod intake;
