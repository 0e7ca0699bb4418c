//! Misfortune on demand: errors, floods, broken answers, slowness and dead connections.
//!
//! ```
//! # fn inject(server: &bot_simulator::Server) {
//! use bot_simulator::Fault;
//!
//! server.fail(Fault::on("sendMessage").times(2).retry_after(3));
//! server.fail(Fault::on("sendMessage").after_effect().reset());
//! # }
//! ```

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use serde_json::Value;
use tokio::sync::watch;

use crate::http::Reply;
use crate::log::{Call, WEBHOOK};
use crate::methods::ApiError;

/// What goes wrong, with which calls and how often. Without more it is one "500 Internal Server Error" before the effect.
#[derive(Clone)]
pub struct Fault {
    method: String,
    condition: Option<Condition>,
    skip: usize,
    left: usize,
    after_effect: bool,
    delay: Delay,
    damage: Damage,
}

type Condition = Arc<dyn Fn(&Call) -> bool + Send + Sync>;

#[derive(Clone, Debug)]
pub(crate) enum Delay {
    None,
    For(Duration),
    Until(Gate),
}

#[derive(Clone, Debug)]
pub(crate) enum Damage {
    /// The call goes through (only late).
    None,
    /// Another answer is sent.
    Instead(Reply),
    /// The real answer is sent without its second half.
    Truncated,
    /// The connection ends in the middle of the real answer.
    CutOff,
    /// Updates come twice.
    Duplicated,
    /// Updates come in another order.
    Reordered,
    /// The confirmation of updates is lost.
    Replayed,
}

impl Fault {
    /// A fault of calls of this method (`"*"`: any method; `"download"`: fetching a file; `"webhook"`: an update that is sent
    /// to the bot's webhook, where an answer stands for one of the bot).
    #[must_use]
    pub fn on(method: &str) -> Self {
        Self {
            method: method.to_owned(),
            condition: None,
            skip: 0,
            left: 1,
            after_effect: false,
            delay: Delay::None,
            damage: Damage::Instead(Reply::error(&ApiError::new(500, "Internal Server Error"))),
        }
    }

    /// Strikes so many times (once, if not said).
    #[must_use]
    pub fn times(mut self, count: usize) -> Self {
        self.left = count;
        self
    }

    /// Strikes until it is removed by [`Server::heal`](crate::Server::heal).
    #[must_use]
    pub fn always(self) -> Self {
        self.times(usize::MAX)
    }

    /// Lets the first so many matching calls through.
    #[must_use]
    pub fn skip(mut self, count: usize) -> Self {
        self.skip = count;
        self
    }

    /// Strikes only calls of which this is true. The condition sees the call alone; it must not use the server.
    #[must_use]
    pub fn when(mut self, condition: impl Fn(&Call) -> bool + Send + Sync + 'static) -> Self {
        self.condition = Some(Arc::new(condition));
        self
    }

    /// The call takes effect first; only its answer suffers. Without this, most faults prevent the effect.
    #[must_use]
    pub fn after_effect(mut self) -> Self {
        self.after_effect = true;
        self
    }

    /// A flood-control answer (429) with this many seconds to wait.
    #[must_use]
    pub fn retry_after(self, seconds: u64) -> Self {
        self.instead(Reply::error(&ApiError::retry_after(seconds)))
    }

    /// An error in Telegram's shape; the code is the HTTP status, too.
    #[must_use]
    pub fn error(self, code: u16, description: &str) -> Self {
        self.instead(Reply::error(&ApiError::new(code, description)))
    }

    /// A server error (5xx, or whatever is given) in Telegram's shape.
    #[must_use]
    pub fn status(self, status: u16) -> Self {
        let text = match status {
            500 => "Internal Server Error",
            502 => "Bad Gateway",
            503 => "Service Unavailable",
            504 => "Gateway Timeout",
            _ => "Error",
        };
        self.error(status, text)
    }

    /// Any answer at all.
    #[must_use]
    pub fn respond(self, status: u16, content_type: &str, body: impl Into<Bytes>) -> Self {
        self.instead(Reply::new(status, content_type, body))
    }

    /// This JSON with status 200, whatever it says.
    #[must_use]
    pub fn json(self, body: &Value) -> Self {
        self.respond(200, "application/json", body.to_string())
    }

