//! Users, chats, and what is known of the webhook.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};

use crate::de;
use crate::de::Object;
use crate::ser;
use crate::types::*;

/// [`WebhookInfo`](https://core.telegram.org/bots/api#webhookinfo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WebhookInfo {
    /// Url.
    pub url: String,
    /// Whether it has custom certificate.
    pub has_custom_certificate: bool,
    /// Pending update count.
    pub pending_update_count: i64,
    /// Ip address.
    pub ip_address: Option<String>,
    /// Last error date.
    pub last_error_date: Option<Timestamp>,
    /// Last error message.
    pub last_error_message: Option<String>,
    /// Last synchronization error date.
    pub last_synchronization_error_date: Option<Timestamp>,
    /// Max connections.
    pub max_connections: Option<i64>,
    /// Allowed updates.
    pub allowed_updates: Option<Vec<String>>,
}

impl Object for WebhookInfo {
    const FIELDS: &'static [&'static str] = &[
        "url",
        "has_custom_certificate",
        "pending_update_count",
        "ip_address",
        "last_error_date",
        "last_error_message",
        "last_synchronization_error_date",
        "max_connections",
        "allowed_updates",
    ];
    const REQUIRED: u128 = de::required(&[0, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.url, map),
            1 => de::value(&mut self.has_custom_certificate, map),
            2 => de::value(&mut self.pending_update_count, map),
            3 => de::value(&mut self.ip_address, map),
            4 => de::value(&mut self.last_error_date, map),
            5 => de::value(&mut self.last_error_message, map),
            6 => de::value(&mut self.last_synchronization_error_date, map),
            7 => de::value(&mut self.max_connections, map),
            _ => de::value(&mut self.allowed_updates, map),
        }
    }
}

impl Serialize for WebhookInfo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("url", &self.url)
            .field("has_custom_certificate", &self.has_custom_certificate)
            .field("pending_update_count", &self.pending_update_count)
            .optional("ip_address", self.ip_address.as_ref())
            .optional("last_error_date", self.last_error_date.as_ref())
            .optional("last_error_message", self.last_error_message.as_ref())
            .optional(
                "last_synchronization_error_date",
                self.last_synchronization_error_date.as_ref(),
            )
            .optional("max_connections", self.max_connections.as_ref())
            .optional("allowed_updates", self.allowed_updates.as_ref())
            .end()
    }
}

/// [`User`](https://core.telegram.org/bots/api#user) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct User {
    /// Id.
    pub id: UserId,
    /// Whether it is bot.
    pub is_bot: bool,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: Option<String>,
    /// Username.
    pub username: Option<String>,
    /// Language code.
    pub language_code: Option<String>,
    /// Whether it is premium.
    pub is_premium: bool,
    /// Whether this holds: added to attachment menu.
    pub added_to_attachment_menu: bool,
    /// Whether it can join groups.
    pub can_join_groups: Option<bool>,
    /// Whether it can read all group messages.
    pub can_read_all_group_messages: Option<bool>,
    /// Whether it supports guest queries.
    pub supports_guest_queries: Option<bool>,
    /// Whether it supports inline queries.
    pub supports_inline_queries: Option<bool>,
    /// Whether it can connect to business.
    pub can_connect_to_business: Option<bool>,
    /// Whether it has main web app.
    pub has_main_web_app: Option<bool>,
    /// Whether it has topics enabled.
    pub has_topics_enabled: Option<bool>,
    /// Whether it allows users to create topics.
    pub allows_users_to_create_topics: Option<bool>,
    /// Whether it can manage bots.
    pub can_manage_bots: Option<bool>,
    /// Whether it supports join request queries.
    pub supports_join_request_queries: Option<bool>,
}

