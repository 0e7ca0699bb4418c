//! Getting updates, and the bot's session.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`getUpdates`](https://core.telegram.org/bots/api#getupdates), answered with an array of [`Update`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetUpdates<B = ()> {
    pub(crate) bot: B,
    /// Offset.
    pub offset: Option<i64>,
    /// Limit, 1 to 100. The default is `100`.
    pub limit: Option<i64>,
    /// Timeout. The default is `0`.
    pub timeout: Option<i64>,
    /// Allowed updates.
    pub allowed_updates: Option<Vec<String>>,
}

impl GetUpdates {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            offset: None,
            limit: None,
            timeout: None,
            allowed_updates: None,
        }
    }
}

impl<B> GetUpdates<B> {
    /// Offset.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Limit, 1 to 100. The default is `100`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Timeout. The default is `0`.
    pub fn timeout(mut self, timeout: i64) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Allowed updates.
    pub fn allowed_updates(
        mut self,
        allowed_updates: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.allowed_updates = Some(allowed_updates.into_iter().map(Into::into).collect());
        self
    }

    fn with_bot<C>(self, bot: C) -> GetUpdates<C> {
        GetUpdates {
            bot,
            offset: self.offset,
            limit: self.limit,
            timeout: self.timeout,
            allowed_updates: self.allowed_updates,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetUpdates<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("offset", self.offset.as_ref())
            .optional("limit", self.limit.as_ref())
            .optional("timeout", self.timeout.as_ref())
            .optional("allowed_updates", self.allowed_updates.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getUpdates`](https://core.telegram.org/bots/api#getupdates), answered with an array of [`Update`].
    pub fn get_updates(&self) -> GetUpdates<Self> {
        GetUpdates::new().bind(self)
    }
}

method!(
    GetUpdates,
    "getUpdates",
    Vec<Update>,
    envelope::decode::<Vec<Update>>
);

/// [`setWebhook`](https://core.telegram.org/bots/api#setwebhook), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetWebhook<B = ()> {
    pub(crate) bot: B,
    /// Url.
    pub url: String,
    /// Certificate.
    pub certificate: Option<InputFile>,
    /// Ip address.
    pub ip_address: Option<String>,
    /// Max connections. The default is `40`.
    pub max_connections: Option<i64>,
    /// Allowed updates.
    pub allowed_updates: Option<Vec<String>>,
    /// Whether to drop pending updates.
    pub drop_pending_updates: Option<bool>,
    /// Secret token, 1 to 256 characters.
    pub secret_token: Option<String>,
}

impl SetWebhook {
    /// The call with what is required.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            bot: (),
            url: url.into(),
            certificate: None,
            ip_address: None,
            max_connections: None,
            allowed_updates: None,
            drop_pending_updates: None,
            secret_token: None,
        }
    }
}

impl<B> SetWebhook<B> {
    /// Certificate.
    pub fn certificate(mut self, certificate: impl Into<InputFile>) -> Self {
        self.certificate = Some(certificate.into());
        self
    }

    /// Ip address.
    pub fn ip_address(mut self, ip_address: impl Into<String>) -> Self {
        self.ip_address = Some(ip_address.into());
        self
    }

    /// Max connections. The default is `40`.
    pub fn max_connections(mut self, max_connections: i64) -> Self {
        self.max_connections = Some(max_connections);
        self
    }

    /// Allowed updates.
    pub fn allowed_updates(
        mut self,
        allowed_updates: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.allowed_updates = Some(allowed_updates.into_iter().map(Into::into).collect());
        self
    }

    /// Whether to drop pending updates.
    pub fn drop_pending_updates(mut self, drop_pending_updates: bool) -> Self {
        self.drop_pending_updates = Some(drop_pending_updates);
        self
    }

    /// Secret token, 1 to 256 characters.
    pub fn secret_token(mut self, secret_token: impl Into<String>) -> Self {
        self.secret_token = Some(secret_token.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetWebhook<C> {
        SetWebhook {
            bot,
            url: self.url,
            certificate: self.certificate,
            ip_address: self.ip_address,
            max_connections: self.max_connections,
            allowed_updates: self.allowed_updates,
            drop_pending_updates: self.drop_pending_updates,
            secret_token: self.secret_token,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        if let Some(certificate) = &mut self.certificate {
            files.attach(certificate);
        }
    }
}

impl<B> Serialize for SetWebhook<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("url", &self.url)
            .optional("certificate", self.certificate.as_ref())
            .optional("ip_address", self.ip_address.as_ref())
            .optional("max_connections", self.max_connections.as_ref())
            .optional("allowed_updates", self.allowed_updates.as_ref())
            .optional("drop_pending_updates", self.drop_pending_updates.as_ref())
            .optional("secret_token", self.secret_token.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setWebhook`](https://core.telegram.org/bots/api#setwebhook), answered with `true`.
    pub fn set_webhook(&self, url: impl Into<String>) -> SetWebhook<Self> {
        SetWebhook::new(url).bind(self)
    }
}

method!(SetWebhook, "setWebhook", bool, truth);

/// [`deleteWebhook`](https://core.telegram.org/bots/api#deletewebhook), answered with `true`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteWebhook<B = ()> {
    pub(crate) bot: B,
    /// Whether to drop pending updates.
    pub drop_pending_updates: Option<bool>,
}

impl DeleteWebhook {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            drop_pending_updates: None,
        }
    }
}

