//! Documents as their readers find them: what they say, what they do not, and that nothing leaves its page.

use typst::layout::{Frame, FrameItem, Point, Transform};

use super::testing::{LENGTHS, Length, MARKUP, Read, bilan, every_document, heading, release};
use super::*;
use crate::domain::language::Language;
use crate::i18n::Words;

const LANGUAGES: [Language; 2] = [Language::Fr, Language::En];

/// Where to put the documents for whoever wants to look at them.
const LOOK: &str = "ENTREVOIX_TEST_DOCUMENTS";

#[test]
fn every_document_is_tagged_and_names_its_title_and_its_language() {
    for language in LANGUAGES {
        let t = Words::of(language);
        // What tries to break a page breaks it in any language.
        let lengths = if language == Language::Fr { &LENGTHS[..] } else { &LENGTHS[..2] };
        for length in lengths.iter().copied() {
            for (name, pages) in every_document(t, length) {
                let bytes = pages.pdf().unwrap();
                if let Ok(folder) = std::env::var(LOOK) {
                    std::fs::write(format!("{folder}/{name}-{}-{length:?}.pdf", t.tag()), &bytes).unwrap();
                }
                let read = Read::of(&bytes);
                let told = format!("{name}, {language:?}, {length:?}");
                assert!(read.catalogue("StructTreeRoot").is_some(), "{told}");
                let marks = read.catalogue("MarkInfo").unwrap().as_dict().unwrap();
                assert!(marks.get(b"Marked").unwrap().as_bool().unwrap(), "{told}");
                assert_eq!(read.catalogue("Lang").unwrap().as_str().unwrap(), t.tag().as_bytes(), "{told}");
                assert_eq!(read.title(), fonts::printable(&heading(length).title), "{told}");
            }
        }
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let t = Words::of(Language::Fr);
    let written = || every_document(t, Length::Ordinary).into_iter().map(|(_, pages)| pages.pdf().unwrap());
    let (one, other): (Vec<_>, Vec<_>) = (written().collect(), written().collect());
    assert!(one == other);
    let table = || Table::of_release(t, &release(Length::Ordinary), "Chiffres".to_owned());
    assert!(xlsx(t, &table()).unwrap() == xlsx(t, &table()).unwrap());
}

#[test]
fn what_looks_like_markup_is_printed_as_it_is() {
    for (name, pages) in every_document(Words::of(Language::Fr), Length::Hostile) {
        let read = Read::of(&pages.pdf().unwrap());
        // On a card and in a running head a long name is cut.
        if name != "cards" {
            assert!(read.text.contains(MARKUP), "{name}: {}", read.text);
        }
    }
}

#[test]
fn a_code_stands_on_two_lines_whatever_its_letters() {
    let t = Words::of(Language::Fr);
    let sheet = Read::of(&testing::cards(Length::Ordinary).pdf(t).unwrap()).text + " ";
    for place in 0..10 {
        let (first, second) = match place {
            0..4 => ("WWWW-WWWW-", "WWWW-WWWW"),
            _ => ("7QK4-X9PM-", "2D3H-W8TC"),
        };
        let told = format!(" {first} {second}-{place} ");
        assert_eq!(sheet.matches(&told).count(), 2, "once for each group, {told:?}: {}", sheet);
    }
}

#[test]
fn a_text_that_nobody_wrote_is_marked_and_none_is_made_up() {
    for language in LANGUAGES {
        let t = Words::of(language);
        let missing = t.say("document-missing").to_string();
        let all: std::collections::BTreeMap<_, _> = every_document(t, Length::Missing).into_iter().collect();
        let marked = |name: &str| {
            let read = Read::of(&all[name].pdf().unwrap());
            read.text.matches(missing.as_str()).count()
        };
        // The intervenant, the five headings. Actions that there are none of are said in the page's words.
        assert_eq!(marked("rapport"), 6);
        assert_eq!(marked("restitution"), 6);
        // Sessions that there are none of are not missing.
        assert_eq!(marked("bilan"), 0);
        // The intervenant, what is aimed at, who gets it, who was asked.
        assert_eq!(marked("cadrage"), 4);
        // The intervenant.
        assert_eq!(marked("duerp"), 1);
        let none = t.say("actions-none").to_string();
        for name in ["rapport", "restitution", "bilan", "duerp"] {
            let read = Read::of(&all[name].pdf().unwrap());
            assert_eq!(read.text.matches(none.as_str()).count(), 1, "{name}: {}", read.text);
        }
    }
}

#[test]
fn a_reading_says_how_far_the_group_has_made_it_its_own() {
    let t = Words::of(Language::Fr);
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 7).unwrap();
    let draft = t.say("document-draft").to_string();
    let standings = [
        (Standing::Draft, draft.as_str(), 2),
        (Standing::NotRecognised, "ne s’est pas reconnu", 2),
        (Standing::Recognised, "s’est reconnu", 1),
        (Standing::ByVote(day), "Validée par le vote du groupe, notée le 7 novembre 2026.", 1),
        (Standing::InRoom(day), "en séance le 7 novembre 2026, selon l’intervenant.", 1),
    ];
    for (standing, told, times) in standings {
        let reading = Reading { standing: Some(standing), ..testing::reading(Length::Ordinary) };
        let heading = heading(Length::Ordinary);
        let rapport = Rapport { heading: heading.clone(), reading: reading.clone(), ..Rapport::default() };
        let slides = Restitution { heading, reading, ..Restitution::default() };
        for pdf in [rapport.pdf(t).unwrap(), slides.pdf(t).unwrap()] {
            let text = Read::of(&pdf).text.replace('\u{a0}', " ");
            // What the group has not validated is said at the foot of each page, too.
            let found = text.matches(&*told.replace('\u{a0}', " ")).count();
            assert!(if times == 1 { found == 1 } else { found >= times }, "{standing:?}: {text}");
        }
    }
}

