//! The names of filters, and what each looks at.

use super::super::kinds;
use proc_macro2::Ident;
use syn::{Error, Result, ext::IdentExt};

/// The functions of `bot::filters` without arguments. A test of `ui-tests` uses each of them.
#[rustfmt::skip]
pub(super) const NAMES: [&str; 117] = [
    "all", "text", "command", "caption", "user", "forwarded", "automatic_forward", "via_bot", "premium_user",
    "user_attachment", "animation", "attachment", "audio", "contact", "photo", "video", "video_note", "voice",
    "live_photo", "location", "venue", "poll", "game", "story", "paid_media", "checklist", "sticker",
    "animated_sticker", "static_sticker", "video_sticker", "premium_sticker", "dice", "darts", "basketball",
    "football", "slot_machine", "bowling", "document", "media_spoiler", "protected_content", "effect", "from_offline",
    "boost_added", "sender_boost_count", "giveaway", "giveaway_winners", "suggested_post", "reply", "reply_to_story",
    "invoice", "successful_payment", "passport_data", "rich_message",
    "private", "group", "supergroup", "groups", "channel", "forum", "topic_message", "direct_messages", "edited",
    "anonymous_admin", "from_bot", "service",
    "community_chat_added", "community_chat_joined", "community_chat_removed",
    "chat_background_set", "chat_created", "chat_owner_changed", "chat_owner_left", "chat_shared",
    "checklist_tasks_added", "checklist_tasks_done", "connected_website", "delete_chat_photo",
    "direct_message_price_changed", "forum_topic_closed", "forum_topic_created", "forum_topic_edited",
    "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden", "gift", "gift_upgrade_sent",
    "giveaway_created", "giveaway_completed", "left_chat_member", "managed_bot_created",
    "message_auto_delete_timer_changed", "migrate", "new_chat_members", "new_chat_photo", "new_chat_title",
    "paid_message_price_changed", "pinned_message", "poll_option_added", "poll_option_deleted",
    "proximity_alert_triggered", "refunded_payment", "suggested_post_approval_failed", "suggested_post_approved",
    "suggested_post_declined", "suggested_post_paid", "suggested_post_refunded", "unique_gift", "users_shared",
    "video_chat_scheduled", "video_chat_started", "video_chat_ended", "video_chat_participants_invited",
    "web_app_data", "write_access_allowed", "messages", "channel_posts", "business_messages",
];

/// The functions with arguments.
#[rustfmt::skip]
pub(super) const CALLS: [&str; 31] = [
    "chat", "user_id", "from", "username", "text_is", "text_contains", "starts_with", "regex", "caption_regex",
    "language", "entity", "mention", "document_mime", "document_extension", "dice_value", "sender_chat", "via",
    "forwarded_from", "command_is", "update_type", "chat_type", "custom", "caption_is", "caption_entity", "dice_emoji",
    "sender_chat_type", "payment_payload", "inline_chat_type", "managed", "document_extension_exact",
    "custom_message",
];

pub(in super::super) fn is_known(name: &str) -> bool {
    NAMES.contains(&name) || CALLS.contains(&name)
}

/// What to write where a filter was given a value: `text = ".."` is `text_is("..")`.
pub(in super::super) fn in_place_of_equals(name: &str) -> Option<String> {
    let is = format!("{name}_is");
    let calls = |word: &str| CALLS.contains(&word);
    [is.as_str(), name]
        .into_iter()
        .find(|word| calls(word))
        .map(|word| format!("{word}(..)"))
}

/// What a filter looks at. All that is not listed here looks at the message that an update is.
#[derive(Clone, Copy)]
enum Part {
    Anything,
    Edited,
    User,
    Chat,
    ChatType,
    SenderChat,
    UserOrSenderChat,
    Place,
    InlineQuery,
    ManagedBot,
    Message,
}

fn part(name: &str) -> Part {
    match name {
        "all" | "custom" | "update_type" | "messages" | "channel_posts" | "business_messages" => {
            Part::Anything
        }
        "edited" => Part::Edited,
        "user" | "premium_user" | "user_attachment" | "from_bot" | "user_id" | "from"
        | "username" | "language" => Part::User,
        "chat" | "forum" | "direct_messages" => Part::Chat,
        "private" | "group" | "supergroup" | "groups" | "channel" | "chat_type" => Part::ChatType,
        "sender_chat" | "sender_chat_type" => Part::SenderChat,
        "anonymous_admin" => Part::UserOrSenderChat,
        "location" => Part::Place,
        "inline_chat_type" => Part::InlineQuery,
        "managed" => Part::ManagedBot,
        _ => Part::Message,
    }
}

impl Part {
    /// Why an update of this kind never has it; `None` where it may.
    fn missing_in(self, kind: &str) -> Option<&'static str> {
        let message = kinds::MESSAGES.contains(&kind);
        let user = !kinds::WITHOUT_USER.contains(&kind);
        let chat = !kinds::WITHOUT_CHAT.contains(&kind);
        let sender_chat = message || kinds::WITH_SENDER_CHAT.contains(&kind);
        let (there, missing) = match self {
            Self::Anything => (true, ""),
            Self::Edited => (kind.starts_with("edited_"), "is no edited message"),
            Self::User => (user, "tells of nobody who did it"),
            Self::Chat => (chat, "happens in no chat"),
            Self::ChatType => (chat || kind == "inline_query", "happens in no chat"),
            Self::SenderChat => (sender_chat, "is never done in the name of a chat"),
            Self::UserOrSenderChat => (user || sender_chat, "tells of nobody who did it"),
            Self::Place => (
                message || matches!(kind, "inline_query" | "chosen_inline_result"),
                "has no location",
            ),
            Self::InlineQuery => (kind == "inline_query", "is no inline query"),
            Self::ManagedBot => (kind == "managed_bot", "is about no managed bot"),
            Self::Message => (message, "is no message"),
        };
        (!there).then_some(missing)
    }
}

/// A filter that every update of a kind answers alike is a mistake.
pub(super) fn check_for(kind: &str, name: &Ident) -> Result<()> {
    if matches!(kind, "update" | "any_message") {
        return Ok(());
    }
    let word = name.unraw().to_string();
    match part(&word).missing_in(kind) {
        Some(missing) if is_known(&word) => Err(Error::new(
            name.span(),
            format!("`{word}` says nothing here: {} {missing}", kinds::a(kind)),
        )),
        _ => Ok(()),
    }
}
