//! Parts of an update that carry the bot they came to: what handlers take as parameters.

use super::Update;
use bot_api::{
    Bot,
    methods::{
        AnswerCallbackQuery, AnswerInlineQuery, CopyMessage, DeleteMessage, EditMessageReplyMarkup,
        EditMessageText, ForwardMessage, SendMessage, SetMessageReaction,
    },
    types::{
        self, ChatTarget, InlineQueryResult, ReactionType, ReactionTypeEmoji, ReplyParameters,
        UpdateKind,
    },
};
use std::{fmt, ops::Deref};

/// A part of an update together with the bot that received it. Cheap to clone: it shares the update.
///
/// It dereferences to the plain value of [`bot::types`](crate::types), so all its fields are there:
///
/// ```
/// use bot::prelude::*;
///
/// #[handler(message(photo))]
/// async fn nice(message: Message) -> Result<(), bot::Error> {
///     message.reply(format!("message {} is a picture", message.message_id)).await?;
///     Ok(())
/// }
/// ```
pub struct Bound<T: 'static> {
    update: Update,
    get: Get<T>,
}

/// How the part is found in the update it is a part of.
pub(crate) type Get<T> = fn(&UpdateKind) -> Option<&T>;

/// A message, as handlers take it.
pub type Message = Bound<types::Message>;
/// A pressed inline button, as handlers take it.
pub type CallbackQuery = Bound<types::CallbackQuery>;
/// An inline query, as handlers take it.
pub type InlineQuery = Bound<types::InlineQuery>;
/// The chat an update happened in.
pub type Chat = Bound<types::Chat>;
/// Who caused an update: absent for anonymous administrators and for what channels post, whose Telegram user is a
/// stand-in shared by many.
pub type User = Bound<types::User>;

impl<T> Bound<T> {
    /// The part of `update` that `get` finds; `None` where it is absent or the update cannot be decoded.
    pub(crate) fn of(update: &Update, get: Get<T>) -> Option<Self> {
        get(update.kind().ok()?)?;
        Some(Self {
            update: update.clone(),
            get,
        })
    }

    /// The update this is a part of.
    #[must_use]
    pub fn update(&self) -> &Update {
        &self.update
    }

    /// The bot that received it.
    #[must_use]
    pub fn bot(&self) -> &Bot {
        self.update.bot()
    }
}

impl<T> Deref for Bound<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self.update.kind().ok().and_then(self.get) {
            Some(part) => part,
            None => {
                unreachable!("an update never changes, and the part was there when this was made")
            }
        }
    }
}

