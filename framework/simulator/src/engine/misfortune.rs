//! Letting a fault happen to a call: late, without effect, or with an answer that suffers.

use std::future::Future;

use bytes::Bytes;
use serde_json::Value;

use super::Done;
use super::open_call::OpenCall;
use crate::clock::after;
use crate::faults::{Damage, Delay, Strike};
use crate::http::Reply;
use crate::log::Outcome;
use crate::methods::ApiError;
use crate::shared::Shared;

pub(super) async fn suffer(
    open: &mut OpenCall,
    strike: Strike,
    effect: impl Future<Output = Result<Done, ApiError>>,
) -> Reply {
    if !strike.after_effect {
        delayed(&open.shared, &strike.delay).await;
    }
    if let (Damage::Replayed, Some(bot)) = (&strike.damage, open.bot) {
        open.shared
            .touch(|state, _| state.deliveries.of(bot).ignore_next_offset());
    }
    let (damage, prevents) = (strike.damage, !strike.after_effect);
    let reply = match damage {
        Damage::Instead(reply) if prevents => {
            open.outcome = Outcome::Faulted { effect: None };
            reply
        }
        Damage::None | Damage::Replayed => open.report(effect.await),
        damage => {
            let real = open.report(effect.await);
            if let Outcome::Ok { result } = &open.outcome {
                let effect = Some(result.clone());
                open.outcome = Outcome::Faulted { effect };
            } else {
                open.outcome = Outcome::Faulted { effect: None };
            }
            damaged(real, damage)
        }
    };
    if strike.after_effect {
        delayed(&open.shared, &strike.delay).await;
    }
    reply
}

pub(super) async fn delayed(shared: &Shared, delay: &Delay) {
    let wait = async {
        match delay {
            Delay::None => {}
            Delay::For(by) => {
                shared
                    .clock
                    .sleep_until(after(shared.clock.now(), *by))
                    .await;
            }
            Delay::Until(gate) => gate.opened().await,
        }
    };
    tokio::select! {
        () = wait => {}
        () = shared.stopped() => {}
    }
}

fn damaged(real: Reply, damage: Damage) -> Reply {
    let half = |body: Bytes| body.slice(..body.len() / 2);
    match (damage, real) {
        (Damage::Instead(reply), _) => reply,
        (
            Damage::Truncated,
            Reply::Answer {
                status,
                content_type,
                retry_after,
                body,
            },
        ) => Reply::Answer {
            status,
            content_type,
            retry_after,
            body: half(body),
        },
        (Damage::Duplicated, real) => with_updates(real, |updates| {
            updates
                .iter()
                .flat_map(|update| [update.clone(), update.clone()])
                .collect()
        }),
        (Damage::Reordered, real) => {
            with_updates(real, |updates| updates.iter().rev().cloned().collect())
        }
        (Damage::CutOff, Reply::Answer { status, body, .. }) => Reply::CutOff {
            status,
            body: half(body),
        },
        (_, real) => real,
    }
}

/// The answer with another list of updates; one that has no list stays as it is.
fn with_updates(real: Reply, change: impl Fn(&[Value]) -> Vec<Value>) -> Reply {
    let Reply::Answer { body, .. } = &real else {
        return real;
    };
    let answer: Value = serde_json::from_slice(body).unwrap_or_default();
    match answer["result"].as_array() {
        Some(updates) => Reply::ok(&change(updates).into(), None),
        None => real,
    }
}
