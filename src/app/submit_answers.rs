//! Keeping a participant's answers, sealed, until the wave closes.

use super::error::{AppError, Refusal};
use super::find_card::OpenCard;
use super::parts::Service;
use super::texts;
use crate::domain::ids::WaveId;
use crate::domain::questionnaire::AnswerSheet;
use crate::domain::wave::WaveState;
use crate::secrets::RowName;
use crate::storage::answers::{self, SealedAnswer};
use crate::storage::waves::{self, Hold};
use crate::storage::{AnyConnection, cards};

/// Keeps the answers of a card in place of earlier ones. They are on the disk when this returns.
///
/// Every card of the group may answer, the reserve too: a card that was refused because the group is full would tell that
/// all the others have answered. How many count is settled when the wave closes.
///
/// # Errors
/// [`AppError::Refused`] where the wave has closed meanwhile.
pub fn submit_answers(service: &Service, card: &OpenCard, sheet: &AnswerSheet) -> Result<(), AppError> {
    let (wave, group, keys) = (&card.open.wave.id, &card.group.id, &card.open.keys);
    let tag = keys.answer_tag(wave, &card.secret);
    let pair = keys.pair_tag(&card.secret);
    let name = RowName { wave, group, tag: &tag, pair: Some(&pair) };
    let sealed = keys.seal(service.random.bytes(), &name, &sheet.to_bytes())?;
    let row = SealedAnswer { tag, wave: wave.clone(), group: group.clone(), pair: Some(pair), sealed };
    let card_tag = card.tag;
    service.db.write(move |connection| {
        refuse_closed(connection, &row.wave)?;
        // What was remembered may be older than a sheet that was taken back.
        if !cards::exists(connection, &card_tag)? {
            return Err(AppError::NotFound("card"));
        }
        Ok(answers::put(connection, &row)?)
    })
}

/// Erases the answers of a card, and then its free text, while its wave is open. Whether there were any is not said.
///
/// # Errors
/// [`AppError::Refused`] where the wave has closed meanwhile.
pub fn erase_answers(service: &Service, card: &OpenCard) -> Result<(), AppError> {
    let (wave, group) = (card.open.wave.id.clone(), card.group.id.clone());
    let tag = card.open.keys.answer_tag(&wave, &card.secret);
    service.db.write(move |connection| {
        refuse_closed(connection, &wave)?;
        Ok::<_, AppError>(answers::erase(connection, tag, wave, group)?)
    })?;
    texts::erase(service, card)
}

pub(super) fn refuse_closed(connection: &mut AnyConnection, wave: &WaveId) -> Result<(), AppError> {
    waves::hold(connection, wave, Hold::Shared)?;
    match waves::state(connection, wave)? {
        Some(WaveState::Open) => Ok(()),
        _ => Err(Refusal::WaveState.into()),
    }
}
