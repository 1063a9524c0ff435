//! What each person does on the way, from page to page: only what a page offers is followed, typed or sent.

use reqwest::StatusCode;
use scraper::Html;

use crate::app::{Answer, EMAIL, PASSWORD, TestApp, Visitor, day};
use crate::form::{Form, all, within, words};
use crate::intervenant::read;

/// A dispositif that an intervenant leads on its pages.
pub struct Journey<'a> {
    pub app: &'a TestApp,
    pub intervenant: Visitor,
    /// The dispositif's page.
    pub page: String,
    /// The codes read from the printed cards, by group.
    codes: Vec<Vec<String>>,
}

/// The answers of so many people: for each indicator one sign for all its items, or one an item. A digit is what the
/// item adds to the score, from 0 to 4; « - » is « je préfère ne pas répondre », « . » « non concerné », « _ » a blank.
pub type Alike = (usize, [&'static str; 3]);

const INDICATORS: [&str; 3] = ["qvct", "isolement", "epuisement"];
/// The items of which « toujours » lowers the score.
const REVERSED: [&str; 4] =
    ["isolement.pair", "isolement.parler", "isolement.appartenance", "epuisement.recuperation"];

/// Logs in by the form that the space sends to.
pub async fn log_in(visitor: &Visitor, email: &str) {
    let form = visitor.follow(&visitor.get("/espace").await).await;
    let form = Form::of(&form, "/espace/connexion?lang=fr").with("email", email).with("password", PASSWORD);
    let sent = form.send(visitor).await;
    assert!(sent.sets_cookie, "{sent:?}");
    assert!(read(&visitor.follow(&sent).await).contains("Nouveau dispositif"));
}

/// The address behind the one link that begins so.
pub fn link(answer: &Answer, begins: &str) -> String {
    let page = Html::parse_document(&answer.body);
    let mut links = all(&page, "a[href]");
    links.retain(|link| words(*link).starts_with(begins));
    assert_eq!(links.len(), 1, "« {begins} » in {answer:?}");
    links[0].attr("href").unwrap().to_owned()
}

impl<'a> Journey<'a> {
    /// Creates the dispositif by the form and prints its cards.
    pub async fn prepare(app: &'a TestApp, mode: &str, groups: &[(&str, u32)]) -> Self {
        let intervenant = app.visitor_with_cookies();
        log_in(&intervenant, EMAIL).await;
        let home = intervenant.get("/espace").await;
        let forms = link(&home, "Nouveau dispositif");
        let form = intervenant.get(&format!("{forms}?modele=analyse_de_pratiques")).await;
        let mut form = Form::of(&form, "/espace/dispositifs")
            .with("organisation_name", "Mairie de Valmont")
            .with("title", "Analyse de pratiques 2026")
            .with("granularity", if groups.len() > 1 { "by_group" } else { "whole" })
            .with("mode", mode)
            .with("before_on", &day(10).to_string())
            .with("after_on", &day(90).to_string());
        for (nth, (name, members)) in groups.iter().enumerate() {
            form = form.with_nth("group", nth, name).with_nth("members", nth, &members.to_string());
        }
        Self::created(app, intervenant, &form, groups).await
    }

    /// Sends the form of a new dispositif with these groups and prints its cards.
    pub async fn created(
        app: &'a TestApp,
        intervenant: Visitor,
        form: &Form,
        groups: &[(&str, u32)],
    ) -> Self {
        let made = form.send(&intervenant).await;
        Self::prepared(app, intervenant, made, groups).await
    }

    /// Prints the cards of the dispositif that a form has just made.
    pub async fn prepared(
        app: &'a TestApp,
        intervenant: Visitor,
        made: Answer,
        groups: &[(&str, u32)],
    ) -> Self {
        let shown = read(&intervenant.follow(&made).await);
        assert!(groups.iter().all(|(name, members)| shown.contains(&format!("{name} {members} membres"))));
        let page = made.location.unwrap();
        let codes = print_cards(&intervenant, &page, groups).await;
        Self { app, intervenant, page, codes }
    }

    /// The code of a card.
    pub fn code(&self, group: usize, card: usize) -> String {
        self.codes[group][card].clone()
    }

    /// The dispositif's page as the intervenant sees it now. A session lasts eight hours: another day asks for the
    /// password again.
    pub async fn seen(&self) -> Answer {
        let answer = self.intervenant.get(&self.page).await;
        if answer.status == StatusCode::OK {
            return answer;
        }
        log_in(&self.intervenant, EMAIL).await;
        self.intervenant.get(&self.page).await
    }

    /// The address that the wave's line on the dispositif's page gives for `label`.
    pub async fn wave_link(&self, wave: usize, label: &str) -> Option<String> {
        let answer = self.seen().await;
        let page = Html::parse_document(&answer.body);
        let line = all(&page, "li[id^=vague-]")[wave];
        let found = within(line, "a").into_iter().find(|link| words(*link).starts_with(label));
        found.map(|link| link.attr("href").unwrap().to_owned())
    }

    /// Sends the one form of the wave's line that ends so; gives the dispositif's page afterwards.
    pub async fn send(&self, wave: usize, action: &str) -> Answer {
        let answer = self.seen().await;
        let form = {
            let page = Html::parse_document(&answer.body);
            Form::within(all(&page, "li[id^=vague-]")[wave], action)
        };
        form.send_on(&self.intervenant).await
    }

    /// The page of what the wave published.
    pub async fn results(&self, wave: usize) -> Answer {
        let address = self.wave_link(wave, "Résultats").await;
        self.intervenant.get(&address.expect("the wave has results")).await
    }

    /// Transmits the wave from the page of its results.
    pub async fn transmit(&self, wave: usize) {
        let results = self.results(wave).await;
        let shown = read(&Form::of(&results, "/transmettre").send_on(&self.intervenant).await);
        assert!(shown.contains("Résultats transmis à la direction"), "{shown}");
    }

    /// Makes a link for the management and gives its path.
    pub async fn share(&self) -> String {
        let form = Form::of(&self.seen().await, "/liens").with("expires_on", &day(200).to_string());
        let made = form.send(&self.intervenant).await;
        let page = Html::parse_document(&made.body);
        words(all(&page, ".address")[0]).strip_prefix(&self.app.base).unwrap().to_owned()
    }

    /// People of a group answer, each with a card of `cards`.
    pub async fn answer(&self, group: usize, cards: impl IntoIterator<Item = usize>, people: &[Alike]) {
        let people = people.iter().flat_map(|(count, levels)| std::iter::repeat_n(levels, *count));
        let mut cards = cards.into_iter();
        for levels in people {
            answer(&self.app.visitor(), &self.codes[group][cards.next().unwrap()], levels).await;
        }
        assert_eq!(cards.next(), None, "a card for each and no more");
    }
}

/// Prints the cards: once, and never again.
async fn print_cards(intervenant: &Visitor, page: &str, groups: &[(&str, u32)]) -> Vec<Vec<String>> {
    let print = Form::of(&intervenant.get(page).await, "/cartes");
    let sheet = print.send(intervenant).await;
    let again = print.send(intervenant).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(!again.body.contains("class=\"code\"") && read(&again).contains("une seule fois"));
    let page = Html::parse_document(&sheet.body);
    let codes = |sheet| within(sheet, ".card .code").into_iter().map(words).collect::<Vec<_>>();
    let codes: Vec<Vec<String>> = all(&page, "ul.sheet").into_iter().map(codes).collect();
    let printed: Vec<u32> = codes.iter().map(|codes| codes.len() as u32).collect();
    let with_reserve: Vec<u32> = groups.iter().map(|(_, members)| members + 2).collect();
    assert_eq!(printed, with_reserve);
    codes
}

/// From the card to the thank-you page, without a cookie.
async fn answer(visitor: &Visitor, code: &str, levels: &[&str; 3]) {
    let enter = visitor.get("/r").await;
    let opened = Form::of(&enter, "/r").with("code", code).send(visitor).await;
    let mut form = Form::of(&opened, "/r/reponses");
    for (indicator, signs) in INDICATORS.into_iter().zip(levels) {
        let names = form.names(&format!("{indicator}."));
        for (name, sign) in names.iter().zip(signs.chars().cycle()) {
            form = match sign {
                '-' => form.with(name, "declined"),
                '.' => form.with(name, "not_concerned"),
                '_' => form,
                level => form.with(name, &value(name, level).to_string()),
            };
        }
    }
    let sent = form.send(visitor).await;
    let thanks = visitor.follow(&sent).await;
    assert!(thanks.body.contains("Vos réponses sont enregistrées."), "{thanks:?}");
    let pages = [&enter, &opened, &sent, &thanks];
    assert!(pages.iter().all(|page| !page.sets_cookie), "no cookie on a participant's way");
}

/// What is chosen so that the item adds `level` to the score.
fn value(name: &str, level: char) -> u32 {
    let level = level.to_digit(10).unwrap();
    if REVERSED.contains(&name) { 4 - level } else { level }
}
