//! Gifts and verification.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`getAvailableGifts`](https://core.telegram.org/bots/api#getavailablegifts), answered with [`Gifts`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetAvailableGifts<B = ()> {
    pub(crate) bot: B,
}

impl GetAvailableGifts {
    /// The call.
    pub fn new() -> Self {
        Self { bot: () }
    }
}

impl<B> GetAvailableGifts<B> {
    fn with_bot<C>(self, bot: C) -> GetAvailableGifts<C> {
        GetAvailableGifts { bot }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetAvailableGifts<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

impl Bot {
    /// [`getAvailableGifts`](https://core.telegram.org/bots/api#getavailablegifts), answered with [`Gifts`].
    pub fn get_available_gifts(&self) -> GetAvailableGifts<Self> {
        GetAvailableGifts::new().bind(self)
    }
}

method!(
    GetAvailableGifts,
    "getAvailableGifts",
    Gifts,
    envelope::decode::<Gifts>
);

/// [`sendGift`](https://core.telegram.org/bots/api#sendgift), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendGift<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: Option<UserId>,
    /// Chat id.
    pub chat_id: Option<ChatTarget>,
    /// Gift id.
    pub gift_id: String,
    /// Whether to pay for upgrade.
    pub pay_for_upgrade: Option<bool>,
    /// Text, 0 to 128 characters.
    pub text: Option<String>,
    /// Text parse mode.
    pub text_parse_mode: Option<ParseMode>,
    /// Text entities.
    pub text_entities: Option<Vec<MessageEntity>>,
}

impl SendGift {
    /// The call with what is required.
    pub fn new(gift_id: impl Into<String>) -> Self {
        Self {
            bot: (),
            user_id: None,
            chat_id: None,
            gift_id: gift_id.into(),
            pay_for_upgrade: None,
            text: None,
            text_parse_mode: None,
            text_entities: None,
        }
    }
}

impl<B> SendGift<B> {
    /// User id.
    pub fn user_id(mut self, user_id: impl Into<UserId>) -> Self {
        self.user_id = Some(user_id.into());
        self
    }

    /// Chat id.
    pub fn chat_id(mut self, chat_id: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Whether to pay for upgrade.
    pub fn pay_for_upgrade(mut self, pay_for_upgrade: bool) -> Self {
        self.pay_for_upgrade = Some(pay_for_upgrade);
        self
    }

    /// Text, 0 to 128 characters.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Text parse mode.
    pub fn text_parse_mode(mut self, text_parse_mode: impl Into<ParseMode>) -> Self {
        self.text_parse_mode = Some(text_parse_mode.into());
        self
    }

    /// Text entities.
    pub fn text_entities(
        mut self,
        text_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.text_entities = Some(text_entities.into_iter().map(Into::into).collect());
        self
    }

    fn with_bot<C>(self, bot: C) -> SendGift<C> {
        SendGift {
            bot,
            user_id: self.user_id,
            chat_id: self.chat_id,
            gift_id: self.gift_id,
            pay_for_upgrade: self.pay_for_upgrade,
            text: self.text,
            text_parse_mode: self.text_parse_mode,
            text_entities: self.text_entities,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        self.chat_id.clone()
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SendGift<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("user_id", self.user_id.as_ref())
            .optional("chat_id", self.chat_id.as_ref())
            .field("gift_id", &self.gift_id)
            .optional("pay_for_upgrade", self.pay_for_upgrade.as_ref())
            .optional("text", self.text.as_ref())
            .optional("text_parse_mode", self.text_parse_mode.as_ref())
            .optional("text_entities", self.text_entities.as_ref())
            .end()
    }
}

impl Bot {
    /// [`sendGift`](https://core.telegram.org/bots/api#sendgift), answered with `true`.
    pub fn send_gift(&self, gift_id: impl Into<String>) -> SendGift<Self> {
        SendGift::new(gift_id).bind(self)
    }
}

method!(SendGift, "sendGift", bool, truth);

/// [`giftPremiumSubscription`](https://core.telegram.org/bots/api#giftpremiumsubscription), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GiftPremiumSubscription<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Month count.
    pub month_count: i64,
    /// Star count.
    pub star_count: i64,
    /// Text, 0 to 128 characters.
    pub text: Option<String>,
    /// Text parse mode.
    pub text_parse_mode: Option<ParseMode>,
    /// Text entities.
    pub text_entities: Option<Vec<MessageEntity>>,
}

impl GiftPremiumSubscription {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>, month_count: i64, star_count: i64) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            month_count,
            star_count,
            text: None,
            text_parse_mode: None,
            text_entities: None,
        }
    }
}

impl<B> GiftPremiumSubscription<B> {
    /// Text, 0 to 128 characters.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Text parse mode.
    pub fn text_parse_mode(mut self, text_parse_mode: impl Into<ParseMode>) -> Self {
        self.text_parse_mode = Some(text_parse_mode.into());
        self
    }

