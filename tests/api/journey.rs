//! The main job from end to end, by the pages alone: cards, answers, a release, before and after, the management.
//!
//! The answers are chosen so that each figure can be worked out by hand; the sums stand beside them.

mod evaluation;
mod steps;

use reqwest::StatusCode;
use scraper::Html;

use crate::app::{TestApp, add_intervenant, day};
use crate::figures::{Block, blocks, drawn_and_told, drawn_change, releases};
use crate::form::{Form, all};
use crate::intervenant::read;
use crate::support::databases;
use steps::Alike;
pub use steps::{Journey, link, log_in};

const GROUPS: [(&str, u32); 3] = [("Accueil", 8), ("Technique", 6), ("Médiathèque", 3)];

/// Before, in points: qvct 287.5 (25 x 4 + 50 x 3 + 37.5) and 150 + 125; isolement 100 and 300 + 150; épuisement
/// 516.67 (75 x 4 + 50 x 3 + 66.67) and 425 + 150.
const BEFORE: [&[Alike]; 3] = [
    &[(4, ["1", "0", "3"]), (3, ["2", "1", "2"]), (1, ["1122-.", "1", "332_.-"])],
    &[(5, ["1", "2", "3"]), (1, ["1", "2", "2"])],
    &[(1, ["2", "3", "2"]), (1, ["2", "2", "2"]), (1, ["1", "1", "2"])],
];
/// Means of 8, of 6 + 3 and of 17. At n = 8, an isolement of 12.5 is under the bound 156.25 / 8 = 19.53; the total is then
/// a bound too: (8 x 19.53 + 450) / 17 = 35.66.
const BEFORE_TOLD: [&str; 3] = [
    "Accueil 5 à 8 réponses | 36 | ≤ 20 | 65",
    "2 groupes réunis Technique, Médiathèque · 9 réponses | 31 | 50 | 64",
    "Ensemble des groupes 17 réponses | 33 | ≤ 36 | 64",
];

/// After, one of the second group absent: qvct 525 and 250 + 175; isolement 200 and 125 + 100; épuisement 425 and 225 + 150.
const AFTER: [&[Alike]; 3] = [
    &[(5, ["3", "1", "2"]), (2, ["2", "1", "2"]), (1, ["2", "1", "3"])],
    &[(4, ["2", "1", "2"]), (1, ["2", "1", "1"])],
    &[(1, ["3", "1", "2"]), (1, ["2", "2", "2"]), (1, ["2", "1", "2"])],
];
const AFTER_TOLD: [&str; 3] = [
    "Accueil 5 à 8 réponses | 66 | 25 | 53",
    "2 groupes réunis Technique, Médiathèque · 8 réponses | 53 | 28 | 47",
    "Ensemble des groupes 16 réponses | 59 | 27 | 50",
];

const BEYOND_CHANCE: &str = "Ce mouvement dépasse ce que le hasard explique d’ordinaire dans un groupe de cette \
     taille ; il ne prouve pas que le dispositif en est la cause.";
const SEVERAL: &str = "Avec plusieurs indicateurs principaux, il faut un écart plus net que l’intervalle à 95 % pour \
     conclure : celui-ci n’y suffit pas. Cela ne veut pas dire que rien n’a changé.";
const TOO_FEW: &str = "Trop peu de réponses pour dire si la situation a changé. Cela ne veut pas dire qu’elle n’a pas \
     changé.";

fn block(indicator: &str, verdict: &str, sentence: &str, table: [&str; 3]) -> Block {
    Block {
        indicator: indicator.to_owned(),
        verdict: verdict.to_owned(),
        sentence: sentence.to_owned(),
        table: table.map(str::to_owned).to_vec(),
    }
}

/// At most 2 of 8 and at least 7 of 9 are at 50 or more: bounds on both sides leave nothing to say of the 17.
const BOUNDS: &str = "Avant | ≤ 36 | non publié : ses parties ne sont pas assez connues | 17";

