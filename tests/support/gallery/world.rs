//! One service with a dispositif in every state that a page tells apart, made through the verbs, without a request.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use entrevoix::app::{
    self, CardWay, NewCadrage, NewDispositif, NewGroup, NewLife, NewSession, Service, SessionForm, WavePlan,
};
use entrevoix::domain::cadrage::ConsultedBody;
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::{Collecting, Granularity, Mode};
use entrevoix::domain::draw_link::DrawSecret;
use entrevoix::domain::free_text::FreeText;
use entrevoix::domain::group::{Attributes, Distribution};
use entrevoix::domain::ids::{DispositifId, ScoreId, WaveId};
use entrevoix::domain::questionnaire::{Answer, AnswerSheet, Direction, Questionnaire};
use entrevoix::domain::session::Attendance;
use entrevoix::domain::step::{Step, StepKind, StepState};
use entrevoix::domain::wave::WaveState;

use crate::support::app::{TODAY, TestApp, day, new_dispositif};

/// How well people feel, from 0 to 1.
type Mood = f64;

/// A dispositif of the gallery.
pub struct Made {
    pub id: DispositifId,
    pub waves: Vec<WaveId>,
    pub cards: Vec<Vec<CardSecret>>,
    pub links: Vec<DrawSecret>,
}

impl Made {
    pub fn code(&self, group: usize, card: usize) -> String {
        self.cards[group][card].to_code()
    }
}

/// Makes them, on the service's own clock.
struct Maker<'a> {
    app: &'a TestApp,
    service: &'a Service,
}

/// Every dispositif of the gallery by its name.
pub fn made(app: &TestApp) -> BTreeMap<&'static str, Made> {
    let maker = Maker { app, service: &app.service };
    let mut all = BTreeMap::new();
    all.extend(maker.past());
    app.clock.set_noon(TODAY);
    all.extend(maker.present());
    app::midnight(&app.service).unwrap();
    all
}

