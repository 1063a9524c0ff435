//! What is on the shelf: the instruments and templates that new dispositifs choose from, and the capsules that anyone may read. All
//! come with the service; templates and capsules of the operator's own are put beside them.

use std::path::Path;

use crate::domain::capsule::Capsule;
use crate::domain::ids::{CapsuleId, InstrumentId};
use crate::domain::questionnaire::Instrument;
use crate::domain::template::{Frozen, Template};
use crate::intake::instrument_file::Fault;
use crate::intake::{self, folder};

/// The shelf.
#[derive(Clone, Debug)]
pub struct Library {
    instruments: Vec<Instrument>,
    templates: Vec<Template>,
    capsules: Vec<Capsule>,
}

impl Library {
    /// The shipped pack.
    pub fn shipped() -> Self {
        Self {
            instruments: intake::shipped(),
            templates: intake::shipped_templates(),
            capsules: intake::shipped_capsules(),
        }
    }

    /// Every instrument, in the order in which they are proposed.
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// The same with templates of the operator's own: one with the name of a known one takes its place, the others follow.
    #[must_use]
    pub fn with_templates(mut self, own: impl IntoIterator<Item = Template>) -> Self {
        for template in own {
            match self.templates.iter_mut().find(|known| known.id == template.id) {
                Some(known) => *known = template,
                None => self.templates.push(template),
            }
        }
        self
    }

    /// The same with the capsules of a folder, in the same way.
    ///
    /// # Errors
    /// Every [`Fault`] of every file: a folder is taken whole or not at all.
    pub fn with_capsules_of(mut self, folder: &Path) -> Result<Self, Vec<Fault>> {
        for own in folder::load_capsules(folder)? {
            match self.capsules.iter_mut().find(|known| known.id == own.id) {
                Some(known) => *known = own,
                None => self.capsules.push(own),
            }
        }
        Ok(self)
    }

    /// Every template of dispositif, in the order in which they are offered.
    pub fn templates(&self) -> &[Template] {
        &self.templates
    }

    /// The template of this name.
    pub fn template(&self, name: &str) -> Option<&Template> {
        self.templates.iter().find(|template| template.id.as_str() == name)
    }

    /// Every capsule, in the order in which they are proposed.
    pub fn capsules(&self) -> &[Capsule] {
        &self.capsules
    }

    /// The capsule of this name.
    pub fn capsule(&self, name: &str) -> Option<&Capsule> {
        self.capsules.iter().find(|capsule| capsule.id.as_str() == name)
    }

    /// The capsules that the cohort of a dispositif follows, of those that are still on the shelf.
    pub fn capsules_of(&self, kept: Option<&Frozen>) -> Vec<&Capsule> {
        self.capsules_named(kept.map(|kept| &*kept.capsules).unwrap_or_default())
    }

    /// The capsules of these names, of those that are on the shelf.
    pub fn capsules_named(&self, names: &[CapsuleId]) -> Vec<&Capsule> {
        names.iter().filter_map(|id| self.capsule(id.as_str())).collect()
    }

    /// The instruments of these names, in this order; names that are not on the shelf are left out.
    pub fn choose(&self, names: &[&str]) -> Vec<Instrument> {
        names.iter().filter_map(|name| self.find(&InstrumentId::from_text(*name))).cloned().collect()
    }

    fn find(&self, id: &InstrumentId) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| &instrument.id == id)
    }
}
