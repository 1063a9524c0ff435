//! Sessions of actix on the service's own table.

use std::collections::HashMap;

use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_web::cookie::time::Duration;
use actix_web::web;
use anyhow::Error;

use crate::app::{self, AppError, Service};

type SessionState = HashMap<String, String>;

/// Keeps sessions in the database.
#[derive(Clone)]
pub struct Store(pub Service);

impl Store {
    async fn block<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Service) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, Error> {
        let service = self.0.clone();
        Ok(web::block(move || work(&service)).await??)
    }

    async fn keep(&self, key: &str, state: &SessionState, ttl: &Duration) -> Result<(), Error> {
        let (key, state, seconds) = (key.to_owned(), serde_json::to_string(state)?, ttl.whole_seconds());
        self.block(move |service| app::keep_session(service, &key, state, seconds)).await
    }
}

impl SessionStore for Store {
    async fn load(&self, key: &SessionKey) -> Result<Option<SessionState>, LoadError> {
        let key = key.as_ref().to_owned();
        let state = self.block(move |service| app::session_state(service, &key)).await;
        state
            .map_err(LoadError::Other)?
            .map(|state| serde_json::from_str(&state))
            .transpose()
            .map_err(|error| LoadError::Deserialization(error.into()))
    }

    async fn save(&self, state: SessionState, ttl: &Duration) -> Result<SessionKey, SaveError> {
        let key = app::new_session_key(&self.0);
        self.keep(&key, &state, ttl).await.map_err(SaveError::Other)?;
        SessionKey::try_from(key).map_err(|error| SaveError::Other(error.into()))
    }

    async fn update(
        &self,
        key: SessionKey,
        state: SessionState,
        ttl: &Duration,
    ) -> Result<SessionKey, UpdateError> {
        self.keep(key.as_ref(), &state, ttl).await.map_err(UpdateError::Other)?;
        Ok(key)
    }

    async fn update_ttl(&self, key: &SessionKey, ttl: &Duration) -> Result<(), Error> {
        let (key, seconds) = (key.as_ref().to_owned(), ttl.whole_seconds());
        self.block(move |service| app::prolong_session(service, &key, seconds)).await
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), Error> {
        let key = key.as_ref().to_owned();
        self.block(move |service| app::end_session(service, &key)).await
    }
}
