//! Mode « évaluation »: the two sheets of one card, brought together by the pair tag.
//!
//! A tag says that two sheets come from one card and nothing else; it is dropped here, at the first step.

use std::collections::BTreeMap;

use crate::domain::ids::GroupId;
use crate::domain::questionnaire::AnswerSheet;

/// The two sheets of one card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetPair {
    /// The group of the card.
    pub group: GroupId,
    /// The sheet of the first wave.
    pub before: AnswerSheet,
    /// The sheet of the second wave.
    pub after: AnswerSheet,
}

/// The cards that answered both waves, in the order of their tags, which are random. A tag is unique within a wave: a
/// card has one row there, and a file in which a pair value stands twice is refused. A tag whose group differs between
/// the waves, which only a faulty file can hold, is left out.
pub fn pair_up<T: Ord>(
    before: impl IntoIterator<Item = (T, GroupId, AnswerSheet)>,
    after: impl IntoIterator<Item = (T, GroupId, AnswerSheet)>,
) -> Vec<SheetPair> {
    let mut later: BTreeMap<T, (GroupId, AnswerSheet)> =
        after.into_iter().map(|(tag, group, sheet)| (tag, (group, sheet))).collect();
    let earlier: BTreeMap<T, (GroupId, AnswerSheet)> =
        before.into_iter().map(|(tag, group, sheet)| (tag, (group, sheet))).collect();
    let paired = earlier.into_iter().filter_map(|(tag, (group, before))| {
        let (other_group, after) = later.remove(&tag)?;
        (group == other_group).then_some(SheetPair { group, before, after })
    });
    paired.collect()
}
