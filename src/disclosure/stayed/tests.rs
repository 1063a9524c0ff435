//! What is open, held against every way in which people can have answered; and which earlier figures count.

use super::*;
use crate::disclosure::sample::{Wave, instrument, ratio};
use crate::domain::ids::DispositifId;
use crate::domain::questionnaire::{Direction, Threshold};
use crate::domain::wave::WaveKind;

/// Every list of so many scores from 0 to `top`, in ascending order.
fn lists(people: usize, top: i64) -> Vec<Vec<i64>> {
    (0..people).fold(vec![Vec::new()], |all, _| {
        let longer = |some: Vec<i64>| {
            let from = some.last().copied().unwrap_or(0);
            (from..=top).map(move |next| [some.as_slice(), &[next]].concat())
        };
        all.into_iter().flat_map(longer).collect()
    })
}

fn is_in((low, high): (i64, i64), number: i64) -> bool {
    (low..=high).contains(&number)
}

/// Whether some of `lists` of the others fit with what is known, once these are taken off; with `steps` among them.
fn fits(read: Read, lists: &[Vec<i64>], taken: &[(i64, bool)], steps: Option<i64>) -> bool {
    let own: i64 = taken.iter().map(|(own, _)| own).sum();
    let own_count = taken.iter().filter(|(_, is_counted)| *is_counted).count() as i64;
    let fit = |list: &&Vec<i64>| {
        let counted = list.iter().filter(|one| **one >= read.sums.cut).count() as i64;
        is_in(read.sums.sum, list.iter().sum::<i64>() + own) && is_in(read.counted, counted + own_count)
    };
    let has = |list: &Vec<i64>| steps.is_none_or(|steps| list.contains(&steps));
    lists.iter().filter(fit).any(has)
}

#[test]
fn a_score_is_open_where_every_reader_finds_a_way_in_which_somebody_else_has_it() {
    let (n, top) = (5, 6);
    let (all, others) = (lists(n, top), lists(n - 1, top));
    for cut in [1, 3, 4, 6] {
        for sum in (0..=n as i64 * top).map(|sum| (sum, sum)).chain([(0, 9), (21, 30)]) {
            for counted in [(0, 2), (3, 3), (3, 5)] {
                let read = Read { sums: Sums { top, cut, people: n as i64, sum }, counted };
                let own = || (0..=top).map(|own| (own, own >= cut));
                let to_all = |steps| {
                    own().all(|own| {
                        !fits(read, &others, &[own], None) || fits(read, &others, &[own], Some(steps))
                    })
                };
                for steps in 0..=top {
                    let is_open = fits(read, &all, &[], Some(steps)) && to_all(steps);
                    assert_eq!(
                        read.is_open(steps),
                        is_open,
                        "{steps} of {top}, cut {cut}, {sum:?}, {counted:?}"
                    );
                }
            }
        }
    }
}

/// A group of six, one question of five options, with this mean and so many at or above the middle.
fn six(mean: (i128, i128), count: u32) -> Wave {
    let mean = ratio(mean.0, mean.1);
    let mut wave = Wave::whole(&[("s", Direction::Risk)], 6, &[mean]).counting(&[&[count]]);
    wave.questionnaire.instruments = vec![instrument("s", 1, 4, Direction::Risk)];
    wave
}

/// Two thirds of 50, of whom at least four have 50: everybody has 0 or 50.
fn before() -> Wave {
    six((100, 3), 4)
}

/// 50, of whom at most two have 50 or more: everybody has 25 or 100.
fn after() -> Wave {
    six((50, 1), 2).at(WaveKind::After)
}

fn count_after(earlier: &[Published<Release>], wave: &Wave) -> People {
    wave.publish_after(earlier).unwrap().cells[0].counts[0].people
}

const WITHHELD: People = People::Withheld(Withheld::ShowsChange);

#[test]
fn a_count_that_could_show_that_all_changed_is_withheld_whatever_it_is() {
    assert_eq!(count_after(&[], &after()), People::AtMost(2));
    let told = [before().publish()];
    for count in 2..=6 {
        assert_eq!(count_after(&told, &six((50, 1), count).at(WaveKind::After)), WITHHELD);
    }
    assert_eq!(count_after(&[six((50, 1), 3).publish()], &after()), People::AtMost(2));
}

#[test]
fn a_wave_is_held_against_each_one_before_it_and_not_only_the_last() {
    let between = six((50, 1), 3).at(WaveKind::Monthly);
    let told = [before().publish(), between.publish_after(&[before().publish()]).unwrap()];
    assert_eq!(count_after(&told, &after()), WITHHELD);
}

/// So many people, one question of six options, theta 33, with this mean and so many at or above it.
fn sixth(n: u32, mean: (i128, i128), count: u32) -> Wave {
    let mut wave = Wave::whole(&[("s", Direction::Risk)], n, &[ratio(mean.0, mean.1)]).counting(&[&[count]]);
    let mut asked = instrument("s", 1, 5, Direction::Risk);
    asked.scores[0].threshold = Some(Threshold { value: 33, source: "Invented".to_owned() });
    wave.questionnaire.instruments = vec![asked];
    wave
}

/// Each two of these waves leave a score open and all three none.
#[test]
fn a_score_that_each_two_of_three_waves_leave_open_is_not_enough() {
    let first = sixth(5, (36, 1), 3).publish();
    let second = sixth(5, (64, 1), 4).at(WaveKind::Monthly).publish();
    let third = sixth(7, (200, 7), 2).at(WaveKind::After);
    assert_eq!(count_after(std::slice::from_ref(&second), &third), People::AtMost(2));
    assert_eq!(count_after(&[first, second], &third), WITHHELD);
}

