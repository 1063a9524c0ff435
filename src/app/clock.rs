//! The time, as an argument: a test or the demo sets it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Local, NaiveDate, Utc};

/// Tells the time.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock; days are those of its time zone.
    #[default]
    System,
    /// A clock that stands still until it is set, in UTC seconds; days are those of UTC.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at noon of `day`.
    pub fn at_noon(day: NaiveDate) -> Self {
        let clock = Self::Set(Arc::default());
        clock.set_noon(day);
        clock
    }

    /// Moves a set clock to noon of `day`; the machine's clock is left alone.
    pub fn set_noon(&self, day: NaiveDate) {
        if let (Self::Set(seconds), Some(noon)) = (self, day.and_hms_opt(12, 0, 0)) {
            seconds.store(noon.and_utc().timestamp(), Ordering::Relaxed);
        }
    }

    /// UTC seconds since 1970.
    pub fn seconds(&self) -> i64 {
        match self {
            Self::System => Utc::now().timestamp(),
            Self::Set(seconds) => seconds.load(Ordering::Relaxed),
        }
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        match self {
            Self::System => Local::now().date_naive(),
            Self::Set(_) => DateTime::from_timestamp(self.seconds(), 0).unwrap_or_default().date_naive(),
        }
    }
}