impl Object for User {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "is_bot",
        "first_name",
        "last_name",
        "username",
        "language_code",
        "is_premium",
        "added_to_attachment_menu",
        "can_join_groups",
        "can_read_all_group_messages",
        "supports_guest_queries",
        "supports_inline_queries",
        "can_connect_to_business",
        "has_main_web_app",
        "has_topics_enabled",
        "allows_users_to_create_topics",
        "can_manage_bots",
        "supports_join_request_queries",
    ];
    const REQUIRED: u128 = de::required(&[0, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.id, map),
            1 => de::value(&mut self.is_bot, map),
            2 => de::value(&mut self.first_name, map),
            3 => de::value(&mut self.last_name, map),
            4 => de::value(&mut self.username, map),
            5 => de::value(&mut self.language_code, map),
            6 => de::value(&mut self.is_premium, map),
            7 => de::value(&mut self.added_to_attachment_menu, map),
            8 => de::value(&mut self.can_join_groups, map),
            9 => de::value(&mut self.can_read_all_group_messages, map),
            10 => de::value(&mut self.supports_guest_queries, map),
            11 => de::value(&mut self.supports_inline_queries, map),
            12 => de::value(&mut self.can_connect_to_business, map),
            13 => de::value(&mut self.has_main_web_app, map),
            14 => de::value(&mut self.has_topics_enabled, map),
            15 => de::value(&mut self.allows_users_to_create_topics, map),
            16 => de::value(&mut self.can_manage_bots, map),
            _ => de::value(&mut self.supports_join_request_queries, map),
        }
    }
}

impl Serialize for User {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("is_bot", &self.is_bot)
            .field("first_name", &self.first_name)
            .optional("last_name", self.last_name.as_ref())
            .optional("username", self.username.as_ref())
            .optional("language_code", self.language_code.as_ref())
            .flag("is_premium", self.is_premium)
            .flag("added_to_attachment_menu", self.added_to_attachment_menu)
            .optional("can_join_groups", self.can_join_groups.as_ref())
            .optional(
                "can_read_all_group_messages",
                self.can_read_all_group_messages.as_ref(),
            )
            .optional(
                "supports_guest_queries",
                self.supports_guest_queries.as_ref(),
            )
            .optional(
                "supports_inline_queries",
                self.supports_inline_queries.as_ref(),
            )
            .optional(
                "can_connect_to_business",
                self.can_connect_to_business.as_ref(),
            )
            .optional("has_main_web_app", self.has_main_web_app.as_ref())
            .optional("has_topics_enabled", self.has_topics_enabled.as_ref())
            .optional(
                "allows_users_to_create_topics",
                self.allows_users_to_create_topics.as_ref(),
            )
            .optional("can_manage_bots", self.can_manage_bots.as_ref())
            .optional(
                "supports_join_request_queries",
                self.supports_join_request_queries.as_ref(),
            )
            .end()
    }
}

/// [`Chat`](https://core.telegram.org/bots/api#chat) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chat {
    /// Id.
    pub id: ChatId,
    /// Type.
    pub kind: ChatType,
    /// Title.
    pub title: Option<String>,
    /// Username.
    pub username: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Whether it is forum.
    pub is_forum: bool,
    /// Whether it is direct messages.
    pub is_direct_messages: bool,
}

impl Object for Chat {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "type",
        "title",
        "username",
        "first_name",
        "last_name",
        "is_forum",
        "is_direct_messages",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.id, map),
            1 => de::value_or_blank(&mut self.kind, map),
            2 => de::value(&mut self.title, map),
            3 => de::value(&mut self.username, map),
            4 => de::value(&mut self.first_name, map),
            5 => de::value(&mut self.last_name, map),
            6 => de::value(&mut self.is_forum, map),
            _ => de::value(&mut self.is_direct_messages, map),
        }
    }
}

impl Serialize for Chat {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("type", &self.kind)
            .optional("title", self.title.as_ref())
            .optional("username", self.username.as_ref())
            .optional("first_name", self.first_name.as_ref())
            .optional("last_name", self.last_name.as_ref())
            .flag("is_forum", self.is_forum)
            .flag("is_direct_messages", self.is_direct_messages)
            .end()
    }
}

