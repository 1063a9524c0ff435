//! Many sheets of one questionnaire: a byte an answer, as they are sealed, and the place of each sheet's group.
//!
//! A million sheets of twenty items are 24 megabytes here, and a tenth of a gigabyte as a list. What is in them is never
//! stored, shown or logged; there is no `Debug`.

use polars::prelude::PlHashMap;

use super::TallyError;
use crate::domain::ids::GroupId;
use crate::domain::questionnaire::{AnswerSheet, Instrument, Item, MISSING_FROM, Questionnaire};

/// What sheets must fit: the items of a questionnaire and the groups of a dispositif.
pub struct Layout {
    places: PlHashMap<GroupId, u32>,
    /// Lowest and highest value of each item.
    scales: Vec<(u8, u8)>,
}

/// The sheets of one wave.
pub struct Sheets {
    items: usize,
    places: Vec<u32>,
    answers: Vec<u8>,
}

impl Layout {
    /// The layout of the sheets that `groups` give to `questionnaire`.
    pub fn new(questionnaire: &Questionnaire, groups: &[GroupId]) -> Self {
        // An item without a scale, which no checked file has, takes no value.
        let bounds = |(instrument, item): (&Instrument, &Item)| {
            instrument.scales.get(item.scale).map_or((1, 0), |scale| (scale.min(), scale.max()))
        };
        Self {
            places: groups.iter().cloned().zip(0..).collect(),
            scales: questionnaire.items().map(bounds).collect(),
        }
    }

    /// No sheets yet.
    pub fn sheets(&self) -> Sheets {
        Sheets { items: self.scales.len(), places: Vec::new(), answers: Vec::new() }
    }

    /// The place of a group, by which its sheets are known.
    ///
    /// # Errors
    /// [`TallyError::UnknownGroup`] where the group is not one of the layout's.
    pub fn place(&self, group: &GroupId) -> Result<u32, TallyError> {
        self.places.get(group).copied().ok_or_else(|| TallyError::UnknownGroup(group.clone()))
    }

    /// Adds a sheet, as its bytes, of the group at `place`; gives its row.
    ///
    /// # Errors
    /// [`TallyError`] where an answer is not one of the layout's.
    pub fn add(&self, sheets: &mut Sheets, place: u32, sheet: &[u8]) -> Result<u32, TallyError> {
        let (expected, found) = (self.scales.len(), sheet.len());
        if found != expected {
            return Err(TallyError::Length { expected, found });
        }
        let mut answers = sheet.iter().zip(&self.scales);
        let foreign =
            |(byte, (low, high)): (&u8, &(u8, u8))| *byte < MISSING_FROM && !(low..=high).contains(&byte);
        if let Some(position) = answers.position(foreign) {
            return Err(TallyError::ForeignValue { item: position + 1 });
        }
        let row = u32::try_from(sheets.places.len()).map_err(|_| TallyError::TooMany)?;
        sheets.places.push(place);
        sheets.answers.extend_from_slice(sheet);
        Ok(row)
    }

    /// Packs sheets that are at hand one by one.
    pub(super) fn pack<'s>(
        &self,
        list: impl Iterator<Item = (&'s GroupId, &'s AnswerSheet)>,
    ) -> Result<Sheets, TallyError> {
        let mut sheets = self.sheets();
        for (group, sheet) in list {
            self.add(&mut sheets, self.place(group)?, &sheet.to_bytes())?;
        }
        Ok(sheets)
    }
}

impl Sheets {
    /// How many sheets.
    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// Adds the sheets of `other`, of the same layout, behind these.
    pub fn append(&mut self, other: &Self) {
        self.places.extend_from_slice(&other.places);
        self.answers.extend_from_slice(&other.answers);
    }

    /// No sheets, of as many items.
    pub(super) fn blank(&self) -> Self {
        Self { items: self.items, places: Vec::new(), answers: Vec::new() }
    }

    /// Holds the sheets of `rows` of `from`, and nothing else: one after the other, without their groups.
    pub(super) fn fetch<'r>(&mut self, from: &Self, rows: impl Iterator<Item = &'r u32>) {
        self.answers.clear();
        rows.for_each(|row| self.answers.extend_from_slice(from.sheet(*row)));
    }

    /// The place of each sheet's group.
    pub(super) fn places(&self) -> &[u32] {
        &self.places
    }

    /// The bytes of one sheet; none where there is no such row.
    pub(super) fn sheet(&self, row: u32) -> &[u8] {
        let start = row as usize * self.items;
        self.answers.get(start..start + self.items).unwrap_or_default()
    }
}
