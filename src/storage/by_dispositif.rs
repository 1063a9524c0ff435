//! Rows of several dispositifs, read with one statement.

use std::collections::BTreeMap;

use crate::domain::ids::DispositifId;

/// What each of several dispositifs has, in the order in which it was read.
#[derive(Clone, Debug)]
pub struct ByDispositif<T>(BTreeMap<DispositifId, Vec<T>>);

impl<T> ByDispositif<T> {
    /// What all of them have.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.0.values().flatten()
    }

    /// All of it, dispositif after dispositif.
    pub fn into_all(self) -> impl Iterator<Item = T> {
        self.0.into_values().flatten()
    }

    /// Takes out what this one has.
    pub fn take(&mut self, dispositif: &DispositifId) -> Vec<T> {
        self.0.remove(dispositif).unwrap_or_default()
    }
}

impl<T> FromIterator<(DispositifId, T)> for ByDispositif<T> {
    fn from_iter<I: IntoIterator<Item = (DispositifId, T)>>(rows: I) -> Self {
        let mut all: BTreeMap<DispositifId, Vec<T>> = BTreeMap::new();
        for (dispositif, one) in rows {
            all.entry(dispositif).or_default().push(one);
        }
        Self(all)
    }
}

/// The identifiers as a statement takes them.
pub(super) fn texts(dispositifs: &[DispositifId]) -> Vec<&str> {
    dispositifs.iter().map(DispositifId::as_str).collect()
}
