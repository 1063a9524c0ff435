//! What a person reads at the end: the figures, then each target with what was found.

use std::fmt;

use super::load::{Load, Participation};
use super::pages::Weight;

/// Which program a point measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The bare program.
    Bare,
    /// The bare program a second time: how far it is from the first is how far the other ratios can be believed.
    BareAgain,
    /// The bare program, one compressed page for everybody.
    BareCompressedOnce,
    /// The service.
    Entrevoix,
}

/// What differs between series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// As browsers ask: gzip accepted, the disk as it is.
    Browsers,
    /// Without compression.
    Identity,
    /// One millisecond more for each fsync.
    SlowDisk,
    /// Data folders in memory, where fsync costs nothing.
    Memory,
}

/// One point: a program, a series, a number of connections, and what was seen.
pub struct Point {
    /// The program.
    pub program: Program,
    /// The series.
    pub series: Series,
    /// How many connections.
    pub connections: usize,
    /// Participations a second.
    pub rate: f64,
    /// The same, round by round.
    pub rates: Vec<f64>,
    /// p50 and p99 of a whole participation, of the form, of the answers, of the thank-you page, in milliseconds.
    pub quantiles_ms: [(f64, f64); 4],
    /// CPU seconds of the server for 1,000 participations.
    pub server_cpu_s: f64,
    /// CPU seconds of the generator for 1,000 participations.
    pub generator_cpu_s: f64,
    /// Kilobytes that one participation receives.
    pub received_kb: f64,
    /// The server's resident memory after the load, in MiB.
    pub resident_mib: f64,
    /// Participations that replaced earlier answers, because every card had answered.
    pub replaced: usize,
}

impl Point {
    /// Sums up the rounds. Memory and replaced answers are for the caller to fill in.
    pub fn new(program: Program, series: Series, connections: usize, loads: &[Load]) -> Self {
        let all = || loads.iter().flat_map(|load| &load.participations);
        let sum = |part: fn(&Load) -> f64| loads.iter().map(part).sum::<f64>();
        let count = all().count() as f64;
        let parts: [fn(&Participation) -> u32; 4] =
            [Participation::total_us, |one| one.form_us, |one| one.answers_us, |one| one.thanks_us];
        Self {
            program,
            series,
            connections,
            rate: count / sum(|load| load.seconds),
            rates: loads.iter().map(|load| load.participations.len() as f64 / load.seconds).collect(),
            quantiles_ms: parts.map(|part| quantiles_ms(all().map(part).collect())),
            server_cpu_s: sum(|load| load.server_cpu_s) * 1000.0 / count,
            generator_cpu_s: sum(|load| load.generator_cpu_s) * 1000.0 / count,
            received_kb: loads.last().map_or(f64::NAN, |load| load.received_bytes as f64 / 1000.0),
            resident_mib: f64::NAN,
            replaced: 0,
        }
    }

    /// This point's rate in percent of `other`'s, round by round: the median, the lowest and the highest.
    fn share_of(&self, other: &Self) -> [f64; 3] {
        let mut shares: Vec<f64> =
            self.rates.iter().zip(&other.rates).map(|(own, other)| 100.0 * own / other).collect();
        shares.sort_unstable_by(f64::total_cmp);
        let end = |share: Option<&f64>| share.copied().unwrap_or(f64::NAN);
        [median(&shares), end(shares.first()), end(shares.last())]
    }
}

/// The median and the 99th percentile, nearest rank.
fn quantiles_ms(mut times_us: Vec<u32>) -> (f64, f64) {
    times_us.sort_unstable();
    let rank = |share: usize| (times_us.len() * share).div_ceil(100).saturating_sub(1);
    let at = |share| times_us.get(rank(share)).map_or(f64::NAN, |time| f64::from(*time) / 1000.0);
    (at(50), at(99))
}

impl Program {
    /// Its name in file names.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::BareAgain => "bare-again",
            Self::BareCompressedOnce => "bare-gzip-once",
            Self::Entrevoix => "entrevoix",
        }
    }
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Bare => "bare",
            Self::BareAgain => "bare, again",
            Self::BareCompressedOnce => "bare, gzip once",
            Self::Entrevoix => "entrevoix",
        })
    }
}

impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Browsers => "gzip",
            Self::Identity => "no gzip",
            Self::SlowDisk => "fsync+1ms",
            Self::Memory => "in memory",
        })
    }
}

