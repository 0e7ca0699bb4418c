//! Topics of forums.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`getForumTopicIconStickers`](https://core.telegram.org/bots/api#getforumtopiciconstickers), answered with an array of [`Sticker`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetForumTopicIconStickers<B = ()> {
    pub(crate) bot: B,
}

impl GetForumTopicIconStickers {
    /// The call.
    pub fn new() -> Self {
        Self { bot: () }
    }
}

impl<B> GetForumTopicIconStickers<B> {
    fn with_bot<C>(self, bot: C) -> GetForumTopicIconStickers<C> {
        GetForumTopicIconStickers { bot }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetForumTopicIconStickers<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

impl Bot {
    /// [`getForumTopicIconStickers`](https://core.telegram.org/bots/api#getforumtopiciconstickers), answered with an array of [`Sticker`].
    pub fn get_forum_topic_icon_stickers(&self) -> GetForumTopicIconStickers<Self> {
        GetForumTopicIconStickers::new().bind(self)
    }
}

method!(
    GetForumTopicIconStickers,
    "getForumTopicIconStickers",
    Vec<Sticker>,
    envelope::decode::<Vec<Sticker>>
);

/// [`createForumTopic`](https://core.telegram.org/bots/api#createforumtopic), answered with [`ForumTopic`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct CreateForumTopic<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Name, 1 to 128 characters.
    pub name: String,
    /// Icon color.
    pub icon_color: Option<i64>,
    /// Icon custom emoji id.
    pub icon_custom_emoji_id: Option<String>,
}

impl CreateForumTopic {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, name: impl Into<String>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            name: name.into(),
            icon_color: None,
            icon_custom_emoji_id: None,
        }
    }
}

impl<B> CreateForumTopic<B> {
    /// Icon color.
    pub fn icon_color(mut self, icon_color: i64) -> Self {
        self.icon_color = Some(icon_color);
        self
    }

    /// Icon custom emoji id.
    pub fn icon_custom_emoji_id(mut self, icon_custom_emoji_id: impl Into<String>) -> Self {
        self.icon_custom_emoji_id = Some(icon_custom_emoji_id.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> CreateForumTopic<C> {
        CreateForumTopic {
            bot,
            chat_id: self.chat_id,
            name: self.name,
            icon_color: self.icon_color,
            icon_custom_emoji_id: self.icon_custom_emoji_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for CreateForumTopic<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("name", &self.name)
            .optional("icon_color", self.icon_color.as_ref())
            .optional("icon_custom_emoji_id", self.icon_custom_emoji_id.as_ref())
            .end()
    }
}

impl Bot {
    /// [`createForumTopic`](https://core.telegram.org/bots/api#createforumtopic), answered with [`ForumTopic`].
    pub fn create_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        name: impl Into<String>,
    ) -> CreateForumTopic<Self> {
        CreateForumTopic::new(chat_id, name).bind(self)
    }
}

method!(
    CreateForumTopic,
    "createForumTopic",
    ForumTopic,
    envelope::decode::<ForumTopic>
);

/// [`editForumTopic`](https://core.telegram.org/bots/api#editforumtopic), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditForumTopic<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: ThreadId,
    /// Name, 0 to 128 characters.
    pub name: Option<String>,
    /// Icon custom emoji id.
    pub icon_custom_emoji_id: Option<String>,
}

impl EditForumTopic {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_thread_id: impl Into<ThreadId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: message_thread_id.into(),
            name: None,
            icon_custom_emoji_id: None,
        }
    }
}

