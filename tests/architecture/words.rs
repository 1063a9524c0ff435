//! Splits Rust text into words, leaving out comments and the insides of strings.

/// A name, a number, a sign or a string (as `""`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word; `::` is one word, every other sign is one character.
    pub text: String,
    /// Its line, from 1 on.
    pub line: usize,
}

impl Word {
    /// Whether it is a name or a keyword.
    pub fn is_name(&self) -> bool {
        self.text.starts_with(|first: char| first.is_alphabetic() || first == '_')
    }
}

/// The words of `text`, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut reader = Reader { rest: text, line: 1, words: Vec::new() };
    while let Some(first) = reader.rest.chars().next() {
        reader.read(first);
    }
    reader.words
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    words: Vec<Word>,
}

impl Reader<'_> {
    fn read(&mut self, first: char) {
        if self.rest.starts_with("//") {
            self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            self.skip(comment_length(self.rest));
        } else if let Some(length) = string_length(self.rest) {
            self.push("\"\"", length);
        } else if first == '\'' {
            self.read_quote();
        } else if first.is_alphanumeric() || first == '_' {
            let length = self.rest.find(|one: char| !one.is_alphanumeric() && one != '_');
            let length = length.unwrap_or(self.rest.len());
            // A raw identifier is its name.
            if &self.rest[..length] == "r" && self.rest[length..].starts_with('#') {
                self.skip(2);
            } else {
                let word = self.rest[..length].to_string();
                self.push(&word, length);
            }
        } else if self.rest.starts_with("::") {
            self.push("::", 2);
        } else if first.is_whitespace() {
            self.skip(first.len_utf8());
        } else {
            self.push(&first.to_string(), first.len_utf8());
        }
    }

    /// A character, or a lifetime, of which only the name would be left: neither is a word for the rules.
    fn read_quote(&mut self) {
        let mut inside = self.rest[1..].char_indices();
        let length = match (inside.next(), inside.next()) {
            (Some((_, '\\')), Some((at, escaped))) => {
                let from = 1 + at + escaped.len_utf8();
                from + self.rest[from..].find('\'').map_or(0, |end| end + 1)
            }
            (Some(_), Some((at, '\''))) => at + 2,
            _ => {
                let name = self.rest[1..].find(|one: char| !one.is_alphanumeric() && one != '_');
                1 + name.unwrap_or(self.rest.len() - 1)
            }
        };
        self.skip(length);
    }

    fn push(&mut self, word: &str, length: usize) {
        self.words.push(Word { text: word.into(), line: self.line });
        self.skip(length);
    }

    fn skip(&mut self, length: usize) {
        let (skipped, rest) = self.rest.split_at(length);
        self.line += skipped.matches('\n').count();
        self.rest = rest;
    }
}

/// The length of the comment that `text` begins with; such comments nest.
fn comment_length(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += 1;
        }
    }
    at
}

/// The length of the string that `text` begins with, prefix and hashes included; `None` where it begins with another
/// word.
fn string_length(text: &str) -> Option<usize> {
    let prefix = ["br", "cr", "b", "c", "r", ""].into_iter().find(|prefix| text.starts_with(prefix))?;
    let body = &text[prefix.len()..];
    let hashes = body.len() - body.trim_start_matches('#').len();
    let inside = body[hashes..].strip_prefix('"')?;
    let opened = text.len() - inside.len();
    if prefix.ends_with('r') {
        let close = format!("\"{}", "#".repeat(hashes));
        return Some(inside.find(&close).map_or(text.len(), |end| opened + end + close.len()));
    }
    if hashes > 0 {
        return None;
    }
    let mut escaped = false;
    let end = inside.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    });
    Some(end.map_or(text.len(), |end| opened + end + 1))
}
