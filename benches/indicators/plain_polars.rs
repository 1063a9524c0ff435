//! The same figures by polars alone: a column for each item, one lazy plan, one `group_by`.

use anyhow::{Context, Result};
use entrevoix::domain::questionnaire::MISSING_FROM;
use polars::prelude::{
    Column, DataFrame, DataType, Expr, Int32Chunked, IntoLazy, IntoSeries, NULL, NamedFrom, Series, col, len,
    lit, when,
};

use crate::figures::{Figure, Figures};
use crate::people::{GROUPS, HIGH, ITEMS, PRIMARY, People, ROWS, SCORES, STARTS, is_reversed};

const WAVES: [&str; 2] = ["before", "after"];

/// The answers of all, with the place of their group or its text.
pub fn frame(people: &People, as_text: bool) -> Result<DataFrame> {
    let text = |place: &u32| people.groups[*place as usize].as_str();
    let group = match as_text {
        true => Series::new("group".into(), people.places.iter().map(text).collect::<Vec<_>>()),
        false => Series::new("group".into(), &people.places),
    };
    let mut columns: Vec<Column> = vec![group.into()];
    for (wave, answers) in WAVES.iter().zip(&people.answers) {
        for item in 0..ITEMS {
            let values = answers.iter().skip(item).step_by(ITEMS);
            let values = values.map(|value| (*value < MISSING_FROM).then_some(i32::from(*value)));
            let values: Int32Chunked = values.collect();
            columns.push(values.into_series().with_name(item_name(wave, item).into()).into());
        }
    }
    Ok(DataFrame::new(ROWS, columns)?)
}

/// What `collect` gives.
pub struct Collected(DataFrame);

impl Collected {
    /// The figures in the order of the groups' places.
    pub fn by_place(&self) -> Result<Figures> {
        let places = self.0.column("group")?.u32()?.iter().collect::<Option<Vec<u32>>>();
        let places = places.context("a row has no group")?;
        let mut figures: Figures = vec![Default::default(); GROUPS];
        for score in 0..SCORES.len() {
            let whole = |name: String| Ok::<_, anyhow::Error>(self.0.column(&name)?.u32()?.clone());
            let float = |name: String| Ok::<_, anyhow::Error>(self.0.column(&name)?.f64()?.clone());
            let n = whole(format!("n {score}"))?;
            let change = float(format!("change {score}"))?;
            let [before, after] = WAVES.map(|wave| float(format!("{wave} mean {score}")));
            let (before, after) = (before?, after?);
            let [low, high] = WAVES.map(|wave| whole(format!("{wave} at or above {score}")));
            let (low, high) = (low?, high?);
            for (row, place) in places.iter().enumerate() {
                figures[*place as usize][score] = Figure {
                    n: n.get(row).unwrap_or(0),
                    means: [before.get(row).unwrap_or(f64::NAN), after.get(row).unwrap_or(f64::NAN)],
                    at_or_above: [low.get(row).unwrap_or(0), high.get(row).unwrap_or(0)],
                    change: change.get(row).unwrap_or(f64::NAN),
                };
            }
        }
        Ok(figures)
    }
}

pub fn figures(frame: &DataFrame) -> Result<Collected> {
    let all = || WAVES.iter().flat_map(|wave| (0..SCORES.len()).map(move |score| (*wave, score)));
    let primary = all().filter(|(_, score)| *score < PRIMARY);
    let valid = primary.map(|(wave, score)| col(score_name(wave, score)).is_not_null());
    let valid = valid.reduce(Expr::and).context("no primary score")?;
    let mut columns = vec![col("group")];
    columns.extend(all().map(|(wave, score)| score_of(wave, score)));
    let mut sums = vec![len().alias("n")];
    sums.extend((0..SCORES.len()).flat_map(figures_of));
    let grouped = frame.clone().lazy().select(columns).filter(valid).group_by([col("group")]).agg(sums);
    Ok(Collected(grouped.collect()?))
}

/// The mean of the answered items on 0 to 100, where half of them are.
fn score_of(wave: &str, score: usize) -> Expr {
    let items = STARTS[score]..STARTS[score] + SCORES[score];
    let item = |item: usize| col(item_name(wave, item));
    let answered = items.clone().map(|place| item(place).is_not_null().cast(DataType::Int32));
    let counted = items.map(|place| {
        let turned = if is_reversed(place) { lit(i32::from(HIGH)) - item(place) } else { item(place) };
        turned.fill_null(lit(0))
    });
    let answered = answered.reduce(|sum, term| sum + term).unwrap_or(lit(0));
    let sum = counted.reduce(|sum, term| sum + term).unwrap_or(lit(0));
    let most = lit(i32::from(HIGH)) * answered.clone();
    when((lit(2) * answered).gt_eq(lit(SCORES[score] as i32)))
        .then((lit(100) * sum).cast(DataType::Float64) / most.cast(DataType::Float64))
        .otherwise(lit(NULL))
        .alias(score_name(wave, score))
}

fn figures_of(score: usize) -> Vec<Expr> {
    let [before, after] = WAVES.map(|wave| col(score_name(wave, score)));
    let both = before.clone().is_not_null().and(after.clone().is_not_null());
    let mut figures = vec![
        both.clone().sum().alias(format!("n {score}")),
        (after.clone() - before.clone()).mean().alias(format!("change {score}")),
    ];
    for (wave, values) in WAVES.iter().zip([before, after]) {
        let values = if score < PRIMARY { values } else { values.filter(both.clone()) };
        figures.push(values.clone().mean().alias(format!("{wave} mean {score}")));
        figures.push(values.gt_eq(lit(50.0)).sum().alias(format!("{wave} at or above {score}")));
    }
    figures
}

fn item_name(wave: &str, item: usize) -> String {
    format!("{wave} item {item}")
}

fn score_name(wave: &str, score: usize) -> String {
    format!("{wave} score {score}")
}
