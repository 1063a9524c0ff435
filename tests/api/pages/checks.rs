//! What is true of every page.

use std::collections::BTreeSet;

use entrevoix::domain::language::Language;
use entrevoix::i18n::Words;
use scraper::{ElementRef, Html};

use crate::app::Answer;
use crate::form::{all, within, words};
use crate::support::gallery::View;

/// What is wrong with a page, in words.
pub fn faults(view: &View, answer: &Answer, page: &Html, language: Language) -> Vec<String> {
    if all(page, "html[lang]").is_empty() {
        return vec![format!("no page: {answer:?}")];
    }
    let mut told = Vec::new();
    told.extend(language_of(page, language));
    told.extend(sentences(page));
    told.extend(headings(page));
    told.extend(controls(page, language));
    told.extend(references(page));
    told.extend(tables(page));
    told.extend(pictures(page));
    told.extend(corrections(view, answer, page, language));
    told
}

fn language_of(page: &Html, language: Language) -> Vec<String> {
    let mut told = Vec::new();
    if all(page, "html")[0].attr("lang") != Some(language.tag()) {
        told.push("is in the other language".to_owned());
    }
    // Whatever leads to the other language is written in it.
    for link in all(page, "a[hreflang]") {
        if link.attr("lang") != link.attr("hreflang") {
            told.push(format!("says no language: {}", link.html()));
        }
    }
    told
}

fn sentences(page: &Html) -> Vec<String> {
    let text = page.root_element().text().collect::<Vec<_>>().join(" ");
    let mut told = Vec::new();
    if text.contains("{$") || text.contains("{ $") || text.contains("NaN") {
        told.push("an argument was left in a sentence".to_owned());
    }
    // A key without a sentence is shown in brackets.
    let keys = text.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(name, _)| name);
    let unknown = keys.filter(|name| {
        name.contains('-') && name.chars().all(|c| c.is_ascii_lowercase() || "-_".contains(c))
    });
    told.extend(unknown.map(|name| format!("no sentence for {name}")));
    told
}

fn headings(page: &Html) -> Vec<String> {
    let mut told = Vec::new();
    if all(page, "h1").len() != 1 {
        told.push(format!("{} main headings", all(page, "h1").len()));
    }
    let mut above = 1;
    for heading in all(page, "h1, h2, h3, h4, h5, h6") {
        let level = heading.value().name()[1..].parse().unwrap();
        if level > above + 1 {
            told.push(format!("a level is left out before « {} »", words(heading)));
        }
        above = level;
    }
    for spoken in all(page, "title, h1, h2, h3, h4, legend, label, caption, th, button, a, summary") {
        let is_named = !words(spoken).is_empty() || spoken.attr("aria-label").is_some();
        if !is_named && spoken.attr("hidden").is_none() {
            told.push(format!("says nothing: {}", spoken.html()));
        }
    }
    told
}

/// Every field has its label, which says where it must be filled in; those who choose among several hear what of.
fn controls(page: &Html, language: Language) -> Vec<String> {
    let must = Words::of(language).say("required").to_string();
    let mut told = Vec::new();
    for field in all(page, "input:not([type=hidden]), select, textarea") {
        let is_inside =
            field.ancestors().filter_map(ElementRef::wrap).any(|one| one.value().name() == "label");
        let label = |id: &str| all(page, &format!("label[for='{id}']")).len() == 1;
        if !is_inside && !field.attr("id").is_some_and(label) {
            told.push(format!("no label: {}", field.html()));
        }
        let said = field.attr("id").map(|id| all(page, &format!("label[for='{id}']"))).unwrap_or_default();
        let is_said = said.iter().any(|label| words(*label).ends_with(&must));
        if field.attr("required").is_some() != is_said {
            told.push(format!("is required or is not, and its label says otherwise: {}", field.html()));
        }
    }
    for radio in all(page, "input[type=radio]") {
        let set = radio.ancestors().filter_map(ElementRef::wrap).find(|one| one.value().name() == "fieldset");
        if set.is_none_or(|set| within(set, "legend").len() != 1) {
            told.push(format!("no legend: {}", radio.html()));
        }
    }
    told
}

/// Ids stand once, and what points to one finds it.
fn references(page: &Html) -> Vec<String> {
    let ids: Vec<_> = all(page, "[id]").into_iter().filter_map(|one| one.attr("id")).collect();
    let known: BTreeSet<_> = ids.iter().copied().collect();
    let mut told = Vec::new();
    if known.len() != ids.len() {
        told.push("an id stands twice".to_owned());
    }
    for name in ["for", "list", "aria-labelledby", "aria-describedby"] {
        for one in all(page, &format!("[{name}]")) {
            let points = one.attr(name).unwrap_or_default().split_whitespace();
            told.extend(
                points.filter(|id| !known.contains(id)).map(|id| format!("{name} points to no {id}")),
            );
        }
    }
    let within_page =
        all(page, "a[href^='#']").into_iter().filter_map(|link| link.attr("href")?.strip_prefix('#'));
    told.extend(within_page.filter(|id| !known.contains(id)).map(|id| format!("a link leads to no {id}")));
    told
}