impl<B> DeleteWebhook<B> {
    /// Whether to drop pending updates.
    pub fn drop_pending_updates(mut self, drop_pending_updates: bool) -> Self {
        self.drop_pending_updates = Some(drop_pending_updates);
        self
    }

    fn with_bot<C>(self, bot: C) -> DeleteWebhook<C> {
        DeleteWebhook {
            bot,
            drop_pending_updates: self.drop_pending_updates,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteWebhook<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("drop_pending_updates", self.drop_pending_updates.as_ref())
            .end()
    }
}

impl Bot {
    /// [`deleteWebhook`](https://core.telegram.org/bots/api#deletewebhook), answered with `true`.
    pub fn delete_webhook(&self) -> DeleteWebhook<Self> {
        DeleteWebhook::new().bind(self)
    }
}

method!(DeleteWebhook, "deleteWebhook", bool, truth);

/// [`getWebhookInfo`](https://core.telegram.org/bots/api#getwebhookinfo), answered with [`WebhookInfo`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetWebhookInfo<B = ()> {
    pub(crate) bot: B,
}

impl GetWebhookInfo {
    /// The call.
    pub fn new() -> Self {
        Self { bot: () }
    }
}

impl<B> GetWebhookInfo<B> {
    fn with_bot<C>(self, bot: C) -> GetWebhookInfo<C> {
        GetWebhookInfo { bot }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetWebhookInfo<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

impl Bot {
    /// [`getWebhookInfo`](https://core.telegram.org/bots/api#getwebhookinfo), answered with [`WebhookInfo`].
    pub fn get_webhook_info(&self) -> GetWebhookInfo<Self> {
        GetWebhookInfo::new().bind(self)
    }
}

method!(
    GetWebhookInfo,
    "getWebhookInfo",
    WebhookInfo,
    envelope::decode::<WebhookInfo>
);

/// [`getMe`](https://core.telegram.org/bots/api#getme), answered with [`User`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetMe<B = ()> {
    pub(crate) bot: B,
}

impl GetMe {
    /// The call.
    pub fn new() -> Self {
        Self { bot: () }
    }
}

impl<B> GetMe<B> {
    fn with_bot<C>(self, bot: C) -> GetMe<C> {
        GetMe { bot }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetMe<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

impl Bot {
    /// [`getMe`](https://core.telegram.org/bots/api#getme), answered with [`User`].
    pub fn get_me(&self) -> GetMe<Self> {
        GetMe::new().bind(self)
    }
}

method!(GetMe, "getMe", User, envelope::decode::<User>);

/// [`logOut`](https://core.telegram.org/bots/api#logout), answered with `true`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct LogOut<B = ()> {
    pub(crate) bot: B,
}

impl LogOut {
    /// The call.
    pub fn new() -> Self {
        Self { bot: () }
    }
}

impl<B> LogOut<B> {
    fn with_bot<C>(self, bot: C) -> LogOut<C> {
        LogOut { bot }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for LogOut<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

impl Bot {
    /// [`logOut`](https://core.telegram.org/bots/api#logout), answered with `true`.
    pub fn log_out(&self) -> LogOut<Self> {
        LogOut::new().bind(self)
    }
}

method!(LogOut, "logOut", bool, truth);

/// [`close`](https://core.telegram.org/bots/api#close), answered with `true`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct Close<B = ()> {
    pub(crate) bot: B,
}

impl Close {
    /// The call.
    pub fn new() -> Self {
        Self { bot: () }
    }
}

impl<B> Close<B> {
    fn with_bot<C>(self, bot: C) -> Close<C> {
        Close { bot }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for Close<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

impl Bot {
    /// [`close`](https://core.telegram.org/bots/api#close), answered with `true`.
    pub fn close(&self) -> Close<Self> {
        Close::new().bind(self)
    }
}

method!(Close, "close", bool, truth);
