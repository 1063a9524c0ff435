//! Files as spreadsheets and survey tools write them, and files that must be refused.

mod faults;
mod real_file;
mod round_trip;
mod shapes;

use super::{AnswersFile, Columns, Fault, read};
use crate::domain::ids::{InstrumentId, ItemId};
use crate::domain::language::Text;
use crate::domain::questionnaire::{Answer, Instrument, Item, Questionnaire, Scale, ScaleOption};

/// An option's value, and its label in French and in English.
type Labelled = (u8, &'static str, &'static str);

/// An instrument of `items`, each on its own scale, given by its options' values and labels.
fn instrument(id: &str, items: &[(&str, &[Labelled])]) -> Instrument {
    let option = |(value, fr, en): &Labelled| ScaleOption {
        value: *value,
        label: Text { fr: (*fr).to_owned(), en: Some((*en).to_owned()) },
    };
    Instrument {
        id: InstrumentId::from_text(id),
        version: 1,
        title: Text::french(id),
        recall: Text::french(""),
        licence: "CC0-1.0".to_owned(),
        validated: false,
        scales: items
            .iter()
            .map(|(id, options)| Scale {
                id: (*id).to_owned(),
                options: options.iter().map(option).collect(),
            })
            .collect(),
        items: items
            .iter()
            .enumerate()
            .map(|(scale, (id, _))| Item {
                id: ItemId::from_text(*id),
                scale,
                text: Text::french(*id),
                reversed: false,
            })
            .collect(),
        scores: Vec::new(),
    }
}

const FREQUENCY: &[Labelled] =
    &[(1, "Jamais", "Never"), (2, "Parfois", "Sometimes"), (3, "Toujours", "Always")];
const AGREEMENT: &[Labelled] = &[(0, "Pas d'accord", "Disagree"), (1, "D'accord", "Agree")];

/// Two items: `lien.pair_disponible` from 1 to 3 and `lien.décide` from 0 to 1.
fn questionnaire() -> Questionnaire {
    let items: &[_] = &[("pair_disponible", FREQUENCY), ("décide", AGREEMENT)];
    Questionnaire { instruments: vec![instrument("lien", items)] }
}

fn columns() -> Columns {
    Columns { group: Some("équipe".to_owned()), pair: Some("carte".to_owned()) }
}

fn read_text(text: &str) -> Result<AnswersFile, Vec<Fault>> {
    read(text.as_bytes(), &columns(), &questionnaire(), |_| {})
}

/// What is told of a file without group or pair column.
fn told_of_items(text: &str) -> Vec<String> {
    told(read(text.as_bytes(), &Columns::default(), &questionnaire(), |_| {}))
}

fn told(outcome: Result<AnswersFile, Vec<Fault>>) -> Vec<String> {
    outcome.unwrap_err().iter().map(ToString::to_string).collect()
}

/// The answers of each row.
fn answers(file: &AnswersFile) -> Vec<&[Answer]> {
    file.rows.iter().map(|row| row.sheet.answers()).collect()
}
