//! Giveaways, suggested posts, and options of messages.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};

use crate::de;
use crate::de::Object;
use crate::ser;
use crate::types::*;

/// [`PaidMessagePriceChanged`](https://core.telegram.org/bots/api#paidmessagepricechanged) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaidMessagePriceChanged {
    /// Paid message star count.
    pub paid_message_star_count: i64,
}

impl Object for PaidMessagePriceChanged {
    const FIELDS: &'static [&'static str] = &["paid_message_star_count"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.paid_message_star_count, map)
    }
}

impl Serialize for PaidMessagePriceChanged {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("paid_message_star_count", &self.paid_message_star_count)
            .end()
    }
}

/// [`DirectMessagePriceChanged`](https://core.telegram.org/bots/api#directmessagepricechanged) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DirectMessagePriceChanged {
    /// Whether this holds: are direct messages enabled.
    pub are_direct_messages_enabled: bool,
    /// Direct message star count. The default is `0`.
    pub direct_message_star_count: Option<i64>,
}

impl Object for DirectMessagePriceChanged {
    const FIELDS: &'static [&'static str] =
        &["are_direct_messages_enabled", "direct_message_star_count"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.are_direct_messages_enabled, map),
            _ => de::value(&mut self.direct_message_star_count, map),
        }
    }
}

impl Serialize for DirectMessagePriceChanged {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field(
                "are_direct_messages_enabled",
                &self.are_direct_messages_enabled,
            )
            .optional(
                "direct_message_star_count",
                self.direct_message_star_count.as_ref(),
            )
            .end()
    }
}

/// [`SuggestedPostApproved`](https://core.telegram.org/bots/api#suggestedpostapproved) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuggestedPostApproved {
    /// Suggested post message.
    pub suggested_post_message: Option<Box<Message>>,
    /// Price.
    pub price: Option<Box<SuggestedPostPrice>>,
    /// Send date.
    pub send_date: Timestamp,
}

impl Object for SuggestedPostApproved {
    const FIELDS: &'static [&'static str] = &["suggested_post_message", "price", "send_date"];
    const REQUIRED: u128 = de::required(&[2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.suggested_post_message, map),
            1 => de::value(&mut self.price, map),
            _ => de::value(&mut self.send_date, map),
        }
    }
}

impl Serialize for SuggestedPostApproved {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "suggested_post_message",
                self.suggested_post_message.as_ref(),
            )
            .optional("price", self.price.as_ref())
            .field("send_date", &self.send_date)
            .end()
    }
}

/// [`SuggestedPostApprovalFailed`](https://core.telegram.org/bots/api#suggestedpostapprovalfailed) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuggestedPostApprovalFailed {
    /// Suggested post message.
    pub suggested_post_message: Option<Box<Message>>,
    /// Price.
    pub price: Box<SuggestedPostPrice>,
}

impl Object for SuggestedPostApprovalFailed {
    const FIELDS: &'static [&'static str] = &["suggested_post_message", "price"];
    const REQUIRED: u128 = de::required(&[1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.suggested_post_message, map),
            _ => de::value(&mut self.price, map),
        }
    }
}

impl Serialize for SuggestedPostApprovalFailed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "suggested_post_message",
                self.suggested_post_message.as_ref(),
            )
            .field("price", &self.price)
            .end()
    }
}

/// [`SuggestedPostDeclined`](https://core.telegram.org/bots/api#suggestedpostdeclined) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuggestedPostDeclined {
    /// Suggested post message.
    pub suggested_post_message: Option<Box<Message>>,
    /// Comment.
    pub comment: Option<String>,
}

impl Object for SuggestedPostDeclined {
    const FIELDS: &'static [&'static str] = &["suggested_post_message", "comment"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.suggested_post_message, map),
            _ => de::value(&mut self.comment, map),
        }
    }
}

impl Serialize for SuggestedPostDeclined {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "suggested_post_message",
                self.suggested_post_message.as_ref(),
            )
            .optional("comment", self.comment.as_ref())
            .end()
    }
}

/// [`SuggestedPostPaid`](https://core.telegram.org/bots/api#suggestedpostpaid) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuggestedPostPaid {
    /// Suggested post message.
    pub suggested_post_message: Option<Box<Message>>,
    /// Currency.
    pub currency: String,
    /// Amount.
    pub amount: Option<i64>,
    /// Star amount.
    pub star_amount: Option<Box<StarAmount>>,
}

impl Object for SuggestedPostPaid {
    const FIELDS: &'static [&'static str] = &[
        "suggested_post_message",
        "currency",
        "amount",
        "star_amount",
    ];
    const REQUIRED: u128 = de::required(&[1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.suggested_post_message, map),
            1 => de::value(&mut self.currency, map),
            2 => de::value(&mut self.amount, map),
            _ => de::value(&mut self.star_amount, map),
        }
    }
}

