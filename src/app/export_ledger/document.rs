//! The export as it is written. Its form is told in docs/ledger.md; a change of it is a change of `format`.

use chrono::NaiveDate;
use serde::Serialize;

use super::questionnaire::InstrumentExport;
use crate::disclosure::{Entry, Figure, GroupName, Head, Published, RulesInWords, ScoreFrame, VoteSaid};
use crate::domain::dispositif::{Granularity, Kind, Mode};
use crate::domain::ids::{AccountId, DispositifId, WaveId};
use crate::domain::organisation::Organisation;
use crate::domain::wave::WaveKind;

/// All that one role was ever shown.
#[derive(Debug, Serialize)]
pub struct LedgerExport {
    /// Which form this is.
    pub format: &'static str,
    /// Who was shown it.
    pub role: &'static str,
    /// The end of the ledger that it was read from.
    pub ledger: LedgerEnd,
    /// What each version of the rules says that is in it.
    pub rules: Vec<RulesInWords>,
    /// The dispositifs, account by account, by title.
    pub dispositifs: Vec<DispositifExport>,
    /// The portfolios of each year; for the intervenant alone, and where no dispositif was named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub portfolios: Vec<PortfolioExport>,
}

/// A year of one organisation's dispositifs, or of all that an account follows.
#[derive(Debug, Serialize)]
pub struct PortfolioExport {
    /// Whose page shows it.
    pub account: AccountId,
    /// The year in which the waves close.
    pub year: i32,
    /// Whose dispositifs; `null` for all of the account.
    pub organisation: Option<Organisation>,
    /// Whether it is that of the dispositifs which several organisations ordered together.
    #[serde(rename = "several", skip_serializing_if = "std::ops::Not::not")]
    pub is_several: bool,
    /// How many dispositifs have a wave that closes in that year.
    pub dispositifs: usize,
    /// How many of them say something of their whole, moment by moment.
    pub moments: Vec<MomentExport>,
    /// Every number.
    pub figures: Published<Vec<Figure>>,
}

/// How many dispositifs a portfolio brings together at one moment.
#[derive(Debug, Serialize)]
pub struct MomentExport {
    /// The moment.
    pub moment: WaveKind,
    /// Those that say something of their whole.
    pub said: u32,
    /// Those that released the wave and say nothing of it.
    pub unsaid: u32,
}

/// The end of the ledger.
#[derive(Debug, Serialize)]
pub struct LedgerEnd {
    /// The last entry's place and hash; `null` for an empty ledger.
    pub head: Option<Head>,
}

/// What was shown of a dispositif.
#[derive(Debug, Serialize)]
pub struct DispositifExport {
    /// Its identifier.
    pub id: DispositifId,
    /// Its title.
    pub title: String,
    /// Who ordered it.
    pub organisation: Organisation,
    /// Its practice.
    pub kind: Kind,
    /// When it publishes.
    pub mode: Mode,
    /// In which cells.
    pub granularity: Granularity,
    /// From how many answers on.
    pub k: u32,
    /// Its waves, in their order.
    pub waves: Vec<WaveExport>,
    /// Before and after, where both were shown.
    pub comparisons: Vec<Between>,
    /// What votes on the versions of its reading said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<VoteExport>,
}

impl DispositifExport {
    /// Whether nothing of it was shown.
    pub fn is_empty(&self) -> bool {
        self.waves.is_empty() && self.readings.is_empty()
    }

    /// The versions of the rules of its releases.
    pub fn rules(&self) -> impl Iterator<Item = u32> {
        self.waves.iter().filter_map(|wave| wave.published.as_ref()).map(|published| published.rules)
    }
}

/// What was shown of a wave.
#[derive(Debug, Serialize)]
pub struct WaveExport {
    /// Its identifier.
    pub id: WaveId,
    /// Its moment.
    pub moment: WaveKind,
    /// The last day on which answers were taken.
    pub last_day: NaiveDate,
    /// The day on which it was transmitted to the management.
    pub transmitted_on: Option<NaiveDate>,
    /// Which thresholds were told; for the intervenant alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thresholds: Option<Told>,
    /// What it published; `null` while it is not released.
    pub published: Option<EntryExport>,
}

/// The thresholds that were told while a wave was open.
#[derive(Debug, Serialize)]
pub struct Told {
    /// The last night on which they were counted.
    pub last_counted_on: NaiveDate,
    /// Those that were told as reached, on that night or before; of all others « not yet » was told.
    pub reached: Vec<Published<Figure>>,
}

/// What a wave published.
#[derive(Debug, Serialize)]
pub struct EntryExport {
    /// The ledger's entry as it stands, from which all of the rest follows.
    pub entry: Entry,
    /// The version of the rules.
    pub rules: u32,
    /// What was computed.
    pub scores: Published<Vec<ScoreFrame>>,
    /// How it was asked: items and scales without their wording.
    pub questionnaire: Vec<InstrumentExport>,
    /// Groups of which nothing is said.
    pub unsaid: Published<Vec<GroupName>>,
    /// Every number.
    pub figures: Published<Vec<Figure>>,
}

/// What the vote on a version of a reading said.
#[derive(Debug, Serialize)]
pub struct VoteExport {
    /// The day on which the version was transmitted to the management.
    pub transmitted_on: Option<NaiveDate>,
    /// The ledger's entry as it stands.
    pub entry: Entry,
    /// The same, read.
    pub said: Published<VoteSaid>,
}

/// Before and after.
#[derive(Debug, Serialize)]
pub struct Between {
    /// The earlier wave.
    pub before: WaveId,
    /// The later wave.
    pub after: WaveId,
    /// Every number.
    pub figures: Published<Vec<Figure>>,
}