fn tables(page: &Html) -> Vec<String> {
    let mut told = Vec::new();
    for table in all(page, "table") {
        let is_named = table.attr("aria-labelledby").is_some() || within(table, "caption").len() == 1;
        if !is_named {
            told.push(format!("a table without a caption: {}", words(table)));
        }
        if !within(table, "th:not([scope])").is_empty() {
            told.push(format!("a heading without a scope: {}", words(table)));
        }
    }
    told
}

/// A picture is told in words or is beside words that say the same; what opens elsewhere says so in its own words.
fn pictures(page: &Html) -> Vec<String> {
    let mut told = Vec::new();
    for picture in all(page, "svg:not([aria-hidden=true])") {
        let is_told = ["title", "desc"].iter().all(|name| within(picture, name).len() == 1);
        if picture.attr("role") != Some("img") || picture.attr("aria-labelledby").is_none() || !is_told {
            told.push("a picture that is not told in words".to_owned());
        }
    }
    for link in all(page, "a[target]") {
        if !words(link).ends_with(')') {
            told.push(format!("opens elsewhere and does not say so: {}", link.html()));
        }
    }
    told
}

/// A form that comes back says so first of all, leads to each field, and tells at the field what to do.
fn corrections(view: &View, answer: &Answer, page: &Html, language: Language) -> Vec<String> {
    let mut told = Vec::new();
    let summaries = all(page, ".fault-summary[role=alert]");
    if !view.is_faulty {
        if !summaries.is_empty() {
            told.push("asks for corrections".to_owned());
        }
        return told;
    }
    let expected = Words::of(language).say("fault-title").to_string();
    let title = words(all(page, "title")[0]);
    let warned = Words::of(language).say("new-warning-title").to_string();
    if !title.starts_with(&expected) && !title.starts_with(&warned) {
        told.push(format!("its title begins with something else: {title}"));
    }
    if summaries.len() != 1 {
        told.push(format!("{} summaries of what to correct, {}", summaries.len(), answer.status));
    }
    let links = all(page, ".fault-summary a[href^='#']");
    if links.is_empty() {
        told.push("leads to no field".to_owned());
    }
    told.extend(out_of_order(page, &links));
    for link in links {
        let field = link.attr("href").unwrap_or_default().trim_start_matches('#');
        let found = all(page, &format!("[id='{field}']"));
        let is_told = found.first().is_some_and(|field| is_told(page, *field));
        if !is_told && !title.starts_with(&warned) {
            told.push(format!("{field} does not say what to correct"));
        }
        let said = |one: ElementRef<'_>| beside(page, one) + &asked(one);
        let is_beside = found.first().is_some_and(|one| said(*one).contains(&words(link)));
        if is_told && !is_beside {
            told.push(format!("« {} » stands in the list and not beside {field}", words(link)));
        }
    }
    told
}

/// The list goes down the page as its reader does.
fn out_of_order(page: &Html, links: &[ElementRef<'_>]) -> Option<String> {
    let ids: Vec<_> = all(page, "[id]").into_iter().filter_map(|one| one.attr("id")).collect();
    let place = |link: &ElementRef<'_>| {
        let field = link.attr("href").unwrap_or_default().trim_start_matches('#').to_owned();
        ids.iter().position(|id| *id == field)
    };
    (!links.is_sorted_by_key(place)).then(|| {
        let fields: Vec<_> = links.iter().filter_map(|link| link.attr("href")).collect();
        format!("what to correct is not in the order of the page: {fields:?}")
    })
}

/// Whether the field, or what it belongs to, is described by a sentence that says what to do.
fn is_told(page: &Html, field: ElementRef<'_>) -> bool {
    !beside(page, field).is_empty()
}

/// The sentences that say what to do and describe the field, or what it belongs to.
fn beside(page: &Html, field: ElementRef<'_>) -> String {
    let sets = field.ancestors().filter_map(ElementRef::wrap).filter(|one| one.value().name() == "fieldset");
    let parts = std::iter::once(field).chain(sets);
    let ids = parts.flat_map(|part| part.attr("aria-describedby").unwrap_or_default().split_whitespace());
    let said = ids.flat_map(|id| all(page, &format!("[id='{id}'].fault")));
    said.map(words).collect::<Vec<_>>().join(" ")
}

/// What a set of choices asks: the list names a question that was not answered by its own words.
fn asked(field: ElementRef<'_>) -> String {
    let sets = std::iter::once(field).chain(field.ancestors().filter_map(ElementRef::wrap));
    let legends = sets.filter(|one| one.value().name() == "fieldset").flat_map(|set| within(set, "legend"));
    legends.map(words).collect::<Vec<_>>().join(" ")
}
