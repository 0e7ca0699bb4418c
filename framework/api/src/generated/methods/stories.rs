//! Gifts and stories of business accounts.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`getUserGifts`](https://core.telegram.org/bots/api#getusergifts), answered with [`OwnedGifts`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetUserGifts<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Whether to exclude unlimited.
    pub exclude_unlimited: Option<bool>,
    /// Whether to exclude limited upgradable.
    pub exclude_limited_upgradable: Option<bool>,
    /// Whether to exclude limited non upgradable.
    pub exclude_limited_non_upgradable: Option<bool>,
    /// Whether to exclude from blockchain.
    pub exclude_from_blockchain: Option<bool>,
    /// Whether to exclude unique.
    pub exclude_unique: Option<bool>,
    /// Whether to sort by price.
    pub sort_by_price: Option<bool>,
    /// Offset.
    pub offset: Option<String>,
    /// Limit. The default is `100`.
    pub limit: Option<i64>,
}

impl GetUserGifts {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            exclude_unlimited: None,
            exclude_limited_upgradable: None,
            exclude_limited_non_upgradable: None,
            exclude_from_blockchain: None,
            exclude_unique: None,
            sort_by_price: None,
            offset: None,
            limit: None,
        }
    }
}

impl<B> GetUserGifts<B> {
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

    /// Whether to exclude from blockchain.
    pub fn exclude_from_blockchain(mut self, exclude_from_blockchain: bool) -> Self {
        self.exclude_from_blockchain = Some(exclude_from_blockchain);
        self
    }

