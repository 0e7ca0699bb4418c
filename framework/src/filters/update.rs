//! Filters about updates as such.

use super::{Expression, OneOrMany, custom};
use bot_api::types::UpdateType;

/// Every update: `ALL`.
#[must_use]
pub fn all() -> Expression {
    Expression::plain(|_update| true)
}

/// Declares filters for several kinds of update that belong together.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $($kind:ident)|+;)*) => { $(
        $(#[$doc])*
        #[must_use]
        pub fn $name() -> Expression {
            Expression::plain(|update| matches!(update.kind_type(), $(UpdateType::$kind)|+))
        }
    )* };
}
kinds! {
    /// A message in a chat, new or edited: `UpdateType.MESSAGES`.
    messages = Message | EditedMessage;
    /// A post in a channel, new or edited: `UpdateType.CHANNEL_POSTS`.
    channel_posts = ChannelPost | EditedChannelPost;
    /// A message in a business account, new or edited: `UpdateType.BUSINESS_MESSAGES`.
    business_messages = BusinessMessage | EditedBusinessMessage;
    /// A message that was changed, in whatever sort of chat: `UpdateType.EDITED`.
    edited = EditedMessage | EditedChannelPost | EditedBusinessMessage;
}

/// An update of this kind, or one of these: `UpdateType.…`. In attributes, kinds are words:
/// `update(update_type([chat_member, poll]))`.
///
/// Values of the user's own and kinds that are not known yet are of [`UpdateType::Unknown`].
/// A handler that wants some kinds only is better declared so: `update, on = [chat_member, poll]`. Then Telegram is asked
/// for no others on its behalf.
#[must_use]
pub fn update_type(types: impl OneOrMany<UpdateType>) -> Expression {
    let types = types.into_vec();
    custom(move |update| types.contains(&update.kind_type()))
}
