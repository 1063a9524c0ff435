//! What the waves of a dispositif published, in their order, once there is more to it than before and after.

use super::error::AppError;
use super::read_release::released;
use crate::disclosure::{Published, Timeline, timeline};
use crate::domain::wave::{Wave, WaveKind};
use crate::storage::AnyConnection;

/// A dispositif's waves side by side.
#[derive(Clone, Debug)]
pub struct TimelineView {
    /// What they published.
    pub timeline: Published<Timeline>,
    /// The waves, one for each moment of the timeline.
    pub waves: Vec<Wave>,
}

/// The timeline of those of `waves` that are published; `None` where they are not more than before and after, which their
/// comparison shows, and where « avant » is not among them.
pub(super) fn timeline_of(
    connection: &mut AnyConnection,
    waves: &[Wave],
) -> Result<Option<TimelineView>, AppError> {
    let is_more = |wave: &Wave| matches!(wave.kind, WaveKind::Monthly | WaveKind::FollowUp);
    if !waves.iter().any(is_more) {
        return Ok(None);
    }
    let (mut published, mut releases) = (Vec::new(), Vec::new());
    for wave in waves {
        if let Some(release) = released(connection, &wave.id)? {
            published.push(wave.clone());
            releases.push(release);
        }
    }
    let is_more = published.iter().any(is_more);
    let timeline = if is_more { timeline(&releases) } else { None };
    Ok(timeline.map(|timeline| TimelineView { timeline, waves: published }))
}