impl Serialize for SuggestedPostPaid {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "suggested_post_message",
                self.suggested_post_message.as_ref(),
            )
            .field("currency", &self.currency)
            .optional("amount", self.amount.as_ref())
            .optional("star_amount", self.star_amount.as_ref())
            .end()
    }
}

/// [`SuggestedPostRefunded`](https://core.telegram.org/bots/api#suggestedpostrefunded) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuggestedPostRefunded {
    /// Suggested post message.
    pub suggested_post_message: Option<Box<Message>>,
    /// Reason.
    pub reason: SuggestedPostRefundReason,
}

impl Object for SuggestedPostRefunded {
    const FIELDS: &'static [&'static str] = &["suggested_post_message", "reason"];
    const REQUIRED: u128 = de::required(&[1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.suggested_post_message, map),
            _ => de::value(&mut self.reason, map),
        }
    }
}

impl Serialize for SuggestedPostRefunded {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "suggested_post_message",
                self.suggested_post_message.as_ref(),
            )
            .field("reason", &self.reason)
            .end()
    }
}

/// [`GiveawayCreated`](https://core.telegram.org/bots/api#giveawaycreated) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GiveawayCreated {
    /// Prize star count.
    pub prize_star_count: Option<i64>,
}

impl Object for GiveawayCreated {
    const FIELDS: &'static [&'static str] = &["prize_star_count"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.prize_star_count, map)
    }
}

impl Serialize for GiveawayCreated {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("prize_star_count", self.prize_star_count.as_ref())
            .end()
    }
}

/// [`Giveaway`](https://core.telegram.org/bots/api#giveaway) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Giveaway {
    /// Chats.
    pub chats: Vec<Chat>,
    /// Winners selection date.
    pub winners_selection_date: Timestamp,
    /// Winner count.
    pub winner_count: i64,
    /// Whether this holds: only new members.
    pub only_new_members: bool,
    /// Whether it has public winners.
    pub has_public_winners: bool,
    /// Prize description.
    pub prize_description: Option<String>,
    /// Country codes.
    pub country_codes: Option<Vec<String>>,
    /// Prize star count.
    pub prize_star_count: Option<i64>,
    /// Premium subscription month count.
    pub premium_subscription_month_count: Option<i64>,
}

impl Object for Giveaway {
    const FIELDS: &'static [&'static str] = &[
        "chats",
        "winners_selection_date",
        "winner_count",
        "only_new_members",
        "has_public_winners",
        "prize_description",
        "country_codes",
        "prize_star_count",
        "premium_subscription_month_count",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chats, map),
            1 => de::value(&mut self.winners_selection_date, map),
            2 => de::value(&mut self.winner_count, map),
            3 => de::value(&mut self.only_new_members, map),
            4 => de::value(&mut self.has_public_winners, map),
            5 => de::value(&mut self.prize_description, map),
            6 => de::value(&mut self.country_codes, map),
            7 => de::value(&mut self.prize_star_count, map),
            _ => de::value(&mut self.premium_subscription_month_count, map),
        }
    }
}

impl Serialize for Giveaway {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chats", &self.chats)
            .field("winners_selection_date", &self.winners_selection_date)
            .field("winner_count", &self.winner_count)
            .flag("only_new_members", self.only_new_members)
            .flag("has_public_winners", self.has_public_winners)
            .optional("prize_description", self.prize_description.as_ref())
            .optional("country_codes", self.country_codes.as_ref())
            .optional("prize_star_count", self.prize_star_count.as_ref())
            .optional(
                "premium_subscription_month_count",
                self.premium_subscription_month_count.as_ref(),
            )
            .end()
    }
}

/// [`GiveawayWinners`](https://core.telegram.org/bots/api#giveawaywinners) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GiveawayWinners {
    /// Chat.
    pub chat: Box<Chat>,
    /// Giveaway message id.
    pub giveaway_message_id: MessageId,
    /// Winners selection date.
    pub winners_selection_date: Timestamp,
    /// Winner count.
    pub winner_count: i64,
    /// Winners.
    pub winners: Vec<User>,
    /// Additional chat count.
    pub additional_chat_count: Option<i64>,
    /// Prize star count.
    pub prize_star_count: Option<i64>,
    /// Premium subscription month count.
    pub premium_subscription_month_count: Option<i64>,
    /// Unclaimed prize count.
    pub unclaimed_prize_count: Option<i64>,
    /// Whether this holds: only new members.
    pub only_new_members: bool,
    /// Whether it was refunded.
    pub was_refunded: bool,
    /// Prize description.
    pub prize_description: Option<String>,
}