    /// `{"ok":true,"result":null}`
    #[must_use]
    pub fn null_result(self) -> Self {
        self.respond(200, "application/json", r#"{"ok":true,"result":null}"#)
    }

    /// A gateway's error page.
    #[must_use]
    pub fn html(self) -> Self {
        let page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";
        self.respond(502, "text/html", page)
    }

    /// A valid JSON answer of (at least) this many bytes, most of it a field that nobody knows.
    #[must_use]
    pub fn huge(self, bytes: usize) -> Self {
        let filling = "x".repeat(bytes);
        let body = format!(
            r#"{{"filling":"{filling}","ok":false,"error_code":500,"description":"Internal Server Error"}}"#
        );
        self.respond(200, "application/json", body)
    }

    /// No answer: the connection is reset.
    #[must_use]
    pub fn reset(self) -> Self {
        self.instead(Reply::Reset)
    }

    /// The call takes effect and its answer is valid HTTP, but only the first half of the JSON.
    #[must_use]
    pub fn truncated(mut self) -> Self {
        self.damage = Damage::Truncated;
        self
    }

    /// The call takes effect and the connection ends in the middle of the answer.
    #[must_use]
    pub fn cut_off(mut self) -> Self {
        self.damage = Damage::CutOff;
        self
    }

    /// Of `getUpdates`: each update is in the answer twice. Of `webhook`: the update is sent twice, one after the other.
    #[must_use]
    pub fn duplicated(mut self) -> Self {
        self.damage = Damage::Duplicated;
        self
    }

    /// Of `getUpdates`: the offset is lost on the way, and what it confirms comes again. Of `webhook`: as
    /// [`duplicated`](Fault::duplicated).
    #[must_use]
    pub fn replayed(mut self) -> Self {
        self.damage = Damage::Replayed;
        self
    }

    /// Of `getUpdates`: the answer has the updates in reverse order. Of `webhook`: the next update of the same chat or user
    /// overtakes this one.
    #[must_use]
    pub fn reordered(mut self) -> Self {
        self.damage = Damage::Reordered;
        self
    }

    /// The call is only late, by the server's clock. A kind of failure named *after* this is late as well.
    #[must_use]
    pub fn slow(mut self, by: Duration) -> Self {
        self.delay = Delay::For(by);
        self.damage = Damage::None;
        self
    }

    /// The call waits until the gate is opened. A kind of failure named *after* this waits as well.
    #[must_use]
    pub fn held_by(mut self, gate: &Gate) -> Self {
        self.delay = Delay::Until(gate.clone());
        self.damage = Damage::None;
        self
    }

    fn instead(mut self, reply: Reply) -> Self {
        self.damage = Damage::Instead(reply);
        self
    }

    fn concerns(&self, call: &Call) -> bool {
        let any = self.method == "*" && call.method != WEBHOOK;
        let named = any || self.method.eq_ignore_ascii_case(&call.method);
        named && self.condition.as_ref().is_none_or(|holds| holds(call))
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fault")
            .field("method", &self.method)
            .field("left", &self.left)
            .field("after_effect", &self.after_effect)
            .finish_non_exhaustive()
    }
}

/// Holds calls until it is opened; clones are the same gate.
#[derive(Clone, Debug, Default)]
pub struct Gate {
    open: Arc<watch::Sender<bool>>,
}

impl Gate {
    /// A closed gate.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets everyone through, now and later.
    pub fn open(&self) {
        self.open.send_replace(true);
    }

    pub(crate) async fn opened(&self) {
        let mut open = self.open.subscribe();
        // The sender lives in `self`, so the wait cannot fail.
        let _ = open.wait_for(|open| *open).await;
    }
}

/// A fault that strikes this very call.
#[derive(Clone, Debug)]
pub(crate) struct Strike {
    pub(crate) after_effect: bool,
    pub(crate) delay: Delay,
    pub(crate) damage: Damage,
}

/// The faults that are still to come.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    waiting: Vec<Fault>,
}

impl Faults {
    pub(crate) fn add(&mut self, fault: Fault) {
        self.waiting.push(fault);
    }

    pub(crate) fn clear(&mut self) {
        self.waiting.clear();
    }

    /// How many strikes are still to come; `usize::MAX` where one never ends.
    pub(crate) fn left(&self) -> usize {
        let left = self.waiting.iter().map(|fault| fault.left);
        left.fold(0, usize::saturating_add)
    }

    /// The first fault that concerns the call. Faults are used up in the order in which they were added.
    pub(crate) fn strike(&mut self, call: &Call) -> Option<Strike> {
        let index = self.waiting.iter_mut().position(|fault| {
            let strikes = fault.left > 0 && fault.concerns(call);
            let skipped = strikes && fault.skip > 0;
            fault.skip -= usize::from(skipped);
            strikes && !skipped
        })?;
        let fault = &mut self.waiting[index];
        if fault.left != usize::MAX {
            fault.left -= 1;
        }
        let strike = Strike {
            after_effect: fault.after_effect,
            delay: fault.delay.clone(),
            damage: fault.damage.clone(),
        };
        self.waiting.retain(|fault| fault.left > 0);
        Some(strike)
    }
}