    /// Whether to exclude unique.
    pub fn exclude_unique(mut self, exclude_unique: bool) -> Self {
        self.exclude_unique = Some(exclude_unique);
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

    fn with_bot<C>(self, bot: C) -> GetUserGifts<C> {
        GetUserGifts {
            bot,
            user_id: self.user_id,
            exclude_unlimited: self.exclude_unlimited,
            exclude_limited_upgradable: self.exclude_limited_upgradable,
            exclude_limited_non_upgradable: self.exclude_limited_non_upgradable,
            exclude_from_blockchain: self.exclude_from_blockchain,
            exclude_unique: self.exclude_unique,
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

impl<B> Serialize for GetUserGifts<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .optional("exclude_unlimited", self.exclude_unlimited.as_ref())
            .optional(
                "exclude_limited_upgradable",
                self.exclude_limited_upgradable.as_ref(),
            )
            .optional(
                "exclude_limited_non_upgradable",
                self.exclude_limited_non_upgradable.as_ref(),
            )
            .optional(
                "exclude_from_blockchain",
                self.exclude_from_blockchain.as_ref(),
            )
            .optional("exclude_unique", self.exclude_unique.as_ref())
            .optional("sort_by_price", self.sort_by_price.as_ref())
            .optional("offset", self.offset.as_ref())
            .optional("limit", self.limit.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getUserGifts`](https://core.telegram.org/bots/api#getusergifts), answered with [`OwnedGifts`].
    pub fn get_user_gifts(&self, user_id: impl Into<UserId>) -> GetUserGifts<Self> {
        GetUserGifts::new(user_id).bind(self)
    }
}

method!(
    GetUserGifts,
    "getUserGifts",
    OwnedGifts,
    envelope::decode::<OwnedGifts>
);

/// [`getChatGifts`](https://core.telegram.org/bots/api#getchatgifts), answered with [`OwnedGifts`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetChatGifts<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
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
    /// Whether to exclude from blockchain.
    pub exclude_from_blockchain: Option<bool>,
    /// Whether to exclude unique.
    pub exclude_unique: Option<bool>,
    /// Whether to sort by price.
    pub sort_by_price: Option<bool>,
    /// Offset.
    pub offset: Option<String>,
    /// Limit. The default is `100`.
    pub limit: Option<i64>,
}

impl GetChatGifts {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            exclude_unsaved: None,
            exclude_saved: None,
            exclude_unlimited: None,
            exclude_limited_upgradable: None,
            exclude_limited_non_upgradable: None,
            exclude_from_blockchain: None,
            exclude_unique: None,
            sort_by_price: None,
            offset: None,
            limit: None,
        }
    }
}

impl<B> GetChatGifts<B> {
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

    /// Whether to exclude from blockchain.
    pub fn exclude_from_blockchain(mut self, exclude_from_blockchain: bool) -> Self {
        self.exclude_from_blockchain = Some(exclude_from_blockchain);
        self
    }

    /// Whether to exclude unique.
    pub fn exclude_unique(mut self, exclude_unique: bool) -> Self {
        self.exclude_unique = Some(exclude_unique);
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

    fn with_bot<C>(self, bot: C) -> GetChatGifts<C> {
        GetChatGifts {
            bot,
            chat_id: self.chat_id,
            exclude_unsaved: self.exclude_unsaved,
            exclude_saved: self.exclude_saved,
            exclude_unlimited: self.exclude_unlimited,
            exclude_limited_upgradable: self.exclude_limited_upgradable,
            exclude_limited_non_upgradable: self.exclude_limited_non_upgradable,
            exclude_from_blockchain: self.exclude_from_blockchain,
            exclude_unique: self.exclude_unique,
            sort_by_price: self.sort_by_price,
            offset: self.offset,
            limit: self.limit,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetChatGifts<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
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
            .optional(
                "exclude_from_blockchain",
                self.exclude_from_blockchain.as_ref(),
            )
            .optional("exclude_unique", self.exclude_unique.as_ref())
            .optional("sort_by_price", self.sort_by_price.as_ref())
            .optional("offset", self.offset.as_ref())
            .optional("limit", self.limit.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getChatGifts`](https://core.telegram.org/bots/api#getchatgifts), answered with [`OwnedGifts`].
    pub fn get_chat_gifts(&self, chat_id: impl Into<ChatTarget>) -> GetChatGifts<Self> {
        GetChatGifts::new(chat_id).bind(self)
    }
}

method!(
    GetChatGifts,
    "getChatGifts",
    OwnedGifts,
    envelope::decode::<OwnedGifts>
);

/// [`convertGiftToStars`](https://core.telegram.org/bots/api#convertgifttostars), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct ConvertGiftToStars<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Owned gift id.
    pub owned_gift_id: String,
}

impl ConvertGiftToStars {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        owned_gift_id: impl Into<String>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            owned_gift_id: owned_gift_id.into(),
        }
    }
}

impl<B> ConvertGiftToStars<B> {
    fn with_bot<C>(self, bot: C) -> ConvertGiftToStars<C> {
        ConvertGiftToStars {
            bot,
            business_connection_id: self.business_connection_id,
            owned_gift_id: self.owned_gift_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for ConvertGiftToStars<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("owned_gift_id", &self.owned_gift_id)
            .end()
    }
}

impl Bot {
    /// [`convertGiftToStars`](https://core.telegram.org/bots/api#convertgifttostars), answered with `true`.
    pub fn convert_gift_to_stars(
        &self,
        business_connection_id: impl Into<String>,
        owned_gift_id: impl Into<String>,
    ) -> ConvertGiftToStars<Self> {
        ConvertGiftToStars::new(business_connection_id, owned_gift_id).bind(self)
    }
}

method!(ConvertGiftToStars, "convertGiftToStars", bool, truth);

/// [`upgradeGift`](https://core.telegram.org/bots/api#upgradegift), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct UpgradeGift<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Owned gift id.
    pub owned_gift_id: String,
    /// Whether to keep original details.
    pub keep_original_details: Option<bool>,
    /// Star count.
    pub star_count: Option<i64>,
}

impl UpgradeGift {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        owned_gift_id: impl Into<String>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            owned_gift_id: owned_gift_id.into(),
            keep_original_details: None,
            star_count: None,
        }
    }
}

impl<B> UpgradeGift<B> {
    /// Whether to keep original details.
    pub fn keep_original_details(mut self, keep_original_details: bool) -> Self {
        self.keep_original_details = Some(keep_original_details);
        self
    }

    /// Star count.
    pub fn star_count(mut self, star_count: i64) -> Self {
        self.star_count = Some(star_count);
        self
    }

    fn with_bot<C>(self, bot: C) -> UpgradeGift<C> {
        UpgradeGift {
            bot,
            business_connection_id: self.business_connection_id,
            owned_gift_id: self.owned_gift_id,
            keep_original_details: self.keep_original_details,
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

impl<B> Serialize for UpgradeGift<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("owned_gift_id", &self.owned_gift_id)
            .optional("keep_original_details", self.keep_original_details.as_ref())
            .optional("star_count", self.star_count.as_ref())
            .end()
    }
}

impl Bot {
    /// [`upgradeGift`](https://core.telegram.org/bots/api#upgradegift), answered with `true`.
    pub fn upgrade_gift(
        &self,
        business_connection_id: impl Into<String>,
        owned_gift_id: impl Into<String>,
    ) -> UpgradeGift<Self> {
        UpgradeGift::new(business_connection_id, owned_gift_id).bind(self)
    }
}

method!(UpgradeGift, "upgradeGift", bool, truth);

/// [`transferGift`](https://core.telegram.org/bots/api#transfergift), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct TransferGift<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Owned gift id.
    pub owned_gift_id: String,
    /// New owner chat id.
    pub new_owner_chat_id: ChatId,
    /// Star count.
    pub star_count: Option<i64>,
}

