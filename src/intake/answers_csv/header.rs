//! Which column holds what.

use super::Columns;
use super::fault::{Column, Fault, Faults, Reason, Role, header_excerpt};
use super::records::Record;
use crate::domain::questionnaire::Questionnaire;

/// The places of the columns, from 0.
pub struct Layout {
    /// The headers, as messages show them.
    names: Vec<String>,
    /// The group's column, where one was asked for.
    pub group: Option<usize>,
    /// The pair's column, where one was asked for.
    pub pair: Option<usize>,
    /// The column of each item, in the order of a sheet; `None` for an item whose column is at fault.
    pub items: Vec<Option<usize>>,
}

impl Layout {
    /// How many columns the header has.
    pub fn width(&self) -> usize {
        self.names.len()
    }

    /// The column at `place`, as a message names it.
    pub fn column(&self, place: usize) -> Column {
        Column { number: place + 1, name: self.names.get(place).cloned().unwrap_or_default() }
    }

    /// The columns that hold neither an item nor group nor pair, by name, or by number where they have none.
    pub fn ignored(&self) -> Vec<String> {
        let used =
            |place| [self.group, self.pair].contains(&Some(place)) || self.items.contains(&Some(place));
        let named = |(place, name): (usize, &String)| match name.as_str() {
            "" => format!("column {}", place + 1),
            name => name.to_owned(),
        };
        self.names.iter().enumerate().filter(|(place, _)| !used(*place)).map(named).collect()
    }
}

/// Finds the columns. A header that names no item at all is most likely not a header, and its text is then a row of
/// answers that no message may show: it is the only fault told.
pub fn lay_out(
    header: &Record,
    columns: &Columns,
    questionnaire: &Questionnaire,
    faults: &mut Faults,
) -> Result<Layout, Fault> {
    let search = Search::new(header, questionnaire);
    if search.matches.iter().all(|items| items.found.is_empty()) {
        let example = search.items.first().map(|names| names.bare.clone()).unwrap_or_default();
        return Err(Fault::of_line(header.line, Reason::NoItemColumn { example }));
    }
    let mut layout = Layout {
        names: header.fields.iter().map(header_excerpt).collect(),
        group: None,
        pair: None,
        items: Vec::new(),
    };
    search.tell_duplicates(header, &layout, faults);
    layout.items = search.item_columns(header, &layout, faults);
    layout.group = search.named(Role::Group, columns.group.as_deref(), header, faults);
    layout.pair = search.named(Role::Pair, columns.pair.as_deref(), header, faults);
    search.tell_two_roles(header, &layout, faults);
    Ok(layout)
}

/// An item's two names.
struct ItemNames {
    full: String,
    bare: String,
}

/// The items that a header could name, by their places in the sheet.
struct Matches {
    found: Vec<usize>,
    exact: bool,
}

/// The headers beside the items.
struct Search {
    headers: Vec<String>,
    items: Vec<ItemNames>,
    matches: Vec<Matches>,
}

impl Search {
    fn new(header: &Record, questionnaire: &Questionnaire) -> Self {
        let headers: Vec<String> = header.fields.iter().map(|name| name.trim().to_owned()).collect();
        let names = questionnaire.items().map(|(instrument, item)| ItemNames {
            full: format!("{}.{}", instrument.id, item.id),
            bare: item.id.to_string(),
        });
        let items: Vec<ItemNames> = names.collect();
        let matches = headers.iter().map(|header| matches_of(header, &items)).collect();
        Self { headers, items, matches }
    }

    /// The place of the first column with the same header, where the one at `place` is not the first.
    fn first_namesake(&self, place: usize) -> Option<usize> {
        let header = self.headers.get(place).filter(|header| !header.is_empty())?;
        self.headers.iter().position(|other| other == header).filter(|first| *first < place)
    }

    fn tell_duplicates(&self, header: &Record, layout: &Layout, faults: &mut Faults) {
        for place in 0..self.headers.len() {
            if let Some(first) = self.first_namesake(place) {
                let reason = Reason::DuplicateHeader { first: first + 1 };
                faults.push(Fault::of_cell(header.line_of(place), layout.column(place), reason));
            }
        }
    }

