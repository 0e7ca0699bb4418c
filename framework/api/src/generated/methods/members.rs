//! Members of chats and their rights.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`banChatMember`](https://core.telegram.org/bots/api#banchatmember), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct BanChatMember<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: UserId,
    /// Until date.
    pub until_date: Option<Timestamp>,
    /// Whether to revoke messages.
    pub revoke_messages: Option<bool>,
}

impl BanChatMember {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            until_date: None,
            revoke_messages: None,
        }
    }
}

impl<B> BanChatMember<B> {
    /// Until date.
    pub fn until_date(mut self, until_date: impl Into<Timestamp>) -> Self {
        self.until_date = Some(until_date.into());
        self
    }

    /// Whether to revoke messages.
    pub fn revoke_messages(mut self, revoke_messages: bool) -> Self {
        self.revoke_messages = Some(revoke_messages);
        self
    }

    fn with_bot<C>(self, bot: C) -> BanChatMember<C> {
        BanChatMember {
            bot,
            chat_id: self.chat_id,
            user_id: self.user_id,
            until_date: self.until_date,
            revoke_messages: self.revoke_messages,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for BanChatMember<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("user_id", &self.user_id)
            .optional("until_date", self.until_date.as_ref())
            .optional("revoke_messages", self.revoke_messages.as_ref())
            .end()
    }
}

impl Bot {
    /// [`banChatMember`](https://core.telegram.org/bots/api#banchatmember), answered with `true`.
    pub fn ban_chat_member(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> BanChatMember<Self> {
        BanChatMember::new(chat_id, user_id).bind(self)
    }
}

method!(BanChatMember, "banChatMember", bool, truth);

/// [`unbanChatMember`](https://core.telegram.org/bots/api#unbanchatmember), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct UnbanChatMember<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: UserId,
    /// Whether this holds: only if banned.
    pub only_if_banned: Option<bool>,
}

impl UnbanChatMember {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            only_if_banned: None,
        }
    }
}

impl<B> UnbanChatMember<B> {
    /// Whether this holds: only if banned.
    pub fn only_if_banned(mut self, only_if_banned: bool) -> Self {
        self.only_if_banned = Some(only_if_banned);
        self
    }

    fn with_bot<C>(self, bot: C) -> UnbanChatMember<C> {
        UnbanChatMember {
            bot,
            chat_id: self.chat_id,
            user_id: self.user_id,
            only_if_banned: self.only_if_banned,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for UnbanChatMember<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("user_id", &self.user_id)
            .optional("only_if_banned", self.only_if_banned.as_ref())
            .end()
    }
}

impl Bot {
    /// [`unbanChatMember`](https://core.telegram.org/bots/api#unbanchatmember), answered with `true`.
    pub fn unban_chat_member(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> UnbanChatMember<Self> {
        UnbanChatMember::new(chat_id, user_id).bind(self)
    }
}

method!(UnbanChatMember, "unbanChatMember", bool, truth);

/// [`restrictChatMember`](https://core.telegram.org/bots/api#restrictchatmember), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct RestrictChatMember<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: UserId,
    /// Permissions.
    pub permissions: Box<ChatPermissions>,
    /// Whether to use independent chat permissions.
    pub use_independent_chat_permissions: Option<bool>,
    /// Until date.
    pub until_date: Option<Timestamp>,
}

impl RestrictChatMember {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
        permissions: impl Into<ChatPermissions>,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            permissions: Box::new(permissions.into()),
            use_independent_chat_permissions: None,
            until_date: None,
        }
    }
}

impl<B> RestrictChatMember<B> {
    /// Whether to use independent chat permissions.
    pub fn use_independent_chat_permissions(
        mut self,
        use_independent_chat_permissions: bool,
    ) -> Self {
        self.use_independent_chat_permissions = Some(use_independent_chat_permissions);
        self
    }

