//! Keeping the themes of interviews that came up in several of them.

use super::super::error::{AppError, Refusal};
use super::super::parts::Service;
use super::{LINE_MAX, broken, fits, living};
use crate::domain::ids::{AccountId, DispositifId, ThemeId};
use crate::domain::interview::{Heard, InterviewTheme, THEMES_MAX};
use crate::domain::reading::ReadingState;
use crate::storage::{AnyConnection, dispositifs, groups, readings, themes};

/// Keeps a theme that several of the people who were `heard` brought. The numbers go no further.
///
/// # Errors
/// [`AppError::Invalid`] where fewer than the threshold brought it, or too few were heard, and then nothing of it is kept; where it has
/// no words, too many, or is there already. [`AppError::Refused`] once the reading was put to the group: a theme that appears
/// after one more interview would tell who brought it, and what a group validated does not change.
pub fn keep_theme(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    (label, heard): (&str, Heard),
) -> Result<(), AppError> {
    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
    broken([(!label.is_empty() && fits(&label, LINE_MAX), "label", "fault-theme")])?;
    let theme = InterviewTheme { id: ThemeId::random(service.random.bytes()), dispositif: id.clone(), label };
    let account = account.clone();
    service.db.write(move |connection| {
        let (_, dispositif) = living(connection, &account, &theme.dispositif)?;
        dispositifs::hold(connection, &theme.dispositif)?;
        refuse_fixed(connection, &theme.dispositif)?;
        let k = dispositif.frame.k;
        let groups = groups::of_dispositif(connection, &theme.dispositif)?;
        let members: u32 = groups.iter().map(|group| group.members).sum();
        let is_possible = groups.is_empty() || heard.people <= members;
        broken([
            (heard.are_enough(k) && is_possible, "people", "fault-theme-heard"),
            (heard.is_several(k), "interviews", "fault-theme-few"),
        ])?;
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
/// [`AppError::NotFound`] where the dispositif has no such theme; [`AppError::Refused`] where it was given up, or the reading was put to
/// the group.
pub fn remove_theme(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    theme: &ThemeId,
) -> Result<(), AppError> {
    let (account, id, theme) = (account.clone(), id.clone(), theme.clone());
    service.erase(move |connection| {
        living(connection, &account, &id)?;
        dispositifs::hold(connection, &id)?;
        refuse_fixed(connection, &id)?;
        let mut known = themes::of_dispositif(connection, &id)?.into_iter();
        let known = known.find(|one| one.id == theme).ok_or(AppError::NotFound("theme"))?;
        Ok(themes::remove(connection, &known.id)?)
    })
}

fn refuse_fixed(connection: &mut AnyConnection, id: &DispositifId) -> Result<(), AppError> {
    let readings = readings::of_dispositif(connection, id)?;
    let is_draft = readings.iter().all(|reading| reading.state == ReadingState::Draft);
    if is_draft { Ok(()) } else { Err(Refusal::ThemesFixed.into()) }
}
