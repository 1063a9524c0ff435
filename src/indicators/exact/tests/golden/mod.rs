//! Every value of `tests/golden/statistics.json`, checked here or named in [`not_computed`] with the reason.

mod bayes;
mod bootstrap;
mod indicators;
mod missing;
mod not_computed;
mod omega;
mod paired;
mod planning;
mod reader;
mod team;
mod unoffered;
mod unpaired;

use not_computed::NOT_COMPUTED;
use reader::Golden;

const CHECKS: [fn(&Golden); 31] = [
    paired::depression,
    paired::darwin,
    paired::sleep,
    paired::movies,
    unpaired::rotarod,
    unpaired::permeability,
    unpaired::cliff,
    unpaired::movies_as_two_groups,
    indicators::holm_of_five,
    indicators::wilson,
    indicators::attitude,
    planning::smallest_p,
    planning::detectable,
    planning::stable,
    team::scores,
    team::same_people,
    team::two_waves,
    unoffered::pratt,
    unoffered::effects,
    unoffered::reliable_change,
    unoffered::corrections,
    unoffered::differencing,
    unoffered::other_alphas,
    omega::attitude,
    missing::alphas,
    bootstrap::darwin,
    bootstrap::team,
    bootstrap::spatial,
    bayes::flat,
    bayes::sceptical,
    bayes::bayes_factor,
];

#[test]
fn every_golden_value_is_checked_or_named_with_the_reason_why_not() {
    let golden = Golden::read();
    CHECKS.iter().for_each(|check| check(&golden));
    let is_named = |path: &str| NOT_COMPUTED.iter().any(|(prefix, _)| reader::is_within(path, prefix));
    let forgotten: Vec<String> =
        golden.leaves().into_iter().filter(|path| !golden.was_read(path) && !is_named(path)).collect();
    assert!(forgotten.is_empty(), "neither checked nor named: {forgotten:#?}");
    for (prefix, reason) in NOT_COMPUTED {
        let unread = golden
            .leaves()
            .into_iter()
            .any(|path| reader::is_within(&path, prefix) && !golden.was_read(&path));
        assert!(unread, "{prefix} is said not to be computed ({reason}), but is checked or does not exist");
    }
}
