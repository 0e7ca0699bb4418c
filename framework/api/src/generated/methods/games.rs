//! Telegram Passport and games.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`setPassportDataErrors`](https://core.telegram.org/bots/api#setpassportdataerrors), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetPassportDataErrors<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Errors.
    pub errors: Vec<PassportElementError>,
}

impl SetPassportDataErrors {
    /// The call with what is required.
    pub fn new(
        user_id: impl Into<UserId>,
        errors: impl IntoIterator<Item = impl Into<PassportElementError>>,
    ) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            errors: errors.into_iter().map(Into::into).collect(),
        }
    }
}

impl<B> SetPassportDataErrors<B> {
    fn with_bot<C>(self, bot: C) -> SetPassportDataErrors<C> {
        SetPassportDataErrors {
            bot,
            user_id: self.user_id,
            errors: self.errors,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetPassportDataErrors<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field("errors", &self.errors)
            .end()
    }
}

impl Bot {
    /// [`setPassportDataErrors`](https://core.telegram.org/bots/api#setpassportdataerrors), answered with `true`.
    pub fn set_passport_data_errors(
        &self,
        user_id: impl Into<UserId>,
        errors: impl IntoIterator<Item = impl Into<PassportElementError>>,
    ) -> SetPassportDataErrors<Self> {
        SetPassportDataErrors::new(user_id, errors).bind(self)
    }
}

method!(SetPassportDataErrors, "setPassportDataErrors", bool, truth);

/// [`sendGame`](https://core.telegram.org/bots/api#sendgame), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendGame<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Game short name.
    pub game_short_name: String,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
    /// Whether to allow paid broadcast.
    pub allow_paid_broadcast: Option<bool>,
    /// Message effect id.
    pub message_effect_id: Option<String>,
    /// Reply parameters.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl SendGame {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, game_short_name: impl Into<String>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            game_short_name: game_short_name.into(),
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            reply_parameters: None,
            reply_markup: None,
        }
    }
}

impl<B> SendGame<B> {
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

    /// Reply parameters.
    pub fn reply_parameters(mut self, reply_parameters: impl Into<ReplyParameters>) -> Self {
        self.reply_parameters = Some(Box::new(reply_parameters.into()));
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> SendGame<C> {
        SendGame {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            game_short_name: self.game_short_name,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
            allow_paid_broadcast: self.allow_paid_broadcast,
            message_effect_id: self.message_effect_id,
            reply_parameters: self.reply_parameters,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SendGame<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .field("game_short_name", &self.game_short_name)
            .optional("disable_notification", self.disable_notification.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .optional("allow_paid_broadcast", self.allow_paid_broadcast.as_ref())
            .optional("message_effect_id", self.message_effect_id.as_ref())
            .optional("reply_parameters", self.reply_parameters.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`sendGame`](https://core.telegram.org/bots/api#sendgame), answered with [`Message`].
    pub fn send_game(
        &self,
        chat_id: impl Into<ChatTarget>,
        game_short_name: impl Into<String>,
    ) -> SendGame<Self> {
        SendGame::new(chat_id, game_short_name).bind(self)
    }
}

method!(SendGame, "sendGame", Message, envelope::decode::<Message>);

/// [`setGameScore`](https://core.telegram.org/bots/api#setgamescore), answered with [`Edited`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetGameScore<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Score.
    pub score: i64,
    /// Whether this holds: force.
    pub force: Option<bool>,
    /// Whether to disable edit message.
    pub disable_edit_message: Option<bool>,
    /// Chat id.
    pub chat_id: Option<ChatId>,
    /// Message id.
    pub message_id: Option<MessageId>,
    /// Inline message id.
    pub inline_message_id: Option<String>,
}

impl SetGameScore {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>, score: i64) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            score,
            force: None,
            disable_edit_message: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
        }
    }
}

impl<B> SetGameScore<B> {
    /// Whether this holds: force.
    pub fn force(mut self, force: bool) -> Self {
        self.force = Some(force);
        self
    }

    /// Whether to disable edit message.
    pub fn disable_edit_message(mut self, disable_edit_message: bool) -> Self {
        self.disable_edit_message = Some(disable_edit_message);
        self
    }

    /// Chat id.
    pub fn chat_id(mut self, chat_id: impl Into<ChatId>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Message id.
    pub fn message_id(mut self, message_id: impl Into<MessageId>) -> Self {
        self.message_id = Some(message_id.into());
        self
    }

    /// Inline message id.
    pub fn inline_message_id(mut self, inline_message_id: impl Into<String>) -> Self {
        self.inline_message_id = Some(inline_message_id.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetGameScore<C> {
        SetGameScore {
            bot,
            user_id: self.user_id,
            score: self.score,
            force: self.force,
            disable_edit_message: self.disable_edit_message,
            chat_id: self.chat_id,
            message_id: self.message_id,
            inline_message_id: self.inline_message_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        self.chat_id.map(Into::into)
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetGameScore<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field("score", &self.score)
            .optional("force", self.force.as_ref())
            .optional("disable_edit_message", self.disable_edit_message.as_ref())
            .optional("chat_id", self.chat_id.as_ref())
            .optional("message_id", self.message_id.as_ref())
            .optional("inline_message_id", self.inline_message_id.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setGameScore`](https://core.telegram.org/bots/api#setgamescore), answered with [`Edited`].
    pub fn set_game_score(&self, user_id: impl Into<UserId>, score: i64) -> SetGameScore<Self> {
        SetGameScore::new(user_id, score).bind(self)
    }
}

method!(
    SetGameScore,
    "setGameScore",
    Edited,
    envelope::decode::<Edited>
);

/// [`getGameHighScores`](https://core.telegram.org/bots/api#getgamehighscores), answered with an array of [`GameHighScore`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetGameHighScores<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Chat id.
    pub chat_id: Option<ChatId>,
    /// Message id.
    pub message_id: Option<MessageId>,
    /// Inline message id.
    pub inline_message_id: Option<String>,
}

impl GetGameHighScores {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            chat_id: None,
            message_id: None,
            inline_message_id: None,
        }
    }
}

impl<B> GetGameHighScores<B> {
    /// Chat id.
    pub fn chat_id(mut self, chat_id: impl Into<ChatId>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Message id.
    pub fn message_id(mut self, message_id: impl Into<MessageId>) -> Self {
        self.message_id = Some(message_id.into());
        self
    }

    /// Inline message id.
    pub fn inline_message_id(mut self, inline_message_id: impl Into<String>) -> Self {
        self.inline_message_id = Some(inline_message_id.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> GetGameHighScores<C> {
        GetGameHighScores {
            bot,
            user_id: self.user_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
            inline_message_id: self.inline_message_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        self.chat_id.map(Into::into)
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetGameHighScores<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .optional("chat_id", self.chat_id.as_ref())
            .optional("message_id", self.message_id.as_ref())
            .optional("inline_message_id", self.inline_message_id.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getGameHighScores`](https://core.telegram.org/bots/api#getgamehighscores), answered with an array of [`GameHighScore`].
    pub fn get_game_high_scores(&self, user_id: impl Into<UserId>) -> GetGameHighScores<Self> {
        GetGameHighScores::new(user_id).bind(self)
    }
}

method!(
    GetGameHighScores,
    "getGameHighScores",
    Vec<GameHighScore>,
    envelope::decode::<Vec<GameHighScore>>
);
