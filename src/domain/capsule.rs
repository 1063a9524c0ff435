//! A capsule: a few short pages that anyone reads at their own pace, and a self-reading (auto-relecture) of one's own
//! practice. What somebody ticks in a self-reading is theirs: no type here holds an answer, and none may come to.

use serde::{Deserialize, Serialize};

use super::ids::CapsuleId;
use super::language::Text;
use super::questionnaire::Scale;

/// One capsule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capsule {
    /// Its name in files and addresses.
    pub id: CapsuleId,
    /// Raised by its authors with each change.
    pub version: u32,
    /// Its title.
    pub title: Text,
    /// What it is for.
    pub purpose: Text,
    /// Whom it is written for.
    pub audience: Text,
    /// How long it takes, self-reading included, in minutes.
    pub minutes: u32,
    /// The licence of its wording, as an SPDX expression or in words.
    pub licence: String,
    /// Its pages, in the order in which they are read.
    pub pages: Vec<Page>,
    /// The self-reading that closes it.
    pub reading: SelfReading,
}

/// A short page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Its name in the address, behind the `#`.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The idea, in paragraphs.
    pub idea: Vec<Text>,
    /// A situation that shows it, in paragraphs.
    pub situation: Vec<Text>,
    /// « À vous »: an invitation to read one's own practice again.
    pub yours: Text,
    /// What can be tried.
    pub attempts: Vec<Text>,
}

/// Statements on one's own practice, and what they are read together as. There is no right answer, no threshold and nobody
/// to be compared with: a dimension adds up what was ticked, and asks questions that are the same whatever it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfReading {
    /// The scale of every statement; it begins at 0, so that points are added up by hand too.
    pub scale: Scale,
    /// What statements are read together as.
    pub dimensions: Vec<Dimension>,
    /// The statements, in the order in which they are read.
    pub statements: Vec<Statement>,
}

/// A side of one's practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimension {
    /// Its name in the file and in the page.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What it looks at.
    pub about: Text,
    /// Questions to think on.
    pub prompts: Vec<Text>,
}

/// A statement on one's own practice; a high answer always says « more of it ».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its name in the file and in the page.
    pub id: String,
    /// The place of its dimension in [`SelfReading::dimensions`].
    pub dimension: usize,
    /// What is read.
    pub text: Text,
}

impl SelfReading {
    /// The statements of the dimension at this place, each with its number in the whole, from 1 on.
    pub fn of_dimension(&self, place: usize) -> impl Iterator<Item = (usize, &Statement)> {
        let numbered = self.statements.iter().zip(1..).map(|(statement, number)| (number, statement));
        numbered.filter(move |(_, statement)| statement.dimension == place)
    }

    /// The most points that the dimension at this place can have.
    pub fn points_max(&self, place: usize) -> usize {
        self.of_dimension(place).count() * usize::from(self.scale.max())
    }
}
