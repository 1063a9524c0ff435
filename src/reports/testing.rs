//! What the tests of documents share: plausible content, content that tries to break a page, and what a PDF says.

mod letters;
mod read;

pub(super) use self::letters::{cadrage, cards, meetings, paper, portfolio};
pub(super) use self::read::Read;

use super::*;
use crate::disclosure::{
    Cell, Change, ComparisonLine, Count, CountFigure, GroupName, Mean, MeanFigure, People, Population,
    Published, Release, ScoreFrame, Verdict, Withheld,
};
use chrono::NaiveDate;

use crate::domain::action::{Action, Revision, Status};
use crate::domain::dispositif::{Granularity, Mode};
use crate::domain::ids::{ActionId, DispositifId, GroupId, ScoreId, WaveId};
use crate::domain::language::Text;
use crate::domain::questionnaire::{Direction, Dispersion};
use crate::domain::ratio::Ratio;
use crate::domain::reading::{Part, ReadingTexts};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

/// How long texts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    Missing,
    Ordinary,
    Hostile,
}

pub(super) const LENGTHS: [Length; 3] = [Length::Missing, Length::Ordinary, Length::Hostile];
/// What typst would take for its own language, were it not data.
pub(super) const MARKUP: &str =
    r#"#import "/etc/passwd": * $x^2$ *gras* _italique_ <label> @ref `code` [a] {b} = titre \ //"#;

impl Length {
    pub(super) fn text(self) -> Option<String> {
        match self {
            Self::Missing => None,
            Self::Ordinary => Some(
                "Le collectif parle du travail réel : ce qui se fait, ce qui coûte.\n\nLa demande vient de la direction."
                    .to_owned(),
            ),
            Self::Hostile => Some(format!(
                "{MARKUP}\n\n{} 👍🏽 مرحبا\u{7}\n\n{}",
                "W".repeat(400),
                "Une phrase de plus, comme la précédente. ".repeat(125)
            )),
        }
    }

    pub(in crate::reports) fn name(self, name: &str) -> String {
        match self {
            Self::Hostile => {
                format!("{name} {} 🙂 {}", "interprofessionnalisationnellement".repeat(3), MARKUP)
            }
            _ => name.to_owned(),
        }
    }
}

pub(super) fn heading(length: Length) -> Heading {
    Heading {
        organisation: length.name("Mairie de Valmont"),
        title: length.name("Analyse de pratiques 2026"),
        who: (length != Length::Missing).then(|| "3 groupes · avant : 17 réponses".to_owned()),
        facts: vec![
            Fact { label: "Forme".to_owned(), value: Some(length.name("Analyse de pratiques")) },
            Fact {
                label: "Intervenant".to_owned(),
                value: (length != Length::Missing).then(|| length.name("Camille Roche")),
            },
        ],
        as_of: (length != Length::Missing).then(|| day(2026, 5, 4)),
    }
}

pub(super) fn chart() -> Chart {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" viewBox=\"0 0 640 120\" font-family=\"sans-serif\">\
               <rect x=\"0\" y=\"0\" width=\"640\" height=\"120\" fill=\"#FBFAF7\"/>\
               <text x=\"10\" y=\"40\" font-size=\"14\" fill=\"#1B1B1B\">trait du graphique</text></svg>";
    Chart {
        svg: svg.to_owned(),
        title: "Combien ont répondu".to_owned(),
        description: "Ce que montre le trait.".to_owned(),
    }
}

pub(super) fn score(id: &str, name: &str) -> ScoreFrame {
    ScoreFrame {
        id: ScoreId::from_text(id),
        name: Text::french(name),
        short: Text::french(name),
        direction: Direction::Risk,
        primary: true,
        validated: false,
        notable_change: 10,
        dispersion: Dispersion { sd: 20, sd_change: 20, source: "convention".to_owned() },
        regression: None,
        theta: 50,
        step: None,
        definition: id.to_owned(),
    }
}

fn mean(n: u32, points: i128) -> MeanFigure {
    MeanFigure { n: Count::Exact(n), mean: Mean::Exact(Ratio::whole(points)) }
}

pub(super) fn line(name: &str, verdict: Verdict) -> Published<ComparisonLine> {
    let count = |n, people| Some(CountFigure { n: Count::Exact(n), people });
    Published::for_test(ComparisonLine {
        score: score("isolement", name),
        before: Some(mean(37, 61)),
        after: Some(mean(34, 47)),
        before_count: count(37, People::Exact(23)),
        after_count: count(34, People::AtMost(2)),
        change: Some(Change { points: -14.0, low: -26.0, high: -3.0, standard_error: 6.0 }),
        cells: Vec::new(),
        verdict,
    })
}

