//! How wide a text is, and where it breaks. There is no font on the server: the table below is on the wide side of what
//! browsers choose for `sans-serif` (the advance widths of DejaVu Sans), so that text never reaches further than planned.

use hypher::{Lang, hyphenate};

use crate::domain::language::Language;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hand {
    /// The font's size, in pixels.
    pub size: i32,
    /// Regular or bold.
    pub weight: Weight,
}

/// The weight of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// As most text.
    Regular,
    /// What the eye should find first.
    Bold,
}

/// A chart's title.
pub(super) const TITLE: Hand = Hand { size: 17, weight: Weight::Bold };
/// A row's name, a number.
pub(super) const STRONG: Hand = Hand { size: 14, weight: Weight::Bold };
/// A row's name where there are many.
pub(super) const NAME: Hand = Hand { size: 14, weight: Weight::Regular };
/// Everything else. Never smaller: a phone shows it at this size.
pub(super) const SMALL: Hand = Hand { size: 12, weight: Weight::Regular };
/// The same, bold.
pub(super) const SMALL_BOLD: Hand = Hand { size: 12, weight: Weight::Bold };

impl Hand {
    /// From one line to the next, in pixels; room for an accent on a capital.
    pub(super) fn line(self) -> i32 {
        (self.size * 4 + 2) / 3
    }

    /// The upper edge of the first of `lines` lines whose capitals are to stand around `centre`.
    pub(super) fn top_around(self, centre: i32, lines: usize) -> i32 {
        let gaps = i32::try_from(lines.saturating_sub(1)).unwrap_or(0);
        centre - (gaps * self.line()) / 2 - (self.size * 2 + 2) / 5
    }

    /// The width of `text` in pixels, rounded up.
    pub(super) fn width(self, text: &str) -> i32 {
        let thousandths: i32 = text.chars().map(|letter| self.thousandths(letter)).sum();
        (thousandths * self.size + 999) / 1000
    }

    /// `text` in as many lines of at most `width` pixels as it takes: a reason or a name that is cut says something else. A word
    /// that is longer than a line is broken between letters: of a name that people typed it is not known which language it is in.
    pub(super) fn wrap(self, text: &str, width: i32) -> Vec<String> {
        self.break_lines(text, width.max(2 * self.size), None)
    }

    /// The same of a text in `language`, whose words are broken between its syllables.
    pub(super) fn wrap_in(self, language: Language, text: &str, width: i32) -> Vec<String> {
        self.break_lines(text, width.max(2 * self.size), Some(language))
    }

    /// The width of the widest word of `text`.
    pub(super) fn widest_word(self, text: &str) -> i32 {
        pieces(text).map(|piece| self.width(piece.trim_end_matches(' '))).max().unwrap_or(0)
    }

    fn break_lines(self, text: &str, width: i32, language: Option<Language>) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for piece in pieces(text) {
            let longer = format!("{line}{piece}");
            if self.width(longer.trim_end_matches(' ')) <= width {
                line = longer;
                continue;
            }
            push_line(&mut lines, &line);
            line = self.split_long(piece, width, language, &mut lines);
        }
        push_line(&mut lines, &line);
        lines
    }

    /// Breaks a word that is longer than a line with hyphens; gives back what is left of it.
    fn split_long(
        self,
        word: &str,
        width: i32,
        language: Option<Language>,
        lines: &mut Vec<String>,
    ) -> String {
        let mut rest = word;
        while self.width(rest.trim_end_matches(' ')) > width {
            let fits = self.prefix(rest, "-", width);
            let syllables = language.and_then(|language| whole_syllables(rest, fits.len(), language));
            let end = syllables.unwrap_or_else(|| between_letters(rest, fits));
            let (head, tail) = rest.split_at(end);
            push_line(lines, &format!("{head}-"));
            rest = tail;
        }
        rest.to_owned()
    }

    /// The longest beginning of `text` that fits into `width` pixels with `suffix` after it.
    fn prefix<'a>(self, text: &'a str, suffix: &str, width: i32) -> &'a str {
        let room = (width - self.width(suffix)) * 1000 / self.size;
        let mut taken = 0;
        let fits = |&(_, letter): &(usize, char)| {
            taken += self.thousandths(letter);
            taken <= room
        };
        let end = text
            .char_indices()
            .take_while(fits)
            .last()
            .map_or(0, |(start, letter)| start + letter.len_utf8());
        text.get(..end).unwrap_or_default()
    }

    /// The advance width of a letter, in thousandths of the font's size.
    fn thousandths(self, letter: char) -> i32 {
        match self.weight {
            Weight::Regular => advance(letter),
            Weight::Bold => advance(letter) + 100,
        }
    }
}

/// Where the last syllable of `word` ends that ends within its first `most` bytes; `None` where there is none.
fn whole_syllables(word: &str, most: usize, language: Language) -> Option<usize> {
    let spoken = match language {
        Language::Fr => Lang::French,
        Language::En => Lang::English,
    };
    let ends = hyphenate(word.trim_end_matches(' '), spoken).scan(0, |end, syllable| {
        *end += syllable.len();
        Some(*end)
    });
    ends.take_while(|end| *end <= most).last()
}

/// Where `fits`, the beginning of `word`, ends, or before: two letters alone on a line cannot be read as the end of a word.
fn between_letters(word: &str, fits: &str) -> usize {
    let letters = word.trim_end_matches(' ').chars().count();
    let count = fits.chars().count().min(letters.saturating_sub(3)).max(1);
    word.char_indices().nth(count).map_or(word.len(), |(end, _)| end)
}