impl<T> Clone for Bound<T> {
    fn clone(&self) -> Self {
        Self {
            update: self.update.clone(),
            get: self.get,
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for Bound<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl Message {
    /// Sends a text to the chat and topic of this message; in groups it quotes the message.
    #[must_use = "nothing is sent until it is awaited"]
    pub fn reply(&self, text: impl Into<String>) -> SendMessage<Bot> {
        let answer = self.answer(text);
        match self.chat.kind {
            types::ChatType::Private => answer,
            _ => answer.reply_parameters(
                ReplyParameters::new()
                    .message_id(self.message_id)
                    .allow_sending_without_reply(true),
            ),
        }
    }

    /// Sends a text to the chat and topic of this message, quoting nothing.
    #[must_use = "nothing is sent until it is awaited"]
    pub fn answer(&self, text: impl Into<String>) -> SendMessage<Bot> {
        let send = self.bot().send_message(self.chat.id, text);
        let send = match &self.business_connection_id {
            Some(connection) => send.business_connection_id(connection.clone()),
            None => send,
        };
        match self.message_thread_id {
            Some(topic) if self.is_topic_message => send.message_thread_id(topic),
            _ => send,
        }
    }

    /// Deletes this message.
    #[must_use = "nothing happens until it is awaited"]
    pub fn delete(&self) -> DeleteMessage<Bot> {
        self.bot().delete_message(self.chat.id, self.message_id)
    }

    /// Replaces the text of this message, which has to be the bot's own.
    #[must_use = "nothing happens until it is awaited"]
    pub fn edit_text(&self, text: impl Into<String>) -> EditMessageText<Bot> {
        self.bot()
            .edit_message_text()
            .chat_id(self.chat.id)
            .message_id(self.message_id)
            .text(text)
    }

    /// Replaces or removes the buttons of this message, which has to be the bot's own.
    #[must_use = "nothing happens until it is awaited"]
    pub fn edit_reply_markup(&self) -> EditMessageReplyMarkup<Bot> {
        self.bot()
            .edit_message_reply_markup()
            .chat_id(self.chat.id)
            .message_id(self.message_id)
    }

    /// Forwards this message.
    #[must_use = "nothing happens until it is awaited"]
    pub fn forward(&self, to: impl Into<ChatTarget>) -> ForwardMessage<Bot> {
        self.bot()
            .forward_message(to, self.chat.id, self.message_id)
    }

    /// Sends a copy of this message, without a link to it.
    #[must_use = "nothing happens until it is awaited"]
    pub fn copy(&self, to: impl Into<ChatTarget>) -> CopyMessage<Bot> {
        self.bot().copy_message(to, self.chat.id, self.message_id)
    }

    /// Reacts to this message with one emoji.
    #[must_use = "nothing happens until it is awaited"]
    pub fn react(&self, emoji: impl Into<String>) -> SetMessageReaction<Bot> {
        let reaction = ReactionType::from(ReactionTypeEmoji::new(emoji));
        self.bot()
            .set_message_reaction(self.chat.id, self.message_id)
            .reaction(vec![reaction])
    }
}

impl CallbackQuery {
    /// Stops the button's progress bar; a text makes it a notification.
    #[must_use = "nothing happens until it is awaited"]
    pub fn answer(&self) -> AnswerCallbackQuery<Bot> {
        self.bot().answer_callback_query(self.id.clone())
    }

    /// Replaces the text of the message that carries the button, also of one sent through inline mode.
    #[must_use = "nothing happens until it is awaited"]
    pub fn edit_text(&self, text: impl Into<String>) -> EditMessageText<Bot> {
        let edit = self.bot().edit_message_text().text(text);
        match (&self.inline_message_id, self.carrier()) {
            (Some(inline), _) => edit.inline_message_id(inline.clone()),
            (None, Some((chat, message))) => edit.chat_id(chat).message_id(message),
            (None, None) => edit,
        }
    }

    /// Replaces or removes the buttons of the message that carries the pressed one.
    #[must_use = "nothing happens until it is awaited"]
    pub fn edit_reply_markup(&self) -> EditMessageReplyMarkup<Bot> {
        let edit = self.bot().edit_message_reply_markup();
        match (&self.inline_message_id, self.carrier()) {
            (Some(inline), _) => edit.inline_message_id(inline.clone()),
            (None, Some((chat, message))) => edit.chat_id(chat).message_id(message),
            (None, None) => edit,
        }
    }

    /// The chat and the number of the message that carries the button.
    fn carrier(&self) -> Option<(types::ChatId, types::MessageId)> {
        let message = self.message.as_ref()?;
        Some((message.chat().id, message.message_id()))
    }
}

impl InlineQuery {
    /// Shows results to the user who is typing.
    #[must_use = "nothing happens until it is awaited"]
    pub fn answer(
        &self,
        results: impl IntoIterator<Item = impl Into<InlineQueryResult>>,
    ) -> AnswerInlineQuery<Bot> {
        self.bot().answer_inline_query(self.id.clone(), results)
    }
}

impl User {
    /// Sends a text to the user's private chat with the bot.
    #[must_use = "nothing is sent until it is awaited"]
    pub fn send(&self, text: impl Into<String>) -> SendMessage<Bot> {
        self.bot().send_message(self.id, text)
    }
}

impl Chat {
    /// Sends a text to the chat.
    #[must_use = "nothing is sent until it is awaited"]
    pub fn send(&self, text: impl Into<String>) -> SendMessage<Bot> {
        self.bot().send_message(self.id, text)
    }
}
