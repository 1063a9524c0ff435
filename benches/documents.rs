//! How long each document takes, the first time and again, and how much memory the program holds at most meanwhile, beside a letter of
//! plain text of as many pages, set by the same typst in the same style: the ratio is the price of charts, tables and layout.
//!
//! `cargo bench --bench documents`. The contents are those of a full dispositif: three indicators with two charts each, five texts
//! of a page, twelve sessions, twenty actions. Each round changes a word, so that no document is remembered as a whole; what
//! typst remembers of the style and the fonts is what a running service has too. The aim is 300 milliseconds for a report of
//! twelve pages. The first document is timed by itself: it reads the fonts and the style.

#[path = "sums/mod.rs"]
mod sums;

use std::time::Duration;

use anyhow::{Context, Result};
use entrevoix::app::{self, Picture, Told};
use entrevoix::disclosure::{self, Comparison, Published, RawWave, Release};
use entrevoix::domain::group::Group;
use entrevoix::domain::ids::{DispositifId, GroupId, WaveId};
use entrevoix::domain::language::Language;
use entrevoix::domain::wave::WaveKind;
use entrevoix::i18n::Words;
use entrevoix::reports::{
    self, Action, ActionStatus, Bilan, Cadrage, Chart, Duerp, Fact, Figures, Heading, Indicator, Meeting,
    Paper, Portfolio, Rapport, Reading, Restitution, Standing, Table,
};

use sums::{frame, median, questionnaire, tally, timed};

const GROUPS: u32 = 30;
const ROUNDS: u32 = 15;
const AIM: Duration = Duration::from_millis(300);

fn main() -> Result<()> {
    let t = Words::of(Language::Fr);
    let content = Content::new(t)?;
    println!("{GROUPS} groups, 3 indicators, {ROUNDS} rounds; memory at start {}", peak());
    println!("the first document: {:?}", timed(|| Ok(content.rapport(t, 999).pdf(t)?))?);
    measure("rapport", |round| Ok(content.rapport(t, round).pdf(t)?))?;
    measure("restitution", |round| Ok(content.restitution(round).pdf(t)?))?;
    measure("bilan", |round| Ok(content.bilan(round).pdf(t)?))?;
    measure("bilan, as SVG", |round| Ok(content.bilan(round).picture(t)?.svg.into_bytes()))?;
    measure("annexe DUERP", |round| Ok(content.duerp(round).pdf(t)?))?;
    measure("lettre de cadrage", |round| Ok(content.cadrage(round).pdf(t)?))?;
    measure("form on paper", |round| Ok(content.paper(round).pdf(t)?))?;
    measure("portfolio", |round| Ok(content.portfolio(round).pdf(t)?))?;
    let table = Table::of_release(t, &content.before, "Chiffres".to_owned());
    measure("XLSX of a wave", |_| Ok(reports::xlsx(t, &table)?))?;
    measure("CSV of a wave", |_| Ok(reports::csv(&table)?))
}

fn measure(name: &str, made: impl Fn(u32) -> Result<Vec<u8>>) -> Result<()> {
    forget_peak();
    let mut bytes = Vec::new();
    let cold = timed(|| {
        bytes = made(ROUNDS)?;
        Ok(bytes.clone())
    })?;
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        times.push(timed(|| made(round))?);
    }
    let slowest = times.iter().max().copied().unwrap_or_default();
    let time = median(times);
    let met = if time <= AIM { "" } else { ", above the aim" };
    let peak = peak();
    let beside = pages(&bytes).map(|pages| beside_plain(pages, time)).transpose()?.unwrap_or_default();
    println!(
        "{name}: {time:.1?} warm, at most {slowest:.1?}, {cold:.1?} cold{beside}, {} bytes, memory at most {peak}{met}",
        bytes.len()
    );
    Ok(())
}

/// How the time compares to that of a letter of plain text of as many pages.
fn beside_plain(pages: usize, time: Duration) -> Result<String> {
    let paragraphs = paragraphs_of(pages)?;
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        times.push(timed(|| plain(paragraphs, round))?);
    }
    let plain = median(times);
    let ratio = time.as_secs_f64() / plain.as_secs_f64().max(f64::EPSILON);
    Ok(format!(", {pages} pages, {ratio:.1} times {plain:.1?} of plain text"))
}

