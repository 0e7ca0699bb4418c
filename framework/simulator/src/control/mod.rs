//! The control endpoints: what a Rust test does by calls, for tests in other languages over HTTP.
//!
//! They are under `/control/` and answer JSON in the shape of the Bot API (`ok`, `result`, `description`); the key is
//! needed for each. Durations are seconds and may have fractions.
//!
//! | request | does |
//! |---|---|
//! | `GET time` | `{"now": 1767225600.0, "frozen": true}` |
//! | `POST time` with `freeze`, `advance=60`, `resume` (in this order, all optional) | moves the clock, answers as `GET` |

mod time;

use std::sync::Arc;

use serde_json::Value;

use crate::http::{Params, Reply};
use crate::methods::ApiError;
use crate::shared::Shared;

/// What a control endpoint answers.
type Result = std::result::Result<Value, ApiError>;

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
