//! What documents say of a dispositif beside its figures: what was agreed, and who sees what.

use super::findings::Findings;
use chrono::Datelike;

use crate::app::error::AppError;
use crate::domain::cadrage::{Cadrage, ConsultedBody};
use crate::domain::dispositif::{Dispositif, Granularity, Kind, Mode};
use crate::domain::free_text::{TEXT_MAX, texts_min};
use crate::domain::organisation::Organisation;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::session::{Band, Session};
use crate::domain::wave::{Wave, WaveKind};
use crate::i18n::Words;
use crate::reports::{Fact, Heading, Paper};

/// Of how many sessions each day is told.
const DAYS_TOLD: usize = 4;

/// The head of a document of a dispositif: what was agreed, and what of it was transmitted when.
pub(super) fn heading(t: Words, findings: &Findings, who: Option<String>) -> Heading {
    let mut facts = facts(t, findings);
    let told = findings.releases.iter().map(|(wave, _)| transmitted_told(t, wave)).collect::<Vec<_>>();
    let label = t.say("document-fact-transmitted").to_string();
    facts.extend((!told.is_empty()).then(|| Fact { label, value: Some(told.join(", ")) }));
    Heading {
        organisation: findings.organisation.name.clone(),
        title: findings.dispositif.title.clone(),
        who,
        facts,
        as_of: findings.as_of(),
    }
}

/// « avant : le 12 mars 2026 », « après : pas encore ».
fn transmitted_told(t: Words, wave: &Wave) -> String {
    let when = match wave.kind {
        // Of several months each has its name.
        WaveKind::Monthly => t.say(format!("month-{}", wave.closes_on.month())),
        kind => t.say(format!("when-{}", kind.as_str())),
    };
    let when = when.to_string().to_lowercase();
    let told = match wave.transmitted_on {
        Some(day) => t.say("document-on-day").with("day", t.day(day)).to_string(),
        None => t.say("document-not-yet").to_string(),
    };
    t.say("said-of").with("what", when).with("said", told).to_string()
}

/// The head of the lettre de cadrage: its day, how many members each group has, and when each questionnaire closes.
pub(super) fn letterhead(t: Words, findings: &Findings) -> Heading {
    let fact = |key: &'static str, value: Option<String>| Fact { label: t.say(key).to_string(), value };
    let dated = findings.written.cadrage.as_ref().map(|letter| t.day(letter.written_on));
    let members = findings.groups.iter().map(|group| {
        let members = t.say("members-told").count("members", group.members).to_string();
        t.say("said-of").with("what", &group.name).with("said", members).to_string()
    });
    let members = members.collect::<Vec<_>>().join(", ");
    let closes = findings.waves.iter().map(|wave| {
        let kind = t.say(format!("wave-{}", wave.kind.as_str())).to_string();
        t.say("document-wave-closes").with("wave", kind).with("day", t.day(wave.closes_on)).to_string()
    });
    let closes = closes.collect::<Vec<_>>().join(", ");
    let facts = [fact("document-fact-dated", dated)].into_iter().chain(facts(t, findings)).chain([
        fact("document-fact-members", (!members.is_empty()).then_some(members)),
        fact("document-fact-waves", (!closes.is_empty()).then_some(closes)),
    ]);
    Heading {
        organisation: findings.organisation.name.clone(),
        title: findings.dispositif.title.clone(),
        who: None,
        facts: facts.collect(),
        as_of: None,
    }
}

fn facts(t: Words, findings: &Findings) -> Vec<Fact> {
    let fact = |key: &'static str, value: Option<String>| Fact { label: t.say(key).to_string(), value };
    let dispositif = &findings.dispositif;
    let frame = &dispositif.frame;
    let groups: Vec<&str> = findings.groups.iter().map(|group| group.name.as_str()).collect();
    let ordered: Vec<&str> =
        [&findings.organisation].into_iter().chain(&findings.others).map(|one| one.name.as_str()).collect();
    let results = t.say(format!("document-granularity-{}", frame.granularity.as_str())).count("k", frame.k);
    let mode = t.say(format!("document-mode-{}", frame.mode.as_str())).to_string();
    let sessions = sessions(t, &findings.written.sessions);
    let sessions = sessions.map(|told| fact("sessions-title", Some(told)));
    let agreed = [
        fact("document-fact-order", Some(ordered.join(", "))),
        fact("document-fact-kind", Some(t.say(format!("kind-{}", dispositif.kind.as_str())).to_string())),
        fact("document-fact-groups", (!groups.is_empty()).then(|| groups.join(", "))),
    ];
    let rules = [
        fact("document-fact-results", Some(results.to_string())),
        fact("document-fact-comparison", Some(mode)),
        fact("document-fact-lead", findings.intervenant.clone()),
    ];
    agreed.into_iter().chain(sessions).chain(rules).collect()
}

