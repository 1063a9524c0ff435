//! R5 and R8.

use proptest::prelude::*;

use crate::disclosure::change::compare;
use crate::disclosure::comparison::{Comparison, NotPublished, Verdict};
use crate::disclosure::published::{Count, Published, Release};
use crate::disclosure::sample::{Wave, ratio};
use crate::disclosure::verdict::{Size, what_size_can_show};
use crate::domain::dispositif::{Granularity, Mode};
use crate::domain::ids::{DispositifId, GroupId};
use crate::domain::language::Text;
use crate::domain::questionnaire::{Direction, Dispersion};
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

const RISK: &[(&str, Direction)] = &[("isolement", Direction::Risk)];
const THREE: &[(&str, Direction)] =
    &[("isolement", Direction::Risk), ("epuisement", Direction::Risk), ("qvct", Direction::Good)];

fn whole(number: i128) -> Ratio {
    Ratio::whole(number)
}

/// Both waves of `n` people in « évaluation », with the mean of each score before and after.
fn waves(scores: &[(&str, Direction)], n: u32, means: &[(Ratio, Ratio)]) -> (Wave, Wave) {
    let (before, after): (Vec<_>, Vec<_>) = means.iter().copied().unzip();
    let wave = |means: &[Ratio]| Wave::whole(scores, n, means).in_mode(Mode::Evaluation);
    (wave(&before), wave(&after).at(WaveKind::After))
}

fn compared((before, after): (Wave, Wave)) -> Published<Comparison> {
    compare(&before.publish(), &after.publish())
}

fn verdicts(waves: (Wave, Wave)) -> Vec<Verdict> {
    compared(waves).lines.iter().map(|line| line.verdict).collect()
}

#[test]
fn a_change_has_its_interval_from_the_reference_dispersion() {
    let (before, after) = waves(RISK, 16, &[(whole(60), whole(45))]);
    let evaluation = compared((before.clone(), after.clone()));
    let change = evaluation.lines[0].change.unwrap();
    assert_eq!((change.points, change.standard_error), (-15.0, 5.0));
    assert_eq!((change.low, change.high), (-15.0 - 9.8, -15.0 + 9.8));
    let diagnostic = compared((before.in_mode(Mode::Diagnostic), after.in_mode(Mode::Diagnostic)));
    let error = diagnostic.lines[0].change.unwrap().standard_error;
    assert!((error - 20.0 * (2.0_f64 / 16.0).sqrt()).abs() < 1e-12);
}

#[test]
fn the_same_people_are_held_against_the_dispersion_of_a_change_and_others_against_that_between_people() {
    let of = |mode| {
        let (mut before, after) = waves(RISK, 16, &[(whole(60), whole(45))]);
        let dispersion = &mut before.questionnaire.instruments[0].scores[0].dispersion;
        (dispersion.sd, dispersion.sd_change) = (24, 12);
        compared((before.in_mode(mode), after.in_mode(mode))).lines[0].change.unwrap().standard_error
    };
    assert_eq!(of(Mode::Evaluation), 3.0);
    assert!((of(Mode::Diagnostic) - 24.0 / 8.0_f64.sqrt()).abs() < 1e-12);
}

#[test]
fn in_diagnostic_each_wave_counts_with_its_own_number() {
    let before = Wave::whole(RISK, 8, &[whole(60)]);
    let after = Wave::whole(RISK, 5, &[whole(50)]).at(WaveKind::After);
    let error = compared((before, after)).lines[0].change.unwrap().standard_error;
    assert!((error - 20.0 * (1.0_f64 / 8.0 + 1.0 / 5.0).sqrt()).abs() < 1e-12);
}

/// Means of the ten people of `e2e_equipe10` in the golden values, over the nine who answered both: 65 and 925/18.
#[test]
fn the_golden_team_improves_alone_and_is_inconclusive_among_three() {
    let team = (whole(65), ratio(925, 18));
    assert_eq!(verdicts(waves(RISK, 9, &[team])), [Verdict::Improvement]);
    let still = (whole(50), whole(50));
    let among_three = verdicts(waves(THREE, 9, &[team, still, still]));
    assert_eq!(among_three, [Verdict::Inconclusive; 3]);
}

#[test]
fn a_large_group_that_hardly_moves_is_stable_and_a_small_one_is_not() {
    assert_eq!(verdicts(waves(RISK, 40, &[(whole(50), whole(46))])), [Verdict::Stable]);
    assert_eq!(verdicts(waves(RISK, 40, &[(whole(50), whole(50))])), [Verdict::Stable]);
    assert_eq!(verdicts(waves(RISK, 8, &[(whole(50), whole(50))])), [Verdict::Inconclusive]);
}

