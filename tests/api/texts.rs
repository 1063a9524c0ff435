//! Free text: asked where it can ever be read, kept beside no answer, read from ten on, erased otherwise.

mod end;
mod rows;

use entrevoix::app::{self, AppError, CardWay, NewDispositif, Refusal};
use entrevoix::domain::dispositif::{Collecting, Granularity, Mode};
use entrevoix::domain::free_text::FreeText;
use entrevoix::domain::ids::WaveId;
use entrevoix::storage::free_texts::{self, SealedText};
use reqwest::StatusCode;
use scraper::Html;

use crate::app::{Answer, Prepared, TestApp, all_answered, day, prepare_with};
use crate::form::{Form, all, words};
use crate::support::databases;

const ASKED: Collecting = Collecting { paper: false, free_text: true };

/// Groups of these sizes with the first wave open, who are asked for a text.
fn open(app: &TestApp, mode: Mode, sizes: &[u32]) -> Prepared {
    open_with(app, sizes, |new| new.frame.mode = mode)
}

fn open_with(app: &TestApp, sizes: &[u32], choose: impl FnOnce(&mut NewDispositif)) -> Prepared {
    let prepared = prepare_with(&app.service, &app.account, Granularity::Whole, sizes, |new| {
        new.collecting = ASKED;
        choose(new);
    });
    app::open_wave(&app.service, &app.account, &prepared.waves[0], day(10)).unwrap();
    prepared
}

async fn send(app: &TestApp, code: &str, text: &str) -> Answer {
    let mut fields = all_answered(code, 2);
    fields.push(("text".to_owned(), text.to_owned()));
    app.visitor().send("/r/reponses", &fields).await
}

fn rows(app: &TestApp, wave: &WaveId) -> Vec<SealedText> {
    app.service.db.read(|connection| free_texts::of_wave(connection, wave)).unwrap()
}

async fn page(app: &TestApp, wave: &WaveId) -> Answer {
    app.intervenant().await.get(&format!("/espace/vagues/{wave}/textes")).await
}

/// The texts that the intervenant's page shows, in its order.
async fn read(app: &TestApp, wave: &WaveId) -> Vec<String> {
    let page = page(app, wave).await;
    assert_eq!(page.status, StatusCode::OK, "{page:?}");
    all(&Html::parse_document(&page.body), ".texts li").into_iter().map(words).collect()
}

/// The texts that the rows of an open wave hold, as whoever has database and keys reads them.
fn kept(app: &TestApp, prepared: &Prepared) -> Vec<String> {
    let (key, wave) = (app.service.card_key(&prepared.id).unwrap(), &prepared.waves[0]);
    let opened = rows(app, wave).into_iter().map(|row| {
        let bytes = key.open_text(wave, &row.tag, &row.sealed).unwrap();
        FreeText::from_padded(&bytes[32..]).unwrap().as_str().to_owned()
    });
    opened.filter(|text| !text.is_empty()).collect()
}

/// So many members write, and the others of twelve send nothing.
async fn written(app: &TestApp, prepared: &Prepared, count: usize) {
    for card in 0..12 {
        let text = if card < count { format!("Texte {card}") } else { " \r\n ".to_owned() };
        let sent = send(app, &prepared.code(0, card), &text).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{sent:?}");
    }
}

#[actix_web::test]
async fn nine_texts_are_erased_unread_and_ten_are_read_mixed_and_stay_in_their_order() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (few, enough) = (open(&app, Mode::Diagnostic, &[12]), open(&app, Mode::Diagnostic, &[12]));
        written(&app, &few, 9).await;
        written(&app, &enough, 10).await;
        for prepared in [&few, &enough] {
            assert!(page(&app, &prepared.waves[0]).await.body.contains("Rien ne se lit avant les résultats"));
            app.close(&prepared.waves[0]);
        }
        assert_eq!(rows(&app, &few.waves[0]), [], "{}", database.name());
        let told = page(&app, &few.waves[0]).await.body;
        assert!(told.contains("Moins de 10\u{a0}textes\u{a0}: rien n’est lu"), "{told}");
        let shown = read(&app, &enough.waves[0]).await;
        assert_eq!(shown, read(&app, &enough.waves[0]).await, "the order stays the same");
        let arrived: Vec<_> = (0..10).map(|card| format!("Texte {card}")).collect();
        // By chance, once in 3.6 million runs.
        assert_ne!(shown, arrived, "{}", database.name());
        let mut sorted = shown;
        sorted.sort();
        assert_eq!(sorted, arrived, "every text is there, and no empty one");
    }
}

