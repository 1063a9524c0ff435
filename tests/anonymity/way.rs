//! The real way of a world: sheets, sums, the gate, the ledger; and out comes the text that anyone may keep.

use entrevoix::disclosure::{
    Entry, Published, RawWave, Release, append, compare, portfolio, publish, reopen,
};
use entrevoix::domain::dispositif::{Frame, Mode};
use entrevoix::domain::group::{Attributes, Group};
use entrevoix::domain::ids::{DispositifId, GroupId, ScoreId, WaveId};
use entrevoix::domain::questionnaire::{Answer, AnswerSheet, Questionnaire};
use entrevoix::domain::tally::GroupTally;
use entrevoix::domain::wave::WaveKind;
use entrevoix::indicators::{pair_up, tally, tally_pairs};
use serde_json::Value;

use crate::questions::{Scored, questionnaire, score_id};
use crate::world::World;

const MOMENTS: [WaveKind; 4] = [WaveKind::Before, WaveKind::After, WaveKind::FollowUp, WaveKind::Monthly];

/// All that an outsider can keep of a dispositif.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// One release for each wave.
    pub releases: Vec<Value>,
    /// Every comparison of two waves: the earlier wave, the later one, what was said.
    pub comparisons: Vec<(usize, usize, Value)>,
}

/// The name of the group at `place`, as releases write it.
pub fn group_id(place: usize) -> GroupId {
    GroupId::from_text(format!("g{place:02}"))
}

/// Publishes every wave of `world`, and compares every two.
///
/// The comparison is made of releases that were read back from the ledger's text, and held against the one made of the
/// releases themselves: it is a function of what was already given out, so that it tells nobody anything new.
pub fn kept(world: &World) -> Kept {
    let questionnaire = questionnaire(&world.scores);
    let mut releases: Vec<Published<Release>> = Vec::new();
    for (wave, tallies) in tallies(world, &questionnaire).iter().enumerate() {
        releases.push(release(world, &questionnaire, wave, tallies, &releases));
    }
    let entries = entries(&releases);
    let reopened: Vec<_> = entries.iter().map(|entry| reopen(entry).unwrap()).collect();
    assert_eq!(portfolio(&releases), portfolio(&reopened), "a portfolio knows more than releases");
    let json = |one: &_, other: &_| serde_json::to_value(compare(one, other)).unwrap();
    let mut comparisons = Vec::new();
    for later in 0..releases.len() {
        for earlier in 0..later {
            let said = json(&releases[earlier], &releases[later]);
            assert_eq!(
                said,
                json(&reopened[earlier], &reopened[later]),
                "a comparison knows more than releases"
            );
            comparisons.push((earlier, later, said));
        }
    }
    let releases = entries.iter().map(|entry| serde_json::from_str(&entry.release).unwrap()).collect();
    Kept { releases, comparisons }
}

fn entries(releases: &[Published<Release>]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for release in releases {
        entries.push(append(entries.last(), release).unwrap());
    }
    entries
}

fn release(
    world: &World,
    questionnaire: &Questionnaire,
    wave: usize,
    tallies: &[GroupTally],
    earlier: &[Published<Release>],
) -> Published<Release> {
    publish(&RawWave {
        dispositif: &DispositifId::from_text("dispositif"),
        wave: &WaveId::from_text(format!("wave{wave}")),
        moment: MOMENTS[wave],
        frame: &Frame {
            granularity: world.granularity,
            mode: world.mode,
            k: world.k,
            primary: primary(world),
            notable_change: None,
        },
        groups: &groups(world),
        questionnaire,
        tallies,
        earlier,
    })
    .unwrap()
}

/// The release of a whole of so many people, from sums that need not have been anybody's.
pub fn release_of_sums(score: &Scored, people: usize, tally: &GroupTally) -> Value {
    let world = World::one_cell(score, &vec![Vec::new(); people]);
    let release = release(&world, &questionnaire(&world.scores), 0, std::slice::from_ref(tally), &[]);
    serde_json::to_value(release).unwrap()
}

fn groups(world: &World) -> Vec<Group> {
    let members = |place| world.people.iter().filter(|person| person.group == place).count() as u32;
    // Sites and métiers that overlap: each release is broken down along both.
    let attributes = |place: usize| Attributes {
        site: (!place.is_multiple_of(4)).then(|| format!("site {}", place % 3)),
        metier: Some(format!("métier {}", place % 2)),
        service: None,
    };
    let group = |place| Group {
        attributes: attributes(place),
        ..Group::printed(group_id(place), format!("Équipe {place}"), members(place))
    };
    (0..world.groups).map(group).collect()
}

fn primary(world: &World) -> Vec<ScoreId> {
    (0..world.scores.len()).filter(|place| world.scores[*place].primary).map(score_id).collect()
}

/// The sums of each wave, as the service makes them in the world's mode.
fn tallies(world: &World, questionnaire: &Questionnaire) -> Vec<Vec<GroupTally>> {
    let (primary, groups) = (primary(world), (0..world.groups).map(group_id).collect::<Vec<_>>());
    let sheets = |wave: usize| {
        let people = world.people.iter().enumerate();
        people.filter_map(move |(place, person)| {
            let sheet = sheet(world, questionnaire, place, wave)?;
            Some((place, group_id(person.group), sheet))
        })
    };
    if world.mode == Mode::Evaluation {
        let pairs = pair_up(sheets(0), sheets(1));
        let both = tally_pairs(questionnaire, questionnaire, &primary, &groups, &pairs).unwrap();
        return vec![both.0, both.1];
    }
    let of_wave = |wave| {
        let sheets: Vec<_> = sheets(wave).map(|(_, group, sheet)| (group, sheet)).collect();
        tally(questionnaire, &primary, &groups, &sheets).unwrap()
    };
    (0..world.waves).map(of_wave).collect()
}

fn sheet(world: &World, asked: &Questionnaire, person: usize, wave: usize) -> Option<AnswerSheet> {
    let given = world.people[person].sheets[wave].as_ref()?;
    let questions = world.scores.iter().flat_map(|score| &score.questions);
    let answers =
        given.iter().flatten().zip(questions).map(|(value, question)| match (*value, question.reversed) {
            (None, _) => Answer::Declined,
            (Some(value), false) => Answer::Value(value),
            (Some(value), true) => Answer::Value(question.range - value),
        });
    Some(AnswerSheet::new(asked, answers.collect()).unwrap())
}
