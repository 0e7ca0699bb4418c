//! The control endpoints: what a Rust test does by calls, for tests in other languages over HTTP. `docs/http.md` says what
//! there is.

mod calls;
mod faults;
mod people;
mod quiet;
mod rules;
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
        ("rules", false) => Ok(rules::list(shared)),
        ("rules", true) => rules::set(shared, params),
        ("calls", false) => Ok(calls::list(shared, params)),
        ("users", true) => people::add_user(shared, params),
        ("groups", true) => people::add_group(shared, params),
        ("messages", true) => people::write(shared, params),
        ("messages", false) => people::messages(shared, params),
        ("clicks", true) => people::click(shared, params),
        ("answers", false) => Ok(people::answer(shared, params)),
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
