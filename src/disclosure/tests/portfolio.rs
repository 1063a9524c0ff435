//! R4 over the dispositifs of an organisation and of a year.

use proptest::prelude::*;

use crate::disclosure::portfolio::{PortfolioMoment, portfolio};
use crate::disclosure::published::{Count, Mean, People, Published, Release, Withheld};
use crate::disclosure::sample::{Wave, ratio};
use crate::domain::ids::DispositifId;
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

const ONE: &[(&str, Direction)] = &[("isolement", Direction::Risk)];
const TWO: &[(&str, Direction)] = &[("isolement", Direction::Risk), ("qvct", Direction::Good)];

/// The release of a dispositif of which `n` people have one mean.
fn whole(dispositif: &str, n: u32, mean: i128) -> Published<Release> {
    of(Wave::whole(ONE, n, &[Ratio::whole(mean)]), dispositif)
}

fn of(mut wave: Wave, dispositif: &str) -> Published<Release> {
    wave.dispositif = DispositifId::from_text(dispositif);
    wave.publish()
}

/// The one moment of a portfolio.
fn only(releases: &[Published<Release>]) -> PortfolioMoment {
    let portfolio = portfolio(releases);
    assert_eq!(portfolio.moments.len(), 1);
    portfolio.moments[0].clone()
}

#[test]
fn what_dispositifs_published_adds_up_by_their_numbers_of_answers() {
    let moment = only(&[whole("one", 8, 50), whole("two", 12, 60), whole("three", 3, 90)]);
    assert_eq!((moment.said, moment.unsaid), (2, 1), "three answers are counted as a dispositif alone");
    let cell = moment.cell.unwrap();
    assert_eq!(cell.n, Count::Exact(20));
    assert_eq!(cell.means[0].mean, Mean::Exact(Ratio::whole(56)));
}

#[test]
fn a_bound_in_is_a_bound_out_and_bounds_on_both_sides_say_nothing() {
    let (exact, low, high) = (whole("one", 8, 50), whole("two", 8, 0), whole("three", 8, 100));
    let mean = |releases: &[_]| only(releases).cell.unwrap().means[0].mean;
    assert_eq!(mean(&[exact.clone(), low.clone()]), Mean::AtMost(ratio(55_001, 1_600)));
    assert_eq!(mean(&[exact.clone(), high.clone()]), Mean::AtLeast(ratio(104_999, 1_600)));
    assert_eq!(mean(&[exact, low, high]), Mean::Withheld(Withheld::NotAdditive));
}

#[test]
fn a_portfolio_of_one_dispositif_is_what_its_own_page_shows() {
    let release = of(Wave::new(ONE, &[&[(8, Ratio::whole(50))], &[(6, Ratio::whole(60))]]), "one");
    let moment = only(std::slice::from_ref(&release));
    assert_eq!(moment.cell.as_ref(), release.whole());
    assert_eq!(moment.scores, release.scores);
}

#[test]
fn a_score_is_brought_together_over_the_dispositifs_that_publish_it() {
    let two = Wave::new(TWO, &[&[(8, Ratio::whole(50)), (4, Ratio::whole(50))]]);
    let other = Wave::new(TWO, &[&[(9, Ratio::whole(50)), (9, Ratio::whole(40))]]);
    let moment = only(&[of(two, "one"), of(other, "two"), whole("three", 10, 50)]);
    assert_eq!((moment.said, moment.scores.len()), (3, 2));
    let cell = moment.cell.unwrap();
    assert_eq!((cell.n, cell.means[0].n), (Count::Exact(27), Count::Exact(27)));
    assert_eq!((cell.means[1].n, cell.means[1].mean), (Count::Exact(9), Mean::Exact(Ratio::whole(40))));
    assert_eq!(cell.counts[1].n, Count::Exact(9));
}

#[test]
fn a_score_that_was_asked_differently_is_another_one() {
    let mut other = Wave::whole(ONE, 9, &[Ratio::whole(40)]);
    other.questionnaire.instruments[0].items[0].reversed = true;
    let moment = only(&[whole("one", 8, 50), of(other, "two")]);
    let cell = moment.cell.unwrap();
    assert_eq!(moment.scores.len(), 2);
    assert_eq!(cell.n, Count::Exact(17));
    assert_eq!([cell.means[0].n, cell.means[1].n], [Count::Exact(8), Count::Exact(9)]);
}

#[test]
fn moments_stand_apart_and_monthly_ones_are_left_out() {
    let at = |moment| of(Wave::whole(ONE, 8, &[Ratio::whole(50)]).at(moment), "one");
    let releases = [at(WaveKind::After), at(WaveKind::Monthly), at(WaveKind::Before)];
    let moments: Vec<_> = portfolio(&releases).moments.iter().map(|one| (one.moment, one.said)).collect();
    assert_eq!(moments, [(WaveKind::Before, 1), (WaveKind::After, 1)]);
    assert!(portfolio(&[]).moments.is_empty());
}

