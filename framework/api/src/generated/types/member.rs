//! Members of chats and their rights.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`Community`](https://core.telegram.org/bots/api#community) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Community {
    /// Id.
    pub id: i64,
    /// Name.
    pub name: String,
}

impl Object for Community {
    const FIELDS: &'static [&'static str] = &["id", "name"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.id, map),
            _ => de::value(&mut self.name, map),
        }
    }
}

impl Serialize for Community {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("name", &self.name)
            .end()
    }
}

/// [`ChatPhoto`](https://core.telegram.org/bots/api#chatphoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatPhoto {
    /// Small file id.
    pub small_file_id: String,
    /// Small file unique id.
    pub small_file_unique_id: String,
    /// Big file id.
    pub big_file_id: String,
    /// Big file unique id.
    pub big_file_unique_id: String,
}

impl Object for ChatPhoto {
    const FIELDS: &'static [&'static str] = &[
        "small_file_id",
        "small_file_unique_id",
        "big_file_id",
        "big_file_unique_id",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.small_file_id, map),
            1 => de::value(&mut self.small_file_unique_id, map),
            2 => de::value(&mut self.big_file_id, map),
            _ => de::value(&mut self.big_file_unique_id, map),
        }
    }
}

impl Serialize for ChatPhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("small_file_id", &self.small_file_id)
            .field("small_file_unique_id", &self.small_file_unique_id)
            .field("big_file_id", &self.big_file_id)
            .field("big_file_unique_id", &self.big_file_unique_id)
            .end()
    }
}

/// [`ChatInviteLink`](https://core.telegram.org/bots/api#chatinvitelink) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatInviteLink {
    /// Invite link.
    pub invite_link: String,
    /// Creator.
    pub creator: Box<User>,
    /// Whether it creates join request.
    pub creates_join_request: bool,
    /// Whether it is primary.
    pub is_primary: bool,
    /// Whether it is revoked.
    pub is_revoked: bool,
    /// Name.
    pub name: Option<String>,
    /// Expire date.
    pub expire_date: Option<Timestamp>,
    /// Member limit.
    pub member_limit: Option<i64>,
    /// Pending join request count.
    pub pending_join_request_count: Option<i64>,
    /// Subscription period.
    pub subscription_period: Option<i64>,
    /// Subscription price.
    pub subscription_price: Option<i64>,
}

impl Object for ChatInviteLink {
    const FIELDS: &'static [&'static str] = &[
        "invite_link",
        "creator",
        "creates_join_request",
        "is_primary",
        "is_revoked",
        "name",
        "expire_date",
        "member_limit",
        "pending_join_request_count",
        "subscription_period",
        "subscription_price",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.invite_link, map),
            1 => de::value(&mut self.creator, map),
            2 => de::value(&mut self.creates_join_request, map),
            3 => de::value(&mut self.is_primary, map),
            4 => de::value(&mut self.is_revoked, map),
            5 => de::value(&mut self.name, map),
            6 => de::value(&mut self.expire_date, map),
            7 => de::value(&mut self.member_limit, map),
            8 => de::value(&mut self.pending_join_request_count, map),
            9 => de::value(&mut self.subscription_period, map),
            _ => de::value(&mut self.subscription_price, map),
        }
    }
}

impl Serialize for ChatInviteLink {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("invite_link", &self.invite_link)
            .field("creator", &self.creator)
            .field("creates_join_request", &self.creates_join_request)
            .field("is_primary", &self.is_primary)
            .field("is_revoked", &self.is_revoked)
            .optional("name", self.name.as_ref())
            .optional("expire_date", self.expire_date.as_ref())
            .optional("member_limit", self.member_limit.as_ref())
            .optional(
                "pending_join_request_count",
                self.pending_join_request_count.as_ref(),
            )
            .optional("subscription_period", self.subscription_period.as_ref())
            .optional("subscription_price", self.subscription_price.as_ref())
            .end()
    }
}

/// [`ChatAdministratorRights`](https://core.telegram.org/bots/api#chatadministratorrights) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatAdministratorRights {
    /// Whether it is anonymous.
    pub is_anonymous: bool,
    /// Whether it can manage chat.
    pub can_manage_chat: bool,
    /// Whether it can delete messages.
    pub can_delete_messages: bool,
    /// Whether it can manage video chats.
    pub can_manage_video_chats: bool,
    /// Whether it can restrict members.
    pub can_restrict_members: bool,
    /// Whether it can promote members.
    pub can_promote_members: bool,
    /// Whether it can change info.
    pub can_change_info: bool,
    /// Whether it can invite users.
    pub can_invite_users: bool,
    /// Whether it can post stories.
    pub can_post_stories: bool,
    /// Whether it can edit stories.
    pub can_edit_stories: bool,
    /// Whether it can delete stories.
    pub can_delete_stories: bool,
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
    pub can_send_welcome_messages: bool,
}

