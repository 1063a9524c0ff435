//! What a dispositif's size allows to say, told before it starts so that nobody expects more.

use super::error::AppError;
use super::ownership::own_dispositif;
use super::parts::Service;
use crate::disclosure::{Size, what_size_can_show};
use crate::domain::dispositif::{Frame, Granularity, Mode};
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId};
use crate::domain::questionnaire::Questionnaire;
use crate::storage::{groups, waves};

/// What a size allows.
#[derive(Clone, Debug, PartialEq)]
pub struct SizePlan {
    /// How many people take part.
    pub members: u32,
    /// From how many answers on anything is said.
    pub k: u32,
    /// Whether enough people take part for a result at all.
    pub can_publish: bool,
    /// The smallest change that can be said to be one, in points: at best (everyone answers, one indicator is left to
    /// test) and at worst (k answer, at the strictest step; a whole number, rounded up so that it is not promised too much).
    /// `None` without a primary indicator.
    pub smallest_change: Option<(f64, f64)>,
    /// The groups that are too small to be shown alone, where groups are shown.
    pub never_alone: Vec<Group>,
}

/// What the size of a dispositif of the account allows.
///
/// # Errors
/// [`AppError::NotFound`] where it is not the account's.
pub fn plan_size(service: &Service, account: &AccountId, id: &DispositifId) -> Result<SizePlan, AppError> {
    service.db.read(|connection| {
        let (_, dispositif) = own_dispositif(connection, account, id)?;
        let groups = groups::of_dispositif(connection, id)?;
        let first = waves::of_dispositif(connection, id)?.into_iter().next();
        let asked = first.map(|wave| service.questionnaire(connection, &wave.instruments)).transpose()?;
        Ok(plan(&dispositif.frame, &groups, &asked.unwrap_or_default()))
    })
}

fn plan(frame: &Frame, groups: &[Group], asked: &Questionnaire) -> SizePlan {
    let members = groups.iter().map(|group| group.members).sum();
    let can_publish = members >= frame.k;
    let too_small = |group: &&Group| frame.granularity == Granularity::ByGroup && group.members < frame.k;
    SizePlan {
        members,
        k: frame.k,
        can_publish,
        smallest_change: if can_publish { smallest_change(frame, members, asked) } else { None },
        never_alone: groups.iter().filter(too_small).cloned().collect(),
    }
}

fn smallest_change(frame: &Frame, members: u32, asked: &Questionnaire) -> Option<(f64, f64)> {
    let at = |n, family| {
        let size = match frame.mode {
            Mode::Evaluation => Size::SamePeople(n),
            Mode::Diagnostic => Size::EachWave(n, n),
        };
        let scores = frame.primary.iter().filter_map(|id| asked.score(id));
        scores
            .map(|score| {
                let notable = frame.notable_change.unwrap_or(score.notable_change);
                what_size_can_show(size, &score.dispersion, notable, family)
            })
            .collect::<Option<Vec<f64>>>()
    };
    let best = at(members, 1)?.into_iter().min_by(f64::total_cmp)?;
    let worst = at(frame.k, frame.primary.len())?.into_iter().max_by(f64::total_cmp)?;
    Some((best, worst.ceil()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Library;
    use crate::domain::ids::{GroupId, ScoreId};

    fn of(members: &[u32], mode: Mode) -> SizePlan {
        let frame = Frame {
            granularity: Granularity::ByGroup,
            mode,
            k: 5,
            primary: ["qvct", "isolement", "epuisement"].map(ScoreId::from_text).to_vec(),
            notable_change: None,
        };
        let group = |members: &u32| Group::printed(GroupId::from_text(members.to_string()), "", *members);
        let groups: Vec<Group> = members.iter().map(group).collect();
        let instruments = Library::shipped().choose(&["qvct", "isolement", "epuisement"]);
        plan(&frame, &groups, &Questionnaire { instruments })
    }

    #[test]
    fn six_people_can_tell_a_change_of_sixteen_to_twenty_two_points() {
        let plan = of(&[6], Mode::Evaluation);
        let (best, worst) = plan.smallest_change.unwrap();
        assert_eq!((best.round(), worst), (16.0, 22.0));
        assert!(of(&[6], Mode::Diagnostic).smallest_change.unwrap().0 > best);
    }

    #[test]
    fn too_few_people_are_promised_nothing() {
        let plan = of(&[3, 1], Mode::Evaluation);
        assert_eq!((plan.can_publish, plan.smallest_change), (false, None));
        assert_eq!(plan.never_alone.len(), 2);
    }
}
