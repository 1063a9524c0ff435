//! R5 over more than two waves.

use proptest::prelude::*;

use crate::disclosure::change::compare;
use crate::disclosure::comparison::NotPublished;
use crate::disclosure::published::{Mean, Published, Release};
use crate::disclosure::sample::Wave;
use crate::disclosure::timeline::{SinceBefore, Timeline, timeline};
use crate::domain::dispositif::{Granularity, Mode};
use crate::domain::ids::{ScoreId, WaveId};
use crate::domain::language::Text;
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

const TWO: &[(&str, Direction)] = &[("isolement", Direction::Risk), ("qvct", Direction::Good)];

/// A wave of so many people with these means, called by its place.
fn wave(place: usize, moment: WaveKind, n: u32, means: &[i128]) -> Wave {
    let means: Vec<Ratio> = means.iter().map(|mean| Ratio::whole(*mean)).collect();
    let mut wave = Wave::whole(TWO, n, &means).in_mode(Mode::Diagnostic).at(moment);
    wave.id = WaveId::from_text(format!("vague{place}"));
    wave
}

fn published(waves: &[Wave]) -> Vec<Published<Release>> {
    waves.iter().map(Wave::publish).collect()
}

fn told(waves: &[Wave]) -> Published<Timeline> {
    timeline(&published(waves)).unwrap()
}

#[test]
fn each_wave_is_a_point_with_the_interval_of_its_change_from_before() {
    let waves = [
        wave(0, WaveKind::Before, 8, &[60, 50]),
        wave(1, WaveKind::Monthly, 5, &[55, 52]),
        wave(2, WaveKind::Monthly, 7, &[48, 50]),
        wave(3, WaveKind::After, 8, &[45, 55]),
        wave(4, WaveKind::FollowUp, 6, &[50, 60]),
    ];
    let timeline = told(&waves);
    let kinds: Vec<WaveKind> = timeline.moments.iter().map(|moment| moment.kind).collect();
    assert_eq!(kinds, waves.iter().map(|wave| wave.moment).collect::<Vec<_>>());
    let line = &timeline.lines[0];
    assert_eq!(line.points[0].since, SinceBefore::Start);
    let changes: Vec<f64> = line.points[1..]
        .iter()
        .map(|point| match point.since {
            SinceBefore::Change(change) => change.points,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(changes, [-5.0, -12.0, -15.0, -10.0], "always from « avant », not from the wave before");
    let SinceBefore::Change(first) = line.points[1].since else { panic!("a change") };
    assert!((first.standard_error - 20.0 * (1.0_f64 / 8.0 + 1.0 / 5.0).sqrt()).abs() < 1e-12);
    assert!((first.low - (-5.0 - 1.96 * first.standard_error)).abs() < 1e-12);
}

#[test]
fn what_a_wave_does_not_say_leaves_its_own_point_empty_and_no_other() {
    let mut otherwise = wave(3, WaveKind::Monthly, 8, &[50, 50]);
    otherwise.questionnaire.instruments[0].items[0].text = Text::french("Une autre question");
    let waves = [
        wave(0, WaveKind::Before, 8, &[60, 50]),
        wave(1, WaveKind::Monthly, 8, &[4, 50]),
        wave(2, WaveKind::Monthly, 4, &[50, 50]),
        otherwise,
        wave(4, WaveKind::After, 8, &[45, 50]),
    ];
    let timeline = told(&waves);
    let points = &timeline.lines[0].points;
    assert!(matches!(points[1].figure.unwrap().mean, Mean::AtMost(_)));
    assert_eq!(points[1].since, SinceBefore::NotPublished(NotPublished::Bound));
    assert_eq!(
        (points[2].figure, points[2].since),
        (None, SinceBefore::NotPublished(NotPublished::Withheld))
    );
    assert_eq!((points[3].figure, points[3].since), (None, SinceBefore::NotAsked));
    assert!(matches!(points[4].since, SinceBefore::Change(_)));
    assert!(matches!(timeline.lines[1].points[3].since, SinceBefore::Change(_)), "that score was asked");
}

#[test]
fn a_bound_before_leaves_the_means_and_no_change() {
    let timeline = told(&[wave(0, WaveKind::Before, 8, &[4, 50]), wave(1, WaveKind::After, 8, &[50, 50])]);
    let points = &timeline.lines[0].points;
    assert_eq!(points[1].figure.unwrap().mean, Mean::Exact(Ratio::whole(50)));
    assert_eq!(points[1].since, SinceBefore::NotPublished(NotPublished::Bound));
}

#[test]
fn without_a_wave_before_there_is_no_timeline() {
    let waves = [wave(0, WaveKind::Monthly, 8, &[50, 50]), wave(1, WaveKind::Monthly, 8, &[50, 50])];
    assert_eq!(timeline(&published(&waves)), None);
    assert_eq!(timeline(&[]), None);
}

#[test]
fn one_score_can_be_taken_out_of_a_timeline() {
    let timeline = told(&[wave(0, WaveKind::Before, 8, &[60, 50]), wave(1, WaveKind::After, 8, &[50, 50])]);
    let alone = timeline.of_score(&ScoreId::from_text("qvct"));
    assert_eq!((alone.lines.len(), alone.moments.len()), (1, 2));
    assert_eq!(alone.lines[0], timeline.lines[1]);
}

proptest! {
    #[test]
    fn every_point_is_what_its_wave_and_its_comparison_with_before_say(
        granularity in prop::sample::select(Granularity::ALL),
        later in prop::collection::vec((3..12_u32, 0..=100_i128, 0..=100_i128), 1..6),
    ) {
        let first = wave(0, WaveKind::Before, 8, &[60, 45]);
        let others = later.iter().enumerate().map(|(place, (n, one, two))| {
            wave(place + 1, WaveKind::Monthly, *n, &[*one, *two])
        });
        let waves: Vec<Wave> = std::iter::once(first)
            .chain(others)
            .map(|mut wave| {
                wave.frame.granularity = granularity;
                wave
            })
            .collect();
        let releases = published(&waves);
        let timeline = timeline(&releases).unwrap();
        for (place, release) in releases.iter().enumerate().skip(1) {
            let comparison = compare(&releases[0], release);
            for (line, score) in timeline.lines.iter().zip(&comparison.lines) {
                let point = line.points[place];
                prop_assert_eq!(point.figure, release.whole().and_then(|whole| {
                    let at = release.scores.iter().position(|one| one.id == line.score.id)?;
                    whole.means.get(at).copied()
                }));
                let change = match point.since {
                    SinceBefore::Change(change) => Some(change),
                    _ => None,
                };
                prop_assert_eq!(change, score.change);
            }
        }
    }
}