impl ChatAdministratorRights {
    /// One with what is required.
    #[expect(clippy::too_many_arguments, reason = "the Bot API requires them all")]
    #[must_use]
    pub fn new(
        is_anonymous: bool,
        can_manage_chat: bool,
        can_delete_messages: bool,
        can_manage_video_chats: bool,
        can_restrict_members: bool,
        can_promote_members: bool,
        can_change_info: bool,
        can_invite_users: bool,
        can_post_stories: bool,
        can_edit_stories: bool,
        can_delete_stories: bool,
        can_send_welcome_messages: bool,
    ) -> Self {
        Self {
            is_anonymous,
            can_manage_chat,
            can_delete_messages,
            can_manage_video_chats,
            can_restrict_members,
            can_promote_members,
            can_change_info,
            can_invite_users,
            can_post_stories,
            can_edit_stories,
            can_delete_stories,
            can_post_messages: None,
            can_edit_messages: None,
            can_pin_messages: None,
            can_manage_topics: None,
            can_manage_direct_messages: None,
            can_manage_tags: None,
            can_send_welcome_messages,
        }
    }

    /// Whether it can post messages.
    #[must_use]
    pub fn can_post_messages(mut self, can_post_messages: bool) -> Self {
        self.can_post_messages = Some(can_post_messages);
        self
    }

    /// Whether it can edit messages.
    #[must_use]
    pub fn can_edit_messages(mut self, can_edit_messages: bool) -> Self {
        self.can_edit_messages = Some(can_edit_messages);
        self
    }

    /// Whether it can pin messages.
    #[must_use]
    pub fn can_pin_messages(mut self, can_pin_messages: bool) -> Self {
        self.can_pin_messages = Some(can_pin_messages);
        self
    }

    /// Whether it can manage topics.
    #[must_use]
    pub fn can_manage_topics(mut self, can_manage_topics: bool) -> Self {
        self.can_manage_topics = Some(can_manage_topics);
        self
    }

    /// Whether it can manage direct messages.
    #[must_use]
    pub fn can_manage_direct_messages(mut self, can_manage_direct_messages: bool) -> Self {
        self.can_manage_direct_messages = Some(can_manage_direct_messages);
        self
    }

    /// Whether it can manage tags.
    #[must_use]
    pub fn can_manage_tags(mut self, can_manage_tags: bool) -> Self {
        self.can_manage_tags = Some(can_manage_tags);
        self
    }
}

impl Object for ChatAdministratorRights {
    const FIELDS: &'static [&'static str] = &[
        "is_anonymous",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_post_messages",
        "can_edit_messages",
        "can_pin_messages",
        "can_manage_topics",
        "can_manage_direct_messages",
        "can_manage_tags",
        "can_send_welcome_messages",
    ];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.is_anonymous, map),
            1 => de::value(&mut self.can_manage_chat, map),
            2 => de::value(&mut self.can_delete_messages, map),
            3 => de::value(&mut self.can_manage_video_chats, map),
            4 => de::value(&mut self.can_restrict_members, map),
            5 => de::value(&mut self.can_promote_members, map),
            6 => de::value(&mut self.can_change_info, map),
            7 => de::value(&mut self.can_invite_users, map),
            8 => de::value(&mut self.can_post_stories, map),
            9 => de::value(&mut self.can_edit_stories, map),
            10 => de::value(&mut self.can_delete_stories, map),
            11 => de::value(&mut self.can_post_messages, map),
            12 => de::value(&mut self.can_edit_messages, map),
            13 => de::value(&mut self.can_pin_messages, map),
            14 => de::value(&mut self.can_manage_topics, map),
            15 => de::value(&mut self.can_manage_direct_messages, map),
            16 => de::value(&mut self.can_manage_tags, map),
            _ => de::value(&mut self.can_send_welcome_messages, map),
        }
    }
}

