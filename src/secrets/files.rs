//! Keys as files, for their owner alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use zeroize::Zeroizing;

use super::{SecretsError, hexadecimal};

pub(super) fn refuse_readable(path: &Path) -> Result<(), SecretsError> {
    let mode = fs::metadata(path).map_err(failed(path))?.permissions().mode();
    if mode & 0o077 == 0 { Ok(()) } else { Err(SecretsError::Readable(path.to_owned())) }
}

pub(super) fn read_key<const N: usize>(path: &Path) -> Result<Zeroizing<[u8; N]>, SecretsError> {
    refuse_readable(path)?;
    let bytes = Zeroizing::new(fs::read(path).map_err(failed(path))?);
    let key = bytes.as_slice().try_into().map_err(|_| SecretsError::Damaged(path.to_owned()))?;
    Ok(Zeroizing::new(key))
}

/// Reads a key of the instance, made from `random` the first time. It is written beside its place and linked there whole:
/// of two machines that start together, both read what one of them made.
pub(super) fn made_once<const N: usize>(
    path: &Path,
    random: [u8; N],
) -> Result<Zeroizing<[u8; N]>, SecretsError> {
    if !path.try_exists().map_err(failed(path))? {
        let suffix: String = hexadecimal(&random).chars().take(16).collect();
        let draft = path.with_extension(suffix);
        write_new(&draft, &random)?;
        let linked = fs::hard_link(&draft, path);
        fs::remove_file(&draft).map_err(failed(&draft))?;
        match linked {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(failed(path)(error)),
            _ => {}
        }
    }
    read_key(path)
}

/// Writes a key that must not exist yet and waits until it is on the disk: a row sealed with a lost key is lost.
pub(super) fn write_new(path: &Path, key: &[u8]) -> Result<(), SecretsError> {
    let write = || -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        file.write_all(key)?;
        file.sync_all()?;
        path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
    };
    write().map_err(failed(path))
}

/// Overwrites a key and removes its file. Where it is gone already, on this machine or by another, there is nothing to do.
pub(super) fn destroy(path: &Path) -> Result<(), SecretsError> {
    if !path.try_exists().map_err(failed(path))? {
        return Ok(());
    }
    let overwrite = || -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).open(path)?;
        file.write_all(&[0; 32])?;
        file.sync_all()?;
        fs::remove_file(path)?;
        path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
    };
    match overwrite() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        outcome => outcome.map_err(failed(path)),
    }
}

pub(super) fn failed(path: &Path) -> impl FnOnce(io::Error) -> SecretsError {
    let path = path.to_owned();
    |source| SecretsError::Io { path, source }
}
