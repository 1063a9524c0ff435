//! A chart with a name of its own: shown in a page, with the ways to keep it, or given as a file.

use askama::Template;

use crate::app::{self, AppError, Around, Chart, Drawn, Format, Picture, Room, Told};
use crate::i18n::Words;

/// A chart that is not drawn yet.
pub struct Pictured<'a> {
    /// Its name in addresses, and what its ids begin with.
    pub(super) name: String,
    /// The finding, as a sentence.
    pub(super) title: String,
    /// The alternative text.
    pub(super) description: String,
    /// What is drawn.
    pub(super) picture: Picture<'a>,
}

/// A chart in a page.
#[derive(Template)]
#[template(path = "figures/picture.html")]
pub(super) struct Shown {
    t: Words,
    drawn: Drawn,
    title: String,
    /// The address of its files, without their ending.
    address: String,
}

impl Pictured<'_> {
    /// The chart for a page whose files lie below the address `files`.
    pub(super) fn shown(self, t: Words, files: &str) -> Result<Shown, AppError> {
        let drawn = app::draw(t, &self.picture, self.told())?;
        let address = format!("{files}/{}", self.name);
        Ok(Shown { t, drawn, title: self.title, address })
    }

    /// The chart as a file that says of itself what the page says around it.
    ///
    /// # Errors
    /// [`AppError::Chart`] where the drawing library gives up.
    pub fn file(&self, t: Words, around: Around<'_>, format: Format) -> Result<Vec<u8>, AppError> {
        app::draw_file(t, &self.picture, self.told(), around, format)
    }

    /// « Centre hospitalier · Analyse de pratiques · Isolement : amélioration · 17 réponses · Entrevoix »: what is left to know a
    /// chart by where only its foot is kept.
    pub(super) fn source(&self, titles: &str, who: Option<&str>) -> String {
        let parts = [Some(titles), Some(&*self.title), who, Some("Entrevoix")];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// The chart for a document that gives it so much room.
    ///
    /// # Errors
    /// [`AppError::Chart`] where the drawing library gives up.
    pub fn on_paper(self, t: Words, room: Room) -> Result<Chart, AppError> {
        let svg = app::draw_on_paper(t, &self.picture, self.told(), room)?;
        Ok(Chart { svg, title: self.title, description: self.description })
    }

    /// Its name in addresses.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn told(&self) -> Told<'_> {
        Told { id: &self.name, title: &self.title, description: &self.description }
    }
}
