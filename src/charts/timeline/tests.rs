use super::*;
use crate::charts::frame::Setting;
use crate::charts::testing::*;
use crate::disclosure::{Change, Count, MeanFigure, NotPublished, TimelineMoment, Withheld};
use crate::domain::dispositif::Mode;
use crate::domain::ids::WaveId;
use crate::domain::questionnaire::Direction;
use crate::domain::wave::WaveKind;

const MONTHS: [&str; 12] = [
    "janv. 2026",
    "févr. 2026",
    "mars 2026",
    "avril 2026",
    "mai 2026",
    "juin 2026",
    "juil. 2026",
    "août 2026",
    "sept. 2026",
    "oct. 2026",
    "nov. 2026",
    "déc. 2026",
];

/// « avant », so many months, « après ».
fn kinds(moments: usize) -> Vec<WaveKind> {
    let months = std::iter::repeat_n(WaveKind::Monthly, moments - 2);
    [WaveKind::Before].into_iter().chain(months).chain([WaveKind::After]).collect()
}

fn labels(kinds: &[WaveKind]) -> Vec<String> {
    let label = |(place, kind): (usize, &WaveKind)| match kind {
        WaveKind::Before => "déc. 2025, avant".to_owned(),
        WaveKind::After => "janv. 2027, après".to_owned(),
        WaveKind::FollowUp => "avril 2027, suivi".to_owned(),
        WaveKind::Monthly => MONTHS[(place + 11) % 12].to_owned(),
    };
    kinds.iter().enumerate().map(label).collect()
}

/// A line that says of each moment what is given, with changes of a standard error of 6 between exact means.
fn line(name: &str, direction: Direction, means: &[Option<Mean>]) -> TimelineLine {
    let start = means[0];
    let point = |(place, mean): (usize, &Option<Mean>)| {
        let since = match (place, start, mean) {
            (0, ..) => SinceBefore::Start,
            (_, Some(Mean::Exact(from)), Some(Mean::Exact(to))) => {
                let points = (*to - from).to_f64();
                SinceBefore::Change(Change {
                    points,
                    low: points - 11.76,
                    high: points + 11.76,
                    standard_error: 6.0,
                })
            }
            (_, _, None) => SinceBefore::NotAsked,
            _ => SinceBefore::NotPublished(NotPublished::Bound),
        };
        TimelinePoint { figure: mean.map(|mean| MeanFigure { n: Count::Exact(11), mean }), since }
    };
    TimelineLine {
        score: score(name, name, direction),
        points: means.iter().enumerate().map(point).collect(),
    }
}

fn published(kinds: &[WaveKind], lines: Vec<TimelineLine>) -> Published<Timeline> {
    let moment = |(place, kind): (usize, &WaveKind)| TimelineMoment {
        wave: WaveId::from_text(place.to_string()),
        kind: *kind,
    };
    let moments = kinds.iter().enumerate().map(moment).collect();
    Published::for_test(Timeline { mode: Mode::Diagnostic, groups: Vec::new(), moments, lines })
}

fn drawn(kinds: &[WaveKind], lines: Vec<TimelineLine>, width: u32, setting: Setting) -> Chart {
    timeline(&published(kinds, lines), &labels(kinds), &frame(width, setting), &words()).unwrap()
}

/// A year of a workshop with all that can happen in it.
fn year() -> (Vec<WaveKind>, Vec<TimelineLine>) {
    let means = |first: i128| -> Vec<Option<Mean>> {
        let course =
            [first, -340, -580, 120, -900, -1200, -700, -1500, -1810, -1300, -2200, -2050, -2400, -1990];
        let mut means: Vec<_> = course
            .iter()
            .enumerate()
            .map(|(place, by)| Some(exact(if place == 0 { first } else { first + by })))
            .collect();
        means[4] = Some(at_most(3125));
        means[7] = Some(Mean::Withheld(Withheld::TooFew));
        means[9] = None;
        means
    };
    let lines = vec![
        line("Isolement au travail", Direction::Risk, &means(6000)),
        line("Épuisement ressenti", Direction::Risk, &means(4800)),
    ];
    (kinds(14), lines)
}

#[test]
fn a_year_is_drawn_as_it_was_looked_at_on_a_desktop_and_on_a_phone() {
    let (kinds, lines) = year();
    for (width, setting) in [(720, Setting::File), (288, Setting::Page)] {
        let chart = drawn(&kinds, lines.clone(), width, setting);
        assert_named(&chart, "essai");
        assert_sound(&chart);
        insta::assert_snapshot!(format!("a_year_at_{width}"), chart.svg);
    }
}

#[test]
fn nothing_overlaps_or_leaves_the_frame_whatever_the_figures() {
    let each = [
        Some(exact(0)),
        Some(exact(40)),
        Some(exact(5000)),
        Some(exact(10_000)),
        Some(at_most(780)),
        Some(at_most(4990)),
        Some(at_least(5010)),
        Some(at_least(9220)),
        Some(Mean::Withheld(Withheld::TooFewElsewhere)),
        None,
    ];
    for width in [288, 340, 559, 560, 640, 720, 1200] {
        for moments in 2..=15 {
            let kinds = kinds(moments);
            let of = |shift: usize| {
                let means: Vec<_> =
                    (0..moments).map(|place| each[(place * 3 + shift) % each.len()]).collect();
                line(LONG_NAMES[shift % LONG_NAMES.len()], Direction::Risk, &means)
            };
            assert_sound(&drawn(&kinds, (0..each.len()).map(of).collect(), width, Setting::File));
        }
    }
}

