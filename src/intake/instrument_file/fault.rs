//! Faults of a file, and the file they are in.

use std::cell::RefCell;
use std::fmt;
use std::path::Path;

use super::problem::{FileProblem, Problem};

/// A file as it was read, with the name that its faults carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// The name or path, as people will look for it.
    pub name: String,
    /// Its whole text.
    pub text: String,
}

impl SourceFile {
    /// A text that is already in memory.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }

    /// Reads `path`.
    ///
    /// # Errors
    /// A [`Fault`] where the file cannot be read or is not UTF-8.
    pub fn read(path: &Path) -> Result<Self, Fault> {
        let name = path.display().to_string();
        let bytes = std::fs::read(path).map_err(|error| {
            let problem = match error.kind() {
                std::io::ErrorKind::NotFound => FileProblem::NotThere,
                _ => FileProblem::Unreadable(error.to_string()),
            };
            Fault::new(&name, 1, problem)
        })?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self { name, text }),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let line = line_at(error.as_bytes(), valid);
                Err(Fault::new(&name, line, FileProblem::NotUtf8))
            }
        }
    }
}

/// What is wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's name, as in [`SourceFile::name`].
    pub file: String,
    /// The line, from 1 on.
    pub line: usize,
    /// What is wrong, and what to do about it; apart, since faults are rare and results are carried about.
    pub problem: Box<Problem>,
}

impl Fault {
    /// A fault of the file called `file`.
    pub fn new(file: &str, line: usize, problem: impl Into<Problem>) -> Self {
        Self { file: file.to_owned(), line, problem: Box::new(problem.into()) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.problem)
    }
}

/// Gathers the faults of one file, so that a person corrects them all at once.
pub(in crate::intake) struct Findings<'f> {
    file: &'f SourceFile,
    faults: RefCell<Vec<Fault>>,
}

impl<'f> Findings<'f> {
    pub(in crate::intake) fn of(file: &'f SourceFile) -> Self {
        Self { file, faults: RefCell::default() }
    }

    pub(in crate::intake) fn file_name(&self) -> &'f str {
        &self.file.name
    }

    /// The line of a byte of the file.
    pub(in crate::intake) fn line(&self, offset: usize) -> usize {
        line_at(self.file.text.as_bytes(), offset)
    }

    pub(in crate::intake) fn add(&self, line: usize, problem: impl Into<Problem>) {
        self.faults.borrow_mut().push(Fault::new(&self.file.name, line, problem));
    }

    /// The faults, from the top of the file to its end.
    pub(in crate::intake) fn into_faults(self) -> Vec<Fault> {
        let mut faults = self.faults.into_inner();
        faults.sort_by_key(|fault| fault.line);
        faults
    }
}

fn line_at(text: &[u8], offset: usize) -> usize {
    1 + text.iter().take(offset).filter(|byte| **byte == b'\n').count()
}
