//! The portfolios that intervenants are shown: as the page makes them, year by year.

use super::document::{MomentExport, PortfolioExport};
use crate::app::error::AppError;
use crate::app::read_portfolio::{YearOf, in_year};
use crate::disclosure::figures_of_portfolio;
use crate::domain::ids::AccountId;
use crate::domain::organisation::Organisation;
use crate::storage::AnyConnection;

/// Any year: every reading tells all years there are.
const ANY: i32 = 0;

/// The portfolios of an account that say something, the latest year first.
pub(super) fn of_account(
    connection: &mut AnyConnection,
    account: &AccountId,
) -> Result<Vec<PortfolioExport>, AppError> {
    let mut exported = Vec::new();
    for year in in_year(connection, account, ANY)?.years {
        let seen = in_year(connection, account, year)?;
        let own = seen.organisations.into_iter().map(|(organisation, of)| (Some(organisation), of));
        let all =
            own.chain([(None, seen.all)]).map(|(organisation, of)| export(account, year, organisation, &of));
        exported.extend(all.filter(|one| !one.moments.is_empty()));
    }
    Ok(exported)
}

fn export(
    account: &AccountId,
    year: i32,
    organisation: Option<Organisation>,
    of: &YearOf,
) -> PortfolioExport {
    let moments = of.published.moments.iter();
    PortfolioExport {
        account: account.clone(),
        year,
        organisation,
        dispositifs: of.dispositifs,
        moments: moments
            .map(|one| MomentExport { moment: one.moment, said: one.said, unsaid: one.unsaid })
            .collect(),
        figures: figures_of_portfolio(&of.published),
    }
}
