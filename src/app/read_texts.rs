//! What the intervenant may read of the free texts: all of them at once after the release, or why there are none.
//!
//! A text is no figure: it never passes the ledger, and no other role reads it.

use super::error::AppError;
use super::ownership::{own_dispositif, own_wave};
use super::parts::Service;
use super::texts;
use crate::domain::dispositif::Dispositif;
use crate::domain::free_text::{FreeText, is_asked, texts_min};
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId, WaveId};
use crate::domain::organisation::Organisation;
use crate::domain::purge::Kept;
use crate::domain::wave::{Wave, WaveState};
use crate::storage::{AnyConnection, free_texts, groups, purges};

/// The texts of a wave with what they belong to.
#[derive(Debug)]
pub struct TextsView {
    /// Who ordered the dispositif.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// The wave.
    pub wave: Wave,
    /// From how many texts on they are read.
    pub min: u32,
    /// What there is to read.
    pub texts: Texts,
}

/// What there is to read.
#[derive(Debug, PartialEq, Eq)]
pub enum Texts {
    /// The groups are too small for texts ever to be read, so that nobody is asked for one.
    NotAsked,
    /// The wave is not released: nobody reads anything before its figures.
    NotYet,
    /// The wave was given up, and its texts erased unread.
    GivenUp,
    /// Fewer than it takes; they were erased when the wave closed. How many there were is known to nobody.
    TooFew,
    /// The time for which they are kept is over.
    Erased,
    /// The texts, in an order that says nothing and stays the same.
    Read(Vec<FreeText>),
}

/// The free texts of a wave.
///
/// # Errors
/// [`AppError::NotFound`] where the wave is not the account's, or its dispositif chose to ask for none.
pub fn read_texts(service: &Service, account: &AccountId, id: &WaveId) -> Result<TextsView, AppError> {
    service.db.read(|connection| {
        let (dispositif, wave) = own_wave(connection, account, id)?;
        if !dispositif.collecting.free_text {
            return Err(AppError::NotFound("free texts"));
        }
        let (organisation, _) = own_dispositif(connection, account, &dispositif.id)?;
        let groups = groups::of_dispositif(connection, &dispositif.id)?;
        let texts = told(service, connection, &dispositif, &groups, &wave)?;
        let min = texts_min(dispositif.frame.k);
        Ok(TextsView { organisation, dispositif, wave, min, texts })
    })
}

fn told(
    service: &Service,
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
    groups: &[Group],
    wave: &Wave,
) -> Result<Texts, AppError> {
    match wave.state {
        _ if !is_asked(dispositif, groups) => return Ok(Texts::NotAsked),
        WaveState::Draft | WaveState::Open | WaveState::Closed => return Ok(Texts::NotYet),
        WaveState::Cancelled => return Ok(Texts::GivenUp),
        WaveState::Released => {}
    }
    if is_erased(service, connection, &dispositif.id)? {
        return Ok(Texts::Erased);
    }
    let rows = free_texts::of_wave(connection, &wave.id)?;
    if rows.is_empty() {
        return Ok(Texts::TooFew);
    }
    Ok(Texts::Read(texts::read(&service.card_key(&dispositif.id)?, &wave.id, &rows)?))
}

/// Whether what stands under the cards' key is gone, be it in a database that was restored from before.
fn is_erased(service: &Service, connection: &mut AnyConnection, id: &DispositifId) -> Result<bool, AppError> {
    let is_recorded = purges::of_dispositif(connection, id)?.iter().any(|purge| purge.kept == Kept::Cards);
    Ok(is_recorded || service.secrets.destroyed(id, Kept::Cards)?.is_some())
}
