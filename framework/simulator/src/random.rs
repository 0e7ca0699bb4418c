//! Random input for property tests: the same in every run, with the seed to find a failing case again.

/// How many cases a property is tried on.
const CASES: u64 = 3_000;

/// A small generator (xorshift64*).
pub(crate) struct Random(u64);

impl Random {
    /// Tries a property on many cases; the seed of a failing one is in the panic message's neighbourhood on stderr.
    pub(crate) fn cases(mut property: impl FnMut(&mut Self)) {
        for seed in 1..=CASES {
            let guard = Seed(seed);
            property(&mut Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15)));
            drop(guard);
        }
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(high).unwrap_or(0) % limit
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    /// Up to `most` of these pieces, one after another.
    pub(crate) fn text(&mut self, pieces: &[&str], most: usize) -> String {
        (0..self.below(most + 1))
            .map(|_| self.pick(pieces))
            .collect()
    }

    pub(crate) fn bytes(&mut self, most: usize) -> Vec<u8> {
        let byte = |_| u8::try_from(self.below(256)).unwrap_or(0);
        let length = 0..most;
        let mut bytes: Vec<u8> = length.map(byte).collect();
        bytes.truncate(self.below(most + 1));
        bytes
    }

    /// Damages some bytes.
    pub(crate) fn damage(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..self.below(4) {
            if bytes.is_empty() {
                return;
            }
            let at = self.below(bytes.len());
            match self.below(3) {
                0 => bytes[at] = self.bytes(1).first().copied().unwrap_or(b'-'),
                1 => {
                    bytes.remove(at);
                }
                _ => bytes.truncate(at),
            }
        }
    }
}

/// Names the seed when a property fails.
struct Seed(u64);

impl Drop for Seed {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("failed with seed {}", self.0);
        }
    }
}
