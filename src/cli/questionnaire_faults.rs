//! What is wrong with questionnaires' files, in the reader's language. It stands in `intake` as data; here are its words.

use crate::i18n::{Phrase, Words};
use crate::intake::instrument_file::{
    CapsuleProblem, Example, Fault, FileProblem, KeyProblem, Known, Owner, Part, Place, Problem,
    ScaleProblem, ScoreProblem, SyntaxProblem, TemplateProblem, TogetherFault, TranslationProblem, Wanted,
};

/// A fault with its file and its line.
pub fn fault(t: Words, fault: &Fault) -> String {
    let said = t.say("toml-at").with("file", &fault.file).with("line", fault.line);
    said.with("said", problem(t, &fault.problem)).to_string()
}

/// Why files without fault are not asked together.
pub fn together(t: Words, fault: &TogetherFault) -> String {
    let said = match fault {
        TogetherFault::Instrument(id) => t.say("toml-together-instrument").with("id", id),
        TogetherFault::Score { score, first, second } => {
            t.say("toml-together-score").with("score", score).with("first", first).with("second", second)
        }
    };
    said.to_string()
}

fn problem(t: Words, problem: &Problem) -> String {
    let said = match problem {
        Problem::File(problem) => of_file(t, problem),
        Problem::Syntax(problem) => of_syntax(t, problem),
        Problem::Key(problem) => of_key(t, problem),
        Problem::Scale(problem) => of_scale(t, problem),
        Problem::Score(problem) => of_score(t, problem),
        Problem::Translation(problem) => of_translation(t, problem),
        Problem::Capsule(problem) => of_capsule(t, problem),
        Problem::Template(problem) => of_template(t, problem),
    };
    said.to_string()
}

fn of_file<'a>(t: Words, problem: &'a FileProblem) -> Phrase<'a> {
    match problem {
        FileProblem::NotThere => t.say("toml-not-there"),
        FileProblem::Unreadable(error) => t.say("toml-unreadable").with("error", error),
        FileProblem::UnreadableFolder(error) => t.say("toml-unreadable-folder").with("error", error),
        FileProblem::NotUtf8 => t.say("toml-not-utf8"),
        FileProblem::InstrumentTwice(id) => t.say("toml-instrument-twice").with("id", id),
        FileProblem::CapsuleTwice(id) => t.say("toml-capsule-twice").with("id", id),
        FileProblem::TemplateTwice(id) => t.say("toml-template-twice").with("id", id),
        FileProblem::NoFrenchFile(name) => t.say("toml-no-french-file").with("name", name),
    }
}

fn of_syntax<'a>(t: Words, problem: &'a SyntaxProblem) -> Phrase<'a> {
    match problem {
        SyntaxProblem::OpenList => t.say("toml-open-list"),
        SyntaxProblem::DuplicateKey => t.say("toml-duplicate-key"),
        SyntaxProblem::DuplicateHeading => t.say("toml-duplicate-heading"),
        SyntaxProblem::Other(message) => t.say("toml-syntax").with("message", message),
    }
}

fn of_key<'a>(t: Words, problem: &'a KeyProblem) -> Phrase<'a> {
    let at = |said: &'static str, key: &'a str, at: &Place| {
        t.say(said).with("key", key).with("place", place(t, *at))
    };
    match problem {
        KeyProblem::Missing { key, place, example } => {
            at("toml-missing", key, place).with("example", self::example(t, example))
        }
        KeyProblem::Empty { key, place } => at("toml-empty", key, place),
        KeyProblem::WrongType { key, wanted, place, example } => {
            let said = at("toml-wrong-type", key, place).with("wanted", self::wanted(t, *wanted));
            said.with("example", self::example(t, example))
        }
        KeyProblem::OutOfRange { key, value, place, least, most } => {
            at("toml-out-of-range", key, place).with("value", value).with("least", least).with("most", most)
        }
        KeyProblem::NotADecimal { key, value, place, most, decimals } => {
            let said = at("toml-not-a-decimal", key, place).with("value", value);
            said.with("most", most).with("decimals", decimals)
        }
        KeyProblem::UnknownChoice { key, value, place, choices } => {
            at("toml-unknown-choice", key, place).with("value", value).with("choices", example(t, choices))
        }
        KeyProblem::Id { id, most } => t.say("toml-id").with("id", id).with("most", most),
        KeyProblem::Mistyped { key, place, meant } => at("toml-mistyped", key, place).with("meant", meant),
        KeyProblem::Unknown { key, place, known } => at("toml-unknown", key, place).with("known", known),
    }
}

