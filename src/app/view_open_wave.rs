//! What the thank-you page may know: the wave that took answers, nothing of who gave them.

use chrono::NaiveDate;

use super::error::AppError;
use super::parts::Service;
use crate::domain::dispositif::Dispositif;
use crate::domain::ids::WaveId;
use crate::domain::organisation::Organisation;
use crate::domain::wave::{Wave, WaveState};
use crate::storage::{dispositifs, organisations, waves};

/// A wave with its dispositif and organisation.
#[derive(Clone, Debug)]
pub struct WaveInView {
    /// Who asks.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// The wave.
    pub wave: Wave,
    /// The last day that is planned for the next questionnaire, for which the card is needed; `None` where none is to come.
    pub next_until: Option<NaiveDate>,
}

/// The open wave called `id`, as far as the service remembers: it never blocks. `None` where it does not remember.
pub fn recall_open_wave(service: &Service, id: &WaveId) -> Option<WaveInView> {
    let asked = service.memory.asked_in(id)?;
    let open = asked.open.as_ref()?;
    Some(WaveInView {
        organisation: asked.organisation.clone(),
        dispositif: asked.dispositif.clone(),
        wave: open.wave.clone(),
        next_until: asked.waits,
    })
}

/// A wave that has opened, and whose answers were not erased with it.
///
/// # Errors
/// [`AppError::NotFound`] where there is none, it has not opened, or it was cancelled.
pub fn view_open_wave(service: &Service, id: &WaveId) -> Result<WaveInView, AppError> {
    service.db.read(|connection| {
        let wave = waves::find(connection, id)?
            .filter(|wave| !matches!(wave.state, WaveState::Draft | WaveState::Cancelled))
            .ok_or(AppError::NotFound("wave"))?;
        let dispositif =
            dispositifs::find(connection, &wave.dispositif)?.ok_or(AppError::NotFound("wave"))?;
        let organisation =
            organisations::find(connection, &dispositif.organisation)?.ok_or(AppError::NotFound("wave"))?;
        let siblings = waves::of_dispositif(connection, &wave.dispositif)?;
        let next = siblings.iter().find(|one| one.state == WaveState::Draft);
        let next_until = next.map(|one| one.closes_on);
        Ok(WaveInView { organisation, dispositif, wave, next_until })
    })
}
