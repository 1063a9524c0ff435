//! Sheets of answers, and others that give the same release.

use entrevoix::app::Library;
use entrevoix::domain::questionnaire::{Instrument, Item};
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};

/// What every wave asks; « après » asks all of it, « avant » all but the last.
const INSTRUMENTS: [&str; 4] = ["qvct", "isolement", "epuisement", "dispositif"];

/// An isolement that adds nothing, and one that adds 6.25 points: whoever of eight has it, the mean lies far below the
/// bound of 19.53.
const LOW: [Level; 4] = [Some(0); 4];
const LITTLE: [Level; 4] = [Some(0), Some(0), Some(1), Some(0)];

/// What an item adds to its score, from 0 on; `None` for « je préfère ne pas répondre ».
type Level = Option<u8>;

/// The levels of one person's sheet, by instrument.
pub type Sheet = Vec<Vec<Level>>;

/// Which answers a world has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// The first ones.
    Base,
    /// Others that give the same releases.
    Otherwise,
    /// Others that do not.
    Differently,
}

/// What the first sheets are like.
#[derive(Clone, Copy, Debug, Default)]
pub struct Like {
    /// The first group's isolement lies under its bound, whoever adds a little.
    pub low: bool,
    /// Nobody leaves anything out: where two waves pair, who left out what decides whose pair counts.
    pub whole: bool,
}

/// The sheets of each group in one wave.
pub fn base(sizes: &[u32], like: Like, seed: u64) -> Vec<Vec<Sheet>> {
    let mut chance = StdRng::seed_from_u64(seed);
    let mut groups: Vec<Vec<Sheet>> = Vec::new();
    for size in sizes {
        groups.push((0..*size).map(|_| ordinary(&mut chance, like.whole)).collect());
    }
    for sheet in groups[0].iter_mut().filter(|_| like.low) {
        sheet[1] = LOW.to_vec();
    }
    groups
}

fn ordinary(chance: &mut StdRng, whole: bool) -> Sheet {
    let mut level = |_: &Item| match chance.next_u32() % 16 {
        0 if !whole => None,
        drawn => Some(u8::try_from(drawn % 5).unwrap()),
    };
    instruments().iter().map(|instrument| instrument.items.iter().map(&mut level).collect()).collect()
}

fn instruments() -> Vec<Instrument> {
    Library::shipped().choose(&INSTRUMENTS)
}

/// Other sheets for the same cells, each given by its groups: the same release comes of them.
///
/// Whole instruments change hands within a cell; then two people exchange their answers to one item wherever neither
/// crosses the middle of the score by it. Sums, numbers of people at or above the middle and numbers of an item stay as
/// they are. Of a cell below k everything changes, its number of sheets too, and below a bound what lies below it. And of
/// each group somebody more sends a sheet without an answer, which counts nowhere.
pub fn otherwise(groups: &[Vec<Sheet>], cells: &[&[usize]], is_said: bool, seed: u64) -> Vec<Vec<Sheet>> {
    let mut chance = StdRng::seed_from_u64(seed);
    let mut other = groups.to_vec();
    for cell in cells {
        let places: Vec<_> =
            cell.iter().flat_map(|group| (0..groups[*group].len()).map(|place| (*group, place))).collect();
        if !is_said {
            places.iter().for_each(|(group, place)| other[*group][*place] = ordinary(&mut chance, false));
            continue;
        }
        for instrument in 0..INSTRUMENTS.len() {
            let mut blocks: Vec<_> =
                places.iter().map(|(group, place)| groups[*group][*place][instrument].clone()).collect();
            blocks.shuffle(&mut chance);
            exchange(&mut blocks, &mut chance);
            for ((group, place), block) in places.iter().zip(blocks) {
                other[*group][*place][instrument] = block;
            }
        }
    }
    for group in &mut other {
        group.truncate(if is_said { group.len() } else { 2 });
        group.push(instruments().iter().map(|instrument| vec![None; instrument.items.len()]).collect());
    }
    let is_low = groups[0].iter().all(|sheet| sheet[1] == LOW);
    other[0].iter_mut().take(3).filter(|_| is_low).for_each(|sheet| sheet[1] = LITTLE.to_vec());
    other
}

