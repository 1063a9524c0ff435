//! Whether it is certain of anybody that their score changed at some time.
//!
//! What is possible in one wave does not bear on what is possible in another, as `puzzle` says. So it is certain where no score
//! is possible in all of them: this is decided here, for an outsider and for every colleague, who knows what they had themselves
//! in each. A score that is seen in all settles it for whoever did not move there; where none is, `worlds` decides.

use std::collections::{BTreeMap, BTreeSet};

use crate::attacker::{Class, Target, classes};
use crate::puzzle::{Puzzle, Quantity};
use crate::witness::witness;
use crate::worlds::{Asked, Joined, Undecided, scores};

/// One score in one wave: its puzzle, and who its people are.
pub struct Sight {
    puzzle: Puzzle,
    classes: Vec<Class>,
    /// For each class the statements that join it to others.
    joined: Vec<Vec<usize>>,
    /// By their places in the world.
    people: BTreeMap<usize, Member>,
}

/// Somebody of whose score something was said.
struct Member {
    /// The place in the puzzle.
    place: usize,
    class: usize,
    /// What they add to the statements of their class.
    adds: Vec<i64>,
}

/// Somebody of whom it is certain, and the colleague to whom; `None` where it is to anybody.
pub type Moved = (Option<usize>, usize);

impl Sight {
    pub fn new(puzzle: Puzzle, people: Vec<usize>) -> Self {
        let classes = classes(&puzzle);
        let joined = classes.iter().map(|class| Joined::new(&classes, class, usize::MAX, None).statements);
        let member = |(place, person): (usize, usize)| {
            let class = classes.iter().position(|class| class.people.contains(&place))?;
            let said = classes[class].statements.iter().map(|one| puzzle.statements[*one].quantity);
            let adds = said.map(|quantity| puzzle.value(place, quantity)).collect();
            classes[class].targets.contains(&Target::Score).then_some((person, Member { place, class, adds }))
        };
        let people = people.into_iter().enumerate().filter_map(member).collect();
        Self { joined: joined.collect(), people, puzzle, classes }
    }

    /// A viewer, where what they gave bears on what is said of this class.
    fn viewer(&self, viewer: Option<usize>, class: usize) -> Option<&Member> {
        let member = self.people.get(&viewer?)?;
        (self.joined[member.class] == self.joined[class]).then_some(member)
    }

    fn asked(&self, of: &Member, viewer: Option<&Member>) -> Asked<'_> {
        let (puzzle, classes, class) = (&self.puzzle, &self.classes, &self.classes[of.class]);
        Asked { puzzle, classes, class, person: of.place, viewer: viewer.map(|viewer| viewer.place) }
    }

    /// Who moved, by their places in the world, where a person has this score and nothing else looks different.
    fn with_score(&self, asked: Asked<'_>, score: i64) -> Option<BTreeSet<usize>> {
        let moved = witness(asked, |choice| choice.points == score)?;
        let people = self.people.iter().filter(|(_, one)| moved.contains(&one.place));
        Some(people.map(|(person, _)| *person).collect())
    }

    /// The score that a person really had.
    fn truth(&self, of: &Member) -> i64 {
        self.puzzle.value(of.place, Quantity::Points)
    }
}

/// Everybody of whom it is certain that their score was not one and the same in all waves: one of each kind.
pub fn moved(waves: &[Sight]) -> Result<Vec<Moved>, Undecided> {
    let people: BTreeSet<usize> = waves.iter().flat_map(|wave| wave.people.keys().copied()).collect();
    let (mut found, mut seen, mut asked) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for person in people.iter().copied() {
        let life: Vec<(usize, &Member)> = (waves.iter().enumerate())
            .filter_map(|(wave, sight)| Some((wave, sight.people.get(&person)?)))
            .collect();
        let classes: Vec<(usize, usize)> = life.iter().map(|(wave, member)| (*wave, member.class)).collect();
        // Two of each kind: one of them is not the viewer.
        let is_new = asked.insert((classes.clone(), 0)) || asked.insert((classes.clone(), 1));
        if life.len() < 2 || !is_new {
            continue;
        }
        let mut witnesses: Option<BTreeSet<usize>> = None;
        for viewer in [None].into_iter().chain(people.iter().copied().map(Some)) {
            // In a world that was found, whoever did not move there sees what they saw.
            let is_shown = |moved: &BTreeSet<usize>| viewer.is_none_or(|viewer| !moved.contains(&viewer));
            if viewer == Some(person) || witnesses.as_ref().is_some_and(is_shown) {
                continue;
            }
            let viewers = life.iter().map(|(wave, member)| waves[*wave].viewer(viewer, member.class));
            let viewers: Vec<Option<&Member>> = viewers.collect();
            let kinds = viewers.iter().map(|viewer| viewer.map(|one| (one.class, one.adds.clone())));
            if !seen.insert((classes.clone(), kinds.collect::<Vec<_>>())) {
                continue;
            }
            let asked = (life.iter().zip(viewers)).map(|((wave, member), viewer)| {
                let sight = &waves[*wave];
                (sight, sight.asked(member, viewer), sight.truth(member))
            });
            let asked: Vec<(&Sight, Asked<'_>, i64)> = asked.collect();
            witnesses = world_of_one_score(&asked);
            if witnesses.is_none() && no_score_is_in_all(&asked)? {
                found.push((viewer, person));
            }
        }
    }
    Ok(found)
}

/// Who moved in worlds, one for each wave, in which a person has one and the same score: that of a complete sheet, near the truth
/// first.
fn world_of_one_score(asked: &[(&Sight, Asked<'_>, i64)]) -> Option<BTreeSet<usize>> {
    let choices = asked[0].1.class.choices.iter().map(|choice| choice.points);
    let step = asked[0].1.puzzle.score.step();
    let mut tried: Vec<i64> = choices.filter(|points| points % step == 0).collect();
    tried.sort_by_key(|score| asked.iter().map(|(.., truth)| (score - truth).abs()).sum::<i64>());
    tried.dedup();
    tried.into_iter().find_map(|score| {
        let moved = asked.iter().map(|(sight, asked, _)| sight.with_score(*asked, score));
        Some(moved.collect::<Option<Vec<_>>>()?.into_iter().flatten().collect())
    })
}

fn no_score_is_in_all(asked: &[(&Sight, Asked<'_>, i64)]) -> Result<bool, Undecided> {
    let all = asked.iter().map(|(_, asked, _)| scores(*asked)).collect::<Result<Vec<_>, _>>()?;
    let (first, others) = all.split_first().unwrap();
    Ok(!first.iter().any(|score| others.iter().all(|other| other.contains(score))))
}
