//! Every page in every state and both languages: rendered, in its language, and fit for a reader who sees or hears it.

mod checks;
mod weight;

use std::collections::{BTreeMap, BTreeSet};

use entrevoix::domain::language::Language;
use scraper::Html;

use crate::app::{Answer, PASSWORD, Visitor};
use crate::form::{all, words};
use crate::same_release::visits;
use crate::support::gallery::{Ask, Gallery, NEWCOMER, Role, SINGLE, View};
use crate::support::sqlite;

/// Those who look, each with their own cookies.
struct Visitors(BTreeMap<Role, Visitor>);

impl Visitors {
    async fn of(gallery: &Gallery) -> Self {
        let logged_in = async |email| {
            let visitor = gallery.app.visitor_with_cookies();
            let answer = visitor.post("/espace/connexion", &[("email", email), ("password", PASSWORD)]).await;
            assert_eq!(answer.location.as_deref(), Some("/espace"), "{answer:?}");
            visitor
        };
        let (newcomer, single) = (logged_in(NEWCOMER).await, logged_in(SINGLE).await);
        let intervenant = gallery.app.intervenant().await;
        let roles = [
            (Role::Public, gallery.app.visitor()),
            (Role::Newcomer, newcomer),
            (Role::Single, single),
            (Role::Intervenant, intervenant),
        ];
        Self(roles.into())
    }

    /// The page of a view.
    async fn look(&self, view: &View) -> Answer {
        let visitor = &self.0[&view.role];
        let mut last = None;
        for ask in &view.asks {
            last = Some(match ask {
                Ask::Get(path) => visitor.get(path).await,
                Ask::At(address) => {
                    let elsewhere = Visitor { base: String::new(), client: visitor.client.clone() };
                    elsewhere.get(address).await
                }
                Ask::Post(path, fields) => visitor.send(path, fields).await,
            });
        }
        last.unwrap()
    }
}

#[actix_web::test]
async fn every_page_in_every_state_can_be_read_and_heard_in_both_languages() {
    let database = sqlite();
    let gallery = Gallery::open(&database);
    let visitors = Visitors::of(&gallery).await;
    let mut faults = Vec::new();
    for language in Language::ALL {
        gallery.speak(language);
        let mut titles = BTreeMap::new();
        for view in gallery.views(language) {
            let answer = visitors.look(&view).await;
            let page = Html::parse_document(&answer.body);
            let told = checks::faults(&view, &answer, &page, language);
            faults.extend(told.into_iter().map(|told| format!("{} {}: {told}", view.name, language.tag())));
            let title = all(&page, "title").first().map(|title| words(*title)).unwrap_or_default();
            let place = what_it_is(&view, &page);
            let known = titles.entry((view.role, title.clone())).or_insert_with(|| place.clone());
            if *known != place {
                faults.push(format!(
                    "{} {}: « {title} » is also the title of « {known} »",
                    view.name,
                    language.tag()
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// What the page is about, as its reader sees it. To a participant a title does not name the dispositif: it stays in the
/// history of a telephone that may not be theirs alone.
fn what_it_is(view: &View, page: &Html) -> String {
    let context = if view.role == Role::Public { "h1" } else { "h1, .over, .paper > .title" };
    all(page, context).into_iter().map(words).collect::<Vec<_>>().join(" / ")
}

#[actix_web::test]
async fn every_address_of_the_table_is_in_the_gallery() {
    let database = sqlite();
    let gallery = Gallery::open(&database);
    let asked: BTreeSet<String> =
        gallery.views(Language::Fr).into_iter().flat_map(|view| view.asks).map(pattern).collect();
    let known = [
        "/health",
        "/static/{}",
        "/r/oubli.svg",
        "/capsules/hors-ligne.js",
        "/espace/organisations",
        "/espace/dispositifs",
    ];
    // A file is no page: the page that it hangs on is looked at with its chart within.
    let is_file = |path: &str| {
        path.ends_with("/graphiques/{}") || path.ends_with("/documents/{}") || path.ends_with(".ics")
    };
    let missing: Vec<_> = visits::patterns()
        .iter()
        .map(|path| {
            path.split('/')
                .map(|part| if part.starts_with('{') { "{}" } else { part })
                .collect::<Vec<_>>()
                .join("/")
        })
        .filter(|path| !asked.contains(path) && !known.contains(&path.as_str()) && !is_file(path))
        .collect();
    assert_eq!(missing, Vec::<String>::new(), "add them to the gallery's views");
}

/// The address that is asked, with {} for what is drawn by chance, is a year or names a capsule.
fn pattern(ask: Ask) -> String {
    let path = match ask {
        Ask::Get(path) | Ask::Post(path, _) => path,
        Ask::At(address) => address.splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap_or_default(),
    };
    let is_drawn = |part: &str| {
        part.len() >= 12 && part.chars().any(|c| c.is_ascii_digit()) || part.parse::<u16>().is_ok()
    };
    // A step is named by a word of the table.
    let path = path.replace("/etapes/commande", "/etapes/{}");
    let path = path.split('?').next().unwrap_or_default();
    if path.starts_with("/capsules/") {
        return "/capsules/{}".to_owned();
    }
    let parts = path.split('/');
    parts.map(|part| if is_drawn(part) { "{}" } else { part }).collect::<Vec<_>>().join("/")
}