impl Serialize for ChatAdministratorRights {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("is_anonymous", &self.is_anonymous)
            .field("can_manage_chat", &self.can_manage_chat)
            .field("can_delete_messages", &self.can_delete_messages)
            .field("can_manage_video_chats", &self.can_manage_video_chats)
            .field("can_restrict_members", &self.can_restrict_members)
            .field("can_promote_members", &self.can_promote_members)
            .field("can_change_info", &self.can_change_info)
            .field("can_invite_users", &self.can_invite_users)
            .field("can_post_stories", &self.can_post_stories)
            .field("can_edit_stories", &self.can_edit_stories)
            .field("can_delete_stories", &self.can_delete_stories)
            .optional("can_post_messages", self.can_post_messages.as_ref())
            .optional("can_edit_messages", self.can_edit_messages.as_ref())
            .optional("can_pin_messages", self.can_pin_messages.as_ref())
            .optional("can_manage_topics", self.can_manage_topics.as_ref())
            .optional(
                "can_manage_direct_messages",
                self.can_manage_direct_messages.as_ref(),
            )
            .optional("can_manage_tags", self.can_manage_tags.as_ref())
            .field("can_send_welcome_messages", &self.can_send_welcome_messages)
            .end()
    }
}

/// [`ChatMemberUpdated`](https://core.telegram.org/bots/api#chatmemberupdated) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatMemberUpdated {
    /// Chat.
    pub chat: Box<Chat>,
    /// From.
    pub from: Box<User>,
    /// Date.
    pub date: Timestamp,
    /// Old chat member.
    pub old_chat_member: ChatMember,
    /// New chat member.
    pub new_chat_member: ChatMember,
    /// Invite link.
    pub invite_link: Option<Box<ChatInviteLink>>,
    /// Whether this holds: via join request.
    pub via_join_request: Option<bool>,
    /// Whether this holds: via chat folder invite link.
    pub via_chat_folder_invite_link: Option<bool>,
}

impl Object for ChatMemberUpdated {
    const FIELDS: &'static [&'static str] = &[
        "chat",
        "from",
        "date",
        "old_chat_member",
        "new_chat_member",
        "invite_link",
        "via_join_request",
        "via_chat_folder_invite_link",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat, map),
            1 => de::value(&mut self.from, map),
            2 => de::value(&mut self.date, map),
            3 => de::value(&mut self.old_chat_member, map),
            4 => de::value(&mut self.new_chat_member, map),
            5 => de::value(&mut self.invite_link, map),
            6 => de::value(&mut self.via_join_request, map),
            _ => de::value(&mut self.via_chat_folder_invite_link, map),
        }
    }
}

impl Serialize for ChatMemberUpdated {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat", &self.chat)
            .field("from", &self.from)
            .field("date", &self.date)
            .field("old_chat_member", &self.old_chat_member)
            .field("new_chat_member", &self.new_chat_member)
            .optional("invite_link", self.invite_link.as_ref())
            .optional("via_join_request", self.via_join_request.as_ref())
            .optional(
                "via_chat_folder_invite_link",
                self.via_chat_folder_invite_link.as_ref(),
            )
            .end()
    }
}

