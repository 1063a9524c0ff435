//! Points as people read them. The only place that rounds a change, for pages, charts and exports alike.

/// Points to the nearest whole number, halves away from zero, as `Ratio::rounded` has them.
pub fn whole_points(points: f64) -> i64 {
    points.round() as i64
}

/// A change with its sign: « −14 », « 0 », « +3 ». The minus is the typographic one (U+2212), which is as wide as a plus
/// and is read out as « moins ».
pub fn signed(points: f64) -> String {
    match whole_points(points) {
        0 => "0".to_owned(),
        up @ 1.. => format!("+{up}"),
        down => format!("\u{2212}{}", down.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_carries_its_sign_and_zero_none() {
        assert_eq!([-13.5, 2.6, -0.4, 12.5].map(signed), ["\u{2212}14", "+3", "0", "+13"]);
    }
}
