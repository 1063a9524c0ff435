//! Why a use case could not be carried out. One place in `web` turns each into a page, one in `cli` into a message.

use thiserror::Error;

use crate::charts::ChartError;
use crate::reports::ReportError;
use crate::secrets::SecretsError;
use crate::storage::StorageError;

/// Why a use case could not be carried out.
#[derive(Debug, Error)]
pub enum AppError {
    /// There is no such thing, or it belongs to somebody else: both look the same.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// The thing is not in a state in which this can be done.
    #[error("{0}")]
    Refused(Refusal),
    /// What was typed does not do.
    #[error("the form has {} fault(s)", .0.len())]
    Invalid(Vec<FieldFault>),
    /// The database could not do what was asked.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The secrets folder could not do what was asked.
    #[error(transparent)]
    Secrets(#[from] SecretsError),
    /// Answers could not be computed with.
    #[error("the indicators cannot be computed: {0}")]
    Indicators(String),
    /// What is kept of something cannot be read any more.
    #[error("{0} is damaged: restore it from a backup, or give it up from its page")]
    Damaged(String),
    /// A chart could not be drawn.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// A document could not be made.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// What the ledger holds is not what was published.
    #[error("the ledger is damaged: {0}")]
    Ledger(String),
}

impl AppError {
    /// Whether what is kept of one thing is damaged: another of its kind can be read all the same.
    pub fn is_of_one(&self) -> bool {
        let is_of_row = |error: &StorageError| {
            matches!(error, StorageError::Foreign { .. } | StorageError::AtOdds { .. })
        };
        match self {
            Self::Storage(error) => is_of_row(error),
            Self::Damaged(_) | Self::Ledger(_) => true,
            _ => false,
        }
    }

    /// Whether the database could not be reached: the same request may do a moment later.
    pub fn is_away(&self) -> bool {
        matches!(self, Self::Storage(StorageError::Unreachable(_)))
    }
}

/// Why the state of a thing forbids what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// What is fixed when the first wave opens was to be changed.
    #[error("the dispositif has started: its groups and its frame are fixed")]
    Started,
    /// A dispositif without groups was to be started.
    #[error("the dispositif has no group yet")]
    NoGroup,
    /// Groups were to be changed that another dispositif shares, which has its cards.
    #[error("another dispositif with the same people has its cards or has started: their groups are fixed")]
    SamePeople,
    /// A wave was to be opened before the cards were made.
    #[error("the cards have not been made yet")]
    NoCards,
    /// The sheet of cards was to be made twice.
    #[error("the sheet of cards was already made; it is made once")]
    CardsMade,
    /// A wave was to be opened while another is open, or out of order.
    #[error("another wave must be closed first")]
    WaveOrder,
    /// A wave was to be opened or closed that is not in the state for it.
    #[error("the wave is not in a state in which this can be done")]
    WaveState,
    /// A wave's last day lies in the past.
    #[error("the wave's last day is in the past")]
    PastDay,
    /// A wave's last day lies on or after the next wave's.
    #[error("the wave's last day is not before the last day of the next wave")]
    DayOrder,
    /// A release was to be read or transmitted that does not exist.
    #[error("nothing has been released yet")]
    NotReleased,
    /// A wave was to be open on the dispositif's retention date.
    #[error("the wave's last day is not before the retention date")]
    PastRetention,
    /// What is over was to be cancelled.
    #[error("the dispositif is over: nothing of it is left to cancel")]
    Over,
    /// Who ordered a dispositif was to be changed after its first wave opened.
    #[error(
        "who ordered the dispositif does not change once its first wave is open: its participants were told"
    )]
    CommanditairesFixed,
    /// A wave was to be opened before the lettre de cadrage that its dispositif requires.
    #[error("the lettre de cadrage that this dispositif requires is not written")]
    NoCadrage,
    /// The lettre de cadrage was to be changed after the first wave opened.
    #[error("the lettre de cadrage does not change once the first wave is open")]
    CadrageFixed,
    /// Something of a dispositif was to be noted that was given up.
    #[error("the dispositif was given up: nothing of it is noted any more")]
    GivenUp,
    /// A file was imported that does not name who answered before and after, where the dispositif pairs them.
    #[error("this dispositif pairs before and after: name the column that pairs with --pair")]
    NoPairColumn,
    /// A file was imported of which too few rows pair.
    #[error("too few rows pair with the first file in the same group: check the pair column and the groups")]
    TooFewPairs,
    /// A file was imported that can publish nothing.
    #[error("the file has fewer rows than the threshold: nothing of it could ever be released")]
    TooFewRows,
    /// The first file of a dispositif that pairs was not the one of before.
    #[error("this dispositif compares before with after: import the file of before first")]
    BeforeFirst,
    /// A reading was to be changed, put to the vote or closed that is not in the state for it.
    #[error("the reading is not in a state in which this can be done")]
    ReadingState,
    /// A form on a reading came from a page that is older than what stands.
    #[error("the reading is not any more as the page showed it")]
    ReadingMoved,
    /// Actions were to be transmitted before the reading that they come of.
    #[error("the reading is transmitted first, and the actions with it")]
    ReadingFirst,
    /// The form that transmits actions came from a page that is older than what stands.
    #[error("the actions are not any more as the page showed them")]
    ActionsMoved,
    /// An action was to be taken out that the management has.
    #[error("the management has received the action: it can be given up, not taken out")]
    ActionTransmitted,
    /// A theme was to be kept or taken out once the group has the reading that stands on it.
    #[error("the reading is before the group: the themes that it stands on do not change")]
    ThemesFixed,
    /// A reading was to be transmitted, or a wave of an atelier d'écoute, that the group has not validated.
    #[error("the group has not validated the reading")]
    NotValidated,
    /// A fourth version was to be put to the vote.
    #[error("three versions were put to the vote, which is as many as there may be")]
    VotesSpent,
    /// A version was to be put to a vote that was held before the database was restored.
    #[error("the vote on this version was held before the database was restored")]
    VoteHeld,
    /// A vote was given after it closed.
    #[error("the vote is closed")]
    VoteClosed,
    /// A vote was to be given up that can be counted.
    #[error("the vote can be counted: close it")]
    VoteCounts,
    /// A card in reserve was to vote.
    #[error("a card in reserve does not vote")]
    ReserveCard,
    /// A version was to be put to the vote of fewer people than the threshold.
    #[error("the groups have fewer members than a vote needs")]
    TooFewMembers,
    /// A version was to be put to the vote before the first wave opened.
    #[error("no questionnaire has opened yet")]
    NotStarted,
    /// The dispositif has answers of this moment.
    #[error("the dispositif has answers of this moment already: say --wave after for the second file")]
    MomentTaken,
    /// The file was imported before.
    #[error("this file was already imported and released")]
    AlreadyImported,
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// A fault of one field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// The field's name in the form.
    pub field: &'static str,
    /// The locale key of the sentence that says what to do.
    pub message: &'static str,
}
