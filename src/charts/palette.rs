//! The colours of charts, each with the class by which the site's style sheet may change it (dark mode).
//!
//! Every role has a colour of its own, also where the eye sees no difference: the class is found by the colour.

use plotters::style::RGBColor;

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// Text and marks.
    Strong,
    /// Secondary text, intervals, hatching.
    Quiet,
    /// Grid and rules: decoration.
    Rule,
    /// What everything is drawn on.
    Paper,
    /// Favourable.
    Good,
    /// Unfavourable.
    Bad,
    /// A cell of the heat map, from 0 (most unfavourable) to 6 (most favourable). The same in dark mode, with its text.
    Cell(usize),
    /// Text on a light cell.
    OnLight,
    /// Text on a dark cell.
    OnDark,
}

/// BrBG in seven classes: its poles and their shades, and a grey for the middle.
const RAMP: [RGBColor; 7] = [
    RGBColor(0x8C, 0x51, 0x0B),
    RGBColor(0xC9, 0x93, 0x45),
    RGBColor(0xE6, 0xCB, 0x92),
    RGBColor(0xDD, 0xDD, 0xDA),
    RGBColor(0x9F, 0xD6, 0xCD),
    RGBColor(0x47, 0xA4, 0x9B),
    RGBColor(0x01, 0x66, 0x5F),
];

/// The classes that an SVG of this module may carry, for the style sheet: `chart` on the element itself, the others on
/// what they fill or, with `-line`, on what they draw. The colours of the attributes are those of light mode.
pub const CLASSES: [&str; 11] = [
    "chart",
    "chart-ink",
    "chart-ink-line",
    "chart-quiet",
    "chart-quiet-line",
    "chart-line",
    "chart-paper",
    "chart-good",
    "chart-good-line",
    "chart-bad",
    "chart-bad-line",
];

impl Ink {
    /// The colour of light mode, which is also that of print.
    pub(super) fn rgb(self) -> RGBColor {
        match self {
            Self::Strong => RGBColor(0x1B, 0x1B, 0x1B),
            Self::Quiet => RGBColor(0x59, 0x59, 0x59),
            Self::Rule => RGBColor(0xC7, 0xC7, 0xC7),
            Self::Paper => RGBColor(0xFB, 0xFA, 0xF7),
            Self::Good => RGBColor(0x01, 0x66, 0x5E),
            Self::Bad => RGBColor(0x8C, 0x51, 0x0A),
            Self::Cell(class) => RAMP.get(class).copied().unwrap_or(RGBColor(0xDD, 0xDD, 0xDA)),
            Self::OnLight => RGBColor(0x1A, 0x1A, 0x1A),
            Self::OnDark => RGBColor(0xFF, 0xFF, 0xFF),
        }
    }

    /// The cell of a favourability from 0 to 100.
    pub(super) fn cell(favourability: i128) -> Self {
        let class = (favourability.clamp(0, 100) * 7 / 101).unsigned_abs();
        Self::Cell(usize::try_from(class).unwrap_or(3))
    }

    /// The colour of text on a cell: light on the poles of the ramp.
    pub(super) fn text(self) -> Self {
        match self {
            Self::Cell(0 | 6) => Self::OnDark,
            _ => Self::OnLight,
        }
    }

    /// How many cells the ramp has.
    pub(super) const CELLS: usize = RAMP.len();
}

/// The class of what is filled with `colour`, written as plotters writes it (`#1B1B1B`).
pub(super) fn fill_class(colour: &str) -> Option<&'static str> {
    Some(match colour {
        "#1B1B1B" => "chart-ink",
        "#595959" => "chart-quiet",
        "#FBFAF7" => "chart-paper",
        "#01665E" => "chart-good",
        "#8C510A" => "chart-bad",
        _ => return None,
    })
}

/// The class of a line of `colour`.
pub(super) fn stroke_class(colour: &str) -> Option<&'static str> {
    Some(match colour {
        "#1B1B1B" => "chart-ink-line",
        "#595959" => "chart-quiet-line",
        "#C7C7C7" => "chart-line",
        "#01665E" => "chart-good-line",
        "#8C510A" => "chart-bad-line",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrast of two colours as WCAG 2.1 defines it, from 1 to 21.
    fn contrast(one: RGBColor, other: RGBColor) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Relative luminance, WCAG 2.1.
    fn luminance(RGBColor(red, green, blue): RGBColor) -> f64 {
        let linear = |channel: u8| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.03928 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    #[test]
    fn every_text_has_a_contrast_of_four_and_a_half() {
        for class in 0..Ink::CELLS {
            let cell = Ink::Cell(class);
            assert!(contrast(cell.rgb(), cell.text().rgb()) >= 4.5, "cell {class}");
        }
        for ink in [Ink::Strong, Ink::Quiet, Ink::Good, Ink::Bad] {
            assert!(contrast(ink.rgb(), Ink::Paper.rgb()) >= 4.5, "{ink:?}");
        }
    }

    #[test]
    fn the_ramp_spans_the_scale_and_its_middle_is_neither() {
        let class = |favourability| match Ink::cell(favourability) {
            Ink::Cell(class) => class,
            other => panic!("{other:?}"),
        };
        assert_eq!([class(0), class(50), class(100)], [0, 3, 6]);
        assert!((0..100).all(|value| class(value) <= class(value + 1)));
    }

    #[test]
    fn a_class_is_found_by_its_colour_alone() {
        let roles =
            [Ink::Strong, Ink::Quiet, Ink::Rule, Ink::Paper, Ink::Good, Ink::Bad, Ink::OnLight, Ink::OnDark];
        let colours: Vec<_> = roles.into_iter().chain((0..Ink::CELLS).map(Ink::Cell)).map(Ink::rgb).collect();
        for (place, colour) in colours.iter().enumerate() {
            assert!(!colours.iter().skip(place + 1).any(|other| other == colour), "{colour:?} twice");
        }
    }
}
