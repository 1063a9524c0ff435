//! Finding what an account may touch. What belongs to somebody else is not found, as if it did not exist.

use super::error::{AppError, Refusal};
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::ids::{AccountId, DispositifId, OrganisationId, WaveId};
use crate::domain::organisation::Organisation;
use crate::domain::wave::Wave;
use crate::storage::{AnyConnection, dispositifs, organisations, waves};

/// An organisation of the account.
pub(super) fn own_organisation(
    connection: &mut AnyConnection,
    account: &AccountId,
    id: &OrganisationId,
) -> Result<Organisation, AppError> {
    let owner = organisations::account_of(connection, id)?;
    if owner.as_ref() != Some(account) {
        return Err(AppError::NotFound("organisation"));
    }
    organisations::find(connection, id)?.ok_or(AppError::NotFound("organisation"))
}

/// A dispositif of the account, with its organisation.
pub(super) fn own_dispositif(
    connection: &mut AnyConnection,
    account: &AccountId,
    id: &DispositifId,
) -> Result<(Organisation, Dispositif), AppError> {
    let dispositif = dispositifs::find(connection, id)?.ok_or(AppError::NotFound("dispositif"))?;
    let organisation = own_organisation(connection, account, &dispositif.organisation)
        .map_err(|_| AppError::NotFound("dispositif"))?;
    Ok((organisation, dispositif))
}

/// A dispositif of the account that was not given up, held until the end of the transaction: it is read again under the lock, since a
/// cancelling may have come in between.
///
/// # Errors
/// [`AppError::Refused`] where it was given up.
pub(super) fn hold_living(
    connection: &mut AnyConnection,
    account: &AccountId,
    id: &DispositifId,
) -> Result<(Organisation, Dispositif), AppError> {
    own_dispositif(connection, account, id)?;
    dispositifs::hold(connection, id)?;
    let (organisation, dispositif) = own_dispositif(connection, account, id)?;
    if dispositif.state == State::Cancelled {
        return Err(Refusal::GivenUp.into());
    }
    Ok((organisation, dispositif))
}

/// A wave of the account, with its dispositif.
pub(super) fn own_wave(
    connection: &mut AnyConnection,
    account: &AccountId,
    id: &WaveId,
) -> Result<(Dispositif, Wave), AppError> {
    let wave = waves::find(connection, id)?.ok_or(AppError::NotFound("wave"))?;
    let (_, dispositif) =
        own_dispositif(connection, account, &wave.dispositif).map_err(|_| AppError::NotFound("wave"))?;
    Ok((dispositif, wave))
}
