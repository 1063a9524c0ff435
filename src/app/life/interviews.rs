//! Keeping the themes of interviews that came up in several of them.

use super::super::error::{AppError, Refusal};
use super::super::ownership::hold_living;
use super::super::parts::Service;
use super::{LINE_MAX, broken, fits};
use crate::domain::dispositif::Dispositif;
use crate::domain::ids::{AccountId, DispositifId, ThemeId};
use crate::domain::interview::{InterviewTheme, THEMES_MAX, heard_min, is_kept};
use crate::domain::organisation::Organisation;
use crate::domain::reading::ReadingState;
use crate::domain::session::meant;
use crate::storage::{AnyConnection, groups, readings, themes};

/// Keeps a theme that came up in `interviews` of `heard` interviews, if that is several and not nearly all that there were. The numbers go
/// no further.
///
/// # Errors
/// [`AppError::Invalid`] where it came up in fewer than the threshold, and then nothing of it is kept; where it has no words, too
/// many, or is there already.
pub fn keep_theme(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    (label, interviews, heard): (&str, u32, u32),
) -> Result<(), AppError> {
    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
    broken([(!label.is_empty() && fits(&label, LINE_MAX), "label", "fault-theme")])?;
    let theme = InterviewTheme { id: ThemeId::random(service.random.bytes()), dispositif: id.clone(), label };
    let account = account.clone();
    service.db.write(move |connection| {
        let (_, dispositif) = hold_unread(connection, &account, &theme.dispositif)?;
        let groups = groups::of_dispositif(connection, &theme.dispositif)?;
        let k = dispositif.frame.k;
        broken([
            (heard <= meant(&groups, None), "heard", "fault-theme-heard-most"),
            (heard >= heard_min(k), "heard", "fault-theme-heard"),
            (interviews <= heard, "interviews", "fault-theme-more"),
        ])?;
        broken([(is_kept(interviews, heard, k), "interviews", "fault-theme-few")])?;
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
    service.erase(move |connection| {
        hold_unread(connection, &account, &id)?;
        let mut known = themes::of_dispositif(connection, &id)?.into_iter();
        let known = known.find(|one| one.id == theme).ok_or(AppError::NotFound("theme"))?;
        Ok(themes::remove(connection, &known.id)?)
    })
}

/// A dispositif of the account of whose reading no version was before the group: from then on the themes that it stands on do not change,
/// also where it is written anew, since one that appears after an interview says who was heard.
fn hold_unread(
    connection: &mut AnyConnection,
    account: &AccountId,
    id: &DispositifId,
) -> Result<(Organisation, Dispositif), AppError> {
    let own = hold_living(connection, account, id)?;
    let versions = readings::of_dispositif(connection, id)?;
    let is_read = versions.iter().any(|version| version.state != ReadingState::Draft);
    if is_read { Err(Refusal::ThemesFixed.into()) } else { Ok(own) }
}
