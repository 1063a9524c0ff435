//! A French file and its translation, read together: all their faults, or what they hold.

use super::fault::{Fault, Findings, SourceFile};
use super::section::Section;
use super::syntax::table;

/// Reads both files with `read`, which names each fault that it finds.
///
/// # Errors
/// Every [`Fault`] of both files, those of the French file first, each file from top to bottom.
pub(in crate::intake) fn read<T>(
    french: &SourceFile,
    translation: Option<&SourceFile>,
    read: impl for<'f> Fn(Section<'f>, Option<Section<'f>>) -> Option<T>,
) -> Result<T, Vec<Fault>> {
    let french_findings = Findings::of(french);
    let other_findings = translation.map(Findings::of);
    let made = {
        let french = table(french, &french_findings);
        let other = translation.zip(other_findings.as_ref());
        let other = other.map(|(file, findings)| (table(file, findings), findings));
        match (&french, &other) {
            (Some(french), None) => read(Section::root(french.get_ref(), &french_findings), None),
            (Some(french), Some((Some(other), findings))) => {
                let other = Section::root(other.get_ref(), findings);
                read(Section::root(french.get_ref(), &french_findings), Some(other))
            }
            // A file whose syntax is wrong is not looked at further: what follows would be guessed.
            _ => None,
        }
    };
    let mut faults = french_findings.into_faults();
    faults.extend(other_findings.into_iter().flat_map(Findings::into_faults));
    match made {
        Some(made) if faults.is_empty() => Ok(made),
        _ => Err(faults),
    }
}
