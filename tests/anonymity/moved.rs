//! Whether it is certain of anybody that their score changed from one wave to another.
//!
//! What is possible in one wave does not bear on what is possible in another, as `puzzle` says. So it is certain where no score
//! is possible in both: this is decided here, for an outsider and for every colleague, who knows what they had themselves in
//! either wave. A score that is seen in both settles it for whoever did not move there; where none is, `worlds` decides.

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

/// Everybody of whom it is certain that their score was another in `after` than in `before`: one of each kind.
pub fn moved(before: &Sight, after: &Sight) -> Result<Vec<Moved>, Undecided> {
    let mut found = Vec::new();
    let (mut seen, mut asked) = (BTreeSet::new(), BTreeSet::new());
    let viewers: BTreeSet<usize> = before.people.keys().chain(after.people.keys()).copied().collect();
    for (person, here) in &before.people {
        let Some(there) = after.people.get(person) else { continue };
        // Two of each kind: one of them is not the viewer.
        if !(asked.insert((here.class, there.class, 0)) || asked.insert((here.class, there.class, 1))) {
            continue;
        }
        let mut witnesses: Option<BTreeSet<usize>> = None;
        for viewer in
            [None].into_iter().chain(viewers.iter().copied().map(Some)).filter(|one| *one != Some(*person))
        {
            let (one, other) = (before.viewer(viewer, here.class), after.viewer(viewer, there.class));
            // In a world that was found, whoever did not move there sees what they saw.
            if witnesses.as_ref().is_some_and(|moved| viewer.is_none_or(|viewer| !moved.contains(&viewer))) {
                continue;
            }
            let kind = |viewer: Option<&Member>| viewer.map(|one| (one.class, one.adds.clone()));
            if !seen.insert((here.class, there.class, kind(one), kind(other))) {
                continue;
            }
            let asked = (before.asked(here, one), after.asked(there, other));
            let (from, to) = (before.truth(here), after.truth(there));
            let mut tried: Vec<i64> = asked.0.class.choices.iter().map(|choice| choice.points).collect();
            tried.sort_by_key(|score| (score - from).abs() + (score - to).abs());
            tried.dedup();
            witnesses = tried.into_iter().find_map(|score| {
                let moved = before.with_score(asked.0, score)?;
                Some(moved.into_iter().chain(after.with_score(asked.1, score)?).collect())
            });
            if witnesses.is_none() && scores(asked.0)?.is_disjoint(&scores(asked.1)?) {
                found.push((viewer, *person));
            }
        }
    }
    Ok(found)
}
