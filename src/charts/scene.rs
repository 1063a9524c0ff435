//! What is on a chart, laid out first and then drawn by plotters: the height is known only once every text has wrapped.

use std::io;

use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};

use super::ChartError;
use super::measure::{Hand, Weight};
use super::palette::Ink;

/// A place, in pixels from the upper left corner.
pub(super) type Place = (i32, i32);

/// plotters divides the size of a font by this before it writes it.
const PLOTTERS_FONT_SCALE: f64 = 1.24;

/// On which side of its place a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

enum Mark {
    Line { points: Vec<Place>, ink: Ink, width: u32 },
    Area { points: Vec<Place>, ink: Ink },
    Block { from: Place, to: Place, ink: Ink },
    Disc { centre: Place, radius: i32, ink: Ink },
    Ring { centre: Place, radius: i32, ink: Ink },
    Text { at: Place, text: String, hand: Hand, ink: Ink, anchor: Anchor },
}

/// The marks of a chart, and how far down it has come.
pub(super) struct Scene {
    /// The next free line, in pixels from the top.
    pub y: i32,
    marks: Vec<Mark>,
}

impl Scene {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self { y: 0, marks: Vec::new() }
    }

    /// A line through `points`, `width` pixels thick.
    pub(super) fn line(&mut self, points: impl Into<Vec<Place>>, ink: Ink, width: u32) {
        self.marks.push(Mark::Line { points: points.into(), ink, width });
    }

    /// A filled polygon.
    pub(super) fn area(&mut self, points: impl Into<Vec<Place>>, ink: Ink) {
        self.marks.push(Mark::Area { points: points.into(), ink });
    }

    /// A filled rectangle.
    pub(super) fn block(&mut self, from: Place, to: Place, ink: Ink) {
        self.marks.push(Mark::Block { from, to, ink });
    }

    /// A full dot.
    pub(super) fn disc(&mut self, centre: Place, radius: i32, ink: Ink) {
        self.marks.push(Mark::Disc { centre, radius, ink });
    }

    /// A hollow dot.
    pub(super) fn ring(&mut self, centre: Place, radius: i32, ink: Ink) {
        self.marks.push(Mark::Ring { centre, radius, ink });
    }

    /// One line of text whose upper edge is at `at`.
    pub(super) fn text(&mut self, at: Place, text: &str, hand: Hand, ink: Ink, anchor: Anchor) {
        self.marks.push(Mark::Text { at, text: text.to_owned(), hand, ink, anchor });
    }

    /// One line of text on paper, so that no line of the grid runs through it.
    pub(super) fn label(&mut self, at: Place, text: &str, hand: Hand, ink: Ink, anchor: Anchor) {
        let (width, (x, y)) = (hand.width(text), at);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2,
            Anchor::End => x - width,
        };
        self.block((left - 2, y - 1), (left + width + 2, y + hand.size + 1), Ink::Paper);
        self.text(at, text, hand, ink, anchor);
    }

    /// Lines one below the other, from `at` on; gives back the line below them.
    pub(super) fn lines(&mut self, at: Place, lines: &[String], hand: Hand, ink: Ink, anchor: Anchor) -> i32 {
        let (x, mut y) = at;
        for line in lines {
            self.text((x, y), line, hand, ink, anchor);
            y += hand.line();
        }
        y
    }

    /// Draws the marks, on paper, as an SVG document of `width` pixels and of the height that they take.
    pub(super) fn draw(&self, width: u32) -> Result<String, ChartError> {
        let size = (width, u32::try_from(self.y).unwrap_or(1).max(1));
        let mut svg = String::with_capacity(200 * self.marks.len() + 200);
        self.draw_into(&mut svg, size).map_err(|error| ChartError::Drawing(error.to_string()))?;
        Ok(svg)
    }

    fn draw_into(&self, svg: &mut String, size: (u32, u32)) -> Result<(), DrawingAreaErrorKind<io::Error>> {
        let root = SVGBackend::with_string(svg, size).into_drawing_area();
        root.fill(&Ink::Paper.rgb())?;
        for mark in &self.marks {
            mark.draw(&root)?;
        }
        root.present()
    }
}

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

impl Mark {
    fn draw(&self, root: &Area<'_>) -> Result<(), DrawingAreaErrorKind<io::Error>> {
        match self {
            Self::Line { points, ink, width } => {
                root.draw(&PathElement::new(points.as_slice(), ink.rgb().stroke_width(*width)))
            }
            Self::Area { points, ink } => root.draw(&Polygon::new(points.as_slice(), ink.rgb())),
            Self::Block { from, to, ink } => root.draw(&Rectangle::new([*from, *to], ink.rgb().filled())),
            Self::Disc { centre, radius, ink } => {
                root.draw(&Circle::new(*centre, *radius, ink.rgb().filled()))
            }
            Self::Ring { centre, radius, ink } => {
                root.draw(&Circle::new(*centre, *radius, Ink::Paper.rgb().filled()))?;
                let outline = ShapeStyle { color: ink.rgb().to_rgba(), filled: false, stroke_width: 2 };
                root.draw(&Circle::new(*centre, *radius, outline))
            }
            Self::Text { at, text, hand, ink, anchor } => {
                root.draw(&Text::new(printable(text), *at, text_style(*hand, *ink, *anchor)))
            }
        }
    }
}

/// A control character in a group's name would make the document unreadable: XML has no way to write it.
fn printable(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

fn text_style(hand: Hand, ink: Ink, anchor: Anchor) -> TextStyle<'static> {
    let style = match hand.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    let font = FontDesc::new(FontFamily::SansSerif, f64::from(hand.size) * PLOTTERS_FONT_SCALE, style);
    let side = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle { font, color: ink.rgb().to_backend_color(), pos: Pos::new(side, VPos::Top) }
}
