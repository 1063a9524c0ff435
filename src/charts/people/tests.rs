use super::*;
use crate::charts::frame::Setting;
use crate::charts::testing::*;
use crate::disclosure::{
    Cell, Count, CountFigure, ItemFrame, People, Population, Published, Release, Verdict, Withheld,
};
use crate::domain::ids::{InstrumentId, ItemId};
use crate::domain::language::Text;
use crate::domain::questionnaire::Direction;

fn count(n: u32, people: People) -> CountFigure {
    CountFigure { n: Count::Exact(n), people }
}

/// A release whose whole says so of each of its scores, which are named in turn.
fn counting(counts: Vec<CountFigure>) -> Release {
    let names = ["Isolement au travail", "Épuisement ressenti", "Qualité de vie au travail"];
    let directions = [Direction::Risk, Direction::Risk, Direction::Good];
    let scores = (0..counts.len()).map(|place| score("s", names[place % 3], directions[place % 3]));
    let whole = Cell { counts, ..cell(Population::Whole(Vec::new()), Count::Exact(9), Vec::new()) };
    release(scores.collect(), vec![whole], None)
}

fn drawn(counts: Vec<CountFigure>, width: u32) -> Chart {
    let release = Published::for_test(counting(counts));
    people(&Counted::Scores(&release), &frame(width, Setting::File), &words()).unwrap()
}

fn each_kind(n: u32) -> Vec<CountFigure> {
    let kinds = [
        People::Exact(n / 2),
        People::AtMost(2),
        People::AtLeast(n - 2),
        People::Withheld(Withheld::NotAdditive),
        People::Exact(3),
    ];
    kinds.map(|people| count(n, people)).into()
}

/// A release with items, of which each has the longest text and answers there are.
fn with_items(counts: Vec<CountFigure>) -> Release {
    let item = |place: usize| ItemFrame {
        instrument: InstrumentId::from_text("dispositif"),
        id: ItemId::from_text("utile"),
        text: Text::french(LONG_NAMES[place % LONG_NAMES.len()]),
        theta: 51,
        counted: ["Plutôt d’accord", "Tout à fait d’accord"].map(Text::french).into(),
    };
    let mut release = counting(Vec::new());
    release.items = (0..counts.len()).map(item).collect();
    release.cells[0].items = counts;
    release
}

/// How many dots are full, struck through and hollow on a chart of one row, which has no key of its own below the limits.
fn dots(svg: &str) -> [usize; 3] {
    let of_row: Vec<_> = svg.lines().skip_while(|line| !line.contains("chart-line")).collect();
    let circles = |class: &str| {
        of_row.iter().filter(|line| line.starts_with("<circle") && line.contains(class)).count()
    };
    let filled = circles("class=\"chart-bad\"");
    let struck = circles("chart-bad-line");
    [filled, struck, circles("chart-quiet-line")]
}

#[test]
fn people_are_drawn_as_they_were_looked_at_as_dots_and_as_bars() {
    for (n, width) in [(9, 640), (9, 288), (34, 640)] {
        let chart = drawn(each_kind(n), width);
        assert_named(&chart, "essai");
        assert_sound(&chart);
        insta::assert_snapshot!(format!("{n}_people_at_{width}"), chart.svg);
    }
}

#[test]
fn nothing_overlaps_or_leaves_the_frame_whatever_the_figures() {
    for width in [288, 340, 559, 560, 640, 720, 1200] {
        for rows in [1, 5, 30] {
            for n in [5, 8, 19, 20, 34, 2042, 100_000] {
                let counts: Vec<_> = (0..rows).map(|place| each_kind(n)[place % 5]).collect();
                assert_sound(&drawn(counts.clone(), width));
                let items = Published::for_test(with_items(counts));
                let frame = frame(width, Setting::Page);
                assert_sound(&people(&Counted::Items(&items), &frame, &words()).unwrap());
            }
            let unsaid = vec![count(9, People::Withheld(Withheld::TooFewElsewhere)); rows];
            assert_sound(&drawn(unsaid, width));
        }
    }
}

#[test]
fn a_dot_is_a_person_and_a_bound_leaves_open_who_is_one_or_the_other() {
    let of = |people| dots(&drawn(vec![count(9, people)], 720).svg);
    assert_eq!(of(People::Exact(5)), [5, 0, 4]);
    assert_eq!(of(People::AtMost(2)), [0, 2, 7]);
    assert_eq!(of(People::AtLeast(7)), [7, 2, 0]);
    assert_eq!(of(People::Withheld(Withheld::TooFew)), [0, 0, 0]);
}

