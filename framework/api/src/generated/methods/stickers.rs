//! Stickers.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`sendSticker`](https://core.telegram.org/bots/api#sendsticker), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendSticker<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// Ephemeral message parameters.
    pub ephemeral_message_parameters: Option<Box<EphemeralMessageParameters>>,
    /// Sticker.
    pub sticker: InputFile,
    /// Emoji.
    pub emoji: Option<String>,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
    /// Whether to allow paid broadcast.
    pub allow_paid_broadcast: Option<bool>,
    /// Message effect id.
    pub message_effect_id: Option<String>,
    /// Suggested post parameters.
    pub suggested_post_parameters: Option<Box<SuggestedPostParameters>>,
    /// Reply parameters.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Reply markup.
    pub reply_markup: Option<ReplyMarkup>,
}

impl SendSticker {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, sticker: impl Into<InputFile>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            sticker: sticker.into(),
            emoji: None,
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            suggested_post_parameters: None,
            reply_parameters: None,
            reply_markup: None,
        }
    }
}

impl<B> SendSticker<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Message thread id.
    pub fn message_thread_id(mut self, message_thread_id: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(message_thread_id.into());
        self
    }

    /// Direct messages topic id.
    pub fn direct_messages_topic_id(mut self, direct_messages_topic_id: i64) -> Self {
        self.direct_messages_topic_id = Some(direct_messages_topic_id);
        self
    }

    /// Ephemeral message parameters.
    pub fn ephemeral_message_parameters(
        mut self,
        ephemeral_message_parameters: impl Into<EphemeralMessageParameters>,
    ) -> Self {
        self.ephemeral_message_parameters = Some(Box::new(ephemeral_message_parameters.into()));
        self
    }

    /// Emoji.
    pub fn emoji(mut self, emoji: impl Into<String>) -> Self {
        self.emoji = Some(emoji.into());
        self
    }

    /// Whether to disable notification.
    pub fn disable_notification(mut self, disable_notification: bool) -> Self {
        self.disable_notification = Some(disable_notification);
        self
    }

    /// Whether to protect content.
    pub fn protect_content(mut self, protect_content: bool) -> Self {
        self.protect_content = Some(protect_content);
        self
    }

    /// Whether to allow paid broadcast.
    pub fn allow_paid_broadcast(mut self, allow_paid_broadcast: bool) -> Self {
        self.allow_paid_broadcast = Some(allow_paid_broadcast);
        self
    }

    /// Message effect id.
    pub fn message_effect_id(mut self, message_effect_id: impl Into<String>) -> Self {
        self.message_effect_id = Some(message_effect_id.into());
        self
    }

    /// Suggested post parameters.
    pub fn suggested_post_parameters(
        mut self,
        suggested_post_parameters: impl Into<SuggestedPostParameters>,
    ) -> Self {
        self.suggested_post_parameters = Some(Box::new(suggested_post_parameters.into()));
        self
    }

    /// Reply parameters.
    pub fn reply_parameters(mut self, reply_parameters: impl Into<ReplyParameters>) -> Self {
        self.reply_parameters = Some(Box::new(reply_parameters.into()));
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<ReplyMarkup>) -> Self {
        self.reply_markup = Some(reply_markup.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SendSticker<C> {
        SendSticker {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            sticker: self.sticker,
            emoji: self.emoji,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
            allow_paid_broadcast: self.allow_paid_broadcast,
            message_effect_id: self.message_effect_id,
            suggested_post_parameters: self.suggested_post_parameters,
            reply_parameters: self.reply_parameters,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.sticker);
    }
}

impl<B> Serialize for SendSticker<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional(
                "direct_messages_topic_id",
                self.direct_messages_topic_id.as_ref(),
            )
            .optional(
                "ephemeral_message_parameters",
                self.ephemeral_message_parameters.as_ref(),
            )
            .field("sticker", &self.sticker)
            .optional("emoji", self.emoji.as_ref())
            .optional("disable_notification", self.disable_notification.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .optional("allow_paid_broadcast", self.allow_paid_broadcast.as_ref())
            .optional("message_effect_id", self.message_effect_id.as_ref())
            .optional(
                "suggested_post_parameters",
                self.suggested_post_parameters.as_ref(),
            )
            .optional("reply_parameters", self.reply_parameters.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`sendSticker`](https://core.telegram.org/bots/api#sendsticker), answered with [`Message`].
    pub fn send_sticker(
        &self,
        chat_id: impl Into<ChatTarget>,
        sticker: impl Into<InputFile>,
    ) -> SendSticker<Self> {
        SendSticker::new(chat_id, sticker).bind(self)
    }
}

method!(
    SendSticker,
    "sendSticker",
    Message,
    envelope::decode::<Message>
);

/// [`getStickerSet`](https://core.telegram.org/bots/api#getstickerset), answered with [`StickerSet`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetStickerSet<B = ()> {
    pub(crate) bot: B,
    /// Name.
    pub name: String,
}

impl GetStickerSet {
    /// The call with what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            bot: (),
            name: name.into(),
        }
    }
}

