//! `/control/quiet`: waiting until the bots have done all they have to do.

use std::time::Duration;

use super::Result;
use super::time::seconds;
use crate::http::Params;
use crate::quiescence::quiet;
use crate::shared::Shared;

const TIMEOUT: Duration = Duration::from_secs(10);
/// The longest anybody waits, whatever they say.
const LONGEST: Duration = Duration::from_secs(600);
const SETTLE: Duration = Duration::from_millis(100);

pub(super) async fn wait(shared: &Shared, params: &Params) -> Result {
    let timeout = seconds(params, "timeout")?.unwrap_or(TIMEOUT).min(LONGEST);
    let settle = seconds(params, "settle")?.unwrap_or(SETTLE);
    let waited = async {
        tokio::select! {
            () = quiet(shared, settle) => true,
            () = shared.stopped() => false,
        }
    };
    let is_quiet = tokio::time::timeout(timeout, waited).await;
    Ok(is_quiet.unwrap_or(false).into())
}