    /// Until date.
    pub fn until_date(mut self, until_date: impl Into<Timestamp>) -> Self {
        self.until_date = Some(until_date.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> RestrictChatMember<C> {
        RestrictChatMember {
            bot,
            chat_id: self.chat_id,
            user_id: self.user_id,
            permissions: self.permissions,
            use_independent_chat_permissions: self.use_independent_chat_permissions,
            until_date: self.until_date,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for RestrictChatMember<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("user_id", &self.user_id)
            .field("permissions", &self.permissions)
            .optional(
                "use_independent_chat_permissions",
                self.use_independent_chat_permissions.as_ref(),
            )
            .optional("until_date", self.until_date.as_ref())
            .end()
    }
}

impl Bot {
    /// [`restrictChatMember`](https://core.telegram.org/bots/api#restrictchatmember), answered with `true`.
    pub fn restrict_chat_member(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
        permissions: impl Into<ChatPermissions>,
    ) -> RestrictChatMember<Self> {
        RestrictChatMember::new(chat_id, user_id, permissions).bind(self)
    }
}

method!(RestrictChatMember, "restrictChatMember", bool, truth);

/// [`promoteChatMember`](https://core.telegram.org/bots/api#promotechatmember), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct PromoteChatMember<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: UserId,
    /// Whether it is anonymous.
    pub is_anonymous: Option<bool>,
    /// Whether it can manage chat.
    pub can_manage_chat: Option<bool>,
    /// Whether it can delete messages.
    pub can_delete_messages: Option<bool>,
    /// Whether it can manage video chats.
    pub can_manage_video_chats: Option<bool>,
    /// Whether it can restrict members. The default is `True`.
    pub can_restrict_members: Option<bool>,
    /// Whether it can promote members.
    pub can_promote_members: Option<bool>,
    /// Whether it can change info.
    pub can_change_info: Option<bool>,
    /// Whether it can invite users.
    pub can_invite_users: Option<bool>,
    /// Whether it can post stories.
    pub can_post_stories: Option<bool>,
    /// Whether it can edit stories.
    pub can_edit_stories: Option<bool>,
    /// Whether it can delete stories.
    pub can_delete_stories: Option<bool>,
    /// Whether it can post messages.
    pub can_post_messages: Option<bool>,
    /// Whether it can edit messages.
    pub can_edit_messages: Option<bool>,
    /// Whether it can pin messages.
    pub can_pin_messages: Option<bool>,
    /// Whether it can manage topics.
    pub can_manage_topics: Option<bool>,
    /// Whether it can manage direct messages.
    pub can_manage_direct_messages: Option<bool>,
    /// Whether it can manage tags.
    pub can_manage_tags: Option<bool>,
    /// Whether it can send welcome messages.
    pub can_send_welcome_messages: Option<bool>,
}

impl PromoteChatMember {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            is_anonymous: None,
            can_manage_chat: None,
            can_delete_messages: None,
            can_manage_video_chats: None,
            can_restrict_members: None,
            can_promote_members: None,
            can_change_info: None,
            can_invite_users: None,
            can_post_stories: None,
            can_edit_stories: None,
            can_delete_stories: None,
            can_post_messages: None,
            can_edit_messages: None,
            can_pin_messages: None,
            can_manage_topics: None,
            can_manage_direct_messages: None,
            can_manage_tags: None,
            can_send_welcome_messages: None,
        }
    }
}

impl<B> PromoteChatMember<B> {
    /// Whether it is anonymous.
    pub fn is_anonymous(mut self, is_anonymous: bool) -> Self {
        self.is_anonymous = Some(is_anonymous);
        self
    }

    /// Whether it can manage chat.
    pub fn can_manage_chat(mut self, can_manage_chat: bool) -> Self {
        self.can_manage_chat = Some(can_manage_chat);
        self
    }

    /// Whether it can delete messages.
    pub fn can_delete_messages(mut self, can_delete_messages: bool) -> Self {
        self.can_delete_messages = Some(can_delete_messages);
        self
    }

    /// Whether it can manage video chats.
    pub fn can_manage_video_chats(mut self, can_manage_video_chats: bool) -> Self {
        self.can_manage_video_chats = Some(can_manage_video_chats);
        self
    }

