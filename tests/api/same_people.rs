//! Dispositifs that are declared to have the same people: one partition, one mode, one threshold.

use entrevoix::app::{self, AppError, DispositifView, NewDispositif, NewGroup, Refusal};
use entrevoix::domain::dispositif::{Granularity, Mode};
use entrevoix::domain::group::{Attributes, Distribution};
use entrevoix::domain::ids::DispositifId;
use reqwest::StatusCode;
use scraper::Html;

use crate::app::{TestApp, day, new_dispositif};
use crate::form::{Form, all, words};
use crate::intervenant::read;
use crate::support::databases;

/// A draft with two groups of which everything is said, and what a second one of the same organisation needs.
fn first(app: &TestApp) -> (DispositifId, NewDispositif) {
    let mut new = new_dispositif(&app.service, &app.account, Granularity::ByGroup, &[6]);
    new.frame.mode = Mode::Evaluation;
    new.frame.k = 6;
    new.groups.push(NewGroup {
        distribution: Distribution::Drawn,
        attributes: Attributes { metier: Some("Aide à domicile".to_owned()), ..Attributes::default() },
        ..NewGroup::printed("Équipe mobile", 5)
    });
    let id = app::create_dispositif(&app.service, &app.account, new.clone()).unwrap();
    new.title = "Supervision 2026".to_owned();
    new.groups.clear();
    new.frame.granularity = Granularity::Whole;
    new.frame.mode = Mode::Diagnostic;
    new.frame.k = 5;
    new.same_people_as = Some(id.clone());
    (id, new)
}

fn create(app: &TestApp, new: &NewDispositif) -> DispositifId {
    app::create_dispositif(&app.service, &app.account, new.clone()).unwrap()
}

fn view(app: &TestApp, id: &DispositifId) -> DispositifView {
    app::read_dispositif(&app.service, &app.account, id).unwrap()
}

/// Everything of its groups but their identifiers, which are their own.
fn groups(view: &DispositifView) -> Vec<NewGroup> {
    let of = |group: &entrevoix::domain::group::Group| NewGroup {
        name: group.name.clone(),
        members: group.members,
        distribution: group.distribution,
        attributes: group.attributes.clone(),
    };
    view.groups.iter().map(of).collect()
}

fn is_refused<T>(outcome: Result<T, AppError>, refusal: Refusal) -> bool {
    matches!(outcome, Err(AppError::Refused(found)) if found == refusal)
}

#[actix_web::test]
async fn what_decides_the_cells_is_taken_over_and_a_higher_threshold_stays() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (id, mut new) = first(&app);
        let (one, second) = (view(&app, &id), create(&app, &new));
        let other = view(&app, &second);
        assert_eq!(format!("{:?}", groups(&one)), format!("{:?}", groups(&other)), "{}", database.name());
        assert!(
            one.groups.iter().zip(&other.groups).all(|(one, other)| one.id != other.id),
            "rows of its own"
        );
        let frame = &other.dispositif.frame;
        assert_eq!((frame.granularity, frame.mode, frame.k), (Granularity::ByGroup, Mode::Evaluation, 6));
        new.frame.k = 8;
        new.same_people_as = Some(second);
        let third = view(&app, &create(&app, &new));
        assert_eq!(third.dispositif.frame.k, 8);
        assert_eq!(third.dispositif.same_people_as, Some(id), "a chain points to the first");
        assert_eq!(third.dispositif.people(), other.dispositif.people());
        let alone = new_dispositif(&app.service, &app.account, Granularity::Whole, &[6]);
        let alone = view(&app, &create(&app, &alone));
        assert!(alone.dispositif.people() != third.dispositif.people() && alone.same_people.is_empty());
        assert_eq!(view(&app, &one.dispositif.id).same_people.len(), 2, "shown on the page of each");
    }
}

#[actix_web::test]
async fn people_of_another_organisation_or_another_account_are_refused() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (_, new) = first(&app);
        let elsewhere = app::create_organisation(&app.service, &app.account, "Mairie d’Orval").unwrap();
        for same in [new.same_people_as.clone(), Some(DispositifId::random([7; 10]))] {
            let wrong =
                NewDispositif { organisation: elsewhere.id.clone(), same_people_as: same, ..new.clone() };
            let refused = app::create_dispositif(&app.service, &app.account, wrong);
            let Err(AppError::Invalid(faults)) = refused else { panic!("{refused:?}") };
            assert_eq!(faults[0].field, "same_people_as", "{}", database.name());
        }
        let typed = NewDispositif { groups: vec![NewGroup::printed("Autre", 6)], ..new };
        let refused = app::create_dispositif(&app.service, &app.account, typed);
        assert!(matches!(refused, Err(AppError::Invalid(faults)) if faults[0].field == "groups"));
    }
}

