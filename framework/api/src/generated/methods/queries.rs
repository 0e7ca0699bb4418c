//! Answers to queries; managed bots.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`answerCallbackQuery`](https://core.telegram.org/bots/api#answercallbackquery), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct AnswerCallbackQuery<B = ()> {
    pub(crate) bot: B,
    /// Callback query id.
    pub callback_query_id: String,
    /// Text, 0 to 200 characters.
    pub text: Option<String>,
    /// Whether to show alert. The default is `False`.
    pub show_alert: Option<bool>,
    /// Url.
    pub url: Option<String>,
    /// Cache time. The default is `0`.
    pub cache_time: Option<i64>,
}

impl AnswerCallbackQuery {
    /// The call with what is required.
    pub fn new(callback_query_id: impl Into<String>) -> Self {
        Self {
            bot: (),
            callback_query_id: callback_query_id.into(),
            text: None,
            show_alert: None,
            url: None,
            cache_time: None,
        }
    }
}

impl<B> AnswerCallbackQuery<B> {
    /// Text, 0 to 200 characters.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Whether to show alert. The default is `False`.
    pub fn show_alert(mut self, show_alert: bool) -> Self {
        self.show_alert = Some(show_alert);
        self
    }

    /// Url.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Cache time. The default is `0`.
    pub fn cache_time(mut self, cache_time: i64) -> Self {
        self.cache_time = Some(cache_time);
        self
    }

    fn with_bot<C>(self, bot: C) -> AnswerCallbackQuery<C> {
        AnswerCallbackQuery {
            bot,
            callback_query_id: self.callback_query_id,
            text: self.text,
            show_alert: self.show_alert,
            url: self.url,
            cache_time: self.cache_time,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for AnswerCallbackQuery<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("callback_query_id", &self.callback_query_id)
            .optional("text", self.text.as_ref())
            .optional("show_alert", self.show_alert.as_ref())
            .optional("url", self.url.as_ref())
            .optional("cache_time", self.cache_time.as_ref())
            .end()
    }
}

impl Bot {
    /// [`answerCallbackQuery`](https://core.telegram.org/bots/api#answercallbackquery), answered with `true`.
    pub fn answer_callback_query(
        &self,
        callback_query_id: impl Into<String>,
    ) -> AnswerCallbackQuery<Self> {
        AnswerCallbackQuery::new(callback_query_id).bind(self)
    }
}

method!(AnswerCallbackQuery, "answerCallbackQuery", bool, truth);

/// [`answerGuestQuery`](https://core.telegram.org/bots/api#answerguestquery), answered with [`SentGuestMessage`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct AnswerGuestQuery<B = ()> {
    pub(crate) bot: B,
    /// Guest query id.
    pub guest_query_id: String,
    /// Result.
    pub result: InlineQueryResult,
}

impl AnswerGuestQuery {
    /// The call with what is required.
    pub fn new(guest_query_id: impl Into<String>, result: impl Into<InlineQueryResult>) -> Self {
        Self {
            bot: (),
            guest_query_id: guest_query_id.into(),
            result: result.into(),
        }
    }
}

impl<B> AnswerGuestQuery<B> {
    fn with_bot<C>(self, bot: C) -> AnswerGuestQuery<C> {
        AnswerGuestQuery {
            bot,
            guest_query_id: self.guest_query_id,
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

impl<B> Serialize for AnswerGuestQuery<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("guest_query_id", &self.guest_query_id)
            .field("result", &self.result)
            .end()
    }
}

impl Bot {
    /// [`answerGuestQuery`](https://core.telegram.org/bots/api#answerguestquery), answered with [`SentGuestMessage`].
    pub fn answer_guest_query(
        &self,
        guest_query_id: impl Into<String>,
        result: impl Into<InlineQueryResult>,
    ) -> AnswerGuestQuery<Self> {
        AnswerGuestQuery::new(guest_query_id, result).bind(self)
    }
}

method!(
    AnswerGuestQuery,
    "answerGuestQuery",
    SentGuestMessage,
    envelope::decode::<SentGuestMessage>
);

/// [`getUserChatBoosts`](https://core.telegram.org/bots/api#getuserchatboosts), answered with [`UserChatBoosts`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetUserChatBoosts<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: UserId,
}

impl GetUserChatBoosts {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            user_id: user_id.into(),
        }
    }
}

impl<B> GetUserChatBoosts<B> {
    fn with_bot<C>(self, bot: C) -> GetUserChatBoosts<C> {
        GetUserChatBoosts {
            bot,
            chat_id: self.chat_id,
            user_id: self.user_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetUserChatBoosts<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("user_id", &self.user_id)
            .end()
    }
}

impl Bot {
    /// [`getUserChatBoosts`](https://core.telegram.org/bots/api#getuserchatboosts), answered with [`UserChatBoosts`].
    pub fn get_user_chat_boosts(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> GetUserChatBoosts<Self> {
        GetUserChatBoosts::new(chat_id, user_id).bind(self)
    }
}

method!(
    GetUserChatBoosts,
    "getUserChatBoosts",
    UserChatBoosts,
    envelope::decode::<UserChatBoosts>
);

/// [`getBusinessConnection`](https://core.telegram.org/bots/api#getbusinessconnection), answered with [`BusinessConnection`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetBusinessConnection<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
}

impl GetBusinessConnection {
    /// The call with what is required.
    pub fn new(business_connection_id: impl Into<String>) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
        }
    }
}

