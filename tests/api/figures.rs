//! The figures of a page, read where a person reads them: tables, sentences and the words of charts.

use scraper::{ElementRef, Html};

use crate::app::Answer;
use crate::form::{all, within, words};

/// One indicator before and after, as its block says it.
#[derive(Debug, PartialEq, Eq)]
pub struct Block {
    pub indicator: String,
    pub verdict: String,
    pub sentence: String,
    /// The rows of its table, each with its heading.
    pub table: Vec<String>,
}

/// The blocks of a comparison, from the intervenant's page or from the management's.
pub fn blocks(answer: &Answer) -> Vec<Block> {
    let page = Html::parse_document(&answer.body);
    let blocks = all(&page, "section.block:has(.verdict)");
    blocks
        .into_iter()
        .map(|block| Block {
            indicator: words(within(block, "h2")[0]),
            verdict: words(within(block, ".verdict")[0]),
            sentence: words(within(block, ".verdict + p")[0]),
            table: rows(within(block, "table")[0]),
        })
        .collect()
}

/// The releases of a page: for each, the rows of its table. The chart beside it must say the same figures.
pub fn releases(answer: &Answer) -> Vec<Vec<String>> {
    let page = Html::parse_document(&answer.body);
    let tables = all(&page, ".scroll[aria-label] > table");
    tables.into_iter().map(rows).collect()
}

/// The figures that a release's charts write, for each width, in the order of the cells; and those of its table.
pub fn drawn_and_told(answer: &Answer, nth: usize) -> (Vec<Vec<String>>, Vec<String>) {
    let page = Html::parse_document(&answer.body);
    let charts = |width: &str| all(&page, &format!(".chart-{width} svg[aria-labelledby^='moyennes-']"))[nth];
    let drawn = ["narrow", "wide"].map(|width| figures(within(charts(width), "text:not(.chart-quiet)")));
    let table = all(&page, ".scroll[aria-label] > table")[nth];
    (drawn.to_vec(), figures(within(table, "td .mean")))
}

/// Every text of the charts of the indicator called `id`.
pub fn drawn_change(answer: &Answer, id: &str) -> Vec<String> {
    let page = Html::parse_document(&answer.body);
    all(&page, &format!(".chart-wide svg[aria-labelledby^='avant-apres-{id}-'] text"))
        .into_iter()
        .map(words)
        .collect()
}

/// What is a figure: a number, or a bound.
fn figures(elements: Vec<ElementRef<'_>>) -> Vec<String> {
    let is_figure = |text: &String| {
        let number = text.trim_start_matches(['≤', '≥']).trim();
        !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit())
    };
    elements.into_iter().map(words).filter(is_figure).collect()
}

/// The rows of a table's body, each as « heading | cell | cell »; of a cell with a mean and a number of people, the mean.
pub fn rows(table: ElementRef<'_>) -> Vec<String> {
    let cell = |cell| words(within(cell, ".mean").first().copied().unwrap_or(cell));
    let cells = |row| within(row, "th, td").into_iter().map(cell).collect::<Vec<_>>().join(" | ");
    within(table, "tbody tr").into_iter().map(cells).collect()
}

/// The numbers of people of a table of cells, row by row; « » where none stands beside a mean.
pub fn people(table: ElementRef<'_>) -> Vec<String> {
    let cell = |cell| within(cell, ".people").first().copied().map(words).unwrap_or_default();
    let cells = |row| within(row, "td").into_iter().map(cell).collect::<Vec<_>>().join(" | ");
    within(table, "tbody tr").into_iter().map(cells).collect()
}
