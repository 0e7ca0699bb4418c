//! Chance that can be repeated.

/// SplitMix64: a few lines, and good enough to choose when to kill.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    /// From `CABLEGRAM_SEED`, or from the time. Says what it is.
    pub(crate) fn seeded(what: &str) -> Self {
        let now = || {
            std::time::UNIX_EPOCH
                .elapsed()
                .map_or(0, |since| since.as_nanos() as u64)
        };
        let seed = number_from("CABLEGRAM_SEED").unwrap_or_else(now);
        println!("{what}: CABLEGRAM_SEED={seed}");
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// One of `0..end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// True in so many of a hundred cases.
    pub(crate) fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }
}

/// A number from the environment.
pub(crate) fn number_from(variable: &str) -> Option<u64> {
    let text = std::env::var(variable).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("{variable}={text} is no number")),
    )
}
