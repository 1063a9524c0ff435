//! Describing and comparing files of answers that the user already holds, without a database.
//!
//! Pure of files, clock and chance: the files are read before, and where only drawing gives a p, the draws begin from a
//! fixed seed. The order of the rows changes nothing. What comes out is **not protected** (R8 leaves exact tests to this verb
//! alone), and says so: it never reaches the gate, the ledger or a page.

mod change;
mod description;
mod document;
mod methods;
mod pairing;
mod populations;
mod reach;
mod said;

use serde::Serialize;
use thiserror::Error;

pub use change::{Change, Figures, Said};
pub use description::{Description, People, ScoreDescription};
pub use document::document;
pub use methods::{Method, methods_of};
pub use pairing::Pairing;
pub use populations::Population;
pub use reach::Reach;
pub use said::{limits, sentences, verdict_key, verdict_word, warnings};

pub use crate::indicators::exact::ExactError;
pub use crate::indicators::exact::{
    Edges, Interval, Method as PMethod, PValue, Paired, Reliability, Sample, Student, Unpaired,
};
pub use crate::indicators::{TallyError, TeamItem};

use crate::domain::dispositif::PRIMARY_MAX;
use crate::domain::ids::ScoreId;
use crate::domain::questionnaire::{Questionnaire, Score};
use crate::intake::answers_csv::AnswersFile;

/// What is analysed, and how.
pub struct AnalyseRequest {
    /// What both files answer.
    pub questionnaire: Questionnaire,
    /// The first file.
    pub before: AnswersFile,
    /// The second, where there is one.
    pub after: Option<AnswersFile>,
    /// Whether the files were read with a pair column.
    pub is_paired: bool,
    /// Whether the files were read with a group column.
    pub is_grouped: bool,
    /// The indicators with a verdict; where none is named, all scores if they are three at most.
    pub primary: Vec<ScoreId>,
    /// The smallest change that matters, in points, for every score; else what each score's file says.
    pub notable: Option<u8>,
}

/// What two files, or one, come to.
#[derive(Debug)]
pub struct Analysis {
    /// What was asked.
    pub questionnaire: Questionnaire,
    /// The indicators that share the test's level by Holm's procedure.
    pub family: Vec<ScoreId>,
    /// Whether the family was named, or follows from the number of scores.
    pub is_family_named: bool,
    /// The smallest change that matters, where it was named.
    pub notable: Option<u8>,
    /// The first file.
    pub before: FileFacts,
    /// The second, where there is one.
    pub after: Option<FileFacts>,
    /// Who is in both files; `None` where nobody is paired.
    pub pairing: Option<Pairing>,
    /// Whether both files hold the same rows in another order or form.
    pub is_same_table: bool,
    /// The whole, then each group by its name.
    pub populations: Vec<Population>,
}

/// What a file held beside its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileFacts {
    /// SHA-256 of its bytes, in hexadecimal: which file it was.
    pub sha256: String,
    /// The name of its encoding.
    pub encoding: &'static str,
    /// Columns that were not read.
    pub ignored_columns: Vec<String>,
    /// Rows that were passed over since all their cells are blank.
    pub blank_rows: u64,
}