/// Exchanges answers to one item between two people of a cell, where nothing that is said changes by it.
fn exchange(blocks: &mut [Vec<Level>], chance: &mut StdRng) {
    let answered = |block: &[Level]| block.iter().flatten().count();
    // At or above the middle of the scale, which is 2 of 4.
    let is_high = |block: &[Level]| {
        usize::from(block.iter().flatten().sum::<u8>()) >= 2 * block.iter().flatten().count()
    };
    for _ in 0..200 {
        let mut draw = |below: usize| chance.next_u32() as usize % below;
        let (one, other, item) = (draw(blocks.len()), draw(blocks.len()), draw(blocks[0].len()));
        // A sheet with a blank counts as the nearest step of complete ones: what it takes over would move the sum.
        let are_complete = [one, other].iter().all(|block| answered(&blocks[*block]) == blocks[*block].len());
        if one == other || !are_complete {
            continue;
        }
        let (mut first, mut second) = (blocks[one].clone(), blocks[other].clone());
        std::mem::swap(&mut first[item], &mut second[item]);
        let stays = |before: &[Level], after: &[Level]| {
            answered(before) == answered(after) && is_high(before) == is_high(after)
        };
        if stays(&blocks[one], &first) && stays(&blocks[other], &second) {
            (blocks[one], blocks[other]) = (first, second);
        }
    }
}

/// The same sheets but for one person, whose answers to a whole instrument rise to the top: a release with an exact mean
/// differs.
pub fn differently(groups: &[Vec<Sheet>]) -> Vec<Vec<Sheet>> {
    let mut other = groups.to_vec();
    let people = other.iter_mut().flatten();
    let low = people.min_by_key(|sheet| sheet[0].iter().map(|level| level.unwrap_or(2)).sum::<u8>());
    low.unwrap()[0].fill(Some(4));
    other
}

/// The form that sends a sheet with a card.
pub fn form(code: &str, sheet: &Sheet) -> Vec<(String, String)> {
    let mut fields = vec![("code".to_owned(), code.to_owned()), ("lang".to_owned(), "fr".to_owned())];
    for (instrument, levels) in instruments().iter().zip(sheet) {
        for (item, level) in instrument.items.iter().zip(levels) {
            let value = level.map(|level| chosen(instrument, item, level).to_string());
            let value = value.unwrap_or_else(|| "declined".to_owned());
            fields.push((format!("{}.{}", instrument.id, item.id), value));
        }
    }
    fields
}

/// The values that a sheet without a gap holds, by instrument.
pub fn values(sheet: &Sheet) -> Vec<Vec<u8>> {
    let of = |(instrument, levels): (&Instrument, &Vec<Level>)| {
        let items = instrument.items.iter().zip(levels);
        items.map(|(item, level)| chosen(instrument, item, level.unwrap())).collect()
    };
    instruments().iter().zip(sheet).map(of).collect()
}

/// What is chosen so that the item adds `level`.
fn chosen(instrument: &Instrument, item: &Item, level: u8) -> u8 {
    let scale = &instrument.scales[item.scale];
    if item.reversed { scale.max() - level } else { scale.min() + level }
}

#[test]
fn the_other_sheets_are_others() {
    let groups = base(&[8, 6, 3], Like::default(), 1);
    let other = otherwise(&groups, &[&[0], &[1, 2]], true, 2);
    let same = groups.iter().flatten().zip(other.iter().flatten()).filter(|(one, other)| one == other);
    assert!(same.count() <= 2, "nearly everybody has another sheet");
    let sorted = |groups: &[Vec<Sheet>]| {
        let mut blocks: Vec<_> = groups[1].iter().chain(&groups[2]).map(|sheet| sheet[0].clone()).collect();
        blocks.sort();
        blocks
    };
    assert_ne!(sorted(&groups), sorted(&other), "not only in other hands");
}
