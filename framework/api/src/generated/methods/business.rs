//! Business accounts.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`readBusinessMessage`](https://core.telegram.org/bots/api#readbusinessmessage), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct ReadBusinessMessage<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Chat id.
    pub chat_id: ChatId,
    /// Message id.
    pub message_id: MessageId,
}

impl ReadBusinessMessage {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        chat_id: impl Into<ChatId>,
        message_id: impl Into<MessageId>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            chat_id: chat_id.into(),
            message_id: message_id.into(),
        }
    }
}

impl<B> ReadBusinessMessage<B> {
    fn with_bot<C>(self, bot: C) -> ReadBusinessMessage<C> {
        ReadBusinessMessage {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.into())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for ReadBusinessMessage<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("chat_id", &self.chat_id)
            .field("message_id", &self.message_id)
            .end()
    }
}

impl Bot {
    /// [`readBusinessMessage`](https://core.telegram.org/bots/api#readbusinessmessage), answered with `true`.
    pub fn read_business_message(
        &self,
        business_connection_id: impl Into<String>,
        chat_id: impl Into<ChatId>,
        message_id: impl Into<MessageId>,
    ) -> ReadBusinessMessage<Self> {
        ReadBusinessMessage::new(business_connection_id, chat_id, message_id).bind(self)
    }
}

method!(ReadBusinessMessage, "readBusinessMessage", bool, truth);

/// [`deleteBusinessMessages`](https://core.telegram.org/bots/api#deletebusinessmessages), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteBusinessMessages<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Message ids.
    pub message_ids: Vec<MessageId>,
}

impl DeleteBusinessMessages {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            message_ids: message_ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl<B> DeleteBusinessMessages<B> {
    fn with_bot<C>(self, bot: C) -> DeleteBusinessMessages<C> {
        DeleteBusinessMessages {
            bot,
            business_connection_id: self.business_connection_id,
            message_ids: self.message_ids,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteBusinessMessages<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("message_ids", &self.message_ids)
            .end()
    }
}

impl Bot {
    /// [`deleteBusinessMessages`](https://core.telegram.org/bots/api#deletebusinessmessages), answered with `true`.
    pub fn delete_business_messages(
        &self,
        business_connection_id: impl Into<String>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> DeleteBusinessMessages<Self> {
        DeleteBusinessMessages::new(business_connection_id, message_ids).bind(self)
    }
}

method!(
    DeleteBusinessMessages,
    "deleteBusinessMessages",
    bool,
    truth
);

/// [`setBusinessAccountName`](https://core.telegram.org/bots/api#setbusinessaccountname), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetBusinessAccountName<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// First name, 1 to 64 characters.
    pub first_name: String,
    /// Last name, 0 to 64 characters.
    pub last_name: Option<String>,
}

impl SetBusinessAccountName {
    /// The call with what is required.
    pub fn new(business_connection_id: impl Into<String>, first_name: impl Into<String>) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            first_name: first_name.into(),
            last_name: None,
        }
    }
}