impl<B> EditForumTopic<B> {
    /// Name, 0 to 128 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Icon custom emoji id.
    pub fn icon_custom_emoji_id(mut self, icon_custom_emoji_id: impl Into<String>) -> Self {
        self.icon_custom_emoji_id = Some(icon_custom_emoji_id.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> EditForumTopic<C> {
        EditForumTopic {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            name: self.name,
            icon_custom_emoji_id: self.icon_custom_emoji_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for EditForumTopic<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("message_thread_id", &self.message_thread_id)
            .optional("name", self.name.as_ref())
            .optional("icon_custom_emoji_id", self.icon_custom_emoji_id.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editForumTopic`](https://core.telegram.org/bots/api#editforumtopic), answered with `true`.
    pub fn edit_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_thread_id: impl Into<ThreadId>,
    ) -> EditForumTopic<Self> {
        EditForumTopic::new(chat_id, message_thread_id).bind(self)
    }
}

method!(EditForumTopic, "editForumTopic", bool, truth);

/// [`closeForumTopic`](https://core.telegram.org/bots/api#closeforumtopic), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct CloseForumTopic<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: ThreadId,
}

impl CloseForumTopic {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_thread_id: impl Into<ThreadId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: message_thread_id.into(),
        }
    }
}

impl<B> CloseForumTopic<B> {
    fn with_bot<C>(self, bot: C) -> CloseForumTopic<C> {
        CloseForumTopic {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for CloseForumTopic<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("message_thread_id", &self.message_thread_id)
            .end()
    }
}

impl Bot {
    /// [`closeForumTopic`](https://core.telegram.org/bots/api#closeforumtopic), answered with `true`.
    pub fn close_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_thread_id: impl Into<ThreadId>,
    ) -> CloseForumTopic<Self> {
        CloseForumTopic::new(chat_id, message_thread_id).bind(self)
    }
}

method!(CloseForumTopic, "closeForumTopic", bool, truth);

/// [`reopenForumTopic`](https://core.telegram.org/bots/api#reopenforumtopic), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct ReopenForumTopic<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: ThreadId,
}

impl ReopenForumTopic {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_thread_id: impl Into<ThreadId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: message_thread_id.into(),
        }
    }
}

impl<B> ReopenForumTopic<B> {
    fn with_bot<C>(self, bot: C) -> ReopenForumTopic<C> {
        ReopenForumTopic {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for ReopenForumTopic<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("message_thread_id", &self.message_thread_id)
            .end()
    }
}

impl Bot {
    /// [`reopenForumTopic`](https://core.telegram.org/bots/api#reopenforumtopic), answered with `true`.
    pub fn reopen_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_thread_id: impl Into<ThreadId>,
    ) -> ReopenForumTopic<Self> {
        ReopenForumTopic::new(chat_id, message_thread_id).bind(self)
    }
}

method!(ReopenForumTopic, "reopenForumTopic", bool, truth);

/// [`deleteForumTopic`](https://core.telegram.org/bots/api#deleteforumtopic), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteForumTopic<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: ThreadId,
}

impl DeleteForumTopic {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_thread_id: impl Into<ThreadId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: message_thread_id.into(),
        }
    }
}

impl<B> DeleteForumTopic<B> {
    fn with_bot<C>(self, bot: C) -> DeleteForumTopic<C> {
        DeleteForumTopic {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteForumTopic<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("message_thread_id", &self.message_thread_id)
            .end()
    }
}

impl Bot {
    /// [`deleteForumTopic`](https://core.telegram.org/bots/api#deleteforumtopic), answered with `true`.
    pub fn delete_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_thread_id: impl Into<ThreadId>,
    ) -> DeleteForumTopic<Self> {
        DeleteForumTopic::new(chat_id, message_thread_id).bind(self)
    }
}

method!(DeleteForumTopic, "deleteForumTopic", bool, truth);

/// [`unpinAllForumTopicMessages`](https://core.telegram.org/bots/api#unpinallforumtopicmessages), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct UnpinAllForumTopicMessages<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: ThreadId,
}

impl UnpinAllForumTopicMessages {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_thread_id: impl Into<ThreadId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: message_thread_id.into(),
        }
    }
}

impl<B> UnpinAllForumTopicMessages<B> {
    fn with_bot<C>(self, bot: C) -> UnpinAllForumTopicMessages<C> {
        UnpinAllForumTopicMessages {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for UnpinAllForumTopicMessages<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("message_thread_id", &self.message_thread_id)
            .end()
    }
}

impl Bot {
    /// [`unpinAllForumTopicMessages`](https://core.telegram.org/bots/api#unpinallforumtopicmessages), answered with `true`.
    pub fn unpin_all_forum_topic_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_thread_id: impl Into<ThreadId>,
    ) -> UnpinAllForumTopicMessages<Self> {
        UnpinAllForumTopicMessages::new(chat_id, message_thread_id).bind(self)
    }
}

method!(
    UnpinAllForumTopicMessages,
    "unpinAllForumTopicMessages",
    bool,
    truth
);

/// [`editGeneralForumTopic`](https://core.telegram.org/bots/api#editgeneralforumtopic), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditGeneralForumTopic<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Name, 1 to 128 characters.
    pub name: String,
}

impl EditGeneralForumTopic {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, name: impl Into<String>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            name: name.into(),
        }
    }
}

impl<B> EditGeneralForumTopic<B> {
    fn with_bot<C>(self, bot: C) -> EditGeneralForumTopic<C> {
        EditGeneralForumTopic {
            bot,
            chat_id: self.chat_id,
            name: self.name,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for EditGeneralForumTopic<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("name", &self.name)
            .end()
    }
}

impl Bot {
    /// [`editGeneralForumTopic`](https://core.telegram.org/bots/api#editgeneralforumtopic), answered with `true`.
    pub fn edit_general_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        name: impl Into<String>,
    ) -> EditGeneralForumTopic<Self> {
        EditGeneralForumTopic::new(chat_id, name).bind(self)
    }
}

method!(EditGeneralForumTopic, "editGeneralForumTopic", bool, truth);

/// [`closeGeneralForumTopic`](https://core.telegram.org/bots/api#closegeneralforumtopic), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct CloseGeneralForumTopic<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl CloseGeneralForumTopic {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> CloseGeneralForumTopic<B> {
    fn with_bot<C>(self, bot: C) -> CloseGeneralForumTopic<C> {
        CloseGeneralForumTopic {
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

impl<B> Serialize for CloseGeneralForumTopic<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`closeGeneralForumTopic`](https://core.telegram.org/bots/api#closegeneralforumtopic), answered with `true`.
    pub fn close_general_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> CloseGeneralForumTopic<Self> {
        CloseGeneralForumTopic::new(chat_id).bind(self)
    }
}

method!(
    CloseGeneralForumTopic,
    "closeGeneralForumTopic",
    bool,
    truth
);

/// [`reopenGeneralForumTopic`](https://core.telegram.org/bots/api#reopengeneralforumtopic), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct ReopenGeneralForumTopic<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl ReopenGeneralForumTopic {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> ReopenGeneralForumTopic<B> {
    fn with_bot<C>(self, bot: C) -> ReopenGeneralForumTopic<C> {
        ReopenGeneralForumTopic {
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

impl<B> Serialize for ReopenGeneralForumTopic<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`reopenGeneralForumTopic`](https://core.telegram.org/bots/api#reopengeneralforumtopic), answered with `true`.
    pub fn reopen_general_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> ReopenGeneralForumTopic<Self> {
        ReopenGeneralForumTopic::new(chat_id).bind(self)
    }
}

method!(
    ReopenGeneralForumTopic,
    "reopenGeneralForumTopic",
    bool,
    truth
);

/// [`hideGeneralForumTopic`](https://core.telegram.org/bots/api#hidegeneralforumtopic), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct HideGeneralForumTopic<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl HideGeneralForumTopic {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> HideGeneralForumTopic<B> {
    fn with_bot<C>(self, bot: C) -> HideGeneralForumTopic<C> {
        HideGeneralForumTopic {
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

impl<B> Serialize for HideGeneralForumTopic<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`hideGeneralForumTopic`](https://core.telegram.org/bots/api#hidegeneralforumtopic), answered with `true`.
    pub fn hide_general_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> HideGeneralForumTopic<Self> {
        HideGeneralForumTopic::new(chat_id).bind(self)
    }
}

method!(HideGeneralForumTopic, "hideGeneralForumTopic", bool, truth);

/// [`unhideGeneralForumTopic`](https://core.telegram.org/bots/api#unhidegeneralforumtopic), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct UnhideGeneralForumTopic<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl UnhideGeneralForumTopic {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> UnhideGeneralForumTopic<B> {
    fn with_bot<C>(self, bot: C) -> UnhideGeneralForumTopic<C> {
        UnhideGeneralForumTopic {
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

impl<B> Serialize for UnhideGeneralForumTopic<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`unhideGeneralForumTopic`](https://core.telegram.org/bots/api#unhidegeneralforumtopic), answered with `true`.
    pub fn unhide_general_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> UnhideGeneralForumTopic<Self> {
        UnhideGeneralForumTopic::new(chat_id).bind(self)
    }
}

method!(
    UnhideGeneralForumTopic,
    "unhideGeneralForumTopic",
    bool,
    truth
);

/// [`unpinAllGeneralForumTopicMessages`](https://core.telegram.org/bots/api#unpinallgeneralforumtopicmessages), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct UnpinAllGeneralForumTopicMessages<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl UnpinAllGeneralForumTopicMessages {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> UnpinAllGeneralForumTopicMessages<B> {
    fn with_bot<C>(self, bot: C) -> UnpinAllGeneralForumTopicMessages<C> {
        UnpinAllGeneralForumTopicMessages {
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

impl<B> Serialize for UnpinAllGeneralForumTopicMessages<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`unpinAllGeneralForumTopicMessages`](https://core.telegram.org/bots/api#unpinallgeneralforumtopicmessages), answered with `true`.
    pub fn unpin_all_general_forum_topic_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> UnpinAllGeneralForumTopicMessages<Self> {
        UnpinAllGeneralForumTopicMessages::new(chat_id).bind(self)
    }
}

method!(
    UnpinAllGeneralForumTopicMessages,
    "unpinAllGeneralForumTopicMessages",
    bool,
    truth
);
