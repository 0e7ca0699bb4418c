//! A Telegram bot is ordinary async functions with attributes; everything else is generated.

mod app;
mod application;
pub mod callback;
mod clock;
mod data;
mod dispatch;
mod duration;
mod error;
mod extensions;
pub mod filters;
mod handler;
mod outgoing;
mod pattern;
mod runtime;
mod source;
#[cfg_attr(
    not(feature = "sqlite"),
    allow(dead_code, reason = "records are made for stores that keep them")
)]
mod store;
mod update;

#[doc(hidden)]
pub mod __private;
pub mod prelude;

pub use app::{App, Data, HasBotData, HasChatData, HasUserData, Undeclared};
pub use application::{Application, Builder, Environment, Handler, HandlerFn};
pub use bot_api::{self as api, Bot, methods, types};
pub use callback::CallbackData;
pub use clock::{Clock, Sleep, VirtualClock};
pub use data::{BotData, ChatData, DataError, DataFix, UserData};
pub use duration::{DurationError, parse_duration};
pub use error::{BoxError, Error, ErrorKind, IntoHandlerError, Result};
pub use extensions::Extensions;
pub use handler::{
    extract::{self, Args, Callback, Caption, Captures, Context, Custom, FromUpdate, Shared, Text},
    hook::{FromHandle, IntoHookResult},
    kind,
    outcome::{Flow, IntoOutcome, Outcome},
    registration,
    reply::{Reply, Toast},
    select::Functions,
};
pub use runtime::{Handle, Peekable, QueueClosed};
pub use update::{
    Addressee, Bound, CallbackQuery, Chat, InlineQuery, Malformed, Message, Update, User,
};

#[cfg(feature = "macros")]
pub use cablegram_macros::{
    CallbackData, FromUpdate, error_handler, handler, main, post_init, post_shutdown, post_stop,
};
