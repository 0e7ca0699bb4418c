//! Invite links and requests to join.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`exportChatInviteLink`](https://core.telegram.org/bots/api#exportchatinvitelink), answered with a string.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct ExportChatInviteLink<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl ExportChatInviteLink {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> ExportChatInviteLink<B> {
    fn with_bot<C>(self, bot: C) -> ExportChatInviteLink<C> {
        ExportChatInviteLink {
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

impl<B> Serialize for ExportChatInviteLink<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`exportChatInviteLink`](https://core.telegram.org/bots/api#exportchatinvitelink), answered with a string.
    pub fn export_chat_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> ExportChatInviteLink<Self> {
        ExportChatInviteLink::new(chat_id).bind(self)
    }
}

method!(
    ExportChatInviteLink,
    "exportChatInviteLink",
    String,
    envelope::decode::<String>
);

/// [`createChatInviteLink`](https://core.telegram.org/bots/api#createchatinvitelink), answered with [`ChatInviteLink`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct CreateChatInviteLink<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Name, 0 to 32 characters.
    pub name: Option<String>,
    /// Expire date.
    pub expire_date: Option<Timestamp>,
    /// Member limit.
    pub member_limit: Option<i64>,
    /// Whether it creates join request.
    pub creates_join_request: Option<bool>,
}

impl CreateChatInviteLink {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            name: None,
            expire_date: None,
            member_limit: None,
            creates_join_request: None,
        }
    }
}

impl<B> CreateChatInviteLink<B> {
    /// Name, 0 to 32 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Expire date.
    pub fn expire_date(mut self, expire_date: impl Into<Timestamp>) -> Self {
        self.expire_date = Some(expire_date.into());
        self
    }

    /// Member limit.
    pub fn member_limit(mut self, member_limit: i64) -> Self {
        self.member_limit = Some(member_limit);
        self
    }

    /// Whether it creates join request.
    pub fn creates_join_request(mut self, creates_join_request: bool) -> Self {
        self.creates_join_request = Some(creates_join_request);
        self
    }

    fn with_bot<C>(self, bot: C) -> CreateChatInviteLink<C> {
        CreateChatInviteLink {
            bot,
            chat_id: self.chat_id,
            name: self.name,
            expire_date: self.expire_date,
            member_limit: self.member_limit,
            creates_join_request: self.creates_join_request,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for CreateChatInviteLink<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("name", self.name.as_ref())
            .optional("expire_date", self.expire_date.as_ref())
            .optional("member_limit", self.member_limit.as_ref())
            .optional("creates_join_request", self.creates_join_request.as_ref())
            .end()
    }
}

impl Bot {
    /// [`createChatInviteLink`](https://core.telegram.org/bots/api#createchatinvitelink), answered with [`ChatInviteLink`].
    pub fn create_chat_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> CreateChatInviteLink<Self> {
        CreateChatInviteLink::new(chat_id).bind(self)
    }
}

method!(
    CreateChatInviteLink,
    "createChatInviteLink",
    ChatInviteLink,
    envelope::decode::<ChatInviteLink>
);

/// [`editChatInviteLink`](https://core.telegram.org/bots/api#editchatinvitelink), answered with [`ChatInviteLink`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditChatInviteLink<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Invite link.
    pub invite_link: String,
    /// Name, 0 to 32 characters.
    pub name: Option<String>,
    /// Expire date.
    pub expire_date: Option<Timestamp>,
    /// Member limit.
    pub member_limit: Option<i64>,
    /// Whether it creates join request.
    pub creates_join_request: Option<bool>,
}

impl EditChatInviteLink {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, invite_link: impl Into<String>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            invite_link: invite_link.into(),
            name: None,
            expire_date: None,
            member_limit: None,
            creates_join_request: None,
        }
    }
}

impl<B> EditChatInviteLink<B> {
    /// Name, 0 to 32 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Expire date.
    pub fn expire_date(mut self, expire_date: impl Into<Timestamp>) -> Self {
        self.expire_date = Some(expire_date.into());
        self
    }

