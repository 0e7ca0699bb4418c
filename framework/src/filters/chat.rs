//! Filters about where it happened.

use super::{
    Expression, OneOrMany, Peer, custom,
    look::{self, filters},
    peer::Peers,
};
use crate::update::Update;
use bot_api::types::{ChatId, ChatType, InlineQueryChatType, UpdateKind};

/// Declares filters for types of chats.
macro_rules! types {
    ($($(#[$doc:meta])* $name:ident = $($type:ident)|+;)*) => { $(
        $(#[$doc])*
        #[must_use]
        pub fn $name() -> Expression {
            Expression::plain(|update| matches!(type_of(update), Some($(ChatType::$type)|+)))
        }
    )* };
}
types! {
    /// In a private chat: `ChatType.PRIVATE`.
    private = Private;
    /// In a basic group: `ChatType.GROUP`. Most groups of today are supergroups: see [`groups`].
    group = Group;
    /// In a supergroup: `ChatType.SUPERGROUP`.
    supergroup = Supergroup;
    /// In a group of either sort: `ChatType.GROUPS`.
    groups = Group | Supergroup;
    /// In a channel: `ChatType.CHANNEL`.
    channel = Channel;
}

/// In a chat of this type, or one of these: `ChatType.…`. In attributes, types are words:
/// `message(chat_type([group, supergroup]))`.
#[must_use]
pub fn chat_type(types: impl OneOrMany<ChatType>) -> Expression {
    let types = types.into_vec();
    custom(move |update| type_of(update).is_some_and(|theirs| types.contains(theirs)))
}

/// An inline query typed in a chat of this type, or one of these: `InlineQueryHandler(chat_types)`.
///
/// The private chat of the user with the bot is of its own type there, [`InlineQueryChatType::Sender`]. In attributes,
/// types are words: `inline_query(inline_chat_type([sender, group]))`.
#[must_use]
pub fn inline_chat_type(types: impl OneOrMany<InlineQueryChatType>) -> Expression {
    let types = types.into_vec();
    custom(move |update| {
        let Ok(UpdateKind::InlineQuery(query)) = update.kind() else {
            return false;
        };
        let theirs = query.chat_type.as_ref();
        theirs.is_some_and(|theirs| types.contains(theirs))
    })
}

/// The type of the chat. Inline queries tell no more than this of the chat they are typed in.
fn type_of(update: &Update) -> Option<&ChatType> {
    let UpdateKind::InlineQuery(query) = update.kind().ok()? else {
        return Some(&look::chat(update)?.kind);
    };
    Some(match query.chat_type.as_ref()? {
        InlineQueryChatType::Sender | InlineQueryChatType::Private => &ChatType::Private,
        InlineQueryChatType::Group => &ChatType::Group,
        InlineQueryChatType::Supergroup => &ChatType::Supergroup,
        InlineQueryChatType::Channel => &ChatType::Channel,
        _ => return None,
    })
}

filters! { chat:
    /// In a chat with topics: `FORUM`, the field `is_forum`.
    forum = |chat| chat.is_forum;
    /// In a channel's direct messages: `DIRECT_MESSAGES`, the field `is_direct_messages`.
    direct_messages = |chat| chat.is_direct_messages;
}

filters! { message:
    /// A message in a topic: `IS_TOPIC_MESSAGE`.
    topic_message = |message| message.is_topic_message;
}

/// In this chat, or one of these: `Chat(chat_id)`, `Chat(username)`.
///
/// A user's id is the id of the private chat with that user.
#[must_use]
pub fn chat(chats: impl OneOrMany<Peer<ChatId>>) -> Expression {
    let chats = Peers::new(chats);
    custom(move |update| look::chat_id(update).is_some_and(|chat| chats.has(chat)))
}
