//! Reads a Rust file as far as the house's rules need it: its words without comments, strings and test code, and the
//! paths that it names, made absolute.

use std::collections::HashMap;

use super::words::{Word, words};

/// One file of `src/`.
pub struct Source {
    /// As people write it: `src/web/routes.rs`.
    pub file: String,
    /// Where it stands among the modules: `["web", "routes"]`; `["lib"]` and `["main"]` for the roots.
    pub module: Vec<String>,
    /// Its length, tests included.
    pub lines: usize,
    /// What is compiled outside tests.
    pub words: Vec<Word>,
    /// Modules that it declares for tests alone, as absolute module paths.
    pub test_modules: Vec<Vec<String>>,
}

/// A path that a file names: `crate::storage::open`, `chrono::Utc::now`.
#[derive(Debug, PartialEq, Eq)]
pub struct Name {
    /// The path, made absolute: it begins with `crate` or with a crate's name.
    pub segments: Vec<String>,
    /// Where.
    pub line: usize,
    /// Whether it was written short, over a `use` line that is itself among the names.
    pub short: bool,
}

impl Source {
    /// Reads `text` as the file `file`, a path that begins with `src/`.
    pub fn new(file: &str, text: &str) -> Self {
        let module = module_of(file);
        let (words, test_modules) = without_tests(words(text));
        let parent = if module.len() == 1 && is_root(&module[0]) { &[] } else { &module[..] };
        let test_modules = test_modules.into_iter().map(|name| [parent, &[name]].concat()).collect();
        Self { file: file.into(), module, lines: text.lines().count(), words, test_modules }
    }

    /// The module of the house that it belongs to.
    pub fn house_module(&self) -> &str {
        &self.module[0]
    }

    /// Every path that it names, by `use` and in full.
    pub fn names(&self) -> Vec<Name> {
        let mut reader =
            Reader { source: self, names: Vec::new(), bound: HashMap::new(), nested: Vec::new() };
        reader.read();
        reader.names
    }
}

fn is_root(module: &str) -> bool {
    matches!(module, "lib" | "main")
}

fn module_of(file: &str) -> Vec<String> {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs");
    let mut module: Vec<String> = path.split('/').map(String::from).collect();
    if module.len() > 1 && module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    module
}

/// Drops every item marked `#[test]` or `#[cfg(test)]`; gives the names of modules in files of their own among them.
fn without_tests(words: Vec<Word>) -> (Vec<Word>, Vec<String>) {
    let (mut kept, mut modules, mut at) = (Vec::new(), Vec::new(), 0);
    while at < words.len() {
        if !is_test_mark(&words[at..]) {
            kept.push(words[at].clone());
            at += 1;
            continue;
        }
        // Further attributes, then the item up to its block's end or its semicolon.
        while text(&words, at) == "#" {
            at = after_block(&words, at + 1);
        }
        let item = at;
        while at < words.len() && !matches!(text(&words, at), "{" | ";") {
            at += 1;
        }
        let named = (item..at).find(|one| text(&words, *one) == "mod");
        if let (";", Some(named)) = (text(&words, at), named) {
            modules.push(text(&words, named + 1).into());
        }
        at = if text(&words, at) == "{" { after_block(&words, at) } else { at + 1 };
    }
    (kept, modules)
}

fn is_test_mark(words: &[Word]) -> bool {
    let starts =
        |mark: &[&str]| words.len() >= mark.len() && mark.iter().zip(words).all(|(m, w)| *m == w.text);
    starts(&["#", "[", "test", "]"]) || starts(&["#", "[", "cfg", "(", "test", ")", "]"])
}

