//! Free texts: kept sealed beside the answers, erased with them, and settled when their wave closes.
//!
//! While a wave is open it has as many rows as cards, whoever has written: those without a text are empty, and all have one
//! length. Each write puts all of them anew, under other names and in another order, in another transaction than the
//! answers'. So neither a row's place, a transaction's number nor the difference of two copies of the database joins a text
//! to a sheet or tells who wrote one; and a write takes as long whether its card has written before or not, and however many
//! others have. Only this module and `read_texts` open them.

use super::error::AppError;
use super::find_card::OpenCard;
use super::make_cards::RESERVE;
use super::parts::Service;
use super::submit_answers::refuse_closed;
use crate::domain::dispositif::Dispositif;
use crate::domain::free_text::{FreeText, texts_min};
use crate::domain::ids::WaveId;
use crate::domain::tags::{TextMark, TextTag};
use crate::secrets::CardKey;
use crate::storage::free_texts::{self, SealedText};
use crate::storage::{AnyConnection, answers};

/// What an empty row says of its card, and every row once its wave has closed.
const NO_CARD: TextMark = TextMark([0; 32]);

/// An opened text. It is never logged, and has no `Debug`.
struct Opened {
    mark: TextMark,
    text: FreeText,
}

/// Keeps the text of a card whose answers were just kept, in place of an earlier one; an empty text replaces it too. Where
/// no text is asked for, or the answers were erased meanwhile, it keeps nothing.
///
/// # Errors
/// [`AppError::Refused`] where the wave has closed meanwhile.
pub fn keep_text(service: &Service, card: &OpenCard, text: &FreeText) -> Result<(), AppError> {
    change(service, card, text.clone())
}

/// Erases the text of a card, as far as there is one, with nothing that tells whether there was.
pub(super) fn erase(service: &Service, card: &OpenCard) -> Result<(), AppError> {
    change(service, card, FreeText::default())
}

/// At closing: from as many texts on as [`texts_min`] says, they are kept, else all are erased. What is kept says no longer
/// which card it came from, and stands in an order that says nothing.
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
    let mut texts = written(&key, wave, &rows)?;
    if texts.len() < texts_min(dispositif.frame.k) as usize {
        texts.clear();
    }
    texts.iter_mut().for_each(|opened| opened.mark = NO_CARD);
    rewrite(service, connection, &key, wave, texts)
}

/// The texts of a wave that has closed, in the order of their rows' names, which says nothing and stays.
pub(super) fn read(key: &CardKey, wave: &WaveId, rows: &[SealedText]) -> Result<Vec<FreeText>, AppError> {
    Ok(written(key, wave, rows)?.into_iter().map(|opened| opened.text).collect())
}

/// Puts `text` in place of what the card wrote.
fn change(service: &Service, card: &OpenCard, text: FreeText) -> Result<(), AppError> {
    if !card.asks_text() {
        return Ok(());
    }
    let (key, wave) = (service.card_key(&card.dispositif().id)?, card.wave().id.clone());
    let opened = Opened { mark: key.text_mark(&wave, &card.secret), text };
    let answer = card.open.keys.answer_tag(&wave, &card.secret);
    let (writing, cards) = (service.clone(), count_cards(card));
    service.db.write(move |connection| {
        refuse_closed(connection, &wave)?;
        // Two hands on one card: an erasing that came in between has the last word.
        let is_kept = answers::exists(connection, &wave, &answer)? && !opened.text.is_empty();
        free_texts::hold(connection, &wave)?;
        let rows = free_texts::of_wave(connection, &wave)?;
        let mut texts = written(&key, &wave, &rows)?;
        texts.retain(|one| one.mark != opened.mark);
        texts.extend(is_kept.then_some(opened));
        while texts.len() < cards {
            texts.push(Opened { mark: NO_CARD, text: FreeText::default() });
        }
        rewrite(&writing, connection, &key, &wave, texts)
    })
}

/// As many rows as the wave has: no fewer than cards, so that nobody's text ever adds one.
fn count_cards(card: &OpenCard) -> usize {
    card.asked.groups.iter().map(|group| (group.members + RESERVE) as usize).sum()
}

/// Opens the rows of a wave, without those that are empty.
fn written(key: &CardKey, wave: &WaveId, rows: &[SealedText]) -> Result<Vec<Opened>, AppError> {
    let opened = rows.iter().map(|row| {
        let bytes = key.open_text(wave, &row.tag, &row.sealed)?;
        let opened = bytes.split_first_chunk().and_then(|(mark, text)| {
            Some(Opened { mark: TextMark(*mark), text: FreeText::from_padded(text)? })
        });
        opened.ok_or_else(|| AppError::Indicators(format!("a free text of wave {wave} is damaged")))
    });
    let opened: Vec<_> = opened.collect::<Result<_, _>>()?;
    Ok(opened.into_iter().filter(|opened| !opened.text.is_empty()).collect())
}

/// Seals the texts under new names and writes them in random order, in place of all that the wave has.
fn rewrite(
    service: &Service,
    connection: &mut AnyConnection,
    key: &CardKey,
    wave: &WaveId,
    mut texts: Vec<Opened>,
) -> Result<(), AppError> {
    service.random.shuffle(&mut texts);
    let sealed = texts.iter().map(|opened| {
        let tag = TextTag(service.random.bytes());
        let bytes = [opened.mark.0.as_slice(), &opened.text.to_padded()].concat();
        Ok::<_, AppError>(SealedText {
            tag,
            sealed: key.seal_text(service.random.bytes(), wave, &tag, &bytes)?,
        })
    });
    let sealed: Vec<_> = sealed.collect::<Result<_, _>>()?;
    Ok(free_texts::rewrite(connection, wave, &sealed)?)
}
