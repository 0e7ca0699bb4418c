//! The way of a call: log, fault, effect, answer. Knows nothing of HTTP parsing, so that a test kit can call it in process.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use serde_json::{Map, Value};

use crate::clock::after;
use crate::delivery;
use crate::faults::{Damage, Delay, Strike};
use crate::http::{BadRequest, Params, Reply};
use crate::log::{Call, Outcome, SentFile, WEBHOOK};
use crate::methods::{self, ApiError, Method};
use crate::page::HandedOut;
use crate::postman::{Answered, Undelivered};
use crate::shared::Shared;

/// Answers one call of a method.
pub(crate) async fn call(shared: &Arc<Shared>, token: &str, name: &str, params: Params) -> Reply {
    let method = Method::find(name);
    let open = OpenCall::begin(shared, token, name, method, &params);
    let effect = perform(shared, open.bot, token, method, &params);
    run(open, effect).await
}

/// Does what a bot's answer to an update says.
pub(crate) async fn call_in_answer(shared: &Arc<Shared>, token: &str, name: &str, params: Params) {
    let method = Method::find(name);
    let mut open = OpenCall::begin(shared, token, name, method, &params);
    open.note("in the answer to an update");
    let effect = perform(shared, open.bot, token, method, &params);
    run(open, effect).await;
}

/// Answers `GET /file/bot<token>/<path>`; in the log it is a call of "download".
pub(crate) async fn download(shared: &Arc<Shared>, token: &str, path: &str) -> Reply {
    let mut params = Params::default();
    params.add("path".to_owned(), path.to_owned());
    let open = OpenCall::begin(shared, token, "download", None, &params);
    let bot = open.bot;
    let effect = async {
        bot.ok_or_else(|| wrong_token(token))?;
        let file = shared.read(|state| {
            state
                .world
                .files
                .by_path(path)
                .map(|file| file.data.clone())
        });
        let data = file.ok_or_else(ApiError::not_found)?;
        Ok(Done {
            result: data.len().into(),
            reply: Reply::new(200, "application/octet-stream", data),
            note: None,
        })
    };
    run(open, effect).await
}

/// Lets the effect happen, or the fault that is due.
async fn run(mut open: OpenCall, effect: impl Future<Output = Result<Done, ApiError>>) -> Reply {
    let reply = match open.strike() {
        None => open.report(effect.await),
        Some(strike) => {
            open.note("fault");
            suffer(&mut open, strike, effect).await
        }
    };
    open.finish(reply.status());
    reply
}

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

/// A request whose parameters cannot be read is a call all the same.
pub(crate) fn unreadable(shared: &Arc<Shared>, token: &str, name: &str, bad: BadRequest) -> Reply {
    let params = Params::default();
    let mut open = OpenCall::begin(shared, token, name, Method::find(name), &params);
    let reply = open.report(Err(ApiError::bad_request(bad.text())));
    open.finish(reply.status());
    reply
}

/// What a call gives back when nothing goes wrong on the way.
pub(crate) struct Done {
    /// For the log.
    result: Value,
    reply: Reply,
    note: Option<&'static str>,
}

async fn perform(
    shared: &Shared,
    bot: Option<i64>,
    token: &str,
    method: Option<&'static Method>,
    params: &Params,
) -> Result<Done, ApiError> {
    let bot = bot.ok_or_else(|| wrong_token(token))?;
    let method = method.ok_or_else(ApiError::method_not_found)?;
    if method.name == "getUpdates" {
        let confirmed = params.int("offset").filter(|offset| *offset > 0);
        tell_page(shared, bot, confirmed.map(HandedOut::Below));
        let batch = delivery::get_updates(shared, bot, params).await?;
        tell_page(shared, bot, Some(HandedOut::Ids(&batch.ids)));
        return Ok(Done {
            result: batch.ids.into(),
            reply: Reply::ok_raw(&batch.json),
            note: None,
        });
    }
    let answer = shared.change(|state, now| {
        let is_out = state.world.bots.get(&bot).is_some_and(|bot| bot.logged_out);
        if is_out {
            return Err(ApiError::new(400, "Logged out"));
        }
        state.limits.admit(bot, method, params, now)?;
        methods::call(state, bot, method, params, now)
    })?;
    Ok(Done {
        reply: Reply::ok(&answer.result, answer.description),
        result: answer.result,
        note: answer.note,
    })
}