pub(super) fn figures(length: Length) -> Figures {
    let verdicts = [Verdict::Improvement, Verdict::Inconclusive, Verdict::Deterioration];
    let indicator = |verdict| Indicator {
        line: line(&length.name("Isolement professionnel"), verdict),
        sentence: length.name("Le score baisse de 14 points."),
        chart: chart(),
        people: Some(chart()),
    };
    match length {
        Length::Missing => Figures::default(),
        _ => Figures {
            answered: Vec::new(),
            over_time: Vec::new(),
            keys: vec![chart().svg],
            people_key: None,
            actions: Some(chart()),
            participation: Some(chart()),
            indicators: verdicts.map(indicator).to_vec(),
            moments: Some((WaveKind::Before, WaveKind::After)),
            charts: vec![chart()],
            limits: vec![length.name("Sans groupe témoin, rien ne dit d’où vient le changement.")],
            notes: vec![length.name("Les moyennes vont de 0 à 100.")],
        },
    }
}

pub(super) fn reading(length: Length) -> Reading {
    let mut texts = ReadingTexts::default();
    for part in [Part::Objectifs, Part::Synthese, Part::Problematiques, Part::Axes] {
        texts.set(part, &length.text().unwrap_or_default());
    }
    texts.contexte = "  \n ".to_owned();
    Reading {
        texts,
        has_interviews: true,
        themes: if length == Length::Missing { Vec::new() } else { vec![length.name("Les relais du soir")] },
        standing: (length != Length::Missing).then_some(Standing::Recognised),
        transmitted_on: None,
    }
}

pub(super) fn actions(length: Length) -> Vec<Action> {
    let action = |status: &Status| Action {
        id: ActionId::from_text(status.as_str()),
        dispositif: DispositifId::from_text("valmont"),
        axis: length.text().unwrap_or_default().chars().take(600).collect(),
        what: length.name("Tenir un point d’équipe"),
        owner: length.name("Cadre de proximité"),
        revisions: vec![Revision {
            on: day(2026, 5, 4),
            status: *status,
            due_on: (*status != Status::ToDo).then(|| day(2026, 6, 1)),
            note: if *status == Status::Done { length.name("Chaque lundi.") } else { String::new() },
            transmitted_on: None,
        }],
    };
    if length == Length::Missing { Vec::new() } else { Status::ALL.iter().map(action).collect() }
}

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(super) fn release(length: Length) -> Published<Release> {
    let name = |name: &str| GroupName { id: GroupId::from_text(name), name: length.name(name) };
    let cell = |population, n, mean| Cell {
        population,
        n,
        means: vec![MeanFigure { n, mean }],
        counts: vec![CountFigure { n, people: People::Withheld(Withheld::UnevenSteps) }],
        items: Vec::new(),
    };
    let band = Count::Band { from: 5, to: Some(8) };
    Published::for_test(Release {
        rules: 6,
        dispositif: DispositifId::from_text("valmont"),
        wave: WaveId::from_text("avant"),
        moment: WaveKind::Before,
        granularity: Granularity::ByGroup,
        mode: Mode::Diagnostic,
        k: 5,
        scores: vec![score("isolement", &length.name("Isolement professionnel"))],
        items: Vec::new(),
        cells: vec![
            cell(Population::Group(name("=Accueil")), band, Mean::Exact(Ratio::whole(43))),
            cell(
                Population::Pool(vec![name("Voirie"), name("Enfance")]),
                Count::Exact(9),
                Mean::AtMost(Ratio::whole(29)),
            ),
        ],
        total: None,
        breakdowns: Vec::new(),
        unsaid: Vec::new(),
    })
}

/// Each document of PDF, by its name.
pub(super) fn every_document(t: Words, length: Length) -> Vec<(&'static str, typeset::Pages)> {
    let all = Rapport {
        heading: heading(length),
        figures: figures(length),
        reading: reading(length),
        actions: actions(length),
    };
    let restitution = Restitution {
        heading: heading(length),
        figures: figures(length),
        reading: reading(length),
        actions: actions(length),
    };
    let duerp = Duerp {
        heading: heading(length),
        release: (length != Length::Missing).then(|| release(length)),
        limits: figures(length).limits,
        notes: figures(length).notes,
        actions: actions(length),
    };
    vec![
        ("rapport", all.pages(t).unwrap()),
        ("restitution", restitution.pages(t).unwrap()),
        ("bilan", bilan(length).pages(t, false).unwrap()),
        ("bilan-picture", bilan(length).pages(t, true).unwrap()),
        ("duerp", duerp.pages(t).unwrap()),
        ("cadrage", cadrage(length).pages(t).unwrap()),
        ("cards", cards(length).pages(t).unwrap()),
        ("paper", paper(length).pages(t).unwrap()),
        ("portfolio", portfolio(length).pages(t).unwrap()),
    ]
}

pub(super) fn bilan(length: Length) -> Bilan {
    Bilan {
        heading: heading(length),
        groups: 3,
        answered: if length == Length::Missing { Vec::new() } else { vec![release(length)] },
        meetings: meetings(length),
        figures: figures(length),
        actions: actions(length),
        reading: reading(length),
    }
}
