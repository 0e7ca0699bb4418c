//! Texts that nobody would write, the same in every run.

/// How many are tried in a test.
pub(super) const TEXTS: usize = 20_000;

pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % end
    }

    /// Pieces that matter to a parser, put together at random.
    pub(super) fn text(&mut self) -> String {
        const PIECES: [&str; 30] = [
            "a",
            "count",
            "7",
            "-1",
            "3.5",
            "1e400",
            "99999999999999999999",
            " ",
            "  ",
            "\n",
            "\t",
            "\u{a0}",
            "\u{2003}",
            "\"",
            "\\",
            "“",
            "”",
            "„",
            "«",
            "»",
            "=",
            "count=",
            "who=",
            "true",
            "é",
            "🦀",
            "\u{0}",
            "e\u{301}",
            "add",
            "red",
        ];
        let length = self.below(14);
        (0..length)
            .map(|_| PIECES[self.below(PIECES.len())])
            .collect()
    }
}
