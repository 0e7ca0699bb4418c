//! Carries updates to webhooks: what is due is sent, the answer judged, a method call in the answer carried out.
//!
//! What is due, and when again after a failure, `delivery` knows; this module has the connections and the time limits.

mod line;
mod tls;

use std::collections::HashMap;
use std::future::pending;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use tokio::task::JoinSet;

pub(crate) use line::{Answered, Undelivered};

use crate::clock::after;
use crate::delivery::{Fate, Parcel};
use crate::engine;
use crate::http::Params;
use crate::shared::{Shared, State};
use line::Line;

/// How long a bot may take to answer.
const TIMEOUT: Duration = Duration::from_secs(60);
/// Methods that do nothing as an answer, besides all `get…`.
const NOT_IN_ANSWERS: [&str; 4] = ["setwebhook", "deletewebhook", "close", "logout"];

/// The connections to each bot's webhook, with the generation of the webhook that they are for.
type Lines = HashMap<i64, (u64, Arc<Line>)>;

/// Carries until the server stops; what is on its way then is given up.
pub(crate) async fn run(shared: Arc<Shared>) {
    let mut lines = Lines::new();
    let mut rounds = JoinSet::new();
    loop {
        let (due, wake_at) = shared.touch(|state, now| collect(state, &shared, &mut lines, now));
        for (bot, line, parcel) in due {
            rounds.spawn(carry(Arc::clone(&shared), bot, line, parcel));
        }
        let next_try = async {
            match wake_at {
                Some(at) => shared.clock.sleep_until(at).await,
                None => pending().await,
            }
        };
        tokio::select! {
            () = shared.mail() => {}
            () = next_try => {}
            Some(_) = rounds.join_next() => {}
            () = shared.stopped() => return,
        }
    }
}

type Due = Vec<(i64, Arc<Line>, Parcel)>;

fn collect(
    state: &mut State,
    shared: &Shared,
    lines: &mut Lines,
    now: SystemTime,
) -> (Due, Option<SystemTime>) {
    let mut due = Vec::new();
    let mut wake_at = None;
    for (bot, delivery) in state.deliveries.iter_mut() {
        while let Some(parcel) = delivery.next_parcel(now) {
            let known = lines
                .get(&bot)
                .filter(|(generation, _)| *generation == parcel.generation);
            let line = match known {
                Some((_, line)) => Arc::clone(line),
                None => {
                    let Some(webhook) = delivery.webhook() else {
                        break;
                    };
                    let line = Arc::new(Line::new(webhook, &shared.settings));
                    lines.insert(bot, (parcel.generation, Arc::clone(&line)));
                    line
                }
            };
            due.push((bot, line, parcel));
        }
        if delivery.webhook().is_none() {
            lines.remove(&bot);
        }
        wake_at = [wake_at, delivery.wake_at()].into_iter().flatten().min();
    }
    (due, wake_at)
}

/// Brings one update to its bot.
async fn carry(shared: Arc<Shared>, bot: i64, line: Arc<Line>, parcel: Parcel) {
    let send = || sent(&shared, &line, parcel.json.clone());
    let answer = engine::deliver(&shared, bot, &parcel.json, send).await;
    let fate = match answer {
        None => Fate::Postponed,
        Some(answer) => {
            if let Ok(answered) = &answer {
                obey(&shared, bot, answered).await;
            }
            judged(answer)
        }
    };
    shared.change(|state, now| state.deliveries.of(bot).report(parcel, &fate, now));
}

async fn sent(shared: &Shared, line: &Line, json: Bytes) -> Result<Answered, Undelivered> {
    let deadline = after(shared.clock.now(), TIMEOUT);
    tokio::select! {
        answer = line.send(json) => answer,
        () = shared.clock.sleep_until(deadline) => Err(Undelivered::new("Read timeout expired")),
    }
}

fn judged(answer: Result<Answered, Undelivered>) -> Fate {
    match answer {
        Ok(answered) if answered.is_success() => Fate::Delivered,
        Ok(answered) => Fate::Failed {
            message: answered.complaint(),
            status: Some(answered.status),
            retry_after: answered.retry_after,
        },
        Err(undelivered) => Fate::Failed {
            message: undelivered.message,
            status: None,
            retry_after: None,
        },
    }
}

/// Does what the answer says, if it is a method call. What comes of it nobody is told, as with Telegram.
async fn obey(shared: &Arc<Shared>, bot: i64, answered: &Answered) {
    let Ok(params) = Params::parse("", &answered.content_type, &answered.body) else {
        return;
    };
    let Some(method) = params.text("method").map(str::to_owned) else {
        return;
    };
    let lower = method.to_lowercase();
    if !answered.is_success()
        || lower.starts_with("get")
        || NOT_IN_ANSWERS.contains(&lower.as_str())
    {
        return;
    }
    let token = shared.read(|state| state.world.bots.get(&bot).map(|bot| bot.token.clone()));
    if let Some(token) = token {
        engine::call_in_answer(shared, &token, &method, params).await;
    }
}
