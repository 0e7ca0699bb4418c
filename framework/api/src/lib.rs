//! The Telegram Bot API, typed: every type and method, and a client.

mod bot;
mod builder;
mod call;
mod chat_target;
mod client;
mod de;
mod edited;
pub mod error;
mod generated;
mod hook;
mod id;
mod inaccessible;
mod input_file;
mod json_path;
mod method;
pub mod methods;
mod ser;
mod timestamp;
mod token;
pub mod types;
mod update;

pub use bot::Bot;
pub use builder::BotBuilder;
pub use call::{Attachment, Attachments, Body, Call, Multipart};
pub use chat_target::ChatTarget;
pub use client::download::Download;
pub use de::MAX_DEPTH;
pub use error::Error;
pub use generated::BOT_API_VERSION;
pub use hook::{Finished, Hook};
pub use id::{ChatId, MessageId, ThreadId, UpdateId, UserId};
pub use input_file::{Content, InputFile, OneShot, Upload};
pub use method::Method;
pub use timestamp::Timestamp;
pub use token::Token;
pub use types::{Update, UpdateKind, UpdateType};