impl<B> GetBusinessConnection<B> {
    fn with_bot<C>(self, bot: C) -> GetBusinessConnection<C> {
        GetBusinessConnection {
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

impl<B> Serialize for GetBusinessConnection<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .end()
    }
}

impl Bot {
    /// [`getBusinessConnection`](https://core.telegram.org/bots/api#getbusinessconnection), answered with [`BusinessConnection`].
    pub fn get_business_connection(
        &self,
        business_connection_id: impl Into<String>,
    ) -> GetBusinessConnection<Self> {
        GetBusinessConnection::new(business_connection_id).bind(self)
    }
}

method!(
    GetBusinessConnection,
    "getBusinessConnection",
    BusinessConnection,
    envelope::decode::<BusinessConnection>
);

/// [`getManagedBotToken`](https://core.telegram.org/bots/api#getmanagedbottoken), answered with a string.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetManagedBotToken<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
}

impl GetManagedBotToken {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
        }
    }
}

impl<B> GetManagedBotToken<B> {
    fn with_bot<C>(self, bot: C) -> GetManagedBotToken<C> {
        GetManagedBotToken {
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

impl<B> Serialize for GetManagedBotToken<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("user_id", &self.user_id).end()
    }
}

impl Bot {
    /// [`getManagedBotToken`](https://core.telegram.org/bots/api#getmanagedbottoken), answered with a string.
    pub fn get_managed_bot_token(&self, user_id: impl Into<UserId>) -> GetManagedBotToken<Self> {
        GetManagedBotToken::new(user_id).bind(self)
    }
}

method!(
    GetManagedBotToken,
    "getManagedBotToken",
    String,
    envelope::decode::<String>
);

/// [`replaceManagedBotToken`](https://core.telegram.org/bots/api#replacemanagedbottoken), answered with a string.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct ReplaceManagedBotToken<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
}

impl ReplaceManagedBotToken {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
        }
    }
}

impl<B> ReplaceManagedBotToken<B> {
    fn with_bot<C>(self, bot: C) -> ReplaceManagedBotToken<C> {
        ReplaceManagedBotToken {
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

impl<B> Serialize for ReplaceManagedBotToken<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("user_id", &self.user_id).end()
    }
}

impl Bot {
    /// [`replaceManagedBotToken`](https://core.telegram.org/bots/api#replacemanagedbottoken), answered with a string.
    pub fn replace_managed_bot_token(
        &self,
        user_id: impl Into<UserId>,
    ) -> ReplaceManagedBotToken<Self> {
        ReplaceManagedBotToken::new(user_id).bind(self)
    }
}

method!(
    ReplaceManagedBotToken,
    "replaceManagedBotToken",
    String,
    envelope::decode::<String>
);

/// [`getManagedBotAccessSettings`](https://core.telegram.org/bots/api#getmanagedbotaccesssettings), answered with [`BotAccessSettings`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetManagedBotAccessSettings<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
}

impl GetManagedBotAccessSettings {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
        }
    }
}

impl<B> GetManagedBotAccessSettings<B> {
    fn with_bot<C>(self, bot: C) -> GetManagedBotAccessSettings<C> {
        GetManagedBotAccessSettings {
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

impl<B> Serialize for GetManagedBotAccessSettings<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("user_id", &self.user_id).end()
    }
}

impl Bot {
    /// [`getManagedBotAccessSettings`](https://core.telegram.org/bots/api#getmanagedbotaccesssettings), answered with [`BotAccessSettings`].
    pub fn get_managed_bot_access_settings(
        &self,
        user_id: impl Into<UserId>,
    ) -> GetManagedBotAccessSettings<Self> {
        GetManagedBotAccessSettings::new(user_id).bind(self)
    }
}

method!(
    GetManagedBotAccessSettings,
    "getManagedBotAccessSettings",
    BotAccessSettings,
    envelope::decode::<BotAccessSettings>
);

/// [`setManagedBotAccessSettings`](https://core.telegram.org/bots/api#setmanagedbotaccesssettings), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetManagedBotAccessSettings<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Whether it is access restricted.
    pub is_access_restricted: bool,
    /// Added user ids.
    pub added_user_ids: Option<Vec<UserId>>,
}

impl SetManagedBotAccessSettings {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>, is_access_restricted: bool) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            is_access_restricted,
            added_user_ids: None,
        }
    }
}

impl<B> SetManagedBotAccessSettings<B> {
    /// Added user ids.
    pub fn added_user_ids(
        mut self,
        added_user_ids: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.added_user_ids = Some(added_user_ids.into_iter().map(Into::into).collect());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetManagedBotAccessSettings<C> {
        SetManagedBotAccessSettings {
            bot,
            user_id: self.user_id,
            is_access_restricted: self.is_access_restricted,
            added_user_ids: self.added_user_ids,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetManagedBotAccessSettings<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field("is_access_restricted", &self.is_access_restricted)
            .optional("added_user_ids", self.added_user_ids.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setManagedBotAccessSettings`](https://core.telegram.org/bots/api#setmanagedbotaccesssettings), answered with `true`.
    pub fn set_managed_bot_access_settings(
        &self,
        user_id: impl Into<UserId>,
        is_access_restricted: bool,
    ) -> SetManagedBotAccessSettings<Self> {
        SetManagedBotAccessSettings::new(user_id, is_access_restricted).bind(self)
    }
}

method!(
    SetManagedBotAccessSettings,
    "setManagedBotAccessSettings",
    bool,
    truth
);
