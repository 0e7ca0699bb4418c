//! Where filters look: the parts of an update that they ask about, and short forms to declare filters without
//! arguments.

use crate::update::Update;
use bot_api::types::{Chat, ChatId, Message, UpdateKind, UpdateType, User, UserId};

/// The message that the update is. The one that carries a pressed button is none: it was there before.
pub(super) fn message(update: &Update) -> Option<&Message> {
    match update.kind().ok()? {
        UpdateKind::CallbackQuery(_) => None,
        kind => kind.message(),
    }
}

/// Who caused the update.
pub(super) fn user(update: &Update) -> Option<&User> {
    update.kind().ok()?.user()
}

/// The chat in which it happened.
pub(super) fn chat(update: &Update) -> Option<&Chat> {
    update.kind().ok()?.chat()
}

/// The chat in whose name it was done.
pub(crate) fn sender_chat(update: &Update) -> Option<&Chat> {
    match update.kind().ok()? {
        UpdateKind::MessageReaction(reaction) => reaction.actor_chat.as_deref(),
        UpdateKind::PollAnswer(answer) => answer.voter_chat.as_deref(),
        _ => message(update)?.sender_chat.as_deref(),
    }
}

/// An id, and the username that belongs to it now.
pub(super) type Known<'a, T> = (T, Option<&'a str>);

pub(super) fn known_user(user: &User) -> Known<'_, UserId> {
    (user.id, user.username.as_deref())
}

pub(super) fn known_chat(chat: &Chat) -> Known<'_, ChatId> {
    (chat.id, chat.username.as_deref())
}

/// Who caused the update, also where there is no typed form that could tell.
pub(super) fn user_id(update: &Update) -> Option<Known<'_, UserId>> {
    user(update)
        .map(known_user)
        .or_else(|| Some((untyped(update)?.user_id()?, None)))
}

/// The chat in which it happened, also where there is no typed form that could tell.
pub(super) fn chat_id(update: &Update) -> Option<Known<'_, ChatId>> {
    chat(update)
        .map(known_chat)
        .or_else(|| Some((untyped(update)?.chat_id()?, None)))
}

/// Values of the user's own, and kinds that are not known yet.
fn untyped(update: &Update) -> Option<&Update> {
    (update.kind_type() == UpdateType::Unknown).then_some(update)
}

/// Declares filters without arguments that look at one part of an update, found by a function of this module.
macro_rules! filters {
    ($part:ident: $($(#[$doc:meta])* $name:ident = |$it:ident| $check:expr;)*) => { $(
        $(#[$doc])*
        #[must_use]
        pub fn $name() -> $crate::filters::Expression {
            $crate::filters::Expression::plain(|update| {
                $crate::filters::look::$part(update).is_some_and(|$it| $check)
            })
        }
    )* };
}
pub(super) use filters;