/// The place after the block that opens at `at`, whatever its bracket.
fn after_block(words: &[Word], mut at: usize) -> usize {
    let mut depth = 0_usize;
    while at < words.len() {
        match text(words, at) {
            "{" | "[" | "(" => depth += 1,
            "}" | "]" | ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    at
}

/// The place of the bracket that closes the types opened at `at`, as in `Vec::<u8>::new`.
fn after_types(words: &[Word], at: usize) -> usize {
    let mut depth = 0_usize;
    for (place, word) in words.iter().enumerate().skip(at) {
        match word.text.as_str() {
            "<" => depth += 1,
            ">" if text(words, place - 1) != "-" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return place;
        }
    }
    words.len()
}

fn text(words: &[Word], at: usize) -> &str {
    words.get(at).map_or("", |word| &word.text)
}

/// Walks through a file's words.
struct Reader<'a> {
    source: &'a Source,
    names: Vec<Name>,
    /// What `use` lines and `mod` lines made short.
    bound: HashMap<String, Vec<String>>,
    /// The modules opened within the file: name, and the depth of braces at which each closes.
    nested: Vec<(String, usize)>,
}

impl Reader<'_> {
    fn read(&mut self) {
        let words = &self.source.words;
        let (mut at, mut depth) = (0, 0_usize);
        while at < words.len() {
            match text(words, at) {
                "{" => depth += 1,
                "}" => {
                    depth = depth.saturating_sub(1);
                    self.nested.pop_if(|(_, closes)| *closes == depth);
                }
                "mod" if words.get(at + 1).is_some_and(Word::is_name) => {
                    let name = text(words, at + 1).to_string();
                    self.bound.insert(name.clone(), [self.here(), vec![name.clone()]].concat());
                    if text(words, at + 2) == "{" {
                        self.nested.push((name, depth));
                    }
                }
                "extern" if text(words, at + 1) == "crate" => {
                    self.push(vec![text(words, at + 2).into()], words[at].line, false);
                }
                // `use<'a>` in a type's bounds names no path.
                "use" if text(words, at + 1) != "<" => {
                    at = self.read_use(at + 1, Vec::new());
                    continue;
                }
                _ if self.begins_path(at) => {
                    at = self.read_path(at);
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
    }

    fn begins_path(&self, at: usize) -> bool {
        let words = &self.source.words;
        let before = at.checked_sub(1).map_or("", |before| text(words, before));
        let within = before == "::" && at > 1 && (words[at - 2].is_name() || words[at - 2].text == ">");
        words[at].is_name() && before != "." && !within && text(words, at + 1) == "::"
    }

    /// Reads one tree of a `use` line; gives the place after it.
    fn read_use(&mut self, mut at: usize, mut path: Vec<String>) -> usize {
        let words = &self.source.words;
        while let Some(word) = words.get(at) {
            match word.text.as_str() {
                "::" => at += 1,
                "{" => {
                    at += 1;
                    while !matches!(text(words, at), "}" | "") {
                        at = self.read_use(at, path.clone());
                        at += usize::from(text(words, at) == ",");
                    }
                    return at + 1;
                }
                "," | "}" | ";" => break,
                "as" => {
                    self.bind(text(words, at + 1).into(), &path);
                    self.push(path, word.line, false);
                    return at + 2;
                }
                "self" if !path.is_empty() => at += 1,
                segment => {
                    path.push(segment.into());
                    at += 1;
                }
            }
        }
        if let Some(last) = path.last().cloned() {
            // `use storage::open` beside `mod storage`.
            let short = self.bound.get(&path[0]).filter(|_| path.len() > 1).cloned();
            path.splice(..usize::from(short.is_some()), short.into_iter().flatten());
            self.bind(last, &path);
            let line = words.get(at.saturating_sub(1)).map_or(0, |word| word.line);
            self.push(path, line, false);
        }
        at
    }

    /// Reads a path written in full within code; gives the place after its first segment, as there may be further paths
    /// among its types.
    fn read_path(&mut self, begin: usize) -> usize {
        let words = &self.source.words;
        let (mut at, mut path) = (begin, vec![words[begin].text.clone()]);
        while text(words, at + 1) == "::" {
            at += 2;
            if text(words, at) == "<" {
                at = after_types(words, at);
            } else {
                path.extend(words.get(at).map(|word| word.text.clone()));
            }
        }
        let short = self.bound.get(&path[0]).cloned();
        let is_short = short.is_some();
        path.splice(..usize::from(is_short), short.into_iter().flatten());
        self.push(path, words[begin].line, is_short);
        begin + 1
    }

    fn bind(&mut self, name: String, path: &[String]) {
        self.bound.insert(name, self.absolute(path.to_vec()));
    }

    fn push(&mut self, path: Vec<String>, line: usize, short: bool) {
        self.names.push(Name { segments: self.absolute(path), line, short });
    }

    /// The module that is being read, from `crate` on.
    fn here(&self) -> Vec<String> {
        let root = is_root(self.source.house_module()) && self.source.module.len() == 1;
        let file = if root { &[] } else { &self.source.module[..] };
        let nested = self.nested.iter().map(|(name, _)| name.clone());
        std::iter::once(String::from("crate")).chain(file.iter().cloned()).chain(nested).collect()
    }

    /// Resolves `self` and `super`, and the crate's own name.
    fn absolute(&self, mut path: Vec<String>) -> Vec<String> {
        match path.first().map(String::as_str) {
            Some("entrevoix") => path[0] = "crate".into(),
            Some("core" | "alloc") => path[0] = "std".into(),
            Some("self") => path = [self.here(), path.split_off(1)].concat(),
            Some("super") => {
                let steps = path.iter().take_while(|segment| *segment == "super").count();
                let mut base = self.here();
                base.truncate(base.len().saturating_sub(steps).max(1));
                path = [base, path.split_off(steps)].concat();
            }
            _ => {}
        }
        path
    }
}
