//! From what plotters writes to an SVG that a page can take: a name, a description, classes, one font for all.
//!
//! plotters writes one element a line; that is all this relies on, and a test of each chart holds it.

use super::frame::{Frame, Setting};
use super::palette::{fill_class, stroke_class};

/// Dresses the document that plotters wrote for `frame`.
pub(super) fn dress(drawn: &str, frame: &Frame<'_>, size: (u32, u32)) -> String {
    let mut svg = String::with_capacity(drawn.len());
    svg.push_str(&opening(frame, size));
    for line in drawn.lines().skip(1) {
        if line.starts_with('<') {
            push_classed(&mut svg, line);
        } else {
            svg.push_str(line);
        }
        // A text and its end tag share a line: a line break within would be read as a space.
        if line.ends_with("/>") || line.starts_with("</") {
            svg.push('\n');
        }
    }
    svg
}

/// What a file is written in where it is opened: fonts that are not wider than planned. Within a page the page decides.
const FILE_FONTS: &str = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif";

fn opening(frame: &Frame<'_>, (width, height): (u32, u32)) -> String {
    let id: String =
        frame.id.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    let (size, fonts) = match frame.setting {
        Setting::Page | Setting::Slide | Setting::Card | Setting::Key => {
            ("width=\"100%\"".to_owned(), "sans-serif")
        }
        Setting::File => (format!("width=\"{width}\" height=\"{height}\""), FILE_FONTS),
    };
    let lang = frame.language.tag();
    let (title, description) = (escaped(frame.title), escaped(frame.description));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" lang=\"{lang}\" \
         aria-labelledby=\"{id}-title {id}-desc\" {size} viewBox=\"0 0 {width} {height}\" \
         font-family=\"{fonts}\">\n<title id=\"{id}-title\">{title}</title>\n\
         <desc id=\"{id}-desc\">{description}</desc>\n"
    )
}

/// What the opening tag already says, or nobody needs, and what stands for it.
const LEFT_OUT: [(&str, &str); 3] =
    [(" opacity=\"1\"", ""), (" font-family=\"sans-serif\"", ""), (" \"", "\"")];

/// Writes an element with its classes.
fn push_classed(svg: &mut String, line: &str) {
    let (tag, attributes) = line.split_at(line.find(' ').unwrap_or(line.len()));
    svg.push_str(tag);
    let fill = attribute(attributes, " fill=\"").and_then(fill_class);
    let stroke = attribute(attributes, " stroke=\"").and_then(stroke_class);
    match (fill, stroke) {
        (Some(fill), Some(stroke)) => svg.extend([" class=\"", fill, " ", stroke, "\""]),
        (Some(class), None) | (None, Some(class)) => svg.extend([" class=\"", class, "\""]),
        (None, None) => {}
    }
    push_replaced(svg, attributes, &LEFT_OUT);
}

fn push_replaced(svg: &mut String, text: &str, replacements: &[(&str, &str)]) {
    let Some(((from, to), others)) = replacements.split_first() else { return svg.push_str(text) };
    for (place, part) in text.split(from).enumerate() {
        if place > 0 {
            svg.push_str(to);
        }
        push_replaced(svg, part, others);
    }
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    line.split_once(name)?.1.split('"').next()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            _ if letter.is_control() => escaped.push(' '),
            _ => escaped.push(letter),
        }
    }
    escaped
}