impl<B> GetStickerSet<B> {
    fn with_bot<C>(self, bot: C) -> GetStickerSet<C> {
        GetStickerSet {
            bot,
            name: self.name,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetStickerSet<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("name", &self.name).end()
    }
}

impl Bot {
    /// [`getStickerSet`](https://core.telegram.org/bots/api#getstickerset), answered with [`StickerSet`].
    pub fn get_sticker_set(&self, name: impl Into<String>) -> GetStickerSet<Self> {
        GetStickerSet::new(name).bind(self)
    }
}

method!(
    GetStickerSet,
    "getStickerSet",
    StickerSet,
    envelope::decode::<StickerSet>
);

/// [`getCustomEmojiStickers`](https://core.telegram.org/bots/api#getcustomemojistickers), answered with an array of [`Sticker`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetCustomEmojiStickers<B = ()> {
    pub(crate) bot: B,
    /// Custom emoji ids.
    pub custom_emoji_ids: Vec<String>,
}

impl GetCustomEmojiStickers {
    /// The call with what is required.
    pub fn new(custom_emoji_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            bot: (),
            custom_emoji_ids: custom_emoji_ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl<B> GetCustomEmojiStickers<B> {
    fn with_bot<C>(self, bot: C) -> GetCustomEmojiStickers<C> {
        GetCustomEmojiStickers {
            bot,
            custom_emoji_ids: self.custom_emoji_ids,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetCustomEmojiStickers<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("custom_emoji_ids", &self.custom_emoji_ids)
            .end()
    }
}

impl Bot {
    /// [`getCustomEmojiStickers`](https://core.telegram.org/bots/api#getcustomemojistickers), answered with an array of [`Sticker`].
    pub fn get_custom_emoji_stickers(
        &self,
        custom_emoji_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> GetCustomEmojiStickers<Self> {
        GetCustomEmojiStickers::new(custom_emoji_ids).bind(self)
    }
}

method!(
    GetCustomEmojiStickers,
    "getCustomEmojiStickers",
    Vec<Sticker>,
    envelope::decode::<Vec<Sticker>>
);

/// [`uploadStickerFile`](https://core.telegram.org/bots/api#uploadstickerfile), answered with [`File`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct UploadStickerFile<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Sticker.
    pub sticker: InputFile,
    /// Sticker format.
    pub sticker_format: StickerFormat,
}

impl UploadStickerFile {
    /// The call with what is required.
    pub fn new(
        user_id: impl Into<UserId>,
        sticker: impl Into<InputFile>,
        sticker_format: impl Into<StickerFormat>,
    ) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            sticker: sticker.into(),
            sticker_format: sticker_format.into(),
        }
    }
}

impl<B> UploadStickerFile<B> {
    fn with_bot<C>(self, bot: C) -> UploadStickerFile<C> {
        UploadStickerFile {
            bot,
            user_id: self.user_id,
            sticker: self.sticker,
            sticker_format: self.sticker_format,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.sticker);
    }
}

impl<B> Serialize for UploadStickerFile<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field("sticker", &self.sticker)
            .field("sticker_format", &self.sticker_format)
            .end()
    }
}

impl Bot {
    /// [`uploadStickerFile`](https://core.telegram.org/bots/api#uploadstickerfile), answered with [`File`].
    pub fn upload_sticker_file(
        &self,
        user_id: impl Into<UserId>,
        sticker: impl Into<InputFile>,
        sticker_format: impl Into<StickerFormat>,
    ) -> UploadStickerFile<Self> {
        UploadStickerFile::new(user_id, sticker, sticker_format).bind(self)
    }
}

method!(
    UploadStickerFile,
    "uploadStickerFile",
    File,
    envelope::decode::<File>
);

/// [`createNewStickerSet`](https://core.telegram.org/bots/api#createnewstickerset), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct CreateNewStickerSet<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Name, 1 to 64 characters.
    pub name: String,
    /// Title, 1 to 64 characters.
    pub title: String,
    /// Stickers.
    pub stickers: Vec<InputSticker>,
    /// Sticker type.
    pub sticker_type: Option<StickerKind>,
    /// Whether it needs repainting.
    pub needs_repainting: Option<bool>,
}

