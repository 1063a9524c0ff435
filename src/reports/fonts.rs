//! The letters of documents: three fonts that are built in, so that the same content gives the same bytes whatever the
//! machine has.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The family, as templates and charts name it.
pub(super) const FAMILY: &str = "Inter";
/// What stands for a sign that no font has. A missing glyph would be read out as nothing at all, and PDF/UA refuses it.
const STAND_IN: char = '\u{25a1}';
/// From so many letters without a place to break on, a word is given such places: it would leave its column.
const LONG_WORD: usize = 28;
/// Where a line may break, without a hyphen.
const BREAK: char = '\u{200b}';

pub(super) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 3] = [
        include_bytes!("fonts/Inter-Regular.otf"),
        include_bytes!("fonts/Inter-Italic.otf"),
        include_bytes!("fonts/Inter-SemiBold.otf"),
    ];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});

pub(super) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// `text` as it can be printed: every sign has a glyph, and no word is too long to break.
pub(super) fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    let mut run = 0;
    for letter in without_emoji(text).chars() {
        let letter = sign(letter);
        run = if letter.is_alphanumeric() || letter == STAND_IN { run + 1 } else { 0 };
        printable.push(letter);
        if run >= LONG_WORD {
            printable.push(BREAK);
            run = LONG_WORD / 2;
        }
    }
    printable
}

/// `text` without what no font here draws and no document needs, and without the space that stood before it.
fn without_emoji(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut is_left_out = false;
    for letter in text.chars().filter(|letter| !is_joiner(*letter)) {
        if is_emoji(letter) {
            is_left_out = true;
        } else if !(is_left_out && letter == ' ' && (kept.is_empty() || kept.ends_with([' ', '\n']))) {
            kept.push(letter);
            is_left_out = false;
        }
    }
    kept
}

/// Pictures, their colours of skin, the letters of flags, and what turns a sign into a picture.
fn is_emoji(letter: char) -> bool {
    matches!(letter, '\u{1F000}'..='\u{1FAFF}' | '\u{FE0F}' | '\u{20E3}' | '\u{E0020}'..='\u{E007F}')
}

/// A French text with spaces on which no line breaks: before its tall signs, inside its quotation marks, before a unit.
pub(super) fn french(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let holds = |place: usize| {
        let before = place.checked_sub(1).and_then(|place| letters.get(place)).copied();
        let [after, then] = [1, 2].map(|step| letters.get(place + step).copied());
        let is_unit = before.is_some_and(|sign| sign.is_ascii_digit())
            && matches!(after, Some('h' | '%' | '€'))
            && !then.is_some_and(char::is_alphanumeric);
        before == Some('«') || matches!(after, Some(':' | ';' | '?' | '!' | '»')) || is_unit
    };
    let sign =
        |(place, letter): (usize, &char)| if *letter == ' ' && holds(place) { '\u{a0}' } else { *letter };
    letters.iter().enumerate().map(sign).collect()
}

/// What changes the sign before it and is nothing by itself: skin tones, joiners, selectors of a presentation.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}')
}

fn sign(letter: char) -> char {
    match letter {
        '\n' => '\n',
        _ if letter.is_control() => ' ',
        _ if has_glyph(letter) => letter,
        _ => STAND_IN,
    }
}

fn has_glyph(letter: char) -> bool {
    BOOK.info(0).is_some_and(|font| font.coverage.contains(u32::from(letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_and_the_signs_of_figures_have_a_glyph_in_every_font() {
        let signs = "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»’…–—·•\u{a0}\u{202f}−≤≥±×€№°→↑↓○●□";
        for font in FONTS.iter() {
            let missing: Vec<char> =
                signs.chars().filter(|sign| !font.info().coverage.contains(u32::from(*sign))).collect();
            assert!(missing.is_empty(), "{missing:?}");
        }
        assert_eq!(FONTS.len(), 3);
        assert!(FONTS.iter().all(|font| font.info().family.as_str() == FAMILY));
        assert_eq!(printable(signs).replace(BREAK, ""), signs);
    }

    #[test]
    fn a_french_line_never_breaks_before_a_tall_sign_or_a_unit() {
        assert_eq!(
            french("« Relais » : à 13 h, 20 % ! à 3 heures"),
            "«\u{a0}Relais\u{a0}»\u{a0}: à 13\u{a0}h, 20\u{a0}%\u{a0}! à 3 heures"
        );
        assert_eq!(french(" h"), " h");
    }

    #[test]
    fn an_emoji_is_left_out_with_the_space_before_it() {
        assert_eq!(printable("merci 👍🏽 à l’équipe 👩‍🏫 du soir"), "merci à l’équipe du soir");
        assert_eq!(printable("🎉 Bilan"), "Bilan");
        assert_eq!(printable("une fin 🇫🇷\nune ligne"), "une fin \nune ligne");
    }

    #[test]
    fn a_sign_without_a_glyph_and_a_word_without_an_end_can_be_printed() {
        assert_eq!(printable("日本\u{7}!"), "□□ !");
        let long = printable(&"a".repeat(100));
        assert!(long.split(BREAK).all(|part| part.chars().count() <= LONG_WORD), "{long}");
        assert_eq!(printable("anticonstitutionnellement"), "anticonstitutionnellement");
    }
}