impl TransferGift {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        owned_gift_id: impl Into<String>,
        new_owner_chat_id: impl Into<ChatId>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            owned_gift_id: owned_gift_id.into(),
            new_owner_chat_id: new_owner_chat_id.into(),
            star_count: None,
        }
    }
}

impl<B> TransferGift<B> {
    /// Star count.
    pub fn star_count(mut self, star_count: i64) -> Self {
        self.star_count = Some(star_count);
        self
    }

    fn with_bot<C>(self, bot: C) -> TransferGift<C> {
        TransferGift {
            bot,
            business_connection_id: self.business_connection_id,
            owned_gift_id: self.owned_gift_id,
            new_owner_chat_id: self.new_owner_chat_id,
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

impl<B> Serialize for TransferGift<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("owned_gift_id", &self.owned_gift_id)
            .field("new_owner_chat_id", &self.new_owner_chat_id)
            .optional("star_count", self.star_count.as_ref())
            .end()
    }
}

impl Bot {
    /// [`transferGift`](https://core.telegram.org/bots/api#transfergift), answered with `true`.
    pub fn transfer_gift(
        &self,
        business_connection_id: impl Into<String>,
        owned_gift_id: impl Into<String>,
        new_owner_chat_id: impl Into<ChatId>,
    ) -> TransferGift<Self> {
        TransferGift::new(business_connection_id, owned_gift_id, new_owner_chat_id).bind(self)
    }
}

method!(TransferGift, "transferGift", bool, truth);

/// [`postStory`](https://core.telegram.org/bots/api#poststory), answered with [`Story`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct PostStory<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Content.
    pub content: InputStoryContent,
    /// Active period.
    pub active_period: i64,
    /// Caption, 0 to 2048 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Areas.
    pub areas: Option<Vec<StoryArea>>,
    /// Whether this holds: post to chat page.
    pub post_to_chat_page: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
}

impl PostStory {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        content: impl Into<InputStoryContent>,
        active_period: i64,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            content: content.into(),
            active_period,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            areas: None,
            post_to_chat_page: None,
            protect_content: None,
        }
    }
}

impl<B> PostStory<B> {
    /// Caption, 0 to 2048 characters.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Parse mode.
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Caption entities.
    pub fn caption_entities(
        mut self,
        caption_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.caption_entities = Some(caption_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Areas.
    pub fn areas(mut self, areas: impl IntoIterator<Item = impl Into<StoryArea>>) -> Self {
        self.areas = Some(areas.into_iter().map(Into::into).collect());
        self
    }

    /// Whether this holds: post to chat page.
    pub fn post_to_chat_page(mut self, post_to_chat_page: bool) -> Self {
        self.post_to_chat_page = Some(post_to_chat_page);
        self
    }

    /// Whether to protect content.
    pub fn protect_content(mut self, protect_content: bool) -> Self {
        self.protect_content = Some(protect_content);
        self
    }

    fn with_bot<C>(self, bot: C) -> PostStory<C> {
        PostStory {
            bot,
            business_connection_id: self.business_connection_id,
            content: self.content,
            active_period: self.active_period,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            areas: self.areas,
            post_to_chat_page: self.post_to_chat_page,
            protect_content: self.protect_content,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        self.content.detach(files);
    }
}

impl<B> Serialize for PostStory<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("content", &self.content)
            .field("active_period", &self.active_period)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional("areas", self.areas.as_ref())
            .optional("post_to_chat_page", self.post_to_chat_page.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .end()
    }
}

impl Bot {
    /// [`postStory`](https://core.telegram.org/bots/api#poststory), answered with [`Story`].
    pub fn post_story(
        &self,
        business_connection_id: impl Into<String>,
        content: impl Into<InputStoryContent>,
        active_period: i64,
    ) -> PostStory<Self> {
        PostStory::new(business_connection_id, content, active_period).bind(self)
    }
}

method!(PostStory, "postStory", Story, envelope::decode::<Story>);

/// [`repostStory`](https://core.telegram.org/bots/api#repoststory), answered with [`Story`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct RepostStory<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// From chat id.
    pub from_chat_id: ChatId,
    /// From story id.
    pub from_story_id: i64,
    /// Active period.
    pub active_period: i64,
    /// Whether this holds: post to chat page.
    pub post_to_chat_page: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
}

impl RepostStory {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        from_chat_id: impl Into<ChatId>,
        from_story_id: i64,
        active_period: i64,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            from_chat_id: from_chat_id.into(),
            from_story_id,
            active_period,
            post_to_chat_page: None,
            protect_content: None,
        }
    }
}

