//! The kinds of [`updates`](https://core.telegram.org/bots/api#update).

use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::de::Fill;
use crate::types::*;

/// What an update is about: one case per field of [`Update`](https://core.telegram.org/bots/api#update).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UpdateKind {
    /// `message`.
    Message(Box<Message>),
    /// `edited_message`.
    EditedMessage(Box<Message>),
    /// `channel_post`.
    ChannelPost(Box<Message>),
    /// `edited_channel_post`.
    EditedChannelPost(Box<Message>),
    /// `business_connection`.
    BusinessConnection(Box<BusinessConnection>),
    /// `business_message`.
    BusinessMessage(Box<Message>),
    /// `edited_business_message`.
    EditedBusinessMessage(Box<Message>),
    /// `deleted_business_messages`.
    DeletedBusinessMessages(Box<BusinessMessagesDeleted>),
    /// `guest_message`.
    GuestMessage(Box<Message>),
    /// `message_reaction`.
    MessageReaction(Box<MessageReactionUpdated>),
    /// `message_reaction_count`.
    MessageReactionCount(Box<MessageReactionCountUpdated>),
    /// `inline_query`.
    InlineQuery(Box<InlineQuery>),
    /// `chosen_inline_result`.
    ChosenInlineResult(Box<ChosenInlineResult>),
    /// `callback_query`.
    CallbackQuery(Box<CallbackQuery>),
    /// `shipping_query`.
    ShippingQuery(Box<ShippingQuery>),
    /// `pre_checkout_query`.
    PreCheckoutQuery(Box<PreCheckoutQuery>),
    /// `purchased_paid_media`.
    PurchasedPaidMedia(Box<PaidMediaPurchased>),
    /// `poll`.
    Poll(Box<Poll>),
    /// `poll_answer`.
    PollAnswer(Box<PollAnswer>),
    /// `my_chat_member`.
    MyChatMember(Box<ChatMemberUpdated>),
    /// `chat_member`.
    ChatMember(Box<ChatMemberUpdated>),
    /// `chat_join_request`.
    ChatJoinRequest(Box<ChatJoinRequest>),
    /// `chat_boost`.
    ChatBoost(Box<ChatBoostUpdated>),
    /// `removed_chat_boost`.
    RemovedChatBoost(Box<ChatBoostRemoved>),
    /// `managed_bot`.
    ManagedBot(Box<ManagedBotUpdated>),
    /// `subscription`.
    Subscription(Box<BotSubscriptionUpdated>),
    /// `stopped_message_generation`.
    StoppedMessageGeneration(Box<MessageGenerationStopped>),
    /// A kind that this version of the crate does not know.
    Unknown {
        /// The field's name.
        name: String,
        /// Its value.
        payload: Value,
    },
}

/// The name of an update's kind: what `allowed_updates` lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UpdateType {
    /// `message`.
    Message,
    /// `edited_message`.
    EditedMessage,
    /// `channel_post`.
    ChannelPost,
    /// `edited_channel_post`.
    EditedChannelPost,
    /// `business_connection`.
    BusinessConnection,
    /// `business_message`.
    BusinessMessage,
    /// `edited_business_message`.
    EditedBusinessMessage,
    /// `deleted_business_messages`.
    DeletedBusinessMessages,
    /// `guest_message`.
    GuestMessage,
    /// `message_reaction`.
    MessageReaction,
    /// `message_reaction_count`.
    MessageReactionCount,
    /// `inline_query`.
    InlineQuery,
    /// `chosen_inline_result`.
    ChosenInlineResult,
    /// `callback_query`.
    CallbackQuery,
    /// `shipping_query`.
    ShippingQuery,
    /// `pre_checkout_query`.
    PreCheckoutQuery,
    /// `purchased_paid_media`.
    PurchasedPaidMedia,
    /// `poll`.
    Poll,
    /// `poll_answer`.
    PollAnswer,
    /// `my_chat_member`.
    MyChatMember,
    /// `chat_member`.
    ChatMember,
    /// `chat_join_request`.
    ChatJoinRequest,
    /// `chat_boost`.
    ChatBoost,
    /// `removed_chat_boost`.
    RemovedChatBoost,
    /// `managed_bot`.
    ManagedBot,
    /// `subscription`.
    Subscription,
    /// `stopped_message_generation`.
    StoppedMessageGeneration,
    /// A kind that this version of the crate does not know.
    Unknown,
}

