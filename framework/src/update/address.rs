//! Where an answer to an update goes: its chat, the topic in it, the business account it is written for.

use super::Update;
use bot_api::types::{ChatId, Message, ThreadId, UpdateKind};

/// The place of an update, as the sending methods name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    pub(crate) chat: ChatId,
    /// A forum's topic.
    pub(crate) topic: Option<ThreadId>,
    /// A topic of a channel's direct messages.
    pub(crate) direct: Option<i64>,
    pub(crate) business: Option<String>,
}

impl Address {
    /// The chat itself.
    pub(crate) fn of_chat(chat: ChatId) -> Self {
        Self {
            chat,
            topic: None,
            direct: None,
            business: None,
        }
    }

    /// Where a message is.
    pub(crate) fn of_message(message: &Message) -> Self {
        Self {
            chat: message.chat.id,
            // In a group without topics it names the first message of a thread of replies, where nothing can be sent to.
            topic: message
                .message_thread_id
                .filter(|_| message.is_topic_message),
            direct: message
                .direct_messages_topic
                .as_ref()
                .map(|topic| topic.topic_id),
            business: message.business_connection_id.clone(),
        }
    }

    /// Where an update happened; `None` if in no chat.
    pub(crate) fn of(kind: &UpdateKind) -> Option<Self> {
        if let Some(message) = kind.message() {
            return Some(Self::of_message(message));
        }
        let mut address = Self::of_chat(kind.chat()?.id);
        if let UpdateKind::DeletedBusinessMessages(deleted) = kind {
            address.business = Some(deleted.business_connection_id.clone());
        }
        Some(address)
    }
}

impl Update {
    /// Where an answer to it goes; `None` if it is in no chat. A value of the user's own is in the chat of whom it is
    /// for; a user's is the private one.
    pub(crate) fn address(&self) -> Option<Address> {
        if self.is_own() {
            let private = || self.user_id().map(ChatId::from);
            let address = self.chat_id().or_else(private).map(Address::of_chat);
            let topic = self.topic_id();
            return address.map(|address| Address { topic, ..address });
        }
        Address::of(self.kind().ok()?)
    }
}
