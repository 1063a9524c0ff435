//! The intervenant's pages, under `/espace`: the only ones with a cookie, which the browser sends nowhere else.

mod home;
mod login;
mod session_store;
mod signed_in;

pub use home::home;
pub use login::{LoginLimit, form as login_form, log_in, log_out};
pub use session_store::Store;