/// [`ChatMember`](https://core.telegram.org/bots/api#chatmember) of the Bot API, told apart by `status`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChatMember {
    /// [`ChatMemberOwner`](https://core.telegram.org/bots/api#chatmemberowner): `creator`.
    Owner(Box<ChatMemberOwner>),
    /// [`ChatMemberAdministrator`](https://core.telegram.org/bots/api#chatmemberadministrator): `administrator`.
    Administrator(Box<ChatMemberAdministrator>),
    /// [`ChatMemberMember`](https://core.telegram.org/bots/api#chatmembermember): `member`.
    Member(Box<ChatMemberMember>),
    /// [`ChatMemberRestricted`](https://core.telegram.org/bots/api#chatmemberrestricted): `restricted`.
    Restricted(Box<ChatMemberRestricted>),
    /// [`ChatMemberLeft`](https://core.telegram.org/bots/api#chatmemberleft): `left`.
    Left(ChatMemberLeft),
    /// [`ChatMemberBanned`](https://core.telegram.org/bots/api#chatmemberbanned): `kicked`.
    Banned(ChatMemberBanned),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for ChatMember {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<ChatMemberOwner> for ChatMember {
    fn from(value: ChatMemberOwner) -> Self {
        Self::Owner(Box::new(value))
    }
}

impl From<ChatMemberAdministrator> for ChatMember {
    fn from(value: ChatMemberAdministrator) -> Self {
        Self::Administrator(Box::new(value))
    }
}

impl From<ChatMemberMember> for ChatMember {
    fn from(value: ChatMemberMember) -> Self {
        Self::Member(Box::new(value))
    }
}

impl From<ChatMemberRestricted> for ChatMember {
    fn from(value: ChatMemberRestricted) -> Self {
        Self::Restricted(Box::new(value))
    }
}

impl From<ChatMemberLeft> for ChatMember {
    fn from(value: ChatMemberLeft) -> Self {
        Self::Left(value)
    }
}

impl From<ChatMemberBanned> for ChatMember {
    fn from(value: ChatMemberBanned) -> Self {
        Self::Banned(value)
    }
}

impl Tagged for ChatMember {
    const TAG: &'static str = "status";
    const LEADING_USER: Option<&'static str> = Some("user");

    fn leading_user(&mut self) -> Option<&mut User> {
        Some(match self {
            Self::Owner(value) => &mut value.user,
            Self::Administrator(value) => &mut value.user,
            Self::Member(value) => &mut value.user,
            Self::Restricted(value) => &mut value.user,
            Self::Left(value) => &mut value.user,
            Self::Banned(value) => &mut value.user,
            Self::Unknown(_) => return None,
        })
    }

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "creator" => Self::Owner(Default::default()),
            "administrator" => Self::Administrator(Default::default()),
            "member" => Self::Member(Default::default()),
            "restricted" => Self::Restricted(Default::default()),
            "left" => Self::Left(Default::default()),
            "kicked" => Self::Banned(Default::default()),
            _ => return None,
        })
    }

    fn unknown(object: Value) -> Self {
        Self::Unknown(object)
    }

    fn fill_rest<'de, A: MapAccess<'de>>(
        &mut self,
        given: Option<&str>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match self {
            Self::Owner(value) => de::fields(&mut **value, given, map),
            Self::Administrator(value) => de::fields(&mut **value, given, map),
            Self::Member(value) => de::fields(&mut **value, given, map),
            Self::Restricted(value) => de::fields(&mut **value, given, map),
            Self::Left(value) => de::fields(value, given, map),
            Self::Banned(value) => de::fields(value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for ChatMember {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Owner(value) => value.serialize(to),
            Self::Administrator(value) => value.serialize(to),
            Self::Member(value) => value.serialize(to),
            Self::Restricted(value) => value.serialize(to),
            Self::Left(value) => value.serialize(to),
            Self::Banned(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`ChatMemberOwner`](https://core.telegram.org/bots/api#chatmemberowner) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatMemberOwner {
    /// User.
    pub user: Box<User>,
    /// Whether it is anonymous.
    pub is_anonymous: bool,
    /// Custom title.
    pub custom_title: Option<String>,
}

impl Object for ChatMemberOwner {
    const FIELDS: &'static [&'static str] = &["user", "is_anonymous", "custom_title"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.user, map),
            1 => de::value(&mut self.is_anonymous, map),
            _ => de::value(&mut self.custom_title, map),
        }
    }
}

impl Serialize for ChatMemberOwner {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("status", "creator")
            .field("user", &self.user)
            .field("is_anonymous", &self.is_anonymous)
            .optional("custom_title", self.custom_title.as_ref())
            .end()
    }
}

/// [`ChatMemberAdministrator`](https://core.telegram.org/bots/api#chatmemberadministrator) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatMemberAdministrator {
    /// User.
    pub user: Box<User>,
    /// Whether it can be edited.
    pub can_be_edited: bool,
    /// Whether it is anonymous.
    pub is_anonymous: bool,
    /// Whether it can manage chat.
    pub can_manage_chat: bool,
    /// Whether it can delete messages.
    pub can_delete_messages: bool,
    /// Whether it can manage video chats.
    pub can_manage_video_chats: bool,
    /// Whether it can restrict members.
    pub can_restrict_members: bool,
    /// Whether it can promote members.
    pub can_promote_members: bool,
    /// Whether it can change info.
    pub can_change_info: bool,
    /// Whether it can invite users.
    pub can_invite_users: bool,
    /// Whether it can post stories.
    pub can_post_stories: bool,
    /// Whether it can edit stories.
    pub can_edit_stories: bool,
    /// Whether it can delete stories.
    pub can_delete_stories: bool,
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
    pub can_send_welcome_messages: bool,
    /// Custom title.
    pub custom_title: Option<String>,
}