impl Maker<'_> {
    /// What is over, or partly: each on its own days before today.
    fn past(&self) -> Vec<(&'static str, Made)> {
        vec![
            ("finished", self.finished()),
            ("year", self.year()),
            ("evaluation", self.evaluation(2)),
            ("evaluation-half", self.evaluation(1)),
            ("bounds", self.bounds()),
            ("few", self.few()),
            ("withheld", self.withheld()),
            ("texts", self.texts()),
            ("many", self.many()),
            ("apart", self.apart()),
            ("released", self.released()),
            ("cancelled", self.cancelled()),
            ("wave-cancelled", self.wave_cancelled()),
            ("open", self.opened()),
            ("lived", self.lived()),
        ]
    }

    /// What is prepared or open.
    fn present(&self) -> Vec<(&'static str, Made)> {
        let bare = self.make(|new| new.groups.clear());
        let draft = self.make(|new| {
            new.granularity_by_group();
            new.groups =
                vec![at_site("Équipe A", 8, "Nord"), at_site("Équipe B", 6, "Sud"), drawn("À distance", 3)];
        });
        let shared = self.make(|new| {
            new.title = "Supervision 2026".to_owned();
            new.groups.clear();
            let view = app::read_dispositif(self.service, &self.app.account, &draft.id).unwrap();
            new.organisation = view.organisation.id;
            new.same_people_as = Some(draft.id.clone());
        });
        let cards = self
            .with_cards(|new| new.groups = vec![NewGroup::printed("Équipe A", 8), drawn("À distance", 6)]);
        let full = self.with_cards(|new| new.groups = vec![drawn("À distance", 1)]);
        self.open(&full, 0, day(20));
        app::draw_card(self.service, &full.links[0], app::new_draw_ticket(self.service)).unwrap();
        let waiting = self.with_life("accompagnement_au_changement", [day(28), day(56)]);
        let refused = self.refused();
        let drafts = [
            ("bare", bare),
            ("draft", draft),
            ("shared", shared),
            ("waiting", waiting),
            ("refused", refused),
        ];
        drafts.into_iter().chain([("cards", cards), ("full", full)]).collect()
    }

    /// Open, told of thresholds; paper and texts are taken.
    fn opened(&self) -> Made {
        let made = self.with_cards_on(3, |new| {
            new.granularity_by_group();
            new.collecting = Collecting { paper: true, free_text: true };
            new.groups = vec![NewGroup::printed("Équipe A", 8), drawn("À distance", 7)];
        });
        self.open(&made, 0, day(20));
        self.answer(&made, 0, 6, 0.5);
        made
    }

    /// A group alone and two that are pooled, at two sites: exact figures and bounds, all transmitted.
    fn finished(&self) -> Made {
        let made = self.with_cards_on(300, |new| {
            new.granularity_by_group();
            new.groups = vec![
                at_site("Équipe A", 8, "Nord"),
                at_site("Équipe B", 7, "Nord"),
                at_site("Équipe C", 4, "Sud"),
                at_site("Équipe D", 3, "Sud"),
            ];
        });
        self.wave(&made, 0, (299, 290), &[(8, 0.5), (7, 0.05), (4, 0.4), (3, 0.4)]);
        self.wave(&made, 1, (210, 205), &[(8, 0.75), (6, 0.5), (4, 0.6), (3, 0.5)]);
        self.transmit(&made);
        made
    }

    /// Monthly waves and a follow-up; of one month nothing is said.
    fn year(&self) -> Made {
        let begins = before(260);
        let plan =
            WavePlan { before_on: begins, monthly: 2, after_on: before(160), follow_up_on: Some(before(60)) };
        let made = self.with_cards_on(265, |new| new.waves = plan.waves(&new.waves[0].instruments.clone()));
        for (place, (from, until), people) in
            [(0, (262, 260), 8), (1, (235, 230), 7), (2, (205, 200), 4), (3, (165, 160), 8), (4, (65, 60), 6)]
        {
            self.wave(&made, place, (from, until), &[(people, 0.35 + 0.1 * place as f64)]);
        }
        self.transmit(&made);
        made
    }

    /// « Évaluation » with so many of its two waves closed.
    fn evaluation(&self, closed: usize) -> Made {
        let made = self.with_cards_on(200, |new| {
            new.frame.mode = Mode::Evaluation;
            new.groups = vec![NewGroup::printed("Équipe A", 10)];
        });
        self.wave(&made, 0, (199, 190), &[(9, 0.4)]);
        if closed > 1 {
            self.wave(&made, 1, (110, 105), &[(9, 0.7)]);
            self.transmit(&made);
        }
        made
    }

    /// Everybody at the end of every scale.
    fn bounds(&self) -> Made {
        let made = self.with_cards_on(180, |_| {});
        self.wave(&made, 0, (179, 170), &[(8, 2.0)]);
        self.wave(&made, 1, (90, 85), &[(8, 2.0)]);
        self.transmit(&made);
        made
    }

    /// Four answers, twice.
    fn few(&self) -> Made {
        let made = self.with_cards_on(170, |_| {});
        self.wave(&made, 0, (169, 160), &[(4, 0.5)]);
        self.wave(&made, 1, (90, 85), &[(3, 0.5)]);
        self.transmit(&made);
        made
    }

    /// A score that too few of one group answered.
    fn withheld(&self) -> Made {
        let made = self.with_cards_on(160, |new| {
            new.granularity_by_group();
            new.frame.primary = vec![ScoreId::from_text("qvct")];
            new.groups = vec![NewGroup::printed("Équipe A", 8), NewGroup::printed("Équipe B", 8)];
        });
        self.wave_with(&made, 0, (159, 150), &[(8, 0.5), (8, 0.5)], |group, person| group == 1 && person > 2);
        self.wave_with(&made, 1, (80, 75), &[(8, 0.6), (8, 0.6)], |group, person| group == 0 && person > 3);
        self.transmit(&made);
        made
    }

    /// Texts that are read, then too few; question by question in the second.
    fn texts(&self) -> Made {
        let made = self.with_cards_on(150, |new| {
            new.collecting = Collecting { paper: false, free_text: true };
            new.groups = vec![NewGroup::printed("Équipe A", 12)];
            new.waves[1].instruments =
                self.service.library.choose(&["qvct", "isolement", "epuisement", "dispositif", "rps6"]);
        });
        self.app.clock.set_noon(before(149));
        self.open(&made, 0, before(140));
        for person in 0..12 {
            self.say(&made, person, &format!("Nous voulons garder un temps à nous. ({person})"));
        }
        self.close(&made, 0, 140);
        self.wave(&made, 1, (80, 75), &[(12, 0.6)]);
        self.transmit(&made);
        made
    }

    /// Another question before than after: nothing compares.
    fn apart(&self) -> Made {
        let made = self.with_cards_on(155, |new| {
            new.frame.primary = Vec::new();
            new.waves[0].instruments = self.service.library.choose(&["qvct"]);
            new.waves[1].instruments = self.service.library.choose(&["isolement"]);
        });
        self.wave(&made, 0, (154, 145), &[(8, 0.5)]);
        self.wave(&made, 1, (80, 75), &[(8, 0.6)]);
        made
    }

    /// Twelve groups with long names, one questionnaire transmitted.
    fn many(&self) -> Made {
        let made = self.with_cards_on(140, |new| {
            new.granularity_by_group();
            new.title =
                "Accompagnement au changement des services techniques et des espaces verts".to_owned();
            new.groups = (1..=12)
                .map(|nth| {
                    NewGroup::printed(
                        format!("Relais petite enfance de la communauté de communes, équipe {nth}"),
                        8,
                    )
                })
                .collect();
        });
        self.wave(&made, 0, (139, 130), &[(7, 0.45); 12]);
        let moods = (0..12).map(|group| (if group == 4 { 3 } else { 7 }, f64::from(group) / 12.0));
        self.wave(&made, 1, (80, 75), &moods.collect::<Vec<_>>());
        self.transmit(&made);
        made
    }

    /// One questionnaire closed, not transmitted, and the other to open.
    fn released(&self) -> Made {
        let made = self.with_cards_on(20, |new| new.granularity_by_group());
        self.wave(&made, 0, (19, 10), &[(8, 0.5)]);
        made
    }

    fn cancelled(&self) -> Made {
        let made = self.with_cards_on(20, |_| {});
        app::cancel_dispositif(self.service, &self.app.account, &made.id).unwrap();
        made
    }

    /// A régulation of two employers in the middle of its sessions: its letter is fixed, steps are noted, themes kept.
    fn lived(&self) -> Made {
        self.app.clock.set_noon(before(20));
        let (service, account) = (self.service, &self.app.account);
        let made = self.with_life("regulation", [before(2), day(19)]);
        let other = app::create_organisation(service, account, "Association Le Relais").unwrap();
        app::add_commanditaire(service, account, &made.id, &other.id).unwrap();
        let letter = NewCadrage {
            written_on: before(20),
            objectives: "Se reparler.\nDire qui décide de quoi.".to_owned(),
            recipients: "La direction et le groupe.".to_owned(),
            body: ConsultedBody::Cst,
            consulted_on: Some(before(40)),
        };
        app::write_cadrage(service, account, &made.id, &letter).unwrap();
        let reference = Some("Convention 2026-014".to_owned());
        let done = Step {
            state: StepState::Done,
            done_on: Some(before(60)),
            reference,
            ..Step::to_do(StepKind::Convention)
        };
        app::record_step(service, account, &made.id, &done).unwrap();
        app::keep_theme(service, account, &made.id, ("Les plannings changent au dernier moment", 6, 7))
            .unwrap();
        self.wave(&made, 0, (19, 3), &[(8, 0.4)]);
        self.app.clock.set_noon(before(1));
        let sessions = app::read_dispositif(service, account, &made.id).unwrap().life.sessions;
        let held = SessionForm {
            on: sessions[0].on,
            starts_at: chrono::NaiveTime::from_hms_opt(14, 0, 0),
            minutes: 150,
            group: None,
            attendance: Some(Attendance::ToEight),
            situation: "Qui tranche quand deux équipes veulent la même salle.".to_owned(),
            synthesis: "La règle existait, personne ne la connaissait.".to_owned(),
        };
        app::change_session(service, account, (&made.id, &sessions[0].id), &held).unwrap();
        made
    }

    /// A demande that was refused.
    fn refused(&self) -> Made {
        let made = self.with_life("supervision", [day(40), day(82)]);
        app::refuse_demande(
            self.service,
            &self.app.account,
            &made.id,
            "Ce n’est pas l’objet d’une supervision.",
        )
        .unwrap();
        made
    }

    /// A dispositif made of a template, with its cards unless it is refused.
    fn with_life(&self, template: &str, sessions: [NaiveDate; 2]) -> Made {
        let (service, account) = (self.service, &self.app.account);
        let template = service.library.template(template).unwrap().clone();
        let mut new = new_dispositif(service, account, Granularity::Whole, &[8]);
        new.kind = template.kind;
        new.title = format!("{} 2026", template.name.fr);
        new.waves[0].closes_on = sessions[0].pred_opt().unwrap();
        let sessions = sessions.map(|on| NewSession { on, minutes: template.sessions.minutes }).to_vec();
        let life = NewLife { template: Some(template), sessions, through_centre: true, ..NewLife::default() };
        let id = app::create_with_life(service, account, new, life).unwrap();
        let sheet = app::make_cards(service, account, &id).unwrap();
        let waves = app::read_dispositif(service, account, &id).unwrap().waves;
        let waves = waves.into_iter().map(|(wave, _)| wave.id).collect();
        let cards = sheet.groups.into_iter().map(|(_, cards)| cards).collect();
        Made { id, waves, cards, links: Vec::new() }
    }

    fn wave_cancelled(&self) -> Made {
        let made = self.with_cards_on(20, |_| {});
        self.open(&made, 0, before(2));
        app::cancel_wave(self.service, &self.app.account, &made.waves[0]).unwrap();
        made
    }

    // ---- The verbs --------------------------------------------------------------------------------------------

    fn make(&self, choose: impl FnOnce(&mut NewDispositif)) -> Made {
        let (service, account) = (self.service, &self.app.account);
        let mut new = new_dispositif(service, account, Granularity::Whole, &[8]);
        let made = app::list_dispositifs(service, account).unwrap().views.len();
        new.title = format!("Analyse de pratiques n° {made}");
        choose(&mut new);
        let id = app::create_dispositif(service, account, new).unwrap();
        let view = app::read_dispositif(service, account, &id).unwrap();
        let waves = view.waves.into_iter().map(|(wave, _)| wave.id).collect();
        Made { id, waves, cards: Vec::new(), links: Vec::new() }
    }

    fn with_cards(&self, choose: impl FnOnce(&mut NewDispositif)) -> Made {
        let made = self.make(choose);
        let sheet = app::make_cards(self.service, &self.app.account, &made.id).unwrap();
        let cards = sheet.groups.into_iter().map(|(_, cards)| cards).collect();
        let links = sheet.links.into_iter().map(|(_, link)| link).collect();
        Made { cards, links, ..made }
    }

    fn with_cards_on(&self, days_ago: u64, choose: impl FnOnce(&mut NewDispositif)) -> Made {
        self.app.clock.set_noon(before(days_ago));
        self.with_cards(choose)
    }

    fn open(&self, made: &Made, place: usize, until: NaiveDate) {
        app::open_wave(self.service, &self.app.account, &made.waves[place], until).unwrap();
    }

    fn close(&self, made: &Made, place: usize, days_ago: u64) {
        self.app.clock.set_noon(before(days_ago));
        app::close_wave(self.service, &self.app.account, &made.waves[place]).unwrap();
    }

    /// Opens a wave, has so many of each group answer, and closes it.
    fn wave(&self, made: &Made, place: usize, days_ago: (u64, u64), answers: &[(usize, Mood)]) {
        self.wave_with(made, place, days_ago, answers, |_, _| false);
    }

    /// The same where some leave out all but the first theme.
    fn wave_with(
        &self,
        made: &Made,
        place: usize,
        (from, until): (u64, u64),
        answers: &[(usize, Mood)],
        leaves_out: impl Fn(usize, usize) -> bool,
    ) {
        self.app.clock.set_noon(before(from));
        self.open(made, place, before(until));
        for (group, (people, mood)) in answers.iter().enumerate() {
            for person in 0..*people {
                self.send(made, (group, person), *mood, leaves_out(group, person));
            }
        }
        self.close(made, place, until);
    }

    fn answer(&self, made: &Made, group: usize, people: usize, mood: Mood) {
        (0..people).for_each(|person| self.send(made, (group, person), mood, false));
    }

    fn send(&self, made: &Made, (group, person): (usize, usize), mood: Mood, leaves_out: bool) {
        let CardWay::Open(card) = app::find_card(self.service, &made.cards[group][person]).unwrap() else {
            panic!("the card opens its questionnaire")
        };
        let sheet = sheet(card.questionnaire(), person, mood, leaves_out);
        app::submit_answers(self.service, &card, &sheet).unwrap();
    }

    /// Answers and writes a text.
    fn say(&self, made: &Made, person: usize, text: &str) {
        self.send(made, (0, person), 0.5, false);
        let CardWay::Open(card) = app::find_card(self.service, &made.cards[0][person]).unwrap() else {
            panic!("the card opens its questionnaire")
        };
        app::keep_text(self.service, &card, &FreeText::from_typed(text).unwrap()).unwrap();
    }

    fn transmit(&self, made: &Made) {
        let view = app::read_dispositif(self.service, &self.app.account, &made.id).unwrap();
        for (wave, _) in view.waves.iter().filter(|(wave, _)| wave.state == WaveState::Released) {
            app::transmit(self.service, &self.app.account, &wave.id).unwrap();
        }
    }
}

