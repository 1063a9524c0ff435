//! Numbers with decimals, read as fractions: 0.65 is 13/20 on every machine.

use toml::de::DeValue;

use super::super::problem::KeyProblem;
use super::super::wording::{Example, Wanted};
use super::Section;
use crate::domain::ratio::Ratio;

/// More decimals than a publication prints; fractions of them stay small.
const DECIMALS_MAX: usize = 4;

impl Section<'_> {
    /// A number from 0 to `most` that must be there, with at most four decimals.
    pub(in crate::intake) fn decimal(&mut self, key: &'static str, most: i128) -> Option<Ratio> {
        let example = Example::Code(format!("{key} = {most}"));
        let (value, line) = self.required(key, &example)?;
        let written = match value {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            _ => return self.wrong_type(key, line, Wanted::Number, example),
        };
        let number = fraction(written).filter(|number| (Ratio::ZERO..=Ratio::whole(most)).contains(number));
        if number.is_none() {
            let (value, place) = (written.to_owned(), self.place);
            let problem = KeyProblem::NotADecimal { key, value, place, most, decimals: DECIMALS_MAX };
            self.findings.add(line, problem);
        }
        number
    }
}

/// « 50 », « 48.25 ». No sign of a minus and no exponent: neither is a score or a correlation as publications print them.
fn fraction(written: &str) -> Option<Ratio> {
    let (whole, decimals) = written.split_once('.').unwrap_or((written, ""));
    let scale = 10_i128.checked_pow(u32::try_from(decimals.len()).ok()?)?;
    let digits = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
    if decimals.len() > DECIMALS_MAX || !digits(whole) || !digits(decimals) {
        return None;
    }
    Ratio::new(format!("{whole}{decimals}").parse().ok()?, scale)
}