    /// Member limit.
    pub fn member_limit(mut self, member_limit: i64) -> Self {
        self.member_limit = Some(member_limit);
        self
    }

    /// Whether it creates join request.
    pub fn creates_join_request(mut self, creates_join_request: bool) -> Self {
        self.creates_join_request = Some(creates_join_request);
        self
    }

    fn with_bot<C>(self, bot: C) -> EditChatInviteLink<C> {
        EditChatInviteLink {
            bot,
            chat_id: self.chat_id,
            invite_link: self.invite_link,
            name: self.name,
            expire_date: self.expire_date,
            member_limit: self.member_limit,
            creates_join_request: self.creates_join_request,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for EditChatInviteLink<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("invite_link", &self.invite_link)
            .optional("name", self.name.as_ref())
            .optional("expire_date", self.expire_date.as_ref())
            .optional("member_limit", self.member_limit.as_ref())
            .optional("creates_join_request", self.creates_join_request.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editChatInviteLink`](https://core.telegram.org/bots/api#editchatinvitelink), answered with [`ChatInviteLink`].
    pub fn edit_chat_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
        invite_link: impl Into<String>,
    ) -> EditChatInviteLink<Self> {
        EditChatInviteLink::new(chat_id, invite_link).bind(self)
    }
}

method!(
    EditChatInviteLink,
    "editChatInviteLink",
    ChatInviteLink,
    envelope::decode::<ChatInviteLink>
);

/// [`createChatSubscriptionInviteLink`](https://core.telegram.org/bots/api#createchatsubscriptioninvitelink), answered with [`ChatInviteLink`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct CreateChatSubscriptionInviteLink<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Name, 0 to 32 characters.
    pub name: Option<String>,
    /// Subscription period.
    pub subscription_period: i64,
    /// Subscription price.
    pub subscription_price: i64,
}

impl CreateChatSubscriptionInviteLink {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        subscription_period: i64,
        subscription_price: i64,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            name: None,
            subscription_period,
            subscription_price,
        }
    }
}

impl<B> CreateChatSubscriptionInviteLink<B> {
    /// Name, 0 to 32 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> CreateChatSubscriptionInviteLink<C> {
        CreateChatSubscriptionInviteLink {
            bot,
            chat_id: self.chat_id,
            name: self.name,
            subscription_period: self.subscription_period,
            subscription_price: self.subscription_price,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for CreateChatSubscriptionInviteLink<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("name", self.name.as_ref())
            .field("subscription_period", &self.subscription_period)
            .field("subscription_price", &self.subscription_price)
            .end()
    }
}

impl Bot {
    /// [`createChatSubscriptionInviteLink`](https://core.telegram.org/bots/api#createchatsubscriptioninvitelink), answered with [`ChatInviteLink`].
    pub fn create_chat_subscription_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
        subscription_period: i64,
        subscription_price: i64,
    ) -> CreateChatSubscriptionInviteLink<Self> {
        CreateChatSubscriptionInviteLink::new(chat_id, subscription_period, subscription_price)
            .bind(self)
    }
}

method!(
    CreateChatSubscriptionInviteLink,
    "createChatSubscriptionInviteLink",
    ChatInviteLink,
    envelope::decode::<ChatInviteLink>
);

/// [`editChatSubscriptionInviteLink`](https://core.telegram.org/bots/api#editchatsubscriptioninvitelink), answered with [`ChatInviteLink`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditChatSubscriptionInviteLink<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Invite link.
    pub invite_link: String,
    /// Name, 0 to 32 characters.
    pub name: Option<String>,
}

impl EditChatSubscriptionInviteLink {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, invite_link: impl Into<String>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            invite_link: invite_link.into(),
            name: None,
        }
    }
}

impl<B> EditChatSubscriptionInviteLink<B> {
    /// Name, 0 to 32 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> EditChatSubscriptionInviteLink<C> {
        EditChatSubscriptionInviteLink {
            bot,
            chat_id: self.chat_id,
            invite_link: self.invite_link,
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

impl<B> Serialize for EditChatSubscriptionInviteLink<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("invite_link", &self.invite_link)
            .optional("name", self.name.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editChatSubscriptionInviteLink`](https://core.telegram.org/bots/api#editchatsubscriptioninvitelink), answered with [`ChatInviteLink`].
    pub fn edit_chat_subscription_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
        invite_link: impl Into<String>,
    ) -> EditChatSubscriptionInviteLink<Self> {
        EditChatSubscriptionInviteLink::new(chat_id, invite_link).bind(self)
    }
}

method!(
    EditChatSubscriptionInviteLink,
    "editChatSubscriptionInviteLink",
    ChatInviteLink,
    envelope::decode::<ChatInviteLink>
);

/// [`revokeChatInviteLink`](https://core.telegram.org/bots/api#revokechatinvitelink), answered with [`ChatInviteLink`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct RevokeChatInviteLink<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Invite link.
    pub invite_link: String,
}

impl RevokeChatInviteLink {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, invite_link: impl Into<String>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            invite_link: invite_link.into(),
        }
    }
}