impl<B> SetBusinessAccountName<B> {
    /// Last name, 0 to 64 characters.
    pub fn last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetBusinessAccountName<C> {
        SetBusinessAccountName {
            bot,
            business_connection_id: self.business_connection_id,
            first_name: self.first_name,
            last_name: self.last_name,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetBusinessAccountName<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("first_name", &self.first_name)
            .optional("last_name", self.last_name.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setBusinessAccountName`](https://core.telegram.org/bots/api#setbusinessaccountname), answered with `true`.
    pub fn set_business_account_name(
        &self,
        business_connection_id: impl Into<String>,
        first_name: impl Into<String>,
    ) -> SetBusinessAccountName<Self> {
        SetBusinessAccountName::new(business_connection_id, first_name).bind(self)
    }
}

method!(
    SetBusinessAccountName,
    "setBusinessAccountName",
    bool,
    truth
);

/// [`setBusinessAccountUsername`](https://core.telegram.org/bots/api#setbusinessaccountusername), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetBusinessAccountUsername<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Username, 0 to 32 characters.
    pub username: Option<String>,
}

impl SetBusinessAccountUsername {
    /// The call with what is required.
    pub fn new(business_connection_id: impl Into<String>) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            username: None,
        }
    }
}

impl<B> SetBusinessAccountUsername<B> {
    /// Username, 0 to 32 characters.
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetBusinessAccountUsername<C> {
        SetBusinessAccountUsername {
            bot,
            business_connection_id: self.business_connection_id,
            username: self.username,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetBusinessAccountUsername<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .optional("username", self.username.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setBusinessAccountUsername`](https://core.telegram.org/bots/api#setbusinessaccountusername), answered with `true`.
    pub fn set_business_account_username(
        &self,
        business_connection_id: impl Into<String>,
    ) -> SetBusinessAccountUsername<Self> {
        SetBusinessAccountUsername::new(business_connection_id).bind(self)
    }
}

method!(
    SetBusinessAccountUsername,
    "setBusinessAccountUsername",
    bool,
    truth
);

/// [`setBusinessAccountBio`](https://core.telegram.org/bots/api#setbusinessaccountbio), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetBusinessAccountBio<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Bio, 0 to 140 characters.
    pub bio: Option<String>,
}

impl SetBusinessAccountBio {
    /// The call with what is required.
    pub fn new(business_connection_id: impl Into<String>) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            bio: None,
        }
    }
}

