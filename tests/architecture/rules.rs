//! The house's rules as one table: what is held, and why. ARCHITECTURE.md tells the same in words.

/// One rule.
pub struct Rule {
    /// What is held.
    pub held: Held,
    /// Why; shown with each violation.
    pub reason: &'static str,
}

/// What a rule can hold. A « module » is one right under `src/`; `lib` and `main` are the roots.
pub enum Held {
    /// The module names no other module of the house but these. A module without such a line is a violation.
    Uses(&'static str, &'static [&'static str]),
    /// The module names no crate of the outside but these.
    Knows(&'static str, &'static [&'static str]),
    /// Crates whose name begins so are named in these modules alone.
    CrateOnlyIn(&'static str, &'static [&'static str]),
    /// Paths that begin or end so are never named in these modules.
    PathNeverIn(&'static str, &'static [&'static str]),
    /// Paths that end so are named in these modules alone.
    PathOnlyIn(&'static str, &'static [&'static str]),
    /// What these modules let others see of the gate's types stands inside `Published<…>`, but for these types, which hold
    /// no figure.
    PublishedIn(&'static [&'static str], &'static [&'static str]),
    /// The macro is called in these modules alone.
    MacroOnlyIn(&'static str, &'static [&'static str]),
    /// The method is called nowhere outside tests.
    CallNever(&'static str),
    /// No module, at any depth, bears the name.
    ModuleNever(&'static str),
    /// No file is longer, tests included.
    LinesAtMost(usize),
}

use Held::*;

const PURE: &[&str] = &["domain", "disclosure"];
const REPEATABLE: &str =
    "the same answers must give the same figures: clock, chance, files and network are arguments";
const NOWHERE: &[&str] = &[];
const VAGUE: &str = "a name that says nothing gathers everything: name the thing";
const PANIC: &str = "a person's request must end in a page that says what to do, never in a panic";

/// What the gate names and says no figure: frames, reasons, the chain.
const NO_FIGURES: &[&str] = &[
    "Published",
    "ScoreFrame",
    "ItemFrame",
    "GroupName",
    "Withheld",
    "NotPublished",
    "Verdict",
    "Along",
    "PopulationKind",
    "Reason",
    "Statistic",
    "Subject",
    "Foreseen",
    "Size",
    "RulesInWords",
    "Entry",
    "Head",
    "LedgerError",
    "Walk",
    "GateError",
    "RawWave",
];

const fn rule(held: Held, reason: &'static str) -> Rule {
    Rule { held, reason }
}

/// Every rule.
pub const RULES: &[Rule] = &[
    // Directions: web, cli -> app -> {storage, indicators, …} -> domain.
    rule(Uses("domain", &[]), "the field's rules hold whatever serves, stores or draws them"),
    rule(Uses("disclosure", &["domain"]), "the gate decides on what it is given and on nothing else"),
    rule(Uses("i18n", &["domain"]), "words know nothing of who says them"),
    rule(Uses("config", &["domain"]), "settings are read before anything runs"),
    rule(Uses("secrets", &["domain"]), "keys are near nothing that could write them down"),
    rule(Uses("mail", &["domain"]), "mail is given its text; it looks nothing up"),
    rule(
        Uses("intake", &["domain"]),
        "what others wrote becomes a type of the domain, and app decides what to do",
    ),
    rule(Uses("storage", &["domain"]), "app brings storage, indicators, charts and reports together"),
    rule(Uses("indicators", &["domain"]), "app brings storage, indicators, charts and reports together"),
    rule(Uses("charts", &["domain", "disclosure"]), "a chart draws what passed the gate and fetches nothing"),
    rule(
        Uses("reports", &["domain", "disclosure", "i18n"]),
        "a report says what passed the gate and fetches nothing",
    ),
    rule(
        Uses(
            "app",
            &[
                "domain",
                "disclosure",
                "storage",
                "indicators",
                "charts",
                "reports",
                "intake",
                "secrets",
                "mail",
                "i18n",
            ],
        ),
        "the verbs of the service know neither pages nor commands",
    ),
    rule(
        Uses("web", &["domain", "disclosure", "app", "i18n"]),
        "a page never writes a query and never computes a number: it asks app",
    ),
    rule(
        Uses("cli", &["domain", "disclosure", "app", "intake", "web", "config", "i18n"]),
        "a command never writes a query and never computes a number: it asks app",
    ),
    rule(Uses("main", &["cli", "config"]), "main parses, runs and gives the exit code"),
    rule(Uses("lib", &[]), "a second name at the root would lead round the directions"),
    // Crates of the outside, each in its one place.
    rule(Knows("domain", &["serde", "chrono", "thiserror"]), "the domain outlives every crate"),
    rule(
        Knows("disclosure", &["serde", "serde_json", "sha2", "thiserror", "libm"]),
        "whoever checks the gate must be able to read all of it",
    ),
    rule(CrateOnlyIn("polars", &["indicators"]), "figures are computed in one place"),
    rule(CrateOnlyIn("statrs", &["indicators"]), "figures are computed in one place"),
    rule(CrateOnlyIn("plotters", &["charts"]), "charts are drawn in one place"),
    rule(CrateOnlyIn("hypher", &["charts"]), "pages leave hyphens to the browser, documents to typst"),
    rule(CrateOnlyIn("resvg", &["charts"]), "charts are drawn in one place"),
    rule(CrateOnlyIn("typst", &["reports"]), "documents are set in one place"),
    rule(CrateOnlyIn("comemo", &["reports"]), "what typst remembers is wiped where secrets are set"),
    rule(CrateOnlyIn("rust_xlsxwriter", &["reports"]), "tables are written in one place"),
    rule(CrateOnlyIn("diesel", &["storage"]), "queries are written in one place, for both databases"),
    rule(CrateOnlyIn("libsqlite3_sys", &["storage"]), "queries are written in one place, for both databases"),
    rule(CrateOnlyIn("pq_sys", &["storage"]), "queries are written in one place, for both databases"),
    rule(CrateOnlyIn("actix", &["web"]), "cli starts the server through web"),
    rule(CrateOnlyIn("clap", &["cli", "config"]), "settings reach the rest as types"),
    rule(
        CrateOnlyIn("chacha20poly1305", &["secrets"]),
        "one file names ciphers, so that one file is to be reviewed",
    ),
    rule(CrateOnlyIn("hmac", &["secrets"]), "one file names ciphers, so that one file is to be reviewed"),
    rule(CrateOnlyIn("argon2", &["secrets"]), "one file names ciphers, so that one file is to be reviewed"),
    // What the pure modules never do.
    rule(PathNeverIn("std::time", PURE), REPEATABLE),
    rule(PathNeverIn("std::fs", PURE), REPEATABLE),
    rule(PathNeverIn("std::net", PURE), REPEATABLE),
    rule(PathNeverIn("std::env", PURE), REPEATABLE),
    rule(PathNeverIn("std::process", PURE), REPEATABLE),
    rule(PathNeverIn("rand", PURE), REPEATABLE),
    rule(PathNeverIn("chrono::Local", PURE), REPEATABLE),
    rule(PathNeverIn("Utc::now", PURE), REPEATABLE),
    // What has one place, or none.
    rule(PathOnlyIn("Published::seal", &["disclosure"]), "only the gate makes something publishable"),
    rule(
        PathOnlyIn("compute_releases", &["app"]),
        "what an open wave would publish is a live result: a benchmark times it, and nothing shows it",
    ),
    rule(
        PublishedIn(&["charts", "reports", "app", "web", "cli"], NO_FIGURES),
        "a number that did not pass the gate has not the type that is asked for",
    ),
    rule(MacroOnlyIn("println", &["cli"]), "what is printed may hold a code or an answer: trace instead"),
    rule(MacroOnlyIn("print", &["cli"]), "what is printed may hold a code or an answer: trace instead"),
    rule(
        MacroOnlyIn("eprintln", &["cli", "main"]),
        "what is printed may hold a code or an answer: trace instead",
    ),
    rule(
        MacroOnlyIn("eprint", &["cli", "main"]),
        "what is printed may hold a code or an answer: trace instead",
    ),
    rule(MacroOnlyIn("dbg", NOWHERE), "what is printed may hold a code or an answer"),
    rule(MacroOnlyIn("todo", NOWHERE), PANIC),
    rule(MacroOnlyIn("unimplemented", NOWHERE), PANIC),
    rule(CallNever("unwrap"), PANIC),
    rule(CallNever("expect"), PANIC),
    rule(ModuleNever("utils"), VAGUE),
    rule(ModuleNever("util"), VAGUE),
    rule(ModuleNever("helpers"), VAGUE),
    rule(ModuleNever("helper"), VAGUE),
    rule(ModuleNever("common"), VAGUE),
    rule(ModuleNever("misc"), VAGUE),
    rule(ModuleNever("manager"), VAGUE),
    rule(ModuleNever("service"), VAGUE),
    rule(LinesAtMost(300), "a file that long holds more than one thing"),
];