impl UpdateType {
    /// Every kind that has a name, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Message,
        Self::EditedMessage,
        Self::ChannelPost,
        Self::EditedChannelPost,
        Self::BusinessConnection,
        Self::BusinessMessage,
        Self::EditedBusinessMessage,
        Self::DeletedBusinessMessages,
        Self::GuestMessage,
        Self::MessageReaction,
        Self::MessageReactionCount,
        Self::InlineQuery,
        Self::ChosenInlineResult,
        Self::CallbackQuery,
        Self::ShippingQuery,
        Self::PreCheckoutQuery,
        Self::PurchasedPaidMedia,
        Self::Poll,
        Self::PollAnswer,
        Self::MyChatMember,
        Self::ChatMember,
        Self::ChatJoinRequest,
        Self::ChatBoost,
        Self::RemovedChatBoost,
        Self::ManagedBot,
        Self::Subscription,
        Self::StoppedMessageGeneration,
    ];

    /// The name in the Bot API; empty for [`Unknown`](Self::Unknown).
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::EditedMessage => "edited_message",
            Self::ChannelPost => "channel_post",
            Self::EditedChannelPost => "edited_channel_post",
            Self::BusinessConnection => "business_connection",
            Self::BusinessMessage => "business_message",
            Self::EditedBusinessMessage => "edited_business_message",
            Self::DeletedBusinessMessages => "deleted_business_messages",
            Self::GuestMessage => "guest_message",
            Self::MessageReaction => "message_reaction",
            Self::MessageReactionCount => "message_reaction_count",
            Self::InlineQuery => "inline_query",
            Self::ChosenInlineResult => "chosen_inline_result",
            Self::CallbackQuery => "callback_query",
            Self::ShippingQuery => "shipping_query",
            Self::PreCheckoutQuery => "pre_checkout_query",
            Self::PurchasedPaidMedia => "purchased_paid_media",
            Self::Poll => "poll",
            Self::PollAnswer => "poll_answer",
            Self::MyChatMember => "my_chat_member",
            Self::ChatMember => "chat_member",
            Self::ChatJoinRequest => "chat_join_request",
            Self::ChatBoost => "chat_boost",
            Self::RemovedChatBoost => "removed_chat_boost",
            Self::ManagedBot => "managed_bot",
            Self::Subscription => "subscription",
            Self::StoppedMessageGeneration => "stopped_message_generation",
            Self::Unknown => "",
        }
    }

    /// The kind of that name, or [`Unknown`](Self::Unknown).
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match name {
            "message" => Self::Message,
            "edited_message" => Self::EditedMessage,
            "channel_post" => Self::ChannelPost,
            "edited_channel_post" => Self::EditedChannelPost,
            "business_connection" => Self::BusinessConnection,
            "business_message" => Self::BusinessMessage,
            "edited_business_message" => Self::EditedBusinessMessage,
            "deleted_business_messages" => Self::DeletedBusinessMessages,
            "guest_message" => Self::GuestMessage,
            "message_reaction" => Self::MessageReaction,
            "message_reaction_count" => Self::MessageReactionCount,
            "inline_query" => Self::InlineQuery,
            "chosen_inline_result" => Self::ChosenInlineResult,
            "callback_query" => Self::CallbackQuery,
            "shipping_query" => Self::ShippingQuery,
            "pre_checkout_query" => Self::PreCheckoutQuery,
            "purchased_paid_media" => Self::PurchasedPaidMedia,
            "poll" => Self::Poll,
            "poll_answer" => Self::PollAnswer,
            "my_chat_member" => Self::MyChatMember,
            "chat_member" => Self::ChatMember,
            "chat_join_request" => Self::ChatJoinRequest,
            "chat_boost" => Self::ChatBoost,
            "removed_chat_boost" => Self::RemovedChatBoost,
            "managed_bot" => Self::ManagedBot,
            "subscription" => Self::Subscription,
            "stopped_message_generation" => Self::StoppedMessageGeneration,
            _ => Self::Unknown,
        }
    }
}

