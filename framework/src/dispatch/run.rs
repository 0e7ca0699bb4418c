//! Runs one handler in a savepoint: its panic is an error, its time is limited, its guards come home.

use crate::{
    conversation::Move,
    data::{Changes, Moved, Savepoint, StillLent},
    error::{Error, ErrorKind},
    handler::{
        extract::{Context, Function},
        outcome::{Flow, Outcome},
    },
    outgoing,
    runtime::caught,
};
use bot_api::Call;
use std::time::Duration;

/// What a handler that succeeded leaves.
pub(super) struct Success {
    pub(super) changes: Changes,
    pub(super) answers: Vec<Call>,
    pub(super) flow: Flow,
}

/// Runs `body` to its end. On failure nothing of it is left. Cancel-safe in the same sense.
pub(super) async fn run(
    ctx: &Context,
    body: crate::handler::registration::BoxFuture<'_, Outcome>,
    limit: Option<Duration>,
) -> Result<Success, Error> {
    let invocation = ctx.invocation();
    let ended = match limit {
        None => Some(caught(body).await),
        Some(limit) => invocation.handle.clock().within(limit, caught(body)).await,
    };
    // Whatever it was, no guard may change anything from here on.
    let changes = invocation.savepoint.close();
    let failed = |kind, error: crate::error::BoxError| {
        let Function { name, at, .. } = &*invocation.function;
        Err(Error::of(kind, error)
            .in_function(name, *at)
            .on_update(&invocation.update))
    };
    let outcome = match (ended, limit) {
        (Some(Ok(outcome)), _) => outcome,
        (Some(Err(panic)), _) => return failed(ErrorKind::Panic, panic.into()),
        (None, limit) => return failed(ErrorKind::Timeout, timed_out(limit).into()),
    };
    if let Some(error) = outcome.error {
        return failed(ErrorKind::Handler, error);
    }
    if !outcome.answers.iter().all(Call::is_repeatable) {
        return failed(ErrorKind::Handler, outgoing::STREAM.into());
    }
    match changes {
        Ok(changes) => Ok(Success {
            changes: Changes {
                moved: moved(&invocation.savepoint, outcome.next),
                ..changes
            },
            answers: outcome.answers,
            flow: outcome.flow,
        }),
        Err(StillLent(scope)) => failed(ErrorKind::Guard, still_lent(scope.name()).into()),
    }
}

/// Where the handler's conversation goes.
fn moved(savepoint: &Savepoint, next: Option<Move>) -> Option<Moved> {
    let conversation = savepoint.conversation()?.conversation;
    let to = match next? {
        Move::To(state) => Some(state),
        Move::End => None,
    };
    Some(Moved { conversation, to })
}

fn timed_out(limit: Option<Duration>) -> String {
    format!(
        "took longer than the {:?} it may",
        limit.unwrap_or_default()
    )
}

fn still_lent(what: &str) -> String {
    format!(
        "a guard on the {what} outlived its handler (was it moved into a task?), so its changes are dropped: \
         a task takes data through `ctx.tell(..)`"
    )
}