/// How many paragraphs fill so many pages.
fn paragraphs_of(wanted: usize) -> Result<usize> {
    let mut paragraphs = 1;
    while pages(&plain(paragraphs, ROUNDS)?).is_some_and(|pages| pages < wanted) {
        paragraphs += 2;
    }
    Ok(paragraphs)
}

/// A letter of nothing but text.
fn plain(paragraphs: usize, round: u32) -> Result<Vec<u8>> {
    let paragraph =
        "Le collectif parle du travail réel : ce qui se fait, ce qui ne se fait pas, ce qui coûte. "
            .repeat(8);
    let objectives = Some(format!("Version {round}.\n\n{}", vec![paragraph; paragraphs].join("\n\n")));
    // A tagged PDF has a title.
    let heading = Heading { title: "Pages de texte".to_owned(), ..Heading::default() };
    Ok(Cadrage { heading, objectives, ..Cadrage::default() }.pdf(Words::of(Language::Fr))?)
}

fn pages(bytes: &[u8]) -> Option<usize> {
    Some(lopdf::Document::load_mem(bytes).ok()?.get_pages().len())
}

/// The most that the program held in memory since [`forget_peak`], where the system tells it.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let held = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    held.map_or_else(|| "unknown".to_owned(), |held| held.trim().to_owned())
}

/// Has the system begin anew to note the most that is held, where it can.
fn forget_peak() {
    drop(std::fs::write("/proc/self/clear_refs", "5"));
}

struct Content {
    before: Published<Release>,
    comparison: Published<Comparison>,
    indicators: Vec<Indicator>,
    participation: Chart,
}

impl Content {
    fn new(t: Words) -> Result<Self> {
        let (before, after) = (release(WaveKind::Before, 0)?, release(WaveKind::After, 1)?);
        let comparison = disclosure::compare(&before, &after);
        let labels = ["avant", "après"].map(str::to_owned).to_vec();
        let answered = Picture::Participation(vec![before.clone(), after.clone()], labels);
        let indicators = comparison
            .each(|comparison| &comparison.lines)
            .into_iter()
            .map(|line| {
                let of = comparison.of_score(&line.score.id);
                Ok(Indicator {
                    sentence: "Le score baisse de 14 points (de 4 à 24 points).".to_owned(),
                    chart: chart(t, &Picture::BeforeAndAfter(of.clone()))?,
                    people: Some(chart(t, &Picture::CountsBeforeAndAfter(of))?),
                    line,
                })
            })
            .collect::<Result<_>>()?;
        Ok(Self { participation: chart(t, &answered)?, before, comparison, indicators })
    }

    fn heading(&self, round: u32) -> Heading {
        let fact = |label: &str| Fact { label: label.to_owned(), value: Some(format!("fait {round}")) };
        Heading {
            organisation: "Mairie de Valmont".to_owned(),
            title: format!("Analyse de pratiques {round}"),
            who: Some("30 groupes".to_owned()),
            facts: ["Forme", "Groupes", "Intervenant"].map(fact).to_vec(),
        }
    }

    fn figures(&self) -> Figures {
        Figures {
            participation: Some(self.participation.clone()),
            indicators: self.indicators.clone(),
            moments: Some((self.comparison.before, self.comparison.after)),
            answered: Vec::new(),
            over_time: Vec::new(),
            charts: Vec::new(),
            keys: Vec::new(),
            people_key: None,
            actions: None,
            limits: vec!["Sans groupe témoin, rien ne dit d’où vient le changement.".to_owned(); 6],
            notes: vec!["Les moyennes vont de 0 à 100.".to_owned(); 4],
        }
    }

    fn rapport(&self, _: Words, round: u32) -> Rapport {
        Rapport {
            heading: self.heading(round),
            figures: self.figures(),
            reading: reading(round),
            actions: actions(),
        }
    }

    fn restitution(&self, round: u32) -> Restitution {
        Restitution {
            heading: self.heading(round),
            figures: self.figures(),
            reading: reading(round),
            actions: actions(),
        }
    }

