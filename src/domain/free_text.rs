//! The free text of a questionnaire: how long it is, from how many on it is read, and the one length under which it is
//! kept.
//!
//! It belongs to no sheet, no group and no pair. Nothing here shows one in a message or in `Debug`.

use std::fmt;

use super::dispositif::Dispositif;
use super::group::Group;

/// The longest text, in UTF-16 units: what `maxlength` counts in a browser, so that both count the same.
pub const TEXT_MAX: usize = 500;

/// From how many texts on they are read. A raised threshold of answers raises it too.
pub const TEXTS_MIN: u32 = 10;

/// The bytes that every text has when it is sealed: its length tells nothing. They are few enough for PostgreSQL to keep
/// the row whole.
pub const PADDED: usize = 2 + 2 * TEXT_MAX;

/// From how many texts on a dispositif with this threshold of answers lets them be read.
pub fn texts_min(k: u32) -> u32 {
    k.max(TEXTS_MIN)
}

/// Whether a dispositif asks for a text: where it chose so, and its groups are large enough for texts ever to be read.
/// Nobody is asked for what would be erased unread whatever the others write.
pub fn is_asked(dispositif: &Dispositif, groups: &[Group]) -> bool {
    let members: u32 = groups.iter().map(|group| group.members).sum();
    dispositif.collecting.free_text && members >= texts_min(dispositif.frame.k)
}

/// What somebody wrote, possibly nothing.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FreeText(String);

/// A text is longer than [`TEXT_MAX`]; the length that it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong(pub usize);

impl FreeText {
    /// Reads what a form sent: line ends become one sign, signs that show nothing go.
    ///
    /// # Errors
    /// [`TooLong`] with the length found.
    pub fn from_typed(typed: &str) -> Result<Self, TooLong> {
        let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
        let shown: String = lines.chars().filter(|sign| *sign == '\n' || !sign.is_control()).collect();
        let text = shown.trim().to_owned();
        match text.encode_utf16().count() {
            length if length > TEXT_MAX => Err(TooLong(length)),
            _ => Ok(Self(text)),
        }
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text in [`PADDED`] bytes, whatever its length.
    pub fn to_padded(&self) -> Vec<u8> {
        let units: Vec<u16> = self.0.encode_utf16().collect();
        let length = u16::try_from(units.len()).unwrap_or(u16::MAX);
        let mut bytes: Vec<u8> = std::iter::once(length).chain(units).flat_map(u16::to_be_bytes).collect();
        bytes.resize(PADDED, 0);
        bytes
    }

    /// Reads the text back; `None` for bytes that are none.
    pub fn from_padded(bytes: &[u8]) -> Option<Self> {
        let mut units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(u16::from_be_bytes);
        let length = usize::from(units.next()?);
        let text: Vec<u16> = units.take(length).collect();
        (bytes.len() == PADDED && text.len() == length).then_some(())?;
        String::from_utf16(&text).ok().map(Self)
    }
}

impl fmt::Debug for FreeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FreeText(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_has_the_same_length_when_it_is_kept_and_comes_back_whole() {
        let longest = "é".repeat(TEXT_MAX);
        let pictures = "🙂".repeat(TEXT_MAX / 2);
        for typed in ["", "Plus de temps.", "deux\nlignes", &longest, &pictures] {
            let text = FreeText::from_typed(typed).unwrap();
            let padded = text.to_padded();
            assert_eq!(padded.len(), PADDED);
            assert_eq!(FreeText::from_padded(&padded).unwrap().as_str(), typed);
        }
    }

    #[test]
    fn a_text_is_counted_as_a_browser_counts_it() {
        assert_eq!(FreeText::from_typed(&"a".repeat(501)), Err(TooLong(501)));
        assert_eq!(FreeText::from_typed(&"🙂".repeat(251)), Err(TooLong(502)));
        // A browser sends each line end as two signs and counts one.
        let lines = "a\r\n".repeat(249) + "a";
        assert_eq!(FreeText::from_typed(&lines).unwrap().as_str().len(), 499);
    }

    #[test]
    fn a_text_of_blanks_and_signs_that_show_nothing_is_empty() {
        assert!(FreeText::from_typed(" \r\n\t \u{0}\u{7} ").unwrap().is_empty());
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let whole = FreeText::from_typed("abc").unwrap().to_padded();
        let mut beyond = whole.clone();
        beyond[0] = 0xff;
        let mut broken = whole.clone();
        broken[2] = 0xd8;
        for bytes in [&whole[1..], &beyond, &broken, &[]] {
            assert_eq!(FreeText::from_padded(bytes), None);
        }
    }

    #[test]
    fn a_debug_line_never_shows_a_text() {
        assert!(!format!("{:?}", FreeText::from_typed("secret").unwrap()).contains("secret"));
    }

    #[test]
    fn a_raised_threshold_raises_that_of_the_texts() {
        assert_eq!([5, 10, 12].map(texts_min), [10, 10, 12]);
    }
}
