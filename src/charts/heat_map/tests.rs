use super::*;
use crate::charts::frame::Setting;
use crate::charts::testing::*;
use crate::disclosure::{Cell, Count, Population, Withheld};
use crate::domain::questionnaire::Direction;
use crate::domain::wave::WaveKind;

const BAND: Count = Count::Band { from: 5, to: Some(8) };

fn scores(count: usize) -> Vec<ScoreFrame> {
    let names = [
        ("Qualité de vie au travail", Direction::Good),
        ("Isolement", Direction::Risk),
        ("Épuisement ressenti", Direction::Risk),
        ("Rapports sociaux", Direction::Good),
        ("Conflits de valeurs", Direction::Risk),
        ("Insécurité de la situation de travail", Direction::Risk),
    ];
    names.into_iter().cycle().take(count).map(|(name, direction)| score(name, name, direction)).collect()
}

fn valmont() -> Release {
    let too_few = Mean::Withheld(Withheld::TooFewElsewhere);
    let one = |name: &str, means: [Mean; 3]| cell(Population::Group(group(name)), BAND, means.to_vec());
    let pool = Population::Pool(vec![group("Crèche"), group("Cuisine centrale")]);
    let cells = vec![
        one("Service d’aide à domicile", [exact(6210), exact(3120), exact(4480)]),
        one("EHPAD Les Tilleuls, équipe de nuit", [exact(3890), exact(6040), at_least(6875)]),
        one("Maison de l’enfance", [at_least(8050), at_most(1950), exact(2010)]),
        one("Accueil et état civil", [exact(5000), exact(5000), too_few]),
        cell(pool, Count::Exact(9), vec![exact(7480), exact(1400), exact(9100)]),
    ];
    let whole = Population::Whole(vec![]);
    let total = cell(whole, Count::Exact(34), vec![at_least(5390), exact(4210), too_few]);
    let mut release = release(scores(3), cells, Some(total));
    release.unsaid = vec![group("Police municipale")];
    release
}

fn drawn(release: Release, width: u32, setting: Setting) -> Chart {
    heat_map(&Published::for_test(release), &frame(width, setting), &words()).unwrap()
}

/// `rows` groups with `columns` scores; `mean` gives the figure of a row and a column.
fn generated(rows: usize, columns: usize, mean: impl Fn(usize, usize) -> Mean) -> Release {
    let counts = [BAND, Count::Band { from: 99_995, to: Some(99_999) }, Count::Band { from: 9, to: None }];
    let row = |row: usize| {
        let means = (0..columns).map(|column| mean(row, column)).collect();
        let name = group(LONG_NAMES[row % LONG_NAMES.len()]);
        let population = if row == 3 { Population::Pool(vec![name; 12]) } else { Population::Group(name) };
        cell(population, counts[row % 3], means)
    };
    let mut release = release(scores(columns), (0..rows).map(row).collect(), Some(row(0)));
    release.unsaid = LONG_NAMES.map(group).to_vec();
    release
}

#[test]
fn a_heat_map_is_drawn_as_it_was_looked_at() {
    let chart = drawn(valmont(), 288, Setting::Page);
    assert_named(&chart, "essai");
    assert_sound(&chart);
    insta::assert_snapshot!(chart.svg);
}

#[test]
fn nothing_overlaps_or_leaves_the_frame_whatever_the_figures() {
    let kinds: [fn(usize, usize) -> Mean; 4] = [
        |row, column| exact((row * 211 + column * 997) as i128 % 10_001),
        |row, _| if row % 2 == 0 { at_most(4990) } else { at_least(5010) },
        |_, _| Mean::Withheld(Withheld::TooFew),
        |row, column| match (row + column) % 3 {
            0 => exact(10_000),
            1 => at_least(9780),
            _ => Mean::Withheld(Withheld::NotAdditive),
        },
    ];
    for width in [288, 340, 559, 560, 640, 720, 1200] {
        for (rows, columns) in [(1, 1), (1, 3), (6, 7), (30, 3), (50, 6)] {
            for kind in kinds {
                assert_sound(&drawn(generated(rows, columns, kind), width, Setting::File));
            }
        }
    }
}

