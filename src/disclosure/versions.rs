//! What each version of the rules says, in words and formulas: for whoever works a release out again years later.
//!
//! The code of an earlier version is gone; what its releases mean must not go with it. A version is added here when
//! [`super::RULES`] goes up, and its text is never changed afterwards.

use serde::Serialize;

/// One version of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RulesInWords {
    /// The version.
    pub version: u32,
    /// R1: cells.
    pub partition: &'static str,
    /// R2: when a mean is exact.
    pub means: &'static str,
    /// R3: when a count of people is exact.
    pub counts: &'static str,
    /// R4: totals and other unions.
    pub unions: &'static str,
    /// R5 and R8: the change, its interval and its verdict.
    pub change: &'static str,
}

/// What this version says; `None` for a version that this program does not know.
pub fn rules_in_words(version: u32) -> Option<RulesInWords> {
    VERSIONS.into_iter().find(|rules| rules.version == version)
}

const FIRST: RulesInWords = RulesInWords {
    version: 1,
    partition: "n = sheets with all primary scores. whole: one cell where n >= k. by_group: each group with n >= k, and \
                one pool of the others; while 0 < pool < k the smallest visible group joins it, ties by the group's \
                identifier; if it never reaches k, nothing is said of it. A score that fewer than k have in one cell is \
                withheld in all",
    means: "d = max(1/2, (100 - theta + step)/100); m = 100 (1 + d)/n, with n the sheets that have the score. Exact if \
            m < mean < 100 - m; at most m if mean <= m; at least 100 - m if mean >= 100 - m; withheld (too_coarse) if \
            m >= 50. theta is 50 in every release of this version",
    counts: "not published",
    unions: "n is the sum. The mean is weighted by n; a bound of a part is read as its value and makes the union a bound of \
             that side; bounds of both sides, or a part that is withheld, and nothing is said (not_additive, \
             too_few_elsewhere)",
    change: "diagnostic: each wave's own sheets; evaluation: the sheets that answered both and are valid in both. change = \
             mean after - mean before, where both are exact and both n >= 5. SE = sd_change/sqrt(n) in evaluation, \
             sd sqrt(1/n0 + 1/n1) in diagnostic, with the score's reference dispersion; interval: change +- 1.96 SE. \
             Verdict of a primary score: stable if |change| + 1.645 SE <= the smallest notable change; improvement or \
             deterioration if |change|/SE passes Holm's procedure at 5 % over the declared primary scores, one that is not \
             published counting with p = 1; else inconclusive. Of any other score: exploratory",
};

const SECOND: RulesInWords = RulesInWords {
    version: 2,
    means: "d = max(theta + step, 100 - theta + step)/100; m = 100 (1 + d)/n, with n the sheets that have the score. \
                Exact if m < mean < 100 - m; at most m if mean <= m; at least 100 - m if mean >= 100 - m; withheld \
                (too_coarse) if m >= 50",
    counts: "r = sheets at or above theta, one count a score. Exact if 3 <= r <= n - 3; at most 2 if r <= 2; at least \
                 n - 2 if r >= n - 2. Items that belong to no score: the same for each, where the whole is the one cell, and \
                 from max(k, 8) valid sheets and as many answers to the item on; an answer counts where it lies above the middle of its scale, \
                 turned where the item is reversed",
    unions: "The total of a release, the lines of a breakdown along what groups have in common, and portfolios of \
                 wholes. n is the sum. The mean is weighted by n; a bound of a part is read as its value and makes the \
                 union a bound of that side; counts are added in the same way; bounds of both sides, or a part that is \
                 withheld, and nothing is said (not_additive, too_few_elsewhere). A portfolio leaves out the parts that \
                 are withheld for their number of answers",
    ..FIRST
};

/// Releases are those of version 2; it is what is made of two of them that says more.
const THIRD: RulesInWords = RulesInWords {
    version: 3,
    change: "diagnostic: each wave's own sheets; evaluation: before and after alone, the sheets that answered both and are valid \
             in both. change = later mean - mean before, where both are exact and both n >= 5. SE = sd_change/sqrt(n) in \
             evaluation, sd sqrt(1/n0 + 1/n1) in diagnostic, with the score's reference dispersion; interval: change +- 1.96 \
             SE. Said of the whole (the one cell, or the total), and of each group and pool whose groups are one cell in both \
             waves; there, where n is a band, its lower end is n. Of the whole from before to after, a verdict for each \
             primary score: stable if |change| + 1.645 SE <= the smallest notable change; improvement or deterioration if \
             |change|/SE passes Holm's procedure at 5 % over the declared primary scores, one that is not published counting \
             with p = 1; else inconclusive. Of any other score: exploratory. Of monthly waves, of a follow-up and of cells: no \
             verdict",
    ..SECOND
};

