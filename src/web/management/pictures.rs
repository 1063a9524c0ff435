//! `GET /direction/{token}/graphiques/{file}`: the charts of the management's page as files.

use actix_web::web;

use super::{closed, compared, limits, titled};
use crate::app::{self, ManagementView};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::figures::{
    Pictured, Pictures, picture_of_actions, picture_of_participation, pictures_of_comparison,
    pictures_of_release, pictures_over_time, subtitle,
};
use crate::web::file::File;
use crate::web::language::Visitor;

/// Where the files of the page with this token lie.
pub(super) fn address(token: &str) -> String {
    format!("/direction/{token}/graphiques")
}

/// Gives a chart of what was transmitted.
pub async fn picture(
    web: web::Data<Web>,
    asked: web::Path<(String, String)>,
    Visitor(t): Visitor,
) -> Result<File, Failure> {
    let (token, name) = asked.into_inner();
    let given = run(&web, move |service| {
        let view = app::open_link(service, &token)?;
        let pictures = Pictures {
            t,
            titles: [&view.organisation.name, &view.dispositif.title],
            who: subtitle(t, &view.releases),
            limits: limits(t, &view),
            pictures: pictures(t, &view),
        };
        pictures.file(&name)
    });
    given.await.map_err(closed)
}

fn pictures(t: Words, view: &ManagementView) -> Vec<Pictured<'_>> {
    let before_and_after = compared(view).into_iter().flat_map(|one| pictures_of_comparison(t, one));
    let over_time = view.timeline.iter().flat_map(|one| pictures_over_time(t, one));
    let answered = picture_of_participation(t, &view.releases);
    let releases = view
        .releases
        .iter()
        .flat_map(|(wave, release)| pictures_of_release(t, release, &titled(t, view, wave)));
    let actions = picture_of_actions(t, &view.actions);
    before_and_after.chain(over_time).chain(answered).chain(releases).chain(actions).collect()
}
