//! Filters about messages that come from elsewhere.

use super::{
    Expression, OneOrMany, Peer, custom,
    look::{Known, filters, known_chat, known_user, message},
    peer::Peers,
};
use bot_api::types::{ChatId, MessageOrigin, UserId};

filters! { message:
    /// A forwarded message: `FORWARDED`, the field `forward_origin`.
    forwarded = |message| message.forward_origin.is_some();
    /// A channel's post, forwarded to the channel's discussion group by Telegram: `IS_AUTOMATIC_FORWARD`.
    automatic_forward = |message| message.is_automatic_forward;
    /// A message made by an inline bot for its sender: `VIA_BOT`.
    via_bot = |message| message.via_bot.is_some();
}

/// A message forwarded from this user, group or channel, or one of these: `ForwardedFrom`.
///
/// Who hides that in the privacy settings, is not found: Telegram tells only a name then.
#[must_use]
pub fn forwarded_from(origins: impl OneOrMany<Peer<ChatId>>) -> Expression {
    let origins = Peers::new(origins);
    custom(move |update| {
        message(update)
            .and_then(|message| known_origin(message.forward_origin.as_ref()?))
            .is_some_and(|origin| origins.has(origin))
    })
}

fn known_origin(origin: &MessageOrigin) -> Option<Known<'_, ChatId>> {
    match origin {
        MessageOrigin::User(from) => {
            let (user, username) = known_user(&from.sender_user);
            Some((user.into(), username))
        }
        MessageOrigin::Chat(from) => Some(known_chat(&from.sender_chat)),
        MessageOrigin::Channel(from) => Some(known_chat(&from.chat)),
        _ => None,
    }
}

/// A message made by this inline bot, or one of these, for its sender: `ViaBot`.
#[must_use]
pub fn via(bots: impl OneOrMany<Peer<UserId>>) -> Expression {
    let bots = Peers::new(bots);
    custom(move |update| {
        message(update)
            .and_then(|message| message.via_bot.as_deref())
            .is_some_and(|bot| bots.has(known_user(bot)))
    })
}
