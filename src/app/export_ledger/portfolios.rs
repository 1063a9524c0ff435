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
        let own = seen.organisations.into_iter().map(|(organisation, of)| (Whose::Own(organisation), of));
        let several = seen.several.map(|of| (Whose::Several, of));
        let all = own.chain(several).chain([(Whose::All, seen.all)]);
        let all = all.map(|(whose, of)| export(account, year, whose, &of));
        exported.extend(all.filter(|one| !one.moments.is_empty()));
    }
    Ok(exported)
}

/// Which dispositifs of a year.
enum Whose {
    /// Those of an organisation alone.
    Own(Organisation),
    /// Those that several ordered together.
    Several,
    /// All of the account.
    All,
}

fn export(account: &AccountId, year: i32, whose: Whose, of: &YearOf) -> PortfolioExport {
    let (organisation, is_several) = match whose {
        Whose::Own(organisation) => (Some(organisation), false),
        Whose::Several => (None, true),
        Whose::All => (None, false),
    };
    let moments = of.published.moments.iter();
    PortfolioExport {
        account: account.clone(),
        year,
        organisation,
        is_several,
        dispositifs: of.dispositifs,
        moments: moments
            .map(|one| MomentExport { moment: one.moment, said: one.said, unsaid: one.unsaid })
            .collect(),
        figures: figures_of_portfolio(&of.published),
    }
}
