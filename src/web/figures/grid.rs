//! Cells as a table: a row for each, a column for each score; where there are more scores than a page has room for, the scores
//! are the rows, or there are several tables. The cells of a release, the lines of a breakdown and the rows of a portfolio are
//! written here and nowhere else.

mod sheet;

use askama::Template;
use sheet::{Head, Sheet, Told};

use super::words::{self, direction, is_bound, mean, people};
use crate::disclosure::{Cell, Count, CountFigure, Mean, MeanFigure, People, Published, ScoreFrame};
use crate::i18n::Words;

/// The most columns under which no word is cut on a screen.
const COLUMNS_MAX: usize = 4;

/// The middle of the scale, from which on people are counted where a score has no threshold of its own.
pub(super) const MIDDLE: u8 = 50;

/// A table of cells, with the words that its signs need.
#[derive(Template)]
#[template(path = "figures/grid.html")]
pub struct Grid<'a> {
    t: Words,
    /// What names the table to whoever does not see it: a sentence, or the id of a heading that says it.
    named: Named,
    who: String,
    scores: &'a [ScoreFrame],
    rows: Vec<Row>,
}

/// How a table is named.
pub enum Named {
    /// By these words.
    By(String),
    /// By the element of this id.
    Of(String),
}

/// A cell with its name.
pub struct Row {
    /// Whose answers they are.
    name: String,
    /// Which groups they are and how many answers, in small letters.
    told: String,
    /// For each score of the table its figures; `None` where it was not asked.
    figures: Vec<Option<Figures>>,
    /// How many answers the row counts.
    n: Count,
}

/// What is said of one score.
#[derive(Clone, Copy)]
struct Figures {
    mean: MeanFigure,
    /// `None` in releases of rules 1.
    count: Option<CountFigure>,
}

impl Row {
    /// The row of a cell that says something of each score of its table.
    pub fn new(name: String, told: String, cell: &Published<Cell>) -> Self {
        Self::at(name, told, cell, (0..cell.means.len()).map(Some))
    }

    /// The row of a cell in which each score of the table stands at this place; `None` where it was not asked.
    pub fn at(
        name: String,
        told: String,
        cell: &Published<Cell>,
        places: impl Iterator<Item = Option<usize>>,
    ) -> Self {
        let figures = |place: usize| {
            Some(Figures { mean: *cell.means.get(place)?, count: cell.counts.get(place).copied() })
        };
        Self { name, told, figures: places.map(|place| place.and_then(figures)).collect(), n: cell.n }
    }
}

impl<'a> Grid<'a> {
    /// A table of `rows`; `who` heads the column of their names.
    pub fn new(t: Words, named: Named, who: String, scores: &'a [ScoreFrame], rows: Vec<Row>) -> Self {
        Self { t, named, who, scores, rows }
    }

