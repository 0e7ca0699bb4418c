//! Filters: which updates a handler wants, beyond its trigger.
//!
//! Every function here makes a [`Filter`]. They combine with `&`, `|`, `^` and `!`, of which the right side is looked
//! at only where the left one does not settle it:
//!
//! ```
//! use bot::{filters, prelude::*};
//!
//! #[handler(message(photo & !forwarded & private), filter = filters::chat(-1001234))]
//! async fn own_photo(message: Message) {}
//! ```
//!
//! The names in the attribute's parentheses are the functions of this module; one that would say the same of every
//! update of its kind does not compile. A filter of your own is a closure, made into an expression by [`custom`], or a
//! type that implements [`Filter`]. Lists of users or chats that change while the bot runs are [`IdList`]s.
//!
//! # Which updates they look at
//!
//! - Filters about **where** and **who** work on every kind of update that happens in a chat, or is caused by
//!   somebody: messages, pressed buttons, reactions, members that come and go.
//! - All others look at the message that an update *is*: a new or edited one, a channel's post, a business or guest
//!   message. The message that carries a pressed button was there before, and is not looked at.
//! - Where there is no such thing a filter is false, **and so its negation is true**: `!photo()` lets a pressed button
//!   through. (In python-telegram-bot every filter is false there, negated or not.) Inside of `message(..)` and the
//!   like that makes no difference.
//!
//! A filter says yes or no, and nothing else: what a regular expression captures is for handlers with `regex = ".."`.
//! Whatever else is found in an update is for an [extractor](crate::extract): where it finds nothing, the handler does
//! not match.
//!
//! # All filters
//!
//! With arguments take one value or several: `text_is("yes")`, `text_is(["yes", "no"])`; users and chats are given as
//! everything that a [`Peer`] is made from. The documentation of each tells its name in python-telegram-bot.
//!
//! | about | filters |
//! |---|---|
//! | updates | [`all()`], [`update_type`]`(types)`, [`messages()`], [`channel_posts()`], [`business_messages()`], [`edited()`], [`custom`]`(closure)`, [`custom_message`]`(closure)` |
//! | words | [`text()`], [`text_is`]`(texts)`, [`text_contains`]`(parts)`, [`starts_with`]`(parts)`, [`regex()`]`(pattern)`, [`caption()`], [`caption_is`]`(captions)`, [`caption_regex`]`(pattern)`, [`rich_message()`] |
//! | commands and marks | [`command()`], [`command_is`]`(names)`, [`entity`]`(kinds)`, [`caption_entity`]`(kinds)`, [`mention`]`(users)` |
//! | who | [`user()`], [`user_id`]`(users)`, [`from`]`(users)`, [`username`]`(names)`, [`language`]`(codes)`, [`premium_user()`], [`user_attachment()`], [`from_bot()`], [`anonymous_admin()`], [`sender_chat`]`(chats)`, [`sender_chat_type`]`(types)`, [`managed`]`(bots)` |
//! | changes of membership | [`transition`]`(from, to)`, in attributes `from -> to` |
//! | where | [`chat()`]`(chats)`, [`chat_type`]`(types)`, [`inline_chat_type`]`(types)`, [`private()`], [`group()`], [`supergroup()`], [`groups()`], [`channel()`], [`forum()`], [`topic_message()`], [`direct_messages()`] |
//! | from elsewhere | [`forwarded()`], [`forwarded_from`]`(origins)`, [`automatic_forward()`], [`via_bot()`], [`via`]`(bots)` |
//! | answers | [`reply()`], [`reply_to_story()`] |
//! | how it was sent | [`protected_content()`], [`media_spoiler()`], [`effect()`], [`from_offline()`], [`sender_boost_count()`], [`suggested_post()`] |
//! | media | [`attachment()`], [`animation()`], [`audio()`], [`live_photo()`], [`paid_media()`], [`photo()`], [`story()`], [`video()`], [`video_note()`], [`voice()`] |
//! | files | [`document()`], [`document_mime`]`(types)`, [`document_extension`]`(extensions)`, [`document_extension_exact`]`(extensions)` |
//! | stickers | [`sticker()`], [`animated_sticker()`], [`static_sticker()`], [`video_sticker()`], [`premium_sticker()`] |
//! | dice | [`dice()`], [`darts()`], [`basketball()`], [`football()`], [`slot_machine()`], [`bowling()`], [`dice_value`]`(values)`, [`dice_emoji`]`(emoji)` |
//! | other content | [`checklist()`], [`contact()`], [`game()`], [`giveaway()`], [`giveaway_winners()`], [`location()`], [`poll()`], [`venue()`] |
//! | payments | [`invoice()`], [`successful_payment()`], [`payment_payload`]`(payloads)`, [`refunded_payment()`], [`passport_data()`] |
//! | **service messages** | [`service()`]: any of the following |
//! | members | [`new_chat_members()`], [`left_chat_member()`], [`chat_owner_changed()`], [`chat_owner_left()`], [`boost_added()`] |
//! | the chat | [`chat_created()`], [`migrate()`], [`new_chat_title()`], [`new_chat_photo()`], [`delete_chat_photo()`], [`chat_background_set()`], [`pinned_message()`], [`message_auto_delete_timer_changed()`], [`proximity_alert_triggered()`] |
//! | topics | [`forum_topic_created()`], [`forum_topic_edited()`], [`forum_topic_closed()`], [`forum_topic_reopened()`], [`general_forum_topic_hidden()`], [`general_forum_topic_unhidden()`] |
//! | video chats | [`video_chat_scheduled()`], [`video_chat_started()`], [`video_chat_ended()`], [`video_chat_participants_invited()`] |
//! | communities | [`community_chat_added()`], [`community_chat_joined()`], [`community_chat_removed()`] |
//! | for the bot | [`users_shared()`], [`chat_shared()`], [`web_app_data()`], [`write_access_allowed()`], [`connected_website()`], [`managed_bot_created()`] |
//! | lists and polls | [`checklist_tasks_added()`], [`checklist_tasks_done()`], [`poll_option_added()`], [`poll_option_deleted()`] |
//! | gifts | [`gift()`], [`gift_upgrade_sent()`], [`unique_gift()`], [`giveaway_created()`], [`giveaway_completed()`] |
//! | suggested posts, prices | [`suggested_post_approved()`], [`suggested_post_approval_failed()`], [`suggested_post_declined()`], [`suggested_post_paid()`], [`suggested_post_refunded()`], [`direct_message_price_changed()`], [`paid_message_price_changed()`] |

