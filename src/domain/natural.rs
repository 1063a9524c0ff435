//! The order in which people look for names: « n° 2 » before « n° 10 », « Écoles » beside « Ecoles », capitals or not. A
//! database orders by bytes, or by what its machine was set up with.

use std::cmp::Ordering;
use std::iter::Peekable;
use std::str::Chars;

/// Which of two names comes first. Names that differ in accents or capitals alone come in the order of their letters.
pub fn natural(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (one.chars().peekable(), other.chars().peekable());
    loop {
        let order = match (left.peek(), right.peek()) {
            (None, None) => return one.cmp(other),
            (None, _) => Ordering::Less,
            (_, None) => Ordering::Greater,
            (Some(a), Some(b)) if a.is_ascii_digit() && b.is_ascii_digit() => {
                by_size(&digits(&mut left), &digits(&mut right))
            }
            _ => left.next().map(plain).cmp(&right.next().map(plain)),
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// The number that begins here, without zeros before it: a text, since it may be longer than any integer.
fn digits(letters: &mut Peekable<Chars<'_>>) -> String {
    let mut number = String::new();
    while let Some(digit) = letters.next_if(char::is_ascii_digit) {
        if digit != '0' || !number.is_empty() {
            number.push(digit);
        }
    }
    number
}

fn by_size(one: &str, other: &str) -> Ordering {
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

/// A letter without capital or accent, as French orders it.
fn plain(letter: char) -> char {
    match letter.to_lowercase().next().unwrap_or(letter) {
        'à'..='æ' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'œ' => 'o',
        'ù'..='ü' => 'u',
        'ÿ' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_go_by_their_size_and_accents_and_capitals_do_not_count() {
        let mut names = [
            "Équipe 10",
            "équipe 2",
            "Accueil",
            "Equipe 02 bis",
            "Zone",
            "Équipe",
            "2 rives",
            "10 rives",
            "Équipe 2",
        ];
        names.sort_by(|one, other| natural(one, other));
        assert_eq!(
            names,
            [
                "2 rives",
                "10 rives",
                "Accueil",
                "Équipe",
                "Équipe 2",
                "équipe 2",
                "Equipe 02 bis",
                "Équipe 10",
                "Zone"
            ]
        );
    }

    proptest! {
        #[test]
        fn it_is_one_order_of_all_names(names in proptest::collection::vec("[aAéÉ0-2 ]{0,6}", 3)) {
            let [a, b, c] = [&names[0], &names[1], &names[2]];
            prop_assert_eq!(natural(a, b), natural(b, a).reverse());
            prop_assert_eq!(natural(a, b).is_eq(), a == b);
            if natural(a, b).is_le() && natural(b, c).is_le() {
                prop_assert!(natural(a, c).is_le());
            }
        }
    }
}
