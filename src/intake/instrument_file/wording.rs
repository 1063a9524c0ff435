//! What problems name: a place in the file, what could stand there, what a text belongs to. Their words are English here.

use std::fmt;

/// A table of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file itself, outside any table.
    File,
    /// An option of a scale.
    AnOption,
    /// A table under a heading, as it is written.
    Under(&'static str),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::File => "the file",
            Self::AnOption => "an option",
            Self::Under(heading) => heading,
        })
    }
}

/// What kind of value a key wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words say what each is")]
pub enum Wanted {
    Text,
    Texts,
    WholeNumber,
    Number,
    Flag,
    List,
    Table,
    Tables,
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "a text between quotes",
            Self::Texts => "a list of texts between quotes",
            Self::WholeNumber => "a whole number",
            Self::Number => "a number",
            Self::Flag => "true or false",
            Self::List => "a list between brackets",
            Self::Table => "a table",
            Self::Tables => "a list of tables",
        })
    }
}

/// What could be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Example {
    /// This, letter by letter.
    Code(String),
    /// One of these, letter by letter.
    AnyOf(Vec<String>),
    /// Scales with their options.
    Scales,
    /// A table for each question.
    Items,
    /// A dispersion with a source that is a convention.
    Dispersion,
    /// A table under this heading for each.
    TableForEach(&'static str),
    /// A table between braces for each.
    BracesForEach,
}

impl Example {
    /// What a dispersion looks like whose source has these words.
    pub fn dispersion(source: impl fmt::Display) -> String {
        format!("dispersion = {{ sd = 20, sd_change = 20, source = \"{source}\" }}")
    }
}

impl fmt::Display for Example {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => f.write_str(code),
            Self::AnyOf(codes) => f.write_str(&codes.join(" or ")),
            Self::Scales => f.write_str("[[scales]] with its options"),
            Self::Items => f.write_str("[[items]] for each question"),
            Self::Dispersion => f.write_str(&Self::dispersion("a planning convention, not a norm")),
            Self::TableForEach(key) => write!(f, "[[{key}]] for each"),
            Self::BracesForEach => f.write_str("{ … } for each"),
        }
    }
}

/// Names that could have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known(pub Vec<String>);

impl Known {
    /// The names as code, with the reader's word for « or »; `None` where there is none.
    pub fn joined(&self, or: impl fmt::Display) -> Option<String> {
        let names: Vec<String> = self.0.iter().map(|name| format!("`{name}`")).collect();
        (!names.is_empty()).then(|| names.join(&format!(" {or} ")))
    }
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.joined("or").as_deref().unwrap_or("one that exists"))
    }
}

/// What a text belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The instrument as a whole.
    File,
    /// A response scale.
    Scale,
    /// An item.
    Item,
    /// A score.
    Score,
    /// A page of a capsule.
    Page,
    /// A dimension of a self-reading.
    Dimension,
    /// A statement of a self-reading.
    Statement,
    /// A caveat of a template of dispositif.
    Caveat,
}

impl Owner {
    /// Where its texts stand.
    pub fn place(self) -> Place {
        match self {
            Self::File => Place::File,
            Self::Scale => Place::Under("[[scales]]"),
            Self::Item => Place::Under("[[items]]"),
            Self::Score => Place::Under("[[scores]]"),
            Self::Page => Place::Under("[[pages]]"),
            Self::Dimension => Place::Under("[[dimensions]]"),
            Self::Statement => Place::Under("[[statements]]"),
            Self::Caveat => Place::Under("[[caveats]]"),
        }
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::File => "instrument",
            Self::Scale => "scale",
            Self::Item => "item",
            Self::Score => "score",
            Self::Page => "page",
            Self::Dimension => "dimension",
            Self::Statement => "statement",
            Self::Caveat => "caveat",
        })
    }
}

/// Which text of its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A text under a key of this name.
    Key(&'static str),
    /// The label of the option with this value.
    Option(u8),
    /// The label of the band that begins there.
    Band(u8),
    /// A text of a list under a key of this name, counted from 1.
    Paragraph(&'static str, usize),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => write!(f, "`{key}`"),
            Self::Option(value) => write!(f, "option {value}"),
            Self::Band(from) => write!(f, "the band from {from}"),
            Self::Paragraph(key, number) => write!(f, "text {number} of `{key}`"),
        }
    }
}
