//! The instruments that new dispositifs choose from: today the shipped pack alone.

use crate::domain::ids::InstrumentId;
use crate::domain::questionnaire::Instrument;
use crate::intake;

/// The instruments on the shelf.
#[derive(Clone, Debug)]
pub struct Library {
    instruments: Vec<Instrument>,
}

impl Library {
    /// The shipped pack.
    pub fn shipped() -> Self {
        Self { instruments: intake::shipped() }
    }

    /// Every instrument, in the order in which they are proposed.
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// The instruments of these names, in this order; names that are not on the shelf are left out.
    pub fn choose(&self, names: &[&str]) -> Vec<Instrument> {
        names.iter().filter_map(|name| self.find(&InstrumentId::from_text(*name))).cloned().collect()
    }

    fn find(&self, id: &InstrumentId) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| &instrument.id == id)
    }
}
