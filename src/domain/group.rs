//! A group of a dispositif: at most eight people in the field, more where answers are imported.

use serde::{Deserialize, Serialize};

use super::dispositif::{json_as_text, stored_as_text};
use super::ids::GroupId;

/// The most members of a group whose answers are collected by cards. A file may hold more.
pub const MEMBERS_MAX: u32 = 99;

/// Whether so many members can be a group that answers by cards.
pub fn is_collected(members: u32) -> bool {
    (1..=MEMBERS_MAX).contains(&members)
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its identifier.
    pub id: GroupId,
    /// Its name, as participants and management read it.
    pub name: String,
    /// How many people belong to it. No wave counts more answers of the group's cards than this; a file's rows are all
    /// counted.
    pub members: u32,
    /// How its members get their cards.
    pub distribution: Distribution,
    /// What the group has in common, along which totals are broken down (R4). Never an attribute of a person.
    pub attributes: Attributes,
}

impl Group {
    /// A group whose members draw printed cards, and of which nothing else is said.
    pub fn printed(id: GroupId, name: impl Into<String>, members: u32) -> Self {
        let (distribution, attributes) = (Distribution::Printed, Attributes::default());
        Self { id, name: name.into(), members, distribution, attributes }
    }
}

/// How members get their cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Distribution {
    /// From the printed sheet, cut, folded and drawn in the room.
    #[default]
    Printed,
    /// From the group's link, for a group that does not meet in one place: it trusts each person to draw once.
    Drawn,
}

/// What the members of a group share. `None` where it was not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attributes {
    /// Their métier.
    pub metier: Option<String>,
    /// Their site.
    pub site: Option<String>,
    /// Their service.
    pub service: Option<String>,
}

/// One of the [`Attributes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attribute {
    /// The métier.
    Metier,
    /// The site.
    Site,
    /// The service.
    Service,
}

impl Attributes {
    /// What is said of `attribute`.
    pub fn get(&self, attribute: Attribute) -> Option<&str> {
        let value = match attribute {
            Attribute::Metier => &self.metier,
            Attribute::Site => &self.site,
            Attribute::Service => &self.service,
        };
        value.as_deref()
    }

    /// The same as they are kept: spaces tidied, and an empty value not said.
    #[must_use]
    pub fn tidied(self) -> Self {
        let tidy = |value: Option<String>| {
            let words = value.as_deref().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            (!words.is_empty()).then_some(words)
        };
        Self { metier: tidy(self.metier), site: tidy(self.site), service: tidy(self.service) }
    }

    /// What is said, each with its attribute.
    pub fn said(&self) -> impl Iterator<Item = (Attribute, &str)> {
        Attribute::ALL.iter().filter_map(|attribute| Some((*attribute, self.get(*attribute)?)))
    }
}

stored_as_text! {
    Distribution { Printed = "printed", Drawn = "drawn" }
    Attribute { Metier = "metier", Site = "site", Service = "service" }
}

json_as_text! { Attribute }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_spaces_alone_is_not_said() {
        let typed = Attributes {
            metier: Some("  aides   à domicile ".to_owned()),
            site: Some(" \t".to_owned()),
            service: None,
        };
        let said: Vec<_> = typed.tidied().said().map(|(one, value)| (one, value.to_owned())).collect();
        assert_eq!(said, [(Attribute::Metier, "aides à domicile".to_owned())]);
    }
}