const FOURTH: RulesInWords = RulesInWords {
    version: 4,
    means: "n = the sheets that have the score; step = what a complete sheet's score moves by, in points, when one answer moves by \
            one option, the least for any item: 100/(items x largest range) for a mean, 100/(sum of ranges) for a sum. q = the sum \
            of scores / step to the nearest whole number, a half towards the middle n 100/(2 step), up where it is the middle. d = \
            max(theta + step, 100 - theta + step)/100; e = the least whole number with (e + 1/2) step >= 100 (1 + d). Exact, \
            q step / n, if e < q < n 100/step - e; at most e step / n if q <= e; at least 100 - e step / n if q >= n 100/step \
            - e; withheld (too_coarse) if e step / n >= 50 or 100 (1 + d) / n >= 50",
    counts: "r = sheets at or above theta, one count a score whose items all have one range, withheld (uneven_steps) of any other. \
             Exact if 3 <= r <= n - 3; at most 2 if r <= 2; at least n - 2 if r >= n - 2. Items that \
             belong to no score: the same for each, where the whole is the one cell, and from max(k, 8) valid sheets and as many \
             answers to the item on; an answer counts where it lies above the middle of its scale, turned where the item is reversed",
    change: "diagnostic: each wave's own sheets; evaluation: before and after alone, the sheets that answered both and are valid \
             in both. change = later mean - mean before, where both are exact and both n >= 5. SE = sd_change/sqrt(n) in \
             evaluation, sd sqrt(1/n0 + 1/n1) in diagnostic, with the score's reference dispersion; interval: change +- 1.96 \
             SE. Said of the whole (the one cell, or the total), and of each group and pool whose groups are one cell in both \
             waves; there, where n is a band, its lower end is n. Of the whole from before to after, a verdict for each \
             primary score: stable if |change| + 1.645 SE <= the smallest notable change; improvement or deterioration if \
             |change|/SE passes Holm's procedure at 5 % over the declared primary scores, one that is not published counting \
             with p = 1; else inconclusive. Of any other score: exploratory. Of monthly waves, of a follow-up and of cells: no \
             verdict. Where the score's file gives its regression and the mean before is exact, what a chosen group does by \
             itself is (1 - stability)(usual - mean before)",
    ..THIRD
};

const FIFTH: RulesInWords = RulesInWords {
    version: 5,
    counts: "r = sheets at or above theta, one count a score whose items all have one range, withheld (uneven_steps) of any other. \
             Exact if 3 <= r <= n - 3; at most 2 if r <= 2; at least n - 2 if r >= n - 2. Withheld (shows_change) where earlier \
             releases of the same people, with the same score, have cells with one of the cell's groups, and for some count that \
             could be said here no score is open in all these cells and in this one. Read in steps: a score is a whole number from 0 \
             to 100/step, counted \
             from theta/step up; a mean says q or its bound, a count itself or its bound. A score is open in a cell if, of n such \
             scores that fit what is said, somebody can have it; and if, whatever one of the n has that fits, somebody else can (one \
             of the n may also have the lowest counted score uncounted, or the one below it counted). Where an earlier n is a band, \
             in all n of it with which the mean and, by itself, the count can be said. Items that \
             belong to no score: the same for each, where the whole is the one cell, and from max(k, 8) valid sheets and as many \
             answers to the item on; an answer counts where it lies above the middle of its scale, turned where the item is reversed",
    ..FOURTH
};

const SIXTH: RulesInWords = RulesInWords {
    version: 6,
    means: "n = the sheets that have the score; step = what a complete sheet's score moves by, in points, when one answer moves by \
            one option, the least for any item: 100/(items x largest range) for a mean, 100/(sum of ranges) for a sum. Of a sum, and of \
            a mean whose items all have one range, each sheet's score counts, here and below, as the nearest multiple of step, a half \
            towards the middle 50, up where it is the middle. q = the sum \
            of scores / step to the nearest whole number, a half towards the middle n 100/(2 step), up where it is the middle. d = \
            max(theta + step, 100 - theta + step)/100; e = the least whole number with (e + 1/2) step >= 100 (1 + d). Exact, \
            q step / n, if e < q < n 100/step - e; at most e step / n if q <= e; at least 100 - e step / n if q >= n 100/step \
            - e; withheld (too_coarse) if e step / n >= 50 or 100 (1 + d) / n >= 50",
    counts: "r = sheets at or above theta, one count a score, withheld (uneven_steps) of a mean whose items have different ranges. \
             Exact if 3 <= r <= n - 3; at most 2 if r <= 2; at least n - 2 if r >= n - 2. Withheld (shows_change) where earlier \
             releases of the same people, with the same score, have cells with one of the cell's groups, and for some count that \
             could be said here no score is open in all these cells and in this one. The same people: this dispositif's earlier waves, the \
             one before in an evaluation among them, and those of dispositifs declared to have the same people, whose groups have the \
             same names. The same score: the same id and definition. Read in steps: a score is a whole number from 2 P - e to e - P \
             with P = 100/step, which every mean leaves open; scores in general go from 0 to P and count \
             from theta/step up; a mean says q or its bound, a count itself or its bound. A score is open in a cell if, of n scores \
             that fit what is said, somebody can have it; and if, whatever one of the n has that fits, somebody else can. \
             Where an earlier n is a band, in all n of it with which the mean and, by itself, the count can be said; a band without upper \
             end goes up to the members of its groups. Beside a count of rules 5 and earlier no score is open. Items that \
             belong to no score: the same for each, where the whole is the one cell, and from max(k, 8) valid sheets and as many \
             answers to the item on; an answer counts where it lies above the middle of its scale, turned where the item is reversed. In an \
             evaluation a score that is not primary, and an item, count where both sheets have them",
    unions: "The total of a release, the lines of a breakdown along what groups have in common, and portfolios of \
                 wholes. n is the sum. The mean is weighted by n; a bound of a part is read as its value and makes the \
                 union a bound of that side; counts are added in the same way; bounds of both sides, or a part that is \
                 withheld, and nothing is said (not_additive, too_few_elsewhere; where all parts are withheld for one reason, that one). \
                 A portfolio leaves out the parts that are withheld for their number of answers",
    ..FIFTH
};

const VERSIONS: [RulesInWords; 6] = [FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::RULES;

    #[test]
    fn every_version_of_the_rules_up_to_this_one_is_told_in_words() {
        assert!((1..=RULES).all(|version| rules_in_words(version).is_some()));
        assert_eq!(rules_in_words(RULES + 1), None);
    }
}
