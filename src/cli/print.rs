//! What commands print. Whoever reads may have had enough (`entrevoix ledger export | head`): that is no fault of the
//! command, which ends as it would have, and quietly.

use std::io::{self, ErrorKind, Write as _};

/// Prints all of `text`, or as much as somebody reads.
///
/// # Errors
/// Where it cannot be written for another reason, such as a full disk.
pub(super) fn print(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}

/// Says what went wrong, where somebody still listens.
pub fn told(error: &anyhow::Error) {
    let _ = writeln!(io::stderr(), "entrevoix: {error:#}");
}
