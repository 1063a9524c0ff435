//! Days as people type them.

use chrono::{Datelike, NaiveDate};

/// The years of a dispositif. A day beyond was mistyped; far beyond, the two databases would order it differently, since one of
/// them compares days as text.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// A day of the form `2026-04-14` in the years from 2000 to 2100; `None` for anything else.
pub fn typed(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok()?;
    Some(day).filter(|day| YEARS.contains(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_typed_within_the_years_of_a_dispositif_and_in_no_other_way() {
        assert_eq!(typed(" 2026-04-14 "), NaiveDate::from_ymd_opt(2026, 4, 14));
        assert!(typed("2000-01-01").is_some() && typed("2100-12-31").is_some());
        for wrong in [
            "",
            "14/04/2026",
            "2026-02-30",
            "1999-12-31",
            "2101-01-01",
            "+12345-01-01",
            "-0004-01-01",
            "26-04-14",
        ] {
            assert_eq!(typed(wrong), None, "{wrong}");
        }
    }
}
