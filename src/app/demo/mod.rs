//! A fictional collectivité, made through the same verbs as a real one: nothing in it is put into the database by hand.

mod cohort;
mod hospital;
mod life;
mod people;
mod reading;
mod workshop;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use self::life::life_of;
use self::people::People;
use super::accounts::{NewAccount, add_account};
use super::clock::Clock;
use super::close_wave::close_wave;
use super::create_dispositif::{NewDispositif, NewGroup, NewWave, create_organisation, create_with_life};
use super::error::AppError;
use super::find_card::{CardWay, find_card};
use super::make_cards::{CardSheet, make_cards};
use super::open_wave::open_wave;
use super::parts::Service;
use super::read_dispositif::read_dispositif;
use super::submit_answers::submit_answers;
use super::transmit::{create_link, transmit};
use crate::domain::account::Role;
use crate::domain::card::CardSecret;
use crate::domain::dispositif::{Collecting, Frame, Granularity, K_MIN, Kind, Mode};
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, DispositifId, ScoreId, WaveId};
use crate::domain::language::Language;
use crate::domain::step::StepKind;
use crate::domain::wave::WaveKind;

/// What opens the demo, for the three roles.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DemoKeys {
    /// The intervenant's address.
    pub email: String,
    /// The intervenant's password.
    pub password: String,
    /// Two participants' codes.
    pub codes: Vec<String>,
    /// The management's token.
    pub link: String,
    /// That of the dispositif with a questionnaire each month; empty in a demo that was made before there was one.
    #[serde(default)]
    pub monthly_link: String,
}

/// What is asked before and after.
const ASKED: [&str; 3] = ["qvct", "isolement", "epuisement"];

/// Fills an empty service whose clock can be set: one finished dispositif, one with an open
/// wave, one with a questionnaire each month, one whose group has three employers, two that come through a centre de gestion, one
/// whose group reads a capsule.
///
/// # Errors
/// Whatever the verbs refuse; then the demo must be made again.
pub fn fill(service: &Service, clock: &Clock) -> Result<DemoKeys, AppError> {
    let today = clock.today();
    let email = "demo@valmont.example".to_owned();
    let password = CardSecret::plainly_typed(|| service.random.bytes()).to_code().to_lowercase();
    let new = NewAccount {
        email: email.clone(),
        name: "Camille Roche".to_owned(),
        role: Role::Intervenant,
        language: Language::Fr,
    };
    let account = add_account(service, new, &password)?.id;
    let monthly = workshop::make(service, clock, &account, today)?;
    let finished = finished(service, clock, &account, today)?;
    let codes = open(service, clock, &account, today)?;
    life::three_employers(service, clock, &account, today)?;
    life::centre_de_gestion(service, clock, &account, today)?;
    cohort::make(service, clock, &account, today)?;
    clock.set_noon(today);
    let link = create_link(service, &account, &finished, later(today, 90))?;
    let monthly_link = create_link(service, &account, &monthly, later(today, 90))?;
    Ok(DemoKeys { email, password, codes, link, monthly_link })
}

/// Three teams of a hospital, before and after three sessions, both transmitted.
fn finished(
    service: &Service,
    clock: &Clock,
    account: &AccountId,
    today: NaiveDate,
) -> Result<DispositifId, AppError> {
    clock.set_noon(earlier(today, 130));
    let hospital = create_organisation(service, account, "Centre hospitalier de Valmont")?;
    let new = NewDispositif {
        organisation: hospital.id,
        title: "Analyse de pratiques du pôle gériatrie".to_owned(),
        kind: Kind::AnalyseDePratiques,
        frame: frame(Granularity::ByGroup),
        collecting: Collecting::default(),
        same_people_as: None,
        retention_on: None,
        groups: groups(&[("Équipe de jour", 8), ("Équipe de nuit", 6), ("Équipe mobile", 3)]),
        waves: waves(service, earlier(today, 110), earlier(today, 20)),
    };
    let days = [103, 89, 75].map(|days| earlier(today, days));
    let id = create_with_life(service, account, new, life_of(service, "analyse_de_pratiques", &days))?;
    hospital::letter(service, account, &id)?;
    let sheet = make_cards(service, account, &id)?;
    let mut people = People::new(11);
    for (days_ago, wave, absent, done) in [(115, 0, [0, 0, 0], 0.0), (25, 1, [1, 0, 0], 1.0)] {
        clock.set_noon(earlier(today, days_ago));
        let (wave, closes_on) = wave_at(service, account, &id, wave)?;
        open_wave(service, account, &wave, closes_on)?;
        for (group, absent) in sheet.groups.iter().zip(absent) {
            answer_in(service, &mut people, group, absent, done)?;
        }
        clock.set_noon(closes_on);
        close_wave(service, account, &wave)?;
        transmit(service, account, &wave)?;
    }
    life::note_sessions(service, account, &id)?;
    let papers = [
        (StepKind::Demande, 128, ""),
        (StepKind::Analyse, 126, ""),
        (StepKind::Commande, 124, "Courrier 2026-88"),
    ];
    let papers = papers.map(|(kind, days_ago, paper)| (kind, earlier(today, days_ago), paper));
    life::done(service, account, &id, &papers)?;
    life::planned(service, account, &id)?;
    hospital::read(service, clock, account, (&id, earlier(today, 15)))?;
    Ok(id)
}