impl CreateNewStickerSet {
    /// The call with what is required.
    pub fn new(
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        title: impl Into<String>,
        stickers: impl IntoIterator<Item = impl Into<InputSticker>>,
    ) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            name: name.into(),
            title: title.into(),
            stickers: stickers.into_iter().map(Into::into).collect(),
            sticker_type: None,
            needs_repainting: None,
        }
    }
}

impl<B> CreateNewStickerSet<B> {
    /// Sticker type.
    pub fn sticker_type(mut self, sticker_type: impl Into<StickerKind>) -> Self {
        self.sticker_type = Some(sticker_type.into());
        self
    }

    /// Whether it needs repainting.
    pub fn needs_repainting(mut self, needs_repainting: bool) -> Self {
        self.needs_repainting = Some(needs_repainting);
        self
    }

    fn with_bot<C>(self, bot: C) -> CreateNewStickerSet<C> {
        CreateNewStickerSet {
            bot,
            user_id: self.user_id,
            name: self.name,
            title: self.title,
            stickers: self.stickers,
            sticker_type: self.sticker_type,
            needs_repainting: self.needs_repainting,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        for item in &mut self.stickers {
            item.detach(files);
        }
    }
}

impl<B> Serialize for CreateNewStickerSet<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field("name", &self.name)
            .field("title", &self.title)
            .field("stickers", &self.stickers)
            .optional("sticker_type", self.sticker_type.as_ref())
            .optional("needs_repainting", self.needs_repainting.as_ref())
            .end()
    }
}

impl Bot {
    /// [`createNewStickerSet`](https://core.telegram.org/bots/api#createnewstickerset), answered with `true`.
    pub fn create_new_sticker_set(
        &self,
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        title: impl Into<String>,
        stickers: impl IntoIterator<Item = impl Into<InputSticker>>,
    ) -> CreateNewStickerSet<Self> {
        CreateNewStickerSet::new(user_id, name, title, stickers).bind(self)
    }
}

method!(CreateNewStickerSet, "createNewStickerSet", bool, truth);

/// [`addStickerToSet`](https://core.telegram.org/bots/api#addstickertoset), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct AddStickerToSet<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Name.
    pub name: String,
    /// Sticker.
    pub sticker: Box<InputSticker>,
}

impl AddStickerToSet {
    /// The call with what is required.
    pub fn new(
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        sticker: impl Into<InputSticker>,
    ) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            name: name.into(),
            sticker: Box::new(sticker.into()),
        }
    }
}

impl<B> AddStickerToSet<B> {
    fn with_bot<C>(self, bot: C) -> AddStickerToSet<C> {
        AddStickerToSet {
            bot,
            user_id: self.user_id,
            name: self.name,
            sticker: self.sticker,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        self.sticker.detach(files);
    }
}

impl<B> Serialize for AddStickerToSet<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field("name", &self.name)
            .field("sticker", &self.sticker)
            .end()
    }
}

impl Bot {
    /// [`addStickerToSet`](https://core.telegram.org/bots/api#addstickertoset), answered with `true`.
    pub fn add_sticker_to_set(
        &self,
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        sticker: impl Into<InputSticker>,
    ) -> AddStickerToSet<Self> {
        AddStickerToSet::new(user_id, name, sticker).bind(self)
    }
}

method!(AddStickerToSet, "addStickerToSet", bool, truth);

/// [`setStickerPositionInSet`](https://core.telegram.org/bots/api#setstickerpositioninset), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetStickerPositionInSet<B = ()> {
    pub(crate) bot: B,
    /// Sticker.
    pub sticker: String,
    /// Position.
    pub position: i64,
}

impl SetStickerPositionInSet {
    /// The call with what is required.
    pub fn new(sticker: impl Into<String>, position: i64) -> Self {
        Self {
            bot: (),
            sticker: sticker.into(),
            position,
        }
    }
}

