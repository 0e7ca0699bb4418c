//! The control endpoints: what a Rust test does by calls, for tests in other languages over HTTP.
//!
//! They are under `/control/` and answer JSON in the shape of the Bot API (`ok`, `result`, `description`); the key is
//! needed for each. Parameters come as those of the Bot API do. Durations are seconds and may have fractions.
//!
//! | request | does |
//! |---|---|
//! | `GET time` | `{"now": 1767225600.0, "frozen": true}` |
//! | `POST time` with `freeze`, `advance=60`, `resume` (in this order, all optional) | moves the clock, answers as `GET` |
//! | `POST faults` with `on=sendMessage` and what is in the table of `faults` | lets something go wrong, as [`Server::fail`](crate::Server::fail) |
//! | `GET faults` | how many times faults are still going to strike |
//! | `POST heal` | takes back every fault |
//! | `POST limits` with `on=true` | limits the rate of messages, as [`Server::limit_rates`](crate::Server::limit_rates) |
//! | `GET calls` with `after=7`, `limit=100` | the log from call number 8 on |
//! | `GET quiet` with `timeout=10`, `settle=0.1` | waits as [`Server::wait_until_quiet`](crate::Server::wait_until_quiet); whether it came to that |

mod calls;
mod faults;
mod quiet;
mod time;

use std::sync::Arc;

use serde_json::Value;

use crate::http::{Params, Reply};
use crate::limits::RateLimits;
use crate::methods::ApiError;
use crate::shared::Shared;

/// What a control endpoint answers.
type Result<T = Value> = std::result::Result<T, ApiError>;

/// Answers a request whose path continues `/control/` like this.
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    changes: bool,
    path: &str,
    params: &Params,
) -> Reply {
    let result = match (path, changes) {
        ("time", false) => time::read(shared),
        ("time", true) => time::set(shared, params),
        ("faults", true) => faults::add(shared, params),
        ("faults", false) => Ok(faults::left(shared)),
        ("heal", true) => {
            shared.change(|state, _| state.faults.clear());
            Ok(true.into())
        }
        ("limits", true) => {
            let rates = params.flag("on").then(RateLimits::telegram);
            shared.change(|state, _| state.limits.set(rates));
            Ok(true.into())
        }
        ("calls", false) => Ok(calls::list(shared, params)),
        ("quiet", false) => quiet::wait(shared, params).await,
        _ => Err(ApiError::new(
            404,
            format!("Not Found: there is no control endpoint {path:?} for this HTTP method"),
        )),
    };
    match result {
        Ok(result) => Reply::ok(&result, None),
        Err(error) => Reply::error(&error),
    }
}