fn of_scale<'a>(t: Words, problem: &'a ScaleProblem) -> Phrase<'a> {
    match problem {
        ScaleProblem::IdTwice { owner, id, first } => {
            t.say("toml-id-twice").with("owner", self::owner(t, *owner)).with("id", id).with("first", first)
        }
        ScaleProblem::OptionOrder { scale, value, previous } => {
            let said = t.say("toml-option-order").with("scale", scale);
            said.with("value", value).with("previous", previous)
        }
        ScaleProblem::TooFewOptions { scale, most } => {
            t.say("toml-too-few-options").with("scale", scale).with("most", most)
        }
        ScaleProblem::TooManyOptions { scale, most } => {
            t.say("toml-too-many-options").with("scale", scale).with("most", most)
        }
        ScaleProblem::Numbers { scale, from, to } => {
            t.say("toml-numbers").with("scale", scale).with("from", from).with("to", to)
        }
        ScaleProblem::UnknownScale { item, scale, known } => {
            let said = t.say("toml-unknown-scale").with("item", item).with("scale", scale);
            said.with("known", self::known(t, known))
        }
    }
}

fn of_score<'a>(t: Words, problem: &'a ScoreProblem) -> Phrase<'a> {
    match problem {
        ScoreProblem::ItemCount { score, count, most } => {
            t.say("toml-item-count").with("score", score).with("count", count).with("most", most)
        }
        ScoreProblem::UnknownItem { score, item, known } => {
            let said = t.say("toml-unknown-item").with("score", score).with("item", item);
            said.with("known", self::known(t, known))
        }
        ScoreProblem::ItemTwice { score, item } => {
            t.say("toml-item-twice").with("score", score).with("item", item)
        }
        ScoreProblem::SharedItem { score, other, item } => {
            t.say("toml-shared-item").with("score", score).with("other", other).with("item", item)
        }
        ScoreProblem::MinimumAnswered(value) => t.say("toml-minimum-answered").with("value", value),
        ScoreProblem::BandBackwards { from, to } => {
            t.say("toml-band-backwards").with("from", from).with("to", to)
        }
        ScoreProblem::BandsOverlap { from, to, low, high, line } => {
            let said = t.say("toml-bands-overlap").with("from", from).with("to", to);
            said.with("low", low).with("high", high).with("line", line)
        }
    }
}

fn of_translation<'a>(t: Words, problem: &'a TranslationProblem) -> Phrase<'a> {
    let of = |said: &'static str, owner: &Owner, id: &'a str| {
        t.say(said).with("owner", self::owner(t, *owner)).with("id", id)
    };
    match problem {
        TranslationProblem::Language { found, wanted } => {
            t.say("toml-language").with("found", found).with("wanted", wanted)
        }
        TranslationProblem::OtherId { own, french } => {
            t.say("toml-other-id").with("own", own).with("french", french)
        }
        TranslationProblem::OtherVersion { own, french } => {
            t.say("toml-other-version").with("own", own).with("french", french)
        }
        TranslationProblem::NotInFrench { owner, id, file } => {
            of("toml-not-in-french", owner, id).with("file", file)
        }
        TranslationProblem::PartNotInFrench { owner, id, part, file } => {
            of("toml-part-not-in-french", owner, id).with("part", self::part(t, *part)).with("file", file)
        }
        TranslationProblem::Twice { owner, id } => of("toml-translated-twice", owner, id),
        TranslationProblem::Missing { owner, id, file } => {
            of("toml-untranslated", owner, id).with("file", file).with("heading", place(t, owner.place()))
        }
        TranslationProblem::MissingPart { owner, id, part, file } => {
            of("toml-untranslated-part", owner, id).with("part", self::part(t, *part)).with("file", file)
        }
    }
}

