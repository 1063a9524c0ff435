//! How long each chart takes, beside the plain writing of its elements.
//!
//! `cargo bench --bench charts`. The reference writes the very elements of the finished chart with `write!`, as if somebody
//! had laid it out by hand: what is beyond it is layout, plotters, classes. Both take turns in one run, so that their ratio
//! means something on a machine that is not quiet. The aim is one millisecond a chart. A PNG is timed too: it is asked for
//! by hand, one at a time, and has no aim.

#[path = "sums/mod.rs"]
mod sums;

use std::fmt::Write;
use std::time::Duration;

use anyhow::{Context, Result};
use entrevoix::app::{self, Around, AxisActions, Format, Picture, Told};
use entrevoix::disclosure::{self, Published, RawWave, Release};
use entrevoix::domain::action::Status;
use entrevoix::domain::group::Group;
use entrevoix::domain::ids::{DispositifId, GroupId, WaveId};
use entrevoix::domain::language::Language;
use entrevoix::domain::wave::WaveKind;
use entrevoix::i18n::Words;

use sums::{SCORES, frame, median, questionnaire, tally, timed};

const GROUPS: u32 = 30;
const MONTHS: u32 = 12;
const ROUNDS: usize = 301;
const AIM: Duration = Duration::from_millis(1);

fn main() -> Result<()> {
    let before = release(WaveKind::Before, 0)?;
    let after = release(WaveKind::After, 1)?;
    let months = (0..MONTHS).map(|month| release(WaveKind::Monthly, month)).collect::<Result<Vec<_>>>()?;
    let year: Vec<_> = [before.clone()].into_iter().chain(months).chain([after.clone()]).collect();
    let labels: Vec<String> = (0..year.len()).map(|month| format!("mois {month}")).collect();
    let over_time = disclosure::timeline(&year).context("the first wave is « avant »")?;
    let comparison = disclosure::compare(&before, &after);
    println!("{GROUPS} groups, {} scores, {} waves", SCORES.len(), year.len());
    for (name, picture) in [
        ("dumbbell", Picture::BeforeAndAfter(comparison.clone())),
        ("people, before and after", Picture::CountsBeforeAndAfter(comparison)),
        ("people of one wave", Picture::Counts(&before)),
        ("heat map", Picture::Means(&before)),
        ("timeline", Picture::OverTime(over_time, labels.clone())),
        ("actions", Picture::Actions(actions())),
        ("participation", Picture::Participation(vec![before.clone(), after.clone()], labels)),
    ] {
        measure(name, &picture)?;
    }
    Ok(())
}

/// Thirty axes of as many actions as a dispositif may have.
fn actions() -> Vec<AxisActions> {
    let axis = |place: usize| AxisActions {
        axis: format!("Des temps d’échange entre les équipes, sans attendre l’incident {place}"),
        statuses: Status::ALL.iter().copied().cycle().skip(place).take(4).collect(),
    };
    (0..30).map(axis).collect()
}

fn measure(name: &str, picture: &Picture<'_>) -> Result<()> {
    let svg = String::from_utf8(drawn(picture, Format::Svg)?)?;
    let elements: Vec<Element<'_>> = svg.lines().map(Element::of).collect();
    let (mut charts, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        charts.push(timed(|| drawn(picture, Format::Svg))?);
        plain.push(timed(|| written(&elements))?);
    }
    let png = timed(|| drawn(picture, Format::Png))?;
    let (chart, plain) = (median(charts), median(plain));
    let ratio = chart.as_secs_f64() / plain.as_secs_f64();
    let met = if chart <= AIM { "" } else { ", above the aim" };
    println!(
        "{name}: {chart:?}, plain {plain:?} ({ratio:.1} times, {} elements, {} bytes){met}; PNG {png:?}",
        elements.len(),
        svg.len()
    );
    Ok(())
}

fn drawn(picture: &Picture<'_>, format: Format) -> Result<Vec<u8>> {
    let told = Told { id: "bench", title: "Un graphique", description: "Ce qu’il montre." };
    let around = Around { subtitle: "30 groupes", limits: &[], source: "Mairie de Valmont · Entrevoix" };
    Ok(app::draw_file(Words::of(Language::Fr), picture, told, around, format)?)
}

/// A line of an SVG in its parts.
struct Element<'a> {
    tag: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    text: &'a str,
}

impl<'a> Element<'a> {
    fn of(line: &'a str) -> Self {
        let (opening, text) = line.split_once('>').unwrap_or((line, ""));
        let (tag, attributes) = opening.split_once(' ').unwrap_or((opening, ""));
        let attributes = attributes.split("\" ").filter_map(|one| one.split_once("=\"")).collect();
        Self { tag, attributes, text }
    }
}

fn written(elements: &[Element<'_>]) -> Result<Vec<u8>> {
    let mut svg = String::new();
    for Element { tag, attributes, text } in elements {
        write!(svg, "{tag}")?;
        for (name, value) in attributes {
            write!(svg, " {name}=\"{value}\"")?;
        }
        writeln!(svg, ">{text}")?;
    }
    Ok(svg.into_bytes())
}

/// What a wave of teams of 5 to 12 published; `shift` tells waves apart.
fn release(moment: WaveKind, shift: u32) -> Result<Published<Release>> {
    let questionnaire = questionnaire();
    let groups: Vec<Group> = (0..GROUPS).map(group).collect();
    let sums =
        |(group, place): (&Group, u32)| tally(&questionnaire, group, 5 + place.wrapping_mul(3) % 8, place);
    Ok(disclosure::publish(&RawWave {
        dispositif: &DispositifId::from_text("bench"),
        wave: &WaveId::from_text(format!("{}-{shift}", moment.as_str())),
        moment,
        frame: &frame(),
        groups: &groups,
        questionnaire: &questionnaire,
        tallies: &groups.iter().zip(shift..).map(sums).collect::<Result<Vec<_>>>()?,
        earlier: &[],
    })?)
}

fn group(place: u32) -> Group {
    let name = format!("Service d’accompagnement médico-social {place}");
    Group::printed(GroupId::from_text(format!("groupe-{place:02}")), name, 12)
}
