//! The ledger's commands: what is found of a ledger that somebody wrote to by hand, and what an export says.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must stop")]

mod support;

#[path = "ledger/command.rs"]
mod command;
#[path = "ledger/export.rs"]
mod export;
#[path = "ledger/hand.rs"]
mod hand;
#[path = "ledger/over_time.rs"]
mod over_time;
#[path = "ledger/portfolio.rs"]
mod portfolio;
#[path = "ledger/recomputed.rs"]
mod recomputed;
#[path = "ledger/verify.rs"]
mod verify;
#[path = "ledger/votes.rs"]
mod votes;
