//! The objects of the Bot API, and what belongs to them.
//!
//! - Objects are structs with public fields, named as in the documentation (`type` is `kind`).
//!   Optional fields are `Option`s, of which nested objects are boxed; optional fields that can only
//!   be `True` are `bool`s.
//! - Unions are enums, enumerations of strings are enums; both have an `Unknown` case, so that what
//!   Telegram adds tomorrow is kept, not refused.
//! - Objects that bots send have a `new` for what is required and a setter for everything else.

pub use crate::chat_target::ChatTarget;
pub use crate::edited::Edited;
pub use crate::generated::enumerations::*;
pub use crate::generated::types::*;
pub use crate::generated::updates::{UpdateKind, UpdateType};
pub use crate::id::{ChatId, MessageId, ThreadId, UpdateId, UserId};
pub use crate::inaccessible::MaybeInaccessibleMessage;
pub use crate::input_file::InputFile;
pub use crate::timestamp::Timestamp;
pub use crate::update::Update;
