//! The way of a call: log, fault, effect, answer. Knows nothing of HTTP parsing, so that a test kit can call it in process.

mod misfortune;
mod open_call;
mod webhook;

use std::future::Future;
use std::sync::Arc;

use serde_json::Value;

use misfortune::suffer;
use open_call::OpenCall;
pub(crate) use webhook::deliver;

use crate::delivery;
use crate::http::{BadRequest, Params, Reply};
use crate::methods::{self, ApiError};
use crate::page::HandedOut;
use crate::schema::Method;
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
