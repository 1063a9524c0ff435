//! What the tests of the charts share: words, figures to draw, and the geometry of an SVG.

mod words;

use std::collections::BTreeMap;

use super::frame::{Frame, Setting};
use super::measure::{Hand, Weight};
use crate::disclosure::*;
use crate::domain::dispositif::{Granularity, Mode};
use crate::domain::ids::{DispositifId, GroupId, ScoreId, WaveId};
use crate::domain::language::{Language, Text};
use crate::domain::questionnaire::{Direction, Dispersion};
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

pub(super) use self::words::words;

pub(super) fn frame(width: u32, setting: Setting) -> Frame<'static> {
    Frame {
        id: "essai",
        width,
        language: Language::Fr,
        setting,
        title: "L’isolement baisse de 14 points, les autres indicateurs ne permettent pas de conclure",
        subtitle: "3 groupes réunis, 11 réponses, mars et juin 2026, Mairie de Valmont",
        description: "Le score d’isolement baisse de 14 points (de −24 à −4).",
        limits: &[],
    }
}

pub(super) fn score(id: &str, name: &str, direction: Direction) -> ScoreFrame {
    ScoreFrame {
        id: ScoreId::from_text(id),
        name: Text::french(name),
        short: Text::french(name.split(" (").next().unwrap_or(name)),
        direction,
        primary: true,
        validated: false,
        notable_change: 10,
        dispersion: Dispersion { sd: 20, sd_change: 20, source: "convention".to_owned() },
        regression: None,
        theta: 50,
        step: None,
        definition: id.to_owned(),
    }
}

/// A mean of so many hundredths of a point.
pub(super) fn exact(hundredths: i128) -> Mean {
    Mean::Exact(Ratio::new(hundredths, 100).unwrap())
}

pub(super) fn at_most(hundredths: i128) -> Mean {
    Mean::AtMost(Ratio::new(hundredths, 100).unwrap())
}

pub(super) fn at_least(hundredths: i128) -> Mean {
    Mean::AtLeast(Ratio::new(hundredths, 100).unwrap())
}

pub(super) fn line(score: ScoreFrame, means: [Option<Mean>; 2], verdict: Verdict) -> ComparisonLine {
    let figure = |mean: Option<Mean>| mean.map(|mean| MeanFigure { n: Count::Exact(11), mean });
    let change = match means {
        [Some(Mean::Exact(before)), Some(Mean::Exact(after))] => {
            let points = (after - before).to_f64();
            let half = 1.96 * 6.0;
            Some(Change { points, low: points - half, high: points + half, standard_error: 6.0 })
        }
        _ => None,
    };
    ComparisonLine {
        score,
        before: figure(means[0]),
        after: figure(means[1]),
        before_count: None,
        after_count: None,
        cells: Vec::new(),
        change,
        verdict,
    }
}

pub(super) fn comparison(lines: Vec<ComparisonLine>) -> Published<Comparison> {
    Published::for_test(Comparison {
        mode: Mode::Diagnostic,
        before: WaveKind::Before,
        after: WaveKind::After,
        lines,
    })
}

pub(super) fn group(name: &str) -> GroupName {
    GroupName { id: GroupId::from_text(name), name: name.to_owned() }
}

pub(super) fn cell(population: Population, n: Count, means: Vec<Mean>) -> Cell {
    let means = means.into_iter().map(|mean| MeanFigure { n, mean }).collect();
    Cell { population, n, means, counts: Vec::new(), items: Vec::new() }
}

pub(super) fn release(scores: Vec<ScoreFrame>, cells: Vec<Cell>, total: Option<Cell>) -> Release {
    Release {
        rules: 1,
        dispositif: DispositifId::from_text("valmont"),
        wave: WaveId::from_text("avant"),
        moment: WaveKind::Before,
        granularity: Granularity::ByGroup,
        mode: Mode::Diagnostic,
        k: 5,
        items: Vec::new(),
        scores,
        cells,
        total,
        breakdowns: Vec::new(),
        unsaid: Vec::new(),
    }
}

/// The longest names that the field gives: sixty characters, and a word that no column holds.
pub(super) const LONG_NAMES: [&str; 4] = [
    "Service d’accompagnement médico-social des adultes de Valmont",
    "Pôle Enfance, Jeunesse et Établissements d’accueil du matin",
    "Interprofessionnalisationnellement et anticonstitutionnelles",
    "ÉQUIPE DE COORDINATION DES AIDES À DOMICILE WWWWWWWWWWWWWWWW",
];

/// A box on the chart: what it is, then left, upper, right and lower edge.
pub(super) struct Extent {
    pub(super) what: String,
    pub(super) edges: [f64; 4],
}

impl Extent {
    fn overlaps(&self, other: &Self) -> bool {
        let [left, top, right, bottom] = self.edges;
        let [other_left, other_top, other_right, other_bottom] = other.edges;
        left < other_right && other_left < right && top < other_bottom && other_top < bottom
    }
}

/// An element of an SVG: its name, its attributes, its text.
struct Element<'a> {
    name: &'a str,
    attributes: BTreeMap<&'a str, &'a str>,
    text: String,
}

