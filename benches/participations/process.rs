//! One server process: started, waited for, measured from outside, ended.
//!
//! It ends only the process that it started, by its own handle, also when the bench stops on an error.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long a server may take to answer `/health`.
const START_LIMIT: Duration = Duration::from_secs(20);

/// Linux counts a process's CPU time in hundredths of a second, whatever its own tick.
const TICKS_PER_SECOND: f64 = 100.0;

/// A running server.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    /// From its start to its first 200 on `/health`.
    pub start_up: Duration,
}

impl Server {
    /// Starts `command` with `--port` and waits until it is healthy. What it prints goes to `log`.
    pub fn start(mut command: Command, log: &Path) -> Result<Self> {
        let address = free_address()?;
        let file = File::create(log)?;
        command.arg("--port").arg(address.port().to_string());
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let began = Instant::now();
        let child = command.spawn().with_context(|| format!("starting {command:?}"))?;
        let mut server = Self { child, address, start_up: Duration::ZERO };
        while !is_healthy(address) {
            if let Some(status) = server.child.try_wait()? {
                bail!("the server ended ({status}) before it was healthy: {}", tail(log));
            }
            if began.elapsed() > START_LIMIT {
                bail!("the server was not healthy after {START_LIMIT:?}: {}", tail(log));
            }
            thread::sleep(Duration::from_millis(1));
        }
        server.start_up = began.elapsed();
        Ok(server)
    }

    /// Its process id.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Its resident memory, in MiB.
    pub fn resident_mib(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.pid()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kib: f64 = line.trim().trim_end_matches("kB").trim().parse().context("VmRSS is not a number")?;
        Ok(kib / 1024.0)
    }

    /// Whether the shared object at `path` was really loaded into it.
    pub fn has_loaded(&self, path: &Path) -> Result<bool> {
        let maps = fs::read_to_string(format!("/proc/{}/maps", self.pid()))?;
        Ok(maps.contains(&*path.to_string_lossy()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The data folder is thrown away, so nothing is lost by not asking politely.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The CPU time that process `pid` has used, user and system, all its threads, in seconds.
pub fn cpu_s(pid: u32) -> Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // The name of the program, in parentheses, may hold spaces: fields are counted after it.
    let (_, fields) = stat.rsplit_once(')').context("no name in stat")?;
    let ticks: Result<Vec<f64>, _> = fields.split_whitespace().skip(11).take(2).map(str::parse).collect();
    Ok(ticks.context("the times in stat are not numbers")?.iter().sum::<f64>() / TICKS_PER_SECOND)
}

/// Copies a data folder with its modes: the secrets folder must stay closed to others.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target: PathBuf = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    fs::set_permissions(to, fs::metadata(from)?.permissions())?;
    Ok(())
}

/// A port that nothing uses at this moment.
fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

fn is_healthy(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(START_LIMIT))?;
        let request = format!("GET /health HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes())?;
        let mut start = [0; 12];
        stream.read_exact(&mut start)?;
        Ok(start.ends_with(b" 200"))
    };
    ask().unwrap_or(false)
}

fn tail(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().rev().take(8).collect();
    lines.into_iter().rev().collect::<Vec<_>>().join("\n")
}
