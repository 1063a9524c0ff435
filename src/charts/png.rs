//! A chart as PNG, for documents that take no SVG: the very file, drawn at twice its size by resvg.
//!
//! It is written in a font that is built in, so that the same chart gives the same bytes whatever the machine has.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::{Chart, ChartError};

/// How many dots a pixel of the chart takes in each direction: sharp on paper and on a good screen.
const SCALE: u8 = 2;
/// The name of the font that is built in; `measure` plans with its widths.
const FONT: &str = "DejaVu Sans";

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(include_bytes!("fonts/DejaVuSans.ttf").to_vec());
    fonts.load_font_data(include_bytes!("fonts/DejaVuSans-Bold.ttf").to_vec());
    fonts.set_sans_serif_family(FONT);
    Arc::new(fonts)
});

/// Draws `chart` as PNG.
///
/// # Errors
/// [`ChartError::Drawing`] where the drawing library gives up.
pub fn png(chart: &Chart) -> Result<Vec<u8>, ChartError> {
    let options = Options { font_family: FONT.to_owned(), fontdb: FONTS.clone(), ..Options::default() };
    let tree = Tree::from_str(&chart.svg, &options).map_err(|error| failed(&error))?;
    let scale = u32::from(SCALE);
    let pixels = Pixmap::new(chart.width.saturating_mul(scale), chart.height.saturating_mul(scale));
    let mut pixels = pixels.ok_or_else(|| ChartError::Drawing("it is too large for a PNG".to_owned()))?;
    // An SVG that says its size in points is larger than its numbers: what fills the picture is what fills the drawing.
    let fit = |dots: u32, size: f32| dots as f32 / size;
    let fit = Transform::from_scale(
        fit(pixels.width(), tree.size().width()),
        fit(pixels.height(), tree.size().height()),
    );
    resvg::render(&tree, fit, &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| failed(&error))
}

fn failed(error: &impl ToString) -> ChartError {
    ChartError::Drawing(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::frame::Setting;
    use super::super::testing::{exact, frame, line, score, words};
    use super::super::{dumbbell, testing};
    use super::*;
    use crate::disclosure::Verdict;
    use crate::domain::questionnaire::Direction;

    fn chart(name: &str) -> Chart {
        let line = line(
            score("s", name, Direction::Risk),
            [Some(exact(5568)), Some(exact(4148))],
            Verdict::Improvement,
        );
        dumbbell(&testing::comparison(vec![line]), &frame(720, Setting::File), &words()).unwrap()
    }

    /// The dots of a PNG, each red, green, blue and what it covers.
    fn dots(png: &[u8]) -> (u32, u32, Vec<[u8; 4]>) {
        let pixels = Pixmap::decode_png(png).unwrap();
        let dots = pixels.data().chunks(4).map(|dot| [dot[0], dot[1], dot[2], dot[3]]).collect();
        (pixels.width(), pixels.height(), dots)
    }

    #[test]
    fn a_png_is_twice_its_chart_and_the_same_each_time() {
        let chart = chart("Isolement");
        let (one, other) = (png(&chart).unwrap(), png(&chart).unwrap());
        let (width, height, dots) = dots(&one);
        assert_eq!((width, height), (2 * chart.width, 2 * chart.height));
        assert!(one == other && dots.iter().all(|dot| dot[3] == 255), "nothing shows through");
        assert!(dots.contains(&[0x01, 0x66, 0x5E, 255]), "the colour of an improvement");
    }

    #[test]
    fn a_drawing_that_says_its_size_in_points_fills_its_picture_and_no_more() {
        let sheet = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40" width="80pt" height="40pt">
            <rect width="80" height="40" fill="#fff"/><rect x="79" y="39" width="1" height="1" fill="#000"/></svg>"##;
        let (width, height, dots) =
            dots(&png(&Chart { svg: sheet.to_owned(), width: 80, height: 40 }).unwrap());
        assert_eq!((width, height), (160, 80));
        let is_dark: Vec<_> = dots.iter().map(|dot| dot[0] < 0x20).collect();
        assert_eq!(is_dark.iter().filter(|dark| **dark).count(), 4, "the one dark unit, twice its size");
        assert!(is_dark[160 * 80 - 1], "at its corner");
    }

    #[test]
    fn letters_are_drawn_with_their_accents_and_signs_without_a_font_of_the_system() {
        let dark = |name: &str| {
            let dots = dots(&png(&chart(name)).unwrap()).2;
            dots.iter().filter(|dot| dot[0] < 0x60 && dot[1] < 0x60).count()
        };
        let nothing = dark("\u{a0}");
        for letters in ["Œ", "é", "É", "ç", "’", "≤", "≥", "→", "«", "ł", "ő", "Ж"] {
            assert!(dark(letters) > nothing, "{letters} is not in the font");
        }
    }
}
