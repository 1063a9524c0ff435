//! Drawing where counting is out of reach.
//!
//! The generator is written out here, not taken from a crate, so that a seed gives the same p for as long as the service lives.

/// Up to this many values are drawn; of more, the normal approximation is the better one.
pub(super) const COUNT_MAX: usize = 1000;

/// How many assignments are drawn: a p of .05 is then within .0014 of the exact one, 95 times in 100.
pub(super) const DRAWS: u32 = 100_000;

/// How many of [`DRAWS`] calls say yes.
pub(super) fn count(mut is_extreme: impl FnMut() -> bool) -> u32 {
    (0..DRAWS).map(|_| u32::from(is_extreme())).sum()
}

/// SplitMix64 (Steele, Lea & Flood 2014, *OOPSLA*).
pub(super) struct Chance {
    state: u64,
    coins: u64,
    left: u32,
}

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self { state: seed, coins: 0, left: 0 }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Heads or tails.
    pub(super) fn coin(&mut self) -> bool {
        if self.left == 0 {
            (self.coins, self.left) = (self.next(), u64::BITS);
        }
        self.left -= 1;
        let is_heads = self.coins & 1 == 1;
        self.coins >>= 1;
        is_heads
    }

    /// A place below `count`; its probability is off by less than `count` / 2^64.
    pub(super) fn below(&mut self, count: usize) -> usize {
        ((u128::from(self.next()) * count as u128) >> 64) as usize
    }
}
