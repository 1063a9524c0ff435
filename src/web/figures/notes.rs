//! How the figures of a page are read. A page says it once of all its charts and tables, in one place, so that the same words
//! do not stand under each of them.

/// What the charts and tables of a page have to explain, each sentence once, in the order in which they come.
pub fn notes(all: impl IntoIterator<Item = Vec<String>>) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for note in all.into_iter().flatten() {
        if !told.contains(&note) {
            told.push(note);
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_tables_explain_is_said_once_and_in_their_order() {
        let of = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let told = notes([of(&["échelle", "tranche"]), of(&["échelle", "borne"]), of(&["tranche"])]);
        assert_eq!(told, ["échelle", "tranche", "borne"]);
    }
}
