//! Who logs in: intervenants, and the administrator of the instance. Participants and management have no account.

use super::dispositif::stored_as_text;
use super::ids::AccountId;
use super::language::Language;

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its identifier.
    pub id: AccountId,
    /// The address that logs in, in lower case.
    pub email: String,
    /// The name that pages show.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// The language of its pages.
    pub language: Language,
}

/// What an account may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Leads dispositifs.
    Intervenant,
    /// Keeps the instance: accounts, settings, backups. Sees no answers either.
    Administrator,
}

stored_as_text! {
    Role { Intervenant = "intervenant", Administrator = "administrator" }
}