    /// Whether it can restrict members. The default is `True`.
    pub fn can_restrict_members(mut self, can_restrict_members: bool) -> Self {
        self.can_restrict_members = Some(can_restrict_members);
        self
    }

    /// Whether it can promote members.
    pub fn can_promote_members(mut self, can_promote_members: bool) -> Self {
        self.can_promote_members = Some(can_promote_members);
        self
    }

    /// Whether it can change info.
    pub fn can_change_info(mut self, can_change_info: bool) -> Self {
        self.can_change_info = Some(can_change_info);
        self
    }

    /// Whether it can invite users.
    pub fn can_invite_users(mut self, can_invite_users: bool) -> Self {
        self.can_invite_users = Some(can_invite_users);
        self
    }

    /// Whether it can post stories.
    pub fn can_post_stories(mut self, can_post_stories: bool) -> Self {
        self.can_post_stories = Some(can_post_stories);
        self
    }

    /// Whether it can edit stories.
    pub fn can_edit_stories(mut self, can_edit_stories: bool) -> Self {
        self.can_edit_stories = Some(can_edit_stories);
        self
    }

    /// Whether it can delete stories.
    pub fn can_delete_stories(mut self, can_delete_stories: bool) -> Self {
        self.can_delete_stories = Some(can_delete_stories);
        self
    }

    /// Whether it can post messages.
    pub fn can_post_messages(mut self, can_post_messages: bool) -> Self {
        self.can_post_messages = Some(can_post_messages);
        self
    }

    /// Whether it can edit messages.
    pub fn can_edit_messages(mut self, can_edit_messages: bool) -> Self {
        self.can_edit_messages = Some(can_edit_messages);
        self
    }

    /// Whether it can pin messages.
    pub fn can_pin_messages(mut self, can_pin_messages: bool) -> Self {
        self.can_pin_messages = Some(can_pin_messages);
        self
    }

    /// Whether it can manage topics.
    pub fn can_manage_topics(mut self, can_manage_topics: bool) -> Self {
        self.can_manage_topics = Some(can_manage_topics);
        self
    }

    /// Whether it can manage direct messages.
    pub fn can_manage_direct_messages(mut self, can_manage_direct_messages: bool) -> Self {
        self.can_manage_direct_messages = Some(can_manage_direct_messages);
        self
    }

    /// Whether it can manage tags.
    pub fn can_manage_tags(mut self, can_manage_tags: bool) -> Self {
        self.can_manage_tags = Some(can_manage_tags);
        self
    }

    /// Whether it can send welcome messages.
    pub fn can_send_welcome_messages(mut self, can_send_welcome_messages: bool) -> Self {
        self.can_send_welcome_messages = Some(can_send_welcome_messages);
        self
    }

