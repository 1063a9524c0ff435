//! The fields of a form as they were sent.

use serde::Deserialize;

use crate::app::{AppError, FieldFault};

/// Names and values, in the order in which they were sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// What was typed in the first field of this name; nothing where there is none.
    pub(super) fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(one, _)| one == name).map(|(_, value)| value.trim()).unwrap_or_default()
    }

    /// The same, if something was typed.
    pub(super) fn said(&self, name: &str) -> Option<&str> {
        Some(self.one(name)).filter(|value| !value.is_empty())
    }

    /// What was typed, read; `message` says what to correct where it cannot be.
    pub(super) fn read<T>(
        &self,
        name: &'static str,
        message: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, AppError> {
        read(self.one(name)).ok_or_else(|| AppError::Invalid(vec![FieldFault { field: name, message }]))
    }

    /// The same of a field that may be left blank.
    pub(super) fn read_said<T>(
        &self,
        name: &'static str,
        message: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, AppError> {
        self.said(name).map(|_| self.read(name, message, read)).transpose()
    }
}

impl From<Vec<(&str, String)>> for Fields {
    fn from(fields: Vec<(&str, String)>) -> Self {
        Self(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}