impl<B> SetBusinessAccountBio<B> {
    /// Bio, 0 to 140 characters.
    pub fn bio(mut self, bio: impl Into<String>) -> Self {
        self.bio = Some(bio.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetBusinessAccountBio<C> {
        SetBusinessAccountBio {
            bot,
            business_connection_id: self.business_connection_id,
            bio: self.bio,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetBusinessAccountBio<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .optional("bio", self.bio.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setBusinessAccountBio`](https://core.telegram.org/bots/api#setbusinessaccountbio), answered with `true`.
    pub fn set_business_account_bio(
        &self,
        business_connection_id: impl Into<String>,
    ) -> SetBusinessAccountBio<Self> {
        SetBusinessAccountBio::new(business_connection_id).bind(self)
    }
}

method!(SetBusinessAccountBio, "setBusinessAccountBio", bool, truth);

/// [`setBusinessAccountProfilePhoto`](https://core.telegram.org/bots/api#setbusinessaccountprofilephoto), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetBusinessAccountProfilePhoto<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Photo.
    pub photo: InputProfilePhoto,
    /// Whether it is public.
    pub is_public: Option<bool>,
}

impl SetBusinessAccountProfilePhoto {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        photo: impl Into<InputProfilePhoto>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            photo: photo.into(),
            is_public: None,
        }
    }
}

impl<B> SetBusinessAccountProfilePhoto<B> {
    /// Whether it is public.
    pub fn is_public(mut self, is_public: bool) -> Self {
        self.is_public = Some(is_public);
        self
    }

    fn with_bot<C>(self, bot: C) -> SetBusinessAccountProfilePhoto<C> {
        SetBusinessAccountProfilePhoto {
            bot,
            business_connection_id: self.business_connection_id,
            photo: self.photo,
            is_public: self.is_public,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        self.photo.detach(files);
    }
}

impl<B> Serialize for SetBusinessAccountProfilePhoto<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("photo", &self.photo)
            .optional("is_public", self.is_public.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setBusinessAccountProfilePhoto`](https://core.telegram.org/bots/api#setbusinessaccountprofilephoto), answered with `true`.
    pub fn set_business_account_profile_photo(
        &self,
        business_connection_id: impl Into<String>,
        photo: impl Into<InputProfilePhoto>,
    ) -> SetBusinessAccountProfilePhoto<Self> {
        SetBusinessAccountProfilePhoto::new(business_connection_id, photo).bind(self)
    }
}

method!(
    SetBusinessAccountProfilePhoto,
    "setBusinessAccountProfilePhoto",
    bool,
    truth
);

/// [`removeBusinessAccountProfilePhoto`](https://core.telegram.org/bots/api#removebusinessaccountprofilephoto), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct RemoveBusinessAccountProfilePhoto<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Whether it is public.
    pub is_public: Option<bool>,
}

impl RemoveBusinessAccountProfilePhoto {
    /// The call with what is required.
    pub fn new(business_connection_id: impl Into<String>) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            is_public: None,
        }
    }
}

impl<B> RemoveBusinessAccountProfilePhoto<B> {
    /// Whether it is public.
    pub fn is_public(mut self, is_public: bool) -> Self {
        self.is_public = Some(is_public);
        self
    }

    fn with_bot<C>(self, bot: C) -> RemoveBusinessAccountProfilePhoto<C> {
        RemoveBusinessAccountProfilePhoto {
            bot,
            business_connection_id: self.business_connection_id,
            is_public: self.is_public,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for RemoveBusinessAccountProfilePhoto<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .optional("is_public", self.is_public.as_ref())
            .end()
    }
}

impl Bot {
    /// [`removeBusinessAccountProfilePhoto`](https://core.telegram.org/bots/api#removebusinessaccountprofilephoto), answered with `true`.
    pub fn remove_business_account_profile_photo(
        &self,
        business_connection_id: impl Into<String>,
    ) -> RemoveBusinessAccountProfilePhoto<Self> {
        RemoveBusinessAccountProfilePhoto::new(business_connection_id).bind(self)
    }
}

method!(
    RemoveBusinessAccountProfilePhoto,
    "removeBusinessAccountProfilePhoto",
    bool,
    truth
);

/// [`setBusinessAccountGiftSettings`](https://core.telegram.org/bots/api#setbusinessaccountgiftsettings), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetBusinessAccountGiftSettings<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Whether to show gift button.
    pub show_gift_button: bool,
    /// Accepted gift types.
    pub accepted_gift_types: Box<AcceptedGiftTypes>,
}

impl SetBusinessAccountGiftSettings {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        show_gift_button: bool,
        accepted_gift_types: impl Into<AcceptedGiftTypes>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            show_gift_button,
            accepted_gift_types: Box::new(accepted_gift_types.into()),
        }
    }
}

impl<B> SetBusinessAccountGiftSettings<B> {
    fn with_bot<C>(self, bot: C) -> SetBusinessAccountGiftSettings<C> {
        SetBusinessAccountGiftSettings {
            bot,
            business_connection_id: self.business_connection_id,
            show_gift_button: self.show_gift_button,
            accepted_gift_types: self.accepted_gift_types,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetBusinessAccountGiftSettings<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("show_gift_button", &self.show_gift_button)
            .field("accepted_gift_types", &self.accepted_gift_types)
            .end()
    }
}

impl Bot {
    /// [`setBusinessAccountGiftSettings`](https://core.telegram.org/bots/api#setbusinessaccountgiftsettings), answered with `true`.
    pub fn set_business_account_gift_settings(
        &self,
        business_connection_id: impl Into<String>,
        show_gift_button: bool,
        accepted_gift_types: impl Into<AcceptedGiftTypes>,
    ) -> SetBusinessAccountGiftSettings<Self> {
        SetBusinessAccountGiftSettings::new(
            business_connection_id,
            show_gift_button,
            accepted_gift_types,
        )
        .bind(self)
    }
}

method!(
    SetBusinessAccountGiftSettings,
    "setBusinessAccountGiftSettings",
    bool,
    truth
);

/// [`getBusinessAccountStarBalance`](https://core.telegram.org/bots/api#getbusinessaccountstarbalance), answered with [`StarAmount`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetBusinessAccountStarBalance<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
}

