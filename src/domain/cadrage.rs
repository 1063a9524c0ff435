//! The lettre de cadrage: what is agreed before anybody answers. What the frame knows is taken from it, never typed twice.

use chrono::NaiveDate;

use super::dispositif::stored_as_text;

/// What the lettre de cadrage says beside the frame: indicators, threshold and mode stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cadrage {
    /// The day of the letter.
    pub written_on: NaiveDate,
    /// What the dispositif is for.
    pub objectives: String,
    /// Who receives what is handed over.
    pub recipients: String,
    /// Who was consulted.
    pub body: ConsultedBody,
    /// When; `None` where that is « sans objet ».
    pub consulted_on: Option<NaiveDate>,
}

/// The body in which the staff is represented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsultedBody {
    /// The comité social et économique of a company or an association.
    Cse,
    /// The comité social territorial of a collectivité.
    Cst,
    /// Its formation spécialisée en santé, sécurité et conditions de travail.
    F3sct,
    /// « Sans objet »: nobody is to be consulted.
    NotApplicable,
}

stored_as_text! {
    ConsultedBody { Cse = "cse", Cst = "cst", F3sct = "f3sct", NotApplicable = "not_applicable" }
}
