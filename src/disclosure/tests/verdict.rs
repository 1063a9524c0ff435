//! R8 by hand: Holm over the declared family, and what a verdict does not depend on.

use proptest::prelude::*;

use crate::disclosure::change::compare;
use crate::disclosure::comparison::{NotPublished, Verdict};
use crate::disclosure::sample::{Wave, ratio};
use crate::disclosure::verdict::decide;
use crate::domain::dispositif::Mode;
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

const THREE: &[(&str, Direction)] =
    &[("isolement", Direction::Risk), ("epuisement", Direction::Risk), ("qvct", Direction::Good)];

/// Verdicts over 16 people who answered twice (SE = 5) whose means move from 50 by so many hundredths of a point; `None` is a
/// later mean so low that it is a bound.
fn verdicts(moves: [Option<i128>; 3]) -> Vec<Verdict> {
    let fifty = [Ratio::whole(50); 3];
    let later = moves.map(|by| by.map_or(Ratio::ZERO, |by| Ratio::whole(50) + ratio(by, 100)));
    let wave = |means: &[Ratio; 3]| Wave::whole(THREE, 16, means).in_mode(Mode::Evaluation);
    let comparison = compare(&wave(&fifty).publish(), &wave(&later).at(WaveKind::After).publish());
    comparison.lines.iter().map(|line| line.verdict).collect()
}

/// z(0.99166…) = 2.39398, z(0.9875) = 2.24140, z(0.975) = 1.95996: with SE = 5, 11.970, 11.207 and 9.800 points.
#[test]
fn an_unpublished_member_counts_with_p_of_one_at_every_step() {
    const BOUND: Verdict = Verdict::NotPublished(NotPublished::Bound);
    const BETTER: Verdict = Verdict::Improvement;
    const UNSURE: Verdict = Verdict::Inconclusive;
    for (moves, expected) in [
        // p1 = .0166 alone: 3 p1 = .0498 passes beside two that are not published (p = 1, 1).
        ([Some(-1198), None, None], [BETTER, BOUND, BOUND]),
        // p1 = .0168: 3 p1 = .0504 does not, though 2 p1 and p1 would.
        ([Some(-1195), None, None], [UNSURE, BOUND, BOUND]),
        // p = (.0161, .0249, 1): 3 x .0161 and 2 x .0249 pass; the unpublished one is the last.
        ([Some(-1203), Some(-1121), None], [BETTER, BETTER, BOUND]),
        // p = (.0161, .0251, 1): the second step asks for 11.207 points and 11.20 are there.
        ([Some(-1203), Some(-1120), None], [BETTER, UNSURE, BOUND]),
        // p = (.0168, .0251, 1): the first step fails, so no later one is asked.
        ([Some(-1195), Some(-1120), None], [UNSURE, UNSURE, BOUND]),
        // All three are published: the last step is that of one alone.
        ([Some(-1203), Some(-1121), Some(981)], [BETTER, BETTER, BETTER]),
        ([Some(-1203), Some(-1121), Some(979)], [BETTER, BETTER, UNSURE]),
    ] {
        assert_eq!(verdicts(moves), expected, "{moves:?}");
    }
}

/// `holm` of the golden values, which two other programs agree on: p of .01, .04, .03, .005 and .2 give .04, .09, .09, .025 and
/// .2. Of three, the first, the second and the third: .03 (3 x .01), .06 (2 x .03), .06.
#[test]
fn the_golden_p_values_are_decided_as_their_adjusted_ones_say() {
    // |z| of a two-sided p.
    let z = |p: &str| match p {
        ".005" => 2.807_033_768_343_811,
        ".01" => 2.575_829_303_548_901,
        ".03" => 2.170_090_377_584_56,
        ".04" => 2.053_748_910_631_823,
        other => panic!("{other}"),
    };
    let of = |family: usize, p: &[&str]| -> Vec<bool> {
        let tested: Vec<f64> = p.iter().map(|p| z(p)).collect();
        tested.iter().map(|z| decide(*z, 1.0, 0.0, &tested, family) == Verdict::Improvement).collect()
    };
    assert_eq!(of(3, &[".01", ".04", ".03"]), [true, false, false]);
    assert_eq!(of(3, &[".005", ".01", ".03"]), [true; 3], "3 x .005, 2 x .01, .03");
    assert_eq!(of(2, &[".04", ".03"]), [false; 2], "2 x .03 is .06");
    assert_eq!(of(1, &[".04"]), [true]);
    assert_eq!(of(2, &[".04"]), [false], "beside one that is not published");
}

proptest! {
    /// All answers moved by the same number of points, as far as no mean comes near an end of the scale.
    #[test]
    fn a_shift_of_all_answers_changes_no_verdict(
        n in 16..80_u32,
        mode in prop::sample::select(Mode::ALL),
        before in prop::array::uniform3(4_000..6_000_i128),
        after in prop::array::uniform3(4_000..6_000_i128),
        shift in -2_000..2_000_i128,
    ) {
        let of = |shift: i128| {
            let means = |of: [i128; 3]| of.map(|mean| ratio(mean + shift, 100));
            let wave = |of| Wave::whole(THREE, n, &means(of)).in_mode(mode);
            let comparison = compare(&wave(before).publish(), &wave(after).at(WaveKind::After).publish());
            comparison.lines.iter().map(|line| (line.verdict, line.change.is_some())).collect::<Vec<_>>()
        };
        prop_assert_eq!(of(shift), of(0));
        prop_assert!(of(shift).iter().all(|(_, is_published)| *is_published), "the scale allows it");
    }

    /// Three scores turned upside down with what is good of them: the same words, the changes with the other sign.
    #[test]
    fn a_family_reads_as_its_mirror_image(
        n in 5..80_u32,
        mode in prop::sample::select(Mode::ALL),
        before in prop::array::uniform3(0..=10_000_i128),
        after in prop::array::uniform3(0..=10_000_i128),
    ) {
        let of = |is_mirrored: bool| {
            let turned = |direction| match (direction, is_mirrored) {
                (Direction::Risk, true) => Direction::Good,
                (Direction::Good, true) => Direction::Risk,
                (same, false) => same,
            };
            let scores: Vec<(&str, Direction)> = THREE.iter().map(|(id, direction)| (*id, turned(*direction))).collect();
            let mean = |mean: i128| ratio(if is_mirrored { 10_000 - mean } else { mean }, 100);
            let wave = |of: [i128; 3]| Wave::whole(&scores, n, &of.map(mean)).in_mode(mode);
            let comparison = compare(&wave(before).publish(), &wave(after).at(WaveKind::After).publish());
            let sign = if is_mirrored { -1.0 } else { 1.0 };
            comparison.lines.iter().map(|line| (line.verdict, line.change.map(|one| sign * one.points))).collect::<Vec<_>>()
        };
        prop_assert_eq!(of(true), of(false));
    }
}
