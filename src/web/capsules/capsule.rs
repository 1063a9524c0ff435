//! `GET /capsules/{id}`: a capsule as one page, its parts as sections. With script one part is shown at a time; without, they
//! follow each other; on paper too, where points are added up by hand.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::closed;
use crate::domain::capsule::{Capsule, Dimension};
use crate::domain::language::Language;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::failure::Failure;
use crate::web::language::Visitor;

#[derive(Template)]
#[template(path = "capsules/capsule.html")]
struct CapsulePage<'a> {
    t: Words,
    capsule: &'a Capsule,
}

/// Shows the capsule, in French where it has no translation.
pub async fn read(
    request: HttpRequest,
    web: web::Data<Web>,
    id: web::Path<String>,
    Visitor(t): Visitor,
) -> Result<HttpResponse, Failure> {
    let capsule = web.service.library.capsule(&id).ok_or(Failure::NotFound)?;
    let t = if capsule.title.en.is_some() { t } else { Words::of(Language::Fr) };
    closed(&request, &CapsulePage { t, capsule })
}

impl CapsulePage<'_> {
    /// How many parts there are to turn, the self-reading included.
    fn parts(&self) -> usize {
        self.capsule.pages.len() + 1
    }

    /// Where the first page is.
    fn first(&self) -> String {
        self.capsule.pages.first().map_or_else(String::new, |page| format!("page-{}", page.id))
    }

    /// Where the part that comes after this page leads, and its title.
    fn next(&self, page: usize) -> (String, String) {
        match self.capsule.pages.get(page + 1) {
            Some(next) => (format!("page-{}", next.id), self.t.prose(&next.title)),
            None => ("relecture".to_owned(), self.t.say("capsule-reading").to_string()),
        }
    }

    /// Where the part that comes before this page leads.
    fn previous(&self, page: usize) -> String {
        let previous = page.checked_sub(1).and_then(|place| self.capsule.pages.get(place));
        previous.map_or_else(|| "debut".to_owned(), |previous| format!("page-{}", previous.id))
    }

    /// Each dimension, with the numbers of its statements and the most points that it can have.
    fn dimensions(&self) -> Vec<(&Dimension, String, usize)> {
        let reading = &self.capsule.reading;
        let told = reading.dimensions.iter().enumerate().map(|(place, dimension)| {
            let numbers: Vec<_> = reading.of_dimension(place).map(|(number, _)| number.to_string()).collect();
            (dimension, numbers.join(", "), reading.points_max(place))
        });
        told.collect()
    }

    /// What each answer counts, to be added up by hand: « Parfois » : 1.
    fn points(&self) -> String {
        let options = self.capsule.reading.scale.options.iter();
        let told = options.map(|option| {
            let label = self.t.prose(&option.label);
            self.t.say("capsule-hand-option").with("label", label).with("points", option.value).to_string()
        });
        told.collect::<Vec<_>>().join(", ")
    }

    /// A sentence that the script fills in: its holes are kept as they are named.
    fn hollow(&self, key: &'static str, holes: &[&'static str]) -> String {
        let said = self.t.say(key);
        holes.iter().fold(said, |said, hole| said.with(hole, format!("{{{hole}}}"))).to_string()
    }
}