    /// The tables, one below the other.
    fn sheets(&self) -> Vec<Sheet<'_>> {
        let (scores, rows) = (self.scores.len(), self.rows.len());
        if scores > COLUMNS_MAX && rows < COLUMNS_MAX {
            return vec![self.sheet(0, scores).turned(self.t.say("figure-indicator").to_string())];
        }
        let each = scores.div_ceil(scores.div_ceil(COLUMNS_MAX).max(1)).max(1);
        (0..scores).step_by(each).map(|first| self.sheet(first, each)).collect()
    }

    /// The table of so many scores from the `first` on.
    fn sheet(&self, first: usize, scores: usize) -> Sheet<'_> {
        let head =
            |score: &'a ScoreFrame| Head { name: self.t.text(&score.short), told: self.direction(score) };
        let line = |row: &Row| {
            let figures = row.figures.iter().skip(first).take(scores);
            figures.map(|figures| figures.as_ref().map(|figures| self.told(row, figures))).collect()
        };
        Sheet {
            corner: self.who.clone(),
            heads: self.scores.iter().skip(first).take(scores).map(head).collect(),
            names: self.rows.iter().map(|row| Head { name: &row.name, told: row.told.clone() }).collect(),
            lines: self.rows.iter().map(line).collect(),
        }
    }

    fn told(&self, row: &Row, figures: &Figures) -> Told {
        Told {
            mean: mean(self.t, figures.mean.mean),
            is_withheld: self.is_withheld(figures),
            people: self.people(figures),
            fewer: self.fewer(row, figures),
        }
    }

    fn direction(&self, score: &ScoreFrame) -> String {
        direction(self.t, score.direction)
    }

    fn is_withheld(&self, figures: &Figures) -> bool {
        matches!(figures.mean.mean, Mean::Withheld(_))
    }

    /// « 5 sur 9 »; nothing where the mean beside it already says that nothing is said.
    fn people(&self, figures: &Figures) -> Option<String> {
        let count = figures.count.as_ref()?;
        match (figures.mean.mean, count.people) {
            (Mean::Withheld(_), People::Withheld(_)) => None,
            (_, People::Withheld(reason)) => {
                let why = self.t.say(words::withheld(reason)).to_string();
                Some(self.t.say("people-withheld").with("why", why).to_string())
            }
            _ => Some(people(self.t, count)),
        }
    }

    /// How many answers a figure rests on, where they are not all those of its row and no count beside it says so.
    fn fewer(&self, row: &Row, figures: &Figures) -> Option<String> {
        let differs = row.n != figures.mean.n && !self.is_withheld(figures);
        let is_told = matches!(figures.count, Some(CountFigure { n: Count::Exact(_), people }) if !matches!(people, People::Withheld(_)));
        (differs && !is_told).then(|| words::count(self.t, figures.mean.n))
    }

    /// How it is read: the scale, and each sign and reason that is there.
    pub fn notes(&self) -> Vec<String> {
        let figures = || self.rows.iter().flat_map(|row| row.figures.iter().flatten());
        let has_bound = figures().any(|one| is_bound(one.mean.mean));
        let has_count = figures().any(|one| one.count.is_some());
        let reasons = figures()
            .flat_map(|one| words::reasons(Some(one.mean.mean), one.count.map(|count| count.people)));
        let whys = words::whys(self.t, &reasons.collect::<Vec<_>>());
        let has_band = self.rows.iter().any(|row| matches!(row.n, Count::Band { .. }));
        let keys = ["figure-scale"].into_iter().chain(has_band.then_some("figure-banded"));
        let keys = keys.chain(has_bound.then_some("figure-bounds"));
        let said = keys.map(|key| self.t.say(key).to_string()).chain(has_count.then(|| self.cut()));
        let is_middle = has_count && self.scores.iter().any(|score| score.theta == MIDDLE);
        let said = said.chain(is_middle.then(|| self.t.say("figure-middle").to_string()));
        self.abbreviations().chain(said).chain(whys).collect()
    }

    /// « QVCT : qualité de vie et conditions de travail. »: the columns whose names are initials.
    fn abbreviations(&self) -> impl Iterator<Item = String> {
        let spelled = |score: &ScoreFrame| {
            let (short, name) = (self.t.text(&score.short), self.t.text(&score.name));
            let are_initials = short != name && !short.chars().any(char::is_lowercase);
            are_initials
                .then(|| self.t.say("figure-initials").with("short", short).with("name", name).to_string())
        };
        self.scores.iter().filter_map(spelled)
    }

    /// From how many points on people are counted.
    fn cut(&self) -> String {
        let mut scores = self.scores.iter();
        let first = scores.next().map_or(0, |score| score.theta);
        if scores.all(|score| score.theta == first) {
            return self.t.say("figure-cut").count("theta", u32::from(first)).to_string();
        }
        let each = self.scores.iter().map(|score| format!("{} {}", self.t.text(&score.short), score.theta));
        self.t.say("figure-cuts").with("thetas", each.collect::<Vec<_>>().join(", ")).to_string()
    }
}