/// [`ChatFullInfo`](https://core.telegram.org/bots/api#chatfullinfo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatFullInfo {
    /// Id.
    pub id: ChatId,
    /// Type.
    pub kind: ChatType,
    /// Title.
    pub title: Option<String>,
    /// Username.
    pub username: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Whether it is forum.
    pub is_forum: bool,
    /// Whether it is direct messages.
    pub is_direct_messages: bool,
    /// Accent color id.
    pub accent_color_id: i64,
    /// Max reaction count.
    pub max_reaction_count: i64,
    /// Photo.
    pub photo: Option<Box<ChatPhoto>>,
    /// Active usernames.
    pub active_usernames: Option<Vec<String>>,
    /// Birthdate.
    pub birthdate: Option<Box<Birthdate>>,
    /// Business intro.
    pub business_intro: Option<Box<BusinessIntro>>,
    /// Business location.
    pub business_location: Option<Box<BusinessLocation>>,
    /// Business opening hours.
    pub business_opening_hours: Option<Box<BusinessOpeningHours>>,
    /// Personal chat.
    pub personal_chat: Option<Box<Chat>>,
    /// Parent chat.
    pub parent_chat: Option<Box<Chat>>,
    /// Available reactions.
    pub available_reactions: Option<Vec<ReactionType>>,
    /// Background custom emoji id.
    pub background_custom_emoji_id: Option<String>,
    /// Profile accent color id.
    pub profile_accent_color_id: Option<i64>,
    /// Profile background custom emoji id.
    pub profile_background_custom_emoji_id: Option<String>,
    /// Emoji status custom emoji id.
    pub emoji_status_custom_emoji_id: Option<String>,
    /// Emoji status expiration date.
    pub emoji_status_expiration_date: Option<Timestamp>,
    /// Bio.
    pub bio: Option<String>,
    /// Whether it has private forwards.
    pub has_private_forwards: bool,
    /// Whether it has restricted voice and video messages.
    pub has_restricted_voice_and_video_messages: bool,
    /// Whether this holds: join to send messages.
    pub join_to_send_messages: bool,
    /// Whether this holds: join by request.
    pub join_by_request: bool,
    /// Description.
    pub description: Option<String>,
    /// Invite link.
    pub invite_link: Option<String>,
    /// Pinned message.
    pub pinned_message: Option<Box<Message>>,
    /// Permissions.
    pub permissions: Option<Box<ChatPermissions>>,
    /// Accepted gift types.
    pub accepted_gift_types: Box<AcceptedGiftTypes>,
    /// Whether it can send paid media.
    pub can_send_paid_media: bool,
    /// Slow mode delay.
    pub slow_mode_delay: Option<i64>,
    /// Unrestrict boost count.
    pub unrestrict_boost_count: Option<i64>,
    /// Message auto delete time.
    pub message_auto_delete_time: Option<i64>,
    /// Whether it has aggressive anti spam enabled.
    pub has_aggressive_anti_spam_enabled: bool,
    /// Whether it has hidden members.
    pub has_hidden_members: bool,
    /// Whether it has protected content.
    pub has_protected_content: bool,
    /// Whether it has visible history.
    pub has_visible_history: bool,
    /// Sticker set name.
    pub sticker_set_name: Option<String>,
    /// Whether it can set sticker set.
    pub can_set_sticker_set: bool,
    /// Custom emoji sticker set name.
    pub custom_emoji_sticker_set_name: Option<String>,
    /// Linked chat id.
    pub linked_chat_id: Option<ChatId>,
    /// Location.
    pub location: Option<Box<ChatLocation>>,
    /// Rating.
    pub rating: Option<Box<UserRating>>,
    /// First profile audio.
    pub first_profile_audio: Option<Box<Audio>>,
    /// Unique gift colors.
    pub unique_gift_colors: Option<Box<UniqueGiftColors>>,
    /// Paid message star count.
    pub paid_message_star_count: Option<i64>,
    /// Guard bot.
    pub guard_bot: Option<Box<User>>,
    /// Community.
    pub community: Option<Box<Community>>,
}