/// The page, if there is one, follows each update.
fn tell_page(shared: &Shared, bot: i64, handed_out: Option<HandedOut<'_>>) {
    shared.touch(|state, _| {
        if let Some((desk, which)) = state.page.as_deref_mut().zip(handed_out) {
            desk.hand_out(bot, which);
        }
    });
}

/// Tokens have the form `<digits>:<secret>`; anything else is not even a path that exists.
fn wrong_token(token: &str) -> ApiError {
    let well_formed = token.split_once(':').is_some_and(|(id, secret)| {
        !id.is_empty() && id.chars().all(|c| c.is_ascii_digit()) && !secret.is_empty()
    });
    if well_formed {
        ApiError::unauthorized()
    } else {
        ApiError::not_found()
    }
}

async fn suffer(
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

async fn delayed(shared: &Shared, delay: &Delay) {
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

/// A call in the log that still has no answer; dropping it notes that the client went away.
struct OpenCall {
    shared: Arc<Shared>,
    number: u64,
    bot: Option<i64>,
    is_poll: bool,
    outcome: Outcome,
    notes: Vec<String>,
    status: Option<u16>,
}

impl OpenCall {
    fn begin(
        shared: &Arc<Shared>,
        token: &str,
        name: &str,
        method: Option<&'static Method>,
        params: &Params,
    ) -> Self {
        let bot = shared.read(|state| state.world.bot_by_token(token));
        let name = method.map_or(name, |method| method.name.as_str());
        if bot.is_none() {
            // What strangers send is not kept: they could fill the memory with it.
            return Self::log(shared, None, name, Map::new(), Vec::new());
        }
        let (params, files) = (logged_params(method, params), logged_files(params));
        Self::log(shared, bot, name, params, files)
    }

    fn log(
        shared: &Arc<Shared>,
        bot: Option<i64>,
        name: &str,
        params: Map<String, Value>,
        files: Vec<SentFile>,
    ) -> Self {
        let is_poll = name == "getUpdates";
        let number = shared.change(|state, now| {
            if !is_poll {
                state.log.count_running(true);
            }
            let call = Call {
                number: 0,
                bot,
                method: name.to_owned(),
                params,
                files,
                at: now,
                answered: None,
                status: None,
                outcome: Outcome::Running,
                notes: Vec::new(),
            };
            state.log.begin(call)
        });
        Self {
            shared: Arc::clone(shared),
            number,
            bot,
            is_poll,
            outcome: Outcome::Abandoned,
            notes: Vec::new(),
            status: None,
        }
    }

    /// The fault that this call meets, if one is due.
    fn strike(&self) -> Option<Strike> {
        self.shared.touch(|state, _| {
            let call = state.log.get(self.number)?.clone();
            state.faults.strike(&call)
        })
    }

    fn note(&mut self, note: &str) {
        self.notes.push(note.to_owned());
    }

    fn report(&mut self, done: Result<Done, ApiError>) -> Reply {
        match done {
            Ok(done) => {
                if let Some(note) = done.note {
                    self.note(note);
                }
                self.outcome = Outcome::Ok {
                    result: done.result,
                };
                done.reply
            }
            Err(error) => {
                let reply = Reply::error(&error);
                self.outcome = Outcome::Refused {
                    code: error.code,
                    description: error.description,
                };
                reply
            }
        }
    }

    fn finish(mut self, status: Option<u16>) {
        self.status = status;
    }
}

impl Drop for OpenCall {
    fn drop(&mut self) {
        self.shared.change(|state, now| {
            if !self.is_poll {
                state.log.count_running(false);
            }
            if let Some(call) = state.log.get_mut(self.number) {
                call.answered = Some(now);
                call.status = self.status;
                call.outcome = std::mem::replace(&mut self.outcome, Outcome::Abandoned);
                call.notes = std::mem::take(&mut self.notes);
            }
        });
    }
}

fn logged_params(method: Option<&Method>, params: &Params) -> Map<String, Value> {
    let typed = |(name, text): (&str, &str)| {
        let value = method.map_or_else(|| text.into(), |method| method.typed(name, text));
        (name.to_owned(), value)
    };
    params.fields().map(typed).collect()
}

fn logged_files(params: &Params) -> Vec<SentFile> {
    let files = params.files().map(|(part, file)| SentFile {
        part: part.to_owned(),
        file_name: file.file_name.clone(),
        content_type: file.content_type.clone(),
        size: file.data.len(),
    });
    files.collect()
}