fn of_capsule<'a>(t: Words, problem: &'a CapsuleProblem) -> Phrase<'a> {
    match problem {
        CapsuleProblem::Count { key, count, least, most } => {
            let said = t.say("toml-capsule-count").with("key", key).with("count", count);
            said.with("least", least).with("most", most)
        }
        CapsuleProblem::ScaleStart(value) => t.say("toml-capsule-scale-start").with("value", value),
        CapsuleProblem::UnknownDimension { statement, dimension, known } => {
            let said = t.say("toml-unknown-dimension").with("statement", statement);
            said.with("dimension", dimension).with("known", self::known(t, known))
        }
        CapsuleProblem::FewStatements { dimension, least } => {
            t.say("toml-few-statements").with("dimension", dimension).with("least", least)
        }
    }
}

fn of_template<'a>(t: Words, problem: &'a TemplateProblem) -> Phrase<'a> {
    let known = |said: &'static str, name: &'a str, known: &Known| {
        t.say(said).with("name", name).with("known", self::known(t, known))
    };
    match problem {
        TemplateProblem::UnknownQuestionnaire { name, known: names } => {
            known("toml-unknown-questionnaire", name, names)
        }
        TemplateProblem::UnknownPrimary { name, known: names } => known("toml-unknown-primary", name, names),
        TemplateProblem::UnknownStep { name, known: names } => known("toml-unknown-step", name, names),
        TemplateProblem::TooManyPrimary { count, most } => {
            t.say("toml-too-many-primary").with("count", count).with("most", most)
        }
        TemplateProblem::Twice { key, name } => t.say("toml-named-twice").with("key", key).with("name", name),
        TemplateProblem::NoneNamed { key } => t.say("toml-none-named").with("key", key),
    }
}

fn place(t: Words, place: Place) -> String {
    match place {
        Place::File => t.say("toml-place-file").to_string(),
        Place::AnOption => t.say("toml-place-option").to_string(),
        Place::Under(heading) => heading.to_owned(),
    }
}

fn wanted(t: Words, wanted: Wanted) -> Phrase<'static> {
    t.say(match wanted {
        Wanted::Text => "toml-wanted-text",
        Wanted::Texts => "toml-wanted-texts",
        Wanted::WholeNumber => "toml-wanted-whole-number",
        Wanted::Number => "toml-wanted-number",
        Wanted::Flag => "toml-wanted-flag",
        Wanted::List => "toml-wanted-list",
        Wanted::Table => "toml-wanted-table",
        Wanted::Tables => "toml-wanted-tables",
    })
}

fn example(t: Words, example: &Example) -> String {
    match example {
        Example::Code(code) => code.clone(),
        Example::AnyOf(codes) => codes.join(&format!(" {} ", t.say("toml-or"))),
        Example::Scales => t.say("toml-example-scales").to_string(),
        Example::Items => t.say("toml-example-items").to_string(),
        Example::Dispersion => Example::dispersion(t.say("toml-example-source")),
        Example::TableForEach(key) => {
            t.say("toml-for-each").with("example", format!("[[{key}]]")).to_string()
        }
        Example::BracesForEach => t.say("toml-for-each").with("example", "{ … }").to_string(),
    }
}

fn known(t: Words, known: &Known) -> String {
    known.joined(t.say("toml-or")).unwrap_or_else(|| t.say("toml-known-none").to_string())
}

fn owner(t: Words, owner: Owner) -> Phrase<'static> {
    t.say(match owner {
        Owner::File => "toml-owner-file",
        Owner::Scale => "toml-owner-scale",
        Owner::Item => "toml-owner-item",
        Owner::Score => "toml-owner-score",
        Owner::Page => "toml-owner-page",
        Owner::Dimension => "toml-owner-dimension",
        Owner::Statement => "toml-owner-statement",
        Owner::Caveat => "toml-owner-caveat",
    })
}

fn part(t: Words, part: Part) -> String {
    match part {
        Part::Key(key) => format!("`{key}`"),
        Part::Option(value) => t.say("toml-part-option").with("value", value).to_string(),
        Part::Band(from) => t.say("toml-part-band").with("from", from).to_string(),
        Part::Paragraph(key, number) => {
            t.say("toml-part-paragraph").with("key", key).with("number", number).to_string()
        }
    }
}

#[cfg(test)]
mod tests;
