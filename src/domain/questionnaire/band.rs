//! Zones of a score, each with the publication that draws them.

use serde::{Deserialize, Serialize};

use crate::domain::language::Text;
use crate::domain::ratio::Ratio;

/// A zone of a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// Lowest score of the zone, in points.
    pub from: u8,
    /// Highest score of the zone, in points.
    pub to: u8,
    /// Its name.
    pub label: Text,
    /// The publication that gives it.
    pub source: String,
}

impl Band {
    /// Whether a score lies in the zone, by the whole points that it has reached: 49.5 is not yet 50, and lies in a zone up to 49. So no score
    /// falls between two zones that follow each other.
    pub fn holds(&self, score: Ratio) -> bool {
        let (from, beyond) = (Ratio::whole(self.from.into()), Ratio::whole(i128::from(self.to) + 1));
        (from..beyond).contains(&score)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_lies_in_one_of_two_zones_that_follow_each_other() {
        let band = |from, to| Band { from, to, label: Text::french("Zone"), source: "Une étude".to_owned() };
        let half = |halves: i128| Ratio::new(halves, 2).unwrap();
        let zones = [band(0, 49), band(50, 100)];
        let in_zones = |score| zones.clone().map(|zone| zone.holds(score));
        for (score, expected) in
            [(0, [true, false]), (98, [true, false]), (99, [true, false]), (100, [false, true])]
        {
            assert_eq!(in_zones(half(score)), expected, "{score} halves");
        }
        assert_eq!(in_zones(half(200)), [false, true]);
        assert!(!band(60, 80).holds(half(119)) && !band(60, 80).holds(half(162)));
    }
}
