//! Filters about service messages: what Telegram writes into a chat when something happens to it.

use super::look::filters;
use bot_api::types::Message;

/// Declares a filter for each sort of service message, and knows them all.
macro_rules! services {
    ($($(#[$doc:meta])* $name:ident = |$message:ident| $check:expr;)*) => {
        filters! { message: $($(#[$doc])* $name = |$message| $check;)* }

        fn is_listed(message: &Message) -> bool {
            false $(|| {
                let $message = message;
                $check
            })*
        }
    };
}

filters! { message:
    /// A service message of any sort: `StatusUpdate.ALL`.
    ///
    /// Payments and boosts ([`successful_payment`](super::successful_payment()), [`boost_added`]) are service
    /// messages as well, which python-telegram-bot does not count.
    service = |message| {
        is_listed(message) || message.boost_added.is_some() || message.successful_payment.is_some()
    };
    /// Somebody boosted the chat: `BOOST_ADDED`.
    boost_added = |message| message.boost_added.is_some();
}

services! {
    /// A chat got a background: `StatusUpdate.CHAT_BACKGROUND_SET`.
    chat_background_set = |message| message.chat_background_set.is_some();
    /// A group, supergroup or channel was made: `StatusUpdate.CHAT_CREATED`.
    chat_created = |message| {
        message.group_chat_created || message.supergroup_chat_created || message.channel_chat_created
    };
    /// A chat has another owner now: `StatusUpdate.CHAT_OWNER_CHANGED`.
    chat_owner_changed = |message| message.chat_owner_changed.is_some();
    /// The owner of a chat left it: `StatusUpdate.CHAT_OWNER_LEFT`.
    chat_owner_left = |message| message.chat_owner_left.is_some();
    /// A user shared a chat with the bot: `StatusUpdate.CHAT_SHARED`.
    chat_shared = |message| message.chat_shared.is_some();
    /// Tasks were added to a checklist: `StatusUpdate.CHECKLIST_TASKS_ADDED`.
    checklist_tasks_added = |message| message.checklist_tasks_added.is_some();
    /// Tasks of a checklist were done, or not any more: `StatusUpdate.CHECKLIST_TASKS_DONE`.
    checklist_tasks_done = |message| message.checklist_tasks_done.is_some();
    /// A chat was added to a community: the field `community_chat_added`.
    community_chat_added = |message| message.community_chat_added.is_some();
    /// A chat was joined through its community: the field `community_chat_joined`.
    community_chat_joined = |message| message.community_chat_joined.is_some();
    /// A chat was removed from a community: the field `community_chat_removed`.
    community_chat_removed = |message| message.community_chat_removed.is_some();
    /// A user logged in at a website: `StatusUpdate.CONNECTED_WEBSITE`.
    connected_website = |message| message.connected_website.is_some();
    /// A chat's picture was deleted: `StatusUpdate.DELETE_CHAT_PHOTO`.
    delete_chat_photo = |message| message.delete_chat_photo;
    /// A channel's direct messages cost something else now: `StatusUpdate.DIRECT_MESSAGE_PRICE_CHANGED`.
    direct_message_price_changed = |message| message.direct_message_price_changed.is_some();
    /// A topic was closed: `StatusUpdate.FORUM_TOPIC_CLOSED`.
    forum_topic_closed = |message| message.forum_topic_closed.is_some();
    /// A topic was made: `StatusUpdate.FORUM_TOPIC_CREATED`.
    forum_topic_created = |message| message.forum_topic_created.is_some();
    /// A topic was edited: `StatusUpdate.FORUM_TOPIC_EDITED`.
    forum_topic_edited = |message| message.forum_topic_edited.is_some();
    /// A topic was opened again: `StatusUpdate.FORUM_TOPIC_REOPENED`.
    forum_topic_reopened = |message| message.forum_topic_reopened.is_some();
    /// The general topic was hidden: `StatusUpdate.GENERAL_FORUM_TOPIC_HIDDEN`.
    general_forum_topic_hidden = |message| message.general_forum_topic_hidden.is_some();
    /// The general topic is shown again: `StatusUpdate.GENERAL_FORUM_TOPIC_UNHIDDEN`.
    general_forum_topic_unhidden = |message| message.general_forum_topic_unhidden.is_some();
    /// A gift was sent: `StatusUpdate.GIFT`.
    gift = |message| message.gift.is_some();
    /// The upgrade of a gift was bought for its owner: `StatusUpdate.GIFT_UPGRADE_SENT`.
    gift_upgrade_sent = |message| message.gift_upgrade_sent.is_some();
    /// A giveaway is over, without public winners: `StatusUpdate.GIVEAWAY_COMPLETED`.
    giveaway_completed = |message| message.giveaway_completed.is_some();
    /// A giveaway was announced: `StatusUpdate.GIVEAWAY_CREATED`.
    giveaway_created = |message| message.giveaway_created.is_some();
    /// Somebody left, or was removed: `StatusUpdate.LEFT_CHAT_MEMBER`.
    left_chat_member = |message| message.left_chat_member.is_some();
    /// A user made a bot that this bot manages: `StatusUpdate.MANAGED_BOT_CREATED`.
    managed_bot_created = |message| message.managed_bot_created.is_some();
    /// Messages delete themselves after another time now: `StatusUpdate.MESSAGE_AUTO_DELETE_TIMER_CHANGED`.
    message_auto_delete_timer_changed = |message| message.message_auto_delete_timer_changed.is_some();
    /// A group became a supergroup; both chats tell: `StatusUpdate.MIGRATE`.
    migrate = |message| message.migrate_to_chat_id.is_some() || message.migrate_from_chat_id.is_some();
    /// Somebody came in: `StatusUpdate.NEW_CHAT_MEMBERS`.
    new_chat_members = |message| message.new_chat_members.is_some();
    /// A chat got another picture: `StatusUpdate.NEW_CHAT_PHOTO`.
    new_chat_photo = |message| message.new_chat_photo.is_some();
    /// A chat got another title: `StatusUpdate.NEW_CHAT_TITLE`.
    new_chat_title = |message| message.new_chat_title.is_some();
    /// Messages to a chat cost something else now: `StatusUpdate.PAID_MESSAGE_PRICE_CHANGED`.
    paid_message_price_changed = |message| message.paid_message_price_changed.is_some();
    /// A message was pinned: `StatusUpdate.PINNED_MESSAGE`.
    pinned_message = |message| message.pinned_message.is_some();
    /// An option was added to a poll: `StatusUpdate.POLL_OPTION_ADDED`.
    poll_option_added = |message| message.poll_option_added.is_some();
    /// An option was taken out of a poll: `StatusUpdate.POLL_OPTION_DELETED`.
    poll_option_deleted = |message| message.poll_option_deleted.is_some();
    /// Two who share their places came close: `StatusUpdate.PROXIMITY_ALERT_TRIGGERED`.
    proximity_alert_triggered = |message| message.proximity_alert_triggered.is_some();
    /// A payment was given back: `StatusUpdate.REFUNDED_PAYMENT`.
    refunded_payment = |message| message.refunded_payment.is_some();
    /// A suggested post could not be approved: `StatusUpdate.SUGGESTED_POST_APPROVAL_FAILED`.
    suggested_post_approval_failed = |message| message.suggested_post_approval_failed.is_some();
    /// A suggested post was approved: `StatusUpdate.SUGGESTED_POST_APPROVED`.
    suggested_post_approved = |message| message.suggested_post_approved.is_some();
    /// A suggested post was declined: `StatusUpdate.SUGGESTED_POST_DECLINED`.
    suggested_post_declined = |message| message.suggested_post_declined.is_some();
    /// A suggested post was paid: `StatusUpdate.SUGGESTED_POST_PAID`.
    suggested_post_paid = |message| message.suggested_post_paid.is_some();
    /// The payment for a suggested post was given back: `StatusUpdate.SUGGESTED_POST_REFUNDED`.
    suggested_post_refunded = |message| message.suggested_post_refunded.is_some();
    /// A unique gift was sent or changed hands: `StatusUpdate.UNIQUE_GIFT`.
    unique_gift = |message| message.unique_gift.is_some();
    /// A user shared users with the bot: `StatusUpdate.USERS_SHARED`.
    users_shared = |message| message.users_shared.is_some();
    /// A video chat is over: `StatusUpdate.VIDEO_CHAT_ENDED`.
    video_chat_ended = |message| message.video_chat_ended.is_some();
    /// Somebody was invited to a video chat: `StatusUpdate.VIDEO_CHAT_PARTICIPANTS_INVITED`.
    video_chat_participants_invited = |message| message.video_chat_participants_invited.is_some();
    /// A video chat is planned: `StatusUpdate.VIDEO_CHAT_SCHEDULED`.
    video_chat_scheduled = |message| message.video_chat_scheduled.is_some();
    /// A video chat began: `StatusUpdate.VIDEO_CHAT_STARTED`.
    video_chat_started = |message| message.video_chat_started.is_some();
    /// A Mini App sent data: `StatusUpdate.WEB_APP_DATA`.
    web_app_data = |message| message.web_app_data.is_some();
    /// A user allowed the bot to write: `StatusUpdate.WRITE_ACCESS_ALLOWED`.
    write_access_allowed = |message| message.write_access_allowed.is_some();
}
