//! Entrevoix: what a psychosocial dispositif changed for a team, with nobody recognisable.
//!
//! In reading order: [`domain`] says what things are, [`indicators`] what is computed, [`disclosure`] what may be said,
//! [`charts`] draws it; [`storage`], [`secrets`] and [`intake`] keep and read; [`app`] holds the verbs that bring them
//! together; [`web`] and [`cli`] are where people meet them, in the words of [`i18n`] and as [`config`] says.

pub mod domain;

pub mod indicators;

pub mod disclosure;

pub mod charts;

pub mod storage;

pub mod secrets;

pub mod intake;

pub mod app;

pub mod i18n;

pub mod web;

pub mod config;

pub mod cli;
