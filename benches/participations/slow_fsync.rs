//! A slower disk: a shared object that adds a millisecond to each fsync, and the time that one takes without it.

use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// How many writes the measure makes.
const WRITES: usize = 100;

/// Compiles the shared object into `folder` with the C compiler that SQLite needed too.
pub fn compile(folder: &Path) -> Result<PathBuf> {
    let source = folder.join("slow_fsync.c");
    let object = folder.join("slow_fsync.so");
    fs::write(&source, include_str!("slow_fsync.c"))?;
    let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
    let made = Command::new(&compiler)
        .args(["-shared", "-fPIC", "-O2", "-o"])
        .args([&object, &source])
        .status()
        .with_context(|| format!("starting the C compiler {compiler:?}: install one, or name it in CC"))?;
    ensure!(made.success(), "{compiler:?} could not compile {}", source.display());
    Ok(object)
}

/// The median time of an fdatasync after 4 KiB are rewritten in `folder`, without the added millisecond.
pub fn median_fdatasync(folder: &Path) -> Result<Duration> {
    let mut file = File::create(folder.join("fdatasync"))?;
    let mut times = Vec::with_capacity(WRITES);
    for _ in 0..WRITES {
        file.seek(SeekFrom::Start(0))?;
        file.write_all(&[7; 4096])?;
        let began = Instant::now();
        file.sync_data()?;
        times.push(began.elapsed());
    }
    times.sort_unstable();
    times.get(WRITES / 2).copied().context("nothing was measured")
}
