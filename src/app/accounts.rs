//! Adding an account and logging in.

use super::create_dispositif::NAME_MAX;
use super::error::{AppError, FieldFault};
use super::parts::Service;
use crate::domain::account::{Account, Role};
use crate::domain::ids::AccountId;
use crate::domain::language::Language;
use crate::secrets;
use crate::storage::accounts;

/// The fewest characters of a password (CNIL's recommendation of 2022 for a password alone).
pub const PASSWORD_MIN: usize = 12;

/// The most, so that no one can keep the machine busy with hashing.
const PASSWORD_MAX: usize = 1_000;

/// What a new account needs.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The address that logs in.
    pub email: String,
    /// The name that pages show.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// The language of its pages.
    pub language: Language,
}

/// Adds an account.
///
/// # Errors
/// [`AppError::Invalid`] where the address is none or taken, or the password too short.
pub fn add_account(service: &Service, new: NewAccount, password: &str) -> Result<Account, AppError> {
    let email = new.email.trim().to_lowercase();
    let mut faults = Vec::new();
    if !email.contains('@') {
        faults.push(FieldFault { field: "email", message: "fault-email" });
    }
    let length = password.trim().chars().count();
    if !(PASSWORD_MIN..=PASSWORD_MAX).contains(&length) {
        faults.push(FieldFault { field: "password", message: "fault-password-short" });
    }
    if new.name.trim().is_empty() || new.name.chars().count() > NAME_MAX || email.chars().count() > NAME_MAX {
        faults.push(FieldFault { field: "name", message: "fault-name" });
    }
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    let hash = secrets::hash_password(password, service.random.bytes())?;
    let account = Account {
        id: AccountId::random(service.random.bytes()),
        email,
        name: new.name.trim().to_owned(),
        role: new.role,
        language: new.language,
    };
    let added = account.clone();
    service.db.write(move |connection| {
        if accounts::by_email(connection, &added.email)?.is_some() {
            return Err(AppError::Invalid(vec![FieldFault { field: "email", message: "fault-email-taken" }]));
        }
        Ok(accounts::add(connection, &added, &hash)?)
    })?;
    Ok(account)
}

/// The account whose address and password these are. An unknown address takes as long as a wrong password, so that the
/// time does not tell who has an account.
///
/// # Errors
/// [`AppError::Storage`] where the database cannot say.
pub fn log_in(service: &Service, email: &str, password: &str) -> Result<Option<Account>, AppError> {
    let email = email.trim().to_lowercase();
    let known = service.db.read(|connection| accounts::by_email(connection, &email))?;
    match known {
        Some((account, hash)) => Ok(secrets::password_fits(password, &hash).then_some(account)),
        None => {
            secrets::hash_password(password, [0; 16])?;
            Ok(None)
        }
    }
}

/// The account called `id`.
///
/// # Errors
/// [`AppError::NotFound`] where it was removed.
pub fn account(service: &Service, id: &AccountId) -> Result<Account, AppError> {
    service.db.read(|connection| accounts::find(connection, id))?.ok_or(AppError::NotFound("account"))
}

/// The account of an address, or where none is named, the only account that there is.
///
/// # Errors
/// [`AppError::NotFound`] where no account has the address, or there is not exactly one account.
pub fn sole_account(service: &Service, email: Option<&str>) -> Result<Account, AppError> {
    let all = service.db.read(accounts::all)?;
    let mut fitting =
        all.into_iter().filter(|one| email.is_none_or(|email| one.email == email.trim().to_lowercase()));
    match (fitting.next(), fitting.next()) {
        (Some(account), None) => Ok(account),
        _ => Err(AppError::NotFound("account")),
    }
}