/// « 3 séances : 3 mars 2026, 17 mars 2026, 31 mars 2026 »; of many the first and the last.
fn sessions(t: Words, sessions: &[Session]) -> Option<String> {
    let (first, last) = (sessions.first()?, sessions.last()?);
    let days = if sessions.len() <= DAYS_TOLD {
        sessions.iter().map(|session| t.day(session.on)).collect::<Vec<_>>().join(", ")
    } else {
        let span = t.say("document-sessions-span").with("first", t.day(first.on));
        span.with("last", t.day(last.on)).to_string()
    };
    Some(t.say("document-sessions-told").count("count", sessions.len()).with("days", days).to_string())
}

/// How results are made and protected; then what is kept and until when.
pub(super) fn rules(t: Words, findings: &Findings) -> (Vec<String>, Vec<String>) {
    let until = t.say("document-kept-until").with("day", t.day(findings.dispositif.retention_on));
    let retention = vec![t.say("document-pseudonymous").to_string(), until.to_string()];
    let rules =
        who_sees_what(t, &findings.dispositif).into_iter().chain(paired_told(t, &findings.dispositif));
    (rules.collect(), retention)
}

/// Who gets which results, as participants are told it before they answer, on a screen and on paper.
pub fn who_sees_what(t: Words, dispositif: &Dispositif) -> Vec<String> {
    let (team, management) = match (dispositif.frame.granularity, dispositif.kind) {
        (Granularity::ByGroup, Kind::Capsule) => ("capsule-frame-groups", "frame-management-groups"),
        (Granularity::ByGroup, _) => ("frame-team-groups", "frame-management-groups"),
        (Granularity::Whole, Kind::Capsule) => ("capsule-frame-team", "frame-management"),
        (Granularity::Whole, _) => ("frame-team-whole", "frame-management"),
    };
    let team = t.say(team).count("k", dispositif.frame.k).to_string();
    vec![team, t.say(management).to_string()]
}

/// That only those count who answer twice with the same card, where it is so.
pub fn paired_told(t: Words, dispositif: &Dispositif) -> Option<String> {
    (dispositif.frame.mode == Mode::Evaluation).then(|| t.say("frame-paired").to_string())
}

/// What the staff's representatives were asked: « CSE, le 3 mars 2026 », « Sans objet ».
pub fn consultation_told(t: Words, letter: &Cadrage) -> String {
    let body = t.say(format!("body-{}", letter.body.as_str())).to_string();
    match (letter.body, letter.consulted_on) {
        (ConsultedBody::NotApplicable, _) | (_, None) => body,
        (_, Some(day)) => t.say("body-on").with("body", body).with("day", t.day(day)).to_string(),
    }
}

/// How many came to a session, as a band: « 5 à 8 personnes ».
pub fn band_told(t: Words, band: Band) -> String {
    match band {
        Band::Below(k) => t.say("attendance-fewer").count("k", k),
        Band::Between(from, to) => t.say("attendance-band").count("from", from).count("to", to),
        Band::From(from) => t.say("attendance-open").count("from", from),
    }
    .to_string()
}

/// What a form on paper is made of.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// Who ordered the dispositif.
    pub organisation: &'a Organisation,
    /// The dispositif.
    pub dispositif: &'a Dispositif,
    /// The wave.
    pub wave: &'a Wave,
    /// What is asked.
    pub questionnaire: &'a Questionnaire,
    /// Whether a free text is asked for.
    pub asks_text: bool,
    /// Where a code is typed, without its scheme.
    pub address: &'a str,
}

/// The blank questionnaire on paper, as PDF.
///
/// # Errors
/// [`AppError::Report`] where it cannot be set in pages.
pub fn paper_form(t: Words, sheet: Sheet<'_>) -> Result<Vec<u8>, AppError> {
    let say = |key: &'static str| t.say(key).to_string();
    let Sheet { organisation, dispositif, wave, questionnaire, asks_text, address } = sheet;
    let texts = t.say("frame-text").count("texts", texts_min(dispositif.frame.k));
    let texts = asks_text.then(|| texts.with("day", t.day(dispositif.retention_on)).to_string());
    let change = t.say("paper-frame-change").with("address", address).with("day", t.day(wave.closes_on));
    let mut frame = vec![say("paper-frame-entry")];
    frame.extend(who_sees_what(t, dispositif).into_iter().chain(paired_told(t, dispositif)));
    frame.extend(texts);
    frame.push(format!("{} {}", say("frame-pseudonymous"), say("paper-frame-destroyed")));
    frame.push(format!("{} {change}", say("frame-optional")));
    let is_paired = dispositif.frame.mode == Mode::Evaluation;
    let hint = t.say("text-hint").count("max", TEXT_MAX);
    let moment = match dispositif.kind {
        Kind::Capsule => format!("capsule-moment-{}", wave.kind.as_str()),
        _ => format!("moment-{}", wave.kind.as_str()),
    };
    let form = Paper {
        heading: Heading {
            organisation: format!("{} · {}", organisation.name, dispositif.title),
            title: t.say(moment).to_string(),
            ..Heading::default()
        },
        questionnaire: questionnaire.clone(),
        frame,
        code_use: say(if is_paired { "paper-code-paired" } else { "paper-code" }),
        free_text: asks_text.then(|| format!("{hint} {} {}", say("text-no-name"), say("paper-text"))),
    };
    Ok(form.pdf(t)?)
}