#[test]
fn long_labels_are_wrapped_and_stay_apart() {
    let kinds = kinds(6);
    let means = vec![Some(exact(5000)); 6];
    let line = line("Isolement", Direction::Risk, &means);
    let labels = vec!["quelques mois après la dernière séance, septembre 2026".to_owned(); 6];
    for width in [288, 640] {
        let published = published(&kinds, vec![line.clone()]);
        assert_sound(&timeline(&published, &labels, &frame(width, Setting::Page), &words()).unwrap());
    }
}

#[test]
fn time_goes_down_where_moments_have_no_room_side_by_side() {
    let axes = |moments, width| Axes::new((8, width - 8), 0, &labels(&kinds(moments)), 170).flow;
    assert_eq!((axes(14, 340), axes(5, 340)), (Flow::Down, Flow::Right));
    assert_eq!((axes(14, 720), axes(15, 720)), (Flow::Right, Flow::Right));
    let long = vec!["April 2027, follow-up".to_owned(); 15];
    assert_eq!(Axes::new((8, 712), 0, &long, 170).flow, Flow::Down, "no word of a label is broken");
}

#[test]
fn where_time_goes_right_the_key_says_why_and_numbers_several_reasons() {
    let kinds = kinds(4);
    let of = |means: [Option<Mean>; 4]| {
        written(&drawn(&kinds, vec![line("Isolement", Direction::Risk, &means)], 720, Setting::Page).svg)
    };
    let too_few = Some(Mean::Withheld(Withheld::TooFew));
    let one = of([Some(exact(6000)), too_few, too_few, Some(exact(5000))]);
    assert!(one.contains(&format!("retenu\u{a0}: {}", words().too_few)), "{one:?}");
    let too_coarse = Some(Mean::Withheld(Withheld::TooCoarse));
    let several = of([Some(exact(6000)), too_few, too_coarse, None]);
    let has = |text: &str| several.iter().any(|one| one == text);
    let coarse = format!("⁴\u{a0}retenu\u{a0}: {}", words().too_coarse);
    assert!(has("¹") && has("⁴") && has(&coarse), "{several:?}");
    assert!(has("–") && has("–\u{a0}: pas demandé"), "what was not asked is not withheld: {several:?}");
}

#[test]
fn a_bound_and_what_is_withheld_have_no_dot_no_figure_of_their_own_and_no_line_to_their_neighbours() {
    let kinds = kinds(5);
    let of = |middle: Option<Mean>| {
        let means = [Some(exact(6000)), Some(exact(5000)), middle, Some(exact(4500)), Some(exact(4400))];
        drawn(&kinds, vec![line("Isolement", Direction::Risk, &means)], 720, Setting::Page).svg
    };
    let strokes = |svg: &str| {
        let is_stroke = |line: &&str| line.contains("chart-ink-line") && line.contains("stroke-width=\"2\"");
        let points = |line: &str| {
            line.split("points=\"")
                .nth(1)
                .unwrap_or_default()
                .split('"')
                .next()
                .unwrap_or_default()
                .split_whitespace()
                .count()
        };
        svg.lines()
            .filter(|line| line.starts_with("<polyline"))
            .filter(is_stroke)
            .filter(|line| points(line) == 2)
            .count()
    };
    // The hollow dot is paper and outline, there and in the key; the others are one circle each.
    assert_eq!((fills(&of(Some(exact(4800))), "circle").len(), strokes(&of(Some(exact(4800))))), (9, 4));
    for middle in [Some(at_most(3125)), Some(at_least(6875)), Some(Mean::Withheld(Withheld::TooFew)), None] {
        let svg = of(middle);
        assert_eq!((fills(&svg, "circle").len(), strokes(&svg)), (8, 2), "{middle:?}");
    }
    assert!(written(&of(Some(at_most(3125)))).contains(&"≤\u{a0}32".to_owned()));
    let withheld = written(&of(Some(Mean::Withheld(Withheld::TooFew))));
    assert_eq!(withheld.iter().filter(|text| text.parse::<u32>().is_ok()).count(), 4 + 5, "{withheld:?}");
}

#[test]
fn an_interval_that_reaches_beyond_the_scale_has_no_cap_there() {
    let kinds = kinds(2);
    let caps = |from: i128, to: i128| {
        let means = [Some(exact(from)), Some(exact(to))];
        let svg = drawn(&kinds, vec![line("Isolement", Direction::Risk, &means)], 720, Setting::Page).svg;
        svg.matches("chart-quiet-line").count()
    };
    assert_eq!(caps(5000, 4500), caps(5000, 9600) + 1);
}

#[test]
fn on_a_phone_the_hatching_says_why() {
    let (kinds, lines) = year();
    let written = written(&drawn(&kinds, lines, 340, Setting::Page).svg);
    for reason in ["moins de 5 réponses", "pas demandé"] {
        assert!(written.iter().any(|text| text == reason), "{reason}: {written:?}");
    }
}

#[test]
fn a_moment_without_a_label_is_named_by_its_kind_and_no_moments_at_all_by_a_word() {
    let kinds = [WaveKind::Before, WaveKind::FollowUp];
    let means = [Some(exact(5000)), Some(exact(4000))];
    let two = published(&kinds, vec![line("Isolement", Direction::Risk, &means)]);
    let svg = timeline(&two, &[], &frame(720, Setting::Page), &words()).unwrap().svg;
    assert!(written(&svg).contains(&"suivi".to_owned()), "{svg}");
    let nothing = timeline(&published(&[], Vec::new()), &[], &frame(340, Setting::Page), &words()).unwrap();
    assert_sound(&nothing);
    assert!(nothing.svg.contains(&words().nothing));
}
