//! Joining a card with an answer: by anything that stands in both rows, by the transaction that wrote both.

use std::collections::{BTreeMap, BTreeSet};

use super::dump::{Dump, Row, unhex};

/// So many bytes in common are no chance: of ten cards and ten answers, once in ten billion copies.
const COMMON: usize = 6;

/// What joins a row of `one` table with a row of `other`, beyond what all rows of a group, or of a wave, have in common.
pub fn joins(dump: &Dump, one: &str, other: &str) -> Vec<String> {
    let (one, other) = (dump.table(one), dump.table(other));
    let mut found = Vec::new();
    let (here, there) = (parts(one), parts(other));
    for (part, rows) in &here {
        if let Some(others) = there.get(part)
            && (tells_apart(one, rows) || tells_apart(other, others))
        {
            found.push(format!("{} rows and {} rows have {part:02x?}", rows.len(), others.len()));
        }
    }
    let writers =
        |rows: &[Row]| -> BTreeSet<_> { rows.iter().filter_map(|row| row.writer.clone()).collect() };
    found.extend(writers(one).intersection(&writers(other)).map(|writer| format!("{writer} wrote both")));
    found
}

/// Every run of [`COMMON`] bytes of the cells, with the rows that have it.
fn parts(rows: &[Row]) -> BTreeMap<Vec<u8>, BTreeSet<usize>> {
    let mut parts: BTreeMap<Vec<u8>, BTreeSet<usize>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        for cell in row.cells.values() {
            let is_hex = cell.len() % 2 == 0 && cell.bytes().all(|byte| byte.is_ascii_hexdigit());
            let bytes = if is_hex { unhex(cell) } else { cell.clone().into_bytes() };
            for part in bytes.windows(COMMON) {
                parts.entry(part.to_vec()).or_default().insert(place);
            }
        }
    }
    parts
}

/// Whether `some` of the rows are not simply all rows of their groups, or all of their waves.
fn tells_apart(rows: &[Row], some: &BTreeSet<usize>) -> bool {
    ["group_id", "wave_id"].iter().all(|column| {
        let of = |place: usize| rows[place].cells.get(*column);
        let named: BTreeSet<_> = some.iter().map(|place| of(*place)).collect();
        (0..rows.len()).any(|place| named.contains(&of(place)) && !some.contains(&place))
    })
}
