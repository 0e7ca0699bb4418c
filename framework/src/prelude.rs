//! What the file of a bot needs, and nothing else: `use bot::prelude::*;`.

pub use crate::{
    Args, Bot, BotData, Bound, Builder, Callback, CallbackQuery, Caption, Captures, Chat, ChatData,
    Context, Custom, DeepLink, Flow, Handle, InlineQuery, Message, Reply, Rest, Shared, Text,
    Toast, Update, User, UserData,
};
#[cfg(feature = "macros")]
pub use crate::{CallbackData, FromUpdate, error_handler, handler};
