//! The records of a file with the lines on which a person sees them in an editor.

use csv::{Reader, StringRecord};

use super::fault::{Fault, Reason};
use super::separator::{Separator, reader_builder};

/// A record and where it stands.
pub struct Record {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Its fields, quotes taken away.
    pub fields: StringRecord,
}

impl Record {
    /// The line on which the field at `place` begins: a quoted field before it may hold line breaks.
    pub fn line_of(&self, place: usize) -> u64 {
        self.line + self.fields.iter().take(place).map(|field| breaks(field.as_bytes())).sum::<u64>()
    }

    /// Whether all its fields are blank.
    pub fn is_blank(&self) -> bool {
        self.fields.iter().all(|field| field.trim().is_empty())
    }
}

/// The records of a text, one after the other.
pub struct Records<'text> {
    reader: Reader<&'text [u8]>,
    text: &'text [u8],
    start: usize,
    separator: Separator,
    lines: Lines,
}

impl<'text> Records<'text> {
    /// The records of `text` from the byte `start` on.
    pub fn new(text: &'text str, start: usize, separator: Separator) -> Self {
        let text = text.as_bytes();
        let reader = reader_builder(separator).from_reader(text.get(start..).unwrap_or_default());
        Self { reader, text, start, separator, lines: Lines { byte: 0, line: 1 } }
    }

    /// How many bytes of the text are read.
    pub fn bytes_done(&self) -> usize {
        self.start + usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }

    fn read(&mut self) -> Result<Option<Record>, Fault> {
        let from = self.bytes_done();
        let mut fields = StringRecord::new();
        let read = self.reader.read_record(&mut fields);
        // The reader counts the line feed of a CRLF, and empty lines, to the record that follows them.
        let ends = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let skipped = self.text.iter().skip(from).take_while(|byte| ends(byte)).count();
        let line = self.lines.at(self.text, from + skipped);
        match read {
            Ok(false) => Ok(None),
            Ok(true) if self.is_cut_short(from + skipped) => Err(Fault::of_line(line, Reason::OpenQuote)),
            Ok(true) => Ok(Some(Record { line, fields })),
            Err(error) => Err(Fault::of_line(line, Reason::Unreadable(error.to_string()))),
        }
    }

    /// Whether the record that begins at `from` ends with the file inside a quoted field. It would have swallowed all
    /// rows after the quote, and its fields are not what anyone meant.
    fn is_cut_short(&self, from: usize) -> bool {
        if self.bytes_done() < self.text.len() {
            return false;
        }
        let (mut quoted, mut at_start) = (false, true);
        // Two quotes inside a quoted field close it and open it again, which comes to the same.
        for byte in self.text.iter().skip(from) {
            let separates = *byte == self.separator.byte() || matches!(byte, b'\r' | b'\n');
            match (quoted, byte) {
                (true, b'"') => (quoted, at_start) = (false, true),
                (false, b'"') if at_start => quoted = true,
                (false, _) => at_start = separates,
                (true, _) => {}
            }
        }
        quoted
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Record, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        self.read().transpose()
    }
}

/// Counts lines forward, so that a file is counted through once.
struct Lines {
    byte: usize,
    line: u64,
}

impl Lines {
    /// The line of the byte at `place`, from 1; places come in ascending order.
    fn at(&mut self, text: &[u8], place: usize) -> u64 {
        self.line += breaks(text.get(self.byte..place).unwrap_or_default());
        self.byte = place;
        self.line
    }
}

/// Line breaks in `text`: LF, CRLF or CR alone. `text` never ends between a CR and its LF.
fn breaks(text: &[u8]) -> u64 {
    let next = text.iter().skip(1).map(Some).chain([None]);
    let count = text
        .iter()
        .zip(next)
        .filter(|(byte, next)| **byte == b'\n' || (**byte == b'\r' && *next != Some(&b'\n')))
        .count();
    count as u64
}
