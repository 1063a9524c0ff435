//! What is published can never be turned back into a person: an attacker that is independent of the gate, against the
//! rules as they stand and against rules that were weakened.
//!
//! The way of a world is real (`way`: sheets, sums, the gate, the ledger's text); the attacker reads the text (`reader`),
//! makes a puzzle of each score in each wave (`puzzle`), and decides exactly what is still possible (`attacker`,
//! `witness`, `worlds`). `cell` goes through every world of one cell. It must never use what the gate computes.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fall")]

mod attacker;
mod cell;
mod chance;
mod choices;
mod limits;
mod moved;
mod organisations;
mod puzzle;
mod questions;
mod reader;
mod rules;
mod signs;
mod tables;
mod waves;
mod way;
mod weakened;
mod witness;
mod world;
mod worlds;
