//! A session of a dispositif: its day, and what the group worked on. Who came is a band, never a number, never a name.

use chrono::{NaiveDate, NaiveTime};

use super::group::Group;
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
    /// Those that mean something at the threshold `k` and tell of nobody that they came, or did not, where `members` were meant: a band
    /// that begins at all of them, or at all but one, says so of each, and « fewer than k » beside no other band says it as well.
    pub fn offered(k: u32, members: u32) -> impl Iterator<Item = Self> {
        let is_safe = move |one: &Self| one.ends(k).0.unwrap_or(k).saturating_add(2) <= members;
        let means = move |one: &Self| (*one != Self::ToEight || k <= 8) && is_safe(one);
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

/// How many members were meant to come to a session of `group`, or of all groups.
pub fn meant(groups: &[Group], group: Option<&GroupId>) -> u32 {
    let those = groups.iter().filter(|one| group.is_none_or(|group| one.id == *group));
    those.map(|group| group.members).sum()
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
            let offered: Vec<_> = Attendance::offered(k, 99).collect();
            for one in &offered {
                let (from, to) = one.ends(k);
                assert!(from.is_none_or(|from| from >= k) && to.is_none_or(|to| to >= k), "{one:?} at {k}");
            }
            assert_eq!(offered.contains(&Attendance::ToEight), k <= 8);
        }
    }

    #[test]
    fn a_band_says_of_nobody_that_they_came_or_did_not_also_to_a_colleague() {
        for (k, members) in (5..=10).flat_map(|k| (0..=20).map(move |members| (k, members))) {
            for one in Attendance::offered(k, members) {
                let (from, to) = one.ends(k);
                // « Fewer than to » may be none, or all but the few who are missing from the band above it.
                let (least, most) =
                    (from.unwrap_or(0), to.map_or(members, |to| to - u32::from(from.is_none())).min(members));
                // An outsider, one who came and one who did not: of the others some may have come and some may not.
                let colleagues = [(0, members), (1, members - 1), (0, members - 1)];
                for (own, others) in colleagues {
                    let (least, most) = (least.saturating_sub(own), most.saturating_sub(own).min(others));
                    assert!(least < others && most > 0, "{one:?}: {own} of {members} at {k}");
                }
            }
        }
    }
}
