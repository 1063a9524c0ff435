//! Who answered, how many, when: the line under a page's title.

use chrono::{Datelike, NaiveDate};

use super::words::count;
use crate::disclosure::{Population, Published, Release};
use crate::domain::wave::{Wave, WaveKind};
use crate::i18n::Words;

/// « 3 groupes · avant : 17 réponses, après : 14 réponses · mars et juin 2026 ». Monthly waves are counted: their numbers of
/// answers stand in the table over time.
pub fn subtitle(t: Words, releases: &[(Wave, Published<Release>)]) -> Option<String> {
    let ((first, one), (last, _)) = (releases.first()?, releases.last()?);
    let (monthly, others): (Vec<_>, Vec<_>) =
        releases.iter().partition(|(wave, _)| wave.kind == WaveKind::Monthly);
    let answered = others.into_iter().map(|(wave, release)| {
        let told = t.say(format!("figure-answered-{}", wave.kind.as_str()));
        told.with("answers", answered(t, release)).to_string()
    });
    let counted = t.say("figure-answered-monthly").count("waves", monthly.len()).to_string();
    let answered: Vec<_> = answered.chain((!monthly.is_empty()).then_some(counted)).collect();
    let groups = t.say("figure-groups").count("groups", groups(one)).to_string();
    let span = if releases.len() > 2 { Span::Through } else { Span::Both };
    Some([groups, answered.join(", "), months(t, first.closes_on, last.closes_on, span)].join("\u{a0}· "))
}

/// « 3 groupes · 17 réponses · mars 2026 »: the same of one wave.
pub fn subtitle_of_wave(t: Words, wave: &Wave, release: &Published<Release>) -> String {
    let groups = t.say("figure-groups").count("groups", groups(release)).to_string();
    let month = months(t, wave.closes_on, wave.closes_on, Span::Both);
    [groups, answered(t, release), month].join("\u{a0}· ")
}

/// « 17 réponses », « moins de 5 réponses ».
fn answered(t: Words, release: &Release) -> String {
    let answers = release.whole().map(|whole| count(t, whole.n));
    answers.unwrap_or_else(|| t.say("figure-fewer").count("k", release.k).to_string())
}

/// How many groups the release speaks of or leaves out: all of the dispositif.
fn groups(release: &Release) -> usize {
    let of = |population: &Population| match population {
        Population::Whole(groups) | Population::Pool(groups) => groups.len(),
        Population::Group(_) => 1,
    };
    release.cells.iter().map(|cell| of(&cell.population)).chain([release.unsaid.len()]).sum()
}

/// Whether something lies between the first and the last of the months that are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Span {
    /// « mars et juin ».
    Both,
    /// « mars – juin ».
    Through,
}

/// « mars et juin 2026 », to the month.
fn months(t: Words, first: NaiveDate, last: NaiveDate, span: Span) -> String {
    let month = |day: NaiveDate| t.say(format!("month-{}", day.month())).to_string();
    let dated = |day: NaiveDate| format!("{} {}", month(day), day.year());
    if (first.year(), first.month()) == (last.year(), last.month()) {
        return dated(last);
    }
    let begun = if first.year() == last.year() { month(first) } else { dated(first) };
    let key = match span {
        Span::Both => "figure-months",
        Span::Through => "figure-months-through",
    };
    t.say(key).with("first", begun).with("last", dated(last)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn months_name_the_year_once_where_it_is_the_same() {
        let day = |year, month| NaiveDate::from_ymd_opt(year, month, 3).unwrap();
        let told = |first, last| months(Words::of(Language::Fr), first, last, Span::Both);
        assert_eq!(told(day(2026, 3), day(2026, 6)), "mars et juin 2026");
        assert_eq!(told(day(2026, 6), day(2026, 6)), "juin 2026");
        assert_eq!(told(day(2025, 12), day(2026, 2)), "décembre 2025 et février 2026");
        assert_eq!(told(day(2025, 6), day(2026, 6)), "juin 2025 et juin 2026");
        let through = months(Words::of(Language::Fr), day(2026, 3), day(2026, 9), Span::Through);
        assert_eq!(through, "mars – septembre 2026");
    }
}
