use super::*;
use crate::charts::frame::Setting;
use crate::charts::testing::*;
use crate::disclosure::{Change, NotPublished, Withheld};
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;

const BOUND: Verdict = Verdict::NotPublished(NotPublished::Bound);
const WITHHELD: Verdict = Verdict::NotPublished(NotPublished::Withheld);

fn valmont() -> Vec<ComparisonLine> {
    let lines = [
        ("Isolement au travail", Direction::Risk, Some(exact(5568)), Some(exact(4148)), Verdict::Improvement),
        ("Épuisement ressenti", Direction::Risk, Some(exact(4830)), Some(exact(4510)), Verdict::Inconclusive),
        (
            "Qualité de vie et des conditions de travail",
            Direction::Good,
            Some(at_most(3125)),
            Some(exact(5210)),
            BOUND,
        ),
        ("Autonomie", Direction::Good, Some(exact(6200)), Some(exact(6200)), Verdict::Stable),
        ("Conflits de valeurs", Direction::Risk, None, None, WITHHELD),
        (
            "Insécurité de la situation de travail",
            Direction::Risk,
            Some(at_least(6875)),
            Some(Mean::Withheld(Withheld::TooFew)),
            WITHHELD,
        ),
        (
            "Soutien du collectif",
            Direction::Good,
            Some(exact(9000)),
            Some(exact(7000)),
            Verdict::Deterioration,
        ),
    ];
    lines
        .into_iter()
        .map(|(name, direction, before, after, verdict)| {
            line(score(name, name, direction), [before, after], verdict)
        })
        .collect()
}

fn drawn(lines: Vec<ComparisonLine>, width: u32, setting: Setting) -> Chart {
    dumbbell(&comparison(lines), &frame(width, setting), &words()).unwrap()
}

#[test]
fn a_dumbbell_is_drawn_as_it_was_looked_at() {
    let chart = drawn(valmont(), 720, Setting::File);
    assert_named(&chart, "essai");
    assert_sound(&chart);
    insta::assert_snapshot!(chart.svg);
}

#[test]
fn nothing_overlaps_or_leaves_the_frame_whatever_the_figures() {
    let corners = [0, 40, 5000, 5040, 9960, 10000].map(exact);
    let others = [
        at_most(780),
        at_most(4990),
        at_least(5010),
        at_least(9220),
        Mean::Withheld(Withheld::TooFewElsewhere),
    ];
    let means: Vec<_> = corners.into_iter().chain(others).map(Some).chain([None]).collect();
    let mut lines = Vec::new();
    for (place, before) in means.iter().enumerate() {
        for after in &means {
            let direction = if place % 2 == 0 { Direction::Good } else { Direction::Risk };
            let name = LONG_NAMES[(place + lines.len()) % LONG_NAMES.len()];
            let verdict = if place % 3 == 0 { Verdict::Inconclusive } else { BOUND };
            lines.push(line(score("s", name, direction), [*before, *after], verdict));
        }
    }
    for width in [288, 340, 559, 560, 640, 720, 1200] {
        for rows in [8, 30, 50] {
            for part in lines.chunks(rows) {
                assert_sound(&drawn(part.to_vec(), width, Setting::File));
            }
        }
        assert_sound(&drawn(lines[..1].to_vec(), width, Setting::Page));
    }
}

#[test]
fn a_bound_is_drawn_at_the_bound_and_has_no_dot() {
    let bounds = [Some(at_most(2500)), Some(at_least(7500))];
    let svg =
        drawn(vec![line(score("s", "Autonomie", Direction::Good), bounds, BOUND)], 340, Setting::Page).svg;
    let axis = Columns::of(&frame(340, Setting::Page)).axis;
    // The two dots of the key, of which the hollow one is paper and outline.
    assert_eq!(fills(&svg, "circle").len(), 3, "a dot would be read as the mean itself");
    for (open, stop) in [(axis.zero, axis.x(25.0)), (axis.hundred, axis.x(75.0))] {
        let bar = svg
            .lines()
            .any(|line| line.contains(&format!("points=\"{open},")) && line.contains(&format!(" {stop},")));
        assert!(bar, "a bar from {open} to {stop} in {svg}");
    }
    assert!(svg.contains("avant\u{a0}≤\u{a0}25") && svg.contains("après\u{a0}≥\u{a0}75"));
}

#[test]
fn an_interval_that_reaches_beyond_the_axis_has_no_cap_there() {
    let caps = |before, after| {
        let means = [Some(exact(before)), Some(exact(after))];
        let line = line(score("s", "Autonomie", Direction::Good), means, Verdict::Exploratory);
        drawn(vec![line], 720, Setting::Page).svg.matches("chart-quiet-line").count()
    };
    assert_eq!(caps(5000, 5500), caps(5000, 9900) + 1);
}

#[test]
fn figures_that_are_not_published_leave_no_number() {
    let hidden = Some(Mean::Withheld(Withheld::TooFew));
    let score = score("s", "Autonomie", Direction::Good);
    let svg = drawn(vec![line(score, [hidden, None], WITHHELD)], 720, Setting::Page).svg;
    let numbers = written(&svg);
    assert_eq!(
        numbers.iter().filter(|text| text.parse::<u32>().is_ok()).count(),
        5,
        "the axis alone: {numbers:?}"
    );
    assert!(numbers.contains(&words().because_withheld), "{numbers:?}");
    assert!(fills(&svg, "circle").is_empty(), "{svg}");
}

