//! What the members of a group have in common, as it is typed beside the group: métier, site, service.

use std::collections::BTreeMap;

use askama::Template;

use crate::domain::group::{Attribute, Attributes};
use crate::i18n::Words;

/// What was typed before, for each attribute.
pub(super) type Known = BTreeMap<Attribute, Vec<String>>;

/// The three fields of one group, folded unless something is typed.
#[derive(Template)]
#[template(path = "intervenant/attributes.html")]
pub(super) struct AttributeFields<'a> {
    t: Words,
    typed: &'a Attributes,
    known: &'a Known,
    /// Tells the fields of one group from those of another, from 1.
    row: usize,
}

impl<'a> AttributeFields<'a> {
    pub(super) fn new(t: Words, known: &'a Known, typed: &'a Attributes, row: usize) -> Self {
        Self { t, typed, known, row }
    }

    fn value(&self, attribute: &Attribute) -> &str {
        self.typed.get(*attribute).unwrap_or_default()
    }

    /// The first of a page brings them for all.
    fn brings_suggestions(&self) -> bool {
        self.row == 1
    }

    fn is_open(&self) -> bool {
        self.typed.said().next().is_some()
    }
}

/// The attributes of each group of a form, in the order of its rows.
pub(super) fn read(fields: &[(String, String)]) -> Vec<Attributes> {
    let all = |attribute: Attribute| {
        let named = fields.iter().filter(move |(name, _)| name == attribute.as_str());
        named.map(|(_, value)| Some(value.clone()))
    };
    let rows = all(Attribute::Metier).zip(all(Attribute::Site)).zip(all(Attribute::Service));
    rows.map(|((metier, site), service)| Attributes { metier, site, service }.tidied()).collect()
}

/// « métier : infirmières · site : Nord », or nothing where nothing is said.
pub(super) fn told(t: Words, attributes: &Attributes) -> Option<String> {
    let one = |(attribute, value): (Attribute, &str)| {
        t.say(format!("attribute-{}-told", attribute.as_str())).with("value", value).to_string()
    };
    let told: Vec<_> = attributes.said().map(one).collect();
    (!told.is_empty()).then(|| told.join("\u{a0}· "))
}
