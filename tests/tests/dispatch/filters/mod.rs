//! Filters and guards on updates of every kind, as a bot meets them.

mod guards;

use bot::{Builder, Clock, VirtualClock};
use cablegram_tests::Running;

bot::app!(pub Filtered);

/// A bot whose time stands still.
async fn at_rest(builder: Builder) -> (Running, VirtualClock) {
    let (clock, hand) = Clock::test();
    (Running::start(builder.clock(clock)).await, hand)
}
