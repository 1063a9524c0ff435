//! Chance that hangs on a seed and on what it decides, so that one decision moves no other.

/// A seed.
#[derive(Clone, Copy, Debug)]
pub struct Chance(pub u64);

impl Chance {
    /// A number below `below` for `what`.
    pub fn below(self, what: &[usize], below: u64) -> u64 {
        what.iter().fold(scramble(self.0), |mixed, one| scramble(mixed ^ *one as u64)) % below
    }
}

/// The steps of splitmix64 (Steele, Lea & Flood 2014).
fn scramble(seed: u64) -> u64 {
    let mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ mixed >> 31
}
