//! What the file of a bot needs, and nothing else: `use bot::prelude::*;`.

pub use crate::{
    Admin, Args, Bot, BotData, Bound, Builder, Callback, CallbackQuery, Caption, Captures, Chat,
    ChatData, ChatOwner, Context, Custom, DeepLink, End, Flow, Handle, InlineQuery, Job, Jobs,
    Message, Next, Reply, Rest, Shared, State, Text, Toast, Update, User, UserData,
};
#[cfg(feature = "macros")]
pub use crate::{CallbackData, Conversation, FromUpdate, error_handler, handler, job};
