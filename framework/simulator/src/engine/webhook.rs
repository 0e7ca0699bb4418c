//! The way of an update to a webhook: log, fault, delivery.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Map;

use super::misfortune::delayed;
use super::open_call::OpenCall;
use crate::faults::{Damage, Strike};
use crate::http::Reply;
use crate::log::{Outcome, WEBHOOK};
use crate::postman::{Answered, Undelivered};
use crate::shared::Shared;

/// Sends an update to a webhook, unless a fault is due; in the log it is a call of "webhook". `None` if a fault lets the
/// next one pass.
pub(crate) async fn deliver<F>(
    shared: &Arc<Shared>,
    bot: i64,
    update: &[u8],
    send: impl Fn() -> F,
) -> Option<Result<Answered, Undelivered>>
where
    F: Future<Output = Result<Answered, Undelivered>>,
{
    let update = serde_json::from_slice(update);
    let params = Map::from_iter([("update".to_owned(), update.unwrap_or_default())]);
    let mut open = OpenCall::log(shared, Some(bot), WEBHOOK, params, Vec::new());
    let answer = match open.strike() {
        None => Some(send().await),
        Some(strike) => {
            open.note("fault");
            misdelivered(&open.shared, strike, send).await
        }
    };
    open.outcome = match &answer {
        None => Outcome::Faulted { effect: None },
        Some(Ok(answered)) if answered.is_success() => Outcome::Ok {
            result: String::from_utf8_lossy(&answered.body).into(),
        },
        Some(Ok(answered)) => Outcome::Refused {
            code: answered.status,
            description: answered.complaint(),
        },
        Some(Err(undelivered)) => Outcome::Refused {
            code: 0,
            description: undelivered.message.clone(),
        },
    };
    let answered = answer.as_ref().and_then(|answer| answer.as_ref().ok());
    open.finish(answered.map(|answered| answered.status));
    answer
}

async fn misdelivered<F>(
    shared: &Shared,
    strike: Strike,
    send: impl Fn() -> F,
) -> Option<Result<Answered, Undelivered>>
where
    F: Future<Output = Result<Answered, Undelivered>>,
{
    if !strike.after_effect {
        delayed(shared, &strike.delay).await;
    }
    let lost = || Err(Undelivered::new("Connection reset by peer"));
    let answer = match strike.damage {
        Damage::Reordered => return None,
        Damage::None => send().await,
        Damage::Duplicated | Damage::Replayed => {
            // Only the second answer is looked at, as when the first one was lost.
            let _ = send().await;
            send().await
        }
        damage => {
            let instead = match damage {
                Damage::Instead(Reply::Answer {
                    status,
                    content_type,
                    retry_after,
                    body,
                }) => Ok(Answered {
                    status,
                    content_type,
                    retry_after: retry_after.map(Duration::from_secs),
                    body,
                }),
                _ => lost(),
            };
            if strike.after_effect {
                let _ = send().await;
            }
            instead
        }
    };
    if strike.after_effect {
        delayed(shared, &strike.delay).await;
    }
    Some(answer)
}
