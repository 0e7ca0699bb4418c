//! `/control/faults`: a [`Fault`] in the form of parameters.

use serde_json::{Map, Value};

use super::Result;
use super::time::seconds;
use crate::faults::Fault;
use crate::http::Params;
use crate::log::Call;
use crate::methods::ApiError;
use crate::shared::Shared;

pub(super) fn add(shared: &Shared, params: &Params) -> Result {
    let fault = fault(params)?;
    shared.change(|state, _| state.faults.add(fault));
    Ok(left(shared))
}

/// How often faults are going to strike; `null` where that has no end.
pub(super) fn left(shared: &Shared) -> Value {
    match shared.read(|state| state.faults.left()) {
        usize::MAX => Value::Null,
        left => left.into(),
    }
}

fn fault(params: &Params) -> Result<Fault> {
    let on = params.text("on").filter(|on| !on.is_empty());
    let on = on.ok_or_else(|| {
        ApiError::bad_request("on must be the name of a method, \"*\", \"download\" or \"webhook\"")
    })?;
    let mut fault = of_kind(Fault::on(on), params)?;
    if let Some(times) = count(params, "times")? {
        fault = fault.times(times);
    }
    if let Some(skip) = count(params, "skip")? {
        fault = fault.skip(skip);
    }
    if params.flag("always") {
        fault = fault.always();
    }
    if params.flag("after_effect") {
        fault = fault.after_effect();
    }
    let when = params.json("when").ok().flatten().unwrap_or_default();
    Ok(match when {
        Value::Object(wanted) => fault.when(move |call| has(call, &wanted)),
        _ => fault,
    })
}

fn has(call: &Call, wanted: &Map<String, Value>) -> bool {
    wanted
        .iter()
        .all(|(name, value)| call.param(name) == Some(value))
}

fn of_kind(fault: Fault, params: &Params) -> Result<Fault> {
    let needed = |name| {
        let given = seconds(params, name)?;
        given.ok_or_else(|| ApiError::bad_request(format!("this kind of fault needs {name}")))
    };
    Ok(match params.text("kind").unwrap_or("error") {
        "error" => {
            let status = params.int("status").unwrap_or(500);
            let status = u16::try_from(status)
                .ok()
                .filter(|status| (100..1000).contains(status));
            let status =
                status.ok_or_else(|| ApiError::bad_request("status must be an HTTP status"))?;
            match params.text("description") {
                Some(description) => fault.error(status, description),
                None => fault.status(status),
            }
        }
        "retry_after" => fault.retry_after(needed("seconds")?.as_secs()),
        "slow" => fault.slow(needed("seconds")?),
        "reset" => fault.reset(),
        "truncated" => fault.truncated(),
        "cut_off" => fault.cut_off(),
        "html" => fault.html(),
        "null_result" => fault.null_result(),
        "huge" => fault.huge(count(params, "bytes")?.unwrap_or(0)),
        "duplicated" => fault.duplicated(),
        "reordered" => fault.reordered(),
        "replayed" => fault.replayed(),
        other => {
            return Err(ApiError::bad_request(format!(
                "there is no fault of kind {other:?}"
            )));
        }
    })
}

fn count(params: &Params, name: &str) -> Result<Option<usize>> {
    let Some(text) = params.text(name) else {
        return Ok(None);
    };
    let count = text.trim().parse();
    count
        .map(Some)
        .map_err(|_| ApiError::bad_request(format!("{name} must be a count, not {text:?}")))
}