#[actix_web::test]
async fn a_threshold_of_answers_above_ten_is_that_of_the_texts_too() {
    for database in databases() {
        let app = TestApp::start(&database);
        for (count, is_read) in [(10, false), (11, true)] {
            let prepared = open_with(&app, &[12], |new| new.frame.k = 11);
            let form = app.visitor().post("/r", &[("code", &prepared.code(0, 0))]).await.body;
            assert!(form.contains("à partir de 11\u{a0}textes"), "{form}");
            written(&app, &prepared, count).await;
            app.close(&prepared.waves[0]);
            assert_eq!(read(&app, &prepared.waves[0]).await.len(), if is_read { 11 } else { 0 });
            assert_eq!(rows(&app, &prepared.waves[0]).is_empty(), !is_read, "{}", database.name());
        }
    }
}

#[actix_web::test]
async fn a_later_sending_replaces_the_text_and_erasing_erases_it() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Diagnostic, &[12]);
        let wave = &prepared.waves[0];
        written(&app, &prepared, 12).await;
        send(&app, &prepared.code(0, 0), "Remplacé").await;
        send(&app, &prepared.code(0, 1), "").await;
        app.visitor().post("/r/effacer", &[("code", &prepared.code(0, 2))]).await;
        assert_eq!(kept(&app, &prepared).len(), 10, "{}", database.name());
        app.close(wave);
        let shown = read(&app, wave).await;
        assert_eq!(shown.len(), 10);
        assert!(shown.contains(&"Remplacé".to_owned()), "{shown:?}");
        for gone in ["Texte 0", "Texte 1", "Texte 2"] {
            assert!(!shown.iter().any(|text| text == gone), "{gone} in {shown:?}");
        }
    }
}

#[actix_web::test]
async fn a_text_is_kept_only_with_its_sheet() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Diagnostic, &[10]);
        let blank = [("code", prepared.code(0, 0)), ("text", "Rien que du texte".to_owned())]
            .map(|(name, value)| (name.to_owned(), value));
        let refused = app.visitor().send("/r/reponses", &blank).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Rien que du texte</textarea>"), "{}", refused.body);
        assert_eq!(rows(&app, &prepared.waves[0]), [], "{}", database.name());
    }
}

#[actix_web::test]
async fn a_text_that_comes_after_its_answers_were_erased_or_the_wave_closed_is_not_kept() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Diagnostic, &[12]);
        let wave = &prepared.waves[0];
        let card = app::find_card(&app.service, &prepared.cards[0][0]).unwrap();
        let CardWay::Open(card) = card else { panic!("{card:?}") };
        let text = FreeText::from_typed("Trop tard").unwrap();
        // As where another hand erased the card's answers between the two writes.
        app::keep_text(&app.service, &card, &text).unwrap();
        assert_eq!(kept(&app, &prepared), [""; 0], "{}", database.name());
        send(&app, &prepared.code(0, 0), "À temps").await;
        app.close(wave);
        let refused = app::keep_text(&app.service, &card, &text).unwrap_err();
        assert!(matches!(refused, AppError::Refused(Refusal::WaveState)), "{refused}");
        assert_eq!(rows(&app, wave), [], "the one that came in time was alone");
    }
}

#[actix_web::test]
async fn a_text_that_is_too_long_comes_back_whole_with_every_answer_and_nothing_is_kept() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, visitor) = (open(&app, Mode::Diagnostic, &[12]), app.visitor());
        let long = format!("<b>{}", "é".repeat(498));
        let sent = send(&app, &prepared.code(0, 0), &long).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", database.name());
        assert!(sent.body.contains("Votre texte compte 501\u{a0}caractères"), "{}", sent.body);
        let page = Html::parse_document(&sent.body);
        assert_eq!(
            all(&page, "textarea[maxlength='500'][aria-invalid=true]")[0].inner_html(),
            format!("&lt;b&gt;{}", "é".repeat(498))
        );
        assert_eq!(all(&page, "input[value='2'][checked]").len(), 16, "no answer is lost");
        let mut other = all_answered(&prepared.code(0, 0), 2);
        other.extend(
            [("text", long.as_str()), ("into", "en")].map(|(name, value)| (name.into(), value.into())),
        );
        let english = Html::parse_document(&visitor.send("/r", &other).await.body);
        assert_eq!(all(&english, "input[value='2'][checked]").len(), 16, "nor by the other language");
        assert_eq!(words(all(&english, "textarea")[0]), long);
        assert_eq!(rows(&app, &prepared.waves[0]), []);
        let mended = Form::of(&sent, "/r/reponses").with("text", &"é".repeat(500)).send(&visitor).await;
        assert_eq!(mended.status, StatusCode::SEE_OTHER, "{mended:?}");
        assert_eq!(kept(&app, &prepared), ["é".repeat(500)]);
    }
}