    fn bilan(&self, round: u32) -> Bilan {
        let meeting = |number| Meeting {
            number,
            on: None,
            attendance: Some("5 à 8 présents".to_owned()),
            situation: Some("Une visite refusée par la famille".to_owned()),
            is_held: true,
        };
        Bilan {
            heading: self.heading(round),
            groups: 30,
            answered: vec![self.before.clone()],
            meetings: (1..=12).map(meeting).collect(),
            tells_situations: true,
            figures: self.figures(),
            actions: actions(),
        }
    }

    fn duerp(&self, round: u32) -> Duerp {
        Duerp {
            heading: self.heading(round),
            release: Some(self.before.clone()),
            limits: self.figures().limits,
            actions: actions(),
        }
    }

    fn cadrage(&self, round: u32) -> Cadrage {
        let text = Some(text(round));
        Cadrage {
            heading: self.heading(round),
            objectives: text.clone(),
            indicators: vec!["Isolement".to_owned()],
            rules: vec!["À partir de 5 réponses.".to_owned()],
            recipients: text.clone(),
            consultation: text,
            retention: Vec::new(),
            is_through_centre: false,
        }
    }

    fn paper(&self, round: u32) -> Paper {
        Paper {
            heading: self.heading(round),
            questionnaire: questionnaire(),
            frame: vec!["Personne ne voit vos réponses.".to_owned(); 5],
            code_use: "Recopiez le code de votre carte.".to_owned(),
            free_text: None,
        }
    }

    fn portfolio(&self, round: u32) -> Portfolio {
        let all = disclosure::portfolio(std::slice::from_ref(&self.before));
        Portfolio {
            heading: self.heading(round),
            organisations: vec![("Mairie de Valmont".to_owned(), all.clone()); 20],
            all,
            charts: vec![(WaveKind::Before, vec![self.participation.clone()])],
            limits: self.figures().limits,
        }
    }
}

fn chart(t: Words, picture: &Picture<'_>) -> Result<Chart> {
    let told = Told { id: "bench", title: "Un graphique", description: "Ce qu’il montre." };
    let drawn = app::draw_on_paper(t, picture, told)?;
    Ok(Chart {
        page: drawn.page,
        slide: drawn.slide,
        card: drawn.card,
        title: told.title.to_owned(),
        description: told.description.to_owned(),
    })
}

/// About a page.
fn text(round: u32) -> String {
    let paragraph =
        "Le collectif parle du travail réel : ce qui se fait, ce qui ne se fait pas, ce qui coûte. "
            .repeat(8);
    format!("Version {round}.\n\n{}", [paragraph.as_str(); 4].join("\n\n"))
}

fn reading(round: u32) -> Reading {
    let text = Some(text(round));
    Reading {
        has_interviews: true,
        objectifs: text.clone(),
        contexte: text.clone(),
        synthese: text.clone(),
        problematiques: text.clone(),
        themes: vec!["Les relais du soir".to_owned(); 4],
        axes: text,
        standing: Some(Standing::Recognised),
    }
}

fn actions() -> Vec<Action> {
    let action = Action {
        axis: Some("Coopération".to_owned()),
        action: "Tenir un point d’équipe de trente minutes chaque lundi".to_owned(),
        owner: Some("Responsable du service".to_owned()),
        due_on: None,
        status: ActionStatus::Doing,
    };
    vec![action; 20]
}

/// What a wave of teams of 5 to 12 published; `shift` tells waves apart.
fn release(moment: WaveKind, shift: u32) -> Result<Published<Release>> {
    let questionnaire = questionnaire();
    let groups: Vec<Group> = (0..GROUPS).map(group).collect();
    let sums =
        |(group, place): (&Group, u32)| tally(&questionnaire, group, 5 + place.wrapping_mul(3) % 8, place);
    disclosure::publish(&RawWave {
        dispositif: &DispositifId::from_text("bench"),
        wave: &WaveId::from_text(format!("{}-{shift}", moment.as_str())),
        moment,
        frame: &frame(),
        groups: &groups,
        questionnaire: &questionnaire,
        tallies: &groups.iter().zip(shift..).map(sums).collect::<Result<Vec<_>>>()?,
        earlier: &[],
    })
    .context("the sums are those of the frame")
}

fn group(place: u32) -> Group {
    Group::printed(GroupId::from_text(format!("g{place}")), format!("Équipe {place}"), 12)
}
