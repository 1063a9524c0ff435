//! The gate from outside: what goes in, what may be read, and what an attacker makes of it.

mod attacker;
mod breakdown;
mod cells;
mod change;
mod counts;
mod figures;
mod ledger;
mod means;
mod portfolio;
mod release;
mod timeline;
mod unions;
mod verdict;
mod vote;