mod chat;
mod dice;
mod document;
mod expression;
mod forward;
mod id_list;
mod look;
mod media;
mod member;
mod message;
mod one_or_many;
mod payment;
mod peer;
mod reply;
mod service;
#[cfg(test)]
mod tests;
mod text;
mod update;
mod who;

pub use chat::*;
pub use dice::*;
pub use document::*;
pub use expression::{Expression, custom, custom_message, of};
pub use forward::*;
pub use id_list::IdList;
pub use media::*;
pub use member::{Membership, transition};
pub use message::*;
pub use one_or_many::OneOrMany;
pub use payment::*;
pub use peer::Peer;
pub use reply::*;
pub use service::*;
pub use text::*;
pub use update::*;
pub use who::*;

pub(crate) use look::sender_chat as sender;
pub(crate) use who::is_anonymous_admin;

use crate::update::Update;

/// Says whether a handler wants an update. Closures are filters; so are types of your own, with shared state where
/// a list changes while the bot runs.
///
/// A filter runs before anything of the handler, must not wait, and sees each update at most once per handler. One
/// that panics counts as a failed handler: the error handlers run, and the next group goes on.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a filter",
    label = "expected a filter",
    note = "a filter is made by a function of `bot::filters`, or is a closure `|update: &bot::Update| -> bool`"
)]
pub trait Filter: Send + Sync + 'static {
    /// Whether the handler wants this update.
    fn check(&self, update: &Update) -> bool;
}

impl<F: Fn(&Update) -> bool + Send + Sync + 'static> Filter for F {
    fn check(&self, update: &Update) -> bool {
        self(update)
    }
}
