//! Holds the rules against files.

use std::collections::BTreeSet;
use std::fmt;

use super::exposed::{bare, exposed};
use super::rules::{Held, RULES, Rule};
use super::source::{Name, Source};
use super::words::Word;

/// A line that breaks a rule.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    file: String,
    line: usize,
    what: String,
    reason: &'static str,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}\n    {}", self.file, self.line, self.what, self.reason)
    }
}

/// Every violation in `sources`, by file and line. `crates` are the crates of the outside as code names them.
pub fn check(sources: &[Source], crates: &BTreeSet<String>) -> Vec<Violation> {
    let tests: BTreeSet<&Vec<String>> = sources.iter().flat_map(|source| &source.test_modules).collect();
    let gate = types_of_gate(sources);
    let outside = sources.iter().filter(|source| source.house_module() != "disclosure");
    let elsewhere: BTreeSet<String> = outside.flat_map(declared).collect();
    let mut found = BTreeSet::new();
    for source in sources {
        let in_tests = (1..=source.module.len()).any(|end| tests.contains(&source.module[..end].to_vec()));
        let file = File { source, names: source.names(), crates, gate: &gate, declared: &elsewhere };
        for rule in RULES.iter().filter(|rule| !in_tests || rule.holds_in_tests()) {
            file.check(&rule.held, |line, what| {
                found.insert(Violation { file: source.file.clone(), line, what, reason: rule.reason });
            });
        }
        if !RULES
            .iter()
            .any(|rule| matches!(rule.held, Held::Uses(module, _) if module == source.house_module()))
        {
            let what = format!("the module {} has no direction", source.house_module());
            let reason = "a module of the house stands in the table of tests/architecture/rules.rs, with what it may use";
            found.insert(Violation { file: source.file.clone(), line: 1, what, reason });
        }
    }
    found.into_iter().collect()
}

/// The types that `disclosure` names to others, on the `pub use` lines of its root.
fn types_of_gate(sources: &[Source]) -> Vec<String> {
    let root = sources.iter().filter(|source| source.module == ["disclosure"]);
    let named = root.flat_map(Source::names).filter_map(|name| name.segments.last().cloned());
    named.filter(|name| name.starts_with(char::is_uppercase)).collect()
}

/// The names of the types that a file declares.
fn declared(source: &Source) -> impl Iterator<Item = String> + '_ {
    let declares = |pair: &&[Word]| matches!(pair[0].text.as_str(), "struct" | "enum" | "type");
    source.words.windows(2).filter(declares).map(|pair| pair[1].text.clone())
}

impl Rule {
    fn holds_in_tests(&self) -> bool {
        matches!(self.held, Held::ModuleNever(_) | Held::LinesAtMost(_))
    }
}

struct File<'a> {
    source: &'a Source,
    names: Vec<Name>,
    crates: &'a BTreeSet<String>,
    /// The types that other modules declare.
    declared: &'a BTreeSet<String>,
    /// The types that the gate names to others.
    gate: &'a [String],
}

