//! Whether there is anything left to happen: updates that no bot has taken, calls that have no answer.

use std::time::Duration;

use crate::delivery::Delivery;
use crate::shared::{Shared, State};

/// Whether every bot has taken all its updates and waits for more, and no call is being answered.
fn is_quiet(state: &State) -> bool {
    let mut bots = state.world.bots.keys();
    state.log.running() == 0
        && bots.all(|bot| {
            let delivery = state.deliveries.get(*bot);
            delivery.is_none_or(Delivery::is_waited_for)
        })
}

/// Resolves once nothing is left to happen, and nothing has for so long by the machine's clock: a bot may still think
/// about an update that it has taken.
pub(crate) async fn quiet(shared: &Shared, settle: Duration) {
    let mut changes = shared.subscribe();
    loop {
        changes.mark_unchanged();
        if !shared.read(is_quiet) {
            if changes.changed().await.is_err() {
                return;
            }
            continue;
        }
        if settle.is_zero() {
            return;
        }
        tokio::select! {
            _ = changes.changed() => {}
            () = tokio::time::sleep(settle) => return,
        }
    }
}
