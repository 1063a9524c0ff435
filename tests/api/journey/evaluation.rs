//! Mode « évaluation »: nothing at the first closing, both at the end, for those who answered both.

use super::steps::{Alike, Journey};
use super::{BEYOND_CHANCE, GROUPS, TOO_FEW, assert_nothing_transmitted, assert_release, block};
use crate::app::{TestApp, day};
use crate::figures::{Block, blocks};
use crate::intervenant::read;
use crate::support::databases;

/// Seven and five answer both times. Those who answer once are at the far end of every scale: counted, they would move
/// each figure.
const ONCE_BEFORE: &[Alike] = &[(1, ["4", "4", "4"])];
const ONCE_AFTER: &[Alike] = &[(1, ["0", "0", "0"])];

#[actix_web::test]
async fn an_evaluation_publishes_both_at_the_end_for_those_who_answered_both() {
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = Journey::prepare(&app, "evaluation", &GROUPS[..2]).await;
        let shared = journey.share().await;
        journey.send(0, "/ouvrir").await;
        journey.answer(0, 0..7, &[(3, ["2", "1", "2"]), (4, ["2", "2", "2"])]).await;
        journey.answer(1, 0..5, &[(2, ["2", "1", "2"]), (3, ["2", "2", "2"])]).await;
        journey.answer(0, [7], ONCE_BEFORE).await;
        journey.answer(1, [5], ONCE_BEFORE).await;
        assert_told_what_counts(&journey).await;
        let page = journey.seen().await;
        assert!(read(&page).contains("qui change de carte entre les deux questionnaires n’est plus compté"));
        let closed = journey.send(0, "/clore").await;
        assert!(read(&closed).contains("Les résultats paraîtront avec ceux d’après"), "{closed:?}");
        assert_eq!(journey.wave_link(0, "Résultats").await, None, "nothing is published yet");
        assert_nothing_transmitted(&app, &shared).await;

        app.clock.set_noon(day(80));
        journey.send(1, "/ouvrir").await;
        journey.answer(0, 0..7, &[(3, ["2", "2", "1"]), (4, ["2", "3", "2"])]).await;
        journey.answer(1, 0..5, &[(2, ["2", "2", "2"]), (2, ["2", "3", "2"]), (1, ["2", "3", "1"])]).await;
        // A card of the reserve each: a lost card counts unpaired.
        journey.answer(0, [8], ONCE_AFTER).await;
        journey.answer(1, [6], ONCE_AFTER).await;
        journey.send(1, "/clore").await;
        assert_release(&journey, 0, &EVALUATED_BEFORE).await;
        assert_release(&journey, 1, &EVALUATED_AFTER).await;
        assert_nothing_transmitted(&app, &shared).await;
        journey.transmit(0).await;
        journey.transmit(1).await;
        assert_eq!(blocks(&app.visitor().get(&shared).await), evaluated(), "{}", database.name());
    }
}

/// Participants read before and after answering what the mode means for them.
async fn assert_told_what_counts(journey: &Journey<'_>) {
    let preview = journey.wave_link(0, "Aperçu").await.unwrap();
    let form = read(&journey.intervenant.get(&preview).await);
    assert!(form.contains("ceux qui répondent avant et après avec la même carte"), "{form}");
    let wave = preview.trim_start_matches("/espace/vagues/").trim_end_matches("/apercu");
    let thanks = read(&journey.app.visitor().get(&format!("/r/merci/{wave}")).await);
    assert!(thanks.contains("Les résultats paraissent après le second questionnaire."), "{thanks}");
    assert!(!thanks.contains("vous sont ensuite présentés"), "{thanks}");
}

/// Isolement: 275 / 7, 200 / 5 and 475 / 12.
const EVALUATED_BEFORE: [&str; 3] = [
    "Accueil 5 à 8 réponses | 50 | 39 | 50",
    "Technique 5 à 8 réponses | 50 | 40 | 50",
    "Ensemble des groupes 12 réponses | 50 | 40 | 50",
];
/// Isolement: 450 / 7, 325 / 5 and 775 / 12; épuisement: 275 / 7, 225 / 5 and 500 / 12.
const EVALUATED_AFTER: [&str; 3] = [
    "Accueil 5 à 8 réponses | 50 | 64 | 39",
    "Technique 5 à 8 réponses | 50 | 65 | 45",
    "Ensemble des groupes 12 réponses | 50 | 65 | 42",
];

/// People at 50 or more: all but two at most in each group, but for isolement before: 4 of 7, which is exact, and 3 of 5; after it no
/// count may stand beside 64 of 7 people, since 3 of them would show that everybody's score changed.
///
/// SE = 20 / sqrt(12) = 5.774. Qvct: 0 + 1.645 SE = 9.5, within 10. Isolement: d/SE = 4.33. Épuisement: -8.33, d/SE = 1.44.
fn evaluated() -> [Block; 3] {
    [
        block(
            "Qualité de vie et conditions de travail",
            "Stable",
            "L’écart, s’il existe, ne dépasse pas 10 points.",
            [
                "Avant | 50 | au moins 8 sur 12 | 12",
                "Après | 50 | au moins 8 sur 12 | 12",
                "Écart | 0 (entre −11 et +11)",
            ],
        ),
        block(
            "Isolement professionnel",
            "Dégradation",
            &format!("Le score monte de 25 points (intervalle : de 14 à 36 points). {BEYOND_CHANCE}"),
            [
                "Avant | 40 | au moins 7 sur 12 | 12",
                "Après | 65 | non publié : pourrait trahir un changement | 12",
                "Écart | +25 (entre +14 et +36)",
            ],
        ),
        block(
            "Épuisement ressenti",
            "Non concluant",
            &format!("Le score baisse de 8 points (intervalle : de −20 à +3). {TOO_FEW}"),
            [
                "Avant | 50 | au moins 8 sur 12 | 12",
                "Après | 42 | au moins 7 sur 12 | 12",
                "Écart | −8 (entre −20 et +3)",
            ],
        ),
    ]
}
