//! A dispositif: a few sessions with a group of at most eight, and what is fixed before its first wave opens.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::{DispositifId, OrganisationId, ScoreId};

/// The lowest number of answers from which anything is said of a cell. A convention may raise it, nothing lowers it.
pub const K_MIN: u32 = 5;

/// How many primary indicators a dispositif may declare: Holm's correction at more would leave small groups nothing.
pub const PRIMARY_MAX: usize = 3;

/// A dispositif.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispositif {
    /// Its identifier.
    pub id: DispositifId,
    /// Who ordered it.
    pub organisation: OrganisationId,
    /// Its title, as participants read it.
    pub title: String,
    /// The practice.
    pub kind: Kind,
    /// What is fixed when the first wave opens.
    pub frame: Frame,
    /// How its answers are collected; fixed when the first wave opens, like the frame.
    pub collecting: Collecting,
    /// The first dispositif of the same organisation whose people these are, groups and frame included.
    pub same_people_as: Option<DispositifId>,
    /// Where it stands.
    pub state: State,
    /// Whether its sheet of cards was made.
    pub cards_made: bool,
    /// The day on which what is left of it is erased, cards included: no wave is open on it or after it.
    pub retention_on: NaiveDate,
}

impl Dispositif {
    /// The dispositif that stands for its people: the first of those that were declared to have the same, or itself.
    ///
    /// This is the one place that says whose people are the same: a declaration always names the first.
    pub fn people(&self) -> &DispositifId {
        self.same_people_as.as_ref().unwrap_or(&self.id)
    }
}

/// What is fixed when the first wave opens: no route changes it afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Whether the whole is one cell, or each group that is large enough.
    pub granularity: Granularity,
    /// When figures are published.
    pub mode: Mode,
    /// From how many answers on anything is said.
    pub k: u32,
    /// The indicators that carry a verdict, at most [`PRIMARY_MAX`].
    pub primary: Vec<ScoreId>,
    /// The change that matters, in points, where the dispositif sets another than the scores' own.
    pub notable_change: Option<u8>,
}

/// The practice that a dispositif follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Analyse de pratiques: people of one métier, a real situation each time.
    AnalyseDePratiques,
    /// Régulation: a team in conflict or blocked.
    Regulation,
    /// Échange de pratiques: across functions of one team.
    EchangeDePratiques,
    /// Supervision: what the person brings into the work.
    Supervision,
    /// Accompagnement au changement.
    AccompagnementAuChangement,
    /// Atelier d'écoute et de soutien.
    AtelierDEcoute,
    /// Capsule auto-formative.
    Capsule,
    /// Another form, answers imported from a file among them.
    Other,
}

impl Kind {
    /// Whether nothing of it is transmitted before its group has validated a reading: what is heard in an atelier d'écoute is the
    /// group's first.
    pub fn is_validated_first(self) -> bool {
        self == Self::AtelierDEcoute
    }

    /// Whether each is heard alone, so that its reading has a synthesis of interviews.
    pub fn has_interviews(self) -> bool {
        self == Self::AtelierDEcoute
    }
}

/// How answers are collected, beside the cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collecting {
    /// Whether sheets of paper are entered by somebody outside the group's hierarchy, who then reads them.
    pub paper: bool,
    /// Whether a free text is asked for, read from ten texts on.
    pub free_text: bool,
}

/// The cells in which a dispositif is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granularity {
    /// « Ensemble »: the whole dispositif is one cell.
    Whole,
    /// « Par groupe »: each group that is large enough, and one pool of the others.
    ByGroup,
}

/// When a dispositif publishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Each wave is published as it closes; change is the difference of published means.
    Diagnostic,
    /// Two waves, nothing before the end, then those who answered both.
    Evaluation,
}

/// Where a dispositif stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being prepared: its frame can still change.
    Draft,
    /// Its first wave has opened.
    Running,
    /// Its last wave is released.
    Finished,
    /// Given up.
    Cancelled,
}

macro_rules! stored_as_text {
    ($($type:ident { $($variant:ident = $text:literal),+ $(,)? })+) => {$(
        impl $type {
            /// Every value, in the order in which choices are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that stands for it in rows, forms and locale keys.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// Reads the word back; `None` for any other.
            pub fn from_text(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text)
            }
        }
    )+};
}
pub(crate) use stored_as_text;

/// Has a type of [`stored_as_text`] stand by the same word in JSON too, so that no attribute says it a second time.
macro_rules! json_as_text {
    ($($type:ident)+) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                let unknown = || serde::de::Error::custom(format!("« {text} » is no {}", stringify!($type)));
                Self::from_text(&text).ok_or_else(unknown)
            }
        }
    )+};
}
pub(crate) use json_as_text;

stored_as_text! {
    Kind {
        AnalyseDePratiques = "analyse_de_pratiques",
        Regulation = "regulation",
        EchangeDePratiques = "echange_de_pratiques",
        Supervision = "supervision",
        AccompagnementAuChangement = "accompagnement_au_changement",
        AtelierDEcoute = "atelier_d_ecoute",
        Capsule = "capsule",
        Other = "other",
    }
    Granularity { Whole = "whole", ByGroup = "by_group" }
    Mode { Diagnostic = "diagnostic", Evaluation = "evaluation" }
    State { Draft = "draft", Running = "running", Finished = "finished", Cancelled = "cancelled" }
}

json_as_text! { Kind Granularity Mode State }