    fn with_bot<C>(self, bot: C) -> PromoteChatMember<C> {
        PromoteChatMember {
            bot,
            chat_id: self.chat_id,
            user_id: self.user_id,
            is_anonymous: self.is_anonymous,
            can_manage_chat: self.can_manage_chat,
            can_delete_messages: self.can_delete_messages,
            can_manage_video_chats: self.can_manage_video_chats,
            can_restrict_members: self.can_restrict_members,
            can_promote_members: self.can_promote_members,
            can_change_info: self.can_change_info,
            can_invite_users: self.can_invite_users,
            can_post_stories: self.can_post_stories,
            can_edit_stories: self.can_edit_stories,
            can_delete_stories: self.can_delete_stories,
            can_post_messages: self.can_post_messages,
            can_edit_messages: self.can_edit_messages,
            can_pin_messages: self.can_pin_messages,
            can_manage_topics: self.can_manage_topics,
            can_manage_direct_messages: self.can_manage_direct_messages,
            can_manage_tags: self.can_manage_tags,
            can_send_welcome_messages: self.can_send_welcome_messages,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for PromoteChatMember<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("user_id", &self.user_id)
            .optional("is_anonymous", self.is_anonymous.as_ref())
            .optional("can_manage_chat", self.can_manage_chat.as_ref())
            .optional("can_delete_messages", self.can_delete_messages.as_ref())
            .optional(
                "can_manage_video_chats",
                self.can_manage_video_chats.as_ref(),
            )
            .optional("can_restrict_members", self.can_restrict_members.as_ref())
            .optional("can_promote_members", self.can_promote_members.as_ref())
            .optional("can_change_info", self.can_change_info.as_ref())
            .optional("can_invite_users", self.can_invite_users.as_ref())
            .optional("can_post_stories", self.can_post_stories.as_ref())
            .optional("can_edit_stories", self.can_edit_stories.as_ref())
            .optional("can_delete_stories", self.can_delete_stories.as_ref())
            .optional("can_post_messages", self.can_post_messages.as_ref())
            .optional("can_edit_messages", self.can_edit_messages.as_ref())
            .optional("can_pin_messages", self.can_pin_messages.as_ref())
            .optional("can_manage_topics", self.can_manage_topics.as_ref())
            .optional(
                "can_manage_direct_messages",
                self.can_manage_direct_messages.as_ref(),
            )
            .optional("can_manage_tags", self.can_manage_tags.as_ref())
            .optional(
                "can_send_welcome_messages",
                self.can_send_welcome_messages.as_ref(),
            )
            .end()
    }
}

impl Bot {
    /// [`promoteChatMember`](https://core.telegram.org/bots/api#promotechatmember), answered with `true`.
    pub fn promote_chat_member(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> PromoteChatMember<Self> {
        PromoteChatMember::new(chat_id, user_id).bind(self)
    }
}

method!(PromoteChatMember, "promoteChatMember", bool, truth);

/// [`setChatAdministratorCustomTitle`](https://core.telegram.org/bots/api#setchatadministratorcustomtitle), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetChatAdministratorCustomTitle<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: UserId,
    /// Custom title, 0 to 16 characters.
    pub custom_title: String,
}

impl SetChatAdministratorCustomTitle {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
        custom_title: impl Into<String>,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            custom_title: custom_title.into(),
        }
    }
}

impl<B> SetChatAdministratorCustomTitle<B> {
    fn with_bot<C>(self, bot: C) -> SetChatAdministratorCustomTitle<C> {
        SetChatAdministratorCustomTitle {
            bot,
            chat_id: self.chat_id,
            user_id: self.user_id,
            custom_title: self.custom_title,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetChatAdministratorCustomTitle<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("user_id", &self.user_id)
            .field("custom_title", &self.custom_title)
            .end()
    }
}

impl Bot {
    /// [`setChatAdministratorCustomTitle`](https://core.telegram.org/bots/api#setchatadministratorcustomtitle), answered with `true`.
    pub fn set_chat_administrator_custom_title(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
        custom_title: impl Into<String>,
    ) -> SetChatAdministratorCustomTitle<Self> {
        SetChatAdministratorCustomTitle::new(chat_id, user_id, custom_title).bind(self)
    }
}

method!(
    SetChatAdministratorCustomTitle,
    "setChatAdministratorCustomTitle",
    bool,
    truth
);

/// [`setChatMemberTag`](https://core.telegram.org/bots/api#setchatmembertag), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetChatMemberTag<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: UserId,
    /// Tag, 0 to 16 characters.
    pub tag: Option<String>,
}

impl SetChatMemberTag {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            tag: None,
        }
    }
}

