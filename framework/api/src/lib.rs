//! The Telegram Bot API, typed: every type and method, and a client.

mod bot;
mod builder;
mod call;
mod client;
pub mod error;
mod hook;
mod input_file;
mod json_path;
mod method;
mod token;

pub use bot::Bot;
pub use builder::BotBuilder;
pub use call::{Attachment, Attachments, Body, Call, Multipart};
pub use error::Error;
pub use hook::{Finished, Hook};
pub use input_file::{Content, InputFile, OneShot, Upload};
pub use method::Method;
pub use token::Token;

/// A chat's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChatId(pub i64);
/// A user's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UserId(pub i64);
/// A chat's id or name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChatTarget {
    /// By id.
    Id(ChatId),
    /// By name.
    Username(Box<str>),
}
impl std::fmt::Display for ChatId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