impl Object for ChatMemberAdministrator {
    const FIELDS: &'static [&'static str] = &[
        "user",
        "can_be_edited",
        "is_anonymous",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_post_messages",
        "can_edit_messages",
        "can_pin_messages",
        "can_manage_topics",
        "can_manage_direct_messages",
        "can_manage_tags",
        "can_send_welcome_messages",
        "custom_title",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.user, map),
            1 => de::value(&mut self.can_be_edited, map),
            2 => de::value(&mut self.is_anonymous, map),
            3 => de::value(&mut self.can_manage_chat, map),
            4 => de::value(&mut self.can_delete_messages, map),
            5 => de::value(&mut self.can_manage_video_chats, map),
            6 => de::value(&mut self.can_restrict_members, map),
            7 => de::value(&mut self.can_promote_members, map),
            8 => de::value(&mut self.can_change_info, map),
            9 => de::value(&mut self.can_invite_users, map),
            10 => de::value(&mut self.can_post_stories, map),
            11 => de::value(&mut self.can_edit_stories, map),
            12 => de::value(&mut self.can_delete_stories, map),
            13 => de::value(&mut self.can_post_messages, map),
            14 => de::value(&mut self.can_edit_messages, map),
            15 => de::value(&mut self.can_pin_messages, map),
            16 => de::value(&mut self.can_manage_topics, map),
            17 => de::value(&mut self.can_manage_direct_messages, map),
            18 => de::value(&mut self.can_manage_tags, map),
            19 => de::value(&mut self.can_send_welcome_messages, map),
            _ => de::value(&mut self.custom_title, map),
        }
    }
}

impl Serialize for ChatMemberAdministrator {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("status", "administrator")
            .field("user", &self.user)
            .field("can_be_edited", &self.can_be_edited)
            .field("is_anonymous", &self.is_anonymous)
            .field("can_manage_chat", &self.can_manage_chat)
            .field("can_delete_messages", &self.can_delete_messages)
            .field("can_manage_video_chats", &self.can_manage_video_chats)
            .field("can_restrict_members", &self.can_restrict_members)
            .field("can_promote_members", &self.can_promote_members)
            .field("can_change_info", &self.can_change_info)
            .field("can_invite_users", &self.can_invite_users)
            .field("can_post_stories", &self.can_post_stories)
            .field("can_edit_stories", &self.can_edit_stories)
            .field("can_delete_stories", &self.can_delete_stories)
            .optional("can_post_messages", self.can_post_messages.as_ref())
            .optional("can_edit_messages", self.can_edit_messages.as_ref())
            .optional("can_pin_messages", self.can_pin_messages.as_ref())
            .optional("can_manage_topics", self.can_manage_topics.as_ref())
            .optional(
                "can_manage_direct_messages",
                self.can_manage_direct_messages.as_ref(),
            )
            .optional("can_manage_tags", self.can_manage_tags.as_ref())
            .field("can_send_welcome_messages", &self.can_send_welcome_messages)
            .optional("custom_title", self.custom_title.as_ref())
            .end()
    }
}

/// [`ChatMemberMember`](https://core.telegram.org/bots/api#chatmembermember) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatMemberMember {
    /// Tag.
    pub tag: Option<String>,
    /// User.
    pub user: Box<User>,
    /// Until date.
    pub until_date: Option<Timestamp>,
}

impl Object for ChatMemberMember {
    const FIELDS: &'static [&'static str] = &["tag", "user", "until_date"];
    const REQUIRED: u128 = de::required(&[1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.tag, map),
            1 => de::value(&mut self.user, map),
            _ => de::value(&mut self.until_date, map),
        }
    }
}

impl Serialize for ChatMemberMember {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("status", "member")
            .optional("tag", self.tag.as_ref())
            .field("user", &self.user)
            .optional("until_date", self.until_date.as_ref())
            .end()
    }
}

/// [`ChatMemberRestricted`](https://core.telegram.org/bots/api#chatmemberrestricted) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatMemberRestricted {
    /// Tag.
    pub tag: Option<String>,
    /// User.
    pub user: Box<User>,
    /// Whether it is member.
    pub is_member: bool,
    /// Whether it can send messages.
    pub can_send_messages: bool,
    /// Whether it can send audios.
    pub can_send_audios: bool,
    /// Whether it can send documents.
    pub can_send_documents: bool,
    /// Whether it can send photos.
    pub can_send_photos: bool,
    /// Whether it can send videos.
    pub can_send_videos: bool,
    /// Whether it can send video notes.
    pub can_send_video_notes: bool,
    /// Whether it can send voice notes.
    pub can_send_voice_notes: bool,
    /// Whether it can send polls.
    pub can_send_polls: bool,
    /// Whether it can send other messages.
    pub can_send_other_messages: bool,
    /// Whether it can add web page previews.
    pub can_add_web_page_previews: bool,
    /// Whether it can react to messages.
    pub can_react_to_messages: bool,
    /// Whether it can edit tag.
    pub can_edit_tag: bool,
    /// Whether it can change info.
    pub can_change_info: bool,
    /// Whether it can invite users.
    pub can_invite_users: bool,
    /// Whether it can pin messages.
    pub can_pin_messages: bool,
    /// Whether it can manage topics.
    pub can_manage_topics: bool,
    /// Until date.
    pub until_date: Timestamp,
}

