//! `/control/time`: reading, freezing and moving the clock of the world.

use std::time::{Duration, UNIX_EPOCH};

use serde_json::json;

use super::Result;
use crate::clock::VirtualClock;
use crate::http::Params;
use crate::methods::ApiError;
use crate::shared::Shared;

pub(super) fn read(shared: &Shared) -> Result {
    let now = shared.clock.now().duration_since(UNIX_EPOCH);
    let is_frozen = shared.clock.hand().is_some_and(VirtualClock::is_frozen);
    Ok(json!({ "now": now.unwrap_or_default().as_secs_f64(), "frozen": is_frozen }))
}

pub(super) fn set(shared: &Shared, params: &Params) -> Result {
    let by = seconds(params, "advance")?;
    let hand = shared.clock.hand().ok_or_else(|| {
        ApiError::bad_request("this server was given a clock that cannot be moved")
    })?;
    if params.flag("freeze") {
        hand.freeze();
    }
    if let Some(by) = by {
        hand.advance(by);
    }
    if params.flag("resume") {
        hand.resume();
    }
    read(shared)
}

/// A number of seconds that is not negative.
pub(super) fn seconds(
    params: &Params,
    name: &str,
) -> std::result::Result<Option<Duration>, ApiError> {
    let Some(text) = params.text(name) else {
        return Ok(None);
    };
    let parsed = text.trim().parse().ok();
    match parsed.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()) {
        Some(duration) => Ok(Some(duration)),
        None => Err(ApiError::bad_request(format!(
            "{name} must be a number of seconds, not {text:?}"
        ))),
    }
}