#[test]
fn stability_is_asked_before_significance() {
    let waves = waves(RISK, 400, &[(whole(50), whole(55))]);
    assert_eq!(
        verdicts(waves),
        [Verdict::Stable],
        "5 points are far beyond chance at n = 400, and below notable"
    );
}

#[test]
fn the_direction_of_the_score_decides_what_is_better() {
    let good = &[("qvct", Direction::Good)];
    let up = (whole(40), whole(60));
    let down = (whole(60), whole(40));
    assert_eq!(verdicts(waves(RISK, 16, &[up])), [Verdict::Deterioration]);
    assert_eq!(verdicts(waves(RISK, 16, &[down])), [Verdict::Improvement]);
    assert_eq!(verdicts(waves(good, 16, &[up])), [Verdict::Improvement]);
    assert_eq!(verdicts(waves(good, 16, &[down])), [Verdict::Deterioration]);
}

#[test]
fn a_bound_or_a_withheld_mean_carries_no_verdict_and_says_why() {
    let bound = compared(waves(RISK, 8, &[(whole(50), whole(5))]));
    assert_eq!(bound.lines[0].verdict, Verdict::NotPublished(NotPublished::Bound));
    assert!(bound.lines[0].change.is_none() && bound.lines[0].after.is_some());
    let withheld = compared(waves(RISK, 4, &[(whole(50), whole(50))]));
    assert_eq!(withheld.lines[0].verdict, Verdict::NotPublished(NotPublished::Withheld));
    assert_eq!((withheld.lines[0].before, withheld.lines[0].after), (None, None));
}

/// The gate itself makes no such release; one could come from a ledger that another version wrote.
#[test]
fn a_whole_of_fewer_than_five_or_of_an_uncertain_number_carries_no_verdict() {
    let (before, after) = waves(RISK, 16, &[(whole(60), whole(40))]);
    let with = |n: Count| {
        let mut release = Release::clone(&after.publish());
        release.cells[0].means[0].n = n;
        compare(&before.publish(), &Published::seal(release)).lines[0].verdict
    };
    assert_eq!(with(Count::Exact(16)), Verdict::Improvement);
    assert_eq!(with(Count::Exact(4)), Verdict::NotPublished(NotPublished::TooFew));
    let band = Count::Band { from: 5, to: Some(8) };
    assert_eq!(with(band), Verdict::NotPublished(NotPublished::Withheld));
}

#[test]
fn holm_asks_more_of_the_first_of_three_and_less_of_the_next() {
    let of = |first: i128, second: i128| {
        let from = whole(50);
        let means = [(from, from - ratio(first, 10)), (from, from - ratio(second, 10)), (from, from)];
        let verdicts = verdicts(waves(THREE, 16, &means));
        (verdicts[0], verdicts[1])
    };
    // The standard error is 5: 2.394 asks for 11.97 points, 2.241 for 11.21, 1.96 for 9.8.
    assert_eq!(of(130, 115), (Verdict::Improvement, Verdict::Improvement));
    assert_eq!(of(115, 130), (Verdict::Improvement, Verdict::Improvement));
    assert_eq!(of(130, 110), (Verdict::Improvement, Verdict::Inconclusive));
    // The first that does not pass ends the procedure, though the second would pass at its own step.
    assert_eq!(of(118, 115), (Verdict::Inconclusive, Verdict::Inconclusive));
}

#[test]
fn a_primary_indicator_that_is_not_published_stays_in_the_family() {
    let change = (whole(50), whole(39));
    let alone = verdicts(waves(RISK, 16, &[change]));
    assert_eq!(alone, [Verdict::Improvement]);
    let bound = (whole(50), whole(2));
    let beside_bounds = verdicts(waves(THREE, 16, &[change, bound, bound]));
    assert_eq!(beside_bounds[0], Verdict::Inconclusive);
}

#[test]
fn a_primary_indicator_that_was_asked_otherwise_has_no_line_and_stays_in_the_family() {
    let mut waves = waves(THREE, 16, &[(whole(50), whole(39)); 3]);
    for instrument in &mut waves.1.questionnaire.instruments[1..] {
        instrument.items[0].text = Text::french("Une autre question");
    }
    assert_eq!(verdicts(waves), [Verdict::Inconclusive]);
}

#[test]
fn what_was_not_declared_before_and_waves_other_than_before_and_after_are_exploratory() {
    let change = (whole(60), whole(40));
    let mut secondary = waves(THREE, 16, &[(whole(60), whole(48)), change, change]);
    secondary.0.frame.primary.truncate(1);
    let comparison = compared(secondary);
    // Their larger changes take no part in the correction either: the primary one stands as if alone.
    assert_eq!(comparison.lines[0].verdict, Verdict::Improvement);
    assert_eq!(comparison.lines[1].verdict, Verdict::Exploratory);
    assert!(comparison.lines[1].change.is_some());
    for (first, second) in [
        (WaveKind::Before, WaveKind::FollowUp),
        (WaveKind::After, WaveKind::FollowUp),
        (WaveKind::Monthly, WaveKind::Monthly),
    ] {
        let (before, after) = waves(RISK, 16, &[change]);
        let comparison = compared((before.at(first), after.at(second)));
        assert_eq!(comparison.lines[0].verdict, Verdict::Exploratory);
        assert!(comparison.lines[0].change.is_some());
    }
}

