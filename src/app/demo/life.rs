//! What the demo shows beside questionnaires: a group of three employers, a régulation with its letter, the papers of a centre de
//! gestion, sessions with what was worked on.

use chrono::{NaiveDate, NaiveTime};

use super::super::clock::Clock;
use super::super::close_wave::close_wave;
use super::super::create_dispositif::{NewDispositif, create_organisation, create_with_life};
use super::super::error::AppError;
use super::super::life::{
    NewCadrage, NewLife, NewSession, SessionForm, add_commanditaire, change_session, keep_theme, record_step,
    refuse_demande, write_cadrage,
};
use super::super::make_cards::make_cards;
use super::super::open_wave::open_wave;
use super::super::parts::Service;
use super::super::read_dispositif::{list_organisations, read_dispositif};
use super::super::transmit::transmit;
use super::people::People;
use super::{answer_in, earlier, frame, groups, later, wave_at, waves};
use crate::domain::cadrage::ConsultedBody;
use crate::domain::dispositif::{Collecting, Granularity};
use crate::domain::ids::{AccountId, DispositifId, OrganisationId};
use crate::domain::session::Attendance;
use crate::domain::step::{Step, StepKind, StepState};

/// What a dispositif is made of beside its questionnaires: its template, and the sessions on these days.
pub(super) fn life_of(service: &Service, template: &str, days: &[NaiveDate]) -> NewLife {
    let template = service.library.template(template).cloned();
    let minutes = template.as_ref().map_or(180, |template| template.sessions.minutes);
    let sessions = days.iter().map(|on| NewSession { on: *on, minutes }).collect();
    NewLife { template, sessions, ..NewLife::default() }
}

/// The situations and syntheses of the geriatric teams' three sessions.
const WORKED_ON: [(&str, &str); 3] = [
    (
        "Un résident refuse la toilette trois matins de suite ; chaque équipe fait autrement et personne n’en parle.",
        "Il y a plusieurs bonnes façons de faire. Ce qui use, c’est de les tenir chacun pour soi. À essayer : deux \
         minutes à la relève pour dire ce qui a marché.",
    ),
    (
        "Une famille conteste une décision prise la nuit, sans médecin sur place.",
        "Décider seul n’est pas décider sans règle : le groupe a mis en mots ce qui se décide à deux, et avec qui.",
    ),
    (
        "Après un décès, l’équipe enchaîne sans un mot sur les soins du matin.",
        "Un temps court et toujours le même aide plus qu’un grand temps rare. La cadre le met au planning.",
    ),
];

/// Notes what the sessions of a dispositif worked on.
pub(super) fn note_sessions(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
) -> Result<(), AppError> {
    let sessions = read_dispositif(service, account, id)?.life.sessions;
    for (session, (situation, synthesis)) in sessions.iter().zip(WORKED_ON) {
        let form = SessionForm {
            on: session.on,
            starts_at: NaiveTime::from_hms_opt(14, 0, 0),
            minutes: session.minutes,
            group: None,
            attendance: Some(Attendance::More),
            situation: situation.to_owned(),
            synthesis: synthesis.to_owned(),
        };
        change_session(service, account, (id, &session.id), &form)?;
    }
    Ok(())
}

/// Notes steps as done on a day, each with its paper.
pub(super) fn done(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    papers: &[(StepKind, NaiveDate, &str)],
) -> Result<(), AppError> {
    papers.iter().try_for_each(|(kind, day, paper)| {
        let reference = Some((*paper).to_owned()).filter(|paper| !paper.is_empty());
        let step = Step { kind: *kind, state: StepState::Done, done_on: Some(*day), note: None, reference };
        record_step(service, account, id, &step)
    })
}

/// That the sessions were planned.
pub(super) fn planned(service: &Service, account: &AccountId, id: &DispositifId) -> Result<(), AppError> {
    done(service, account, id, &[(StepKind::Planning, earlier(service.clock.today(), 90), "")])
}

/// The letter of the régulation at the service technique.
pub(super) fn letter(service: &Service, account: &AccountId, id: &DispositifId) -> Result<(), AppError> {
    let today = service.clock.today();
    let new = NewCadrage {
        written_on: earlier(today, 6),
        objectives: "Remettre à plat qui décide de quoi entre les deux équipes, et retrouver une réunion de chantier où \
                     l’on se parle. Les sanctions en cours ne sont pas traitées ici."
            .to_owned(),
        recipients: "La direction générale des services et le groupe. Le chef de service participe à la première et à la \
                     dernière séance."
            .to_owned(),
        body: ConsultedBody::Cst,
        consulted_on: Some(earlier(today, 12)),
    };
    write_cadrage(service, account, id, &new)
}