    /// Text entities.
    pub fn text_entities(
        mut self,
        text_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.text_entities = Some(text_entities.into_iter().map(Into::into).collect());
        self
    }

    fn with_bot<C>(self, bot: C) -> GiftPremiumSubscription<C> {
        GiftPremiumSubscription {
            bot,
            user_id: self.user_id,
            month_count: self.month_count,
            star_count: self.star_count,
            text: self.text,
            text_parse_mode: self.text_parse_mode,
            text_entities: self.text_entities,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GiftPremiumSubscription<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field("month_count", &self.month_count)
            .field("star_count", &self.star_count)
            .optional("text", self.text.as_ref())
            .optional("text_parse_mode", self.text_parse_mode.as_ref())
            .optional("text_entities", self.text_entities.as_ref())
            .end()
    }
}

impl Bot {
    /// [`giftPremiumSubscription`](https://core.telegram.org/bots/api#giftpremiumsubscription), answered with `true`.
    pub fn gift_premium_subscription(
        &self,
        user_id: impl Into<UserId>,
        month_count: i64,
        star_count: i64,
    ) -> GiftPremiumSubscription<Self> {
        GiftPremiumSubscription::new(user_id, month_count, star_count).bind(self)
    }
}

method!(
    GiftPremiumSubscription,
    "giftPremiumSubscription",
    bool,
    truth
);

/// [`verifyUser`](https://core.telegram.org/bots/api#verifyuser), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct VerifyUser<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Custom description, 0 to 70 characters.
    pub custom_description: Option<String>,
}

impl VerifyUser {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            custom_description: None,
        }
    }
}

impl<B> VerifyUser<B> {
    /// Custom description, 0 to 70 characters.
    pub fn custom_description(mut self, custom_description: impl Into<String>) -> Self {
        self.custom_description = Some(custom_description.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> VerifyUser<C> {
        VerifyUser {
            bot,
            user_id: self.user_id,
            custom_description: self.custom_description,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for VerifyUser<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .optional("custom_description", self.custom_description.as_ref())
            .end()
    }
}

impl Bot {
    /// [`verifyUser`](https://core.telegram.org/bots/api#verifyuser), answered with `true`.
    pub fn verify_user(&self, user_id: impl Into<UserId>) -> VerifyUser<Self> {
        VerifyUser::new(user_id).bind(self)
    }
}

method!(VerifyUser, "verifyUser", bool, truth);

/// [`verifyChat`](https://core.telegram.org/bots/api#verifychat), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct VerifyChat<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Custom description, 0 to 70 characters.
    pub custom_description: Option<String>,
}

impl VerifyChat {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            custom_description: None,
        }
    }
}

impl<B> VerifyChat<B> {
    /// Custom description, 0 to 70 characters.
    pub fn custom_description(mut self, custom_description: impl Into<String>) -> Self {
        self.custom_description = Some(custom_description.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> VerifyChat<C> {
        VerifyChat {
            bot,
            chat_id: self.chat_id,
            custom_description: self.custom_description,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for VerifyChat<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("custom_description", self.custom_description.as_ref())
            .end()
    }
}

impl Bot {
    /// [`verifyChat`](https://core.telegram.org/bots/api#verifychat), answered with `true`.
    pub fn verify_chat(&self, chat_id: impl Into<ChatTarget>) -> VerifyChat<Self> {
        VerifyChat::new(chat_id).bind(self)
    }
}

method!(VerifyChat, "verifyChat", bool, truth);

/// [`removeUserVerification`](https://core.telegram.org/bots/api#removeuserverification), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct RemoveUserVerification<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
}

impl RemoveUserVerification {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
        }
    }
}

impl<B> RemoveUserVerification<B> {
    fn with_bot<C>(self, bot: C) -> RemoveUserVerification<C> {
        RemoveUserVerification {
            bot,
            user_id: self.user_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for RemoveUserVerification<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("user_id", &self.user_id).end()
    }
}

impl Bot {
    /// [`removeUserVerification`](https://core.telegram.org/bots/api#removeuserverification), answered with `true`.
    pub fn remove_user_verification(
        &self,
        user_id: impl Into<UserId>,
    ) -> RemoveUserVerification<Self> {
        RemoveUserVerification::new(user_id).bind(self)
    }
}

method!(
    RemoveUserVerification,
    "removeUserVerification",
    bool,
    truth
);

/// [`removeChatVerification`](https://core.telegram.org/bots/api#removechatverification), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct RemoveChatVerification<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl RemoveChatVerification {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> RemoveChatVerification<B> {
    fn with_bot<C>(self, bot: C) -> RemoveChatVerification<C> {
        RemoveChatVerification {
            bot,
            chat_id: self.chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for RemoveChatVerification<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`removeChatVerification`](https://core.telegram.org/bots/api#removechatverification), answered with `true`.
    pub fn remove_chat_verification(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> RemoveChatVerification<Self> {
        RemoveChatVerification::new(chat_id).bind(self)
    }
}

method!(
    RemoveChatVerification,
    "removeChatVerification",
    bool,
    truth
);
