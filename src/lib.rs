//! Entrevoix: what a psychosocial dispositif changed for a team, with nobody recognisable.
//!
//! In reading order: [`domain`] says what things are, [`disclosure`] what may be said of them,
//! [`charts`] draws what was said.

pub mod charts;
pub mod disclosure;
pub mod domain;
