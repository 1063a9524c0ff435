//! The progress bar of a long reading, on a terminal alone.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const TEMPLATE: &str = "{msg} [{bar:30}] {bytes} of {total_bytes}, {eta} left";

/// A bar of `bytes` on standard error. Where that is no terminal it draws nothing: a log is not to be filled with bars.
pub fn bar(what: &'static str, bytes: u64) -> ProgressBar {
    let target = match std::io::stderr().is_terminal() {
        true => ProgressDrawTarget::stderr(),
        false => ProgressDrawTarget::hidden(),
    };
    let style = ProgressStyle::with_template(TEMPLATE).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(Some(bytes), target).with_style(style).with_message(what)
}
