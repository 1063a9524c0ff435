//! A single-threaded loop over dense arrays, as one would write it for these four scores and nothing else.

use entrevoix::domain::questionnaire::MISSING_FROM;

use crate::figures::{Figure, Figures};
use crate::people::{GROUPS, HIGH, ITEMS, PRIMARY, People, SCORES, STARTS, is_reversed};

/// The sums of one score of one group.
#[derive(Clone, Copy, Default)]
struct Sum {
    n: u32,
    totals: [f64; 2],
    at_or_above: [u32; 2],
}

pub fn figures(people: &People) -> Figures {
    let mut sums = vec![[Sum::default(); SCORES.len()]; GROUPS];
    let [before, after] = &people.answers;
    let sheets = before.chunks_exact(ITEMS).zip(after.chunks_exact(ITEMS));
    for (place, (before, after)) in people.places.iter().zip(sheets) {
        let scores = [scores(before), scores(after)];
        if (0..PRIMARY).any(|score| scores[0][score].is_nan() || scores[1][score].is_nan()) {
            continue;
        }
        for (score, sum) in sums[*place as usize].iter_mut().enumerate() {
            let both = [scores[0][score], scores[1][score]];
            if both[0].is_nan() || both[1].is_nan() {
                continue;
            }
            sum.n += 1;
            for wave in 0..2 {
                sum.totals[wave] += both[wave];
                sum.at_or_above[wave] += u32::from(both[wave] >= 50.0);
            }
        }
    }
    sums.iter().map(|scores| scores.map(figure)).collect()
}

/// The four scores of a sheet; NaN where missing.
fn scores(sheet: &[u8]) -> [f64; SCORES.len()] {
    std::array::from_fn(|score| {
        let (mut answered, mut sum) = (0_u32, 0_u32);
        for item in STARTS[score]..STARTS[score] + SCORES[score] {
            let value = sheet[item];
            if value < MISSING_FROM {
                answered += 1;
                sum += u32::from(if is_reversed(item) { HIGH - value } else { value });
            }
        }
        let exists = answered as usize * 2 >= SCORES[score];
        if exists { f64::from(100 * sum) / f64::from(u32::from(HIGH) * answered) } else { f64::NAN }
    })
}

fn figure(sum: Sum) -> Figure {
    let means = sum.totals.map(|total| total / f64::from(sum.n));
    Figure { n: sum.n, means, at_or_above: sum.at_or_above, change: means[1] - means[0] }
}
