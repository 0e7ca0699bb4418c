//! Nothing lost, nothing twice: bots as processes of their own that are killed, starved and cheated.
//!
//! The short run of the kills belongs to the tests; the long one is
//!
//! ```text
//! CABLEGRAM_KILLS=120 CABLEGRAM_UPDATES=6000 cargo test -p cablegram-tests --test durability kills:: -- --nocapture
//! ```
//!
//! Every run prints its seed; `CABLEGRAM_SEED` repeats it, as far as processes can be made to repeat themselves.

mod at_most_once;
mod books;
mod crowd;
mod expiry;
mod failures;
mod kills;
mod poison;
mod postgres;
mod power;
mod probe;
mod random;
mod redelivery;
mod refusals;
mod scene;
mod tasks;
mod terminate;