impl GetBusinessAccountStarBalance {
    /// The call with what is required.
    pub fn new(business_connection_id: impl Into<String>) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
        }
    }
}

impl<B> GetBusinessAccountStarBalance<B> {
    fn with_bot<C>(self, bot: C) -> GetBusinessAccountStarBalance<C> {
        GetBusinessAccountStarBalance {
            bot,
            business_connection_id: self.business_connection_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetBusinessAccountStarBalance<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .end()
    }
}

impl Bot {
    /// [`getBusinessAccountStarBalance`](https://core.telegram.org/bots/api#getbusinessaccountstarbalance), answered with [`StarAmount`].
    pub fn get_business_account_star_balance(
        &self,
        business_connection_id: impl Into<String>,
    ) -> GetBusinessAccountStarBalance<Self> {
        GetBusinessAccountStarBalance::new(business_connection_id).bind(self)
    }
}

method!(
    GetBusinessAccountStarBalance,
    "getBusinessAccountStarBalance",
    StarAmount,
    envelope::decode::<StarAmount>
);

/// [`transferBusinessAccountStars`](https://core.telegram.org/bots/api#transferbusinessaccountstars), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct TransferBusinessAccountStars<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Star count.
    pub star_count: i64,
}

impl TransferBusinessAccountStars {
    /// The call with what is required.
    pub fn new(business_connection_id: impl Into<String>, star_count: i64) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            star_count,
        }
    }
}

impl<B> TransferBusinessAccountStars<B> {
    fn with_bot<C>(self, bot: C) -> TransferBusinessAccountStars<C> {
        TransferBusinessAccountStars {
            bot,
            business_connection_id: self.business_connection_id,
            star_count: self.star_count,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for TransferBusinessAccountStars<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("star_count", &self.star_count)
            .end()
    }
}

impl Bot {
    /// [`transferBusinessAccountStars`](https://core.telegram.org/bots/api#transferbusinessaccountstars), answered with `true`.
    pub fn transfer_business_account_stars(
        &self,
        business_connection_id: impl Into<String>,
        star_count: i64,
    ) -> TransferBusinessAccountStars<Self> {
        TransferBusinessAccountStars::new(business_connection_id, star_count).bind(self)
    }
}

method!(
    TransferBusinessAccountStars,
    "transferBusinessAccountStars",
    bool,
    truth
);

/// [`getBusinessAccountGifts`](https://core.telegram.org/bots/api#getbusinessaccountgifts), answered with [`OwnedGifts`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetBusinessAccountGifts<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Whether to exclude unsaved.
    pub exclude_unsaved: Option<bool>,
    /// Whether to exclude saved.
    pub exclude_saved: Option<bool>,
    /// Whether to exclude unlimited.
    pub exclude_unlimited: Option<bool>,
    /// Whether to exclude limited upgradable.
    pub exclude_limited_upgradable: Option<bool>,
    /// Whether to exclude limited non upgradable.
    pub exclude_limited_non_upgradable: Option<bool>,
    /// Whether to exclude unique.
    pub exclude_unique: Option<bool>,
    /// Whether to exclude from blockchain.
    pub exclude_from_blockchain: Option<bool>,
    /// Whether to sort by price.
    pub sort_by_price: Option<bool>,
    /// Offset.
    pub offset: Option<String>,
    /// Limit. The default is `100`.
    pub limit: Option<i64>,
}

impl GetBusinessAccountGifts {
    /// The call with what is required.
    pub fn new(business_connection_id: impl Into<String>) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            exclude_unsaved: None,
            exclude_saved: None,
            exclude_unlimited: None,
            exclude_limited_upgradable: None,
            exclude_limited_non_upgradable: None,
            exclude_unique: None,
            exclude_from_blockchain: None,
            sort_by_price: None,
            offset: None,
            limit: None,
        }
    }
}