#[test]
fn a_report_says_the_published_figures_and_no_other() {
    let t = Words::of(Language::Fr);
    let all: std::collections::BTreeMap<_, _> = every_document(t, Length::Ordinary).into_iter().collect();
    let read = Read::of(&all["rapport"].pdf().unwrap());
    for figure in ["61", "47", "−14 (entre −26 et −3)", "23 sur 37", "au plus 2 sur 34"] {
        assert!(read.text.contains(figure), "{figure}: {}", read.text);
    }
    // What stands in the content beside the figures: years, dates, page numbers, the scale, numbers of headings.
    let known =
        ["61", "47", "14", "26", "3", "23", "37", "2", "34", "17", "2026", "1", "0", "100", "50", "5", "4"];
    let pages = 1..=all["rapport"].document().pages().len();
    let known: Vec<String> =
        known.into_iter().map(str::to_owned).chain(pages.map(|page| page.to_string())).collect();
    for number in read.text.split(|sign: char| !sign.is_ascii_digit()).filter(|number| !number.is_empty()) {
        assert!(known.iter().any(|one| one == number), "{number}: {}", read.text);
    }
}

#[test]
fn nothing_leaves_its_page() {
    for length in LENGTHS {
        for (name, pages) in every_document(Words::of(Language::Fr), length) {
            for page in pages.document().pages() {
                let size = page.frame.size();
                let mut outside = Vec::new();
                texts(&page.frame, Transform::identity(), &mut |text, from, to| {
                    let is_within = from.x.to_pt() >= -0.1
                        && to.x.to_pt() <= size.x.to_pt() + 0.1
                        && from.y.to_pt() >= -0.1
                        && to.y.to_pt() <= size.y.to_pt() + 0.1;
                    if !is_within {
                        outside.push(text.to_owned());
                    }
                });
                assert!(outside.is_empty(), "{name}, {length:?}: {outside:?}");
            }
        }
    }
}

/// Tells each text of a frame with where it begins and ends. What is clipped is left out: it is cut on purpose.
fn texts(frame: &Frame, at: Transform, tell: &mut dyn FnMut(&str, Point, Point)) {
    for (place, item) in frame.items() {
        let here = at.pre_concat(Transform::translate(place.x, place.y));
        match item {
            FrameItem::Group(group) if group.clip.is_none() => {
                texts(&group.frame, here.pre_concat(group.transform), tell);
            }
            FrameItem::Text(text) => {
                let end = Point::new(text.width(), typst::layout::Abs::zero());
                tell(&text.text, Point::zero().transform(here), end.transform(here));
            }
            FrameItem::Image(_, size, _) => {
                tell("an image", Point::zero().transform(here), Point::new(size.x, size.y).transform(here));
            }
            _ => {}
        }
    }
}

#[test]
fn a_bilan_is_one_picture_however_much_it_holds() {
    let t = Words::of(Language::Fr);
    let sheet = bilan(Length::Ordinary).picture(t).unwrap();
    let long = bilan(Length::Hostile).picture(t).unwrap();
    assert_eq!(sheet.width, long.width);
    assert!(sheet.height < long.height, "{} {}", sheet.height, long.height);
    assert!(sheet.svg.starts_with("<svg"));
}

#[test]
fn a_portfolio_does_not_name_who_published_nothing() {
    let all: std::collections::BTreeMap<_, _> =
        every_document(Words::of(Language::Fr), Length::Ordinary).into_iter().collect();
    let read = Read::of(&all["portfolio"].pdf().unwrap());
    assert!(!read.text.contains("Rien publié"), "{}", read.text);
}

#[test]
fn a_workbook_and_a_csv_say_what_the_release_says() {
    use calamine::{Data, Reader, Xlsx};
    let t = Words::of(Language::Fr);
    let table = Table::of_release(t, &release(Length::Ordinary), "Chiffres".to_owned())
        .with_notes(vec!["Une limite.".to_owned()]);
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(xlsx(t, &table).unwrap())).unwrap();
    let sheet = book.worksheet_range("Chiffres publiés").unwrap();
    let rows: Vec<Vec<Data>> = sheet.rows().map(<[Data]>::to_vec).collect();
    let mean = rows.iter().find(|row| row[1] == "=Accueil" && row[4] == "Moyenne sur 100").unwrap();
    assert_eq!((&mean[5], &mean[6]), (&Data::String("exact".to_owned()), &Data::Float(43.0)));
    assert!(rows.iter().any(|row| row[0] == "Une limite."));
    let csv = csv(t, &table).unwrap();
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(csv.strip_prefix("\u{feff}".as_bytes()).unwrap());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), table.head);
    let lines: Vec<Vec<String>> =
        reader.records().map(|line| line.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(lines.len(), table.rows.len() + table.notes.len());
    assert_eq!(lines.last().unwrap()[4..7], ["Limite", "mot", "Une limite."]);
    let of = |who: &str, statistic: &str| {
        lines.iter().find(|line| line[1] == who && line[4] == statistic).unwrap()
    };
    assert_eq!(of("'=Accueil", "Moyenne sur 100")[5..7], ["exact", "43"]);
    assert_eq!(of("'=Accueil", "Réponses")[5..8], ["tranche", "5", "8"]);
    assert_eq!(of("2\u{a0}groupes réunis", "Moyenne sur 100")[5..7], ["au plus", "29"]);
    let count = of("2\u{a0}groupes réunis", "Personnes à 50\u{a0}points ou plus");
    assert_eq!((&*count[5], &*count[6]), ("non publié", ""));
    assert!(count[8].contains("échelles différentes"), "{count:?}");
}