impl Element<'_> {
    fn number(&self, name: &str) -> f64 {
        self.attributes.get(name).unwrap_or_else(|| panic!("no {name} in a {}", self.name)).parse().unwrap()
    }

    /// What the element covers.
    fn extent(&self) -> Extent {
        let edges = match self.name {
            "text" => self.text_edges(),
            "circle" => {
                let [x, y, r] = ["cx", "cy", "r"].map(|name| self.number(name));
                [x - r, y - r, x + r, y + r]
            }
            "rect" => {
                let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| self.number(name));
                assert!(width >= 0.0 && height >= 0.0, "a rect of {width} x {height}");
                [x, y, x + width, y + height]
            }
            "polyline" | "polygon" => self.points_edges(),
            other => panic!("a {other} on a chart"),
        };
        Extent { what: format!("{} {}", self.name, self.text), edges }
    }

    /// From the top of a capital to the foot of a « g ».
    fn text_edges(&self) -> [f64; 4] {
        let size = self.number("font-size");
        let bold = self.attributes.contains_key("font-weight");
        let weight = if bold { Weight::Bold } else { Weight::Regular };
        let width = f64::from(Hand { size: size as i32, weight }.width(&self.text));
        let x = self.number("x");
        let left = match self.attributes["text-anchor"] {
            "start" => x,
            "middle" => x - width / 2.0,
            _ => x - width,
        };
        let y = self.number("y");
        [left, y, left + width, y + size]
    }

    fn points_edges(&self) -> [f64; 4] {
        let start = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        self.attributes["points"].split_whitespace().fold(start, |[left, top, right, bottom], pair| {
            let (x, y) = pair.split_once(',').unwrap();
            let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
            [left.min(x), top.min(y), right.max(x), bottom.max(y)]
        })
    }
}

/// The elements of `svg` after its name and description, one a line. An HTML parser would take minutes for as many charts.
fn elements(svg: &str) -> impl Iterator<Item = Element<'_>> {
    svg.lines().skip_while(|line| !line.ends_with("</desc>")).skip(1).filter(|line| *line != "</svg>").map(
        |line| {
            let (tag, text) = line.strip_prefix('<').unwrap().split_once('>').unwrap();
            let (name, attributes) = tag.trim_end_matches('/').split_once(' ').unwrap();
            let text = text.trim_end_matches("</text>").replace("&lt;", "<").replace("&amp;", "&");
            let attributes = attributes.split("\" ").map(|one| one.split_once("=\"").unwrap());
            let attributes = attributes.map(|(name, value)| (name, value.trim_end_matches('"'))).collect();
            Element { name, attributes, text: text.replace("&apos;", "'").replace("&quot;", "\"") }
        },
    )
}

/// What is written on `svg`.
pub(super) fn written(svg: &str) -> Vec<String> {
    elements(svg).filter(|element| element.name == "text").map(|element| element.text).collect()
}

/// The fills of the elements called `name`, in the order in which they are drawn.
pub(super) fn fills(svg: &str, name: &str) -> Vec<String> {
    elements(svg)
        .filter(|element| element.name == name)
        .map(|one| one.attributes["fill"].to_owned())
        .collect()
}

/// No text on another or on a dot, none cut, nothing outside the frame, and an SVG that the page's policy lets through.
pub(super) fn assert_sound(chart: &super::Chart) {
    let all: Vec<_> = elements(&chart.svg).map(|element| (element.name, element.extent())).collect();
    let (width, height) = (f64::from(chart.width), f64::from(chart.height));
    for (_, extent) in &all {
        let [left, top, right, bottom] = extent.edges;
        assert!(
            left >= 0.0 && top >= 0.0 && right <= width && bottom <= height,
            "{} at {:?} is outside",
            extent.what,
            extent.edges
        );
    }
    for class in elements(&chart.svg).filter_map(|element| element.attributes.get("class").copied()) {
        assert!(class.split(' ').all(|class| super::CLASSES.contains(&class)), "{class} has no style");
    }
    let mut solid: Vec<_> = all.into_iter().filter(|(name, _)| matches!(*name, "text" | "circle")).collect();
    solid.sort_by(|(_, one), (_, other)| one.edges[1].total_cmp(&other.edges[1]));
    for (place, (name, one)) in solid.iter().enumerate() {
        let below = solid.iter().skip(place + 1).take_while(|(_, other)| other.edges[1] < one.edges[3]);
        for (other_name, other) in below {
            let may_touch = (*name, *other_name) == ("circle", "circle");
            assert!(may_touch || !one.overlaps(other), "{} on {} in {}", one.what, other.what, chart.svg);
        }
    }
    for text in written(&chart.svg) {
        assert!(!text.ends_with('…'), "{text} is cut");
    }
    assert!(!chart.svg.contains("style=") && !chart.svg.contains("<style"), "the policy forbids styles");
}

/// Whether `chart` is a document that a parser reads, with a name and a description that its ids lead to.
pub(super) fn assert_named(chart: &super::Chart, id: &str) {
    let document = scraper::Html::parse_fragment(&chart.svg);
    let select = |css: &str| document.select(&scraper::Selector::parse(css).unwrap()).count();
    let svg = format!("svg[role=img][aria-labelledby='{id}-title {id}-desc']");
    assert_eq!(select(&svg), 1, "{}", chart.svg);
    assert_eq!(select(&format!("svg > title#{id}-title:not(:empty)")), 1);
    assert_eq!(select(&format!("svg > desc#{id}-desc:not(:empty)")), 1);
    assert_eq!(select("svg text"), written(&chart.svg).len());
}