#[test]
fn risk_and_resource_are_coloured_by_what_is_favourable() {
    let fill = |direction, mean| {
        let cells = vec![cell(Population::Group(group("Crèche")), BAND, vec![mean])];
        let svg = drawn(release(vec![score("s", "Score", direction)], cells, None), 340, Setting::Page).svg;
        // The background, the ramp, the corner's cell of the key, and then the only cell.
        fills(&svg, "rect").pop().unwrap()
    };
    assert_eq!(fill(Direction::Good, exact(9500)), fill(Direction::Risk, exact(500)));
    assert_ne!(fill(Direction::Good, exact(9500)), fill(Direction::Risk, exact(9500)));
}

#[test]
fn a_bound_and_what_is_withheld_are_hatched_and_never_coloured() {
    for mean in [at_most(3125), at_least(6875), Mean::Withheld(Withheld::TooFew)] {
        let cells = vec![cell(Population::Group(group("Crèche")), BAND, vec![mean])];
        let svg = drawn(release(scores(1), cells, None), 340, Setting::Page).svg;
        for class in 0..Ink::CELLS {
            let rgb = Ink::Cell(class).rgb();
            let colour = format!("#{:02X}{:02X}{:02X}", rgb.0, rgb.1, rgb.2);
            assert!(!svg.contains(&colour), "{mean:?} is coloured {colour}");
        }
    }
}

/// What is written below the key, whose scale has numbers of its own.
fn below_key(chart: &Chart) -> Vec<String> {
    let written = written(&chart.svg);
    let scale = written.iter().rposition(|text| text == "favorable").unwrap();
    let numbers = |text: &&String| text.parse::<u32>().is_ok() || text.ends_with("= favorable");
    let after = scale + 1 + written[scale + 1..].iter().take_while(numbers).count();
    written[after..].to_vec()
}

#[test]
fn every_figure_is_written_once_and_rounded() {
    let written = below_key(&drawn(valmont(), 720, Setting::Page));
    for figure in
        ["62", "31", "45", "39", "60", "≥\u{a0}68", "≥\u{a0}80", "≤\u{a0}20", "20", "≥\u{a0}53", "42"]
    {
        assert_eq!(written.iter().filter(|text| *text == figure).count(), 1, "{figure} in {written:?}");
    }
    for line in ["2 groupes réunis\u{a0}: Crèche,", "Cuisine centrale"] {
        assert!(written.contains(&line.to_owned()), "a pool says how many and which they are: {written:?}");
    }
    assert!(written.contains(&"Police municipale".to_owned()), "{written:?}");
}

#[test]
fn scores_for_which_there_is_no_room_go_into_a_second_table() {
    let written =
        below_key(&drawn(generated(2, 6, |_, column| exact(1000 * column as i128)), 340, Setting::Page));
    for figure in ["0", "10", "20", "30", "40", "50"] {
        assert_eq!(
            written.iter().filter(|text| *text == figure).count(),
            3,
            "two groups and the total: {written:?}"
        );
    }
    assert_eq!(written.iter().filter(|text| *text == "Total").count(), 2, "rows are named in each table");
}

#[test]
fn a_single_cell_has_no_row_of_all() {
    let cells = vec![cell(Population::Group(group("Crèche")), BAND, vec![exact(4200)])];
    let total = cell(Population::Whole(vec![group("Crèche")]), Count::Exact(7), vec![exact(4200)]);
    let written = below_key(&drawn(release(scores(1), cells, Some(total)), 720, Setting::Page));
    assert_eq!(written.iter().filter(|text| *text == "42").count(), 1, "{written:?}");
    assert!(!written.contains(&words().total), "{written:?}");
}

#[test]
fn reasons_of_two_kinds_have_a_number_in_the_key_and_in_their_cells() {
    let reasons = [Withheld::TooFew, Withheld::TooFewElsewhere];
    let of = |reasons: [Withheld; 2]| {
        let means = reasons.map(Mean::Withheld).to_vec();
        let cells = vec![cell(Population::Group(group("Crèche")), BAND, means)];
        written(&drawn(release(scores(2), cells, None), 340, Setting::Page).svg)
    };
    let two = of(reasons);
    let why = |number: &str, reason: &str| format!("{number}\u{a0}retenu\u{a0}: {reason}");
    assert!(
        two.contains(&why("¹", &words().too_few)) && two.contains(&"retenu\u{a0}¹".to_owned()),
        "{two:?}"
    );
    assert!(two.contains(&"retenu\u{a0}²".to_owned()), "{two:?}");
    let one = of([Withheld::TooFew, Withheld::TooFew]);
    assert!(one.contains(&"retenu".to_owned()) && !one.iter().any(|text| text.contains('¹')), "{one:?}");
}