#[actix_web::test]
async fn groups_too_small_for_texts_ever_to_be_read_are_not_asked_for_one() {
    for database in databases() {
        let app = TestApp::start(&database);
        for (sizes, is_asked) in [(&[5, 4][..], false), (&[5, 5][..], true)] {
            let prepared = open(&app, Mode::Diagnostic, sizes);
            let form = app.visitor().post("/r", &[("code", &prepared.code(0, 0))]).await;
            assert_eq!(form.body.contains("Souhaitez-vous ajouter quelque chose"), is_asked, "{sizes:?}");
            send(&app, &prepared.code(0, 0), "Envoyé quand même").await;
            assert_eq!(kept(&app, &prepared).len(), usize::from(is_asked), "{}", database.name());
            let page = page(&app, &prepared.waves[0]).await.body;
            assert_eq!(page.contains("aucun texte ne serait jamais lu"), !is_asked, "{page}");
            let preview = format!("/espace/vagues/{}/apercu", prepared.waves[0]);
            let preview = app.intervenant().await.get(&preview).await.body;
            assert_eq!(preview.contains("aucun texte ne serait jamais lu"), !is_asked, "{preview}");
            assert_eq!(preview.contains("<textarea"), is_asked, "{preview}");
            // Nowhere else are texts spoken of that nobody is asked for.
            let dispositif = format!("/espace/dispositifs/{}", prepared.id);
            let intervenant = app.intervenant().await;
            let said = async |path: String| intervenant.get(&path).await.body.to_lowercase();
            let methods = said(format!("{dispositif}/methode")).await;
            assert_eq!(methods.contains("textes libres"), is_asked, "{methods}");
            assert_eq!(said(dispositif.clone()).await.contains("textes libres"), is_asked);
            app.close(&prepared.waves[0]);
            let closed = said(dispositif.clone()).await;
            assert_eq!(closed.matches("/textes\"").count(), usize::from(is_asked), "{closed}");
            intervenant.post(&format!("/espace/vagues/{}/annuler", prepared.waves[1]), &[]).await;
            let kept = said(dispositif).await;
            assert!(kept.contains("les cartes"), "{kept}");
            assert_eq!(kept.contains("textes libres et leur clé"), is_asked, "{kept}");
        }
    }
}

#[actix_web::test]
async fn where_texts_are_off_none_is_asked_for_kept_or_shown() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[12]);
        let form = app.visitor().post("/r", &[("code", &prepared.code(0, 0))]).await;
        assert!(!form.body.contains("textarea") && !form.body.contains("textes"), "{}", form.body);
        send(&app, &prepared.code(0, 0), "Envoyé quand même").await;
        assert_eq!(rows(&app, &prepared.waves[0]), [], "{}", database.name());
        assert_eq!(page(&app, &prepared.waves[0]).await.status, StatusCode::NOT_FOUND);
    }
}

#[actix_web::test]
async fn in_mode_evaluation_no_text_is_read_before_the_end() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Evaluation, &[12]);
        written(&app, &prepared, 11).await;
        app.close(&prepared.waves[0]);
        assert_eq!(rows(&app, &prepared.waves[0]).len(), 11, "the empty one is gone");
        let early = page(&app, &prepared.waves[0]).await.body;
        assert!(
            early.contains("Rien ne se lit avant les résultats") && !early.contains("Texte 3"),
            "{early}"
        );
        app::open_wave(&app.service, &app.account, &prepared.waves[1], day(20)).unwrap();
        written(&app, &prepared, 2).await;
        app.close(&prepared.waves[1]);
        assert_eq!(read(&app, &prepared.waves[0]).await.len(), 11, "{}", database.name());
        assert!(page(&app, &prepared.waves[1]).await.body.contains("Moins de 10\u{a0}textes"));
    }
}

#[actix_web::test]
async fn texts_are_the_intervenants_alone_and_in_no_release() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Diagnostic, &[12]);
        written(&app, &prepared, 10).await;
        app.close(&prepared.waves[0]);
        app::transmit(&app.service, &app.account, &prepared.waves[0]).unwrap();
        let token = app::create_link(&app.service, &app.account, &prepared.id, day(30)).unwrap();
        let visitor = app.visitor();
        let management = visitor.get(&format!("/direction/{token}")).await.body;
        assert!(management.contains("Mairie de Valmont") && !management.contains("Texte "), "{management}");
        let stranger = visitor.get(&format!("/espace/vagues/{}/textes", prepared.waves[0])).await;
        assert_eq!(stranger.location.as_deref(), Some("/espace/connexion"));
        let entries = app
            .service
            .db
            .read(|connection| entrevoix::storage::ledger::of_dispositif(connection, &prepared.id));
        assert!(!format!("{:?}", entries.unwrap()).contains("Texte"), "{}", database.name());
    }
}
