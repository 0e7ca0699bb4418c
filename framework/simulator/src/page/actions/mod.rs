//! What is done at the page, one action per request: by the people there, and to the world itself.

mod people;

use std::sync::Arc;
use std::time::Duration;

use hyper::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::desk::Wish;
use super::view::parse_key;
use crate::faults::Fault;
use crate::shared::Shared;
use crate::world::ChatKey;

pub(super) use people::posts;

/// Why something was not done: the status and a sentence for the person.
#[derive(Debug)]
pub(super) struct Refused(pub(super) StatusCode, pub(super) String);

impl Refused {
    pub(super) fn nothing_here() -> Self {
        Self(StatusCode::NOT_FOUND, "there is nothing here".to_owned())
    }

    fn because(why: impl Into<String>) -> Self {
        Self(StatusCode::BAD_REQUEST, why.into())
    }
}

/// A chat by the name that the page has for it.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
struct Place(ChatKey);

impl TryFrom<String> for Place {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        parse_key(&text)
            .map(Self)
            .ok_or_else(|| format!("{text:?} is no chat"))
    }
}

#[derive(Debug, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
enum Action {
    Say {
        user: i64,
        chat: Place,
        text: String,
        reply_to: Option<i64>,
        topic: Option<i64>,
    },
    /// Anything that is no text and no file, in the fields of `Message`.
    Post {
        user: i64,
        chat: Place,
        content: Map<String, Value>,
        reply_to: Option<i64>,
        topic: Option<i64>,
    },
    Dice {
        user: i64,
        chat: Place,
        emoji: String,
        topic: Option<i64>,
    },
    Poll {
        user: i64,
        chat: Place,
        question: String,
        options: Vec<String>,
        topic: Option<i64>,
    },
    Vote {
        user: i64,
        chat: Place,
        message: i64,
        options: Vec<usize>,
    },
    Edit {
        user: i64,
        chat: Place,
        message: i64,
        text: String,
    },
    Delete {
        user: i64,
        chat: Place,
        message: i64,
    },
    Pin {
        user: i64,
        chat: Place,
        message: i64,
    },
    Forward {
        user: i64,
        chat: Place,
        from: Place,
        message: i64,
    },
    React {
        user: i64,
        chat: Place,
        message: i64,
        emoji: Vec<String>,
    },
    Click {
        user: i64,
        chat: Place,
        message: i64,
        data: String,
    },
    Play {
        user: i64,
        chat: Place,
        message: i64,
    },
    InlineQuery {
        user: i64,
        bot: i64,
        text: String,
    },
    /// Sends a result of an inline query.
    Choose {
        user: i64,
        chat: Place,
        query: String,
        result: String,
    },
    /// Begins to pay an invoice.
    Pay {
        user: i64,
        chat: Place,
        message: i64,
    },
    Ship {
        payment: usize,
        option: String,
    },
    NewUser {
        first_name: String,
        last_name: Option<String>,
        username: Option<String>,
        language_code: Option<String>,
    },
    NewChat {
        creator: i64,
        kind: NewKind,
        title: String,
        members: Vec<i64>,
    },
    NewTopic {
        user: i64,
        chat: Place,
        name: String,
    },
    Join {
        user: i64,
        chat: Place,
        /// Who adds them, if they do not come by themselves.
        by: Option<i64>,
    },
    Leave {
        user: i64,
        chat: Place,
        /// Who puts them out, if they do not go by themselves.
        by: Option<i64>,
    },
    Promote {
        user: i64,
        chat: Place,
        by: i64,
        rights: bool,
    },
    Block {
        user: i64,
        bot: i64,
        blocked: bool,
    },
    Fault {
        method: String,
        kind: FaultKind,
        times: usize,
        after_effect: bool,
    },
    Heal,
    /// Moves the world's clock forward.
    Advance {
        seconds: f64,
    },
    Freeze,
    Resume,
    Kill,
    Restart,
    Reset,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum NewKind {
    Group,
    Supergroup,
    Forum,
    Channel,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum FaultKind {
    /// 429 with three seconds to wait.
    Flood,
    /// 500.
    Error,
    /// 502.
    BadGateway,
    /// The connection is cut.
    Reset,
    /// Everything is well, three seconds later.
    Slow,
}

/// The waits of [`FaultKind::Flood`] and [`FaultKind::Slow`].
const FAULT_SECONDS: u64 = 3;

/// Does what the body of a request says.
pub(super) fn act(shared: &Arc<Shared>, body: &[u8]) -> Result<Value, Refused> {
    let action = serde_json::from_slice(body);
    let action = action.map_err(|error| Refused::because(format!("not understood: {error}")))?;
    match action {
        Action::Advance { .. } | Action::Freeze | Action::Resume => turn_clock(shared, &action),
        Action::Fault {
            method,
            kind,
            times,
            after_effect,
        } => {
            let fault = fault(&method, kind).times(times);
            let fault = if after_effect {
                fault.after_effect()
            } else {
                fault
            };
            shared.change(|state, _| state.faults.add(fault));
            Ok(json!({}))
        }
        Action::Heal => {
            shared.change(|state, _| state.faults.clear());
            Ok(json!({}))
        }
        Action::Kill => wish(shared, Wish::Kill),
        Action::Restart => wish(shared, Wish::Restart),
        Action::Reset => wish(shared, Wish::Reset),
        action => people::act(shared, action),
    }
}

fn fault(method: &str, kind: FaultKind) -> Fault {
    let fault = Fault::on(method);
    match kind {
        FaultKind::Flood => fault.retry_after(FAULT_SECONDS),
        FaultKind::Error => fault.status(500),
        FaultKind::BadGateway => fault.status(502),
        FaultKind::Reset => fault.reset(),
        FaultKind::Slow => fault.slow(Duration::from_secs(FAULT_SECONDS)),
    }
}

fn turn_clock(shared: &Shared, action: &Action) -> Result<Value, Refused> {
    let hand = shared.clock.hand();
    let hand =
        hand.ok_or_else(|| Refused::because("this world has a clock that cannot be moved"))?;
    match action {
        Action::Advance { seconds } => {
            let by = Duration::try_from_secs_f64(*seconds);
            hand.advance(by.map_err(|_| Refused::because("time only goes forward"))?);
        }
        Action::Freeze => hand.freeze(),
        _ => hand.resume(),
    }
    // Everybody who shows the time looks again.
    shared.change(|_, _| ());
    Ok(json!({}))
}

fn wish(shared: &Shared, wish: Wish) -> Result<Value, Refused> {
    let heard = shared.change(|state, _| {
        state
            .page
            .as_deref_mut()
            .is_some_and(|desk| desk.wish(wish))
    });
    if heard {
        Ok(json!({}))
    } else {
        Err(Refused::because(
            "whoever runs this bot does not take wishes",
        ))
    }
}