#[test]
fn every_group_of_a_pool_and_every_long_name_is_written_whole() {
    let names: Vec<String> =
        (1..=12).map(|number| format!("Relais petite enfance, équipe {number}")).collect();
    let pool = Population::Pool(names.iter().map(|name| group(name)).collect());
    let cells = vec![
        cell(pool, BAND, vec![exact(4200)]),
        cell(Population::Group(group(LONG_NAMES[0])), BAND, vec![exact(4200)]),
    ];
    for width in [288, 640, 1200] {
        let many = [cells.clone(), vec![cells[1].clone(); 20]].concat();
        for cells in [cells.clone(), many] {
            let said = written(&drawn(release(scores(1), cells, None), width, Setting::Page).svg).join(" ");
            for name in names.iter().map(String::as_str).chain([LONG_NAMES[0]]) {
                let bare = |text: &str| text.replace(['-', ' '], "");
                assert!(bare(&said).contains(&bare(name)), "{name} at {width}: {said}");
            }
        }
    }
}

#[test]
fn a_release_without_cells_says_so() {
    let chart = drawn(release(scores(2), Vec::new(), None), 340, Setting::Page);
    assert_sound(&chart);
    assert!(chart.svg.contains(&words().nothing));
}

/// A moment of a portfolio that asked these scores, each with the mean that stands beside it.
fn moment(scores: Vec<ScoreFrame>, n: u32, means: Vec<Mean>) -> Published<PortfolioMoment> {
    let whole = cell(Population::Whole(Vec::new()), Count::Exact(n), means);
    let moment = WaveKind::Before;
    Published::for_test(PortfolioMoment { moment, said: 1, unsaid: 0, scores, cell: Some(whole) })
}

#[test]
fn a_portfolio_names_its_parts_dashes_what_was_not_asked_and_ends_with_all() {
    let two = || scores(2);
    let parts = vec![
        ("Mairie".to_owned(), moment(two(), 8, vec![exact(3100), at_least(6875)])),
        (LONG_NAMES[0].to_owned(), moment(vec![two().remove(1)], 12, vec![exact(4200)])),
    ];
    let all = moment(two(), 20, vec![exact(3100), at_least(5300)]);
    let drawn = |parts: &[_], width| {
        portfolio_map(parts, ("Toutes", &all), &frame(width, Setting::Page), &words()).unwrap()
    };
    for width in [288, 640] {
        assert_sound(&drawn(&parts, width));
    }
    let said = written(&drawn(&parts, 640).svg);
    let has = |text: &str| said.iter().any(|one| one == text);
    assert!(has("Mairie") && has("Toutes") && has("–") && has("42"), "{said:?}");
    let alone = written(&drawn(&parts[..1], 640).svg);
    assert!(!alone.iter().any(|one| one == "Toutes"), "one part needs no row of all: {alone:?}");
}

#[test]
fn all_of_a_portfolio_counts_the_answers_of_the_columns_that_stand_there() {
    let parts = vec![
        ("Mairie".to_owned(), moment(scores(2), 8, vec![exact(3100), exact(6200)])),
        ("Crèches".to_owned(), moment(vec![scores(2).remove(1)], 12, vec![exact(4200)])),
    ];
    // The second score was asked of all 20, the first of the 8 of the town hall.
    let mut all = cell(Population::Whole(Vec::new()), Count::Exact(20), vec![exact(3100), exact(5000)]);
    all.means[0].n = Count::Exact(8);
    let counted = |all: Cell, scores: Vec<ScoreFrame>| {
        let moment = WaveKind::Before;
        let all = PortfolioMoment { moment, said: 2, unsaid: 0, scores, cell: Some(all) };
        let named = ("Toutes", &Published::for_test(all));
        let said = written(&portfolio_map(&parts, named, &frame(640, Setting::Page), &words()).unwrap().svg);
        let place = said.iter().position(|text| text == "Toutes").unwrap();
        said[place + 1].clone()
    };
    assert_eq!(counted(all.clone(), scores(2)), "20 réponses", "columns that differ: those of the row");
    all.means.truncate(1);
    assert_eq!(counted(all, scores(1)), "8 réponses", "the only column was asked of eight");
}
