//! Filters about who did it.

use super::{
    Expression, OneOrMany, Peer, custom,
    look::{self, filters},
    peer::{Peers, bare},
};
use crate::update::Update;
use bot_api::types::{ChatId, ChatType, UpdateKind, UserId};

filters! { user:
    /// Somebody in particular did it: `USER`. Not so for anonymous administrators, and for what is done in the name
    /// of a chat.
    user = |_user| true;
    /// A subscriber of Telegram Premium did it: `PREMIUM_USER`, the field `is_premium`.
    premium_user = |user| user.is_premium;
    /// Somebody who added the bot to the attachment menu did it: `USER_ATTACHMENT`.
    user_attachment = |user| user.added_to_attachment_menu;
    /// A bot did it: the field `is_bot` of the user.
    from_bot = |user| user.is_bot;
}

/// This user, or one of these, did it: `User(user_id)`. The same as [`from`].
#[must_use]
pub fn user_id(users: impl OneOrMany<Peer<UserId>>) -> Expression {
    let users = Peers::new(users);
    custom(move |update| look::user_id(update).is_some_and(|user| users.has(user)))
}

/// This user, or one of these, did it: `User(user_id)`. The same as [`user_id`].
#[must_use]
pub fn from(users: impl OneOrMany<Peer<UserId>>) -> Expression {
    user_id(users)
}

/// A user with this username, or one of these, did it: `User(username)`. An `@` in front is ignored, case is not.
#[must_use]
pub fn username(names: impl OneOrMany<Box<str>>) -> Expression {
    let names = names.into_vec();
    custom(move |update| {
        look::user(update)
            .and_then(|user| user.username.as_deref())
            .is_some_and(|username| names.iter().any(|name| bare(name) == username))
    })
}

/// The managed bot that was made or changed is this one, or one of these: `ManagedBotUpdatedHandler(user_id, username)`,
/// together with [`from`] for its owner.
#[must_use]
pub fn managed(bots: impl OneOrMany<Peer<UserId>>) -> Expression {
    let bots = Peers::new(bots);
    custom(move |update| match update.kind() {
        Ok(UpdateKind::ManagedBot(managed)) => bots.has(look::known_user(&managed.bot)),
        _ => false,
    })
}

/// Somebody did it whose app is set to this language, or to one of these: `Language(prefixes)`.
///
/// `language("pt")` is also true for `pt-br`, and `language("fi")` is not for `fil`.
#[must_use]
pub fn language(codes: impl OneOrMany<Box<str>>) -> Expression {
    let codes = codes.into_vec();
    custom(move |update| {
        look::user(update)
            .and_then(|user| user.language_code.as_deref())
            .is_some_and(|theirs| codes.iter().any(|code| is_language(theirs, code)))
    })
}

/// The same language, or a variant of it.
fn is_language(tag: &str, wanted: &str) -> bool {
    tag.split_at_checked(wanted.len())
        .is_some_and(|(start, rest)| {
            start.eq_ignore_ascii_case(wanted) && (rest.is_empty() || rest.starts_with('-'))
        })
}

/// It was done in the name of this chat, or one of these: `SenderChat`. `sender_chat(..)` is any chat.
///
/// Messages, reactions and answers in polls can be. An anonymous administrator acts in the name of the group itself,
/// a channel's post in the name of the channel.
#[must_use]
pub fn sender_chat(chats: impl OneOrMany<Peer<ChatId>>) -> Expression {
    let chats = Peers::new(chats);
    custom(move |update| {
        look::sender_chat(update).is_some_and(|chat| chats.has(look::known_chat(chat)))
    })
}

/// It was done in the name of a chat of this type, or one of these: `SenderChat.CHANNEL`, `SenderChat.SUPER_GROUP`.
#[must_use]
pub fn sender_chat_type(types: impl OneOrMany<ChatType>) -> Expression {
    let types = types.into_vec();
    custom(move |update| look::sender_chat(update).is_some_and(|chat| types.contains(&chat.kind)))
}

/// An administrator of a group did it who stays anonymous.
#[must_use]
pub fn anonymous_admin() -> Expression {
    Expression::plain(is_anonymous_admin)
}

/// The bot that Telegram shows in an anonymous administrator's place, where something needs a user.
const GROUP_ANONYMOUS_BOT: UserId = UserId(1_087_968_824);

pub(crate) fn is_anonymous_admin(update: &Update) -> bool {
    let in_the_groups_name = || {
        let (sender, chat) = look::sender_chat(update).zip(look::chat(update))?;
        Some(sender.id == chat.id && chat.kind != ChatType::Channel)
    };
    // The typed update has no user then; the number that came is what tells.
    in_the_groups_name().unwrap_or(false) || update.user_id() == Some(GROUP_ANONYMOUS_BOT)
}
