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

/// Hashes ids, and the little that may stand beside them in a key.
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
        // Of one id alone, its spread.
        self.0 = self.0.rotate_left(23) ^ spread(id);
    }
}

/// A fingerprint of a text that is the same on every machine and in every version: it is kept in stores. Not for
/// anything that somebody might forge.
pub(crate) fn fingerprint(text: &[u8]) -> u64 {
    let (words, rest) = text.as_chunks::<8>();
    let mut tail = [0; 8];
    tail[..rest.len()].copy_from_slice(rest);
    let words = words
        .iter()
        .chain([&tail])
        .map(|word| u64::from_le_bytes(*word));
    words.fold(text.len() as u64, |hash, word| {
        // A product carries differences upwards only; the shift brings them down again.
        let mixed = (hash ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed ^ mixed >> 32
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_fingerprint_never_changes() {
        assert_eq!(fingerprint(b""), 0x0000_0000_0000_0000);
        assert_eq!(fingerprint(br#"{"update_id":1}"#), 0xB5B9_DFCF_45B4_8551);
    }

    #[test]
    fn every_byte_counts() {
        let text = br#"{"update_id":123456789,"message":{"text":"a"}}"#;
        let mut seen = HashSet::from([fingerprint(text)]);
        for at in 0..text.len() {
            for bit in 0..8 {
                let mut changed = text.to_vec();
                changed[at] ^= 1 << bit;
                assert!(seen.insert(fingerprint(&changed)));
            }
            assert!(seen.insert(fingerprint(&text[..at])));
        }
    }

    #[test]
    fn ids_side_by_side_are_spread() {
        let slots: HashSet<u64> = (0..1_000).map(|id| spread(id) >> 54).collect();
        assert!(slots.len() > 600, "{}", slots.len());
    }
}
