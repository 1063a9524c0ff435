//! The annexe to the document unique: for groups that are units of work, what was published of each and room for what the
//! employer decides. It assesses no risk.

use serde_json::{Value, json};

use super::ReportError;
use super::content::Heading;
use super::draft::{Draft, joined};
use super::figures;
use super::typeset::{Memory, Pages, Template, typeset};
use super::words::{groups_of, population};
use crate::disclosure::{Cell, Population, Published, Release};
use crate::domain::action::Action;
use crate::i18n::Words;

const TEMPLATE: Template = Template { path: "/duerp.typ", source: include_str!("templates/duerp.typ") };

/// What the annexe says.
#[derive(Clone, Debug)]
pub struct Duerp {
    /// Whose it is.
    pub heading: Heading,
    /// The last release, whose cells are the units that can be told apart; `None` where nothing is published yet.
    pub release: Option<Published<Release>>,
    /// What the figures do not say, a sentence each.
    pub limits: Vec<String>,
    /// How they are read, a sentence each.
    pub notes: Vec<String>,
    /// What was decided.
    pub actions: Vec<Action>,
}

impl Duerp {
    /// The annexe as PDF.
    ///
    /// # Errors
    /// [`ReportError::Typst`] where it cannot be set in pages.
    pub fn pdf(&self, t: Words) -> Result<Vec<u8>, ReportError> {
        self.pages(t)?.pdf()
    }

    pub(super) fn pages(&self, t: Words) -> Result<Pages, ReportError> {
        let draft = Draft::new(t);
        let units: Value = match &self.release {
            Some(release) => {
                release.each(|release| &release.cells).iter().map(|cell| unit(t, release, cell)).collect()
            }
            None => json!([]),
        };
        let moment = self.release.as_ref().map(|release| {
            let moment = t.say(format!("when-{}", release.moment.as_str())).to_string();
            t.say("document-duerp-moment").with("moment", moment.to_lowercase()).to_string()
        });
        let content = joined([
            draft.heading(&self.heading, draft.say("document-duerp")),
            json!({
                "units": units, "limits": self.limits, "notes": self.notes, "moment": moment, "actions": draft.actions(&self.actions),
                "words": draft.words(&[
                    ("factors", "document-factors"),
                    ("measures", "document-measures"),
                    ("level", "document-level"),
                    ("warning", "document-duerp-warning"),
                ]),
            }),
        ]);
        typeset(TEMPLATE, content, &draft.charts, Memory::Kept)
    }
}

fn unit(t: Words, release: &Release, cell: &Published<Cell>) -> Value {
    let name = population(t, &cell.population);
    let groups = match &cell.population {
        Population::Whole(groups) => {
            Some(groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(", "))
        }
        several => groups_of(several),
    };
    let (columns, rows) = figures::of_cell(t, &release.scores, cell);
    json!({ "name": name, "groups": groups, "columns": columns, "rows": rows })
}