/// People at 50 or more, qvct: 3 of 8 and 2 of 9, then all 8 and all 8. Isolement: 0 and 8, then 0 and 1. Épuisement: all,
/// then 8 and 7. Each is said as its cell says it (R3), and added up (R4).
///
/// SE = 20 sqrt(1/17 + 1/16) = 6.966. Qvct: d = 59.375 - 33.088 = 26.29, d/SE = 3.77, above 2.394 (first of three).
/// Épuisement: d = 50 - 64.216 = -14.22, d/SE = 2.04: above 1.96, under the 2.241 of the second of three.
fn compared() -> [Block; 3] {
    [
        block(
            "Qualité de vie et conditions de travail",
            "Amélioration",
            &format!("Le score monte de 26 points (intervalle : de 13 à 40 points). {BEYOND_CHANCE}"),
            [
                "Avant | 33 | au plus 5 sur 17 | 17",
                "Après | 59 | au moins 12 sur 16 | 16",
                "Écart | +26 (entre +13 et +40)",
            ],
        ),
        block(
            "Isolement professionnel",
            "Écart non publié",
            "Au moins une des deux moyennes n’est donnée que par une borne.",
            [BOUNDS, "Après | 27 | au plus 4 sur 16 | 16", "Écart | non publié"],
        ),
        block(
            "Épuisement ressenti",
            "Non concluant",
            &format!("Le score baisse de 14 points (intervalle : de 1 à 28 points). {SEVERAL}"),
            [
                "Avant | 64 | au moins 13 sur 17 | 17",
                "Après | 50 | au moins 12 sur 16 | 16",
                "Écart | −14 (entre −28 et −1)",
            ],
        ),
    ]
}

#[actix_web::test]
async fn before_and_after_go_from_the_cards_to_the_managements_page() {
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = Journey::prepare(&app, "diagnostic", &GROUPS).await;
        let [shared, revoked] = [journey.share().await, journey.share().await];
        assert_nothing_transmitted(&app, &shared).await;

        open_and_preview(&journey).await;
        answer_before(&journey).await;
        journey.send(0, "/clore").await;
        assert_release(&journey, 0, &BEFORE_TOLD).await;
        assert_nothing_transmitted(&app, &shared).await;
        journey.transmit(0).await;
        let shown = app.visitor().get(&shared).await;
        assert_eq!(releases(&shown), [BEFORE_TOLD], "{}", database.name());
        assert_eq!(blocks(&shown), [], "there is no after yet");

        app.clock.set_noon(day(80));
        journey.send(1, "/ouvrir").await;
        for (group, present) in [8, 5, 3].into_iter().enumerate() {
            journey.answer(group, 0..present, AFTER[group]).await;
        }
        journey.send(1, "/clore").await;
        assert_release(&journey, 1, &AFTER_TOLD).await;
        assert_eq!(releases(&app.visitor().get(&shared).await), [BEFORE_TOLD], "after is not transmitted");
        journey.transmit(1).await;

        assert_comparison(&journey, &shared).await;
        assert_nobody_else_sees_it(&journey).await;
        assert_links_end(&journey, &shared, &revoked).await;
    }
}

/// The preview is the page that participants get, and sends nothing.
async fn open_and_preview(journey: &Journey<'_>) {
    let preview = journey.wave_link(0, "Aperçu").await.unwrap();
    let preview = journey.intervenant.get(&preview).await;
    let page = Html::parse_document(&preview.body);
    assert_eq!(
        (all(&page, "fieldset").len(), all(&page, "button:not([disabled])").len()),
        (16, 0),
        "{preview:?}"
    );
    let opened = journey.send(0, "/ouvrir").await;
    assert!(read(&opened).contains("Les réponses arrivent jusqu’au 12 mars 2026 compris"), "{opened:?}");
}

/// All 17 answer; the intervenant's page says nothing of it until the next midnight, then which thresholds are reached.
async fn answer_before(journey: &Journey<'_>) {
    let untold = read(&journey.seen().await);
    assert!(untold.contains("pas encore relevé.") && !untold.contains("Situation le"), "{untold}");
    for (group, people) in BEFORE.into_iter().enumerate() {
        journey.answer(group, 0..GROUPS[group].1 as usize, people).await;
    }
    journey.app.midnight();
    assert_eq!(read(&journey.seen().await), untold, "the day of the answers tells nothing");
    journey.app.clock.set_noon(day(1));
    // Its calendar alone says that it is another day.
    let next_day = untold.replace("2 mars 2026 Aujourd’hui", "3 mars 2026 Aujourd’hui");
    assert_eq!(read(&journey.seen().await), next_day, "midnight has not counted yet");
    journey.app.midnight();
    let told = read(&journey.seen().await);
    assert!(told.contains("Ensemble : seuil de 5 réponses atteint."), "{told}");
    assert!(told.contains("Accueil : seuil de 5 réponses atteint."), "{told}");
    assert!(told.contains("Situation le 3 mars 2026 à 0 h."), "{told}");
    assert!(!told.contains("Médiathèque : seuil"), "three never reach it: {told}");
    assert!(!told.contains("Technique : seuil"), "six will be shown with the three, not alone: {told}");
}