#[actix_web::test]
async fn groups_change_in_all_of_them_until_one_has_its_cards_and_then_in_none() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (id, new) = first(&app);
        let second = create(&app, &new);
        let (service, account) = (&app.service, &app.account);
        let same = || groups(&view(&app, &id)).len() == groups(&view(&app, &second)).len();
        app::add_group(service, account, &second, &NewGroup::printed("Renfort", 7)).unwrap();
        assert!(same() && view(&app, &id).groups.len() == 3, "{}", database.name());
        let removed = view(&app, &id).groups[0].id.clone();
        app::remove_group(service, account, &id, &removed).unwrap();
        assert!(same() && view(&app, &second).groups.len() == 2, "{}", database.name());
        app::make_cards(service, account, &id).unwrap();
        let add = |to| app::add_group(service, account, to, &NewGroup::printed("Intrus", 5));
        assert!(is_refused(add(&id), Refusal::CardsMade) && is_refused(add(&second), Refusal::SamePeople));
        let wave = view(&app, &id).waves[0].0.id.clone();
        app::open_wave(service, account, &wave, day(10)).unwrap();
        assert!(is_refused(add(&id), Refusal::Started) && is_refused(add(&second), Refusal::SamePeople));
        let kept = view(&app, &second).groups[0].id.clone();
        let removed = app::remove_group(service, account, &second, &kept);
        assert!(is_refused(removed, Refusal::SamePeople) && same(), "{}", database.name());
        let later = create(&app, &new);
        assert!(is_refused(add(&later), Refusal::SamePeople), "declared after the first has started");
    }
}

#[actix_web::test]
async fn the_form_proposes_the_dispositifs_and_both_pages_tell_what_they_share() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (id, _) = first(&app);
        let organisation = view(&app, &id).organisation.id;
        let intervenant = app.intervenant().await;
        let page = intervenant.get("/espace/dispositifs/nouveau?modele=analyse_de_pratiques").await;
        let filled = |same: &str, organisation: &str| {
            let form = Form::of(&page, "/espace/dispositifs").with("title", "Supervision 2026");
            form.with("same_people_as", same).with("organisation", organisation)
        };
        let new = filled(id.as_str(), "").with("organisation_name", "Mairie d’Orval");
        let refused = new.send(&intervenant).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(read(&refused).contains("Choisissez un dispositif de la même organisation"));
        let known = app::list_organisations(&app.service, &app.account).unwrap();
        assert_eq!(known.len(), 1, "a form that comes back leaves nothing behind");
        let made = filled(id.as_str(), organisation.as_str()).send(&intervenant).await;
        let shown = intervenant.follow(&made).await;
        assert!(read(&shown).contains("Équipe mobile 5 membres · à distance"), "{shown:?}");
        let told = |page: &crate::app::Answer| {
            let page = Html::parse_document(&page.body);
            all(&page, "[aria-labelledby=groupes] .shared li").into_iter().map(words).collect::<Vec<_>>()
        };
        assert_eq!(told(&shown), ["Analyse de pratiques 2026"], "{}", database.name());
        let other = intervenant.get(&format!("/espace/dispositifs/{id}")).await;
        assert_eq!(told(&other), ["Supervision 2026"]);
        app::make_cards(&app.service, &app.account, &id).unwrap();
        let page = intervenant.get(made.location.as_deref().unwrap()).await;
        assert!(!page.body.contains("/retirer\""), "no button that could only refuse");
        let path = format!("{}/groupes", made.location.unwrap());
        let refused = intervenant.post(&path, &[("name", "Intrus"), ("members", "5")]).await;
        assert!(read(&refused).contains("Un autre dispositif partage ces groupes"), "{refused:?}");
    }
}

#[actix_web::test]
async fn nobody_s_threshold_is_lower_than_any_other_s_of_the_same_people() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (_, mut new) = first(&app);
        new.frame.k = 8;
        let second = create(&app, &new);
        new.frame.k = 5;
        new.same_people_as = Some(second);
        let third = create(&app, &new);
        assert_eq!(view(&app, &third).dispositif.frame.k, 8, "{}", database.name());
    }
}
