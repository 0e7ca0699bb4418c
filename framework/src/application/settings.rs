//! How a bot runs: what the builder, the attribute and the environment may set.

use super::{storage::StoreChoice, webhook::Options};
use crate::{
    dispatch::{LaneOf, Moved, Order},
    duration::parse_duration,
    error::{Error, Result},
    handler::commands::Policy,
    source::PollSettings,
};
use bot_api::types::UpdateType;
use std::{fmt, time::Duration};

/// Everything but the handlers.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) order: Order,
    pub(crate) shutdown_grace: Duration,
    pub(crate) timeout: Option<Duration>,
    /// Whether a handler blocks that does not say so itself.
    pub(crate) block: bool,
    pub(crate) background: usize,
    /// How long a chat's administrators are known.
    pub(crate) administrators_kept: Duration,
    /// `None` where nobody said.
    pub(crate) mode: Option<Mode>,
    pub(crate) poll: PollSettings,
    pub(crate) webhook: Options,
    pub(crate) allowed_updates: Option<Vec<UpdateType>>,
    pub(crate) drop_pending: bool,
    /// How often a failed start-up call is repeated; `None` for ever.
    pub(crate) bootstrap_retries: Option<u32>,
    pub(crate) signals: bool,
    pub(crate) store: StoreChoice,
    /// A test leads the bot step by step: nothing happens beside it, on the disk neither.
    pub(crate) stepwise: bool,
    /// How many values stay in memory that nobody uses.
    pub(crate) cached: usize,
    /// Whether Telegram is given the menus of commands.
    pub(crate) menus: bool,
    /// What is generated about commands.
    pub(crate) commands: Policy,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            order: Order {
                limit: 256,
                lane: LaneOf::Chat(Moved::default()),
            },
            shutdown_grace: Duration::from_secs(10),
            timeout: None,
            block: true,
            background: 1_024,
            administrators_kept: Duration::from_secs(300),
            mode: None,
            poll: PollSettings::default(),
            webhook: Options::default(),
            allowed_updates: None,
            drop_pending: false,
            bootstrap_retries: Some(0),
            signals: true,
            store: StoreChoice::Memory,
            stepwise: false,
            cached: 100_000,
            menus: true,
            commands: Policy::default(),
        }
    }
}

/// A setting's text that says nothing sensible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ParseSettingError(&'static str);

impl fmt::Display for ParseSettingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for ParseSettingError {}

/// The words of `concurrency = ".."`, before they are turned into an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Concurrency {
    PerChat(usize),
    PerTopic(usize),
    Sequential,
    Unordered(usize),
}

const BAD_CONCURRENCY: ParseSettingError = ParseSettingError(
    "concurrency is `per_chat:N`, `per_topic:N`, `sequential` or `unordered:N`, with a number from 1 to 1000000",
);

/// `per_chat:N`, `per_topic:N`, `sequential`, `unordered:N`.
const fn parse_concurrency(text: &str) -> Result<Concurrency, ParseSettingError> {
    let bytes = text.as_bytes();
    if is(bytes, 0, b"sequential") && bytes.len() == 10 {
        return Ok(Concurrency::Sequential);
    }
    let from = if is(bytes, 0, b"per_chat:") {
        9
    } else if is(bytes, 0, b"per_topic:") || is(bytes, 0, b"unordered:") {
        10
    } else {
        return Err(BAD_CONCURRENCY);
    };
    let mut number = 0_usize;
    let mut at = from;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() || number > 100_000 {
            return Err(BAD_CONCURRENCY);
        }
        number = number * 10 + (bytes[at] - b'0') as usize;
        at += 1;
    }
    if at == from || number == 0 || number > 1_000_000 {
        return Err(BAD_CONCURRENCY);
    }
    Ok(match (bytes[0], from) {
        (b'u', _) => Concurrency::Unordered(number),
        (_, 9) => Concurrency::PerChat(number),
        _ => Concurrency::PerTopic(number),
    })
}