impl<B> RepostStory<B> {
    /// Whether this holds: post to chat page.
    pub fn post_to_chat_page(mut self, post_to_chat_page: bool) -> Self {
        self.post_to_chat_page = Some(post_to_chat_page);
        self
    }

    /// Whether to protect content.
    pub fn protect_content(mut self, protect_content: bool) -> Self {
        self.protect_content = Some(protect_content);
        self
    }

    fn with_bot<C>(self, bot: C) -> RepostStory<C> {
        RepostStory {
            bot,
            business_connection_id: self.business_connection_id,
            from_chat_id: self.from_chat_id,
            from_story_id: self.from_story_id,
            active_period: self.active_period,
            post_to_chat_page: self.post_to_chat_page,
            protect_content: self.protect_content,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for RepostStory<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("from_chat_id", &self.from_chat_id)
            .field("from_story_id", &self.from_story_id)
            .field("active_period", &self.active_period)
            .optional("post_to_chat_page", self.post_to_chat_page.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .end()
    }
}

impl Bot {
    /// [`repostStory`](https://core.telegram.org/bots/api#repoststory), answered with [`Story`].
    pub fn repost_story(
        &self,
        business_connection_id: impl Into<String>,
        from_chat_id: impl Into<ChatId>,
        from_story_id: i64,
        active_period: i64,
    ) -> RepostStory<Self> {
        RepostStory::new(
            business_connection_id,
            from_chat_id,
            from_story_id,
            active_period,
        )
        .bind(self)
    }
}

method!(RepostStory, "repostStory", Story, envelope::decode::<Story>);

/// [`editStory`](https://core.telegram.org/bots/api#editstory), answered with [`Story`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditStory<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Story id.
    pub story_id: i64,
    /// Content.
    pub content: InputStoryContent,
    /// Caption, 0 to 2048 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Areas.
    pub areas: Option<Vec<StoryArea>>,
}

impl EditStory {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        story_id: i64,
        content: impl Into<InputStoryContent>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            story_id,
            content: content.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            areas: None,
        }
    }
}

impl<B> EditStory<B> {
    /// Caption, 0 to 2048 characters.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Parse mode.
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Caption entities.
    pub fn caption_entities(
        mut self,
        caption_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.caption_entities = Some(caption_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Areas.
    pub fn areas(mut self, areas: impl IntoIterator<Item = impl Into<StoryArea>>) -> Self {
        self.areas = Some(areas.into_iter().map(Into::into).collect());
        self
    }

    fn with_bot<C>(self, bot: C) -> EditStory<C> {
        EditStory {
            bot,
            business_connection_id: self.business_connection_id,
            story_id: self.story_id,
            content: self.content,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            areas: self.areas,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        self.content.detach(files);
    }
}

impl<B> Serialize for EditStory<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("story_id", &self.story_id)
            .field("content", &self.content)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional("areas", self.areas.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editStory`](https://core.telegram.org/bots/api#editstory), answered with [`Story`].
    pub fn edit_story(
        &self,
        business_connection_id: impl Into<String>,
        story_id: i64,
        content: impl Into<InputStoryContent>,
    ) -> EditStory<Self> {
        EditStory::new(business_connection_id, story_id, content).bind(self)
    }
}

method!(EditStory, "editStory", Story, envelope::decode::<Story>);

/// [`deleteStory`](https://core.telegram.org/bots/api#deletestory), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteStory<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Story id.
    pub story_id: i64,
}

impl DeleteStory {
    /// The call with what is required.
    pub fn new(business_connection_id: impl Into<String>, story_id: i64) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            story_id,
        }
    }
}

impl<B> DeleteStory<B> {
    fn with_bot<C>(self, bot: C) -> DeleteStory<C> {
        DeleteStory {
            bot,
            business_connection_id: self.business_connection_id,
            story_id: self.story_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteStory<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("story_id", &self.story_id)
            .end()
    }
}

impl Bot {
    /// [`deleteStory`](https://core.telegram.org/bots/api#deletestory), answered with `true`.
    pub fn delete_story(
        &self,
        business_connection_id: impl Into<String>,
        story_id: i64,
    ) -> DeleteStory<Self> {
        DeleteStory::new(business_connection_id, story_id).bind(self)
    }
}

method!(DeleteStory, "deleteStory", bool, truth);
