//! What the import says, in words.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::anyhow;

use crate::app::{AppError, NAME_MAX, ReleaseView};
use crate::domain::ids::DispositifId;
use crate::intake::answers_csv::{AnswersFile, Fault};

/// What was read, and what was passed over.
pub fn summary(path: &Path, file: &AnswersFile) -> String {
    let groups: BTreeSet<&str> = file.rows.iter().filter_map(|row| row.group.as_deref()).collect();
    let mut text = format!("{}: {}", path.display(), counted(file.rows.len() as u64, "row"));
    if !groups.is_empty() {
        text += &format!(" in {}", counted(groups.len() as u64, "group"));
    }
    text += &format!(", separator {}, encoding {}.\n", file.separator, file.encoding);
    if !file.ignored_columns.is_empty() {
        text += &format!("Columns not read: {}.\n", file.ignored_columns.join(", "));
    }
    if file.blank_rows > 0 {
        text += &format!("Passed over: {}.\n", counted(file.blank_rows, "blank row"));
    }
    text
}

/// The faults of a file, a line each.
pub fn faults(path: &Path, faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("{}: {fault}\n", path.display())).collect()
}

/// Why a file without fault was not imported, and the remedy.
pub fn refusal(error: AppError) -> anyhow::Error {
    match error {
        AppError::Invalid(faults) if faults.iter().any(|fault| fault.field == "group") => {
            anyhow!(
                "the file names a group that the dispositif does not have: write them as in the first file"
            )
        }
        AppError::Invalid(_) => {
            anyhow!("the organisation and the title need a name each, of at most {NAME_MAX} characters")
        }
        AppError::NotFound(what) => {
            anyhow!("the account has no such {what}: look up --account and --dispositif")
        }
        other => anyhow::Error::from(other).context("nothing was imported"),
    }
}

/// Where the first of two files stands.
pub fn kept(dispositif: &DispositifId) -> String {
    format!(
        "\nKept until the second file: nothing is published before the end.\n\
         Import it with --dispositif {dispositif} --wave after and its pair column.\n"
    )
}

/// Where the released figures are to be seen, and how the second file gets there.
pub fn where_to_see(view: &ReleaseView, address: &str) -> String {
    let (title, id) = (&view.dispositif.title, &view.dispositif.id);
    format!(
        "Means on 0 to 100, released once. See them after `entrevoix serve` at {address}/espace, under « {title} ».\n\
         Dispositif {id}: give this id to --dispositif for another wave.\n"
    )
}

fn counted(number: u64, word: &str) -> String {
    if number == 1 { format!("1 {word}") } else { format!("{number} {word}s") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::answers_csv::Separator;

    #[test]
    fn the_summary_says_what_was_read_and_what_was_not() {
        let mut file = AnswersFile {
            rows: Vec::new(),
            separator: Separator::Tab,
            encoding: "windows-1252",
            sha256: String::new(),
            table: [0; 32],
            ignored_columns: Vec::new(),
            blank_rows: 0,
        };
        let path = Path::new("a.csv");
        assert_eq!(summary(path, &file), "a.csv: 0 rows, separator tab, encoding windows-1252.\n");
        (file.separator, file.blank_rows) = (Separator::Semicolon, 1);
        file.ignored_columns = vec!["note".to_owned(), "column 4".to_owned()];
        assert_eq!(
            summary(path, &file),
            "a.csv: 0 rows, separator « ; », encoding windows-1252.\nColumns not read: note, column 4.\n\
             Passed over: 1 blank row.\n"
        );
    }
}