/// Why files cannot be analysed.
#[derive(Debug, Error)]
pub enum AnalyseError {
    /// A primary indicator that no questionnaire has.
    #[error("--primary {0}: there is no such score; name one of {1}")]
    UnknownPrimary(ScoreId, String),
    /// A primary indicator was named twice.
    #[error("--primary {0} stands twice; name each score once")]
    PrimaryTwice(ScoreId),
    /// More primary indicators than Holm's family may have.
    #[error("--primary is there {0} times; name {PRIMARY_MAX} scores at most, the others are exploratory")]
    TooManyPrimary(usize),
    /// Both files are one.
    #[error("both files are the same, byte for byte; give the answers of before, then those of after")]
    SameFile,
    /// No pair value stands in both files.
    #[error(
        "no value of the pair column stands in both files; check that the column is the same person's in both, or leave \
         out --pair"
    )]
    NoPairs,
    /// A group that the two files spell differently.
    #[error(
        "the group « {before} » of the first file is « {after} » in the second, which differs in capitals alone; write both \
         in one way"
    )]
    GroupSpelling {
        /// As the first file has it.
        before: String,
        /// As the second has it.
        after: String,
    },
    /// The scores could not be computed.
    #[error(transparent)]
    Scores(#[from] TallyError),
    /// A figure could not be computed exactly.
    #[error(transparent)]
    Exact(#[from] ExactError),
}

/// Describes the files, and compares them where there are two.
///
/// # Errors
/// [`AnalyseError`] where what was asked does not fit the files.
pub fn analyse(request: AnalyseRequest) -> Result<Analysis, AnalyseError> {
    let AnalyseRequest { questionnaire, before, after, is_paired, is_grouped, primary, notable } = request;
    let is_family_named = !primary.is_empty();
    let family = family(&questionnaire, primary)?;
    if after.as_ref().is_some_and(|after| after.sha256 == before.sha256) {
        return Err(AnalyseError::SameFile);
    }
    let is_same_table = after.as_ref().is_some_and(|after| after.table == before.table);
    let pairs = match &after {
        Some(after) if is_paired => Some(pairing::pair(&before.rows, &after.rows)),
        _ => None,
    };
    if pairs.as_ref().is_some_and(|pairs| pairs.rows.is_empty()) {
        return Err(AnalyseError::NoPairs);
    }
    let rules = change::Rules { family: &family, notable };
    let after_rows = after.as_ref().map(|after| after.rows.as_slice());
    let populations = populations::populations(
        &questionnaire,
        &before.rows,
        after_rows,
        pairs.as_ref(),
        is_grouped,
        &rules,
    )?;
    Ok(Analysis {
        questionnaire,
        family,
        is_family_named,
        notable,
        before: facts(before),
        after: after.map(facts),
        pairing: pairs.map(|pairs| pairs.pairing),
        is_same_table,
        populations,
    })
}

fn facts(file: AnswersFile) -> FileFacts {
    let AnswersFile { sha256, encoding, ignored_columns, blank_rows, .. } = file;
    FileFacts { sha256, encoding, ignored_columns, blank_rows }
}

/// The indicators with a verdict. Without a choice: all scores where they are three at most. Of more scores none is
/// chosen here, since a choice made after seeing the figures is worth nothing.
fn family(questionnaire: &Questionnaire, primary: Vec<ScoreId>) -> Result<Vec<ScoreId>, AnalyseError> {
    let known: Vec<&ScoreId> = questionnaire.scores().map(|(_, score)| &score.id).collect();
    if primary.is_empty() {
        return Ok(if known.len() <= PRIMARY_MAX {
            known.into_iter().cloned().collect()
        } else {
            Vec::new()
        });
    }
    if let Some(unknown) = primary.iter().find(|id| !known.contains(id)) {
        let known = known.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        return Err(AnalyseError::UnknownPrimary(unknown.clone(), known));
    }
    if let Some((_, twice)) =
        primary.iter().enumerate().find(|(place, id)| primary.iter().take(*place).any(|one| one == *id))
    {
        return Err(AnalyseError::PrimaryTwice(twice.clone()));
    }
    if primary.len() > PRIMARY_MAX {
        return Err(AnalyseError::TooManyPrimary(primary.len()));
    }
    Ok(primary)
}

impl Analysis {
    /// Whether there are two files.
    pub fn has_after(&self) -> bool {
        self.after.is_some()
    }

    /// Each score of the questionnaire with its place in the lists of a [`Population`].
    pub fn scores(&self) -> impl Iterator<Item = (usize, &Score)> {
        self.questionnaire.scores().map(|(_, score)| score).enumerate()
    }

    /// The smallest change of `score` that matters, in points.
    pub fn notable_change(&self, score: &Score) -> u8 {
        self.notable.unwrap_or(score.notable_change)
    }
}