impl UpdateKind {
    /// The name of the kind.
    #[must_use]
    pub const fn update_type(&self) -> UpdateType {
        match self {
            Self::Message(_) => UpdateType::Message,
            Self::EditedMessage(_) => UpdateType::EditedMessage,
            Self::ChannelPost(_) => UpdateType::ChannelPost,
            Self::EditedChannelPost(_) => UpdateType::EditedChannelPost,
            Self::BusinessConnection(_) => UpdateType::BusinessConnection,
            Self::BusinessMessage(_) => UpdateType::BusinessMessage,
            Self::EditedBusinessMessage(_) => UpdateType::EditedBusinessMessage,
            Self::DeletedBusinessMessages(_) => UpdateType::DeletedBusinessMessages,
            Self::GuestMessage(_) => UpdateType::GuestMessage,
            Self::MessageReaction(_) => UpdateType::MessageReaction,
            Self::MessageReactionCount(_) => UpdateType::MessageReactionCount,
            Self::InlineQuery(_) => UpdateType::InlineQuery,
            Self::ChosenInlineResult(_) => UpdateType::ChosenInlineResult,
            Self::CallbackQuery(_) => UpdateType::CallbackQuery,
            Self::ShippingQuery(_) => UpdateType::ShippingQuery,
            Self::PreCheckoutQuery(_) => UpdateType::PreCheckoutQuery,
            Self::PurchasedPaidMedia(_) => UpdateType::PurchasedPaidMedia,
            Self::Poll(_) => UpdateType::Poll,
            Self::PollAnswer(_) => UpdateType::PollAnswer,
            Self::MyChatMember(_) => UpdateType::MyChatMember,
            Self::ChatMember(_) => UpdateType::ChatMember,
            Self::ChatJoinRequest(_) => UpdateType::ChatJoinRequest,
            Self::ChatBoost(_) => UpdateType::ChatBoost,
            Self::RemovedChatBoost(_) => UpdateType::RemovedChatBoost,
            Self::ManagedBot(_) => UpdateType::ManagedBot,
            Self::Subscription(_) => UpdateType::Subscription,
            Self::StoppedMessageGeneration(_) => UpdateType::StoppedMessageGeneration,
            Self::Unknown { .. } => UpdateType::Unknown,
        }
    }

    /// A kind whose payload is still to be filled; `name` is that of an unknown one.
    pub(crate) fn blank(ty: UpdateType, name: &str) -> Self {
        match ty {
            UpdateType::Message => Self::Message(Box::default()),
            UpdateType::EditedMessage => Self::EditedMessage(Box::default()),
            UpdateType::ChannelPost => Self::ChannelPost(Box::default()),
            UpdateType::EditedChannelPost => Self::EditedChannelPost(Box::default()),
            UpdateType::BusinessConnection => Self::BusinessConnection(Box::default()),
            UpdateType::BusinessMessage => Self::BusinessMessage(Box::default()),
            UpdateType::EditedBusinessMessage => Self::EditedBusinessMessage(Box::default()),
            UpdateType::DeletedBusinessMessages => Self::DeletedBusinessMessages(Box::default()),
            UpdateType::GuestMessage => Self::GuestMessage(Box::default()),
            UpdateType::MessageReaction => Self::MessageReaction(Box::default()),
            UpdateType::MessageReactionCount => Self::MessageReactionCount(Box::default()),
            UpdateType::InlineQuery => Self::InlineQuery(Box::default()),
            UpdateType::ChosenInlineResult => Self::ChosenInlineResult(Box::default()),
            UpdateType::CallbackQuery => Self::CallbackQuery(Box::default()),
            UpdateType::ShippingQuery => Self::ShippingQuery(Box::default()),
            UpdateType::PreCheckoutQuery => Self::PreCheckoutQuery(Box::default()),
            UpdateType::PurchasedPaidMedia => Self::PurchasedPaidMedia(Box::default()),
            UpdateType::Poll => Self::Poll(Box::default()),
            UpdateType::PollAnswer => Self::PollAnswer(Box::default()),
            UpdateType::MyChatMember => Self::MyChatMember(Box::default()),
            UpdateType::ChatMember => Self::ChatMember(Box::default()),
            UpdateType::ChatJoinRequest => Self::ChatJoinRequest(Box::default()),
            UpdateType::ChatBoost => Self::ChatBoost(Box::default()),
            UpdateType::RemovedChatBoost => Self::RemovedChatBoost(Box::default()),
            UpdateType::ManagedBot => Self::ManagedBot(Box::default()),
            UpdateType::Subscription => Self::Subscription(Box::default()),
            UpdateType::StoppedMessageGeneration => Self::StoppedMessageGeneration(Box::default()),
            UpdateType::Unknown => Self::Unknown {
                name: name.to_owned(),
                payload: Value::Null,
            },
        }
    }

