//! The charts of a page as files: found by their names, with what the page says around them.

use super::picture::Pictured;
use crate::app::{Around, Format};
use crate::i18n::Words;
use crate::web::failure::Failure;
use crate::web::file::File;

/// The longest part of a file's name that comes from a title, in letters.
const TITLE_MAX: usize = 60;

/// The charts of a page.
pub struct Pictures<'a> {
    /// The words.
    pub t: Words,
    /// Whose dispositif it is, and what it is called.
    pub titles: [&'a str; 2],
    /// Who answered, when, how many.
    pub who: Option<String>,
    /// What the figures do not say.
    pub limits: Vec<String>,
    /// The charts.
    pub pictures: Vec<Pictured<'a>>,
}

impl Pictures<'_> {
    /// The file that is asked for as `avant-apres-isolement.png`; the reader finds it again as
    /// `analyse-de-pratiques-avant-apres-isolement.png`.
    ///
    /// # Errors
    /// [`Failure::NotFound`] where no chart has the name, or the ending is neither of both.
    pub fn file(&self, asked: &str) -> Result<File, Failure> {
        let (name, ending) = asked.rsplit_once('.').ok_or(Failure::NotFound)?;
        let (format, kind) = match ending {
            "svg" => (Format::Svg, "image/svg+xml"),
            "png" => (Format::Png, "image/png"),
            _ => return Err(Failure::NotFound),
        };
        let picture = self.pictures.iter().find(|one| one.name() == name).ok_or(Failure::NotFound)?;
        let titles = self.titles.join(" · ");
        let subtitle = self.who.as_deref().unwrap_or(&titles);
        let source = picture.source(&titles, self.who.as_deref());
        let around = Around { subtitle, limits: &self.limits, source: &source };
        let bytes = picture.file(self.t, around, format)?;
        let [_, title] = self.titles;
        Ok(File { name: speaking(title, name, ending), kind, bytes })
    }
}

/// « analyse-de-pratiques-rapport.pdf »: a name that says what it holds, and of which dispositif.
pub fn speaking(title: &str, name: &str, ending: &str) -> String {
    let stem = plain(&format!("{} {name}", title.chars().take(TITLE_MAX).collect::<String>()));
    format!("{stem}.{ending}")
}

/// `text` in small letters without accents, digits and hyphens: a name that every system keeps.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            'à'..='å' => plain.push('a'),
            'æ' => plain.push_str("ae"),
            'ç' => plain.push('c'),
            'è'..='ë' => plain.push('e'),
            'ì'..='ï' => plain.push('i'),
            'ñ' => plain.push('n'),
            'ò'..='ö' => plain.push('o'),
            'œ' => plain.push_str("oe"),
            'ù'..='ü' => plain.push('u'),
            'ÿ' => plain.push('y'),
            _ if !plain.is_empty() && !plain.ends_with('-') => plain.push('-'),
            _ => {}
        }
    }
    plain.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_in_letters_that_every_system_keeps() {
        assert_eq!(
            plain("Pôle gériatrie : « nuit » / cœur avant-apres-qvct"),
            "pole-geriatrie-nuit-coeur-avant-apres-qvct"
        );
        assert_eq!(plain("../\\\u{0}\"Ж moyennes-avant"), "moyennes-avant");
        assert_eq!(plain("« »"), "");
    }
}
