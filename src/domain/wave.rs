//! A wave: one time at which a dispositif's questionnaire is answered, by all its groups.

use chrono::NaiveDate;

use super::dispositif::{json_as_text, stored_as_text};
use super::ids::{DispositifId, WaveId};

/// A wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wave {
    /// Its identifier.
    pub id: WaveId,
    /// The dispositif that it belongs to.
    pub dispositif: DispositifId,
    /// Its moment.
    pub kind: WaveKind,
    /// Its place among the dispositif's waves, from 0.
    pub position: u32,
    /// Where it stands.
    pub state: WaveState,
    /// The fingerprints of the instruments that it asks, in their order.
    pub instruments: Vec<String>,
    /// The last day on which answers are taken.
    pub closes_on: NaiveDate,
    /// The day whose midnight last told which thresholds are reached.
    pub threshold_day: Option<NaiveDate>,
    /// The day on which the intervenant transmitted its release to the management.
    pub transmitted_on: Option<NaiveDate>,
}

impl Wave {
    /// Whether participants could ever answer it: opening it notes the first day of its thresholds.
    pub fn has_opened(&self) -> bool {
        self.threshold_day.is_some()
    }
}

/// The moment of a wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WaveKind {
    /// Before the first session.
    Before,
    /// After the last session.
    After,
    /// Some months later.
    FollowUp,
    /// Each month.
    Monthly,
}

/// Where a wave stands. It goes forward only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaveState {
    /// Prepared: no answer is taken.
    Draft,
    /// Answers are taken.
    Open,
    /// Closed, its figures kept for the end: the first wave in mode « évaluation ».
    Closed,
    /// Closed, its figures frozen in the ledger.
    Released,
    /// Given up.
    Cancelled,
}

stored_as_text! {
    WaveKind { Before = "before", After = "after", FollowUp = "follow_up", Monthly = "monthly" }
    WaveState { Draft = "draft", Open = "open", Closed = "closed", Released = "released", Cancelled = "cancelled" }
}

json_as_text! { WaveKind WaveState }
