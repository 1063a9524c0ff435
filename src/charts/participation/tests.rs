use super::*;
use crate::charts::frame::Setting;
use crate::charts::testing::*;
use crate::disclosure::{Cell, Population};
use crate::domain::questionnaire::Direction;

const BAND: Count = Count::Band { from: 5, to: Some(8) };

fn one(name: &str, n: Count) -> Cell {
    cell(Population::Group(group(name)), n, Vec::new())
}

fn by_group(cells: Vec<Cell>, total: u32) -> Published<Release> {
    let total = cell(Population::Whole(Vec::new()), Count::Exact(total), Vec::new());
    let mut release = release(vec![score("s", "Isolement", Direction::Risk)], cells, Some(total));
    release.unsaid = vec![group("Police municipale")];
    Published::for_test(release)
}

fn valmont() -> [Published<Release>; 2] {
    let pool = Population::Pool(vec![group("Crèche"), group("Cuisine centrale")]);
    let pooled = cell(pool, Count::Exact(9), Vec::new());
    [
        by_group(vec![one("Aide à domicile", BAND), one("EHPAD Les Tilleuls", BAND), pooled.clone()], 22),
        by_group(vec![one("Aide à domicile", Count::Band { from: 9, to: Some(12) }), pooled], 19),
    ]
}

fn drawn(releases: &[Published<Release>], width: u32) -> Chart {
    let labels = ["avant, mars 2026", "après, juin 2026"].map(str::to_owned);
    participation(releases, &labels, &frame(width, Setting::File), &words()).unwrap()
}

#[test]
fn answers_are_drawn_as_they_were_looked_at() {
    for width in [640, 288] {
        let chart = drawn(&valmont(), width);
        assert_named(&chart, "essai");
        assert_sound(&chart);
        insta::assert_snapshot!(format!("answers_at_{width}"), chart.svg);
    }
}

#[test]
fn nothing_overlaps_or_leaves_the_frame_whatever_the_numbers() {
    let counts = [
        BAND,
        Count::Exact(5),
        Count::Band { from: 99_995, to: Some(99_999) },
        Count::Band { from: 21, to: None },
    ];
    for width in [288, 340, 559, 560, 640, 720, 1200] {
        for rows in [0, 1, 6, 30] {
            let cells: Vec<_> = (0..rows).map(|row| one(LONG_NAMES[row % 4], counts[row % 4])).collect();
            for waves in [1, 2, 3, 14] {
                let releases = vec![by_group(cells.clone(), 100_000); waves];
                assert_sound(&drawn(&releases, width));
            }
        }
    }
}

#[test]
fn a_band_is_said_as_a_band_and_hatched_beyond_what_is_certain() {
    let bars = |n| {
        let release = by_group(vec![one("Aide à domicile", n), one("Crèche", Count::Exact(9))], 17);
        let svg = drawn(&[release], 720).svg;
        assert!(!written(&svg).contains(&"6 réponses".to_owned()), "{svg}");
        let hatching =
            svg.lines().filter(|line| line.starts_with("<polyline") && line.contains("chart-quiet-line"));
        (hatching.count(), written(&svg))
    };
    let (exact, _) = bars(Count::Exact(8));
    let (banded, said) = bars(BAND);
    // Stroke and outline.
    assert_eq!(banded, exact + 2);
    assert!(said.contains(&"5 à 8 réponses".to_owned()), "{said:?}");
}

#[test]
fn a_group_of_which_nothing_is_said_has_no_number() {
    let said = written(&drawn(&valmont(), 720).svg);
    let after = said.iter().skip_while(|text| *text != "Police municipale").nth(1);
    assert_eq!(after, Some(&words().too_few), "{said:?}");
}

#[test]
fn more_waves_than_three_are_a_row_each_for_the_whole() {
    let waves: Vec<_> = valmont().into_iter().cycle().take(14).collect();
    let said = written(&drawn(&waves, 720).svg);
    assert!(!said.contains(&"Aide à domicile".to_owned()), "{said:?}");
    assert_eq!(said.iter().filter(|text| text.ends_with(" réponses")).count(), 14, "{said:?}");
}

#[test]
fn no_wave_is_said_in_a_word_and_one_without_a_figure_is_hatched() {
    let nothing = drawn(&[], 340);
    assert_sound(&nothing);
    assert!(nothing.svg.contains(&words().nothing));
    let empty = Published::for_test(release(Vec::new(), Vec::new(), None));
    let said = written(&drawn(&[empty], 340).svg);
    assert!(said.contains(&words().too_few), "{said:?}");
}
