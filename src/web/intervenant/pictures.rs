//! `GET /espace/dispositifs/{id}/graphiques/{file}` and `GET /espace/vagues/{id}/graphiques/{file}`: the charts of before and
//! after, and of what one questionnaire published, as files.

use actix_web::web;

use super::signed_in::SignedIn;
use crate::app;
use crate::domain::ids::{DispositifId, WaveId};
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::figures::{
    LimitsOf, Pictures, limits, picture_of_participation, pictures_of_comparison, pictures_of_release,
    pictures_over_time, results_title, subtitle,
};
use crate::web::file::File;

/// Where the files of a dispositif's before and after lie.
pub(super) fn files_of_comparison(id: &DispositifId) -> String {
    format!("/espace/dispositifs/{id}/graphiques")
}

/// Where the files of what a wave published lie.
pub(super) fn files_of_wave(id: &WaveId) -> String {
    format!("/espace/vagues/{id}/graphiques")
}

/// Gives a chart of before and after.
pub async fn picture_of_comparison(
    web: web::Data<Web>,
    by: SignedIn,
    asked: web::Path<(DispositifId, String)>,
) -> Result<File, Failure> {
    let (id, name) = asked.into_inner();
    run(&web, move |service| {
        let seen = app::read_comparison(service, &by.account.id, &id)?;
        let blocks = pictures_of_comparison(by.t, &seen.comparison);
        let answered = picture_of_participation(by.t, &seen.releases);
        let pictures = Pictures {
            t: by.t,
            titles: [&seen.organisation.name, &seen.dispositif.title],
            who: subtitle(by.t, &seen.releases),
            limits: limits(by.t, &seen.dispositif, &seen.caveats, LimitsOf::Compared(&seen.comparison)),
            pictures: blocks.into_iter().chain(answered).collect(),
        };
        pictures.file(&name)
    })
    .await
}

/// Gives a chart of what a wave published.
pub async fn picture_of_wave(
    web: web::Data<Web>,
    by: SignedIn,
    asked: web::Path<(WaveId, String)>,
) -> Result<File, Failure> {
    let (id, name) = asked.into_inner();
    run(&web, move |service| {
        let seen = app::read_release(service, &by.account.id, &id)?;
        let among = seen.timeline.iter().flat_map(|view| &view.waves);
        let title = results_title(by.t, &seen.wave, among);
        let over_time = seen.timeline.iter().flat_map(|view| pictures_over_time(by.t, view));
        let released = [(seen.wave.clone(), seen.release.clone())];
        let pictures = Pictures {
            t: by.t,
            titles: [&seen.organisation.name, &seen.dispositif.title],
            who: subtitle(by.t, &released),
            limits: limits(by.t, &seen.dispositif, &seen.caveats, LimitsOf::of(None, seen.timeline.as_ref())),
            pictures: pictures_of_release(by.t, &seen.release, &title).into_iter().chain(over_time).collect(),
        };
        pictures.file(&name)
    })
    .await
}