    /// The column of each item. A header that could be two items is a fault of its own, and then those items are not
    /// told as missing too.
    fn item_columns(&self, header: &Record, layout: &Layout, faults: &mut Faults) -> Vec<Option<usize>> {
        for (place, matches) in self.matches.iter().enumerate() {
            if matches.found.len() > 1 && self.first_namesake(place).is_none() {
                let items = matches.found.iter().map(|item| self.full_name(*item)).collect();
                let reason = Reason::TwoItems { items };
                faults.push(Fault::of_cell(header.line_of(place), layout.column(place), reason));
            }
        }
        (0..self.items.len()).map(|item| self.item_column(item, header, layout, faults)).collect()
    }

    fn item_column(
        &self,
        item: usize,
        header: &Record,
        layout: &Layout,
        faults: &mut Faults,
    ) -> Option<usize> {
        let all = self.matches.iter().enumerate().filter(|(place, _)| self.first_namesake(*place).is_none());
        let of_item: Vec<(usize, &Matches)> = all.filter(|(_, one)| one.found.contains(&item)).collect();
        let clear = |exact: bool| {
            let of_kind = of_item.iter().filter(move |(_, one)| one.exact == exact && one.found.len() == 1);
            of_kind.map(|(place, _)| *place).collect::<Vec<usize>>()
        };
        let places = Some(clear(true)).filter(|places| !places.is_empty()).unwrap_or_else(|| clear(false));
        let Some((first, others)) = places.split_first() else {
            if of_item.is_empty() {
                let reason = Reason::MissingItem { item: self.full_name(item) };
                faults.push(Fault::of_line(header.line, reason));
            }
            return None;
        };
        for place in others {
            let reason = Reason::SecondColumn { item: self.full_name(item), first: first + 1 };
            faults.push(Fault::of_cell(header.line_of(*place), layout.column(*place), reason));
        }
        Some(*first)
    }

    fn full_name(&self, item: usize) -> String {
        self.items.get(item).map(|names| names.full.clone()).unwrap_or_default()
    }

    /// The column called `name`: exactly, or else the only one that differs in capitals alone.
    fn named(&self, role: Role, name: Option<&str>, header: &Record, faults: &mut Faults) -> Option<usize> {
        let name = name?.trim();
        if let Some(exact) = self.headers.iter().position(|one| one == name) {
            return Some(exact);
        }
        let lower = name.to_lowercase();
        let mut alike = self.headers.iter().enumerate().filter(|(_, one)| one.to_lowercase() == lower);
        let name = name.to_owned();
        let reason = match (alike.next(), alike.next()) {
            (Some((place, _)), None) => return Some(place),
            (None, _) => Reason::MissingColumn { role, name },
            (Some(_), Some(_)) => Reason::UnclearColumn { role, name },
        };
        faults.push(Fault::of_line(header.line, reason));
        None
    }

    /// A group or pair column that is also an item's, or each other's: most likely a slip of the command.
    fn tell_two_roles(&self, header: &Record, layout: &Layout, faults: &mut Faults) {
        let mut tell = |place: usize, role: Role, other: String| {
            let reason = Reason::TwoRoles { role, other };
            faults.push(Fault::of_cell(header.line_of(place), layout.column(place), reason));
        };
        for (role, place) in [(Role::Group, layout.group), (Role::Pair, layout.pair)] {
            let Some(place) = place else { continue };
            if let Some(item) = layout.items.iter().position(|column| *column == Some(place)) {
                tell(place, role, format!("the item {}", self.full_name(item)));
            }
        }
        if let (Some(group), true) = (layout.group, layout.group == layout.pair) {
            tell(group, Role::Group, "the pair column".to_owned());
        }
    }
}

/// The items that `header` names exactly; where there is none, those that it names but for capitals.
fn matches_of(header: &str, items: &[ItemNames]) -> Matches {
    let places = |fits: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let fitting = items.iter().enumerate().filter(|(_, names)| fits(&names.full) || fits(&names.bare));
        fitting.map(|(place, _)| place).collect()
    };
    let exact = places(&|name| name == header);
    if !exact.is_empty() {
        return Matches { found: exact, exact: true };
    }
    let lower = header.to_lowercase();
    Matches { found: places(&|name| name.to_lowercase() == lower), exact: false }
}
