//! Free texts: kept sealed beside the answers, erased with them, and settled when their wave closes.
//!
//! A text is never written in the transaction of its card's answers, and each write puts all texts of the wave anew in
//! random order: neither a transaction's number nor a row's place joins a text to a sheet. Who sends nothing has a row as
//! well, so that a row says nothing. Only [`settle`] and `read_texts` open them.

use super::error::AppError;
use super::find_card::OpenCard;
use super::parts::Service;
use super::submit_answers::refuse_closed;
use crate::domain::dispositif::Dispositif;
use crate::domain::free_text::{FreeText, texts_min};
use crate::domain::ids::WaveId;
use crate::domain::tags::TextTag;
use crate::secrets::CardKey;
use crate::storage::free_texts::{self, SealedText};
use crate::storage::{AnyConnection, answers};

/// Keeps the text of a card whose answers were just kept, in place of an earlier one; an empty text replaces it too. Where
/// no text is asked for, or the answers were erased meanwhile, it does nothing.
///
/// # Errors
/// [`AppError::Refused`] where the wave has closed meanwhile.
pub fn keep_text(service: &Service, card: &OpenCard, text: &FreeText) -> Result<(), AppError> {
    if !card.asks_text() {
        return Ok(());
    }
    let (key, wave) = (service.card_key(&card.dispositif().id)?, card.wave().id.clone());
    let tag = key.text_tag(&wave, &card.secret);
    let row = seal(service, &key, &wave, tag, text)?;
    let answer = card.open.keys.answer_tag(&wave, &card.secret);
    let writing = service.clone();
    service.db.write(move |connection| {
        refuse_closed(connection, &wave)?;
        // Two hands on one card: an erasing that came in between has the last word.
        let kept = answers::exists(connection, &answer)?.then_some(row);
        put(&writing, connection, &wave, &tag, kept)
    })
}

/// Erases the text of a card, as far as there is one, with nothing that tells whether there was.
pub(super) fn erase(service: &Service, card: &OpenCard) -> Result<(), AppError> {
    if !card.asks_text() {
        return Ok(());
    }
    let wave = card.wave().id.clone();
    let tag = service.card_key(&card.dispositif().id)?.text_tag(&wave, &card.secret);
    let writing = service.clone();
    service.db.write(move |connection| {
        refuse_closed(connection, &wave)?;
        put(&writing, connection, &wave, &tag, None)
    })
}

/// At closing: from as many texts on as [`texts_min`] says, they are kept, else all are erased. What is kept gets another
/// name than the one that its card leads to, and stands in an order that says nothing.
///
/// # Errors
/// [`AppError`] where a text does not open or the database refuses; then nothing is closed.
pub(super) fn settle(
    service: &Service,
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
    wave: &WaveId,
) -> Result<(), AppError> {
    let rows = free_texts::of_wave(connection, wave)?;
    if rows.is_empty() {
        return Ok(());
    }
    let key = service.card_key(&dispositif.id)?;
    let mut texts = open(&key, wave, &rows)?;
    texts.retain(|text| !text.is_empty());
    if texts.len() < texts_min(dispositif.frame.k) as usize {
        texts.clear();
    }
    service.random.shuffle(&mut texts);
    let renamed = texts.iter().map(|text| {
        let tag = TextTag(service.random.bytes());
        seal(service, &key, wave, tag, text)
    });
    let renamed: Vec<_> = renamed.collect::<Result<_, _>>()?;
    Ok(free_texts::rewrite(connection, wave, &renamed)?)
}

/// Opens texts, in the order of their rows.
pub(super) fn open(key: &CardKey, wave: &WaveId, rows: &[SealedText]) -> Result<Vec<FreeText>, AppError> {
    let texts = rows.iter().map(|row| {
        let bytes = key.open_text(wave, &row.tag, &row.sealed)?;
        FreeText::from_padded(&bytes)
            .ok_or_else(|| AppError::Indicators(format!("a free text of wave {wave} is damaged")))
    });
    texts.collect()
}

fn seal(
    service: &Service,
    key: &CardKey,
    wave: &WaveId,
    tag: TextTag,
    text: &FreeText,
) -> Result<SealedText, AppError> {
    let sealed = key.seal_text(service.random.bytes(), wave, &tag, &text.to_padded())?;
    Ok(SealedText { tag, sealed })
}

/// Writes all texts of a wave anew, with `row` in place of the one called `tag`.
fn put(
    service: &Service,
    connection: &mut AnyConnection,
    wave: &WaveId,
    tag: &TextTag,
    row: Option<SealedText>,
) -> Result<(), AppError> {
    free_texts::hold(connection, wave)?;
    let mut rows = free_texts::of_wave(connection, wave)?;
    rows.retain(|one| one.tag != *tag);
    rows.extend(row);
    service.random.shuffle(&mut rows);
    Ok(free_texts::rewrite(connection, wave, &rows)?)
}
