//! The service over HTTP, on every database that this machine has: one file per actor.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

#[path = "../support/mod.rs"]
mod support;

use support::app;

mod afterwards;
mod anonymity_page;
mod attacker;
mod breakdown;
mod calendar;
mod charts_on_paper;
mod closing;
mod counts;
mod crash;
mod documents;
mod draw;
mod figures;
mod form;
mod intervenant;
mod journey;
mod life;
mod locks;
mod management;
mod methods;
mod new_dispositif;
mod oracle;
mod over_time;
mod pages;
mod paper;
mod participant;
mod pictures;
mod portfolio;
mod practices;
mod program;
mod safety;
mod same_people;
mod same_release;
mod storage;
mod texts;
mod votes;
