//! `entrevoix analyse` as a person types it: golden values through the whole way from the file's bytes to the JSON, the report
//! as it is read, and every refusal.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must stop")]

mod golden;
mod groups;
mod order;
mod refusals;
mod report;
mod world;
mod zones;