#[test]
fn dots_end_and_bars_begin_at_twenty_people() {
    let circles = |n| fills(&drawn(vec![count(n, People::Exact(5))], 720).svg, "circle").len();
    assert!(circles(19) > 19 && circles(20) == 0, "{} {}", circles(19), circles(20));
}

#[test]
fn the_hatched_part_of_a_bar_is_as_wide_as_what_is_not_said() {
    let widths = |people| {
        let svg = drawn(vec![count(20, people)], 1200).svg;
        let row = svg
            .lines()
            .skip_while(|line| !line.contains("chart-line"))
            .filter(|line| !line.contains("<text"));
        row.filter(|line| line.contains("chart-bad")).map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    let exact = widths(People::Exact(10));
    assert!(exact.starts_with("<rect") && exact.lines().count() == 1, "{exact}");
    let bound = widths(People::AtMost(2));
    assert!(
        bound.lines().all(|line| line.starts_with("<polyline")),
        "nobody is counted for certain: {bound}"
    );
    let least = widths(People::AtLeast(18));
    assert_eq!(least.lines().filter(|line| line.starts_with("<rect")).count(), 1, "{least}");
}

#[test]
fn figures_are_said_out_of_all_and_never_as_a_percentage() {
    for (n, figures) in [
        (9, ["5 sur 9", "au plus 2 sur 9", "au moins 7 sur 9"]),
        (34, ["5 sur 34", "au plus 2 sur 34", "au moins 32 sur 34"]),
    ] {
        let kinds = [People::Exact(5), People::AtMost(2), People::AtLeast(n - 2)];
        let said = written(&drawn(kinds.map(|people| count(n, people)).into(), 720).svg);
        for figure in figures {
            assert_eq!(said.iter().filter(|text| *text == figure).count(), 1, "{figure}: {said:?}");
        }
        assert!(!said.iter().any(|text| text.contains('%')), "{said:?}");
    }
}

#[test]
fn what_is_withheld_says_why_and_has_no_figure() {
    let said = written(&drawn(vec![count(9, People::Withheld(Withheld::TooFewElsewhere))], 340).svg);
    assert!(said.contains(&words().too_few_elsewhere), "{said:?}");
    assert!(!said.iter().any(|text| text.contains("sur 9")), "{said:?}");
}

#[test]
fn a_number_of_people_told_in_a_band_is_not_drawn() {
    let banded = CountFigure { n: Count::Band { from: 5, to: Some(8) }, people: People::Exact(4) };
    assert_eq!(dots(&drawn(vec![banded], 720).svg), [0, 0, 0]);
}

#[test]
fn an_item_says_which_answers_are_counted() {
    let release = Published::for_test(with_items(vec![count(9, People::Exact(5))]));
    let chart = people(&Counted::Items(&release), &frame(720, Setting::Page), &words()).unwrap();
    let said = written(&chart.svg).join(" ");
    assert!(said.contains("Plutôt d’accord ou Tout à fait d’accord"), "{said}");
}

#[test]
fn a_change_is_two_rows_of_one_score_and_names_the_score_where_there_are_several() {
    let of = |scores: usize| {
        let lines = ["Isolement", "Autonomie"].into_iter().take(scores).map(|name| {
            let mut line = line(score("s", name, Direction::Risk), [None, None], Verdict::Exploratory);
            line.before_count = Some(count(9, People::Exact(5)));
            line.after_count = Some(count(8, People::AtMost(2)));
            line
        });
        let comparison = comparison(lines.collect());
        let chart =
            people(&Counted::BeforeAndAfter(&comparison), &frame(720, Setting::Page), &words()).unwrap();
        assert_sound(&chart);
        chart.svg
    };
    let one = written(&of(1));
    assert!(one.contains(&"avant".to_owned()) && one.contains(&"après".to_owned()), "{one:?}");
    assert_eq!(dots(&of(1)), [5, 2, 4 + 6]);
    assert!(written(&of(2)).join(" ").contains("Isolement\u{a0}: avant"), "{:?}", written(&of(2)));
}

#[test]
fn a_release_that_says_nothing_of_its_whole_says_so() {
    let empty =
        Published::for_test(release(vec![score("s", "Isolement", Direction::Risk)], Vec::new(), None));
    let chart = people(&Counted::Scores(&empty), &frame(340, Setting::Page), &words()).unwrap();
    assert_sound(&chart);
    assert!(chart.svg.contains(&words().nothing));
}