impl<B> SetStickerPositionInSet<B> {
    fn with_bot<C>(self, bot: C) -> SetStickerPositionInSet<C> {
        SetStickerPositionInSet {
            bot,
            sticker: self.sticker,
            position: self.position,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetStickerPositionInSet<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("sticker", &self.sticker)
            .field("position", &self.position)
            .end()
    }
}

impl Bot {
    /// [`setStickerPositionInSet`](https://core.telegram.org/bots/api#setstickerpositioninset), answered with `true`.
    pub fn set_sticker_position_in_set(
        &self,
        sticker: impl Into<String>,
        position: i64,
    ) -> SetStickerPositionInSet<Self> {
        SetStickerPositionInSet::new(sticker, position).bind(self)
    }
}

method!(
    SetStickerPositionInSet,
    "setStickerPositionInSet",
    bool,
    truth
);

/// [`deleteStickerFromSet`](https://core.telegram.org/bots/api#deletestickerfromset), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteStickerFromSet<B = ()> {
    pub(crate) bot: B,
    /// Sticker.
    pub sticker: String,
}

impl DeleteStickerFromSet {
    /// The call with what is required.
    pub fn new(sticker: impl Into<String>) -> Self {
        Self {
            bot: (),
            sticker: sticker.into(),
        }
    }
}

impl<B> DeleteStickerFromSet<B> {
    fn with_bot<C>(self, bot: C) -> DeleteStickerFromSet<C> {
        DeleteStickerFromSet {
            bot,
            sticker: self.sticker,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteStickerFromSet<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("sticker", &self.sticker).end()
    }
}

impl Bot {
    /// [`deleteStickerFromSet`](https://core.telegram.org/bots/api#deletestickerfromset), answered with `true`.
    pub fn delete_sticker_from_set(
        &self,
        sticker: impl Into<String>,
    ) -> DeleteStickerFromSet<Self> {
        DeleteStickerFromSet::new(sticker).bind(self)
    }
}

method!(DeleteStickerFromSet, "deleteStickerFromSet", bool, truth);

/// [`replaceStickerInSet`](https://core.telegram.org/bots/api#replacestickerinset), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct ReplaceStickerInSet<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Name.
    pub name: String,
    /// Old sticker.
    pub old_sticker: String,
    /// Sticker.
    pub sticker: Box<InputSticker>,
}

impl ReplaceStickerInSet {
    /// The call with what is required.
    pub fn new(
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        old_sticker: impl Into<String>,
        sticker: impl Into<InputSticker>,
    ) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            name: name.into(),
            old_sticker: old_sticker.into(),
            sticker: Box::new(sticker.into()),
        }
    }
}

impl<B> ReplaceStickerInSet<B> {
    fn with_bot<C>(self, bot: C) -> ReplaceStickerInSet<C> {
        ReplaceStickerInSet {
            bot,
            user_id: self.user_id,
            name: self.name,
            old_sticker: self.old_sticker,
            sticker: self.sticker,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        self.sticker.detach(files);
    }
}

impl<B> Serialize for ReplaceStickerInSet<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field("name", &self.name)
            .field("old_sticker", &self.old_sticker)
            .field("sticker", &self.sticker)
            .end()
    }
}

impl Bot {
    /// [`replaceStickerInSet`](https://core.telegram.org/bots/api#replacestickerinset), answered with `true`.
    pub fn replace_sticker_in_set(
        &self,
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        old_sticker: impl Into<String>,
        sticker: impl Into<InputSticker>,
    ) -> ReplaceStickerInSet<Self> {
        ReplaceStickerInSet::new(user_id, name, old_sticker, sticker).bind(self)
    }
}

method!(ReplaceStickerInSet, "replaceStickerInSet", bool, truth);

/// [`setStickerEmojiList`](https://core.telegram.org/bots/api#setstickeremojilist), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetStickerEmojiList<B = ()> {
    pub(crate) bot: B,
    /// Sticker.
    pub sticker: String,
    /// Emoji list.
    pub emoji_list: Vec<String>,
}

impl SetStickerEmojiList {
    /// The call with what is required.
    pub fn new(
        sticker: impl Into<String>,
        emoji_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            bot: (),
            sticker: sticker.into(),
            emoji_list: emoji_list.into_iter().map(Into::into).collect(),
        }
    }
}