impl Object for ChatMemberRestricted {
    const FIELDS: &'static [&'static str] = &[
        "tag",
        "user",
        "is_member",
        "can_send_messages",
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
        "can_send_polls",
        "can_send_other_messages",
        "can_add_web_page_previews",
        "can_react_to_messages",
        "can_edit_tag",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
        "until_date",
    ];
    const REQUIRED: u128 = de::required(&[1, 19]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.tag, map),
            1 => de::value(&mut self.user, map),
            2 => de::value(&mut self.is_member, map),
            3 => de::value(&mut self.can_send_messages, map),
            4 => de::value(&mut self.can_send_audios, map),
            5 => de::value(&mut self.can_send_documents, map),
            6 => de::value(&mut self.can_send_photos, map),
            7 => de::value(&mut self.can_send_videos, map),
            8 => de::value(&mut self.can_send_video_notes, map),
            9 => de::value(&mut self.can_send_voice_notes, map),
            10 => de::value(&mut self.can_send_polls, map),
            11 => de::value(&mut self.can_send_other_messages, map),
            12 => de::value(&mut self.can_add_web_page_previews, map),
            13 => de::value(&mut self.can_react_to_messages, map),
            14 => de::value(&mut self.can_edit_tag, map),
            15 => de::value(&mut self.can_change_info, map),
            16 => de::value(&mut self.can_invite_users, map),
            17 => de::value(&mut self.can_pin_messages, map),
            18 => de::value(&mut self.can_manage_topics, map),
            _ => de::value(&mut self.until_date, map),
        }
    }
}

impl Serialize for ChatMemberRestricted {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("status", "restricted")
            .optional("tag", self.tag.as_ref())
            .field("user", &self.user)
            .field("is_member", &self.is_member)
            .field("can_send_messages", &self.can_send_messages)
            .field("can_send_audios", &self.can_send_audios)
            .field("can_send_documents", &self.can_send_documents)
            .field("can_send_photos", &self.can_send_photos)
            .field("can_send_videos", &self.can_send_videos)
            .field("can_send_video_notes", &self.can_send_video_notes)
            .field("can_send_voice_notes", &self.can_send_voice_notes)
            .field("can_send_polls", &self.can_send_polls)
            .field("can_send_other_messages", &self.can_send_other_messages)
            .field("can_add_web_page_previews", &self.can_add_web_page_previews)
            .field("can_react_to_messages", &self.can_react_to_messages)
            .field("can_edit_tag", &self.can_edit_tag)
            .field("can_change_info", &self.can_change_info)
            .field("can_invite_users", &self.can_invite_users)
            .field("can_pin_messages", &self.can_pin_messages)
            .field("can_manage_topics", &self.can_manage_topics)
            .field("until_date", &self.until_date)
            .end()
    }
}

/// [`ChatMemberLeft`](https://core.telegram.org/bots/api#chatmemberleft) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatMemberLeft {
    /// User.
    pub user: Box<User>,
}

impl Object for ChatMemberLeft {
    const FIELDS: &'static [&'static str] = &["user"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.user, map)
    }
}

impl Serialize for ChatMemberLeft {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("status", "left")
            .field("user", &self.user)
            .end()
    }
}

/// [`ChatMemberBanned`](https://core.telegram.org/bots/api#chatmemberbanned) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatMemberBanned {
    /// User.
    pub user: Box<User>,
    /// Until date.
    pub until_date: Timestamp,
}

impl Object for ChatMemberBanned {
    const FIELDS: &'static [&'static str] = &["user", "until_date"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.user, map),
            _ => de::value(&mut self.until_date, map),
        }
    }
}

impl Serialize for ChatMemberBanned {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("status", "kicked")
            .field("user", &self.user)
            .field("until_date", &self.until_date)
            .end()
    }
}

/// [`ChatJoinRequest`](https://core.telegram.org/bots/api#chatjoinrequest) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatJoinRequest {
    /// Chat.
    pub chat: Box<Chat>,
    /// From.
    pub from: Box<User>,
    /// User chat id.
    pub user_chat_id: ChatId,
    /// Date.
    pub date: Timestamp,
    /// Bio.
    pub bio: Option<String>,
    /// Invite link.
    pub invite_link: Option<Box<ChatInviteLink>>,
    /// Query id.
    pub query_id: Option<String>,
}