/// What came up in the interviews of the nurseries.
pub(super) fn themes(service: &Service, account: &AccountId, id: &DispositifId) -> Result<(), AppError> {
    for (label, brought) in [
        ("Les plannings changent au dernier moment", 9),
        ("Les transmissions se font dans le couloir", 7),
        ("La fierté du travail avec les tout-petits", 11),
    ] {
        keep_theme(service, account, id, (label, brought, 13))?;
    }
    Ok(())
}

/// An analyse de pratiques whose eight members have three employers: « avant » is transmitted, to all three alike.
pub(super) fn three_employers(
    service: &Service,
    clock: &Clock,
    account: &AccountId,
    today: NaiveDate,
) -> Result<(), AppError> {
    clock.set_noon(earlier(today, 40));
    let days: Vec<_> = [6, 20, 34].map(|days| later(today, days)).to_vec();
    let new = NewDispositif {
        organisation: organisation(service, account, "Centre hospitalier de Valmont")?,
        title: "Analyse de pratiques des travailleurs sociaux du bassin".to_owned(),
        ..drafted(
            service,
            "analyse_de_pratiques",
            ("Travailleurs sociaux du bassin", 8),
            [earlier(today, 14), later(today, 48)],
        )
    };
    let id = create_with_life(service, account, new, life_of(service, "analyse_de_pratiques", &days))?;
    for name in ["Mairie de Valmont", "Association Le Relais"] {
        add_commanditaire(service, account, &id, &organisation(service, account, name)?)?;
    }
    let sheet = make_cards(service, account, &id)?;
    let mut people = People::new(14);
    let (wave, closes_on) = wave_at(service, account, &id, 0)?;
    clock.set_noon(earlier(today, 20));
    open_wave(service, account, &wave, closes_on)?;
    for group in &sheet.groups {
        answer_in(service, &mut people, group, 0, 0.0)?;
    }
    clock.set_noon(closes_on);
    close_wave(service, account, &wave)?;
    transmit(service, account, &wave)
}

/// Two collectivités that order through a centre de gestion: one whose letter is still to be written, one whose demande was refused.
pub(super) fn centre_de_gestion(
    service: &Service,
    clock: &Clock,
    account: &AccountId,
    today: NaiveDate,
) -> Result<(), AppError> {
    clock.set_noon(earlier(today, 30));
    let through_centre = |template: &str, days: &[NaiveDate]| NewLife {
        through_centre: true,
        ..life_of(service, template, days)
    };
    let days: Vec<_> = [35, 63, 91, 119].map(|days| later(today, days)).to_vec();
    let waves = [later(today, 34), later(today, 133)];
    let new = NewDispositif {
        organisation: organisation(service, account, "Communauté de communes du Val")?,
        title: "Échange de pratiques de l’accueil et de l’état civil".to_owned(),
        ..drafted(service, "echange_de_pratiques", ("Accueil et état civil", 7), waves)
    };
    let id = create_with_life(service, account, new, through_centre("echange_de_pratiques", &days))?;
    let papers = [
        (StepKind::Convention, earlier(today, 200), "Convention 2026-014"),
        (StepKind::Demande, earlier(today, 29), "Courrier du 3, bureau des instances"),
        (StepKind::Analyse, earlier(today, 22), ""),
        (StepKind::Commande, earlier(today, 9), "Lettre de commande no 7"),
    ];
    done(service, account, &id, &papers)?;
    let new = NewDispositif {
        organisation: organisation(service, account, "Commune de Saint-Aubin")?,
        title: "Supervision de l’équipe d’animation".to_owned(),
        ..drafted(service, "supervision", ("Animation", 4), waves)
    };
    let refused = create_with_life(service, account, new, through_centre("supervision", &days))?;
    refuse_demande(
        service,
        account,
        &refused,
        "La demande porte sur l’évaluation de deux agents : ce n’est pas l’objet d’une supervision. Une médiation est proposée \
         à la place.",
    )
}

/// What a dispositif of the demo asks, of one group, on the days of its two questionnaires.
fn drafted(
    service: &Service,
    template: &str,
    group: (&str, u32),
    [before, after]: [NaiveDate; 2],
) -> NewDispositif {
    let kind = service.library.template(template).map(|template| template.kind);
    NewDispositif {
        organisation: OrganisationId::from_text(""),
        title: String::new(),
        kind: kind.unwrap_or(crate::domain::dispositif::Kind::Other),
        frame: frame(Granularity::Whole),
        collecting: Collecting::default(),
        same_people_as: None,
        retention_on: None,
        groups: groups(&[group]),
        waves: waves(service, before, after),
    }
}

/// The organisation of this name, made where it is not there yet.
fn organisation(service: &Service, account: &AccountId, name: &str) -> Result<OrganisationId, AppError> {
    let known = list_organisations(service, account)?.into_iter().find(|one| one.name == name);
    known.map_or_else(|| create_organisation(service, account, name), Ok).map(|one| one.id)
}
