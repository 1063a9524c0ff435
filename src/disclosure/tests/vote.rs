//! The word of a vote against whoever knows who voted: an outsider, and each voter with their own vote.

use crate::disclosure::vote::{RawVotes, Recognition, publish_vote};
use crate::domain::ids::{DispositifId, ReadingId};

/// What `recognising` of `votes` say, with a threshold of five.
fn said(votes: u32, recognising: u32) -> Recognition {
    let (dispositif, reading) = (DispositifId::from_text("d"), ReadingId::from_text("r"));
    let raw = RawVotes { dispositif: &dispositif, reading: &reading, version: 1, k: 5, votes, recognising };
    publish_vote(&raw).said
}

/// A rule: from how many voted and how many recognise themselves to a word.
type Rule = fn(u32, u32) -> Recognition;

/// Whoever is certain of somebody's vote on some version, where `voters` of them vote on each of `versions` versions and all know that
/// they do: who looks (`None`: nobody of them), at whom, on which version. Every world is listed, a bit for each vote.
fn certain(rule: Rule, voters: u32, versions: u32) -> Vec<(Option<u32>, u32, u32)> {
    let votes_on = |world: u32, version: u32| (world >> (version * voters)) & ((1 << voters) - 1);
    let words = |world: u32| -> Vec<&'static str> {
        (0..versions).map(|version| rule(voters, votes_on(world, version).count_ones()).as_str()).collect()
    };
    let mut found = Vec::new();
    for looks in (0..voters).map(Some).chain([None]) {
        // What somebody knows: their own votes and the words. Of each other vote: whether it was « yes » in some world that
        // looks so to them, and « no » in another.
        let mut seen: std::collections::BTreeMap<(Vec<u32>, Vec<&str>), (u32, u32)> = Default::default();
        for world in 0..1_u32 << (voters * versions) {
            let own =
                looks.map(|who| (0..versions).map(|version| votes_on(world, version) >> who & 1).collect());
            let known = seen.entry((own.unwrap_or_default(), words(world))).or_default();
            *known = (known.0 | world, known.1 | !world);
        }
        for (yes, no) in seen.into_values() {
            for (version, who) in (0..versions).flat_map(|version| (0..voters).map(move |who| (version, who)))
            {
                let is_open = [yes, no].iter().all(|votes| votes_on(*votes, version) >> who & 1 == 1);
                if !is_open && looks != Some(who) && !found.contains(&(looks, who, version)) {
                    found.push((looks, who, version));
                }
            }
        }
    }
    found
}

#[test]
fn no_voter_and_no_outsider_is_certain_of_a_vote_over_three_versions() {
    assert_eq!(certain(said, 5, 3), []);
    assert_eq!(certain(said, 6, 2), []);
    for voters in 5..=12 {
        assert_eq!(certain(said, voters, 1), [], "{voters} voters");
    }
}

#[test]
fn below_the_threshold_nothing_is_said_but_that() {
    for votes in 0..5 {
        let words: Vec<_> = (0..=votes).map(|recognising| said(votes, recognising)).collect();
        assert!(words.iter().all(|word| *word == Recognition::TooFew), "{votes}: {words:?}");
    }
    assert_eq!([said(5, 3), said(5, 2)], [Recognition::Recognised, Recognition::NotRecognised]);
    assert_eq!([said(6, 4), said(6, 3)], [Recognition::Recognised, Recognition::NotRecognised]);
    assert_eq!([said(8, 8), said(8, 0)], [Recognition::Recognised, Recognition::NotRecognised]);
}

#[test]
fn a_raised_threshold_holds_and_a_lower_one_does_not() {
    let (dispositif, reading) = (DispositifId::from_text("d"), ReadingId::from_text("r"));
    let with = |k| {
        let raw =
            RawVotes { dispositif: &dispositif, reading: &reading, version: 2, k, votes: 6, recognising: 6 };
        let said = publish_vote(&raw);
        (said.k, said.said, said.version)
    };
    assert_eq!(with(8), (8, Recognition::TooFew, 2));
    assert_eq!(with(2), (5, Recognition::Recognised, 2));
}

#[test]
fn another_rule_names_somebody_and_the_listing_finds_it() {
    let rules: [(Rule, &str); 4] = [
        (|votes, yes| word(yes == votes), "unanimity"),
        (|votes, yes| word(yes + 1 >= votes), "all but one"),
        (|_, yes| word(yes >= 1), "anybody"),
        (|_, yes| word(yes >= 2), "two"),
    ];
    for (rule, name) in rules {
        assert!(!certain(rule, 5, 1).is_empty(), "{name}");
    }
}

#[test]
fn who_rightly_believes_that_nobody_changed_is_told_by_who_came() {
    // Five vote and recognise themselves; with one more the same five do not: three had, and the sixth did not.
    let possible: Vec<(u32, u32)> = (0..=5_u32)
        .flat_map(|five| [0, 1].map(|sixth| (five, sixth)))
        .filter(|(five, _)| said(5, *five) == Recognition::Recognised)
        .filter(|(five, sixth)| said(6, five + sixth) == Recognition::NotRecognised)
        .collect();
    assert_eq!(possible, [(3, 0)]);
}

fn word(is_recognised: bool) -> Recognition {
    if is_recognised { Recognition::Recognised } else { Recognition::NotRecognised }
}
