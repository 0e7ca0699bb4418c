//! Web Apps.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::ser;
use crate::types::*;

/// [`answerWebAppQuery`](https://core.telegram.org/bots/api#answerwebappquery), answered with [`SentWebAppMessage`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct AnswerWebAppQuery<B = ()> {
    pub(crate) bot: B,
    /// Web app query id.
    pub web_app_query_id: String,
    /// Result.
    pub result: InlineQueryResult,
}

impl AnswerWebAppQuery {
    /// The call with what is required.
    pub fn new(web_app_query_id: impl Into<String>, result: impl Into<InlineQueryResult>) -> Self {
        Self {
            bot: (),
            web_app_query_id: web_app_query_id.into(),
            result: result.into(),
        }
    }
}

impl<B> AnswerWebAppQuery<B> {
    fn with_bot<C>(self, bot: C) -> AnswerWebAppQuery<C> {
        AnswerWebAppQuery {
            bot,
            web_app_query_id: self.web_app_query_id,
            result: self.result,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        self.result.detach(files);
    }
}

impl<B> Serialize for AnswerWebAppQuery<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("web_app_query_id", &self.web_app_query_id)
            .field("result", &self.result)
            .end()
    }
}

impl Bot {
    /// [`answerWebAppQuery`](https://core.telegram.org/bots/api#answerwebappquery), answered with [`SentWebAppMessage`].
    pub fn answer_web_app_query(
        &self,
        web_app_query_id: impl Into<String>,
        result: impl Into<InlineQueryResult>,
    ) -> AnswerWebAppQuery<Self> {
        AnswerWebAppQuery::new(web_app_query_id, result).bind(self)
    }
}

method!(
    AnswerWebAppQuery,
    "answerWebAppQuery",
    SentWebAppMessage,
    envelope::decode::<SentWebAppMessage>
);

/// [`savePreparedInlineMessage`](https://core.telegram.org/bots/api#savepreparedinlinemessage), answered with [`PreparedInlineMessage`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SavePreparedInlineMessage<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Result.
    pub result: InlineQueryResult,
    /// Whether to allow user chats.
    pub allow_user_chats: Option<bool>,
    /// Whether to allow bot chats.
    pub allow_bot_chats: Option<bool>,
    /// Whether to allow group chats.
    pub allow_group_chats: Option<bool>,
    /// Whether to allow channel chats.
    pub allow_channel_chats: Option<bool>,
}

impl SavePreparedInlineMessage {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>, result: impl Into<InlineQueryResult>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            result: result.into(),
            allow_user_chats: None,
            allow_bot_chats: None,
            allow_group_chats: None,
            allow_channel_chats: None,
        }
    }
}

impl<B> SavePreparedInlineMessage<B> {
    /// Whether to allow user chats.
    pub fn allow_user_chats(mut self, allow_user_chats: bool) -> Self {
        self.allow_user_chats = Some(allow_user_chats);
        self
    }

    /// Whether to allow bot chats.
    pub fn allow_bot_chats(mut self, allow_bot_chats: bool) -> Self {
        self.allow_bot_chats = Some(allow_bot_chats);
        self
    }

    /// Whether to allow group chats.
    pub fn allow_group_chats(mut self, allow_group_chats: bool) -> Self {
        self.allow_group_chats = Some(allow_group_chats);
        self
    }

    /// Whether to allow channel chats.
    pub fn allow_channel_chats(mut self, allow_channel_chats: bool) -> Self {
        self.allow_channel_chats = Some(allow_channel_chats);
        self
    }

    fn with_bot<C>(self, bot: C) -> SavePreparedInlineMessage<C> {
        SavePreparedInlineMessage {
            bot,
            user_id: self.user_id,
            result: self.result,
            allow_user_chats: self.allow_user_chats,
            allow_bot_chats: self.allow_bot_chats,
            allow_group_chats: self.allow_group_chats,
            allow_channel_chats: self.allow_channel_chats,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        self.result.detach(files);
    }
}

impl<B> Serialize for SavePreparedInlineMessage<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field("result", &self.result)
            .optional("allow_user_chats", self.allow_user_chats.as_ref())
            .optional("allow_bot_chats", self.allow_bot_chats.as_ref())
            .optional("allow_group_chats", self.allow_group_chats.as_ref())
            .optional("allow_channel_chats", self.allow_channel_chats.as_ref())
            .end()
    }
}

impl Bot {
    /// [`savePreparedInlineMessage`](https://core.telegram.org/bots/api#savepreparedinlinemessage), answered with [`PreparedInlineMessage`].
    pub fn save_prepared_inline_message(
        &self,
        user_id: impl Into<UserId>,
        result: impl Into<InlineQueryResult>,
    ) -> SavePreparedInlineMessage<Self> {
        SavePreparedInlineMessage::new(user_id, result).bind(self)
    }
}

method!(
    SavePreparedInlineMessage,
    "savePreparedInlineMessage",
    PreparedInlineMessage,
    envelope::decode::<PreparedInlineMessage>
);

/// [`savePreparedKeyboardButton`](https://core.telegram.org/bots/api#savepreparedkeyboardbutton), answered with [`PreparedKeyboardButton`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SavePreparedKeyboardButton<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Button.
    pub button: Box<KeyboardButton>,
}

impl SavePreparedKeyboardButton {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>, button: impl Into<KeyboardButton>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            button: Box::new(button.into()),
        }
    }
}

impl<B> SavePreparedKeyboardButton<B> {
    fn with_bot<C>(self, bot: C) -> SavePreparedKeyboardButton<C> {
        SavePreparedKeyboardButton {
            bot,
            user_id: self.user_id,
            button: self.button,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SavePreparedKeyboardButton<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field("button", &self.button)
            .end()
    }
}

impl Bot {
    /// [`savePreparedKeyboardButton`](https://core.telegram.org/bots/api#savepreparedkeyboardbutton), answered with [`PreparedKeyboardButton`].
    pub fn save_prepared_keyboard_button(
        &self,
        user_id: impl Into<UserId>,
        button: impl Into<KeyboardButton>,
    ) -> SavePreparedKeyboardButton<Self> {
        SavePreparedKeyboardButton::new(user_id, button).bind(self)
    }
}

method!(
    SavePreparedKeyboardButton,
    "savePreparedKeyboardButton",
    PreparedKeyboardButton,
    envelope::decode::<PreparedKeyboardButton>
);
