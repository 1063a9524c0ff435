//! The gate from outside: what goes in, what may be read, and what an attacker makes of it.

mod attacker;
mod change;
mod counts;
mod ledger;
mod means;
mod release;
mod totals;