/// « 11 réponses » beside the names of groups, or alone.
pub(super) fn told(t: Words, groups: Option<String>, n: Count) -> String {
    let answers = words::count(t, n);
    groups.map_or_else(|| answers.clone(), |groups| format!("{groups}\u{a0}· {answers}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{GroupName, Population, Withheld};
    use crate::domain::ids::{GroupId, ScoreId};
    use crate::domain::language::{Language, Text};
    use crate::domain::questionnaire::{Direction, Dispersion};
    use crate::domain::ratio::Ratio;

    fn score(name: &str, theta: u8) -> ScoreFrame {
        ScoreFrame {
            id: ScoreId::from_text(name),
            name: Text::french(name),
            short: Text::french(name),
            direction: Direction::Risk,
            primary: true,
            validated: false,
            notable_change: 10,
            dispersion: Dispersion { sd: 20, sd_change: 20, source: String::new() },
            regression: None,
            theta,
            step: None,
            definition: String::new(),
        }
    }

    /// The table of one cell of `n` that says so of each of its scores, and how it is read.
    fn written(scores: &[ScoreFrame], n: Count, said: &[(Mean, People)]) -> String {
        let group = GroupName { id: GroupId::from_text("a"), name: "Équipe A".to_owned() };
        let cell = Cell {
            population: Population::Group(group),
            n,
            means: said.iter().map(|(mean, _)| MeanFigure { n, mean: *mean }).collect(),
            counts: said.iter().map(|(_, people)| CountFigure { n, people: *people }).collect(),
            items: Vec::new(),
        };
        let t = Words::of(Language::Fr);
        let cell = Published::for_test(cell);
        let rows = vec![Row::new("Équipe A".to_owned(), String::new(), &cell)];
        let grid = Grid::new(t, Named::Of("id".to_owned()), String::new(), scores, rows);
        [grid.render().unwrap(), grid.notes().join(" ")].concat()
    }

    const EXACT: Mean = Mean::Exact(Ratio::whole(50));

    #[test]
    fn people_are_counted_out_of_a_number_or_alone_where_it_is_a_band() {
        let said = [(EXACT, People::Exact(5)), (EXACT, People::AtMost(2)), (EXACT, People::AtLeast(6))];
        let scores = ["a", "b", "c"].map(|name| score(name, 50));
        let whole = written(&scores, Count::Exact(8), &said);
        assert!(
            ["5\u{a0}sur\u{a0}8", "au plus 2\u{a0}sur\u{a0}8", "au moins 6\u{a0}sur\u{a0}8"]
                .iter()
                .all(|one| whole.contains(one)),
            "{whole}"
        );
        assert!(whole.contains("50\u{a0}points ou plus") && !whole.contains("par tranche"), "{whole}");
        let group = written(&scores, Count::Band { from: 5, to: Some(8) }, &said);
        let told = [
            ">5\u{a0}personnes<",
            ">au plus 2\u{a0}personnes<",
            ">au moins 6\u{a0}personnes<",
            "par tranche",
        ];
        assert!(told.iter().all(|one| group.contains(one)), "{group}");
    }

    #[test]
    fn what_is_withheld_is_said_in_few_words_and_explained_once_below() {
        let withheld = Withheld::NotAdditive;
        let said =
            [(EXACT, People::Withheld(withheld)), (Mean::Withheld(withheld), People::Withheld(withheld))];
        let table = written(&["a", "b"].map(|name| score(name, 50)), Count::Exact(17), &said);
        assert_eq!(
            table.matches("nombre non publié\u{a0}:").count(),
            1,
            "beside the mean that is said: {table}"
        );
        assert_eq!(table.matches("Leur total ne voudrait rien dire").count(), 1, "{table}");
    }

    #[test]
    fn initials_at_the_head_of_a_column_are_spelled_out_below() {
        let named = ScoreFrame { name: Text::french("Qualité de vie au travail"), ..score("QVT", 50) };
        let said = [(EXACT, People::Exact(5)); 2];
        let table = written(&[named, score("Isolement", 50)], Count::Exact(9), &said);
        assert!(table.contains("QVT\u{a0}: Qualité de vie au travail."), "{table}");
        assert!(!table.contains("Isolement\u{a0}:"), "{table}");
    }

    #[test]
    fn cuts_that_differ_are_named_with_their_indicators() {
        let said = [(EXACT, People::Exact(5)); 2];
        let table = written(&[score("Isolement", 50), score("Usure", 60)], Count::Exact(9), &said);
        assert!(table.contains("(Isolement 50, Usure 60)"), "{table}");
    }
}