impl Object for ChatJoinRequest {
    const FIELDS: &'static [&'static str] = &[
        "chat",
        "from",
        "user_chat_id",
        "date",
        "bio",
        "invite_link",
        "query_id",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat, map),
            1 => de::value(&mut self.from, map),
            2 => de::value(&mut self.user_chat_id, map),
            3 => de::value(&mut self.date, map),
            4 => de::value(&mut self.bio, map),
            5 => de::value(&mut self.invite_link, map),
            _ => de::value(&mut self.query_id, map),
        }
    }
}

impl Serialize for ChatJoinRequest {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat", &self.chat)
            .field("from", &self.from)
            .field("user_chat_id", &self.user_chat_id)
            .field("date", &self.date)
            .optional("bio", self.bio.as_ref())
            .optional("invite_link", self.invite_link.as_ref())
            .optional("query_id", self.query_id.as_ref())
            .end()
    }
}

/// [`ChatPermissions`](https://core.telegram.org/bots/api#chatpermissions) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatPermissions {
    /// Whether it can send messages.
    pub can_send_messages: Option<bool>,
    /// Whether it can send audios.
    pub can_send_audios: Option<bool>,
    /// Whether it can send documents.
    pub can_send_documents: Option<bool>,
    /// Whether it can send photos.
    pub can_send_photos: Option<bool>,
    /// Whether it can send videos.
    pub can_send_videos: Option<bool>,
    /// Whether it can send video notes.
    pub can_send_video_notes: Option<bool>,
    /// Whether it can send voice notes.
    pub can_send_voice_notes: Option<bool>,
    /// Whether it can send polls.
    pub can_send_polls: Option<bool>,
    /// Whether it can send other messages.
    pub can_send_other_messages: Option<bool>,
    /// Whether it can add web page previews.
    pub can_add_web_page_previews: Option<bool>,
    /// Whether it can react to messages.
    pub can_react_to_messages: Option<bool>,
    /// Whether it can edit tag.
    pub can_edit_tag: Option<bool>,
    /// Whether it can change info.
    pub can_change_info: Option<bool>,
    /// Whether it can invite users.
    pub can_invite_users: Option<bool>,
    /// Whether it can pin messages.
    pub can_pin_messages: Option<bool>,
    /// Whether it can manage topics.
    pub can_manage_topics: Option<bool>,
}

impl ChatPermissions {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {
            can_send_messages: None,
            can_send_audios: None,
            can_send_documents: None,
            can_send_photos: None,
            can_send_videos: None,
            can_send_video_notes: None,
            can_send_voice_notes: None,
            can_send_polls: None,
            can_send_other_messages: None,
            can_add_web_page_previews: None,
            can_react_to_messages: None,
            can_edit_tag: None,
            can_change_info: None,
            can_invite_users: None,
            can_pin_messages: None,
            can_manage_topics: None,
        }
    }

    /// Whether it can send messages.
    #[must_use]
    pub fn can_send_messages(mut self, can_send_messages: bool) -> Self {
        self.can_send_messages = Some(can_send_messages);
        self
    }

    /// Whether it can send audios.
    #[must_use]
    pub fn can_send_audios(mut self, can_send_audios: bool) -> Self {
        self.can_send_audios = Some(can_send_audios);
        self
    }

    /// Whether it can send documents.
    #[must_use]
    pub fn can_send_documents(mut self, can_send_documents: bool) -> Self {
        self.can_send_documents = Some(can_send_documents);
        self
    }

    /// Whether it can send photos.
    #[must_use]
    pub fn can_send_photos(mut self, can_send_photos: bool) -> Self {
        self.can_send_photos = Some(can_send_photos);
        self
    }

    /// Whether it can send videos.
    #[must_use]
    pub fn can_send_videos(mut self, can_send_videos: bool) -> Self {
        self.can_send_videos = Some(can_send_videos);
        self
    }

    /// Whether it can send video notes.
    #[must_use]
    pub fn can_send_video_notes(mut self, can_send_video_notes: bool) -> Self {
        self.can_send_video_notes = Some(can_send_video_notes);
        self
    }

    /// Whether it can send voice notes.
    #[must_use]
    pub fn can_send_voice_notes(mut self, can_send_voice_notes: bool) -> Self {
        self.can_send_voice_notes = Some(can_send_voice_notes);
        self
    }

    /// Whether it can send polls.
    #[must_use]
    pub fn can_send_polls(mut self, can_send_polls: bool) -> Self {
        self.can_send_polls = Some(can_send_polls);
        self
    }

    /// Whether it can send other messages.
    #[must_use]
    pub fn can_send_other_messages(mut self, can_send_other_messages: bool) -> Self {
        self.can_send_other_messages = Some(can_send_other_messages);
        self
    }

    /// Whether it can add web page previews.
    #[must_use]
    pub fn can_add_web_page_previews(mut self, can_add_web_page_previews: bool) -> Self {
        self.can_add_web_page_previews = Some(can_add_web_page_previews);
        self
    }

    /// Whether it can react to messages.
    #[must_use]
    pub fn can_react_to_messages(mut self, can_react_to_messages: bool) -> Self {
        self.can_react_to_messages = Some(can_react_to_messages);
        self
    }

    /// Whether it can edit tag.
    #[must_use]
    pub fn can_edit_tag(mut self, can_edit_tag: bool) -> Self {
        self.can_edit_tag = Some(can_edit_tag);
        self
    }

    /// Whether it can change info.
    #[must_use]
    pub fn can_change_info(mut self, can_change_info: bool) -> Self {
        self.can_change_info = Some(can_change_info);
        self
    }

    /// Whether it can invite users.
    #[must_use]
    pub fn can_invite_users(mut self, can_invite_users: bool) -> Self {
        self.can_invite_users = Some(can_invite_users);
        self
    }

    /// Whether it can pin messages.
    #[must_use]
    pub fn can_pin_messages(mut self, can_pin_messages: bool) -> Self {
        self.can_pin_messages = Some(can_pin_messages);
        self
    }

    /// Whether it can manage topics.
    #[must_use]
    pub fn can_manage_topics(mut self, can_manage_topics: bool) -> Self {
        self.can_manage_topics = Some(can_manage_topics);
        self
    }
}

