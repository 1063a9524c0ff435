//! From the file's bytes to its text. A spreadsheet workbook or a file that is not text is told as such.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

use super::fault::{Fault, Reason};

/// A file's text, without its byte order mark.
pub struct Decoded {
    /// The text.
    pub text: String,
    /// The name of the encoding that it was read with.
    pub encoding: &'static str,
}

/// The first bytes of the two kinds of spreadsheet workbook: a zip archive, and the older compound file.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// Reads `bytes` as text: as their byte order mark says, else as UTF-8 where they are valid UTF-8, else as guessed.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Fault> {
    if WORKBOOKS.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(Fault::of_file(Reason::Workbook));
    }
    let (encoding, mark) = encoding_of(bytes);
    let body = bytes.get(mark..).unwrap_or_default();
    let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(body) else {
        return Err(Fault::of_file(Reason::Undecodable(encoding.name())));
    };
    // No text has this character, and UTF-16 without its mark has it at every second byte.
    if text.contains('\0') {
        return Err(Fault::of_file(Reason::NotText));
    }
    Ok(Decoded { text: text.into_owned(), encoding: encoding.name() })
}

/// The encoding, and how many bytes its byte order mark takes.
fn encoding_of(bytes: &[u8]) -> (&'static Encoding, usize) {
    if let Some(marked) = Encoding::for_bom(bytes) {
        return marked;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, 0);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // A few accents do not tell windows-1252 from its neighbours. The service is used in France, and so are the
    // spreadsheets whose files come here.
    (detector.guess(Some(b"fr"), Utf8Detection::Deny), 0)
}
