//! What a file holds, as one fingerprint that neither the order of its rows nor that of its columns changes.

use sha2::{Digest, Sha256};

use super::records::Record;

/// The rows of a file, each as the digest of its cells. The header is none of them: other names say the same.
#[derive(Default)]
pub struct Table {
    rows: Vec<[u8; 32]>,
}

impl Table {
    /// Takes a row; one whose cells are all blank, as spreadsheets leave them, says nothing.
    pub fn take(&mut self, record: &Record) {
        if record.is_blank() {
            return;
        }
        let mut cells: Vec<&str> = record.fields.iter().map(str::trim).collect();
        cells.sort_unstable();
        let mut row = Sha256::new();
        for cell in cells {
            row.update((cell.len() as u64).to_be_bytes());
            row.update(cell);
        }
        self.rows.push(row.finalize().into());
    }

    /// The fingerprint of all rows.
    pub fn digest(mut self) -> [u8; 32] {
        self.rows.sort_unstable();
        Sha256::digest(self.rows.concat()).into()
    }
}
