//! What a draw leaves behind: no secret, no time, no neighbour of the answer that follows.

use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::Mode;

use super::{code, draw, open};
use crate::app::{TestApp, all_answered};
use crate::support::kept::{all_that_is_kept, hex, holds, lines};
use crate::support::{TestDatabase, databases};

#[actix_web::test]
async fn neither_the_link_nor_a_drawn_card_stands_in_a_row_a_file_or_a_header() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 5), app.visitor());
        let drawn = draw(&visitor, &remote.link).await;
        let (card, link) = (code(&drawn), remote.link.to_code());
        let fields = [("code", link.as_str()), ("ticket", "")];
        let request = visitor.client.post(format!("{}/tirage", app.base)).form(&fields);
        let response = request.send().await.unwrap();
        let headers = format!("{:?}", response.headers());
        assert!(headers.contains("no-store") && !headers.contains("set-cookie"), "{headers}");
        let second = code(&crate::app::Answer {
            status: response.status(),
            location: None,
            sets_cookie: false,
            body: response.text().await.unwrap(),
        });
        let kept = all_that_is_kept(&database);
        assert!(holds(&kept, "Télétravail".as_bytes()), "what is kept is looked at");
        let raw = |code: &str| CardSecret::from_code(code).unwrap().bytes().to_vec();
        for (code, bytes) in
            [(&card, raw(&card)), (&second, raw(&second)), (&link, remote.link.bytes().to_vec())]
        {
            let bare = code.replace("TIRAGE", "").replace('-', "");
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            for needle in
                [code.as_bytes(), bare.as_bytes(), bare.to_lowercase().as_bytes(), hex.as_bytes(), &bytes]
            {
                assert!(!holds(&kept, needle), "{}", database.name());
                assert!(!holds(headers.as_bytes(), needle), "{}", database.name());
            }
        }
    }
}

#[actix_web::test]
async fn a_drawn_card_shares_its_transaction_with_all_of_its_group_and_with_no_answer() {
    for database in databases().into_iter().filter(TestDatabase::is_postgres) {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 8), app.visitor());
        let keys = app.service.card_key(&remote.id).unwrap();
        let mut drawn = Vec::new();
        for _ in 0..8 {
            let code = code(&draw(&visitor, &remote.link).await);
            visitor.send("/r/reponses", &all_answered(&code, 2)).await;
            let tag = keys.card_tag(&CardSecret::from_code(&code).unwrap());
            drawn.push(hex(&tag.0));
        }
        let writers = lines(&database, "SELECT DISTINCT xmin::text AS text FROM card");
        assert_eq!(writers.len(), 1, "one transaction wrote all cards of the group");
        let answers = lines(&database, "SELECT xmin::text AS text FROM answer");
        assert_eq!(answers.len(), 8);
        assert!(!answers.contains(&writers[0]), "and it wrote no answer");
        let placed = lines(&database, "SELECT encode(tag, 'hex') AS text FROM card ORDER BY ctid");
        // By chance, once in 40,320 runs.
        assert!(placed.len() == 8 && placed != drawn, "their places tell no order");
    }
}
