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
    /// From 9 on, or from the threshold where that is close to 9 or higher.
    More,
}

/// What an [`Attendance`] says where so many people were meant to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Fewer than so many.
    Below(u32),
    /// From the one to the other.
    Between(u32, u32),
    /// So many and more.
    From(u32),
}

impl Attendance {
    /// Those that may be noted at the threshold `k` where `members` were meant to come.
    pub fn offered(k: u32, members: u32) -> impl Iterator<Item = (Self, Band)> {
        Self::ALL.iter().filter_map(move |one| Some((*one, one.band(k, members)?)))
    }

    /// What it says at the threshold `k` where `members` were meant to come; `None` where that would tell of somebody.
    ///
    /// Among as many members as the threshold, « 5 and more » says that each of them was there; among one more, it says so to
    /// whoever was absent. So a band says nothing that leaves fewer than two open, and in such a group none is noted.
    pub fn band(self, k: u32, members: u32) -> Option<Band> {
        let leaves_two_open = |from: u32| members >= from.saturating_add(2);
        // Close to 8 a band up to it would be a number.
        let is_split = k <= 6;
        match self {
            _ if !leaves_two_open(k) => None,
            Self::Fewer => Some(Band::Below(k)),
            Self::ToEight if !is_split => None,
            Self::ToEight if leaves_two_open(9) => Some(Band::Between(k, 8)),
            Self::ToEight => Some(Band::From(k)),
            Self::More if is_split => Some(Band::From(9)).filter(|_| leaves_two_open(9)),
            Self::More => Some(Band::From(k)),
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

    fn holds(band: Band, came: u32) -> bool {
        match band {
            Band::Below(k) => came < k,
            Band::Between(from, to) => (from..=to).contains(&came),
            Band::From(from) => came >= from,
        }
    }

    #[test]
    fn whoever_came_in_whatever_number_exactly_one_band_says_so_or_none_is_offered() {
        for (k, members) in (5..=12).flat_map(|k| (1..=40).map(move |members| (k, members))) {
            let bands: Vec<_> = Attendance::offered(k, members).map(|(_, band)| band).collect();
            for came in 0..=members {
                let saying = bands.iter().filter(|band| holds(**band, came)).count();
                assert_eq!(saying, usize::from(!bands.is_empty()), "{came} of {members} at {k}: {bands:?}");
            }
        }
    }

    /// Every world: who came, who reads the band, what they know of themselves.
    #[test]
    fn no_band_tells_anybody_that_a_member_came() {
        for (k, members) in (5..=9).flat_map(|k| (1..=14).map(move |members| (k, members))) {
            for (_, band) in Attendance::offered(k, members) {
                // A stranger: of the others, all or some may have come. A member knows of one, who came or did not.
                for (others, known) in [(members, 0), (members - 1, 0), (members - 1, 1)] {
                    let fits = |came: &u32| holds(band, came + known);
                    let (least, most) =
                        ((0..=others).find(fits).unwrap(), (0..=others).rev().find(fits).unwrap());
                    assert!(least < others && most > 0, "{band:?} of {members} at {k}");
                    assert!(
                        others < members || least + 1 < most,
                        "{band:?} of {members} at {k} is nearly a number"
                    );
                }
            }
        }
    }
}
