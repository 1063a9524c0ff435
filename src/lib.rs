//! Entrevoix: what a psychosocial dispositif changed for a team, with nobody recognisable.
//!
//! In reading order: [`domain`] says what things are, [`indicators`] what is computed, [`disclosure`] what may be said,
//! [`charts`] draws it and [`reports`] hands it over; [`storage`], [`secrets`] and [`intake`] keep and read; [`app`] holds the verbs that bring them
//! together; [`web`] and [`cli`] are where people meet them, in the words of [`i18n`] and as [`config`] says.
//!
//! An answer goes one way: [`web`] reads it, [`app`] has it sealed by [`secrets`] and kept by [`storage`]. When its wave
//! closes, it is opened in memory, summed up by [`indicators`] and protected by [`disclosure`]; what comes out is frozen, and
//! is all that anyone reads. `ARCHITECTURE.md` draws this, and says what is deliberately absent; `SECURITY.md` says what is
//! guaranteed against whom.

pub mod domain;

pub mod indicators;

pub mod disclosure;

pub mod charts;

pub mod reports;

pub mod storage;

pub mod secrets;

pub mod intake;

pub mod app;

pub mod i18n;

pub mod web;

pub mod config;

pub mod cli;
