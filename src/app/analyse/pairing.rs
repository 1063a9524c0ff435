//! Which row of the first file and which of the second are one person's. A pair value is compared and never kept.

use std::collections::HashMap;

use serde::Serialize;

use crate::intake::answers_csv::{ImportedRow, PairValue};

/// How many rows found their twin, and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pairing {
    /// People in both files.
    pub pairs: usize,
    /// Rows of the first file whose pair value the second does not have.
    pub before_only: usize,
    /// Rows of the second file whose pair value the first does not have.
    pub after_only: usize,
    /// Rows of the first file with a blank pair value.
    pub before_blank: usize,
    /// Rows of the second file with a blank pair value.
    pub after_blank: usize,
    /// Pairs whose group differs between the files: they count in the whole and in no group.
    pub moved: usize,
}

/// The pairs by the places of their rows.
pub(super) struct Pairs {
    /// The place in the first file and in the second.
    pub rows: Vec<(usize, usize)>,
    pub pairing: Pairing,
}

/// Pairs two files. A value stands once in a file: one that stands twice was refused when it was read.
pub(super) fn pair(before: &[ImportedRow], after: &[ImportedRow]) -> Pairs {
    let valued = |rows: &'_ [ImportedRow]| rows.iter().filter(|row| row.pair.is_some()).count();
    let places: HashMap<&PairValue, usize> =
        after.iter().enumerate().filter_map(|(place, row)| Some((row.pair.as_ref()?, place))).collect();
    let twin = |(place, row): (usize, &ImportedRow)| Some((place, *places.get(row.pair.as_ref()?)?));
    let rows: Vec<(usize, usize)> = before.iter().enumerate().filter_map(twin).collect();
    let group = |rows: &'_ [ImportedRow], place: usize| rows.get(place).and_then(|row| row.group.clone());
    let moved = rows.iter().filter(|(one, other)| group(before, *one) != group(after, *other)).count();
    let pairing = Pairing {
        pairs: rows.len(),
        before_only: valued(before) - rows.len(),
        after_only: valued(after) - rows.len(),
        before_blank: before.len() - valued(before),
        after_blank: after.len() - valued(after),
        moved,
    };
    Pairs { rows, pairing }
}