impl<B> SetChatMemberTag<B> {
    /// Tag, 0 to 16 characters.
    pub fn tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetChatMemberTag<C> {
        SetChatMemberTag {
            bot,
            chat_id: self.chat_id,
            user_id: self.user_id,
            tag: self.tag,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetChatMemberTag<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("user_id", &self.user_id)
            .optional("tag", self.tag.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setChatMemberTag`](https://core.telegram.org/bots/api#setchatmembertag), answered with `true`.
    pub fn set_chat_member_tag(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> SetChatMemberTag<Self> {
        SetChatMemberTag::new(chat_id, user_id).bind(self)
    }
}

method!(SetChatMemberTag, "setChatMemberTag", bool, truth);

/// [`banChatSenderChat`](https://core.telegram.org/bots/api#banchatsenderchat), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct BanChatSenderChat<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Sender chat id.
    pub sender_chat_id: ChatId,
}

impl BanChatSenderChat {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, sender_chat_id: impl Into<ChatId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            sender_chat_id: sender_chat_id.into(),
        }
    }
}

impl<B> BanChatSenderChat<B> {
    fn with_bot<C>(self, bot: C) -> BanChatSenderChat<C> {
        BanChatSenderChat {
            bot,
            chat_id: self.chat_id,
            sender_chat_id: self.sender_chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for BanChatSenderChat<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("sender_chat_id", &self.sender_chat_id)
            .end()
    }
}

impl Bot {
    /// [`banChatSenderChat`](https://core.telegram.org/bots/api#banchatsenderchat), answered with `true`.
    pub fn ban_chat_sender_chat(
        &self,
        chat_id: impl Into<ChatTarget>,
        sender_chat_id: impl Into<ChatId>,
    ) -> BanChatSenderChat<Self> {
        BanChatSenderChat::new(chat_id, sender_chat_id).bind(self)
    }
}

method!(BanChatSenderChat, "banChatSenderChat", bool, truth);

/// [`unbanChatSenderChat`](https://core.telegram.org/bots/api#unbanchatsenderchat), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct UnbanChatSenderChat<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Sender chat id.
    pub sender_chat_id: ChatId,
}

impl UnbanChatSenderChat {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, sender_chat_id: impl Into<ChatId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            sender_chat_id: sender_chat_id.into(),
        }
    }
}

impl<B> UnbanChatSenderChat<B> {
    fn with_bot<C>(self, bot: C) -> UnbanChatSenderChat<C> {
        UnbanChatSenderChat {
            bot,
            chat_id: self.chat_id,
            sender_chat_id: self.sender_chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for UnbanChatSenderChat<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("sender_chat_id", &self.sender_chat_id)
            .end()
    }
}

impl Bot {
    /// [`unbanChatSenderChat`](https://core.telegram.org/bots/api#unbanchatsenderchat), answered with `true`.
    pub fn unban_chat_sender_chat(
        &self,
        chat_id: impl Into<ChatTarget>,
        sender_chat_id: impl Into<ChatId>,
    ) -> UnbanChatSenderChat<Self> {
        UnbanChatSenderChat::new(chat_id, sender_chat_id).bind(self)
    }
}

method!(UnbanChatSenderChat, "unbanChatSenderChat", bool, truth);

/// [`setChatPermissions`](https://core.telegram.org/bots/api#setchatpermissions), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetChatPermissions<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Permissions.
    pub permissions: Box<ChatPermissions>,
    /// Whether to use independent chat permissions.
    pub use_independent_chat_permissions: Option<bool>,
}

impl SetChatPermissions {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, permissions: impl Into<ChatPermissions>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            permissions: Box::new(permissions.into()),
            use_independent_chat_permissions: None,
        }
    }
}

impl<B> SetChatPermissions<B> {
    /// Whether to use independent chat permissions.
    pub fn use_independent_chat_permissions(
        mut self,
        use_independent_chat_permissions: bool,
    ) -> Self {
        self.use_independent_chat_permissions = Some(use_independent_chat_permissions);
        self
    }

    fn with_bot<C>(self, bot: C) -> SetChatPermissions<C> {
        SetChatPermissions {
            bot,
            chat_id: self.chat_id,
            permissions: self.permissions,
            use_independent_chat_permissions: self.use_independent_chat_permissions,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetChatPermissions<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("permissions", &self.permissions)
            .optional(
                "use_independent_chat_permissions",
                self.use_independent_chat_permissions.as_ref(),
            )
            .end()
    }
}

impl Bot {
    /// [`setChatPermissions`](https://core.telegram.org/bots/api#setchatpermissions), answered with `true`.
    pub fn set_chat_permissions(
        &self,
        chat_id: impl Into<ChatTarget>,
        permissions: impl Into<ChatPermissions>,
    ) -> SetChatPermissions<Self> {
        SetChatPermissions::new(chat_id, permissions).bind(self)
    }
}

method!(SetChatPermissions, "setChatPermissions", bool, truth);
