//! Keeping the themes of interviews that came up in several of them.

use super::super::error::AppError;
use super::super::parts::Service;
use super::{LINE_MAX, broken, fits, living};
use crate::domain::ids::{AccountId, DispositifId, ThemeId};
use crate::domain::interview::{InterviewTheme, THEMES_MAX, is_kept};
use crate::storage::{dispositifs, themes};

/// Keeps a theme that came up in `interviews` interviews, if that is several. The number goes no further.
///
/// # Errors
/// [`AppError::Invalid`] where it came up in fewer than the threshold, and then nothing of it is kept; where it has no words, too
/// many, or is there already.
pub fn keep_theme(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    (label, interviews): (&str, u32),
) -> Result<(), AppError> {
    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
    broken([(!label.is_empty() && fits(&label, LINE_MAX), "label", "fault-theme")])?;
    let theme = InterviewTheme { id: ThemeId::random(service.random.bytes()), dispositif: id.clone(), label };
    let account = account.clone();
    service.db.write(move |connection| {
        let (_, dispositif) = living(connection, &account, &theme.dispositif)?;
        broken([(is_kept(interviews, dispositif.frame.k), "interviews", "fault-theme-few")])?;
        dispositifs::hold(connection, &theme.dispositif)?;
        let known = themes::of_dispositif(connection, &theme.dispositif)?;
        let is_new = known.iter().all(|one| one.label.to_lowercase() != theme.label.to_lowercase());
        broken([
            (is_new, "label", "fault-theme-twice"),
            (known.len() < THEMES_MAX, "label", "fault-themes"),
        ])?;
        Ok(themes::add(connection, &theme)?)
    })
}

/// Removes a theme.
///
/// # Errors
/// [`AppError::NotFound`] where the dispositif has no such theme; [`AppError::Refused`] where it was given up.
pub fn remove_theme(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    theme: &ThemeId,
) -> Result<(), AppError> {
    let (account, id, theme) = (account.clone(), id.clone(), theme.clone());
    service.db.write(move |connection| {
        living(connection, &account, &id)?;
        let mut known = themes::of_dispositif(connection, &id)?.into_iter();
        let known = known.find(|one| one.id == theme).ok_or(AppError::NotFound("theme"))?;
        Ok(themes::remove(connection, &known.id)?)
    })
}