impl Object for ChatPermissions {
    const FIELDS: &'static [&'static str] = &[
        "can_send_messages",
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
        "can_send_polls",
        "can_send_other_messages",
        "can_add_web_page_previews",
        "can_react_to_messages",
        "can_edit_tag",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
    ];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.can_send_messages, map),
            1 => de::value(&mut self.can_send_audios, map),
            2 => de::value(&mut self.can_send_documents, map),
            3 => de::value(&mut self.can_send_photos, map),
            4 => de::value(&mut self.can_send_videos, map),
            5 => de::value(&mut self.can_send_video_notes, map),
            6 => de::value(&mut self.can_send_voice_notes, map),
            7 => de::value(&mut self.can_send_polls, map),
            8 => de::value(&mut self.can_send_other_messages, map),
            9 => de::value(&mut self.can_add_web_page_previews, map),
            10 => de::value(&mut self.can_react_to_messages, map),
            11 => de::value(&mut self.can_edit_tag, map),
            12 => de::value(&mut self.can_change_info, map),
            13 => de::value(&mut self.can_invite_users, map),
            14 => de::value(&mut self.can_pin_messages, map),
            _ => de::value(&mut self.can_manage_topics, map),
        }
    }
}

impl Serialize for ChatPermissions {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("can_send_messages", self.can_send_messages.as_ref())
            .optional("can_send_audios", self.can_send_audios.as_ref())
            .optional("can_send_documents", self.can_send_documents.as_ref())
            .optional("can_send_photos", self.can_send_photos.as_ref())
            .optional("can_send_videos", self.can_send_videos.as_ref())
            .optional("can_send_video_notes", self.can_send_video_notes.as_ref())
            .optional("can_send_voice_notes", self.can_send_voice_notes.as_ref())
            .optional("can_send_polls", self.can_send_polls.as_ref())
            .optional(
                "can_send_other_messages",
                self.can_send_other_messages.as_ref(),
            )
            .optional(
                "can_add_web_page_previews",
                self.can_add_web_page_previews.as_ref(),
            )
            .optional("can_react_to_messages", self.can_react_to_messages.as_ref())
            .optional("can_edit_tag", self.can_edit_tag.as_ref())
            .optional("can_change_info", self.can_change_info.as_ref())
            .optional("can_invite_users", self.can_invite_users.as_ref())
            .optional("can_pin_messages", self.can_pin_messages.as_ref())
            .optional("can_manage_topics", self.can_manage_topics.as_ref())
            .end()
    }
}

de::deserialize_object!(
    Community,
    ChatPhoto,
    ChatInviteLink,
    ChatAdministratorRights,
    ChatMemberUpdated,
    ChatMemberOwner,
    ChatMemberAdministrator,
    ChatMemberMember,
    ChatMemberRestricted,
    ChatMemberLeft,
    ChatMemberBanned,
    ChatJoinRequest,
    ChatPermissions,
);
de::deserialize_tagged!(ChatMember,);
