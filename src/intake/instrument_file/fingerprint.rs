//! The fingerprint of an instrument, by which a wave keeps what it asked.

use sha2::{Digest, Sha256};

use crate::domain::questionnaire::Instrument;

/// The SHA-256 of everything in `instrument`, texts included, as 64 hexadecimal digits.
///
/// It is taken over the checked instrument, so that comments, spaces and the order of keys in its file do not count.
/// Fields come in the order of their type, so that the same content always makes the same text.
pub fn fingerprint(instrument: &Instrument) -> String {
    let mut digest = Digester(Sha256::new());
    // Neither an instrument nor the hash can fail; were one to, the text below would differ from every other.
    let failure = serde_json::to_writer(&mut digest, instrument).err();
    let digest: String = digest.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    failure.map_or(digest, |error| format!("not serialisable: {error}"))
}

/// Takes the JSON as it is written.
struct Digester(Sha256);

impl std::io::Write for Digester {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
