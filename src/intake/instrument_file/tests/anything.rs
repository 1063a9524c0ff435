use proptest::prelude::*;

use super::*;

proptest! {
    /// People cut, paste and mistype: whatever is left is either right or refused with places that exist.
    #[test]
    fn whatever_is_done_to_a_file_each_fault_has_a_line_of_it(
        cuts in prop::collection::vec((0..FRENCH.len(), 0..60_usize, "[\\[\\]\"=,{}a-zé0-9\n .]{0,6}"), 1..4),
        of_english: bool,
    ) {
        let mut texts = [FRENCH.to_owned(), ENGLISH.to_owned()];
        let text = &mut texts[usize::from(of_english)];
        for (start, length, new) in cuts {
            let letters: Vec<char> = text.chars().collect();
            let start = start.min(letters.len());
            let end = (start + length).min(letters.len());
            *text = letters[..start].iter().chain(new.chars().collect::<Vec<_>>().iter()).chain(&letters[end..]).collect();
        }
        let [fr, en] = texts;
        if let Err(faults) = parse(&french(&fr), Some(&english(&en))) {
            prop_assert!(!faults.is_empty());
            for fault in faults {
                let text = if fault.file == "essai.fr.toml" { &fr } else { &en };
                prop_assert!((1..=text.lines().count().max(1) + 1).contains(&fault.line), "{fault}");
            }
        }
    }
}
