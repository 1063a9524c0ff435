//! What is on the shelf: the instruments that new dispositifs choose from, and the capsules that anyone may read. Both come
//! with the service; capsules of the operator's own folder are put beside them.

use std::path::Path;

use crate::domain::capsule::Capsule;
use crate::domain::ids::InstrumentId;
use crate::domain::questionnaire::Instrument;
use crate::intake::instrument_file::Fault;
use crate::intake::{self, folder};

/// The shelf.
#[derive(Clone, Debug)]
pub struct Library {
    instruments: Vec<Instrument>,
    capsules: Vec<Capsule>,
}

impl Library {
    /// The shipped pack.
    pub fn shipped() -> Self {
        Self { instruments: intake::shipped(), capsules: intake::shipped_capsules() }
    }

    /// This shelf with the capsules of `folder` too. One that has the name of a shipped one takes its place; the others come
    /// after those.
    ///
    /// # Errors
    /// Every [`Fault`] of every file: a folder is taken whole or not at all.
    pub fn with_capsules_of(mut self, folder: &Path) -> Result<Self, Vec<Fault>> {
        for own in folder::load_capsules(folder)? {
            match self.capsules.iter_mut().find(|capsule| capsule.id == own.id) {
                Some(shipped) => *shipped = own,
                None => self.capsules.push(own),
            }
        }
        Ok(self)
    }

    /// Every instrument, in the order in which they are proposed.
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// Every capsule, in the order in which they are proposed.
    pub fn capsules(&self) -> &[Capsule] {
        &self.capsules
    }

    /// The capsule of this name.
    pub fn capsule(&self, id: &str) -> Option<&Capsule> {
        self.capsules.iter().find(|capsule| capsule.id.as_str() == id)
    }

    /// The instruments of these names, in this order; names that are not on the shelf are left out.
    pub fn choose(&self, names: &[&str]) -> Vec<Instrument> {
        names.iter().filter_map(|name| self.find(&InstrumentId::from_text(*name))).cloned().collect()
    }

    fn find(&self, id: &InstrumentId) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| &instrument.id == id)
    }
}
