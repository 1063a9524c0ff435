//! A release as a table for a terminal. It takes what passed the gate and nothing else.

use std::fmt::Write as _;

use crate::disclosure::{Cell, Count, GroupName, Mean, MeanFigure, Population, Published, Release, Withheld};
use crate::domain::language::Language;

/// What follows a figure that is not said, with the sentence below the table that says why.
const REASONS: [(Withheld, char, &str); 4] = [
    (Withheld::TooFew, 'a', "fewer answers than the threshold"),
    (
        Withheld::TooFewElsewhere,
        'b',
        "too few answers to this score in another cell, of which this one would tell",
    ),
    (
        Withheld::TooCoarse,
        'c',
        "so few answers on so coarse a scale that even a bound would tell of each person",
    ),
    (Withheld::NotAdditive, 'd', "no total can be made of what the cells say"),
];

/// The indicators of `release` by cell, on 0 to 100, then what is left out and why.
pub fn indicators(release: &Published<Release>) -> String {
    let head = ["", "answers"].into_iter().map(str::to_owned);
    let scores = release.scores.iter().map(|score| score.short.get(Language::En).to_owned());
    let mut lines: Vec<Vec<String>> = vec![head.chain(scores).collect()];
    let total = release.total.iter().map(|cell| line("total".to_owned(), cell));
    lines.extend(release.cells.iter().map(|cell| line(name(&cell.population), cell)).chain(total));
    let mut text = aligned(&lines);
    text.push_str(&left_out(release));
    text
}

fn line(name: String, cell: &Cell) -> Vec<String> {
    [name, count(cell.n)].into_iter().chain(cell.means.iter().map(mean)).collect()
}

fn name(population: &Population) -> String {
    match population {
        Population::Whole(_) => "whole".to_owned(),
        Population::Group(group) => group.name.clone(),
        Population::Pool(groups) => format!("together: {}", listed(groups)),
    }
}

fn listed(groups: &[GroupName]) -> String {
    groups.iter().map(|group| group.name.as_str()).collect::<Vec<&str>>().join(", ")
}

fn count(count: Count) -> String {
    match count {
        Count::Exact(n) => n.to_string(),
        Count::Band { from, to: Some(to) } => format!("{from} to {to}"),
        Count::Band { from, to: None } => format!("{from} or more"),
    }
}

fn mean(figure: &MeanFigure) -> String {
    match figure.mean {
        Mean::Withheld(reason) => format!("– {}", mark(reason)),
        said => said.in_whole_points().unwrap_or_default(),
    }
}

fn mark(reason: Withheld) -> char {
    REASONS.iter().find(|(one, ..)| *one == reason).map_or('?', |(_, mark, _)| *mark)
}

/// Columns as wide as their widest cell, names to the left and figures to the right.
fn aligned(lines: &[Vec<String>]) -> String {
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for line in lines {
        for (place, (cell, width)) in line.iter().zip(&widths).enumerate() {
            // Writing to a string cannot fail.
            let _ = match place {
                0 => write!(text, "{cell:<width$}"),
                _ => write!(text, "  {cell:>width$}"),
            };
        }
        text.push('\n');
    }
    text
}

/// The reasons that stand in the table, and the groups of which it says nothing.
fn left_out(release: &Release) -> String {
    let mut text = String::new();
    let cells = release.cells.iter().chain(&release.total);
    let withheld: Vec<Mean> = cells.flat_map(|cell| cell.means.iter().map(|figure| figure.mean)).collect();
    for (reason, mark, sentence) in REASONS {
        if withheld.contains(&Mean::Withheld(reason)) {
            let _ = writeln!(text, "– {mark}: not published, {sentence}");
        }
    }
    if !release.unsaid.is_empty() {
        let k = release.k;
        let _ = writeln!(
            text,
            "not published, fewer than {k} answers even together: {}",
            listed(&release.unsaid)
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::ScoreFrame;
    use crate::domain::dispositif::{Granularity, Mode};
    use crate::domain::ids::{DispositifId, GroupId, ScoreId, WaveId};
    use crate::domain::language::Text;
    use crate::domain::questionnaire::{Direction, Dispersion};
    use crate::domain::ratio::Ratio;
    use crate::domain::wave::WaveKind;

    fn frame(short: &str) -> ScoreFrame {
        ScoreFrame {
            id: ScoreId::from_text(short),
            name: Text::french(short),
            short: Text::french(short),
            direction: Direction::Good,
            primary: false,
            validated: false,
            notable_change: 10,
            dispersion: Dispersion { sd: 20, sd_change: 20, source: String::new() },
            regression: None,
            theta: 50,
            step: None,
            definition: String::new(),
        }
    }

    fn group(name: &str) -> GroupName {
        GroupName { id: GroupId::from_text(name), name: name.to_owned() }
    }

    fn cell(population: Population, n: Count, means: [Mean; 2]) -> Cell {
        let means = means.map(|mean| MeanFigure { n, mean }).to_vec();
        Cell { population, n, means, counts: Vec::new(), items: Vec::new() }
    }

    fn release() -> Release {
        let (exact, bound) = (Ratio::new(91, 2).unwrap(), Ratio::new(125, 4).unwrap());
        let band = Count::Band { from: 5, to: Some(8) };
        Release {
            rules: 1,
            dispositif: DispositifId::from_text("d"),
            wave: WaveId::from_text("w"),
            moment: WaveKind::Before,
            granularity: Granularity::ByGroup,
            mode: Mode::Diagnostic,
            k: 5,
            items: Vec::new(),
            scores: vec![frame("Équité"), frame("B")],
            cells: vec![
                cell(Population::Group(group("Été")), band, [Mean::Exact(exact), Mean::AtMost(bound)]),
                cell(
                    Population::Pool(vec![group("x"), group("y")]),
                    Count::Exact(11),
                    [Mean::AtLeast(exact), Mean::Withheld(Withheld::TooFew)],
                ),
            ],
            total: Some(cell(
                Population::Whole(Vec::new()),
                Count::Band { from: 9, to: None },
                [Mean::Exact(exact), Mean::Withheld(Withheld::NotAdditive)],
            )),
            breakdowns: Vec::new(),
            unsaid: vec![group("z")],
        }
    }

    #[test]
    fn figures_bounds_and_what_is_left_out_stand_in_one_table() {
        let expected = [
            "                  answers  Équité     B",
            "Été                5 to 8      46  ≤\u{a0}32",
            "together: x, y         11    ≥\u{a0}45   – a",
            "total           9 or more      46   – d",
            "– a: not published, fewer answers than the threshold",
            "– d: not published, no total can be made of what the cells say",
            "not published, fewer than 5 answers even together: z",
        ];
        let release = Published::for_test(release());
        assert_eq!(indicators(&release).lines().collect::<Vec<&str>>(), expected);
    }

    #[test]
    fn a_table_of_exact_figures_has_no_notes() {
        let mut release = release();
        release.cells.truncate(1);
        (release.total, release.unsaid) = (None, Vec::new());
        assert_eq!(indicators(&Published::for_test(release)).lines().count(), 2);
    }
}