/// Whether `wanted` stands in `bytes` at `from`.
const fn is(bytes: &[u8], from: usize, wanted: &[u8]) -> bool {
    if bytes.len() < from + wanted.len() {
        return false;
    }
    let mut at = 0;
    while at < wanted.len() {
        if bytes[from + at] != wanted[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Checks an attribute's `concurrency` while compiling.
#[track_caller]
#[must_use]
pub const fn concurrency(text: &'static str) -> &'static str {
    match parse_concurrency(text) {
        Ok(_) => text,
        Err(error) => panic!("{}", error.0),
    }
}

/// How updates come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Polling,
    Webhook,
}

const BAD_MODE: ParseSettingError = ParseSettingError("mode is `polling` or `webhook`");

const fn parse_mode(text: &str) -> Result<Mode, ParseSettingError> {
    let bytes = text.as_bytes();
    if is(bytes, 0, b"polling") && bytes.len() == 7 {
        Ok(Mode::Polling)
    } else if is(bytes, 0, b"webhook") && bytes.len() == 7 {
        Ok(Mode::Webhook)
    } else {
        Err(BAD_MODE)
    }
}

/// Checks an attribute's `mode` while compiling.
#[track_caller]
#[must_use]
pub const fn mode(text: &'static str) -> &'static str {
    match parse_mode(text) {
        Ok(_) => text,
        Err(error) => panic!("{}", error.0),
    }
}

/// Checks an attribute's `store` while compiling.
#[track_caller]
#[must_use]
pub const fn store(text: &'static str) -> &'static str {
    let bytes = text.as_bytes();
    let memory = is(bytes, 0, b"memory") && bytes.len() == 6;
    let sqlite = is(bytes, 0, b"sqlite:") && bytes.len() > 7;
    assert!(memory || sqlite, "store is `memory` or `sqlite:PATH`");
    text
}

impl Settings {
    pub(crate) fn set_concurrency(&mut self, text: &str) -> Result<()> {
        self.order = match parse_concurrency(text)
            .map_err(|error| Error::startup(format!("{error}, not `{text}`")))?
        {
            Concurrency::PerChat(limit) => Order {
                limit,
                lane: LaneOf::Chat(Moved::default()),
            },
            Concurrency::PerTopic(limit) => Order {
                limit,
                lane: LaneOf::Topic(Moved::default()),
            },
            Concurrency::Unordered(limit) => Order {
                limit,
                lane: LaneOf::Nothing,
            },
            Concurrency::Sequential => Order {
                limit: 1,
                lane: LaneOf::Everything,
            },
        };
        Ok(())
    }

    pub(crate) fn set_mode(&mut self, text: &str) -> Result<()> {
        let mode =
            parse_mode(text).map_err(|error| Error::startup(format!("{error}, not `{text}`")))?;
        self.mode = Some(mode);
        Ok(())
    }

    pub(crate) fn set_grace(&mut self, text: &str) -> Result<()> {
        self.shutdown_grace = duration("the shutdown grace", text)?;
        Ok(())
    }
}

fn duration(what: &str, text: &str) -> Result<Duration> {
    parse_duration(text).map_err(|error| Error::startup(format!("{what} `{text}`: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn concurrency_in_words() {
        assert_eq!(
            parse_concurrency("per_chat:64"),
            Ok(Concurrency::PerChat(64))
        );
        assert_eq!(
            parse_concurrency("per_topic:8"),
            Ok(Concurrency::PerTopic(8))
        );
        assert_eq!(parse_concurrency("sequential"), Ok(Concurrency::Sequential));
        assert_eq!(
            parse_concurrency("unordered:1000000"),
            Ok(Concurrency::Unordered(1_000_000))
        );
        for bad in [
            "",
            "per_chat",
            "per_chat:",
            "per_chat:0",
            "per_topic:",
            "per_chat:x",
            "unordered:1000001",
            "sequentially",
            "per_chat:99999999999999999999",
        ] {
            assert_eq!(parse_concurrency(bad), Err(BAD_CONCURRENCY), "{bad}");
        }
    }
}
