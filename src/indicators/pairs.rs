//! Mode « évaluation »: the two sheets of one card, brought together by the pair tag.
//!
//! A tag says that two sheets come from one card and nothing else; it is dropped here, at the first step.

use crate::domain::ids::GroupId;
use crate::domain::questionnaire::AnswerSheet;

use super::Sheets;

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

/// One wave's sheets with the tag and the row of each that has a tag.
pub struct Tagged<T> {
    /// The sheets.
    pub sheets: Sheets,
    /// Tags and rows, in any order. A tag is unique within a wave: a card has one row there, and a file in which a pair
    /// value stands twice is refused.
    pub tags: Vec<(T, u32)>,
}

/// The rows of the cards that answered both waves, first wave first, in the order of their tags, which are random. A tag
/// whose group differs between the waves, which only a faulty file can hold, is left out.
pub fn pair_rows<T: Ord + Send>(before: &mut Tagged<T>, after: &mut Tagged<T>) -> Vec<[u32; 2]> {
    let place = |sheets: &Sheets, row: u32| sheets.places().get(row as usize).copied();
    let mut rows = matched(&mut before.tags, &mut after.tags);
    rows.retain(|[earlier, later]| place(&before.sheets, *earlier) == place(&after.sheets, *later));
    rows
}

/// The same for sheets that are at hand one by one.
pub fn pair_up<T: Ord + Send>(
    before: impl IntoIterator<Item = (T, GroupId, AnswerSheet)>,
    after: impl IntoIterator<Item = (T, GroupId, AnswerSheet)>,
) -> Vec<SheetPair> {
    let ((mut tags, earlier), (mut later_tags, later)) = (numbered(before), numbered(after));
    let pair = |[first, second]: [u32; 2]| {
        let ((group, before), (other, after)) = (earlier.get(first as usize)?, later.get(second as usize)?);
        let pair = || SheetPair { group: group.clone(), before: before.clone(), after: after.clone() };
        (group == other).then(pair)
    };
    matched(&mut tags, &mut later_tags).into_iter().filter_map(pair).collect()
}

type Numbered<T> = (Vec<(T, u32)>, Vec<(GroupId, AnswerSheet)>);

fn numbered<T>(sheets: impl IntoIterator<Item = (T, GroupId, AnswerSheet)>) -> Numbered<T> {
    sheets.into_iter().zip(0..).map(|((tag, group, sheet), row)| ((tag, row), (group, sheet))).unzip()
}

/// The rows whose tags are equal: both lists are put in the order of their tags, then read once, side by side.
fn matched<T: Ord + Send>(before: &mut [(T, u32)], after: &mut [(T, u32)]) -> Vec<[u32; 2]> {
    rayon::join(|| before.sort_unstable(), || after.sort_unstable());
    let mut later = after.iter().peekable();
    let mut of_tag = |(tag, row): &(T, u32)| {
        while later.next_if(|(other, _)| other < tag).is_some() {}
        later.next_if(|(other, _)| other == tag).map(|(_, other)| [*row, *other])
    };
    before.iter().filter_map(&mut of_tag).collect()
}
