//! What figures of small groups never say, said on every page that shows some.

use crate::domain::dispositif::{Kind, Mode};
use crate::i18n::Words;

/// The limits of what single questionnaires published, a sentence each.
pub fn limits_of_releases(t: Words) -> Vec<String> {
    ["frame-home-made", "limit-groups"].map(|key| t.say(key).to_string()).into()
}

/// The limits of a comparison, a sentence each.
pub fn limits(t: Words, kind: Kind, mode: Mode) -> Vec<String> {
    let mut keys = vec!["frame-home-made", "limit-no-control"];
    // A group chosen because it suffers comes back towards the usual by itself.
    if matches!(kind, Kind::Regulation | Kind::AccompagnementAuChangement) {
        keys.push("limit-crisis");
    } else {
        keys.push("limit-regression");
    }
    keys.push("limit-dispersion");
    keys.push(match mode {
        Mode::Diagnostic => "limit-who-answered",
        Mode::Evaluation => "limit-answered-twice",
    });
    keys.push("limit-groups");
    keys.into_iter().map(|key| t.say(key).to_string()).collect()
}
