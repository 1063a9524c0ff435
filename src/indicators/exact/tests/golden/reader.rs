//! Reads the golden values and remembers which were asked for.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::Value;

use crate::domain::ratio::Ratio;

pub(super) struct Golden {
    values: Value,
    read: RefCell<BTreeSet<String>>,
}

impl Golden {
    pub(super) fn read() -> Self {
        let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/statistics.json"));
        Self { values: serde_json::from_str(text).unwrap(), read: RefCell::default() }
    }

    pub(super) fn value(&self, path: &str) -> &Value {
        self.read.borrow_mut().insert(path.to_owned());
        self.values.pointer(path).unwrap_or_else(|| panic!("{path} is not in the file"))
    }

    pub(super) fn float(&self, path: &str) -> f64 {
        self.value(path).as_f64().unwrap()
    }

    pub(super) fn count(&self, path: &str) -> u128 {
        self.value(path).as_u64().unwrap().into()
    }

    pub(super) fn ratio(&self, path: &str) -> Ratio {
        as_ratio(self.value(path)).unwrap()
    }

    pub(super) fn ratios(&self, path: &str) -> Vec<Ratio> {
        self.value(path).as_array().unwrap().iter().map(|value| as_ratio(value).unwrap()).collect()
    }

    /// The pairs of two lists.
    pub(super) fn pairs(&self, before: &str, after: &str) -> Vec<(Ratio, Ratio)> {
        self.ratios(before).into_iter().zip(self.ratios(after)).collect()
    }

    pub(super) fn was_read(&self, path: &str) -> bool {
        self.read.borrow().iter().any(|read| is_within(path, read))
    }

    /// The paths of all single values.
    pub(super) fn leaves(&self) -> Vec<String> {
        let mut leaves = Vec::new();
        walk("", &self.values, &mut leaves);
        leaves
    }
}

fn walk(path: &str, value: &Value, leaves: &mut Vec<String>) {
    let inside: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(key, value)| (key.replace('/', "~1"), value)).collect(),
        Value::Array(list) => {
            list.iter().enumerate().map(|(place, value)| (place.to_string(), value)).collect()
        }
        _ => return leaves.push(path.to_owned()),
    };
    inside.iter().for_each(|(key, value)| walk(&format!("{path}/{key}"), value, leaves));
}

pub(super) fn is_within(path: &str, prefix: &str) -> bool {
    path.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A decimal number or a fraction in quotes, exactly as printed; `None` for null.
pub(super) fn as_ratio(value: &Value) -> Option<Ratio> {
    if let Value::Number(number) = value {
        let text = number.to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let ten_to = 10_i128.pow(decimals.len().try_into().unwrap());
        return Ratio::new(format!("{whole}{decimals}").parse().unwrap(), ten_to);
    }
    let text = value.as_str()?;
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    Ratio::new(above.parse().unwrap(), below.parse().unwrap())
}

/// To 1e-9 relative.
#[track_caller]
pub(super) fn close(found: impl Into<Option<f64>>, expected: f64) {
    let found = found.into().expect("there is a figure");
    assert!((found - expected).abs() <= 1e-9 * expected.abs(), "{found} is not {expected}");
}

/// To the last of so many decimals, where the file has no more.
#[track_caller]
pub(super) fn as_printed(found: impl Into<Option<f64>>, expected: f64, decimals: i32) {
    let found = found.into().expect("there is a figure");
    assert!((found - expected).abs() <= 0.5 * 10_f64.powi(-decimals), "{found} is not {expected}");
}
