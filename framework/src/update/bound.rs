//! Parts of an update that carry the bot they came to: what handlers take as parameters.

use super::{Address, Replies, Update};
use bot_api::{
    Bot,
    methods::{
        AnswerCallbackQuery, AnswerInlineQuery, AnswerPreCheckoutQuery, AnswerShippingQuery,
        ApproveChatJoinRequest, CopyMessage, DeclineChatJoinRequest, DeleteMessage, ForwardMessage,
        SendMessage, SetMessageReaction,
    },
    types::{self, ChatTarget, InlineQueryResult, ReactionType, ReactionTypeEmoji, UpdateKind},
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
    /// Sends a text to the chat and topic of this message, quoting nothing.
    #[must_use = "nothing is sent until it is awaited"]
    pub fn answer(&self, text: impl Into<String>) -> SendMessage<Bot> {
        self.replies().quoting(false).text(text)
    }

    /// Deletes this message.
    #[must_use = "nothing happens until it is awaited"]
    pub fn delete(&self) -> DeleteMessage<Bot> {
        self.bot().delete_message(self.chat.id, self.message_id)
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

    /// The message that carries the button, unless it was sent through inline mode or the bot cannot see it any more.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        Bound::of(&self.update, UpdateKind::message)
    }

    /// Where replies to the message that carries the button go, also where the bot cannot see it any more. `None` for a
    /// message that was sent through inline mode: its chat is not known.
    #[must_use]
    pub fn replies(&self) -> Option<Replies> {
        if let Some(message) = self.message() {
            return Some(message.replies());
        }
        let message = self.message.as_ref()?;
        let chat = message.chat();
        let address = Address::of_chat(chat.id);
        Some(Replies::new(
            self.bot(),
            address,
            message.message_id(),
            &chat.kind,
        ))
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

impl Bound<types::PreCheckoutQuery> {
    /// The last word before a payment: `answer(true)`, or `answer(false).error_message("Sold out")`. Telegram waits ten
    /// seconds for it.
    #[must_use = "nothing happens until it is awaited"]
    pub fn answer(&self, ok: bool) -> AnswerPreCheckoutQuery<Bot> {
        self.bot().answer_pre_checkout_query(self.id.clone(), ok)
    }
}

impl Bound<types::ShippingQuery> {
    /// How the goods can be sent: `answer(true).shipping_options(..)`, or `answer(false).error_message("Too far")`.
    #[must_use = "nothing happens until it is awaited"]
    pub fn answer(&self, ok: bool) -> AnswerShippingQuery<Bot> {
        self.bot().answer_shipping_query(self.id.clone(), ok)
    }
}

impl Bound<types::ChatJoinRequest> {
    /// Lets the user in.
    #[must_use = "nothing happens until it is awaited"]
    pub fn approve(&self) -> ApproveChatJoinRequest<Bot> {
        self.bot()
            .approve_chat_join_request(self.chat.id, self.from.id)
    }

    /// Does not let the user in.
    #[must_use = "nothing happens until it is awaited"]
    pub fn decline(&self) -> DeclineChatJoinRequest<Bot> {
        self.bot()
            .decline_chat_join_request(self.chat.id, self.from.id)
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
