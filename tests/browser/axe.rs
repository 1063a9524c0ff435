//! What axe-core finds on a page. It is fetched by `tests/run` for the tests alone: not linked, not shipped.

use std::path::PathBuf;
use std::sync::Once;

use serde_json::Value;

use crate::look::Eyes;
use crate::support::say_left_out;

/// Where axe-core's script is, in place of where `tests/run` puts it.
const VARIABLE: &str = "ENTREVOIX_TEST_AXE";

/// What is held: WCAG 2.1 AA, the size of targets of 2.2, and what its makers call good practice.
const TAGS: &str = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";

/// The rules whose answer depends on where things stand and on what is folded away.
const LAYOUT: &str = "['color-contrast','target-size','scrollable-region-focusable','link-in-text-block','aria-hidden-focus',\
    'label','region','skip-link']";

/// The rules of axe-core.
pub struct Axe {
    script: String,
}

impl Axe {
    /// `None` where it was not fetched, which is then said once.
    pub fn find() -> Option<Self> {
        static SAID: Once = Once::new();
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("axe");
        let beside = Some(folder.join("node_modules/axe-core/axe.min.js")).filter(|file| file.is_file());
        let file = std::env::var_os(VARIABLE).map(PathBuf::from).or(beside);
        let Some(file) = file else {
            say_left_out(&SAID, "axe-core", VARIABLE);
            return None;
        };
        let script =
            std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        Some(Self { script })
    }

    /// What it finds on the page that is shown, a line for each fault.
    pub async fn faults(&self, eyes: &Eyes) -> Vec<String> {
        eyes.browser.page().execute(&self.script, Vec::new()).await.unwrap();
        told(eyes, &format!("{{type: 'tag', values: {TAGS}}}")).await
    }

    /// What it finds of what another width lays out anew, on a page where [`Axe::faults`] was asked before.
    pub async fn layout(&self, eyes: &Eyes) -> Vec<String> {
        told(eyes, &format!("{{type: 'rule', values: {LAYOUT}}}")).await
    }

    /// What it finds of colours, on a page where [`Axe::faults`] was asked before.
    pub async fn colours(&self, eyes: &Eyes) -> Vec<String> {
        told(eyes, "{type: 'rule', values: ['color-contrast']}").await
    }
}

async fn told(eyes: &Eyes, only: &str) -> Vec<String> {
    let script = format!(
        "const done = arguments[0]; axe.run(document, {{runOnly: {only}, resultTypes: ['violations']}}).then(\
         found => done(found.violations.flatMap(rule => rule.nodes.map(node => \
         `${{rule.id}}: ${{node.html.slice(0, 160)}} (${{node.any.concat(node.all, node.none).map(one => one.message).join('; ')}})`))), \
         error => done(['axe failed: ' + error]))"
    );
    let found = eyes.browser.page().execute_async(&script, Vec::new()).await.unwrap();
    let lines = found.as_array().expect("axe gives a list");
    lines.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