/// A team of the town hall whose first questionnaire is open; gives the codes of two who have not answered.
fn open(
    service: &Service,
    clock: &Clock,
    account: &AccountId,
    today: NaiveDate,
) -> Result<Vec<String>, AppError> {
    clock.set_noon(earlier(today, 3));
    let town = create_organisation(service, account, "Mairie de Valmont")?;
    let new = NewDispositif {
        organisation: town.id,
        title: "Régulation au service technique".to_owned(),
        kind: Kind::Regulation,
        frame: frame(Granularity::Whole),
        collecting: Collecting::default(),
        same_people_as: None,
        retention_on: None,
        groups: groups(&[("Service technique", 8)]),
        waves: waves(service, later(today, 11), later(today, 100)),
    };
    let days = [13, 34, 55, 76].map(|days| later(today, days));
    let id = create_with_life(service, account, new, life_of(service, "regulation", &days))?;
    life::letter(service, account, &id)?;
    let CardSheet { groups, .. } = make_cards(service, account, &id)?;
    let (wave, closes_on) = wave_at(service, account, &id, 0)?;
    open_wave(service, account, &wave, closes_on)?;
    let mut people = People::new(12);
    let secrets: Vec<_> = groups.into_iter().flat_map(|(_, secrets)| secrets).collect();
    let (unused, used) = secrets.split_at(2);
    for (secret, person) in used.iter().take(5).zip(0..) {
        answer(service, &mut people, secret, &format!("agent {person}"), 0.0)?;
    }
    Ok(unused.iter().map(CardSecret::to_code).collect())
}

/// All but `absent` members of a group answer, whose first cards they hold.
fn answer_in(
    service: &Service,
    people: &mut People,
    (group, secrets): &(Group, Vec<CardSecret>),
    absent: u32,
    done: f64,
) -> Result<(), AppError> {
    let present = usize::try_from(group.members.saturating_sub(absent)).unwrap_or(usize::MAX);
    for (person, secret) in secrets.iter().take(present).enumerate() {
        answer(service, people, secret, &format!("{}{person}", group.name), done)?;
    }
    Ok(())
}

fn answer(
    service: &Service,
    people: &mut People,
    secret: &CardSecret,
    name: &str,
    done: f64,
) -> Result<(), AppError> {
    let CardWay::Open(card) = find_card(service, secret)? else {
        return Err(AppError::NotFound("card"));
    };
    let sheet = people.answer(card.questionnaire(), name, done);
    let sheet = sheet.map_err(|error| AppError::Indicators(error.to_string()))?;
    submit_answers(service, &card, &sheet)
}

fn wave_at(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    position: usize,
) -> Result<(WaveId, NaiveDate), AppError> {
    let view = read_dispositif(service, account, id)?;
    let (wave, _) = view.waves.get(position).ok_or(AppError::NotFound("wave"))?;
    Ok((wave.id.clone(), wave.closes_on))
}

fn frame(granularity: Granularity) -> Frame {
    let primary = ASKED.iter().map(|score| ScoreId::from_text(*score)).collect();
    Frame { granularity, mode: Mode::Diagnostic, k: K_MIN, primary, notable_change: None }
}

fn groups(groups: &[(&str, u32)]) -> Vec<NewGroup> {
    groups.iter().map(|(name, members)| NewGroup::printed(*name, *members)).collect()
}

/// The two waves.
fn waves(service: &Service, before: NaiveDate, after: NaiveDate) -> Vec<NewWave> {
    let wave = |kind, closes_on| NewWave { kind, instruments: service.library.choose(&ASKED), closes_on };
    vec![wave(WaveKind::Before, before), wave(WaveKind::After, after)]
}

fn earlier(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
