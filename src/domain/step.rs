//! The steps of a dispositif, from the convention to the bilan, beside its waves: who agreed to what, on which paper.

use chrono::NaiveDate;

use super::dispositif::{json_as_text, stored_as_text};

/// A step as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which one.
    pub kind: StepKind,
    /// Where it stands.
    pub state: StepState,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
    /// A few words; why, where a demande was refused.
    pub note: Option<String>,
    /// The paper that says so: its number, or where it is kept.
    pub reference: Option<String>,
}

impl Step {
    /// A step that nothing is said of yet.
    pub fn to_do(kind: StepKind) -> Self {
        Self { kind, state: StepState::ToDo, done_on: None, note: None, reference: None }
    }
}

/// One of the steps, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepKind {
    /// The convention: signed by the collectivité's representative and the centre's president.
    Convention,
    /// The demande, which may be a cahier des charges.
    Demande,
    /// The analysis of the demande: is it relevant, can it be done?
    Analyse,
    /// The lettre de commande, written by who orders.
    Commande,
    /// The lettre de cadrage, annexed to the convention.
    Cadrage,
    /// The planning.
    Planning,
    /// The reading with the group, validated.
    Lecture,
    /// The restitution.
    Restitution,
    /// The rapport d'accompagnement.
    Rapport,
    /// The bilan of the year.
    Bilan,
}

impl StepKind {
    /// Whether it comes before the first questionnaire.
    pub fn is_before(self) -> bool {
        self <= Self::Planning
    }
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// To do.
    ToDo,
    /// Done.
    Done,
    /// « Sans objet ».
    NotApplicable,
    /// Refused: only of the analysis of a demande, which ends the dispositif.
    Refused,
}

impl StepState {
    /// Those that a form offers: a demande is refused by a verb of its own.
    pub const OFFERED: [Self; 3] = [Self::ToDo, Self::Done, Self::NotApplicable];
}

stored_as_text! {
    StepKind {
        Convention = "convention",
        Demande = "demande",
        Analyse = "analyse",
        Commande = "commande",
        Cadrage = "cadrage",
        Planning = "planning",
        Lecture = "lecture",
        Restitution = "restitution",
        Rapport = "rapport",
        Bilan = "bilan",
    }
    StepState { ToDo = "todo", Done = "done", NotApplicable = "not_applicable", Refused = "refused" }
}

json_as_text! { StepKind }
