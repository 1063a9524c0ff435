//! How the figures of one dispositif may be read, with its own numbers: which groups are shown alone, between which bounds a
//! mean is exact for each possible number of answers, how people are counted, what change can be said.
//!
//! It asks the gate and reads no answer and no release, so that the page is the same before the first answer and after the last.

use std::collections::BTreeSet;

use super::error::AppError;
use super::life::caveats_of;
use super::ownership::own_dispositif;
use super::parts::Service;
use super::plan_size::{SizePlan, change_at, plan};
use crate::disclosure::{CountFigure, Mean, Published, counting_limits, counts_people, reading_limits};
use crate::domain::dispositif::{Dispositif, Frame, Granularity};
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId};
use crate::domain::language::Text;
use crate::domain::organisation::Organisation;
use crate::domain::questionnaire::{Instrument, Questionnaire, Score};
use crate::domain::tally::theta;
use crate::domain::wave::WaveKind;
use crate::storage::{groups, waves};

/// Up to so many rows from the threshold on, each number of answers has one; above, the numbers of [`LANDMARKS`].
const ROWS_IN_FULL: u32 = 8;
/// The numbers of answers that a large dispositif is explained with, besides the sizes of its groups and its own.
const LANDMARKS: [u32; 9] = [15, 20, 30, 50, 80, 120, 200, 500, 1_000];

/// What the page of methods tells.
#[derive(Clone, Debug)]
pub struct MethodView {
    /// Who ordered the dispositif.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// Its groups.
    pub groups: Vec<Group>,
    /// What its size allows.
    pub plan: SizePlan,
    /// The members of its largest group, where groups are shown: more answers are always those of several groups.
    pub largest_group: Option<u32>,
    /// The moments of its waves, in their order.
    pub moments: Vec<WaveKind>,
    /// The names of its primary indicators.
    pub primary: Vec<Text>,
    /// Scores that read alike, a list for each kind.
    pub kinds: Vec<ScoreKind>,
    /// What its template has whoever reads its figures be told.
    pub caveats: Vec<Text>,
    /// Whether all its instruments are scientifically validated.
    pub is_validated: bool,
    /// The short names of scores of which people are not counted.
    pub not_counted: Vec<Text>,
    /// How figures read, a row for each number of answers; none where nothing can be published.
    pub rows: Vec<ReadingRow>,
}

/// Scores that have the same bounds at every number of answers, and the same cut for counting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreKind {
    /// Their short names.
    pub names: Vec<Text>,
    /// From how many points on people are counted.
    pub theta: u8,
}

/// How figures of so many answers read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingRow {
    /// How many answers.
    pub answers: u32,
    /// For each kind of scores what is said at the low end and at the high end; between both the mean is exact. `None`
    /// where it is withheld as too coarse.
    pub means: Vec<Option<Published<(Mean, Mean)>>>,
    /// What is said of a count at its low end and at its high end; between both it is exact.
    pub people: Published<(CountFigure, CountFigure)>,
    /// The smallest change of the whole that can be said where so many answer before and after, in points.
    pub change: Option<(f64, f64)>,
}

/// How the figures of a dispositif of the account may be read.
///
/// # Errors
/// [`AppError::NotFound`] where it is not the account's.
pub fn explain_method(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
) -> Result<MethodView, AppError> {
    service.db.read(|connection| {
        let (organisation, dispositif) = own_dispositif(connection, account, id)?;
        let groups = groups::of_dispositif(connection, id)?;
        let mut asked: Vec<Questionnaire> = Vec::new();
        let waves = waves::of_dispositif(connection, id)?;
        for wave in &waves {
            asked.push(service.questionnaire(connection, &wave.instruments)?);
        }
        let moments = waves.into_iter().map(|wave| wave.kind).collect();
        let caveats = caveats_of(connection, id)?;
        Ok(explained(organisation, dispositif, caveats, groups, moments, &asked))
    })
}

fn explained(
    organisation: Organisation,
    dispositif: Dispositif,
    caveats: Vec<Text>,
    groups: Vec<Group>,
    moments: Vec<WaveKind>,
    asked: &[Questionnaire],
) -> MethodView {
    let frame = &dispositif.frame;
    let first = asked.first().cloned().unwrap_or_default();
    let plan = plan(frame, &groups, asked);
    let numbers = numbers_of_answers(frame, &groups, plan.members);
    let kinds = kinds(asked, &numbers);
    let row = |answers: &u32| ReadingRow {
        answers: *answers,
        means: kinds.iter().map(|((of, score), _)| reading_limits(of, score, *answers)).collect(),
        people: counting_limits(*answers),
        change: change_at(frame, &first, *answers),
    };
    let shown = groups.iter().filter(|_| frame.granularity == Granularity::ByGroup);
    MethodView {
        moments,
        largest_group: shown.map(|group| group.members).max(),
        rows: numbers.iter().map(row).collect(),
        primary: frame.primary.iter().filter_map(|id| Some(first.score(id)?.name.clone())).collect(),
        caveats,
        is_validated: asked.iter().flat_map(|asked| &asked.instruments).all(|one| one.validated),
        not_counted: not_counted(asked),
        kinds: kinds.into_iter().map(|(_, kind)| kind).collect(),
        organisation,
        plan,
        groups,
        dispositif,
    }
}

