//! What does not do in the form of a new dispositif, as its page tells it: from its first field to its last.

use crate::app::FieldFault;

/// The fields in the order in which the page has them.
const ORDER: [&str; 20] = [
    "name",
    "title",
    "kind",
    "sessions",
    "minutes",
    "interval_days",
    "first_on",
    "capsule",
    "groups",
    "granularity",
    "mode",
    "closes_on",
    "after_on",
    "instrument",
    "primary",
    "k",
    "monthly",
    "follow_up_on",
    "same_people_as",
    "retention_on",
];

/// The faults in the order of the page, each once and at the field where it is mended: of two days in no order it is the later.
pub(super) fn as_on_page(faults: &[FieldFault]) -> Vec<FieldFault> {
    let mut told: Vec<FieldFault> = Vec::new();
    for fault in faults {
        let field = match (fault.field, fault.message) {
            ("closes_on", "fault-after-sessions" | "fault-day-order") => "after_on",
            ("instruments", _) => "instrument",
            (field, _) => field,
        };
        let fault = FieldFault { field, ..*fault };
        if !told.contains(&fault) {
            told.push(fault);
        }
    }
    // A field that is not in the list comes last.
    told.sort_by_key(|fault| ORDER.iter().position(|field| *field == fault.field).unwrap_or(ORDER.len()));
    told
}
