//! What a dispositif's size allows to say, told before it starts so that nobody expects more.

use super::create_dispositif::NewDispositif;
use super::error::AppError;
use super::ownership::own_dispositif;
use super::parts::Service;
use crate::disclosure::{Foreseen, Size, foresee, items_from, what_size_can_show};
use crate::domain::dispositif::{Frame, Granularity, Mode};
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId, GroupId};
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
    /// How many people may not answer, or not count, with a result of the whole all the same.
    pub spare: u32,
    /// The smallest change that can be said to be one, in points: at best (everyone answers, one indicator is left to
    /// test) and at worst (k answer, at the strictest step; a whole number, rounded up so that it is not promised too much).
    /// `None` without a primary indicator.
    pub smallest_change: Option<(f64, f64)>,
    /// The same where everybody answers, in points: with one indicator left to test, and at the strictest step of all that are
    /// declared (a whole number, rounded up). `None` without a primary indicator.
    pub change_if_all_answer: Option<(f64, f64)>,
    /// How many primary indicators are declared.
    pub primary: usize,
    /// The groups that are too small to be shown alone, where groups are shown.
    pub never_alone: Vec<Group>,
    /// The groups that are shown alone if everybody answers; none where the whole is the one result.
    pub alone: Vec<Group>,
    /// The groups that are shown together if everybody answers; none where the whole is the one result.
    pub together: Vec<Group>,
    /// Whether questions can be told one by one.
    pub questions: QuestionByQuestion,
    /// What the choices can never show at this size.
    pub warning: Option<SizeWarning>,
}

/// Whether results can be told question by question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionByQuestion {
    /// From so many answers on.
    From(u32),
    /// Never: it takes so many answers, and fewer people take part.
    NeverAtThisSize(u32),
    /// Never where groups are shown.
    NeverByGroup,
    /// No wave asks one that could be: an item of no score.
    NotAsked,
}

/// A choice that can never show what it is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SizeWarning {
    /// Fewer people than answers are needed: nothing is ever published.
    Nothing,
    /// « Par groupe » with one group: the same result as « ensemble », without the questions one by one.
    OneGroup,
    /// « Par groupe » where no group is shown alone even if everybody answers.
    NoGroupAlone,
}

impl SizeWarning {
    /// The word that stands for it in forms and locale keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::OneGroup => "one-group",
            Self::NoGroupAlone => "no-group-alone",
        }
    }
}

/// What the size of a dispositif of the account allows.
///
/// # Errors
/// [`AppError::NotFound`] where it is not the account's.
pub fn plan_size(service: &Service, account: &AccountId, id: &DispositifId) -> Result<SizePlan, AppError> {
    service.db.read(|connection| {
        let (_, dispositif) = own_dispositif(connection, account, id)?;
        let groups = groups::of_dispositif(connection, id)?;
        let mut asked = Vec::new();
        for wave in waves::of_dispositif(connection, id)? {
            asked.push(service.questionnaire(connection, &wave.instruments)?);
        }
        Ok(plan(&dispositif.frame, &groups, &asked))
    })
}

/// What the choices of a new dispositif can never show at its size; `None` also where its groups are not known yet.
pub fn warn_of_size(new: &NewDispositif) -> Option<SizeWarning> {
    let id = |place: usize| GroupId::from_text(place.to_string());
    let groups = new.groups.iter().enumerate();
    let groups: Vec<Group> =
        groups.map(|(place, group)| Group::printed(id(place), &group.name, group.members)).collect();
    let members = groups.iter().map(|group| group.members).sum();
    if groups.is_empty() { None } else { warning(&new.frame, &groups, members, &stand(&new.frame, &groups)) }
}

