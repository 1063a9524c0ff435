//! How long each document takes, warm and cold, and how much memory the program holds at most meanwhile, beside something plain of the
//! same size made by the same library: a letter of nothing but text of as many pages, a table of as many cells without words, an empty
//! picture. The ratio is the price of charts, tables and layout.
//!
//! `cargo bench --bench documents`, or with the beginning of a name for some of them. Each document has a program of its own, so
//! that its first one is the first that typst sets there, and its memory nobody else's. The contents are those of a full dispositif:
//! 30 groups, three indicators with two charts each, five texts of a page, twelve sessions, twenty actions; the fuller bilan has nine
//! indicators of four groups and ten actions. Each round changes a word, so that no document is remembered as a whole. The aim is 300
//! milliseconds warm and 250 megabytes.

#[path = "sums/mod.rs"]
mod sums;

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use chrono::NaiveDate;
use entrevoix::app::{self, Around, Format, Picture, Room, Told};
use entrevoix::disclosure::{self, Comparison, Published, RawWave, Release};
use entrevoix::domain::action::{Action, Revision, Status};
use entrevoix::domain::group::Group;
use entrevoix::domain::ids::{ActionId, DispositifId, GroupId, WaveId};
use entrevoix::domain::language::Language;
use entrevoix::domain::reading::{Part, ReadingTexts};
use entrevoix::domain::wave::WaveKind;
use entrevoix::i18n::Words;
use entrevoix::reports::{
    self, Bilan, Cadrage, Card, CardGroup, Cards, Chart, Drawing, Duerp, Fact, Figures, Followed, Heading,
    Indicator, Meeting, Paper, Portfolio, Rapport, Reading, Restitution, Standing, Table,
};

use sums::{frame, median, questionnaire, tally, timed};

/// How many teams a full dispositif has, and how many the fuller bilan and the sheet of cards.
const GROUPS: u32 = 30;
const FEW_GROUPS: u32 = 4;
const ROUNDS: u32 = 9;
/// How often what is plain is made: it may take longer than the document beside it.
const PLAIN_ROUNDS: u32 = 3;
const AIM: Duration = Duration::from_millis(300);
const AIM_KB: u64 = 250 * 1024;
/// Says that the program measures one document, which follows.
const ALONE: &str = "--alone";

/// The documents.
const NAMES: [&str; 15] = [
    "rapport",
    "restitution",
    "bilan",
    "bilan, nine indicators",
    "bilan as SVG",
    "bilan as PNG",
    "annexe DUERP",
    "lettre de cadrage",
    "cards",
    "form on paper",
    "portfolio",
    "chart as PNG",
    "chart as SVG",
    "XLSX of a wave",
    "CSV of a wave",
];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|one| one != "--bench").collect();
    if let [flag, name] = arguments.as_slice()
        && flag == ALONE
    {
        return measure(name);
    }
    let wanted = |name: &&str| arguments.is_empty() || arguments.iter().any(|one| name.starts_with(&**one));
    println!("{GROUPS} groups, 3 indicators, {ROUNDS} rounds; each document in a program of its own");
    for name in NAMES.iter().filter(|name| wanted(name)) {
        let status = Command::new(std::env::current_exe()?).args([ALONE, name]).status()?;
        ensure!(status.success(), "{name}: {status}");
    }
    Ok(())
}

/// Makes one document, the first time and again, then what is plain beside it.
fn measure(name: &str) -> Result<()> {
    let t = Words::of(Language::Fr);
    let content = Content::new(t, if name == "bilan, nine indicators" { FEW_GROUPS } else { GROUPS })?;
    let before = held("VmRSS");
    let mut bytes = Vec::new();
    let cold = timed(|| {
        bytes = content.made(t, name, ROUNDS)?;
        Ok(())
    })?;
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        times.push(timed(|| content.made(t, name, round))?);
    }
    let peak = held("VmHWM");
    let slowest = times.iter().max().copied().unwrap_or_default();
    let time = median(times);
    let (beside, plain) = plain(name, &bytes, &content)?;
    let ratio = time.as_secs_f64() / plain.as_secs_f64().max(f64::EPSILON);
    let time_met = if time <= AIM { "" } else { ", ABOVE THE AIM" };
    let memory_met = if peak <= AIM_KB { "" } else { ", MEMORY ABOVE THE AIM" };
    println!(
        "{name}: {time:.1?} warm, at most {slowest:.1?}, {cold:.1?} cold, {ratio:.1} times {plain:.1?} of {beside}, \
         {} kB, memory {} MB at most, {} MB of it before{time_met}{memory_met}",
        bytes.len() / 1024,
        peak / 1024,
        before / 1024
    );
    Ok(())
}

