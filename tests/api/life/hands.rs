//! What several hands do at the same time to the life of a dispositif, and rows that contradict themselves.

use std::sync::Barrier;
use std::thread;

use entrevoix::app::{self, AppError, NewAction, Refusal, SessionForm};
use entrevoix::domain::action::ACTIONS_MAX;
use entrevoix::domain::dispositif::{Granularity, Kind};
use entrevoix::domain::ids::{DispositifId, GroupId};
use entrevoix::storage::commanditaires;

use super::by_hand;
use crate::app::{TestApp, day, new_dispositif, prepare, prepare_with};
use crate::support::databases;
use crate::votes;

/// A draft without cards.
fn draft(app: &TestApp, sizes: &[u32]) -> DispositifId {
    let new = new_dispositif(&app.service, &app.account, Granularity::Whole, sizes);
    app::create_dispositif(&app.service, &app.account, new).unwrap()
}

fn named(app: &TestApp) -> Vec<String> {
    let all = app::list_organisations(&app.service, &app.account).unwrap();
    all.into_iter().map(|organisation| organisation.name).collect()
}

#[actix_web::test]
async fn forty_actions_that_are_written_at_the_same_time_leave_as_many_as_there_may_be() {
    for database in databases() {
        let app = TestApp::start(&database);
        let id = draft(&app, &[8]);
        let together = Barrier::new(40);
        let kept = thread::scope(|scope| {
            let (app, id, together) = (&app, &id, &together);
            let write = |place: i32| {
                move || {
                    let [axis, what, owner] =
                        ["L’accueil".to_owned(), format!("N° {place}"), "Cadre".to_owned()];
                    together.wait();
                    let new = NewAction { axis, what, owner, due_on: None };
                    app::add_action(&app.service, &app.account, id, &new).is_ok()
                }
            };
            let hands: Vec<_> = (0..40).map(|place| scope.spawn(write(place))).collect();
            hands.into_iter().map(|hand| hand.join().unwrap()).filter(|kept| *kept).count()
        });
        let view = app::read_actions(&app.service, &app.account, &id).unwrap();
        assert_eq!((kept, view.actions.len()), (ACTIONS_MAX, ACTIONS_MAX), "{}", database.name());
    }
}

#[actix_web::test]
async fn a_link_of_who_is_taken_away_at_the_same_time_opens_nothing() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        for round in 0..6 {
            let id = draft(&app, &[8]);
            let other = app::create_organisation(service, account, &format!("Mairie {round}")).unwrap().id;
            app::add_commanditaire(service, account, &id, &other).unwrap();
            let together = Barrier::new(2);
            let made = thread::scope(|scope| {
                let making = scope.spawn(|| {
                    together.wait();
                    app::create_link_for(service, account, (&id, Some(&other)), day(90))
                });
                together.wait();
                app::remove_commanditaire(service, account, &id, &other).unwrap();
                making.join().unwrap()
            });
            let links = app::read_dispositif(service, account, &id).unwrap().links;
            assert!(links.iter().all(|link| link.revoked_on.is_some()), "{}: {links:?}", database.name());
            match made {
                Ok(token) => assert!(app::open_link(service, &token).is_err()),
                Err(refused) => assert!(matches!(refused, AppError::NotFound(_)), "{refused}"),
            }
        }
    }
}

#[actix_web::test]
async fn a_link_of_who_ordered_nothing_any_more_opens_nothing() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        let id = draft(&app, &[8]);
        let other = app::create_organisation(service, account, "Commune de Lanrivoaré").unwrap().id;
        app::add_commanditaire(service, account, &id, &other).unwrap();
        let token = app::create_link_for(service, account, (&id, Some(&other)), day(90)).unwrap();
        assert!(app::open_link(service, &token).is_ok());
        let of = id.clone();
        service.db.write(move |connection| commanditaires::remove(connection, &of, &other)).unwrap();
        assert!(matches!(app::open_link(service, &token), Err(AppError::NotFound("link"))));
    }
}

#[actix_web::test]
async fn a_new_employer_is_created_where_it_can_be_added_and_once() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        let id = draft(&app, &[8]);
        let add = |name: &str| app::add_named_commanditaire(service, account, &id, name);
        let fault = |refused: AppError| match refused {
            AppError::Invalid(faults) => faults[0].message,
            other => panic!("{other}"),
        };
        add("Commune de Lanrivoaré").unwrap();
        assert_eq!(fault(add(" commune de lanrivoaré ").unwrap_err()), "fault-commanditaire-twice");
        let own = app::read_dispositif(service, account, &id).unwrap().organisation.name;
        assert_eq!(fault(add(&own).unwrap_err()), "fault-commanditaire-twice");
        assert_eq!(fault(add("  ").unwrap_err()), "fault-name");
        (1..20).for_each(|place| add(&format!("Employeur {place}")).unwrap());
        let before = named(&app);
        assert_eq!(fault(add("Un de trop").unwrap_err()), "fault-commanditaires");
        assert_eq!(named(&app), before, "nothing of it is left: {}", database.name());

        // One that the account knows is taken, not made a second time.
        let another = draft(&app, &[6]);
        app::add_named_commanditaire(service, account, &another, "COMMUNE DE LANRIVOARÉ").unwrap();
        assert_eq!(named(&app).len(), before.len() + 1, "but for the organisation of that dispositif");
        let started = prepare(service, account, Granularity::Whole, &[8]);
        app::open_wave(service, account, &started.waves[0], day(10)).unwrap();
        let before = named(&app);
        let late = app::add_named_commanditaire(service, account, &started.id, "Trop tard").unwrap_err();
        assert!(matches!(late, AppError::Refused(Refusal::CommanditairesFixed)), "{late}");
        assert_eq!(named(&app), before);
    }
}