/// The head of the table of points.
pub fn print_head() {
    println!(
        "\n{:>4}  {:<9}  {:<15} {:>8}  {:>15}  {:>13}  {:>13}  {:>13}  {:>7} {:>7}  {:>6} {:>6}",
        "conn",
        "series",
        "program",
        "part./s",
        "p50/p99 ms",
        "form",
        "answers",
        "thanks",
        "CPU s/k",
        "gen s/k",
        "kB",
        "MiB"
    );
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [whole, form, answers, thanks] =
            self.quantiles_ms.map(|(median, high)| format!("{median:.2}/{high:.2}"));
        write!(
            f,
            "{:>4}  {:<9}  {:<15} {:>8.0}  {whole:>15}  {form:>13}  {answers:>13}  {thanks:>13}  {:>7.3} {:>7.3}  {:>6.1} {:>6.1}",
            self.connections,
            self.series,
            self.program,
            self.rate,
            self.server_cpu_s,
            self.generator_cpu_s,
            self.received_kb,
            self.resident_mib,
        )?;
        if self.replaced > 0 {
            write!(f, "  ({} replaced earlier answers)", self.replaced)?;
        }
        Ok(())
    }
}

/// What the service showed outside the load.
pub struct AtRest {
    /// Start-up times on an empty folder, in milliseconds, sorted.
    pub first_start_ms: Vec<f64>,
    /// Start-up times on a folder in use, in milliseconds, sorted.
    pub start_ms: Vec<f64>,
    /// Resident memory two seconds after a start, in MiB.
    pub idle_mib: f64,
    /// The questionnaire page.
    pub weight: Weight,
}

/// The median of sorted figures.
pub fn median(sorted: &[f64]) -> f64 {
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Prints the ratios and each target of the service.
pub fn print_targets(points: &[Point], rest: &AtRest) {
    print_ratios(points);
    println!("\ntargets, at 32 connections:");
    let find = |program, series| {
        points.iter().find(|one| one.program == program && one.series == series && one.connections == 32)
    };
    for series in [Series::Browsers, Series::Memory] {
        let (Some(own), Some(bare)) = (find(Program::Entrevoix, series), find(Program::Bare, series)) else {
            continue;
        };
        let [share, ..] = own.share_of(bare);
        at_least(&format!("share of the bare program, floor ({series})"), share, 30.0, "%");
        at_least(&format!("share of the bare program, aim ({series})"), share, 50.0, "%");
        at_most(&format!("p99 of a participation ({series})"), p99(own), 20.0, "ms");
        at_most(&format!("CPU for 1,000 participations ({series})"), own.server_cpu_s, 0.45, "s");
    }
    if let Some(own) = find(Program::Entrevoix, Series::SlowDisk) {
        at_least("rate with 1 ms added to each fsync", own.rate, 2000.0, "/s");
    }
    at_most("idle memory", rest.idle_mib, 40.0, "MiB");
    at_most("start-up, folder in use", median(&rest.start_ms), 150.0, "ms");
    at_most("start-up, empty folder", median(&rest.first_start_ms), 150.0, "ms");
    at_most("questionnaire page and what it loads", rest.weight.bytes as f64 / 1000.0, 15.0, "kB");
    at_most("requests for the questionnaire page", rest.weight.requests as f64, 2.0, "");
    println!(
        "  (the page alone: {:.1} kB, {:.1} kB as text)",
        rest.weight.page_bytes as f64 / 1000.0,
        rest.weight.text_bytes as f64 / 1000.0
    );
}

fn print_ratios(points: &[Point]) {
    println!("\nin percent of the bare program: median of the rounds (lowest to highest)");
    for bare in points.iter().filter(|point| point.program == Program::Bare) {
        let same = |one: &&Point| one.series == bare.series && one.connections == bare.connections;
        for other in points.iter().filter(same).filter(|one| one.program != Program::Bare) {
            let [middle, low, high] = other.share_of(bare);
            println!(
                "  {:>4}  {:<9}  {:<15} {middle:>6.1} % ({low:.0} to {high:.0})   CPU x {:.1}   p99 x {:.1}",
                other.connections,
                other.series,
                other.program,
                other.server_cpu_s / bare.server_cpu_s,
                p99(other) / p99(bare),
            );
        }
    }
}

fn p99(point: &Point) -> f64 {
    let [(_, high), ..] = point.quantiles_ms;
    high
}

fn at_least(what: &str, found: f64, target: f64, unit: &str) {
    line(what, found, "at least", target, unit, found >= target);
}

fn at_most(what: &str, found: f64, target: f64, unit: &str) {
    line(what, found, "at most", target, unit, found <= target);
}

fn line(what: &str, found: f64, bound: &str, target: f64, unit: &str, pass: bool) {
    let word = if pass { "pass" } else { "MISS" };
    println!("  {word:<4}  {what:<44} {found:>9.2} {unit:<4} {bound} {target} {unit}");
}