/// Makes a document in a round.
type Made<'a> = Box<dyn Fn(u32) -> Result<Vec<u8>> + 'a>;

/// What is plain beside a document, and how long it takes.
fn plain(name: &str, bytes: &[u8], content: &Content) -> Result<(String, Duration)> {
    let (beside, made): (String, Made<'_>) = match name {
        "XLSX of a wave" => ("as many bare cells".to_owned(), Box::new(|_| bare_workbook(&content.table()))),
        "CSV of a wave" => ("as many bare cells".to_owned(), Box::new(|_| bare_rows(&content.table()))),
        "bilan as PNG" | "chart as PNG" => {
            let (width, height) = size_of_png(bytes)?;
            ("an empty picture of its size".to_owned(), Box::new(move |_| empty_picture(width, height)))
        }
        _ => {
            let pages = pages(bytes).unwrap_or(1);
            let paragraphs = paragraphs_of(pages)?;
            let told = format!("{pages} pages of plain text");
            (told, Box::new(move |round| plain_letter(paragraphs, round)))
        }
    };
    let mut times = Vec::new();
    for round in 0..PLAIN_ROUNDS {
        times.push(timed(|| made(round))?);
    }
    Ok((beside, median(times)))
}

fn bare_workbook(table: &Table) -> Result<Vec<u8>> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (line, row) in (0..).zip(&table.rows) {
        for (column, _) in (0..).zip(row) {
            sheet.write_number(line, column, 1.0)?;
        }
    }
    Ok(book.save_to_buffer()?)
}

fn bare_rows(table: &Table) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in &table.rows {
        writer.write_record(row.iter().map(|_| "1"))?;
    }
    Ok(writer.into_inner().map_err(|error| error.into_error())?)
}

fn size_of_png(bytes: &[u8]) -> Result<(u32, u32)> {
    let pixels = resvg::tiny_skia::Pixmap::decode_png(bytes)?;
    Ok((pixels.width(), pixels.height()))
}

fn empty_picture(width: u32, height: u32) -> Result<Vec<u8>> {
    let mut pixels = resvg::tiny_skia::Pixmap::new(width, height).context("a picture has a size")?;
    pixels.fill(resvg::tiny_skia::Color::WHITE);
    Ok(pixels.encode_png()?)
}

/// About how many paragraphs fill so many pages, told from a letter of some: what is compared is of about the same length.
fn paragraphs_of(wanted: usize) -> Result<usize> {
    const SOME: usize = 24;
    let filled = pages(&plain_letter(SOME, ROUNDS)?).unwrap_or(1).max(1);
    Ok((wanted * SOME / filled).saturating_sub(SOME / filled / 2).max(1))
}