#[actix_web::test]
async fn a_group_that_is_taken_out_takes_its_sessions_along() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        let id = draft(&app, &[8, 6]);
        let groups = app::read_dispositif(service, account, &id).unwrap().groups;
        let add = |on: u64, group: Option<&GroupId>| {
            let form = SessionForm {
                on: day(on),
                starts_at: None,
                minutes: 180,
                group: group.cloned(),
                attendance: None,
                situation: String::new(),
                synthesis: String::new(),
            };
            app::add_session(service, account, &id, &form).unwrap();
        };
        add(3, None);
        add(4, Some(&groups[0].id));
        add(5, Some(&groups[1].id));
        app::remove_group(service, account, &id, &groups[0].id).unwrap();
        let left = app::read_dispositif(service, account, &id).unwrap().life.sessions;
        let left: Vec<_> = left.into_iter().map(|session| (session.on, session.group)).collect();
        assert_eq!(left, [(day(3), None), (day(5), Some(groups[1].id.clone()))], "{}", database.name());
    }
}

#[actix_web::test]
async fn a_reading_whose_row_contradicts_itself_is_not_read_as_one_that_was_never_voted_on() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[8]);
        app.validate(&prepared.id);
        let (other, intervenant) = (draft(&app, &[6]), app.intervenant().await);
        let broken = [
            ("vote_state = 'said'", "vote_state = NULL"),
            ("vote_until = '2026-03-05'", "vote_until = NULL"),
            ("validated_on = NULL", "validated_on = '2026-03-02'"),
            ("transmitted_on = '2026-03-05'", "transmitted_on = NULL"),
            ("state = 'draft'", "state = 'validated'"),
            ("state = 'transmitted'", "state = 'validated'"),
        ];
        let read = || app::read_reading(&app.service, &app.account, &prepared.id);
        for (set, back) in broken {
            by_hand(&database, &format!("UPDATE reading SET {set}"));
            let refused = read().err().unwrap_or_else(|| panic!("{set} in {}", database.name())).to_string();
            assert!(refused.contains("says two things at once") && refused.contains("backup"), "{refused}");
            let home = app::list_dispositifs(&app.service, &app.account).unwrap();
            let [read_all, unread]: [Vec<_>; 2] = [
                home.views.iter().map(|view| &view.dispositif.id).collect(),
                home.unreadable.iter().map(|(_, dispositif)| &dispositif.id).collect(),
            ];
            assert_eq!((read_all, unread), (vec![&other], vec![&prepared.id]), "{set}");
            let home = intervenant.get("/espace").await;
            assert!(
                home.body.contains("ne peut pas être lu") && home.body.contains(other.as_str()),
                "{home:?}"
            );
            by_hand(&database, &format!("UPDATE reading SET {back}"));
            assert!(read().is_ok(), "{back}");
        }
        assert!(!intervenant.get("/espace").await.body.contains("ne peut pas être lu"));
    }
}

#[actix_web::test]
async fn what_a_damaged_copy_says_stays_out_of_the_error() {
    for database in databases() {
        let app = TestApp::start(&database);
        let id = draft(&app, &[8]);
        by_hand(&database, &format!("INSERT INTO kept_template VALUES ('{id}', '\"Commune de Xanthos\"')"));
        let refused = app::read_dispositif(&app.service, &app.account, &id).unwrap_err().to_string();
        assert!(refused.contains("kept_template") && refused.contains("line 1"), "{refused}");
        assert!(!refused.contains("Xanthos"), "{}: {refused}", database.name());
    }
}

#[actix_web::test]
async fn themes_stay_as_they_are_once_a_version_was_before_the_group_although_it_is_written_anew() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        let prepared = prepare_with(service, account, Granularity::Whole, &[8], |new| {
            new.kind = Kind::AtelierDEcoute;
        });
        let id = &prepared.id;
        app::open_wave(service, account, &prepared.waves[0], day(10)).unwrap();
        app::keep_theme(service, account, id, ("Les plannings", 5, 7)).unwrap();
        votes::write(&app, &prepared);
        app::put_to_vote(service, account, id, day(5)).unwrap();
        app::close_vote(service, account, id).unwrap();
        app::revise_reading(service, account, id).unwrap();
        let themes = || app::read_dispositif(service, account, id).unwrap().life.themes;
        let held = themes();
        let is_fixed = |refused: Result<(), AppError>| {
            let refused = refused.unwrap_err();
            assert!(matches!(refused, AppError::Refused(Refusal::ThemesFixed)), "{refused}");
        };
        is_fixed(app::keep_theme(service, account, id, ("Le bruit", 6, 8)).map(|_| ()));
        is_fixed(app::remove_theme(service, account, id, &held[0].id));
        assert_eq!(themes().len(), 1, "{}", database.name());
        let page = app.intervenant().await.get(&format!("/espace/dispositifs/{id}/entretiens")).await;
        assert!(!page.body.contains("action=\"/espace/dispositifs/"), "nothing is offered: {page:?}");
    }
}

#[test]
fn who_ordered_is_added_to_a_draft_only() {
    for database in databases() {
        let (service, _, account) = crate::app::service(&database);
        let started = prepare(&service, &account, Granularity::Whole, &[8]);
        app::open_wave(&service, &account, &started.waves[0], day(10)).unwrap();
        let other = app::create_organisation(&service, &account, "Commune de Lanrivoaré").unwrap().id;
        let late = app::add_commanditaire(&service, &account, &started.id, &other).unwrap_err();
        assert!(matches!(late, AppError::Refused(Refusal::CommanditairesFixed)), "{late}");
        let others = service.db.read(|connection| commanditaires::of_dispositif(connection, &started.id));
        assert!(others.unwrap().is_empty(), "{}", database.name());
    }
}
