//! Letters, cards, forms and portfolios of the tests.

use super::{Length, chart, heading, release};
use crate::domain::wave::WaveKind;
use crate::reports::*;

pub(in crate::reports) fn meetings(length: Length) -> Vec<Meeting> {
    let meeting = |number| Meeting {
        number,
        on: super::day(2026, 3, number),
        attendance: Some("5 à 8 présents".to_owned()),
        is_held: true,
    };
    if length == Length::Missing { Vec::new() } else { (1..=3).map(meeting).collect() }
}

pub(in crate::reports) fn cadrage(length: Length) -> Cadrage {
    Cadrage {
        heading: heading(length),
        objectives: length.text(),
        indicators: vec![length.name("Isolement professionnel")],
        rules: vec![length.name("À partir de 5 réponses.")],
        recipients: length.text(),
        consultation: length.text(),
        retention: vec![length.name("Les réponses sont supprimées après la dernière restitution.")],
        is_through_centre: false,
    }
}

/// Some of the codes are of the widest letters that there are.
pub(in crate::reports) fn cards(length: Length) -> Cards {
    let card = |place: u32| Card {
        code: format!("{}-{place}", if place < 4 { "WWWW-WWWW-WWWW-WWWW" } else { "7QK4-X9PM-2D3H-W8TC" }),
        qr: chart().svg,
        is_reserve: place < 2,
    };
    let group = |name: &str| CardGroup { name: length.name(name), cards: (0..10).map(card).collect() };
    Cards {
        heading: heading(length),
        address: "entrevoix.example/r".to_owned(),
        groups: ["Accueil", "Voirie"].map(group).into(),
    }
}

pub(in crate::reports) fn paper(length: Length) -> Paper {
    Paper {
        heading: heading(length),
        questionnaire: crate::domain::questionnaire::Questionnaire::default(),
        frame: vec![length.name("Personne ne voit vos réponses.")],
        code_use: length.name("Recopiez le code de votre carte."),
        free_text: Some(length.name("Facultatif, 500 caractères au plus.")),
    }
}

pub(in crate::reports) fn portfolio(length: Length) -> Portfolio {
    let releases = if length == Length::Missing { Vec::new() } else { vec![release(length)] };
    let all = crate::disclosure::portfolio(&releases);
    Portfolio {
        heading: heading(length),
        year: 2026,
        followed: followed(length),
        organisations: vec![
            (length.name("Mairie de Valmont"), all.clone()),
            ("Rien publié".to_owned(), crate::disclosure::portfolio(&[])),
        ],
        all,
        charts: vec![(WaveKind::Before, vec![chart()])],
        limits: vec![length.name("Ce portefeuille réunit ce qui est déjà publié.")],
        notes: vec![length.name("Moyennes sur 100, arrondies.")],
    }
}

pub(in crate::reports) fn followed(length: Length) -> Vec<Followed> {
    let line = |name: &str, dispositifs: usize| Followed {
        name: length.name(name),
        dispositifs,
        states: vec![format!("{dispositifs} en cours"), "1 terminé".to_owned()],
        kinds: vec![format!("Régulation : {dispositifs}"), length.name("Supervision : 1")],
    };
    if length == Length::Missing {
        return Vec::new();
    }
    vec![line("Mairie de Valmont", 2), line("Plusieurs commanditaires", 1), line("Toutes", 3)]
}