impl Object for ChatFullInfo {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "type",
        "title",
        "username",
        "first_name",
        "last_name",
        "is_forum",
        "is_direct_messages",
        "accent_color_id",
        "max_reaction_count",
        "photo",
        "active_usernames",
        "birthdate",
        "business_intro",
        "business_location",
        "business_opening_hours",
        "personal_chat",
        "parent_chat",
        "available_reactions",
        "background_custom_emoji_id",
        "profile_accent_color_id",
        "profile_background_custom_emoji_id",
        "emoji_status_custom_emoji_id",
        "emoji_status_expiration_date",
        "bio",
        "has_private_forwards",
        "has_restricted_voice_and_video_messages",
        "join_to_send_messages",
        "join_by_request",
        "description",
        "invite_link",
        "pinned_message",
        "permissions",
        "accepted_gift_types",
        "can_send_paid_media",
        "slow_mode_delay",
        "unrestrict_boost_count",
        "message_auto_delete_time",
        "has_aggressive_anti_spam_enabled",
        "has_hidden_members",
        "has_protected_content",
        "has_visible_history",
        "sticker_set_name",
        "can_set_sticker_set",
        "custom_emoji_sticker_set_name",
        "linked_chat_id",
        "location",
        "rating",
        "first_profile_audio",
        "unique_gift_colors",
        "paid_message_star_count",
        "guard_bot",
        "community",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 8, 9, 33]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.id, map),
            1 => de::value(&mut self.kind, map),
            2 => de::value(&mut self.title, map),
            3 => de::value(&mut self.username, map),
            4 => de::value(&mut self.first_name, map),
            5 => de::value(&mut self.last_name, map),
            6 => de::value(&mut self.is_forum, map),
            7 => de::value(&mut self.is_direct_messages, map),
            8 => de::value(&mut self.accent_color_id, map),
            9 => de::value(&mut self.max_reaction_count, map),
            10 => de::value(&mut self.photo, map),
            11 => de::value(&mut self.active_usernames, map),
            12 => de::value(&mut self.birthdate, map),
            13 => de::value(&mut self.business_intro, map),
            14 => de::value(&mut self.business_location, map),
            15 => de::value(&mut self.business_opening_hours, map),
            16 => de::value(&mut self.personal_chat, map),
            17 => de::value(&mut self.parent_chat, map),
            18 => de::value(&mut self.available_reactions, map),
            19 => de::value(&mut self.background_custom_emoji_id, map),
            20 => de::value(&mut self.profile_accent_color_id, map),
            21 => de::value(&mut self.profile_background_custom_emoji_id, map),
            22 => de::value(&mut self.emoji_status_custom_emoji_id, map),
            23 => de::value(&mut self.emoji_status_expiration_date, map),
            24 => de::value(&mut self.bio, map),
            25 => de::value(&mut self.has_private_forwards, map),
            26 => de::value(&mut self.has_restricted_voice_and_video_messages, map),
            27 => de::value(&mut self.join_to_send_messages, map),
            28 => de::value(&mut self.join_by_request, map),
            29 => de::value(&mut self.description, map),
            30 => de::value(&mut self.invite_link, map),
            31 => de::value(&mut self.pinned_message, map),
            32 => de::value(&mut self.permissions, map),
            33 => de::value(&mut self.accepted_gift_types, map),
            34 => de::value(&mut self.can_send_paid_media, map),
            35 => de::value(&mut self.slow_mode_delay, map),
            36 => de::value(&mut self.unrestrict_boost_count, map),
            37 => de::value(&mut self.message_auto_delete_time, map),
            38 => de::value(&mut self.has_aggressive_anti_spam_enabled, map),
            39 => de::value(&mut self.has_hidden_members, map),
            40 => de::value(&mut self.has_protected_content, map),
            41 => de::value(&mut self.has_visible_history, map),
            42 => de::value(&mut self.sticker_set_name, map),
            43 => de::value(&mut self.can_set_sticker_set, map),
            44 => de::value(&mut self.custom_emoji_sticker_set_name, map),
            45 => de::value(&mut self.linked_chat_id, map),
            46 => de::value(&mut self.location, map),
            47 => de::value(&mut self.rating, map),
            48 => de::value(&mut self.first_profile_audio, map),
            49 => de::value(&mut self.unique_gift_colors, map),
            50 => de::value(&mut self.paid_message_star_count, map),
            51 => de::value(&mut self.guard_bot, map),
            _ => de::value(&mut self.community, map),
        }
    }
}