    /// Reads the payload.
    pub(crate) fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        match self {
            Self::Message(payload) => payload.fill(from),
            Self::EditedMessage(payload) => payload.fill(from),
            Self::ChannelPost(payload) => payload.fill(from),
            Self::EditedChannelPost(payload) => payload.fill(from),
            Self::BusinessConnection(payload) => payload.fill(from),
            Self::BusinessMessage(payload) => payload.fill(from),
            Self::EditedBusinessMessage(payload) => payload.fill(from),
            Self::DeletedBusinessMessages(payload) => payload.fill(from),
            Self::GuestMessage(payload) => payload.fill(from),
            Self::MessageReaction(payload) => payload.fill(from),
            Self::MessageReactionCount(payload) => payload.fill(from),
            Self::InlineQuery(payload) => payload.fill(from),
            Self::ChosenInlineResult(payload) => payload.fill(from),
            Self::CallbackQuery(payload) => payload.fill(from),
            Self::ShippingQuery(payload) => payload.fill(from),
            Self::PreCheckoutQuery(payload) => payload.fill(from),
            Self::PurchasedPaidMedia(payload) => payload.fill(from),
            Self::Poll(payload) => payload.fill(from),
            Self::PollAnswer(payload) => payload.fill(from),
            Self::MyChatMember(payload) => payload.fill(from),
            Self::ChatMember(payload) => payload.fill(from),
            Self::ChatJoinRequest(payload) => payload.fill(from),
            Self::ChatBoost(payload) => payload.fill(from),
            Self::RemovedChatBoost(payload) => payload.fill(from),
            Self::ManagedBot(payload) => payload.fill(from),
            Self::Subscription(payload) => payload.fill(from),
            Self::StoppedMessageGeneration(payload) => payload.fill(from),
            Self::Unknown { payload, .. } => {
                *payload = Value::deserialize(from)?;
                Ok(())
            }
        }
    }

    /// Writes name and payload.
    pub(crate) fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Message(payload) => map.serialize_entry("message", payload),
            Self::EditedMessage(payload) => map.serialize_entry("edited_message", payload),
            Self::ChannelPost(payload) => map.serialize_entry("channel_post", payload),
            Self::EditedChannelPost(payload) => map.serialize_entry("edited_channel_post", payload),
            Self::BusinessConnection(payload) => {
                map.serialize_entry("business_connection", payload)
            }
            Self::BusinessMessage(payload) => map.serialize_entry("business_message", payload),
            Self::EditedBusinessMessage(payload) => {
                map.serialize_entry("edited_business_message", payload)
            }
            Self::DeletedBusinessMessages(payload) => {
                map.serialize_entry("deleted_business_messages", payload)
            }
            Self::GuestMessage(payload) => map.serialize_entry("guest_message", payload),
            Self::MessageReaction(payload) => map.serialize_entry("message_reaction", payload),
            Self::MessageReactionCount(payload) => {
                map.serialize_entry("message_reaction_count", payload)
            }
            Self::InlineQuery(payload) => map.serialize_entry("inline_query", payload),
            Self::ChosenInlineResult(payload) => {
                map.serialize_entry("chosen_inline_result", payload)
            }
            Self::CallbackQuery(payload) => map.serialize_entry("callback_query", payload),
            Self::ShippingQuery(payload) => map.serialize_entry("shipping_query", payload),
            Self::PreCheckoutQuery(payload) => map.serialize_entry("pre_checkout_query", payload),
            Self::PurchasedPaidMedia(payload) => {
                map.serialize_entry("purchased_paid_media", payload)
            }
            Self::Poll(payload) => map.serialize_entry("poll", payload),
            Self::PollAnswer(payload) => map.serialize_entry("poll_answer", payload),
            Self::MyChatMember(payload) => map.serialize_entry("my_chat_member", payload),
            Self::ChatMember(payload) => map.serialize_entry("chat_member", payload),
            Self::ChatJoinRequest(payload) => map.serialize_entry("chat_join_request", payload),
            Self::ChatBoost(payload) => map.serialize_entry("chat_boost", payload),
            Self::RemovedChatBoost(payload) => map.serialize_entry("removed_chat_boost", payload),
            Self::ManagedBot(payload) => map.serialize_entry("managed_bot", payload),
            Self::Subscription(payload) => map.serialize_entry("subscription", payload),
            Self::StoppedMessageGeneration(payload) => {
                map.serialize_entry("stopped_message_generation", payload)
            }
            Self::Unknown { name, .. } if name.is_empty() => Ok(()),
            Self::Unknown { name, payload } => map.serialize_entry(name, payload),
        }
    }
}