impl Object for GiveawayWinners {
    const FIELDS: &'static [&'static str] = &[
        "chat",
        "giveaway_message_id",
        "winners_selection_date",
        "winner_count",
        "winners",
        "additional_chat_count",
        "prize_star_count",
        "premium_subscription_month_count",
        "unclaimed_prize_count",
        "only_new_members",
        "was_refunded",
        "prize_description",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat, map),
            1 => de::value(&mut self.giveaway_message_id, map),
            2 => de::value(&mut self.winners_selection_date, map),
            3 => de::value(&mut self.winner_count, map),
            4 => de::value(&mut self.winners, map),
            5 => de::value(&mut self.additional_chat_count, map),
            6 => de::value(&mut self.prize_star_count, map),
            7 => de::value(&mut self.premium_subscription_month_count, map),
            8 => de::value(&mut self.unclaimed_prize_count, map),
            9 => de::value(&mut self.only_new_members, map),
            10 => de::value(&mut self.was_refunded, map),
            _ => de::value(&mut self.prize_description, map),
        }
    }
}

impl Serialize for GiveawayWinners {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat", &self.chat)
            .field("giveaway_message_id", &self.giveaway_message_id)
            .field("winners_selection_date", &self.winners_selection_date)
            .field("winner_count", &self.winner_count)
            .field("winners", &self.winners)
            .optional("additional_chat_count", self.additional_chat_count.as_ref())
            .optional("prize_star_count", self.prize_star_count.as_ref())
            .optional(
                "premium_subscription_month_count",
                self.premium_subscription_month_count.as_ref(),
            )
            .optional("unclaimed_prize_count", self.unclaimed_prize_count.as_ref())
            .flag("only_new_members", self.only_new_members)
            .flag("was_refunded", self.was_refunded)
            .optional("prize_description", self.prize_description.as_ref())
            .end()
    }
}

/// [`GiveawayCompleted`](https://core.telegram.org/bots/api#giveawaycompleted) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GiveawayCompleted {
    /// Winner count.
    pub winner_count: i64,
    /// Unclaimed prize count.
    pub unclaimed_prize_count: Option<i64>,
    /// Giveaway message.
    pub giveaway_message: Option<Box<Message>>,
    /// Whether it is star giveaway.
    pub is_star_giveaway: bool,
}

impl Object for GiveawayCompleted {
    const FIELDS: &'static [&'static str] = &[
        "winner_count",
        "unclaimed_prize_count",
        "giveaway_message",
        "is_star_giveaway",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.winner_count, map),
            1 => de::value(&mut self.unclaimed_prize_count, map),
            2 => de::value(&mut self.giveaway_message, map),
            _ => de::value(&mut self.is_star_giveaway, map),
        }
    }
}

impl Serialize for GiveawayCompleted {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("winner_count", &self.winner_count)
            .optional("unclaimed_prize_count", self.unclaimed_prize_count.as_ref())
            .optional("giveaway_message", self.giveaway_message.as_ref())
            .flag("is_star_giveaway", self.is_star_giveaway)
            .end()
    }
}

/// [`LinkPreviewOptions`](https://core.telegram.org/bots/api#linkpreviewoptions) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkPreviewOptions {
    /// Whether it is disabled.
    pub is_disabled: Option<bool>,
    /// Url.
    pub url: Option<String>,
    /// Whether to prefer small media.
    pub prefer_small_media: Option<bool>,
    /// Whether to prefer large media.
    pub prefer_large_media: Option<bool>,
    /// Whether to show above text.
    pub show_above_text: Option<bool>,
}

impl LinkPreviewOptions {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {
            is_disabled: None,
            url: None,
            prefer_small_media: None,
            prefer_large_media: None,
            show_above_text: None,
        }
    }

    /// Whether it is disabled.
    #[must_use]
    pub fn is_disabled(mut self, is_disabled: bool) -> Self {
        self.is_disabled = Some(is_disabled);
        self
    }

    /// Url.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Whether to prefer small media.
    #[must_use]
    pub fn prefer_small_media(mut self, prefer_small_media: bool) -> Self {
        self.prefer_small_media = Some(prefer_small_media);
        self
    }

    /// Whether to prefer large media.
    #[must_use]
    pub fn prefer_large_media(mut self, prefer_large_media: bool) -> Self {
        self.prefer_large_media = Some(prefer_large_media);
        self
    }

    /// Whether to show above text.
    #[must_use]
    pub fn show_above_text(mut self, show_above_text: bool) -> Self {
        self.show_above_text = Some(show_above_text);
        self
    }
}