#[test]
fn the_reason_of_a_mean_that_is_not_published_is_written_whole() {
    let reasons = [Withheld::TooFew, Withheld::TooFewElsewhere, Withheld::ShowsChange, Withheld::NotAdditive];
    for (width, withheld) in [340, 720].into_iter().flat_map(|width| reasons.map(|one| (width, one))) {
        let means = [Some(exact(5000)), Some(Mean::Withheld(withheld))];
        let lines = vec![line(score("s", "Autonomie", Direction::Good), means, WITHHELD)];
        let told = written(&drawn(lines, width, Setting::Page).svg).join(" ");
        let all = words().with_reason("après", words().why_withheld(withheld));
        assert!(told.contains(&all) && !told.contains('…'), "{width}: {told}");
    }
}

#[test]
fn figures_that_read_alike_are_written_alike() {
    let svg = |hundredths| {
        let means = [Some(Mean::Exact(Ratio::new(hundredths, 100).unwrap())), Some(exact(6000))];
        let mut line = line(score("s", "Autonomie", Direction::Good), means, Verdict::Exploratory);
        line.change = None;
        drawn(vec![line], 340, Setting::Page).svg
    };
    assert_eq!(svg(5001), svg(4999), "the drawing is no finer than a pixel");
    assert_ne!(svg(5001), svg(5101));
}

#[test]
fn a_hostile_name_stays_text() {
    let name = "<script>\u{0}&\"'";
    let lines = comparison(vec![line(score("s", name, Direction::Good), [None, None], WITHHELD)]);
    let frame = Frame { title: name, description: name, ..frame(340, Setting::File) };
    let svg = dumbbell(&lines, &frame, &words()).unwrap().svg;
    assert!(!svg.contains("<script") && !svg.contains('\u{0}'), "{svg}");
    assert_eq!(
        svg.matches("&lt;script&gt;").count(),
        4,
        "a title, a description, a heading and a row: {svg}"
    );
}

#[test]
fn two_charts_of_a_page_do_not_share_an_id() {
    let named = |id| {
        let frame = Frame { id, ..frame(340, Setting::Page) };
        dumbbell(&comparison(valmont()), &frame, &words()).unwrap()
    };
    assert_named(&named("avant-apres"), "avant-apres");
    assert_named(&named("b2\" onload=\"x"), "b2onloadx");
}

#[test]
fn a_file_of_what_is_not_validated_says_so_once_and_a_page_leaves_it_to_its_limits() {
    let limits = ["Pas de groupe témoin.".to_owned()];
    let foot = |validated, setting| {
        let mut score = score("s", "Autonomie", Direction::Good);
        score.validated = validated;
        let lines =
            comparison(vec![line(score, [Some(exact(5000)), Some(exact(6000))], Verdict::Exploratory)]);
        let frame = Frame { limits: &limits, ..frame(1200, setting) };
        written(&dumbbell(&lines, &frame, &words()).unwrap().svg).join("\n")
    };
    for (validated, setting, times) in
        [(false, Setting::File, 1), (true, Setting::File, 0), (false, Setting::Page, 0)]
    {
        let said = foot(validated, setting);
        assert_eq!(said.matches(&words().not_validated).count(), times);
        assert!(said.contains(&limits[0]));
    }
}

#[test]
fn a_comparison_without_lines_says_so() {
    let chart = drawn(Vec::new(), 340, Setting::Page);
    assert_sound(&chart);
    assert!(chart.svg.contains(&words().nothing));
}

#[test]
fn a_change_that_is_not_published_is_not_drawn_even_where_it_is_there() {
    let mut line =
        line(score("s", "Autonomie", Direction::Good), [Some(exact(5000)), Some(exact(6200))], BOUND);
    line.change = Some(Change { points: 12.0, low: 1.0, high: 23.0, standard_error: 5.6 });
    let svg = drawn(vec![line], 720, Setting::Page).svg;
    assert!(!svg.contains("+12") && !svg.contains("+23") && !svg.contains(&words().interval_key), "{svg}");
}

#[test]
fn a_card_leaves_its_name_its_verdict_and_its_key_to_its_sheet_and_a_key_stands_alone() {
    for line in valmont() {
        let name = line.score.name.get(crate::domain::language::Language::Fr).to_owned();
        let drawn = |width, setting| {
            dumbbell(&comparison(vec![line.clone()]), &frame(width, setting), &words()).unwrap()
        };
        let (card, slide, key) =
            (drawn(296, Setting::Card), drawn(560, Setting::Slide), drawn(800, Setting::Key));
        for chart in [&card, &slide, &key] {
            assert_sound(chart);
        }
        let said = |chart: &Chart, text: &str| written(&chart.svg).iter().any(|one| one == text);
        assert!(!said(&card, &name) && !said(&slide, &name), "{name}");
        assert!(!said(&card, &words().interval_key), "{name}");
        assert_eq!(said(&slide, &words().interval_key), said(&key, &words().interval_key), "{name}");
        assert!(!said(&key, "25") && said(&card, "25"), "{name}");
    }
}