impl<B> SetStickerEmojiList<B> {
    fn with_bot<C>(self, bot: C) -> SetStickerEmojiList<C> {
        SetStickerEmojiList {
            bot,
            sticker: self.sticker,
            emoji_list: self.emoji_list,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetStickerEmojiList<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("sticker", &self.sticker)
            .field("emoji_list", &self.emoji_list)
            .end()
    }
}

impl Bot {
    /// [`setStickerEmojiList`](https://core.telegram.org/bots/api#setstickeremojilist), answered with `true`.
    pub fn set_sticker_emoji_list(
        &self,
        sticker: impl Into<String>,
        emoji_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> SetStickerEmojiList<Self> {
        SetStickerEmojiList::new(sticker, emoji_list).bind(self)
    }
}

method!(SetStickerEmojiList, "setStickerEmojiList", bool, truth);

/// [`setStickerKeywords`](https://core.telegram.org/bots/api#setstickerkeywords), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetStickerKeywords<B = ()> {
    pub(crate) bot: B,
    /// Sticker.
    pub sticker: String,
    /// Keywords.
    pub keywords: Option<Vec<String>>,
}

impl SetStickerKeywords {
    /// The call with what is required.
    pub fn new(sticker: impl Into<String>) -> Self {
        Self {
            bot: (),
            sticker: sticker.into(),
            keywords: None,
        }
    }
}

impl<B> SetStickerKeywords<B> {
    /// Keywords.
    pub fn keywords(mut self, keywords: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.keywords = Some(keywords.into_iter().map(Into::into).collect());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetStickerKeywords<C> {
        SetStickerKeywords {
            bot,
            sticker: self.sticker,
            keywords: self.keywords,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetStickerKeywords<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("sticker", &self.sticker)
            .optional("keywords", self.keywords.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setStickerKeywords`](https://core.telegram.org/bots/api#setstickerkeywords), answered with `true`.
    pub fn set_sticker_keywords(&self, sticker: impl Into<String>) -> SetStickerKeywords<Self> {
        SetStickerKeywords::new(sticker).bind(self)
    }
}

method!(SetStickerKeywords, "setStickerKeywords", bool, truth);

/// [`setStickerMaskPosition`](https://core.telegram.org/bots/api#setstickermaskposition), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetStickerMaskPosition<B = ()> {
    pub(crate) bot: B,
    /// Sticker.
    pub sticker: String,
    /// Mask position.
    pub mask_position: Option<Box<MaskPosition>>,
}

impl SetStickerMaskPosition {
    /// The call with what is required.
    pub fn new(sticker: impl Into<String>) -> Self {
        Self {
            bot: (),
            sticker: sticker.into(),
            mask_position: None,
        }
    }
}

impl<B> SetStickerMaskPosition<B> {
    /// Mask position.
    pub fn mask_position(mut self, mask_position: impl Into<MaskPosition>) -> Self {
        self.mask_position = Some(Box::new(mask_position.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> SetStickerMaskPosition<C> {
        SetStickerMaskPosition {
            bot,
            sticker: self.sticker,
            mask_position: self.mask_position,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetStickerMaskPosition<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("sticker", &self.sticker)
            .optional("mask_position", self.mask_position.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setStickerMaskPosition`](https://core.telegram.org/bots/api#setstickermaskposition), answered with `true`.
    pub fn set_sticker_mask_position(
        &self,
        sticker: impl Into<String>,
    ) -> SetStickerMaskPosition<Self> {
        SetStickerMaskPosition::new(sticker).bind(self)
    }
}

method!(
    SetStickerMaskPosition,
    "setStickerMaskPosition",
    bool,
    truth
);

/// [`setStickerSetTitle`](https://core.telegram.org/bots/api#setstickersettitle), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetStickerSetTitle<B = ()> {
    pub(crate) bot: B,
    /// Name.
    pub name: String,
    /// Title, 1 to 64 characters.
    pub title: String,
}

impl SetStickerSetTitle {
    /// The call with what is required.
    pub fn new(name: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            bot: (),
            name: name.into(),
            title: title.into(),
        }
    }
}

impl<B> SetStickerSetTitle<B> {
    fn with_bot<C>(self, bot: C) -> SetStickerSetTitle<C> {
        SetStickerSetTitle {
            bot,
            name: self.name,
            title: self.title,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetStickerSetTitle<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("name", &self.name)
            .field("title", &self.title)
            .end()
    }
}

impl Bot {
    /// [`setStickerSetTitle`](https://core.telegram.org/bots/api#setstickersettitle), answered with `true`.
    pub fn set_sticker_set_title(
        &self,
        name: impl Into<String>,
        title: impl Into<String>,
    ) -> SetStickerSetTitle<Self> {
        SetStickerSetTitle::new(name, title).bind(self)
    }
}

method!(SetStickerSetTitle, "setStickerSetTitle", bool, truth);

/// [`setStickerSetThumbnail`](https://core.telegram.org/bots/api#setstickersetthumbnail), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetStickerSetThumbnail<B = ()> {
    pub(crate) bot: B,
    /// Name.
    pub name: String,
    /// User id.
    pub user_id: UserId,
    /// Thumbnail.
    pub thumbnail: Option<InputFile>,
    /// Format.
    pub format: StickerFormat,
}

impl SetStickerSetThumbnail {
    /// The call with what is required.
    pub fn new(
        name: impl Into<String>,
        user_id: impl Into<UserId>,
        format: impl Into<StickerFormat>,
    ) -> Self {
        Self {
            bot: (),
            name: name.into(),
            user_id: user_id.into(),
            thumbnail: None,
            format: format.into(),
        }
    }
}

impl<B> SetStickerSetThumbnail<B> {
    /// Thumbnail.
    pub fn thumbnail(mut self, thumbnail: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(thumbnail.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetStickerSetThumbnail<C> {
        SetStickerSetThumbnail {
            bot,
            name: self.name,
            user_id: self.user_id,
            thumbnail: self.thumbnail,
            format: self.format,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        if let Some(thumbnail) = &mut self.thumbnail {
            files.attach(thumbnail);
        }
    }
}

impl<B> Serialize for SetStickerSetThumbnail<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("name", &self.name)
            .field("user_id", &self.user_id)
            .optional("thumbnail", self.thumbnail.as_ref())
            .field("format", &self.format)
            .end()
    }
}

impl Bot {
    /// [`setStickerSetThumbnail`](https://core.telegram.org/bots/api#setstickersetthumbnail), answered with `true`.
    pub fn set_sticker_set_thumbnail(
        &self,
        name: impl Into<String>,
        user_id: impl Into<UserId>,
        format: impl Into<StickerFormat>,
    ) -> SetStickerSetThumbnail<Self> {
        SetStickerSetThumbnail::new(name, user_id, format).bind(self)
    }
}

method!(
    SetStickerSetThumbnail,
    "setStickerSetThumbnail",
    bool,
    truth
);

/// [`setCustomEmojiStickerSetThumbnail`](https://core.telegram.org/bots/api#setcustomemojistickersetthumbnail), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetCustomEmojiStickerSetThumbnail<B = ()> {
    pub(crate) bot: B,
    /// Name.
    pub name: String,
    /// Custom emoji id.
    pub custom_emoji_id: Option<String>,
}

impl SetCustomEmojiStickerSetThumbnail {
    /// The call with what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            bot: (),
            name: name.into(),
            custom_emoji_id: None,
        }
    }
}

impl<B> SetCustomEmojiStickerSetThumbnail<B> {
    /// Custom emoji id.
    pub fn custom_emoji_id(mut self, custom_emoji_id: impl Into<String>) -> Self {
        self.custom_emoji_id = Some(custom_emoji_id.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetCustomEmojiStickerSetThumbnail<C> {
        SetCustomEmojiStickerSetThumbnail {
            bot,
            name: self.name,
            custom_emoji_id: self.custom_emoji_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetCustomEmojiStickerSetThumbnail<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("name", &self.name)
            .optional("custom_emoji_id", self.custom_emoji_id.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setCustomEmojiStickerSetThumbnail`](https://core.telegram.org/bots/api#setcustomemojistickersetthumbnail), answered with `true`.
    pub fn set_custom_emoji_sticker_set_thumbnail(
        &self,
        name: impl Into<String>,
    ) -> SetCustomEmojiStickerSetThumbnail<Self> {
        SetCustomEmojiStickerSetThumbnail::new(name).bind(self)
    }
}

method!(
    SetCustomEmojiStickerSetThumbnail,
    "setCustomEmojiStickerSetThumbnail",
    bool,
    truth
);

/// [`deleteStickerSet`](https://core.telegram.org/bots/api#deletestickerset), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteStickerSet<B = ()> {
    pub(crate) bot: B,
    /// Name.
    pub name: String,
}

impl DeleteStickerSet {
    /// The call with what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            bot: (),
            name: name.into(),
        }
    }
}

impl<B> DeleteStickerSet<B> {
    fn with_bot<C>(self, bot: C) -> DeleteStickerSet<C> {
        DeleteStickerSet {
            bot,
            name: self.name,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteStickerSet<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("name", &self.name).end()
    }
}

impl Bot {
    /// [`deleteStickerSet`](https://core.telegram.org/bots/api#deletestickerset), answered with `true`.
    pub fn delete_sticker_set(&self, name: impl Into<String>) -> DeleteStickerSet<Self> {
        DeleteStickerSet::new(name).bind(self)
    }
}

method!(DeleteStickerSet, "deleteStickerSet", bool, truth);