impl Serialize for ChatFullInfo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("type", &self.kind)
            .optional("title", self.title.as_ref())
            .optional("username", self.username.as_ref())
            .optional("first_name", self.first_name.as_ref())
            .optional("last_name", self.last_name.as_ref())
            .flag("is_forum", self.is_forum)
            .flag("is_direct_messages", self.is_direct_messages)
            .field("accent_color_id", &self.accent_color_id)
            .field("max_reaction_count", &self.max_reaction_count)
            .optional("photo", self.photo.as_ref())
            .optional("active_usernames", self.active_usernames.as_ref())
            .optional("birthdate", self.birthdate.as_ref())
            .optional("business_intro", self.business_intro.as_ref())
            .optional("business_location", self.business_location.as_ref())
            .optional(
                "business_opening_hours",
                self.business_opening_hours.as_ref(),
            )
            .optional("personal_chat", self.personal_chat.as_ref())
            .optional("parent_chat", self.parent_chat.as_ref())
            .optional("available_reactions", self.available_reactions.as_ref())
            .optional(
                "background_custom_emoji_id",
                self.background_custom_emoji_id.as_ref(),
            )
            .optional(
                "profile_accent_color_id",
                self.profile_accent_color_id.as_ref(),
            )
            .optional(
                "profile_background_custom_emoji_id",
                self.profile_background_custom_emoji_id.as_ref(),
            )
            .optional(
                "emoji_status_custom_emoji_id",
                self.emoji_status_custom_emoji_id.as_ref(),
            )
            .optional(
                "emoji_status_expiration_date",
                self.emoji_status_expiration_date.as_ref(),
            )
            .optional("bio", self.bio.as_ref())
            .flag("has_private_forwards", self.has_private_forwards)
            .flag(
                "has_restricted_voice_and_video_messages",
                self.has_restricted_voice_and_video_messages,
            )
            .flag("join_to_send_messages", self.join_to_send_messages)
            .flag("join_by_request", self.join_by_request)
            .optional("description", self.description.as_ref())
            .optional("invite_link", self.invite_link.as_ref())
            .optional("pinned_message", self.pinned_message.as_ref())
            .optional("permissions", self.permissions.as_ref())
            .field("accepted_gift_types", &self.accepted_gift_types)
            .flag("can_send_paid_media", self.can_send_paid_media)
            .optional("slow_mode_delay", self.slow_mode_delay.as_ref())
            .optional(
                "unrestrict_boost_count",
                self.unrestrict_boost_count.as_ref(),
            )
            .optional(
                "message_auto_delete_time",
                self.message_auto_delete_time.as_ref(),
            )
            .flag(
                "has_aggressive_anti_spam_enabled",
                self.has_aggressive_anti_spam_enabled,
            )
            .flag("has_hidden_members", self.has_hidden_members)
            .flag("has_protected_content", self.has_protected_content)
            .flag("has_visible_history", self.has_visible_history)
            .optional("sticker_set_name", self.sticker_set_name.as_ref())
            .flag("can_set_sticker_set", self.can_set_sticker_set)
            .optional(
                "custom_emoji_sticker_set_name",
                self.custom_emoji_sticker_set_name.as_ref(),
            )
            .optional("linked_chat_id", self.linked_chat_id.as_ref())
            .optional("location", self.location.as_ref())
            .optional("rating", self.rating.as_ref())
            .optional("first_profile_audio", self.first_profile_audio.as_ref())
            .optional("unique_gift_colors", self.unique_gift_colors.as_ref())
            .optional(
                "paid_message_star_count",
                self.paid_message_star_count.as_ref(),
            )
            .optional("guard_bot", self.guard_bot.as_ref())
            .optional("community", self.community.as_ref())
            .end()
    }
}

de::deserialize_object!(WebhookInfo, User, Chat, ChatFullInfo,);
