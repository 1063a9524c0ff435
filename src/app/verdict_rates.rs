//! How often the published verdict is right, over worlds whose truth is known.
//!
//! The numbers are those of docs/statistics.md, which `cargo bench --bench calibration` draws; the test below holds the two
//! together. They say nothing of any dispositif, and are read before the first answer.

use crate::domain::dispositif::Mode;

/// The verdict of so many people, over a hundred dispositifs whose dispersion is the convention's 20 points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerdictRate {
    /// Who answered, in each wave.
    pub people: u32,
    /// Nothing changed, and a change of the one indicator is said.
    pub false_change: u32,
    /// Nothing changed, and « stable » is said.
    pub stable: u32,
    /// The mean changed by 19.5 points, and it is said.
    pub seen: u32,
}

/// The rates of one mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerdictRates {
    /// One line for each number of people.
    pub lines: [VerdictRate; 4],
    /// Where the true dispersion is 30, the most often that a change of one indicator is said and nothing changed.
    pub worst_false_change: u32,
}

/// The rates of the published verdict in `mode`.
pub fn verdict_rates(mode: Mode) -> VerdictRates {
    match mode {
        Mode::Evaluation => EVALUATION,
        Mode::Diagnostic => DIAGNOSTIC,
    }
}

const fn rate(people: u32, false_change: u32, stable: u32, seen: u32) -> VerdictRate {
    VerdictRate { people, false_change, stable, seen }
}

const EVALUATION: VerdictRates = VerdictRates {
    lines: [rate(8, 5, 0, 78), rate(16, 5, 27, 97), rate(24, 4, 58, 100), rate(40, 5, 87, 100)],
    worst_false_change: 19,
};

const DIAGNOSTIC: VerdictRates = VerdictRates {
    lines: [rate(8, 5, 0, 49), rate(16, 5, 0, 78), rate(24, 4, 6, 91), rate(40, 5, 45, 99)],
    worst_false_change: 16,
};

#[cfg(test)]
mod tests {
    use super::*;

    /// The shares of one table of the page, by people and dispersion, in hundredths: false change of one, stable, seen alone.
    fn table(title: &str) -> Vec<(u32, u32, [f64; 3])> {
        let page = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/statistics.md"));
        let (_, from) = page.split_once(title).unwrap();
        let rows = from.lines().skip_while(|line| !line.starts_with("| --:")).skip(1);
        let rows = rows.take_while(|line| line.starts_with('|'));
        rows.map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let share = |place: usize| cells[place].trim_end_matches(" %").parse::<f64>().unwrap();
            (cells[0].parse().unwrap(), cells[1].parse().unwrap(), [share(2), share(4), share(6)])
        })
        .collect()
    }

    #[test]
    fn the_rates_that_are_told_are_those_that_were_drawn() {
        for (mode, title) in [
            (Mode::Evaluation, "### Published, « évaluation »\n"),
            (Mode::Diagnostic, "### Published, « diagnostic », other people in each wave\n"),
        ] {
            let drawn = table(title);
            let told = verdict_rates(mode);
            for line in told.lines {
                let (_, _, shares) =
                    drawn.iter().find(|(people, sd, _)| (*people, *sd) == (line.people, 20)).unwrap();
                let told = [line.false_change, line.stable, line.seen].map(f64::from);
                assert_eq!(shares.map(f64::round), told, "{} people, {mode:?}", line.people);
            }
            let widest = drawn.iter().filter(|(_, sd, _)| *sd == 30).map(|(_, _, shares)| shares[0]);
            assert_eq!(widest.fold(0.0, f64::max).round(), f64::from(told.worst_false_change), "{mode:?}");
        }
    }
}
