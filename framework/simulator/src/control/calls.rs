//! `/control/calls`: the log.

use serde_json::{Value, json};

use crate::http::Params;
use crate::log::{Call, Outcome, SentFile};
use crate::shared::Shared;

const LIMIT: usize = 100;

pub(super) fn list(shared: &Shared, params: &Params) -> Value {
    let number = |name| {
        params
            .int(name)
            .and_then(|number| u64::try_from(number).ok())
    };
    let after = number("after").unwrap_or(0);
    let limit = number("limit").and_then(|limit| usize::try_from(limit).ok());
    shared.read(|state| {
        let calls = state.log.iter().filter(|call| call.number > after);
        calls.take(limit.unwrap_or(LIMIT)).map(drawn).collect()
    })
}

fn drawn(call: &Call) -> Value {
    let file = |file: &SentFile| json!({ "part": file.part, "file_name": file.file_name, "content_type": file.content_type, "size": file.size });
    let (outcome, more) = match &call.outcome {
        Outcome::Running => ("running", Value::Null),
        Outcome::Ok { result } => ("ok", result.clone()),
        Outcome::Refused { code, description } => (
            "refused",
            json!({ "error_code": code, "description": description }),
        ),
        Outcome::Faulted { effect } => ("faulted", effect.clone().unwrap_or_default()),
        Outcome::Abandoned => ("abandoned", Value::Null),
    };
    json!({
        "number": call.number, "method": call.method, "params": call.params, "files": call.files.iter().map(file).collect::<Vec<_>>(),
        "status": call.status, "outcome": outcome, "result": more, "notes": call.notes,
    })
}
