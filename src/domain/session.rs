//! A session of a dispositif: its day, and what the group worked on. Who came is a band, never a number, never a name.

use chrono::{NaiveDate, NaiveTime};

use super::ids::{DispositifId, GroupId, SessionId};

/// The longest session, in minutes: a day of work.
pub const MINUTES_MAX: u32 = 480;

/// The most sessions of a dispositif: one a week for a year.
pub const SESSIONS_MAX: usize = 52;

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its identifier.
    pub id: SessionId,
    /// The dispositif that it belongs to.
    pub dispositif: DispositifId,
    /// Its day.
    pub on: NaiveDate,
    /// When it begins, if that was said.
    pub starts_at: Option<NaiveTime>,
    /// Its length, in minutes.
    pub minutes: u32,
    /// The group that meets; `None` for all of them.
    pub group: Option<GroupId>,
    /// How many came, once it is over.
    pub attendance: Option<Attendance>,
    /// The situation that the group worked on.
    pub situation: Option<String>,
    /// What the synthesis of the day was, as it was discussed.
    pub synthesis: Option<String>,
}

impl Session {
    /// Whether anything was noted of what happened.
    pub fn is_noted(&self) -> bool {
        self.attendance.is_some() || self.situation.is_some() || self.synthesis.is_some()
    }
}

/// How many came to a session, as a band.
///
/// The exact number is never asked: beside the number of answers, and for a colleague who knows who was there, it would tell of
/// whom the figures are. The bands begin at the threshold, like those of a group's answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// Fewer than the threshold.
    Fewer,
    /// From the threshold to 8.
    ToEight,
    /// From 9 on, or from the threshold where that is higher.
    More,
}

impl Attendance {
    /// Those that mean something at the threshold `k`.
    pub fn offered(k: u32) -> impl Iterator<Item = Self> {
        let means = move |one: &Self| *one != Self::ToEight || k <= 8;
        Self::ALL.iter().copied().filter(means)
    }

    /// The band's ends at the threshold `k`; no end below: fewer than `to`; none above: `from` and more.
    pub fn ends(self, k: u32) -> (Option<u32>, Option<u32>) {
        match self {
            Self::Fewer => (None, Some(k)),
            Self::ToEight => (Some(k), Some(8)),
            Self::More => (Some(k.max(9)), None),
        }
    }
}

super::dispositif::stored_as_text! {
    Attendance { Fewer = "fewer", ToEight = "to_eight", More = "more" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_band_of_attendance_has_an_end_below_the_threshold() {
        for k in 5..=12 {
            let offered: Vec<_> = Attendance::offered(k).collect();
            for one in &offered {
                let (from, to) = one.ends(k);
                assert!(from.is_none_or(|from| from >= k) && to.is_none_or(|to| to >= k), "{one:?} at {k}");
            }
            assert_eq!(offered.contains(&Attendance::ToEight), k <= 8);
        }
    }
}