#[test]
fn a_whole_whose_own_parts_do_not_add_up_is_not_left_out_of_the_union() {
    let parts = Wave::new(ONE, &[&[(8, Ratio::whole(0))], &[(8, Ratio::whole(100))]]);
    let moment = only(&[of(parts, "one"), whole("two", 8, 50)]);
    assert_eq!(moment.said, 2);
    // Leaving it out would follow from its answers.
    assert_eq!(moment.cell.unwrap().means[0].mean, Mean::Withheld(Withheld::NotAdditive));
}

#[test]
fn a_count_that_is_withheld_for_what_it_could_show_is_not_left_out_of_the_union() {
    let mut withheld = (*whole("one", 8, 50)).clone();
    withheld.cells[0].counts[0].people = People::Withheld(Withheld::ShowsChange);
    let moment = only(&[Published::for_test(withheld), whole("two", 8, 50)]);
    assert_eq!(moment.cell.unwrap().counts[0].people, People::Withheld(Withheld::NotAdditive));
}

#[test]
fn a_dispositif_counts_once_a_moment_whichever_of_its_waves_comes_first() {
    let wave = |id: &str, mean| {
        let mut wave = Wave::whole(ONE, 8, &[Ratio::whole(mean)]).at(WaveKind::FollowUp);
        wave.id = crate::domain::ids::WaveId::from_text(id);
        of(wave, "one")
    };
    let (one, other) = (wave("a", 40), wave("b", 60));
    let moment = only(&[one.clone(), other.clone()]);
    assert_eq!((moment.said, moment.cell.as_ref().unwrap().n), (1, Count::Exact(8)));
    assert_eq!(only(&[other, one]), moment);
}

#[test]
fn nothing_said_is_nothing_but_a_number_of_dispositifs() {
    let moment = only(&[whole("one", 4, 50), whole("two", 2, 0)]);
    assert_eq!((moment.said, moment.unsaid, moment.cell, moment.scores.len()), (0, 2, None, 0));
}

/// Up to six dispositifs: how many answered each of two scores, their means, and how many are at or above theta.
fn dispositifs() -> impl Strategy<Value = Vec<Published<Release>>> {
    let one = (0..20_u32, 0..20_u32, 0..=100_i128, 0..20_u32);
    prop::collection::vec(one, 1..7).prop_map(|of_each| {
        let release = |(place, (n, second, mean, above)): (usize, (u32, u32, i128, u32))| {
            let (second, above) = (second.min(n), above.min(n));
            let wave = Wave::new(TWO, &[&[(n, Ratio::whole(mean)), (second, Ratio::whole(100 - mean))]])
                .counting(&[&[above, above.min(second)]]);
            of(wave, &format!("d{place}"))
        };
        of_each.into_iter().enumerate().map(release).collect()
    })
}

proptest! {
    #[test]
    fn neither_order_nor_repetition_changes_a_portfolio(releases in dispositifs(), seed in any::<u64>()) {
        let mut turned = releases.clone();
        turned.rotate_left((seed % 7) as usize % releases.len());
        turned.reverse();
        turned.push(releases[0].clone());
        prop_assert_eq!(portfolio(&turned), portfolio(&releases));
    }

    #[test]
    fn a_portfolio_can_be_worked_out_from_what_each_dispositif_published(releases in dispositifs()) {
        let moment = only(&releases);
        let wholes: Vec<_> = releases.iter().filter_map(|release| release.whole()).collect();
        prop_assert_eq!(moment.said as usize, wholes.len());
        let Some(cell) = moment.cell else { return Ok(()) };
        for (place, (mean, count)) in cell.means.iter().zip(&cell.counts).enumerate() {
            let said: Vec<_> = wholes.iter().filter_map(|whole| match (whole.means[place].n, whole.means[place].mean) {
                (Count::Exact(n), mean) if !matches!(mean, Mean::Withheld(_)) => Some((n, mean, whole.counts[place].people)),
                _ => None,
            }).collect();
            let n: u32 = said.iter().map(|(n, ..)| n).sum();
            let low = |mean| match mean { Mean::Exact(mean) | Mean::AtLeast(mean) => mean, _ => Ratio::ZERO };
            let high = |mean| match mean { Mean::Exact(mean) | Mean::AtMost(mean) => mean, _ => Ratio::whole(100) };
            let ends = [low as fn(Mean) -> Ratio, high].map(|end| {
                said.iter().map(|(n, mean, _)| end(*mean) * i128::from(*n)).sum::<Ratio>().divided_by(n)
            });
            match mean.mean {
                Mean::Exact(mean) => prop_assert_eq!(ends, [Some(mean), Some(mean)]),
                Mean::AtMost(bound) => prop_assert_eq!(ends[1], Some(bound)),
                Mean::AtLeast(bound) => prop_assert_eq!(ends[0], Some(bound)),
                Mean::Withheld(Withheld::NotAdditive) => prop_assert!(ends[0] != ends[1]),
                Mean::Withheld(_) => prop_assert!(said.is_empty()),
            }
            prop_assert!(said.is_empty() || mean.n == Count::Exact(n));
            let people = |one: &People| match one { People::Exact(of) | People::AtMost(of) | People::AtLeast(of) => *of, People::Withheld(_) => 0 };
            if !matches!(count.people, People::Withheld(_)) {
                prop_assert_eq!(people(&count.people), said.iter().map(|(.., one)| people(one)).sum::<u32>());
            }
        }
    }
}
