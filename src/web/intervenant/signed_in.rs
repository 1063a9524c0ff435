//! Who is logged in. A handler that asks for [`SignedIn`] is not reached by anyone else.

use std::future::Future;
use std::pin::Pin;

use actix_session::SessionExt;
use actix_web::dev::Payload;
use actix_web::{Error, FromRequest, HttpRequest, web};

use crate::app;
use crate::domain::account::Account;
use crate::domain::ids::AccountId;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;

/// Where the session keeps the account's identifier.
pub(super) const ACCOUNT: &str = "account";

/// The account that is logged in, with the words of its language.
pub struct SignedIn {
    /// The account.
    pub account: Account,
    /// The words of its language.
    pub t: Words,
}

impl FromRequest for SignedIn {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let session = request.get_session();
        let web = request.app_data::<web::Data<Web>>().cloned();
        Box::pin(async move {
            let web = web.ok_or_else(|| Failure::Internal("no service is attached".to_owned()))?;
            let id: Option<String> = session.get(ACCOUNT).unwrap_or_default();
            let id = AccountId::from_text(id.ok_or(Failure::LoggedOut)?);
            let account = run(&web, move |service| app::account(service, &id)).await;
            // An account that was removed is logged out everywhere.
            let account = account.map_err(|failure| match failure {
                Failure::NotFound => Failure::LoggedOut,
                other => other,
            })?;
            let t = Words::of(account.language);
            Ok(Self { account, t })
        })
    }
}