impl Object for LinkPreviewOptions {
    const FIELDS: &'static [&'static str] = &[
        "is_disabled",
        "url",
        "prefer_small_media",
        "prefer_large_media",
        "show_above_text",
    ];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.is_disabled, map),
            1 => de::value(&mut self.url, map),
            2 => de::value(&mut self.prefer_small_media, map),
            3 => de::value(&mut self.prefer_large_media, map),
            _ => de::value(&mut self.show_above_text, map),
        }
    }
}

impl Serialize for LinkPreviewOptions {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("is_disabled", self.is_disabled.as_ref())
            .optional("url", self.url.as_ref())
            .optional("prefer_small_media", self.prefer_small_media.as_ref())
            .optional("prefer_large_media", self.prefer_large_media.as_ref())
            .optional("show_above_text", self.show_above_text.as_ref())
            .end()
    }
}

/// [`SuggestedPostPrice`](https://core.telegram.org/bots/api#suggestedpostprice) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuggestedPostPrice {
    /// Currency.
    pub currency: String,
    /// Amount, 5 to 100000.
    pub amount: i64,
}

impl SuggestedPostPrice {
    /// One with what is required.
    #[must_use]
    pub fn new(currency: impl Into<String>, amount: i64) -> Self {
        Self {
            currency: currency.into(),
            amount,
        }
    }
}

impl Object for SuggestedPostPrice {
    const FIELDS: &'static [&'static str] = &["currency", "amount"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.currency, map),
            _ => de::value(&mut self.amount, map),
        }
    }
}

impl Serialize for SuggestedPostPrice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("currency", &self.currency)
            .field("amount", &self.amount)
            .end()
    }
}

/// [`SuggestedPostInfo`](https://core.telegram.org/bots/api#suggestedpostinfo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuggestedPostInfo {
    /// State.
    pub state: SuggestedPostState,
    /// Price.
    pub price: Option<Box<SuggestedPostPrice>>,
    /// Send date.
    pub send_date: Option<Timestamp>,
}

impl Object for SuggestedPostInfo {
    const FIELDS: &'static [&'static str] = &["state", "price", "send_date"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.state, map),
            1 => de::value(&mut self.price, map),
            _ => de::value(&mut self.send_date, map),
        }
    }
}

impl Serialize for SuggestedPostInfo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("state", &self.state)
            .optional("price", self.price.as_ref())
            .optional("send_date", self.send_date.as_ref())
            .end()
    }
}

/// [`SuggestedPostParameters`](https://core.telegram.org/bots/api#suggestedpostparameters) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuggestedPostParameters {
    /// Price.
    pub price: Option<Box<SuggestedPostPrice>>,
    /// Send date.
    pub send_date: Option<Timestamp>,
}

impl SuggestedPostParameters {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {
            price: None,
            send_date: None,
        }
    }

    /// Price.
    #[must_use]
    pub fn price(mut self, price: impl Into<SuggestedPostPrice>) -> Self {
        self.price = Some(Box::new(price.into()));
        self
    }

    /// Send date.
    #[must_use]
    pub fn send_date(mut self, send_date: impl Into<Timestamp>) -> Self {
        self.send_date = Some(send_date.into());
        self
    }
}

impl Object for SuggestedPostParameters {
    const FIELDS: &'static [&'static str] = &["price", "send_date"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.price, map),
            _ => de::value(&mut self.send_date, map),
        }
    }
}

impl Serialize for SuggestedPostParameters {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("price", self.price.as_ref())
            .optional("send_date", self.send_date.as_ref())
            .end()
    }
}

/// [`DirectMessagesTopic`](https://core.telegram.org/bots/api#directmessagestopic) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DirectMessagesTopic {
    /// Topic id.
    pub topic_id: i64,
    /// User.
    pub user: Option<Box<User>>,
}

impl Object for DirectMessagesTopic {
    const FIELDS: &'static [&'static str] = &["topic_id", "user"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.topic_id, map),
            _ => de::value(&mut self.user, map),
        }
    }
}

impl Serialize for DirectMessagesTopic {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("topic_id", &self.topic_id)
            .optional("user", self.user.as_ref())
            .end()
    }
}

de::deserialize_object!(
    PaidMessagePriceChanged,
    DirectMessagePriceChanged,
    SuggestedPostApproved,
    SuggestedPostApprovalFailed,
    SuggestedPostDeclined,
    SuggestedPostPaid,
    SuggestedPostRefunded,
    GiveawayCreated,
    Giveaway,
    GiveawayWinners,
    GiveawayCompleted,
    LinkPreviewOptions,
    SuggestedPostPrice,
    SuggestedPostInfo,
    SuggestedPostParameters,
    DirectMessagesTopic,
);
