//! Tables by id: ids are numbers already, so hashing them is one multiplication.
//!
//! Telegram gives ids out, not users: nobody can choose many that fall into one slot, as they could choose texts.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

/// A table by id.
pub(crate) type IdMap<V> = HashMap<i64, V, BuildHasherDefault<IdHasher>>;

/// Spreads the low bits, in which ids differ, over all of a number.
pub(crate) fn spread(id: i64) -> u64 {
    id.unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Hashes one id.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct IdHasher(u64);

impl Hasher for IdHasher {
    fn finish(&self) -> u64 {
        // The table takes its slot from the low bits and its tag from the high ones: both have to be spread.
        self.0 ^ self.0 >> 32
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }

    fn write_i64(&mut self, id: i64) {
        self.0 = spread(id);
    }
}
