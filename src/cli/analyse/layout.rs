//! Lines and columns for a terminal of eighty columns.

use std::fmt::Write as _;

/// How wide a terminal is taken to be.
const WIDTH: usize = 80;

/// What stands between two columns.
const GAP: &str = "  ";

/// `text` in lines of at most [`WIDTH`] signs, the first after `first` and the others after as many blanks.
pub fn wrapped(first: &str, text: &str) -> String {
    let indent = " ".repeat(first.chars().count());
    let (mut out, mut line, mut is_begun) = (String::new(), first.to_owned(), false);
    // A no-break space is no place to break.
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if is_begun && line.chars().count() + 1 + word.chars().count() > WIDTH {
            let _ = writeln!(out, "{line}");
            (line, is_begun) = (indent.clone(), false);
        }
        if is_begun {
            line.push(' ');
        }
        line.push_str(word);
        is_begun = true;
    }
    let _ = writeln!(out, "{line}");
    out
}

/// Where a column's cells stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// The fewest signs that a name is cut to.
const NAME_MIN: usize = 8;

/// `lines` under each other after `indent`, columns as wide as their widest cell. A column that is blank throughout is left
/// out; names in the first column are shortened where the lines would be too long.
pub fn columns(indent: &str, sides: &[Side], lines: &[Vec<String>]) -> String {
    let width = |column: usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..sides.len()).map(width).collect();
    let gaps = GAP.len() * widths.iter().filter(|width| **width > 0).count().saturating_sub(1);
    let excess = (indent.len() + widths.iter().sum::<usize>() + gaps).saturating_sub(WIDTH);
    if let Some(names) = widths.first_mut() {
        *names = names.saturating_sub(excess).max(NAME_MIN.min(*names));
    }
    let mut out = String::new();
    for line in lines {
        let cells = line.iter().zip(sides).zip(&widths).filter(|(_, width)| **width > 0);
        let cells = cells.map(|((cell, side), width)| match side {
            Side::Left => format!("{:<width$}", shortened(cell, *width)),
            Side::Right => format!("{cell:>width$}"),
        });
        let text = cells.collect::<Vec<_>>().join(GAP);
        let _ = writeln!(out, "{}", format!("{indent}{text}").trim_end());
    }
    out
}

/// `name` in at most `width` signs: what is left out is left out of its middle, since names differ at their ends.
fn shortened(name: &str, width: usize) -> String {
    let count = name.chars().count();
    if count <= width {
        return name.to_owned();
    }
    let end = width.saturating_sub(1) / 2;
    let start = width.saturating_sub(1 + end);
    name.chars().take(start).chain(['…']).chain(name.chars().skip(count - end)).collect()
}

/// A heading with a line under it.
pub fn heading(text: &str, sign: char) -> String {
    let line: String = std::iter::repeat_n(sign, text.chars().count().min(WIDTH)).collect();
    format!("\n{text}\n{line}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_wrapped_at_eighty_columns_under_each_other() {
        let text = "mot ".repeat(40);
        let lines: Vec<String> = wrapped("- ", &text).lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.chars().count() <= 80), "{lines:?}");
        assert!(lines[0].starts_with("- mot") && lines[1].starts_with("  mot"), "{lines:?}");
    }

    #[test]
    fn a_word_that_is_too_long_stands_on_a_line_of_its_own() {
        let long = "x".repeat(100);
        assert_eq!(wrapped("", &format!("a {long} b")), format!("a\n{long}\nb\n"));
    }

    #[test]
    fn columns_stand_under_each_other_and_blank_ones_are_left_out() {
        let line = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let lines = [line(["é", "", "12"]), line(["abc", "", "3"])];
        let sides = [Side::Left, Side::Left, Side::Right];
        assert_eq!(columns(" ", &sides, &lines), " é    12\n abc   3\n");
    }

    #[test]
    fn a_long_name_is_shortened_in_its_middle_so_that_the_line_fits() {
        let name = format!("Service {} nord", "x".repeat(80));
        let lines = [vec![name, "12".to_owned()], vec!["Accueil".to_owned(), "3".to_owned()]];
        let text = columns("", &[Side::Left, Side::Right], &lines);
        assert!(text.lines().all(|line| line.chars().count() == 80), "{text}");
        assert!(text.starts_with("Service x") && text.contains("x nord  12"), "{text}");
    }
}