/// A letter of nothing but text.
fn plain_letter(paragraphs: usize, round: u32) -> Result<Vec<u8>> {
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

/// What the system says that the program holds in memory, or held at most, in kilobytes; 0 where it does not say.
fn held(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let held = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    held.and_then(|held| held.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

struct Content {
    before: Published<Release>,
    comparison: Published<Comparison>,
    indicators: Vec<Indicator>,
    participation: Chart,
}

impl Content {
    fn new(t: Words, groups: u32) -> Result<Self> {
        let (before, after) = (release(WaveKind::Before, groups, 0)?, release(WaveKind::After, groups, 1)?);
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
                    chart: chart(t, &Picture::BeforeAndAfter(of.clone()), Room::Slide)?,
                    people: Some(chart(t, &Picture::CountsBeforeAndAfter(of), Room::Slide)?),
                    line,
                })
            })
            .collect::<Result<_>>()?;
        Ok(Self { participation: chart(t, &answered, Room::Slide)?, before, comparison, indicators })
    }

    /// The document of this name, with a word that is the round's.
    fn made(&self, t: Words, name: &str, round: u32) -> Result<Vec<u8>> {
        Ok(match name {
            "rapport" => self.rapport(round).pdf(t)?,
            "restitution" => self.restitution(round).pdf(t)?,
            "bilan" => self.bilan(t, round)?.pdf(t)?,
            "bilan, nine indicators" => self.full_bilan(t, round)?.pdf(t)?,
            "bilan as SVG" => self.bilan(t, round)?.picture(t)?.svg.into_bytes(),
            "bilan as PNG" => {
                let Drawing { svg, width, height } = self.bilan(t, round)?.picture(t)?;
                entrevoix::charts::png(&entrevoix::charts::Chart { svg, width, height })?
            }
            "annexe DUERP" => self.duerp(round).pdf(t)?,
            "lettre de cadrage" => self.cadrage(round).pdf(t)?,
            "cards" => self.cards(round).pdf(t)?,
            "form on paper" => self.paper(round).pdf(t)?,
            "portfolio" => self.portfolio(round).pdf(t)?,
            "chart as PNG" => self.chart_file(t, round, Format::Png)?,
            "chart as SVG" => self.chart_file(t, round, Format::Svg)?,
            "XLSX of a wave" => reports::xlsx(t, &self.table())?,
            "CSV of a wave" => reports::csv(t, &self.table())?,
            other => anyhow::bail!("no document called {other}"),
        })
    }

    fn table(&self) -> Table {
        Table::of_release(Words::of(Language::Fr), &self.before, "Chiffres".to_owned())
    }

    fn chart_file(&self, t: Words, round: u32, format: Format) -> Result<Vec<u8>> {
        let title = format!("Un graphique {round}");
        let told = Told { id: "bench", title: &title, description: "Ce qu’il montre." };
        let limits = self.figures().limits;
        let around = Around { subtitle: "30 groupes", limits: &limits, source: "Entrevoix" };
        Ok(app::draw_file(t, &Picture::BeforeAndAfter(self.comparison.clone()), told, around, format)?)
    }

    fn heading(&self, round: u32) -> Heading {
        let fact = |label: &str| Fact { label: label.to_owned(), value: Some(format!("fait {round}")) };
        Heading {
            organisation: "Mairie de Valmont".to_owned(),
            title: format!("Analyse de pratiques {round}"),
            who: Some("30 groupes".to_owned()),
            facts: ["Forme", "Groupes", "Intervenant"].map(fact).to_vec(),
            as_of: NaiveDate::from_ymd_opt(2026, 6, 20),
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

    fn rapport(&self, round: u32) -> Rapport {
        Rapport {
            heading: self.heading(round),
            figures: self.figures(),
            reading: reading(round),
            actions: actions(20),
        }
    }

    fn restitution(&self, round: u32) -> Restitution {
        Restitution {
            heading: self.heading(round),
            figures: self.figures(),
            reading: reading(round),
            actions: actions(20),
        }
    }

    /// The figures as a sheet has them: drawn for cards.
    fn on_cards(&self, t: Words) -> Result<Figures> {
        let mut figures = self.figures();
        for one in &mut figures.indicators {
            let of = self.comparison.of_score(&one.line.score.id);
            one.chart = chart(t, &Picture::BeforeAndAfter(of.clone()), Room::Sheet)?;
            one.people = Some(chart(t, &Picture::CountsBeforeAndAfter(of), Room::Sheet)?);
        }
        let answered = Picture::Participation(vec![self.before.clone()], vec!["avant".to_owned()]);
        figures.participation = Some(chart(t, &answered, Room::Sheet)?);
        Ok(figures)
    }

    fn bilan(&self, t: Words, round: u32) -> Result<Bilan> {
        let on = NaiveDate::from_ymd_opt(2026, 3, 2).context("a day")?;
        let attendance = Some("5 à 8 présents".to_owned());
        let meeting = |number| Meeting { number, on, attendance: attendance.clone(), is_held: true };
        Ok(Bilan {
            heading: self.heading(round),
            groups: 30,
            answered: vec![self.before.clone()],
            meetings: (1..=12).map(meeting).collect(),
            figures: self.on_cards(t)?,
            actions: actions(20),
            reading: reading(round),
        })
    }

    /// Nine indicators and ten actions.
    fn full_bilan(&self, t: Words, round: u32) -> Result<Bilan> {
        let mut bilan = self.bilan(t, round)?;
        bilan.figures.indicators = vec![bilan.figures.indicators; 3].concat();
        Ok(Bilan { actions: actions(10), ..bilan })
    }

    fn cards(&self, round: u32) -> Cards {
        let qr = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 29 29\"><path d=\"M0 0h7v7h-7z\"/></svg>";
        let card = |place: u32| Card {
            code: format!("7QK4-X9PM-2D3H-W{:03}-{}", round % 100 + place, place % 10),
            qr: qr.to_owned(),
            is_reserve: place >= 8,
        };
        let group =
            |place| CardGroup { name: format!("Équipe {place}"), cards: (0..10).map(card).collect() };
        let heading = self.heading(round);
        Cards {
            heading,
            address: "entrevoix.example/r".to_owned(),
            groups: (0..FEW_GROUPS).map(group).collect(),
        }
    }

    fn duerp(&self, round: u32) -> Duerp {
        Duerp {
            heading: self.heading(round),
            release: Some(self.before.clone()),
            limits: self.figures().limits,
            notes: self.figures().notes,
            actions: actions(20),
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
        let followed = Followed {
            name: "Mairie de Valmont".to_owned(),
            dispositifs: 1,
            states: vec!["1 en cours".to_owned()],
            kinds: vec!["Supervision : 1".to_owned()],
        };
        Portfolio {
            heading: self.heading(round),
            year: 2026,
            followed: vec![followed; 20],
            organisations: vec![("Mairie de Valmont".to_owned(), all.clone()); 20],
            all,
            charts: vec![(WaveKind::Before, vec![self.participation.clone()])],
            limits: self.figures().limits,
            notes: self.figures().notes,
        }
    }
}

fn chart(t: Words, picture: &Picture<'_>, room: Room) -> Result<Chart> {
    let told = Told { id: "bench", title: "Un graphique", description: "Ce qu’il montre." };
    let svg = app::draw_on_paper(t, picture, told, room)?;
    Ok(Chart { svg, title: told.title.to_owned(), description: told.description.to_owned() })
}

/// About a page.
fn text(round: u32) -> String {
    let paragraph =
        "Le collectif parle du travail réel : ce qui se fait, ce qui ne se fait pas, ce qui coûte. "
            .repeat(8);
    format!("Version {round}.\n\n{}", [paragraph.as_str(); 4].join("\n\n"))
}

fn reading(round: u32) -> Reading {
    let mut texts = ReadingTexts::default();
    Part::ALL.iter().for_each(|part| texts.set(*part, &text(round)));
    Reading {
        texts,
        has_interviews: true,
        themes: vec!["Les relais du soir".to_owned(); 4],
        standing: Some(Standing::Recognised),
        transmitted_on: None,
    }
}

fn actions(count: usize) -> Vec<Action> {
    let action = Action {
        id: ActionId::from_text("action"),
        dispositif: DispositifId::from_text("bench"),
        axis: "Coopération".to_owned(),
        what: "Tenir un point d’équipe de trente minutes chaque lundi".to_owned(),
        owner: "Responsable du service".to_owned(),
        revisions: vec![Revision {
            on: NaiveDate::default(),
            status: Status::UnderWay,
            due_on: None,
            note: "Tenu deux fois.".to_owned(),
            transmitted_on: None,
        }],
    };
    vec![action; count]
}

/// What a wave of teams of 5 to 12 published; `shift` tells waves apart.
fn release(moment: WaveKind, groups: u32, shift: u32) -> Result<Published<Release>> {
    let questionnaire = questionnaire();
    let groups: Vec<Group> = (0..groups).map(group).collect();
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
