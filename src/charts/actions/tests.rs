use super::*;
use crate::charts::frame::Setting;
use crate::charts::testing::*;

fn axis(name: &str, statuses: &[Status]) -> AxisActions {
    AxisActions { axis: name.to_owned(), statuses: statuses.to_vec() }
}

fn valmont() -> Vec<AxisActions> {
    use Status::{Done, Dropped, ToDo, UnderWay};
    vec![
        axis("Des temps d’échange entre les deux équipes, sans attendre l’incident", &[ToDo, Done, UnderWay]),
        axis("L’accueil des remplaçantes", &[Done, Done]),
        axis("Le matériel du dortoir", &[Dropped, ToDo]),
    ]
}

fn drawn(axes: &[AxisActions], width: u32) -> Chart {
    actions(axes, &frame(width, Setting::File), &words()).unwrap()
}

#[test]
fn actions_are_drawn_as_they_were_looked_at() {
    for width in [640, 288] {
        let chart = drawn(&valmont(), width);
        assert_named(&chart, "essai");
        assert_sound(&chart);
        insta::assert_snapshot!(format!("actions_at_{width}"), chart.svg);
    }
}

#[test]
fn nothing_overlaps_or_leaves_the_frame_whatever_there_is_to_do() {
    for width in [288, 340, 559, 560, 640, 720, 1200] {
        for rows in [0, 1, 6, 30] {
            for count in [0, 1, 4, 30] {
                let statuses: Vec<_> = Status::ALL.iter().copied().cycle().take(count).collect();
                let axes: Vec<_> = (0..rows).map(|row| axis(LONG_NAMES[row % 4], &statuses)).collect();
                assert_sound(&drawn(&axes, width));
            }
        }
    }
}

#[test]
fn each_action_is_a_square_of_its_own_and_those_that_are_done_come_first() {
    use Status::{Done, ToDo};
    // Full squares of the row and of the key; the first block is the key's.
    let full = |statuses: &[Status]| {
        let svg = drawn(&[axis("Un axe", statuses)], 720).svg;
        fills(&svg, "rect").iter().filter(|fill| **fill == "#01665E").count()
    };
    assert_eq!(full(&[ToDo, Done, ToDo, Done]), 3);
    assert_eq!(full(&[ToDo, ToDo]), 0);
    let svg = drawn(&[axis("Un axe", &[ToDo, Done])], 720).svg;
    let squares: Vec<_> = fills(&svg, "rect").into_iter().skip_while(|fill| fill != "#01665E").collect();
    let last_full = squares.iter().rposition(|fill| fill == "#01665E").unwrap();
    assert!(last_full + 1 < squares.len(), "an open square stands behind the full one: {squares:?}");
    assert!(written(&svg).contains(&"Faites\u{a0}: 1 sur 2".to_owned()), "{svg}");
}

#[test]
fn the_key_shows_the_states_that_are_there_and_no_other() {
    let said = written(&drawn(&[axis("Un axe", &[Status::UnderWay])], 340).svg);
    assert!(
        said.contains(&words().actions.under_way) && !said.contains(&words().actions.dropped),
        "{said:?}"
    );
    let nothing = drawn(&[], 340);
    assert!(nothing.svg.contains(&words().nothing));
}