impl<B> RevokeChatInviteLink<B> {
    fn with_bot<C>(self, bot: C) -> RevokeChatInviteLink<C> {
        RevokeChatInviteLink {
            bot,
            chat_id: self.chat_id,
            invite_link: self.invite_link,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for RevokeChatInviteLink<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("invite_link", &self.invite_link)
            .end()
    }
}

impl Bot {
    /// [`revokeChatInviteLink`](https://core.telegram.org/bots/api#revokechatinvitelink), answered with [`ChatInviteLink`].
    pub fn revoke_chat_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
        invite_link: impl Into<String>,
    ) -> RevokeChatInviteLink<Self> {
        RevokeChatInviteLink::new(chat_id, invite_link).bind(self)
    }
}

method!(
    RevokeChatInviteLink,
    "revokeChatInviteLink",
    ChatInviteLink,
    envelope::decode::<ChatInviteLink>
);

/// [`approveChatJoinRequest`](https://core.telegram.org/bots/api#approvechatjoinrequest), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct ApproveChatJoinRequest<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: UserId,
}

impl ApproveChatJoinRequest {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            user_id: user_id.into(),
        }
    }
}

impl<B> ApproveChatJoinRequest<B> {
    fn with_bot<C>(self, bot: C) -> ApproveChatJoinRequest<C> {
        ApproveChatJoinRequest {
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

impl<B> Serialize for ApproveChatJoinRequest<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("user_id", &self.user_id)
            .end()
    }
}

impl Bot {
    /// [`approveChatJoinRequest`](https://core.telegram.org/bots/api#approvechatjoinrequest), answered with `true`.
    pub fn approve_chat_join_request(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> ApproveChatJoinRequest<Self> {
        ApproveChatJoinRequest::new(chat_id, user_id).bind(self)
    }
}

method!(
    ApproveChatJoinRequest,
    "approveChatJoinRequest",
    bool,
    truth
);

/// [`declineChatJoinRequest`](https://core.telegram.org/bots/api#declinechatjoinrequest), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeclineChatJoinRequest<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: UserId,
}

impl DeclineChatJoinRequest {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            user_id: user_id.into(),
        }
    }
}

