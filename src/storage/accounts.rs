//! Accounts: intervenants and the administrator of the instance.

use diesel::prelude::*;

use super::columns::word;
use super::schema::account;
use super::{AnyConnection, Stored};
use crate::domain::account::{Account, Role};
use crate::domain::ids::AccountId;
use crate::domain::language::Language;

type Row = (String, String, String, String, String, String);

/// Adds an account with the hash of its password.
///
/// # Errors
/// [`super::StorageError::Refused`] where the address is taken.
pub fn add(connection: &mut AnyConnection, account: &Account, password_hash: &str) -> Stored<()> {
    diesel::insert_into(account::table)
        .values((
            account::id.eq(account.id.as_str()),
            account::email.eq(&account.email),
            account::name.eq(&account.name),
            account::role.eq(account.role.as_str()),
            account::password_hash.eq(password_hash),
            account::language.eq(account.language.tag()),
        ))
        .execute(connection)?;
    Ok(())
}

/// The account of an address, with the hash of its password.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn by_email(connection: &mut AnyConnection, email: &str) -> Stored<Option<(Account, String)>> {
    let row = account::table.filter(account::email.eq(email)).first::<Row>(connection).optional()?;
    row.map(from_row).transpose()
}

/// The account called `id`.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn find(connection: &mut AnyConnection, id: &AccountId) -> Stored<Option<Account>> {
    let row = account::table.find(id.as_str()).first::<Row>(connection).optional()?;
    Ok(row.map(from_row).transpose()?.map(|(account, _)| account))
}

/// Every account, by address.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn all(connection: &mut AnyConnection) -> Stored<Vec<Account>> {
    let rows = account::table.order(account::email).load::<Row>(connection)?;
    rows.into_iter().map(|row| from_row(row).map(|(account, _)| account)).collect()
}

fn from_row((id, email, name, role, password_hash, language): Row) -> Stored<(Account, String)> {
    let role = word("account", &id, "role", &role, Role::from_text)?;
    let language = word("account", &id, "language", &language, Language::from_tag)?;
    Ok((Account { id: AccountId::from_text(id), email, name, role, language }, password_hash))
}
