//! The motivated intruder, by brute force: every way in which a cell can have answered, sorted by what is published of
//! it. What is the same in all ways that look alike is what the intruder is certain of.

use std::collections::BTreeMap;

use crate::disclosure::means::Limits;
use crate::disclosure::published::Mean;
use crate::disclosure::sample::instrument;
use crate::domain::questionnaire::{Direction, Threshold};
use crate::domain::ratio::Ratio;

/// A cell of `people` who each have a score of so many items on 0 to `range`, all answered.
#[derive(Clone, Copy, Debug)]
struct Setting {
    people: u32,
    items: u8,
    range: u8,
    theta: u8,
}

/// What somebody is certain of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Leaks {
    /// Outputs after which someone without an answer in the cell knows somebody's exact score.
    outsider: usize,
    /// Outputs and own scores after which a member of the cell knows a colleague's exact score.
    colleague: usize,
    /// Outputs and own scores after which a member knows that a colleague is at or above theta.
    at_risk: usize,
}

impl Setting {
    fn levels(self) -> usize {
        usize::from(self.items) * usize::from(self.range) + 1
    }

    fn sum(self, answers: &[usize]) -> Ratio {
        let steps = i128::try_from(self.levels() - 1).unwrap();
        Ratio::new(100 * answers.iter().sum::<usize>() as i128, steps).unwrap()
    }

    /// Every vector of answers, as places on the scale.
    fn worlds(self) -> impl Iterator<Item = Vec<usize>> {
        let levels = self.levels();
        (0..levels.pow(self.people)).map(move |mut code| {
            let mut world = Vec::new();
            for _ in 0..self.people {
                world.push(code % levels);
                code /= levels;
            }
            world
        })
    }

    /// What is certain of the second person, to an outsider and to the first person; by symmetry, of anyone to anyone.
    fn attack(self, publish: impl Fn(u32, Ratio) -> Mean) -> Leaks {
        let mut outsider: BTreeMap<String, Vec<bool>> = BTreeMap::new();
        let mut colleague: BTreeMap<(String, usize), Vec<bool>> = BTreeMap::new();
        let mut said: BTreeMap<usize, String> = BTreeMap::new();
        for world in self.worlds() {
            let output = said
                .entry(world.iter().sum())
                .or_insert_with(|| format!("{:?}", publish(self.people, self.sum(&world))))
                .clone();
            let nothing = || vec![false; self.levels()];
            outsider.entry(output.clone()).or_insert_with(nothing)[world[1]] = true;
            colleague.entry((output, world[0])).or_insert_with(nothing)[world[1]] = true;
        }
        let is_certain =
            |possible: &&Vec<bool>| possible.iter().filter(|is_possible| **is_possible).count() == 1;
        let is_above = |possible: &&Vec<bool>| {
            let lowest = possible.iter().position(|is_possible| *is_possible).unwrap();
            100 * lowest >= usize::from(self.theta) * (self.levels() - 1)
        };
        Leaks {
            outsider: outsider.values().filter(is_certain).count(),
            colleague: colleague.values().filter(is_certain).count(),
            at_risk: colleague.values().filter(is_above).count(),
        }
    }

    fn limits(self) -> Limits {
        let mut instrument = instrument("score", self.items.into(), self.range, Direction::Risk);
        instrument.scores[0].threshold = Some(Threshold { value: self.theta, source: "Invented".to_owned() });
        Limits::new(&instrument, &instrument.scores[0]).unwrap()
    }
}

const SETTINGS: [Setting; 8] = [
    Setting { people: 5, items: 1, range: 4, theta: 50 },
    Setting { people: 6, items: 1, range: 4, theta: 50 },
    Setting { people: 5, items: 2, range: 4, theta: 50 },
    Setting { people: 5, items: 1, range: 6, theta: 50 },
    Setting { people: 6, items: 1, range: 3, theta: 50 },
    Setting { people: 5, items: 1, range: 4, theta: 75 },
    Setting { people: 6, items: 1, range: 4, theta: 25 },
    Setting { people: 5, items: 2, range: 4, theta: 40 },
];

#[test]
fn nobody_s_answer_is_certain_from_a_published_mean() {
    for setting in SETTINGS {
        let limits = setting.limits();
        assert_eq!(setting.attack(|n, sum| limits.mean(n, sum)), Leaks::default(), "{setting:?}");
    }
}

#[test]
fn the_same_attacker_finds_the_leak_of_means_that_are_always_exact() {
    for setting in SETTINGS {
        let leaks = setting.attack(|n, sum| Mean::Exact(sum.divided_by(n).unwrap()));
        assert!(
            leaks.outsider > 0 && leaks.colleague > leaks.outsider && leaks.at_risk > 0,
            "{setting:?}: {leaks:?}"
        );
    }
}

#[test]
fn the_same_attacker_finds_the_leak_of_bounds_that_are_too_near_the_end() {
    for setting in SETTINGS {
        let narrow = Ratio::new(100, i128::from(setting.people)).unwrap();
        let publish = |n, sum: Ratio| match sum.divided_by(n).unwrap() {
            mean if mean < narrow => Mean::AtMost(narrow),
            mean if mean > Ratio::whole(100) - narrow => Mean::AtLeast(Ratio::whole(100) - narrow),
            mean => Mean::Exact(mean),
        };
        assert!(setting.attack(publish).colleague > 0, "{setting:?}");
    }
}
