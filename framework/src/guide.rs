//! Chapters that belong to no single type.

#[doc = include_str!("../docs/store.md")]
pub mod store {}

#[cfg(feature = "webhook")]
#[doc = include_str!("../docs/webhook.md")]
pub mod webhook {}

#[cfg_attr(
    feature = "macros",
    doc = include_str!("../docs/jobs.md")
)]
#[cfg_attr(not(feature = "macros"), doc = "Functions that run later.")]
pub mod jobs {}

#[doc = include_str!("../docs/telegram-ext.md")]
pub mod telegram_ext {}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    /// The classes of handlers, and the filters, of python-telegram-bot 22.8.
    #[rustfmt::skip]
    const NAMES: &str = "
        CommandHandler PrefixHandler MessageHandler CallbackQueryHandler InlineQueryHandler ChosenInlineResultHandler
        ChatMemberHandler ChatJoinRequestHandler ChatBoostHandler MessageReactionHandler BusinessConnectionHandler
        BusinessMessagesDeletedHandler ManagedBotUpdatedHandler PaidMediaPurchasedHandler PollHandler PollAnswerHandler
        PreCheckoutQueryHandler ShippingQueryHandler StringCommandHandler StringRegexHandler TypeHandler
        ConversationHandler has_args game_pattern chat_types block
        ALL MESSAGE EDITED_MESSAGE MESSAGES CHANNEL_POST EDITED_CHANNEL_POST CHANNEL_POSTS EDITED BUSINESS_MESSAGE
        EDITED_BUSINESS_MESSAGE BUSINESS_MESSAGES GUEST_MESSAGE PRIVATE GROUP SUPERGROUP GROUPS CHANNEL FORUM
        IS_TOPIC_MESSAGE DIRECT_MESSAGES TEXT Text COMMAND Command Regex Entity Mention CAPTION Caption CaptionRegex
        CaptionEntity Language USER User Chat SenderChat SUPER_GROUP ForwardedFrom FORWARDED IS_AUTOMATIC_FORWARD VIA_BOT
        ViaBot PREMIUM_USER USER_ATTACHMENT allow_empty ANIMATION ATTACHMENT AUDIO CONTACT PHOTO VIDEO VIDEO_NOTE VOICE
        LIVE_PHOTO LOCATION VENUE POLL GAME STORY PAID_MEDIA CHECKLIST Sticker ANIMATED STATIC PREMIUM Dice DICE DARTS
        BASKETBALL FOOTBALL SLOT_MACHINE BOWLING Document Category APPLICATION IMAGE MimeType APK DOC DOCX EXE GIF JPG MP3
        MP4 PDF PY SVG TARGZ TXT WAV XML ZIP FileExtension case_sensitive HAS_MEDIA_SPOILER HAS_PROTECTED_CONTENT EFFECT_ID
        IS_FROM_OFFLINE BOOST_ADDED SENDER_BOOST_COUNT GIVEAWAY GIVEAWAY_WINNERS SUGGESTED_POST_INFO REPLY REPLY_TO_STORY
        INVOICE SUCCESSFUL_PAYMENT SuccessfulPayment PASSPORT_DATA CHAT_BACKGROUND_SET CHAT_CREATED CHAT_OWNER_CHANGED
        CHAT_OWNER_LEFT CHAT_SHARED CHECKLIST_TASKS_ADDED CHECKLIST_TASKS_DONE CONNECTED_WEBSITE DELETE_CHAT_PHOTO
        DIRECT_MESSAGE_PRICE_CHANGED FORUM_TOPIC_CLOSED FORUM_TOPIC_CREATED FORUM_TOPIC_EDITED FORUM_TOPIC_REOPENED
        GENERAL_FORUM_TOPIC_HIDDEN GENERAL_FORUM_TOPIC_UNHIDDEN GIFT GIFT_UPGRADE_SENT GIVEAWAY_CREATED
        GIVEAWAY_COMPLETED LEFT_CHAT_MEMBER MANAGED_BOT_CREATED MESSAGE_AUTO_DELETE_TIMER_CHANGED MIGRATE NEW_CHAT_MEMBERS
        NEW_CHAT_PHOTO NEW_CHAT_TITLE PAID_MESSAGE_PRICE_CHANGED PINNED_MESSAGE POLL_OPTION_ADDED POLL_OPTION_DELETED
        PROXIMITY_ALERT_TRIGGERED REFUNDED_PAYMENT SUGGESTED_POST_APPROVAL_FAILED SUGGESTED_POST_APPROVED
        SUGGESTED_POST_DECLINED SUGGESTED_POST_PAID SUGGESTED_POST_REFUNDED UNIQUE_GIFT USERS_SHARED VIDEO_CHAT_SCHEDULED
        VIDEO_CHAT_STARTED VIDEO_CHAT_ENDED VIDEO_CHAT_PARTICIPANTS_INVITED WEB_APP_DATA WRITE_ACCESS_ALLOWED BaseFilter
        MessageFilter UpdateFilter data_filter
        run_once run_repeating run_daily run_monthly run_custom get_jobs_by_name schedule_removal next_t enabled
        misfire_grace_time max_instances coalesce jitter replace_existing
    ";

    #[test]
    fn every_handler_and_filter_of_telegram_ext_has_a_row() {
        let table = include_str!("../docs/telegram-ext.md");
        let rows = table.lines().filter_map(|line| line.strip_prefix("| "));
        let theirs = rows.filter_map(|row| row.split(" | ").next());
        let word = |c: char| !(c.is_alphanumeric() || c == '_');
        let there: BTreeSet<&str> = theirs.flat_map(|cell| cell.split(word)).collect();
        let missing: Vec<_> = NAMES
            .split_whitespace()
            .filter(|name| !there.contains(name))
            .collect();
        assert_eq!(missing, [""; 0]);
    }
}