impl<B> DeclineChatJoinRequest<B> {
    fn with_bot<C>(self, bot: C) -> DeclineChatJoinRequest<C> {
        DeclineChatJoinRequest {
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

impl<B> Serialize for DeclineChatJoinRequest<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("user_id", &self.user_id)
            .end()
    }
}

impl Bot {
    /// [`declineChatJoinRequest`](https://core.telegram.org/bots/api#declinechatjoinrequest), answered with `true`.
    pub fn decline_chat_join_request(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> DeclineChatJoinRequest<Self> {
        DeclineChatJoinRequest::new(chat_id, user_id).bind(self)
    }
}

method!(
    DeclineChatJoinRequest,
    "declineChatJoinRequest",
    bool,
    truth
);

/// [`answerChatJoinRequestQuery`](https://core.telegram.org/bots/api#answerchatjoinrequestquery), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct AnswerChatJoinRequestQuery<B = ()> {
    pub(crate) bot: B,
    /// Chat join request query id.
    pub chat_join_request_query_id: String,
    /// Result.
    pub result: JoinRequestAnswer,
}

impl AnswerChatJoinRequestQuery {
    /// The call with what is required.
    pub fn new(
        chat_join_request_query_id: impl Into<String>,
        result: impl Into<JoinRequestAnswer>,
    ) -> Self {
        Self {
            bot: (),
            chat_join_request_query_id: chat_join_request_query_id.into(),
            result: result.into(),
        }
    }
}

impl<B> AnswerChatJoinRequestQuery<B> {
    fn with_bot<C>(self, bot: C) -> AnswerChatJoinRequestQuery<C> {
        AnswerChatJoinRequestQuery {
            bot,
            chat_join_request_query_id: self.chat_join_request_query_id,
            result: self.result,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for AnswerChatJoinRequestQuery<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field(
                "chat_join_request_query_id",
                &self.chat_join_request_query_id,
            )
            .field("result", &self.result)
            .end()
    }
}

impl Bot {
    /// [`answerChatJoinRequestQuery`](https://core.telegram.org/bots/api#answerchatjoinrequestquery), answered with `true`.
    pub fn answer_chat_join_request_query(
        &self,
        chat_join_request_query_id: impl Into<String>,
        result: impl Into<JoinRequestAnswer>,
    ) -> AnswerChatJoinRequestQuery<Self> {
        AnswerChatJoinRequestQuery::new(chat_join_request_query_id, result).bind(self)
    }
}

method!(
    AnswerChatJoinRequestQuery,
    "answerChatJoinRequestQuery",
    bool,
    truth
);

/// [`sendChatJoinRequestWebApp`](https://core.telegram.org/bots/api#sendchatjoinrequestwebapp), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendChatJoinRequestWebApp<B = ()> {
    pub(crate) bot: B,
    /// Chat join request query id.
    pub chat_join_request_query_id: String,
    /// Web app url.
    pub web_app_url: String,
}

impl SendChatJoinRequestWebApp {
    /// The call with what is required.
    pub fn new(
        chat_join_request_query_id: impl Into<String>,
        web_app_url: impl Into<String>,
    ) -> Self {
        Self {
            bot: (),
            chat_join_request_query_id: chat_join_request_query_id.into(),
            web_app_url: web_app_url.into(),
        }
    }
}

impl<B> SendChatJoinRequestWebApp<B> {
    fn with_bot<C>(self, bot: C) -> SendChatJoinRequestWebApp<C> {
        SendChatJoinRequestWebApp {
            bot,
            chat_join_request_query_id: self.chat_join_request_query_id,
            web_app_url: self.web_app_url,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SendChatJoinRequestWebApp<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field(
                "chat_join_request_query_id",
                &self.chat_join_request_query_id,
            )
            .field("web_app_url", &self.web_app_url)
            .end()
    }
}

impl Bot {
    /// [`sendChatJoinRequestWebApp`](https://core.telegram.org/bots/api#sendchatjoinrequestwebapp), answered with `true`.
    pub fn send_chat_join_request_web_app(
        &self,
        chat_join_request_query_id: impl Into<String>,
        web_app_url: impl Into<String>,
    ) -> SendChatJoinRequestWebApp<Self> {
        SendChatJoinRequestWebApp::new(chat_join_request_query_id, web_app_url).bind(self)
    }
}

method!(
    SendChatJoinRequestWebApp,
    "sendChatJoinRequestWebApp",
    bool,
    truth
);