fn push_line(lines: &mut Vec<String>, line: &str) {
    let line = line.trim_matches(' ');
    if !line.is_empty() {
        lines.push(line.to_owned());
    }
}

/// A text in pieces between which a line may break: after a space, a hyphen or a slash, never at a no-break space.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-', '/'])
}

/// The advance width of a letter, in thousandths of the font's size.
fn advance(letter: char) -> i32 {
    match letter {
        '\u{202f}' | '\u{2009}' => 200,
        'i' | 'j' | 'l' | '\'' | 'ì'..='ï' => 280,
        'I' | 'J' | 'Ì'..='Ï' | ' ' | '\u{a0}' | ',' | '.' | '’' | '·' => 320,
        '/' | ':' | ';' | '|' | 'f' | '\\' => 352,
        '-' | '(' | ')' | '[' | ']' | 't' | '!' | 'r' | '\u{2011}' | '‘' => 411,
        's' | 'z' | '"' | '*' | '_' | '`' | '–' | '°' | '?' | '“' | '”' => 535,
        'c' | 'k' | 'L' | 'F' | 'v' | 'x' | 'y' | 'ç' | 'ý' | 'ÿ' => 592,
        'P' | 'T' | 'Y' | 'Ý' | 'Ÿ' | 'o' | 'a' | 'e' | 'n' | 'h' | 'u' | '«' | '»' => 636,
        'à'..='å' | 'è'..='ë' | 'ñ'..='ö' | 'ù'..='ü' | 'E' | 'È'..='Ë' => 636,
        'S' | 'b' | 'd' | 'g' | 'p' | 'q' | 'ß' | '$' | '0'..='9' | '{' | '}' => 636,
        'A' | 'B' | 'C' | 'K' | 'R' | 'V' | 'X' | 'Z' | 'À'..='Å' | 'Ç' => 700,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | '&' | 'Ñ' | 'Ò'..='Ö' | 'Ù'..='Ü' => 790,
        'w' | '#' | '+' | '<' | '=' | '>' | '^' | '~' | '\u{2212}' | '≤' | '≥' | '→' | '←' | '×' => {
            840
        }
        'm' | 'M' | 'W' | 'æ' | 'Æ' | '%' | '@' | '—' | '…' => 1003,
        _ if letter.is_ascii_lowercase() => 636,
        // Another script: as wide as a Chinese character, to be safe.
        _ => 1070,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_not_narrower_than_a_wide_font() {
        // The largest advance widths of these letters in DejaVu Sans and DejaVu Sans Bold, in thousandths of the size.
        let measured = [
            ("ijlï'", 278, 343),
            ("IJÎ \u{a0},.’", 318, 380),
            ("/:;f", 352, 435),
            ("-()t", 392, 478),
            ("r", 411, 493),
            ("sz?", 531, 595),
            ("cçkxvyL", 592, 665),
            ("F", 575, 683),
            ("PTYoaeé", 615, 733),
            ("EÉbdghnpqu0123456789", 636, 716),
            ("ABCKRVXZ", 698, 775),
            ("UNHDGOQ", 787, 850),
            ("w≤≥+=\u{2212}", 838, 924),
            ("mMWÆ%…", 1000, 1103),
            ("œŒ", 1070, 1167),
        ];
        for (letters, regular, bold) in measured {
            for letter in letters.chars() {
                assert!(SMALL.thousandths(letter) >= regular, "{letter}");
                assert!(SMALL_BOLD.thousandths(letter) >= bold, "{letter}");
            }
        }
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        let text = "Service d’accompagnement médico-social anticonstitutionnellement réorganisé, Saint-Étienne-du-Rouvray";
        for hand in [TITLE, STRONG, NAME, SMALL, SMALL_BOLD] {
            for width in [40, 64, 96, 200, 700] {
                let lines = hand.wrap(text, width);
                assert!(lines.iter().all(|line| hand.width(line) <= width), "{width}: {lines:?}");
                let read: String = lines.concat().replace(['-', ' '], "");
                assert_eq!(read, text.replace(['-', ' '], ""), "nothing is lost at {width}");
            }
        }
    }

    #[test]
    fn a_text_takes_as_many_lines_as_it_needs() {
        let lines = SMALL.wrap("Équipe éducative de l’internat des grandes", 96);
        assert_eq!(lines, ["Équipe", "éducative de", "l’internat des", "grandes"]);
        assert_eq!(SMALL.wrap("Équipe", 96), ["Équipe"]);
        assert_eq!(SMALL.wrap("", 96), Vec::<String>::new());
    }

    #[test]
    fn a_broken_word_leaves_at_least_three_letters() {
        assert_eq!(SMALL.wrap("Isolement", 56), ["Isolem-", "ent"]);
    }

    #[test]
    fn a_word_of_a_language_is_broken_between_its_syllables() {
        let lines = |language, text| SMALL_BOLD.wrap_in(language, text, 84);
        assert_eq!(lines(Language::Fr, "Exigences émotionnelles"), ["Exigences", "émotion-", "nelles"]);
        assert_eq!(lines(Language::En, "Professional isolation"), ["Profes-", "sional", "isolation"]);
        assert_eq!(SMALL_BOLD.wrap_in(Language::Fr, "Strhrhrhrhrhrht", 72)[0], "Strhrhrh-", "no syllables");
    }

    #[test]
    fn a_sign_stays_with_its_number() {
        assert_eq!(SMALL.wrap("avant ≤\u{a0}31", 60), ["avant", "≤\u{a0}31"]);
    }
}