/// The release's page: its table, the same figures in both its charts, and nothing to correct or choose.
async fn assert_release(journey: &Journey<'_>, wave: usize, told: &[&str; 3]) {
    let page = journey.results(wave).await;
    read(&page);
    assert_eq!(releases(&page), [told]);
    assert_charts_agree(&page, 0);
}

fn assert_charts_agree(page: &crate::app::Answer, nth: usize) {
    let (drawn, told) = drawn_and_told(page, nth);
    assert_eq!(told.len(), 9, "three rows of three figures: {told:?}");
    assert_eq!(drawn, [told.clone(), told], "narrow and wide say what the table says");
}

async fn assert_comparison(journey: &Journey<'_>, shared: &str) {
    let page = journey.seen().await;
    let comparison = journey.intervenant.get(&link(&page, "Lire la comparaison")).await;
    let management = journey.app.visitor().get(shared).await;
    assert!(!management.sets_cookie);
    for shown in [&comparison, &management] {
        assert_eq!(blocks(shown), compared());
        let said = read(shown);
        assert!(said.contains("3 groupes · avant : 17 réponses, après : 16 réponses"), "{said}");
        for (id, written) in [
            ("qvct", ["avant 33", "après 59", "+26 points"]),
            ("isolement", ["avant ≤ 36", "après 27", "écart non publié"]),
            ("epuisement", ["avant 64", "après 50", "−14 points"]),
        ] {
            let drawn = drawn_change(shown, id);
            assert!(written.iter().all(|text| drawn.iter().any(|one| one == text)), "{id}: {drawn:?}");
        }
    }
    assert_eq!(releases(&management), [BEFORE_TOLD, AFTER_TOLD]);
    assert_charts_agree(&management, 0);
    assert_charts_agree(&management, 1);
}

async fn assert_nothing_transmitted(app: &TestApp, shared: &str) {
    let shown = app.visitor().get(shared).await;
    assert!(read(&shown).contains("Rien n’a encore été transmis"), "{shown:?}");
    assert!(releases(&shown).is_empty() && !shown.body.contains("<svg"), "{shown:?}");
}

/// To another intervenant, each address of the dispositif is one that does not exist.
async fn assert_nobody_else_sees_it(journey: &Journey<'_>) {
    add_intervenant(&journey.app.service, "autre@valmont.example", "Autre");
    let other = journey.app.visitor_with_cookies();
    log_in(&other, "autre@valmont.example").await;
    assert!(!read(&other.get("/espace").await).contains("Analyse de pratiques 2026"));
    let preview = journey.wave_link(0, "Aperçu").await.unwrap();
    let results = journey.wave_link(0, "Résultats").await.unwrap();
    let comparison = format!("{}/comparaison", journey.page);
    for address in [&journey.page, &preview, &results, &comparison] {
        assert_eq!(other.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    let end = day(200).to_string();
    let wave = preview.strip_suffix("/apercu").unwrap();
    for address in
        [format!("{}/liens", journey.page), format!("{wave}/transmettre"), format!("{wave}/ouvrir")]
    {
        let fields = [("expires_on", end.as_str()), ("closes_on", &end)];
        assert_eq!(other.post(&address, &fields).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

/// A revoked link opens nothing at once, the other one until the end of its last day.
async fn assert_links_end(journey: &Journey<'_>, shared: &str, revoked: &str) {
    let page = journey.seen().await;
    let revoke: Vec<Form> = {
        let page = Html::parse_document(&page.body);
        all(&page, "#direction ~ ul li").into_iter().map(|line| Form::within(line, "/revoquer")).collect()
    };
    assert_eq!(revoke.len(), 2);
    revoke[1].send_on(&journey.intervenant).await;
    let status = async |path: &str| journey.app.visitor().get(path).await.status;
    let open = [status(shared).await, status(revoked).await];
    assert!(open.contains(&StatusCode::OK) && open.contains(&StatusCode::NOT_FOUND), "{open:?}");
    let live = if open[0] == StatusCode::OK { shared } else { revoked };
    journey.app.clock.set_noon(day(200));
    assert_eq!(status(live).await, StatusCode::OK, "its last day");
    journey.app.clock.set_noon(day(201));
    assert_eq!(status(live).await, StatusCode::NOT_FOUND);
}