/// What the size allows, with the questionnaires of the waves in their order.
pub(super) fn plan(frame: &Frame, groups: &[Group], asked: &[Questionnaire]) -> SizePlan {
    let first = asked.first().cloned().unwrap_or_default();
    let members = groups.iter().map(|group| group.members).sum();
    let can_publish = members >= frame.k;
    let is_by_group = frame.granularity == Granularity::ByGroup;
    let too_small = |group: &&Group| is_by_group && group.members < frame.k;
    let foreseen = stand(frame, groups);
    let named = |ids: &[GroupId]| {
        groups.iter().filter(|group| is_by_group && ids.contains(&group.id)).cloned().collect()
    };
    SizePlan {
        members,
        k: frame.k,
        can_publish,
        spare: members.saturating_sub(frame.k),
        smallest_change: if can_publish { smallest_change(frame, members, &first) } else { None },
        change_if_all_answer: if can_publish { change_at(frame, &first, members) } else { None },
        primary: frame.primary.len(),
        never_alone: groups.iter().filter(too_small).cloned().collect(),
        questions: questions(frame, members, asked),
        warning: warning(frame, groups, members, &foreseen),
        alone: named(&foreseen.alone),
        together: named(&foreseen.together),
    }
}

fn stand(frame: &Frame, groups: &[Group]) -> Foreseen {
    let members: Vec<_> = groups.iter().map(|group| (&group.id, group.members)).collect();
    foresee(frame.granularity, frame.k, &members)
}

fn questions(frame: &Frame, members: u32, asked: &[Questionnaire]) -> QuestionByQuestion {
    let fewest = items_from(frame.k);
    let stand_alone = |asked: &Questionnaire| {
        asked.items_with_places().any(|(instrument, place, _)| !instrument.is_scored(place))
    };
    match frame.granularity {
        _ if !asked.iter().any(stand_alone) => QuestionByQuestion::NotAsked,
        Granularity::ByGroup => QuestionByQuestion::NeverByGroup,
        Granularity::Whole if members < fewest => QuestionByQuestion::NeverAtThisSize(fewest),
        Granularity::Whole => QuestionByQuestion::From(fewest),
    }
}

fn warning(frame: &Frame, groups: &[Group], members: u32, foreseen: &Foreseen) -> Option<SizeWarning> {
    let is_by_group = frame.granularity == Granularity::ByGroup;
    match (members < frame.k, is_by_group, groups.len()) {
        (true, ..) => Some(SizeWarning::Nothing),
        (false, true, 1) => Some(SizeWarning::OneGroup),
        (false, true, _) => foreseen.alone.is_empty().then_some(SizeWarning::NoGroupAlone),
        (false, false, _) => None,
    }
}

fn smallest_change(frame: &Frame, members: u32, asked: &Questionnaire) -> Option<(f64, f64)> {
    let (best, _) = change_at(frame, asked, members)?;
    let (_, worst) = change_at(frame, asked, frame.k)?;
    Some((best, worst))
}