impl<B> GetBusinessAccountGifts<B> {
    /// Whether to exclude unsaved.
    pub fn exclude_unsaved(mut self, exclude_unsaved: bool) -> Self {
        self.exclude_unsaved = Some(exclude_unsaved);
        self
    }

    /// Whether to exclude saved.
    pub fn exclude_saved(mut self, exclude_saved: bool) -> Self {
        self.exclude_saved = Some(exclude_saved);
        self
    }

    /// Whether to exclude unlimited.
    pub fn exclude_unlimited(mut self, exclude_unlimited: bool) -> Self {
        self.exclude_unlimited = Some(exclude_unlimited);
        self
    }

    /// Whether to exclude limited upgradable.
    pub fn exclude_limited_upgradable(mut self, exclude_limited_upgradable: bool) -> Self {
        self.exclude_limited_upgradable = Some(exclude_limited_upgradable);
        self
    }

    /// Whether to exclude limited non upgradable.
    pub fn exclude_limited_non_upgradable(mut self, exclude_limited_non_upgradable: bool) -> Self {
        self.exclude_limited_non_upgradable = Some(exclude_limited_non_upgradable);
        self
    }

    /// Whether to exclude unique.
    pub fn exclude_unique(mut self, exclude_unique: bool) -> Self {
        self.exclude_unique = Some(exclude_unique);
        self
    }

    /// Whether to exclude from blockchain.
    pub fn exclude_from_blockchain(mut self, exclude_from_blockchain: bool) -> Self {
        self.exclude_from_blockchain = Some(exclude_from_blockchain);
        self
    }

    /// Whether to sort by price.
    pub fn sort_by_price(mut self, sort_by_price: bool) -> Self {
        self.sort_by_price = Some(sort_by_price);
        self
    }

    /// Offset.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Limit. The default is `100`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn with_bot<C>(self, bot: C) -> GetBusinessAccountGifts<C> {
        GetBusinessAccountGifts {
            bot,
            business_connection_id: self.business_connection_id,
            exclude_unsaved: self.exclude_unsaved,
            exclude_saved: self.exclude_saved,
            exclude_unlimited: self.exclude_unlimited,
            exclude_limited_upgradable: self.exclude_limited_upgradable,
            exclude_limited_non_upgradable: self.exclude_limited_non_upgradable,
            exclude_unique: self.exclude_unique,
            exclude_from_blockchain: self.exclude_from_blockchain,
            sort_by_price: self.sort_by_price,
            offset: self.offset,
            limit: self.limit,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetBusinessAccountGifts<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .optional("exclude_unsaved", self.exclude_unsaved.as_ref())
            .optional("exclude_saved", self.exclude_saved.as_ref())
            .optional("exclude_unlimited", self.exclude_unlimited.as_ref())
            .optional(
                "exclude_limited_upgradable",
                self.exclude_limited_upgradable.as_ref(),
            )
            .optional(
                "exclude_limited_non_upgradable",
                self.exclude_limited_non_upgradable.as_ref(),
            )
            .optional("exclude_unique", self.exclude_unique.as_ref())
            .optional(
                "exclude_from_blockchain",
                self.exclude_from_blockchain.as_ref(),
            )
            .optional("sort_by_price", self.sort_by_price.as_ref())
            .optional("offset", self.offset.as_ref())
            .optional("limit", self.limit.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getBusinessAccountGifts`](https://core.telegram.org/bots/api#getbusinessaccountgifts), answered with [`OwnedGifts`].
    pub fn get_business_account_gifts(
        &self,
        business_connection_id: impl Into<String>,
    ) -> GetBusinessAccountGifts<Self> {
        GetBusinessAccountGifts::new(business_connection_id).bind(self)
    }
}

method!(
    GetBusinessAccountGifts,
    "getBusinessAccountGifts",
    OwnedGifts,
    envelope::decode::<OwnedGifts>
);
