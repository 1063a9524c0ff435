//! What a file lets others see: the types in its `pub` functions, fields, enums and names. `pub(super)` and the like are a
//! module's own affair.

use super::words::Word;

/// A stretch of a file's words that others see: a signature, a field, an enum's body.
pub type Exposed<'a> = &'a [Word];

/// Every stretch that is `pub` without a limit.
pub fn exposed(words: &[Word]) -> impl Iterator<Item = Exposed<'_>> {
    let is_open = |at: usize| text(words, at) == "pub" && text(words, at + 1) != "(";
    (0..words.len()).filter(move |at| is_open(*at)).map(|at| &words[at + 1..end(words, at + 1)])
}

/// Those of `names` that stand in a stretch outside `Published<…>`.
pub fn bare<'a>(stretch: Exposed<'a>, names: &[String]) -> Vec<&'a Word> {
    let (mut bare, mut at) = (Vec::new(), 0);
    while at < stretch.len() {
        if stretch[at].text == "Published" {
            at = after_types(stretch, at + 1);
            continue;
        }
        bare.extend(Some(&stretch[at]).filter(|word| names.contains(&word.text)));
        at += 1;
    }
    bare
}

/// Where the item that begins at `at` stops being seen.
fn end(words: &[Word], at: usize) -> usize {
    let function = (at..at + 4).find(|place| text(words, *place) == "fn");
    match text(words, at) {
        "use" | "mod" => at,
        // The fields of a struct say by themselves whether they are seen.
        "struct" => at,
        "enum" | "trait" => until(words, at, |word, depth| word == "}" && depth == 0),
        "fn" | "const" | "async" | "unsafe" | "extern" if function.is_some() => {
            until(words, at, |word, depth| matches!(word, "{" | ";") && depth <= 1)
        }
        "type" | "const" | "static" => until(words, at, |word, depth| word == ";" && depth == 0),
        _ => until(words, at, |word, depth| {
            (word == "," && depth == 0) || (matches!(word, "}" | ")") && depth < 0)
        }),
    }
}

/// The place of the first word at which `stops` holds, told how many brackets are open after it.
fn until(words: &[Word], from: usize, stops: impl Fn(&str, i32) -> bool) -> usize {
    let mut depth = 0;
    for at in from..words.len() {
        match text(words, at) {
            "(" | "[" | "{" | "<" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            ">" if text(words, at - 1) != "-" && text(words, at - 1) != "=" => depth -= 1,
            _ => {}
        }
        if stops(text(words, at), depth) {
            return at;
        }
    }
    words.len()
}

/// The place after the types that open at `at`, as in `Published<Vec<u8>>`.
fn after_types(words: &[Word], at: usize) -> usize {
    let opens = at + usize::from(text(words, at) == "::");
    if text(words, opens) != "<" {
        return at;
    }
    until(words, opens, |word, depth| word == ">" && depth == 0) + 1
}

fn text(words: &[Word], at: usize) -> &str {
    words.get(at).map_or("", |word| &word.text)
}