/// The scores of which people are not counted, each once.
fn not_counted(asked: &[Questionnaire]) -> Vec<Text> {
    let mut seen = BTreeSet::new();
    let scores = asked.iter().flat_map(Questionnaire::scores).filter(|(_, score)| seen.insert(&score.id));
    scores.filter(|(of, score)| !counts_people(of, score)).map(|(_, score)| score.short.clone()).collect()
}

/// The numbers of answers that have a row: from k to the members of the whole, in part where they are many.
fn numbers_of_answers(frame: &Frame, groups: &[Group], members: u32) -> Vec<u32> {
    let sizes = groups.iter().map(|group| group.members);
    let sizes = sizes.filter(|_| frame.granularity == Granularity::ByGroup);
    let first = frame.k..frame.k.saturating_add(ROWS_IN_FULL);
    let mut numbers: Vec<u32> = first.chain(LANDMARKS).chain(sizes).chain([members]).collect();
    numbers.retain(|number| (frame.k..=members).contains(number));
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// A kind with the score that stands for it.
type Kind<'a> = ((&'a Instrument, &'a Score), ScoreKind);

/// The scores of all questionnaires, each once, put together where they read alike at each of `numbers`.
fn kinds<'a>(asked: &'a [Questionnaire], numbers: &[u32]) -> Vec<Kind<'a>> {
    let mut seen = BTreeSet::new();
    let mut kinds: Vec<Kind<'a>> = Vec::new();
    for this in asked.iter().flat_map(Questionnaire::scores).filter(|(_, score)| seen.insert(&score.id)) {
        let (name, theta) = (this.1.short.clone(), theta(this.1));
        let limits = |(of, score): (&Instrument, &Score), n: &u32| reading_limits(of, score, *n);
        let reads_alike = |(other, kind): &&mut Kind<'_>| {
            kind.theta == theta && numbers.iter().all(|n| limits(*other, n) == limits(this, n))
        };
        match kinds.iter_mut().find(reads_alike) {
            Some((_, kind)) => kind.names.push(name),
            None => kinds.push((this, ScoreKind { names: vec![name], theta })),
        }
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Library;
    use crate::domain::dispositif::Mode;
    use crate::domain::ids::GroupId;

    fn frame(granularity: Granularity) -> Frame {
        Frame { granularity, mode: Mode::Diagnostic, k: 5, primary: Vec::new(), notable_change: None }
    }

    #[test]
    fn a_small_dispositif_has_a_row_for_each_number_and_a_large_one_for_a_few() {
        let numbers = |granularity, members: &[u32]| {
            let group = |size: &u32| Group::printed(GroupId::from_text(size.to_string()), "", *size);
            let groups: Vec<Group> = members.iter().map(group).collect();
            numbers_of_answers(&frame(granularity), &groups, members.iter().sum())
        };
        assert_eq!(numbers(Granularity::Whole, &[8]), [5, 6, 7, 8]);
        assert_eq!(numbers(Granularity::Whole, &[4]), Vec::<u32>::new());
        let large = numbers(Granularity::ByGroup, &[300, 17]);
        assert_eq!(large, [5, 6, 7, 8, 9, 10, 11, 12, 15, 17, 20, 30, 50, 80, 120, 200, 300, 317]);
        assert!(!numbers(Granularity::Whole, &[300, 17]).contains(&17), "no group is shown");
    }

    #[test]
    fn a_threshold_that_nobody_can_reach_has_no_row() {
        let beyond = Frame { k: u32::MAX, ..frame(Granularity::Whole) };
        assert_eq!(numbers_of_answers(&beyond, &[], 8), Vec::<u32>::new());
    }

    #[test]
    fn a_score_of_questions_on_several_scales_is_named_as_not_counted() {
        let mut asked = Questionnaire { instruments: Library::shipped().choose(&["qvct", "isolement"]) };
        assert_eq!(not_counted(std::slice::from_ref(&asked)), []);
        let uneven = &mut asked.instruments[1];
        uneven.scales.push(uneven.scales[0].clone());
        uneven.scales[1].options.pop();
        uneven.items[0].scale = 1;
        let short = uneven.scores[0].short.clone();
        assert_eq!(not_counted(&[asked.clone(), asked]), [short]);
    }

    #[test]
    fn scores_stand_in_one_column_only_where_they_read_alike_everywhere() {
        let asked = |names: &[&str]| Questionnaire { instruments: Library::shipped().choose(names) };
        let asked = [asked(&["qvct", "isolement", "epuisement"]), asked(&["qvct", "rps6"])];
        let numbers: Vec<u32> = (5..=40).collect();
        let kinds = kinds(&asked, &numbers);
        let scores: usize = kinds.iter().map(|(_, kind)| kind.names.len()).sum();
        assert_eq!((kinds.len(), scores), (3, 9), "six items, four items, two items; each score once");
        for ((of, score), _) in &kinds {
            let limits = reading_limits(of, score, 40).unwrap();
            assert!(matches!(*limits, (Mean::AtMost(low), Mean::AtLeast(high)) if low < high));
            assert_eq!(reading_limits(of, score, 1), None, "one answer has none");
        }
    }
}
