//! A Telegram bot is ordinary async functions with attributes; everything else is generated.
//!
//! ```no_run
//! # #[cfg(feature = "macros")] mod hello {
//! use bot::prelude::*;
//!
//! /// Says hello
//! #[handler(command = "start")]
//! async fn start(user: User) -> String {
//!     format!("Hello {}", user.first_name)
//! }
//! # }
//!
//! # #[cfg(feature = "macros")]
//! #[bot::main]
//! async fn main() {}
//! # #[cfg(not(feature = "macros"))] fn main() {}
//! ```
//!
//! The package is called `cablegram`; `BOT_TOKEN` says which bot it is. Without a token, a debug build plays a
//! conversation on a built-in server.
//!
//! # Where to look
//!
//! | what | where |
//! |---|---|
//! | the attribute of a handler: triggers and keys | [`handler`](macro@handler) |
//! | `main`: data types, settings, crates of handlers | [`main`](macro@main), [`app!`] |
//! | what a handler can take | [`extract`], [`UserData`], [`ChatData`], [`BotData`], [`Bound`], [`FromUpdate`](trait@FromUpdate) |
//! | which kind of update gives what | [`kind`] |
//! | what a handler can return | [`IntoOutcome`], [`Flow`], [`Reply`], [`Toast`] |
//! | commands: arguments, menus, `/help`, links | [`Args`], [`Commands`], [`DeepLink`], [`Suggestions`] |
//! | filters, for attributes and for `filter = ..` | [`filters`] |
//! | buttons with typed values | [`callback`] |
//! | what is asked one after another | [`conversation`] |
//! | errors, and who hears of them | [`Error`], [`error_handler`](macro@error_handler) |
//! | every method and type of the Bot API | [`methods`], [`types`], [`api`] |
//! | what survives a kill, the file, older values, dead letters | [`guide::store`] |
//! | updates by webhook, also in a web server of your own | [`guide::webhook`], [`Webhook`], [`WebhookService`] |
//! | tests without a token, a network or waiting | the module `testing`, with the feature of that name |
//! | what comes around handlers and calls | [`UpdateHook`], [`CallHook`], [`Defaults`], [`Replies`], [`Typing`] |
//! | functions that run later, once or by a schedule | [`guide::jobs`], [`job`](macro@job), [`Jobs`] |
//! | a bot inside a larger program | [`Application`], [`Builder`], [`Handle`] |
//! | what `telegram.ext` calls it | [`guide::telegram_ext`] |
//!
//! # How an update is handled
//!
//! Updates are fetched in batches and put into lanes: those of one chat run one after another, those of different
//! chats at once. For each, a table that was made at the start gives the handlers to try. Of each group, from the
//! lowest number to the highest, the first that matches runs; within a group that is the bot's own crate first, then
//! the linked ones, each in the order of its files and lines. `cargo run -- routes` prints the table.
//!
//! All handlers of an update but those with `block = false` are one unit of work. The users' and chats' data that any
//! of them may take are held by it until its end, so no other update changes them meanwhile. A handler that fails,
//! panics or takes too long leaves no changes and no answers behind; the error handlers run in its place, and the next
//! group goes on. At the end the changes are committed together with the note that the update is done, are seen by
//! everybody at once, and the answers are sent.
//!
//! # Features
//!
//! `macros`, `rustls`, `anyhow`, `playground`, `sqlite` and `webhook` are on by default. `native-tls` takes the system's
//! TLS in place of `rustls`; without `playground` a program without a token ends with an error in debug builds too.
//! `postgres` adds the store in a [PostgreSQL database](guide::store#a-postgresql-database), `BOT_STORE=postgres://…`.
//! `testing` is for `[dev-dependencies]`: the test kit.

mod app;
mod application;
pub mod callback;
mod clock;
mod const_text;
pub mod conversation;
mod data;
mod dispatch;
mod duration;
mod error;
mod event;
mod extensions;
pub mod filters;
pub mod guide;
mod handler;
mod jobs;
mod outgoing;
mod pattern;
mod runtime;
mod source;
mod spread;
#[cfg_attr(
    not(any(feature = "sqlite", feature = "postgres")),
    allow(dead_code, reason = "records are made for stores that keep them")
)]
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod update;

#[doc(hidden)]
pub mod __private;
pub mod prelude;

/// The README, whose code is compiled with the documentation's.
#[cfg(all(doctest, feature = "macros"))]
#[doc = include_str!("../../README.md")]
mod readme {}

pub use app::{App, Data, HasBotData, HasChatData, HasUserData, Undeclared};
pub use application::{
    Application, Builder, Environment, ErrorHandler, ErrorHandlerFn, Handler, HandlerFn,
};
pub use bot_api::{self as api, Bot, CallHook, Defaults, methods, types};
pub use callback::CallbackData;
pub use clock::{Clock, Sleep, VirtualClock};
pub use conversation::{Conversation, End, Next, State};
pub use data::{BotData, ChatData, DataError, DataFix, UserData};
pub use duration::{DurationError, parse_duration};
pub use error::{BoxError, Error, ErrorKind, IntoHandlerError, Result};
pub use event::{Event, EventType};
pub use extensions::Extensions;
pub use handler::{
    at_most_once::AtMostOnce,
    commands::{Command, Commands, Suggestion, Suggestions},
    extract::{
        self, Admin, Args, Callback, Caption, Captures, ChatOwner, Context, Custom, DeepLink,
        DeepLinkError, FromUpdate, LinkTo, Parsed, Rest, Shared, Text,
    },
    hook::{FromHandle, IntoHookResult},
    kind,
    outcome::{Flow, IntoOutcome, Outcome},
    registration,
    reply::{Reply, Toast},
    select::Functions,
    typing::Typing,
    update_hook::{Handled, UpdateHook},
};
pub use jobs::{
    Job, JobFn, JobId, JobPayload, Jobs, NewJob, PayloadType, TimeOfDay, Weekday, When,
};
pub use outgoing::SendLimits;
pub use runtime::{Handle, LostTask, Peekable, QueueClosed};
#[cfg(feature = "webhook")]
pub use source::webhook::{Listener, Webhook, WebhookService};
pub use update::{
    Addressee, Bound, CallbackQuery, Chat, InlineQuery, Malformed, Message, Replies, Update, User,
};

#[cfg(all(feature = "macros", feature = "testing"))]
pub use cablegram_macros::test;
#[cfg(feature = "macros")]
pub use cablegram_macros::{
    CallbackData, Conversation, FromUpdate, error_handler, handler, job, main, post_init,
    post_shutdown, post_stop,
};