/// What several dispositifs choose.
trait Choose {
    fn granularity_by_group(&mut self);
}

impl Choose for NewDispositif {
    fn granularity_by_group(&mut self) {
        self.frame.granularity = Granularity::ByGroup;
    }
}

fn before(days_ago: u64) -> NaiveDate {
    TODAY.checked_sub_days(Days::new(days_ago)).unwrap()
}

fn at_site(name: &str, members: u32, site: &str) -> NewGroup {
    let attributes = Attributes { site: Some(site.to_owned()), ..Attributes::default() };
    NewGroup { attributes, ..NewGroup::printed(name, members) }
}

fn drawn(name: &str, members: u32) -> NewGroup {
    NewGroup { distribution: Distribution::Drawn, ..NewGroup::printed(name, members) }
}

/// What somebody in this mood answers; people and questions differ a little, always in the same way.
fn sheet(questionnaire: &Questionnaire, person: usize, mood: Mood, leaves_out: bool) -> AnswerSheet {
    let first = questionnaire.instruments.first().map(|instrument| instrument.id.clone());
    let answers = questionnaire.items().enumerate().map(|(nth, (instrument, item))| {
        if leaves_out && first.as_ref() != Some(&instrument.id) {
            return Answer::Declined;
        }
        let scale = &instrument.scales[item.scale];
        let apart = ((person * 7 + nth * 5) % 7) as f64 / 7.0 - 0.43;
        let felt = (mood + 0.6 * apart).clamp(0.0, 1.0);
        let is_risk = instrument.scores.iter().any(|score| score.direction == Direction::Risk);
        let high = if is_risk == item.reversed { felt } else { 1.0 - felt };
        Answer::Value((f64::from(scale.min()) + high * f64::from(scale.range())).round() as u8)
    });
    AnswerSheet::new(questionnaire, answers.collect()).unwrap()
}
