//! Invented people: a seeded generator, a questionnaire of four scores, answers of which one in twenty is missing.

use anyhow::Result;
use entrevoix::domain::ids::{GroupId, InstrumentId, ItemId, ScoreId};
use entrevoix::domain::language::Text;
use entrevoix::domain::questionnaire::{
    Direction, Dispersion, Instrument, Item, MISSING_FROM, Model, Questionnaire, Rule, Scale, ScaleOption,
    Score, Share,
};
use entrevoix::domain::tally::GroupTally;
use entrevoix::indicators::{Layout, Sheets, TallyError, tally_paired_sheets};
use rayon::prelude::*;

pub const ROWS: usize = 1_000_000;
pub const GROUPS: usize = 20_000;
pub const ITEMS: usize = 20;
/// The items of each score, one after the other; the first three are primary.
pub const SCORES: [usize; 4] = [6, 4, 6, 4];
pub const PRIMARY: usize = 3;
/// The highest value of each scale; the lowest is 0.
pub const HIGH: u8 = 4;
/// Where the scores' items begin.
pub const STARTS: [usize; 4] = [0, 6, 10, 16];

/// Whether the item at this place of a sheet is turned.
pub fn is_reversed(item: usize) -> bool {
    item % 7 == 3
}

/// A million people, in no order.
pub struct People {
    pub questionnaire: Questionnaire,
    pub groups: Vec<GroupId>,
    /// The place of each person's group.
    pub places: Vec<u32>,
    /// The row of each person's sheet in either wave.
    pairs: Vec<[u32; 2]>,
    /// Each wave's answers, a person's after another's.
    pub answers: [Vec<u8>; 2],
}

impl People {
    pub fn invented() -> Self {
        let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
        let places = (0..ROWS).map(|_| (chance.next() % GROUPS as u64) as u32).collect();
        let mut answer = || match chance.next() {
            missing if missing % 20 == 0 => MISSING_FROM,
            other => (other / 20 % (u64::from(HIGH) + 1)) as u8,
        };
        let mut wave = || (0..ROWS * ITEMS).map(|_| answer()).collect();
        Self {
            questionnaire: questionnaire(),
            groups: (0..GROUPS as u64).map(group).collect(),
            places,
            pairs: (0..ROWS as u32).map(|row| [row; 2]).collect(),
            answers: [wave(), wave()],
        }
    }

    /// The sheets of both waves, of people whose group is a text.
    pub fn packed(&self) -> Result<[Sheets; 2]> {
        let layout = Layout::new(&self.questionnaire, &self.groups);
        let place = |place: &u32| layout.place(&self.groups[*place as usize]);
        let places = self.places.par_iter().map(place).collect::<Result<Vec<u32>, TallyError>>()?;
        let pack = |answers: &[u8]| {
            let mut sheets = layout.sheets();
            for (place, sheet) in places.iter().zip(answers.chunks_exact(ITEMS)) {
                layout.add(&mut sheets, *place, sheet)?;
            }
            Ok::<_, TallyError>(sheets)
        };
        let [before, after] = &self.answers;
        let (before, after) = rayon::join(|| pack(before), || pack(after));
        Ok([before?, after?])
    }

    /// The tallies of both waves; the two sheets of a person have one row, as in polars' frame.
    pub fn tallied(&self, [before, after]: &[Sheets; 2]) -> Result<(Vec<GroupTally>, Vec<GroupTally>)> {
        let asked = &self.questionnaire;
        Ok(tally_paired_sheets((asked, before), (asked, after), &primary(), &self.groups, &self.pairs)?)
    }
}

/// The primary indicators.
pub fn primary() -> Vec<ScoreId> {
    (0..PRIMARY).map(score_id).collect()
}

/// An identifier like those of the service: no order leads from one to the next.
fn group(place: u64) -> GroupId {
    GroupId::from_text(format!("{:016x}", (place + 1).wrapping_mul(0xD129_0D33_9B1F_4A55)))
}

fn score_id(place: usize) -> ScoreId {
    ScoreId::from_text(format!("score{place}"))
}

fn questionnaire() -> Questionnaire {
    Questionnaire { instruments: (0..SCORES.len()).map(instrument).collect() }
}

fn instrument(place: usize) -> Instrument {
    let item = |item: usize| Item {
        id: ItemId::from_text(format!("item{item}")),
        scale: 0,
        text: Text::french("Question"),
        reversed: is_reversed(STARTS[place] + item),
    };
    let option = |value| ScaleOption { value, label: Text::french("Option") };
    Instrument {
        id: InstrumentId::from_text(format!("theme{place}")),
        version: 1,
        title: Text::french("Thème"),
        recall: Text::french("Ces deux dernières semaines"),
        licence: "CC0-1.0".to_owned(),
        validated: false,
        scales: vec![Scale { id: "scale".to_owned(), options: (0..=HIGH).map(option).collect() }],
        items: (0..SCORES[place]).map(item).collect(),
        scores: vec![Score {
            id: score_id(place),
            name: Text::french("Score"),
            short: Text::french("Score"),
            items: (0..SCORES[place]).collect(),
            rule: Rule::Mean,
            minimum_answered: Share::HALF,
            direction: Direction::Risk,
            model: Model::Formative,
            threshold: None,
            notable_change: 10,
            dispersion: Dispersion { sd: 20, sd_change: 20, source: "Convention".to_owned() },
            regression: None,
            bands: Vec::new(),
        }],
    }
}

/// A small generator (xorshift64*), so that the answers are the same in every run.
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.next() as u8)
    }
}
