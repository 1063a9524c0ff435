//! The life of a dispositif beside its waves: sessions, steps, the lettre de cadrage, interview themes, who ordered it. One verb a
//! file.
//!
//! Nothing here touches an answer, a card or a release, and nothing of it counts people: who came is a band, a theme has no number.

mod cadrage;
mod commanditaires;
mod interviews;
mod new;
mod sessions;
mod steps;

pub use cadrage::{NewCadrage, write_cadrage};
pub use commanditaires::{add_commanditaire, add_named_commanditaire, remove_commanditaire};
pub use interviews::{keep_theme, remove_theme};
pub use new::{NewLife, NewSession, check_life};
pub use sessions::{SessionForm, add_session, change_session, remove_session};
pub use steps::{record_step, refuse_demande};

pub(super) use cadrage::lacks_cadrage;
pub(super) use new::keep_life;
pub(super) use steps::{mark_done, mark_restitution};

use super::error::{AppError, FieldFault};
use crate::domain::cadrage::Cadrage;
use crate::domain::dispositif::{Dispositif, Kind};
use crate::domain::ids::DispositifId;
use crate::domain::interview::InterviewTheme;
use crate::domain::language::Text;
use crate::domain::organisation::Organisation;
use crate::domain::session::Session;
use crate::domain::step::Step;
use crate::domain::template::Frozen;
use crate::storage::{AnyConnection, StorageError};
use crate::storage::{cadrages, commanditaires as others, kept_templates, meetings, steps as rows, themes};

/// The longest text of a session, a step or a letter, in characters: about a page.
pub const LONG_TEXT_MAX: usize = 3000;

/// The longest line: the number of a paper, a theme.
pub const LINE_MAX: usize = 200;

/// What is known of a dispositif beside its waves.
#[derive(Clone, Debug)]
pub struct Life {
    /// What it keeps of its template; `None` where it was made of none.
    pub kept: Option<Frozen>,
    /// Whether no questionnaire opens without a lettre de cadrage.
    pub requires_cadrage: bool,
    /// The letter.
    pub cadrage: Option<Cadrage>,
    /// The steps, in the order in which they come.
    pub steps: Vec<Step>,
    /// The sessions, the earliest first.
    pub sessions: Vec<Session>,
    /// What came up in several interviews.
    pub themes: Vec<InterviewTheme>,
    /// Who ordered it beside its own organisation.
    pub others: Vec<Organisation>,
}

impl Life {
    /// Whether interviews belong to the practice `kind` that it follows, or themes of some are kept.
    pub fn has_interviews(&self, kind: Kind) -> bool {
        kind.has_interviews() || !self.themes.is_empty()
    }

    /// Whether its first questionnaire waits for the lettre de cadrage.
    pub fn lacks_cadrage(&self) -> bool {
        self.requires_cadrage && self.cadrage.is_none()
    }
}

/// The life of a dispositif that `organisation` ordered.
pub(super) fn read_life(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    dispositif: &Dispositif,
) -> Result<Life, AppError> {
    let own = [(organisation.clone(), dispositif.clone())];
    read_lives(connection, &own)?.pop().ok_or(AppError::NotFound("dispositif"))
}

/// The lives of several dispositifs, each with the organisation that ordered it, in their order.
pub(super) fn read_lives(
    connection: &mut AnyConnection,
    own: &[(Organisation, Dispositif)],
) -> Result<Vec<Life>, AppError> {
    let ids: Vec<DispositifId> = own.iter().map(|(_, dispositif)| dispositif.id.clone()).collect();
    let mut kept = kept_templates::of_dispositifs(connection, &ids)?;
    let mut others = others::of_dispositifs(connection, &ids)?;
    let mut letters = cadrages::of_dispositifs(connection, &ids)?;
    let mut steps = rows::of_dispositifs(connection, &ids)?;
    let mut sessions = meetings::of_dispositifs(connection, &ids)?;
    let mut themes = themes::of_dispositifs(connection, &ids)?;
    let life = |(organisation, Dispositif { id, .. }): &(Organisation, Dispositif)| {
        let (kept, others) = (kept.take(id).pop(), others.take(id));
        let is_through_centre = organisation.through_centre || others.iter().any(|one| one.through_centre);
        Life {
            requires_cadrage: is_through_centre || kept.as_ref().is_some_and(|kept| kept.requires_cadrage),
            kept,
            cadrage: letters.take(id).pop(),
            steps: steps.take(id),
            sessions: sessions.take(id),
            themes: themes.take(id),
            others,
        }
    };
    Ok(own.iter().map(life).collect())
}

/// What whoever reads the figures of a dispositif must be told, as it stood when the dispositif was created.
pub(super) fn caveats_of(
    connection: &mut AnyConnection,
    id: &DispositifId,
) -> Result<Vec<Text>, StorageError> {
    Ok(kept_templates::of_dispositif(connection, id)?.map(|kept| kept.caveats).unwrap_or_default())
}

/// A text as it is kept: without what surrounds it, each end of a line one sign, and nothing where nothing is said.
fn said(text: &str) -> Option<String> {
    let text = lines(text).trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// A text with one sign at each end of a line: a browser sends two, and counts one.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn fault(field: &'static str, message: &'static str) -> FieldFault {
    FieldFault { field, message }
}

/// The faults of those checks that do not hold; each with the field and the sentence.
fn broken(checks: impl IntoIterator<Item = (bool, &'static str, &'static str)>) -> Result<(), AppError> {
    let faults: Vec<_> = checks
        .into_iter()
        .filter(|(holds, ..)| !holds)
        .map(|(_, field, message)| fault(field, message))
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(AppError::Invalid(faults)) }
}

/// Whether a text is no longer than `most` UTF-16 units, as the browser that it is typed in counts them.
fn fits(text: &str, most: usize) -> bool {
    lines(text.trim()).encode_utf16().count() <= most
}