impl File<'_> {
    fn check(&self, held: &Held, mut broken: impl FnMut(usize, String)) {
        let here = self.source.house_module();
        match *held {
            Held::Uses(module, only) if module == here => {
                for (line, other) in self.other_modules().filter(|(_, other)| !only.contains(other)) {
                    broken(line, format!("{here} names crate::{other}"));
                }
            }
            Held::Knows(module, only) if module == here => {
                for (line, one) in self.outside_crates().filter(|(_, one)| !only.contains(one)) {
                    broken(line, format!("{here} names the crate {one}"));
                }
            }
            Held::CrateOnlyIn(prefix, modules) if !modules.contains(&here) => {
                for (line, one) in self.outside_crates().filter(|(_, one)| one.starts_with(prefix)) {
                    broken(line, format!("{here} names the crate {one}"));
                }
            }
            Held::PathNeverIn(path, modules) if modules.contains(&here) => {
                let path: Vec<&str> = path.split("::").collect();
                for name in self.names.iter().filter(|name| name.begins(&path) || name.ends(&path)) {
                    broken(name.line, format!("{here} names {}", name.segments.join("::")));
                }
            }
            Held::PathOnlyIn(path, modules) if !modules.contains(&here) => {
                let path: Vec<&str> = path.split("::").collect();
                for name in self.names.iter().filter(|name| name.ends(&path)) {
                    broken(name.line, format!("{here} names {}", name.segments.join("::")));
                }
            }
            Held::PublishedIn(modules, no_figures) if modules.contains(&here) => {
                let own: BTreeSet<String> = declared(self.source).collect();
                let is_figure = |name: &&String| {
                    !no_figures.contains(&name.as_str()) && !own.contains(*name) && !self.has_namesake(name)
                };
                let figures: Vec<String> = self.gate.iter().filter(is_figure).cloned().collect();
                for word in exposed(&self.source.words).flat_map(|seen| bare(seen, &figures)) {
                    broken(word.line, format!("{here} shows {} outside Published", word.text));
                }
            }
            _ => self.check_words(held, broken),
        }
    }

    /// The rules about what is written, whatever it names.
    fn check_words(&self, held: &Held, mut broken: impl FnMut(usize, String)) {
        let here = self.source.house_module();
        match *held {
            Held::MacroOnlyIn(called, modules) if !modules.contains(&here) => {
                for line in self.runs(|words| matches!(words, [one, "!", "(" | "[" | "{"] if *one == called))
                {
                    broken(line, format!("{here} calls {called}!"));
                }
            }
            Held::CallNever(called) => {
                let by_path = self.names.iter().filter(|name| name.ends(&[called])).map(|name| name.line);
                let by_dot = self.runs(|words| matches!(words, [".", one, "("] if *one == called));
                for line in by_dot.chain(by_path) {
                    broken(line, format!("{called} is called outside tests"));
                }
            }
            Held::ModuleNever(called) if self.source.module.iter().any(|one| one == called) => {
                broken(1, format!("a module is called {called}"));
            }
            Held::ModuleNever(called) => {
                for line in self.runs(|words| matches!(words, ["mod", one, "{"] if *one == called)) {
                    broken(line, format!("a module is called {called}"));
                }
            }
            Held::LinesAtMost(most) if self.source.lines > most => {
                broken(
                    self.source.lines,
                    format!("the file has {} lines, more than {most}", self.source.lines),
                );
            }
            _ => {}
        }
    }

    /// Whether `name` is another type here than the gate's: taken from elsewhere, where a type of that name is declared.
    fn has_namesake(&self, name: &str) -> bool {
        let is_from_elsewhere =
            |one: &Name| one.ends(&[name]) && one.begins(&["crate"]) && !one.begins(&["crate", "disclosure"]);
        self.declared.contains(name) && self.names.iter().any(is_from_elsewhere)
    }

    /// The other modules of the house that it names, each where it is written out.
    fn other_modules(&self) -> impl Iterator<Item = (usize, &str)> {
        let here = self.source.house_module();
        self.written_out().filter_map(move |name| match name.segments.as_slice() {
            [root, module, ..] if root == "crate" && module != here => Some((name.line, module.as_str())),
            _ => None,
        })
    }

    fn outside_crates(&self) -> impl Iterator<Item = (usize, &str)> {
        self.written_out()
            .map(|name| (name.line, name.segments[0].as_str()))
            .filter(|(_, first)| self.crates.contains(*first))
    }

    /// A short name stands on a `use` line, which is reported already.
    fn written_out(&self) -> impl Iterator<Item = &Name> {
        self.names.iter().filter(|name| !name.short)
    }

    /// The lines where three words in a row satisfy `is_it`.
    fn runs(&self, is_it: impl Fn(&[&str]) -> bool) -> impl Iterator<Item = usize> {
        self.source.words.windows(3).filter_map(move |words| {
            let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
            is_it(&texts).then_some(words[1].line)
        })
    }
}

impl Name {
    fn begins(&self, path: &[&str]) -> bool {
        self.segments.len() >= path.len() && self.segments.iter().zip(path).all(|(one, other)| one == other)
    }

    fn ends(&self, path: &[&str]) -> bool {
        let from = self.segments.len().checked_sub(path.len());
        from.is_some_and(|from| self.segments[from..].iter().zip(path).all(|(one, other)| one == other))
    }
}
