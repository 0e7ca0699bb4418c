//! What is known of users.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`getUserProfilePhotos`](https://core.telegram.org/bots/api#getuserprofilephotos), answered with [`UserProfilePhotos`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetUserProfilePhotos<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Offset.
    pub offset: Option<i64>,
    /// Limit, 1 to 100. The default is `100`.
    pub limit: Option<i64>,
}

impl GetUserProfilePhotos {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            offset: None,
            limit: None,
        }
    }
}

impl<B> GetUserProfilePhotos<B> {
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

    fn with_bot<C>(self, bot: C) -> GetUserProfilePhotos<C> {
        GetUserProfilePhotos {
            bot,
            user_id: self.user_id,
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

impl<B> Serialize for GetUserProfilePhotos<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .optional("offset", self.offset.as_ref())
            .optional("limit", self.limit.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getUserProfilePhotos`](https://core.telegram.org/bots/api#getuserprofilephotos), answered with [`UserProfilePhotos`].
    pub fn get_user_profile_photos(
        &self,
        user_id: impl Into<UserId>,
    ) -> GetUserProfilePhotos<Self> {
        GetUserProfilePhotos::new(user_id).bind(self)
    }
}

method!(
    GetUserProfilePhotos,
    "getUserProfilePhotos",
    UserProfilePhotos,
    envelope::decode::<UserProfilePhotos>
);

/// [`getUserProfileAudios`](https://core.telegram.org/bots/api#getuserprofileaudios), answered with [`UserProfileAudios`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetUserProfileAudios<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Offset.
    pub offset: Option<i64>,
    /// Limit, 1 to 100. The default is `100`.
    pub limit: Option<i64>,
}

impl GetUserProfileAudios {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            offset: None,
            limit: None,
        }
    }
}

impl<B> GetUserProfileAudios<B> {
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

    fn with_bot<C>(self, bot: C) -> GetUserProfileAudios<C> {
        GetUserProfileAudios {
            bot,
            user_id: self.user_id,
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

impl<B> Serialize for GetUserProfileAudios<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .optional("offset", self.offset.as_ref())
            .optional("limit", self.limit.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getUserProfileAudios`](https://core.telegram.org/bots/api#getuserprofileaudios), answered with [`UserProfileAudios`].
    pub fn get_user_profile_audios(
        &self,
        user_id: impl Into<UserId>,
    ) -> GetUserProfileAudios<Self> {
        GetUserProfileAudios::new(user_id).bind(self)
    }
}

method!(
    GetUserProfileAudios,
    "getUserProfileAudios",
    UserProfileAudios,
    envelope::decode::<UserProfileAudios>
);

/// [`setUserEmojiStatus`](https://core.telegram.org/bots/api#setuseremojistatus), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetUserEmojiStatus<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Emoji status custom emoji id.
    pub emoji_status_custom_emoji_id: Option<String>,
    /// Emoji status expiration date.
    pub emoji_status_expiration_date: Option<Timestamp>,
}

impl SetUserEmojiStatus {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            emoji_status_custom_emoji_id: None,
            emoji_status_expiration_date: None,
        }
    }
}

impl<B> SetUserEmojiStatus<B> {
    /// Emoji status custom emoji id.
    pub fn emoji_status_custom_emoji_id(
        mut self,
        emoji_status_custom_emoji_id: impl Into<String>,
    ) -> Self {
        self.emoji_status_custom_emoji_id = Some(emoji_status_custom_emoji_id.into());
        self
    }

    /// Emoji status expiration date.
    pub fn emoji_status_expiration_date(
        mut self,
        emoji_status_expiration_date: impl Into<Timestamp>,
    ) -> Self {
        self.emoji_status_expiration_date = Some(emoji_status_expiration_date.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetUserEmojiStatus<C> {
        SetUserEmojiStatus {
            bot,
            user_id: self.user_id,
            emoji_status_custom_emoji_id: self.emoji_status_custom_emoji_id,
            emoji_status_expiration_date: self.emoji_status_expiration_date,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetUserEmojiStatus<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .optional(
                "emoji_status_custom_emoji_id",
                self.emoji_status_custom_emoji_id.as_ref(),
            )
            .optional(
                "emoji_status_expiration_date",
                self.emoji_status_expiration_date.as_ref(),
            )
            .end()
    }
}

impl Bot {
    /// [`setUserEmojiStatus`](https://core.telegram.org/bots/api#setuseremojistatus), answered with `true`.
    pub fn set_user_emoji_status(&self, user_id: impl Into<UserId>) -> SetUserEmojiStatus<Self> {
        SetUserEmojiStatus::new(user_id).bind(self)
    }
}

method!(SetUserEmojiStatus, "setUserEmojiStatus", bool, truth);

/// [`getFile`](https://core.telegram.org/bots/api#getfile), answered with [`File`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetFile<B = ()> {
    pub(crate) bot: B,
    /// File id.
    pub file_id: String,
}

impl GetFile {
    /// The call with what is required.
    pub fn new(file_id: impl Into<String>) -> Self {
        Self {
            bot: (),
            file_id: file_id.into(),
        }
    }
}

impl<B> GetFile<B> {
    fn with_bot<C>(self, bot: C) -> GetFile<C> {
        GetFile {
            bot,
            file_id: self.file_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetFile<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("file_id", &self.file_id).end()
    }
}

impl Bot {
    /// [`getFile`](https://core.telegram.org/bots/api#getfile), answered with [`File`].
    pub fn get_file(&self, file_id: impl Into<String>) -> GetFile<Self> {
        GetFile::new(file_id).bind(self)
    }
}

method!(GetFile, "getFile", File, envelope::decode::<File>);