/// The smallest change that can be said where `n` answer before and after: with one indicator left to test, and at the
/// strictest step (a whole number, rounded up). `None` without a primary indicator, and for too few answers.
pub(super) fn change_at(frame: &Frame, asked: &Questionnaire, n: u32) -> Option<(f64, f64)> {
    let size = match frame.mode {
        Mode::Evaluation => Size::SamePeople(n),
        Mode::Diagnostic => Size::EachWave(n, n),
    };
    let at = |family| {
        let scores = frame.primary.iter().filter_map(|id| asked.score(id));
        scores
            .map(|score| {
                let notable = frame.notable_change.unwrap_or(score.notable_change);
                what_size_can_show(size, &score.dispersion, notable, family)
            })
            .collect::<Option<Vec<f64>>>()
    };
    let best = at(1)?.into_iter().min_by(f64::total_cmp)?;
    let worst = at(frame.primary.len())?.into_iter().max_by(f64::total_cmp)?;
    Some((best, worst.ceil()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Library;
    use crate::domain::ids::ScoreId;

    fn frame(mode: Mode) -> Frame {
        Frame {
            granularity: Granularity::ByGroup,
            mode,
            k: 5,
            primary: ["qvct", "isolement", "epuisement"].map(ScoreId::from_text).to_vec(),
            notable_change: None,
        }
    }

    fn groups(members: &[u32]) -> Vec<Group> {
        let id = |place: usize| GroupId::from_text(place.to_string());
        let groups = members.iter().enumerate();
        groups.map(|(place, members)| Group::printed(id(place), "", *members)).collect()
    }

    fn of(members: &[u32], mode: Mode) -> SizePlan {
        let instruments = Library::shipped().choose(&["qvct", "isolement", "epuisement"]);
        plan(&frame(mode), &groups(members), &[Questionnaire { instruments }])
    }

    #[test]
    fn six_people_can_tell_a_change_of_sixteen_to_twenty_two_points() {
        let plan = of(&[6], Mode::Evaluation);
        let (best, worst) = plan.smallest_change.unwrap();
        assert_eq!((best.round(), worst), (16.0, 22.0));
        assert!(of(&[6], Mode::Diagnostic).smallest_change.unwrap().0 > best);
    }

    /// The figures of docs and pages: 14 points for eight people and one indicator, 17 for three, in « évaluation ».
    #[test]
    fn what_is_said_of_a_size_is_what_the_design_says_of_it() {
        let if_all = |members: u32, mode, primary: usize| {
            let mut frame = frame(mode);
            frame.primary.truncate(primary);
            let instruments = Library::shipped().choose(&["qvct", "isolement", "epuisement"]);
            let plan = plan(&frame, &groups(&[members]), &[Questionnaire { instruments }]);
            let (best, strictest) = plan.change_if_all_answer.unwrap();
            (best.round(), strictest, plan.spare)
        };
        assert_eq!(if_all(8, Mode::Evaluation, 1), (14.0, 14.0, 3));
        assert_eq!(if_all(8, Mode::Evaluation, 3), (14.0, 17.0, 3));
        assert_eq!(if_all(8, Mode::Diagnostic, 1), (20.0, 20.0, 3));
        assert_eq!(if_all(8, Mode::Diagnostic, 3), (20.0, 24.0, 3));
        assert_eq!(if_all(6, Mode::Evaluation, 1), (16.0, 17.0, 1), "five of six must answer");
        assert_eq!(if_all(6, Mode::Diagnostic, 1), (23.0, 23.0, 1));
    }

    #[test]
    fn a_size_that_can_never_show_a_group_alone_is_warned_of() {
        assert_eq!(of(&[4, 4, 3], Mode::Evaluation).warning, Some(SizeWarning::NoGroupAlone));
        assert_eq!(of(&[8, 3], Mode::Evaluation).warning, Some(SizeWarning::NoGroupAlone));
        assert_eq!(of(&[8], Mode::Evaluation).warning, Some(SizeWarning::OneGroup));
        assert_eq!(of(&[3, 1], Mode::Evaluation).warning, Some(SizeWarning::Nothing));
        let plan = of(&[8, 6, 3], Mode::Evaluation);
        assert_eq!((plan.warning, plan.alone.len(), plan.together.len()), (None, 1, 2));
    }

    #[test]
    fn questions_one_by_one_take_eight_people_and_one_result_for_all() {
        let asked = [Questionnaire { instruments: Library::shipped().choose(&["qvct", "dispositif"]) }];
        let whole = |members| {
            let frame = Frame { granularity: Granularity::Whole, ..frame(Mode::Diagnostic) };
            plan(&frame, &groups(&[members]), &asked).questions
        };
        assert_eq!(whole(7), QuestionByQuestion::NeverAtThisSize(8));
        assert_eq!(whole(8), QuestionByQuestion::From(8));
        assert_eq!(
            plan(&frame(Mode::Diagnostic), &groups(&[8, 8]), &asked).questions,
            QuestionByQuestion::NeverByGroup
        );
        assert_eq!(of(&[8, 8], Mode::Diagnostic).questions, QuestionByQuestion::NotAsked);
    }

    #[test]
    fn too_few_people_are_promised_nothing() {
        let plan = of(&[3, 1], Mode::Evaluation);
        assert_eq!((plan.can_publish, plan.smallest_change), (false, None));
        assert_eq!(plan.never_alone.len(), 2);
    }
}
