//! Who answered, how many, when: the line under a page's title.

use chrono::{Datelike, NaiveDate};

use super::words::count;
use crate::disclosure::{Population, Published, Release};
use crate::domain::wave::Wave;
use crate::i18n::Words;

/// « 3 groupes · avant : 17 réponses, après : 14 réponses · mars et juin 2026 ».
pub fn subtitle(t: Words, releases: &[(Wave, Published<Release>)]) -> Option<String> {
    let ((first, one), (last, _)) = (releases.first()?, releases.last()?);
    let answered = releases.iter().map(|(wave, release)| {
        let answers = release.whole().map(|whole| count(t, whole.n));
        let answers = answers.unwrap_or_else(|| t.say("figure-fewer").count("k", release.k).to_string());
        t.say(format!("figure-answered-{}", wave.kind.as_str())).with("answers", answers).to_string()
    });
    let answered: Vec<_> = answered.collect();
    let groups = t.say("figure-groups").count("groups", groups(one)).to_string();
    Some([groups, answered.join(", "), months(t, first.closes_on, last.closes_on)].join(" · "))
}

/// How many groups the release speaks of or leaves out: all of the dispositif.
fn groups(release: &Release) -> usize {
    let of = |population: &Population| match population {
        Population::Whole(groups) | Population::Pool(groups) => groups.len(),
        Population::Group(_) => 1,
    };
    release.cells.iter().map(|cell| of(&cell.population)).chain([release.unsaid.len()]).sum()
}

/// « mars et juin 2026 », to the month.
fn months(t: Words, first: NaiveDate, last: NaiveDate) -> String {
    let month = |day: NaiveDate| t.say(format!("month-{}", day.month())).to_string();
    let dated = |day: NaiveDate| format!("{} {}", month(day), day.year());
    if (first.year(), first.month()) == (last.year(), last.month()) {
        return dated(last);
    }
    let begun = if first.year() == last.year() { month(first) } else { dated(first) };
    t.say("figure-months").with("first", begun).with("last", dated(last)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn months_name_the_year_once_where_it_is_the_same() {
        let day = |year, month| NaiveDate::from_ymd_opt(year, month, 3).unwrap();
        let told = |first, last| months(Words::of(Language::Fr), first, last);
        assert_eq!(told(day(2026, 3), day(2026, 6)), "mars et juin 2026");
        assert_eq!(told(day(2026, 6), day(2026, 6)), "juin 2026");
        assert_eq!(told(day(2025, 12), day(2026, 2)), "décembre 2025 et février 2026");
        assert_eq!(told(day(2025, 6), day(2026, 6)), "juin 2025 et juin 2026");
    }
}
