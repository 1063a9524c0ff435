//! What is asked after the sessions about the sessions themselves: their questions are counted one by one, so that they are
//! asked where one result for all may have answers enough, and nowhere else. Nobody is asked what could never be shown.
//!
//! It is settled when the groups are known, and again whenever they change; with the first cards nothing changes them.

use super::create_dispositif::NewWave;
use super::error::AppError;
use super::library::Library;
use super::parts::Service;
use crate::disclosure::items_from;
use crate::domain::dispositif::{Dispositif, Frame, Granularity};
use crate::domain::questionnaire::Instrument;
use crate::domain::wave::{WaveKind, WaveState};
use crate::intake::instrument_file::fingerprint;
use crate::storage::{AnyConnection, groups, instruments, waves};

/// The instrument about the sessions.
const ABOUT_SESSIONS: &str = "dispositif";

/// Lets a new wave ask what is asked at its moment of so many members.
pub(super) fn settle_new(library: &Library, frame: &Frame, members: u32, wave: &mut NewWave) {
    if wave.kind == WaveKind::After {
        settle(library, frame, members, &mut wave.instruments);
    }
}

/// Settles it anew for a draft whose groups have changed.
pub(super) fn settle_again(
    service: &Service,
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
) -> Result<(), AppError> {
    let members = groups::of_dispositif(connection, &dispositif.id)?.iter().map(|group| group.members).sum();
    for mut wave in waves::of_dispositif(connection, &dispositif.id)? {
        if (wave.kind, wave.state) != (WaveKind::After, WaveState::Draft) {
            continue;
        }
        let mut asked = service.questionnaire(connection, &wave.instruments)?.instruments;
        settle(&service.library, &dispositif.frame, members, &mut asked);
        wave.instruments = keep(connection, &asked)?;
        waves::update(connection, &wave)?;
    }
    Ok(())
}

/// Keeps instruments for the wave that asks them, and gives their fingerprints in the same order.
pub(super) fn keep(connection: &mut AnyConnection, asked: &[Instrument]) -> Result<Vec<String>, AppError> {
    let fingerprints: Vec<_> = asked.iter().map(fingerprint).collect();
    for (fingerprint, instrument) in fingerprints.iter().zip(asked) {
        instruments::keep(connection, fingerprint, instrument)?;
    }
    Ok(fingerprints)
}

/// The instrument stays as it is where it is asked already: a newer version on the shelf would be another one.
fn settle(library: &Library, frame: &Frame, members: u32, asked: &mut Vec<Instrument>) {
    let is_about_sessions = |instrument: &Instrument| instrument.id.as_str() == ABOUT_SESSIONS;
    match can_be_shown(frame, members) {
        true if asked.iter().any(is_about_sessions) => {}
        true => asked.extend(library.choose(&[ABOUT_SESSIONS])),
        false => asked.retain(|instrument| !is_about_sessions(instrument)),
    }
}

/// Whether questions can be told one by one (R3) if every member answers.
fn can_be_shown(frame: &Frame, members: u32) -> bool {
    frame.granularity == Granularity::Whole && members >= items_from(frame.k)
}