#[test]
fn only_the_same_groups_of_one_dispositif_in_one_mode_are_compared() {
    let unpublished = |change: &dyn Fn(&mut Wave)| {
        let mut waves = waves(RISK, 16, &[(whole(60), whole(40))]);
        change(&mut waves.1);
        verdicts(waves)
    };
    assert_eq!(unpublished(&|_| ()), [Verdict::Improvement]);
    let expected = [Verdict::NotPublished(NotPublished::Withheld)];
    assert_eq!(unpublished(&|after| after.dispositif = DispositifId::from_text("autre")), expected);
    assert_eq!(unpublished(&|after| after.frame.mode = Mode::Diagnostic), expected);
    let renamed = GroupId::from_text("autre");
    assert_eq!(
        unpublished(&|after| {
            after.groups[0].id = renamed.clone();
            after.tallies[0].group = renamed.clone();
        }),
        expected
    );
}

#[test]
fn the_total_of_groups_is_compared_as_the_whole() {
    let wave = |mean| Wave::new(RISK, &[&[(8, whole(mean))], &[(8, whole(mean))]]).in_mode(Mode::Evaluation);
    let comparison = compared((wave(60), wave(45).at(WaveKind::After)));
    assert_eq!(comparison.lines[0].verdict, Verdict::Improvement);
    assert_eq!(comparison.lines[0].change.unwrap().standard_error, 5.0);
}

#[test]
fn what_a_size_can_show_is_said_before_the_start() {
    let dispersion = Dispersion { sd: 20, sd_change: 20, source: "Convention".to_owned() };
    let points =
        |size, family| what_size_can_show(size, &dispersion, 10, family).map(|points| points.round() as i32);
    assert_eq!((points(Size::SamePeople(8), 1), points(Size::SamePeople(8), 3)), (Some(14), Some(17)));
    assert_eq!((points(Size::SamePeople(6), 1), points(Size::SamePeople(5), 3)), (Some(16), Some(21)));
    assert_eq!(points(Size::EachWave(8, 8), 1), Some(20));
    assert_eq!(points(Size::SamePeople(4), 1), None);
    assert_eq!(points(Size::EachWave(8, 4), 1), None);
    assert_eq!(points(Size::SamePeople(8), 4), None);
}

proptest! {
    #[test]
    fn what_a_size_can_show_is_where_the_verdict_turns(n in 5..400_u32, family in 1..=3_usize) {
        let dispersion = Dispersion { sd: 20, sd_change: 20, source: "Convention".to_owned() };
        let points = what_size_can_show(Size::SamePeople(n), &dispersion, 10, family).unwrap();
        let verdict = |shift: f64| {
            let hundredths = ((points + shift) * 100.0).round() as i128;
            let still = (whole(50), whole(50));
            let moved = (whole(50) + ratio(hundredths, 200), whole(50) - ratio(hundredths, 200));
            let means: Vec<_> = std::iter::once(moved).chain(std::iter::repeat_n(still, family - 1)).collect();
            verdicts(waves(&THREE[..family], n, &means))[0]
        };
        prop_assert_eq!(verdict(0.02), Verdict::Improvement);
        prop_assert_ne!(verdict(-0.02), Verdict::Improvement);
    }

    #[test]
    fn a_risk_that_falls_reads_as_its_mirror_image_that_rises(
        n in 5..60_u32,
        before in 0..=100_i128,
        after in 0..=100_i128,
        mode in prop::sample::select(Mode::ALL),
        granularity in prop::sample::select(Granularity::ALL),
    ) {
        let of = |direction, before, after| {
            let scores = &[("score", direction)];
            let wave = |mean| {
                let mut wave = Wave::whole(scores, n, &[whole(mean)]).in_mode(mode);
                wave.frame.granularity = granularity;
                wave
            };
            compared((wave(before), wave(after).at(WaveKind::After))).lines[0].clone()
        };
        let risk = of(Direction::Risk, before, after);
        let mirror = of(Direction::Good, 100 - before, 100 - after);
        prop_assert_eq!(risk.verdict, mirror.verdict);
        let change = |line: &crate::disclosure::ComparisonLine| line.change.map(|change| (change.points, change.low, change.high));
        prop_assert_eq!(change(&risk), change(&mirror).map(|(points, low, high)| (-points, -high, -low)));
    }
}
