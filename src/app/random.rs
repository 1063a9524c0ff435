//! Randomness, as an argument: a test seeds it.

use std::sync::{Mutex, PoisonError};

use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};

/// Gives random bytes.
#[derive(Debug, Default)]
pub enum Random {
    /// The thread's generator, seeded and reseeded by the system: for secrets.
    #[default]
    System,
    /// A generator that gives the same bytes for the same seed: for tests alone.
    Seeded(Box<Mutex<StdRng>>),
}

impl Random {
    /// A generator that always gives the same bytes.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Box::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.with(|generator| generator.fill_bytes(&mut bytes));
        bytes
    }

    /// Puts `items` in random order.
    pub fn shuffle<T>(&self, items: &mut [T]) {
        self.with(|mut generator| items.shuffle(&mut generator));
    }

    fn with<T>(&self, work: impl FnOnce(&mut dyn Rng) -> T) -> T {
        match self {
            Self::System => work(&mut rand::rng()),
            Self::Seeded(generator) => work(&mut *generator.lock().unwrap_or_else(PoisonError::into_inner)),
        }
    }
}
