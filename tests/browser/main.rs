//! What a person sees, in a real Chromium.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

#[path = "../support/mod.rs"]
mod support;

mod axe;
mod back;
mod capsules;
mod door;
mod draws;
mod every_page;
mod harness;
mod journeys;
mod keyboard;
mod look;