/// Five people, one question of five options, with this mean and so many at or above the middle.
fn five(mean: i128, count: u32) -> Wave {
    let mut wave = Wave::whole(&[("s", Direction::Risk)], 5, &[Ratio::whole(mean)]).counting(&[&[count]]);
    wave.questionnaire.instruments = vec![instrument("s", 1, 4, Direction::Risk)];
    wave
}

#[test]
fn a_score_that_a_later_mean_alone_could_close_is_not_enough() {
    let first = five(40, 3).publish();
    let second = five(40, 2).at(WaveKind::Monthly);
    // 0 is open in both; « at least 65 », which nothing withholds, closes it to whoever has 0.
    assert_eq!(count_after(&[], &second), People::AtMost(2));
    assert_eq!(count_after(&[first], &second), WITHHELD);
}

/// Why the rule holds for any number of waves: every mean leaves these scores open, and beside every count one next to theta is.
#[test]
fn every_mean_leaves_the_scores_around_theta_open_and_every_count_one_next_to_it() {
    for (parts, theta) in (1..=8).flat_map(|parts| (1..=100).map(move |theta| (parts, theta))) {
        let Some(scale) = scale(parts, theta) else { continue };
        let (low, high) = scale.always_open;
        assert!(low < scale.cut && scale.cut <= high, "{low}, {high}: {} of {parts}", scale.cut);
        for n in 5..=8 {
            for (mean, count) in outputs(scale, n) {
                let (alone, counted) = (
                    Read::new(scale, n, mean, People::Withheld(Withheld::ShowsChange)),
                    Read::new(scale, n, mean, count),
                );
                let of = |read: Read, steps: i64| format!("{steps} of {parts}, theta {theta}, {read:?}");
                (low..=high).for_each(|steps| assert!(alone.is_open(steps), "{}", of(alone, steps)));
                assert!(
                    [scale.cut - 1, scale.cut].into_iter().any(|steps| counted.is_open(steps)),
                    "{}",
                    of(counted, 0)
                );
            }
        }
    }
}

/// The scale of a score that has so many steps; `None` where no number of people up to eight has a mean.
fn scale(parts: i128, theta: u8) -> Option<Scale> {
    let mut frame = before().publish().scores[0].clone();
    (frame.theta, frame.step) = (theta, Some(ratio(100, parts)));
    Scale::of(&frame)
}

/// All that can be said of so many people, with a mean.
fn outputs(scale: Scale, n: u32) -> Vec<(Mean, People)> {
    let sums = 0..=scale.top * i64::from(n);
    let of_sum = |sum: i64| {
        let mean = scale.limits.mean(n, ratio(100 * i128::from(sum), i128::from(scale.top)));
        let counts = Sums { top: scale.top, cut: scale.cut, people: n.into(), sum: (sum, sum) }.counts();
        (counts.0..=counts.1).map(move |count| (mean, people(n, count as u32)))
    };
    sums.flat_map(of_sum).filter(|(mean, _)| mean.withheld().is_none()).collect()
}

#[test]
fn a_count_of_earlier_rules_leaves_nothing_open_and_their_mean_does() {
    let mut told = (*six((50, 1), 3).publish()).clone();
    told.rules = 5;
    assert_eq!(count_after(&[Published::for_test(told.clone())], &after()), WITHHELD);
    told.cells[0].counts[0].people = WITHHELD;
    assert_eq!(count_after(&[Published::for_test(told)], &after()), People::AtMost(2));
}

#[test]
fn what_another_dispositif_said_of_the_same_people_counts_by_the_names_of_their_groups() {
    let mut other = before();
    other.dispositif = DispositifId::from_text("other");
    other.groups[0].id = crate::domain::ids::GroupId::from_text("theirs");
    other.tallies[0].group = other.groups[0].id.clone();
    assert_eq!(count_after(&[other.publish()], &after()), WITHHELD);
    other.groups[0].name = "Équipe d’à côté".to_owned();
    assert_eq!(count_after(&[other.publish()], &after()), People::AtMost(2));
}

#[test]
fn a_group_may_have_had_any_number_of_its_band() {
    let by_group = |mut wave: Wave| {
        wave.frame.granularity = crate::domain::dispositif::Granularity::ByGroup;
        wave
    };
    assert_eq!(count_after(&[by_group(before()).publish()], &by_group(after())), WITHHELD);
}

#[test]
fn nothing_earlier_and_nothing_of_another_score_withholds_a_count() {
    let mut few = before();
    few.tallies[0].valid = 4;
    few.tallies[0].scores[0] = crate::domain::tally::ScoreTally { n: 4, ..few.tallies[0].scores[0] };
    few.tallies[0].scores[0].at_or_above = 3;
    assert_eq!(count_after(&[few.publish()], &after()), People::AtMost(2));
    let mut longer = before();
    longer.questionnaire.instruments = vec![instrument("s", 2, 4, Direction::Risk)];
    assert_eq!(count_after(&[longer.publish()], &after()), People::AtMost(2), "not the same questions");
}

#[test]
fn an_earlier_figure_that_these_rules_would_not_say_leaves_nothing_open() {
    let mut told = (*before().publish()).clone();
    told.cells[0].means[0].mean = Mean::Exact(ratio(331, 10));
    assert_eq!(count_after(&[Published::for_test(told)], &after()), WITHHELD);
}
