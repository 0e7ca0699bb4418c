//! The bot itself: commands, name, menu.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`setMyCommands`](https://core.telegram.org/bots/api#setmycommands), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetMyCommands<B = ()> {
    pub(crate) bot: B,
    /// Commands.
    pub commands: Vec<BotCommand>,
    /// Scope.
    pub scope: Option<BotCommandScope>,
    /// Language code.
    pub language_code: Option<String>,
}

impl SetMyCommands {
    /// The call with what is required.
    pub fn new(commands: impl IntoIterator<Item = impl Into<BotCommand>>) -> Self {
        Self {
            bot: (),
            commands: commands.into_iter().map(Into::into).collect(),
            scope: None,
            language_code: None,
        }
    }
}

impl<B> SetMyCommands<B> {
    /// Scope.
    pub fn scope(mut self, scope: impl Into<BotCommandScope>) -> Self {
        self.scope = Some(scope.into());
        self
    }

    /// Language code.
    pub fn language_code(mut self, language_code: impl Into<String>) -> Self {
        self.language_code = Some(language_code.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetMyCommands<C> {
        SetMyCommands {
            bot,
            commands: self.commands,
            scope: self.scope,
            language_code: self.language_code,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetMyCommands<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("commands", &self.commands)
            .optional("scope", self.scope.as_ref())
            .optional("language_code", self.language_code.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setMyCommands`](https://core.telegram.org/bots/api#setmycommands), answered with `true`.
    pub fn set_my_commands(
        &self,
        commands: impl IntoIterator<Item = impl Into<BotCommand>>,
    ) -> SetMyCommands<Self> {
        SetMyCommands::new(commands).bind(self)
    }
}

method!(SetMyCommands, "setMyCommands", bool, truth);

/// [`deleteMyCommands`](https://core.telegram.org/bots/api#deletemycommands), answered with `true`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteMyCommands<B = ()> {
    pub(crate) bot: B,
    /// Scope.
    pub scope: Option<BotCommandScope>,
    /// Language code.
    pub language_code: Option<String>,
}

impl DeleteMyCommands {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            scope: None,
            language_code: None,
        }
    }
}

impl<B> DeleteMyCommands<B> {
    /// Scope.
    pub fn scope(mut self, scope: impl Into<BotCommandScope>) -> Self {
        self.scope = Some(scope.into());
        self
    }

    /// Language code.
    pub fn language_code(mut self, language_code: impl Into<String>) -> Self {
        self.language_code = Some(language_code.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> DeleteMyCommands<C> {
        DeleteMyCommands {
            bot,
            scope: self.scope,
            language_code: self.language_code,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteMyCommands<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("scope", self.scope.as_ref())
            .optional("language_code", self.language_code.as_ref())
            .end()
    }
}

impl Bot {
    /// [`deleteMyCommands`](https://core.telegram.org/bots/api#deletemycommands), answered with `true`.
    pub fn delete_my_commands(&self) -> DeleteMyCommands<Self> {
        DeleteMyCommands::new().bind(self)
    }
}

method!(DeleteMyCommands, "deleteMyCommands", bool, truth);

/// [`getMyCommands`](https://core.telegram.org/bots/api#getmycommands), answered with an array of [`BotCommand`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetMyCommands<B = ()> {
    pub(crate) bot: B,
    /// Scope.
    pub scope: Option<BotCommandScope>,
    /// Language code.
    pub language_code: Option<String>,
}

impl GetMyCommands {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            scope: None,
            language_code: None,
        }
    }
}

impl<B> GetMyCommands<B> {
    /// Scope.
    pub fn scope(mut self, scope: impl Into<BotCommandScope>) -> Self {
        self.scope = Some(scope.into());
        self
    }

    /// Language code.
    pub fn language_code(mut self, language_code: impl Into<String>) -> Self {
        self.language_code = Some(language_code.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> GetMyCommands<C> {
        GetMyCommands {
            bot,
            scope: self.scope,
            language_code: self.language_code,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetMyCommands<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("scope", self.scope.as_ref())
            .optional("language_code", self.language_code.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getMyCommands`](https://core.telegram.org/bots/api#getmycommands), answered with an array of [`BotCommand`].
    pub fn get_my_commands(&self) -> GetMyCommands<Self> {
        GetMyCommands::new().bind(self)
    }
}

method!(
    GetMyCommands,
    "getMyCommands",
    Vec<BotCommand>,
    envelope::decode::<Vec<BotCommand>>
);

/// [`setMyName`](https://core.telegram.org/bots/api#setmyname), answered with `true`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetMyName<B = ()> {
    pub(crate) bot: B,
    /// Name, 0 to 64 characters.
    pub name: Option<String>,
    /// Language code.
    pub language_code: Option<String>,
}

impl SetMyName {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            name: None,
            language_code: None,
        }
    }
}

impl<B> SetMyName<B> {
    /// Name, 0 to 64 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Language code.
    pub fn language_code(mut self, language_code: impl Into<String>) -> Self {
        self.language_code = Some(language_code.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetMyName<C> {
        SetMyName {
            bot,
            name: self.name,
            language_code: self.language_code,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetMyName<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("name", self.name.as_ref())
            .optional("language_code", self.language_code.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setMyName`](https://core.telegram.org/bots/api#setmyname), answered with `true`.
    pub fn set_my_name(&self) -> SetMyName<Self> {
        SetMyName::new().bind(self)
    }
}

method!(SetMyName, "setMyName", bool, truth);

/// [`getMyName`](https://core.telegram.org/bots/api#getmyname), answered with [`BotName`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetMyName<B = ()> {
    pub(crate) bot: B,
    /// Language code.
    pub language_code: Option<String>,
}

impl GetMyName {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            language_code: None,
        }
    }
}

impl<B> GetMyName<B> {
    /// Language code.
    pub fn language_code(mut self, language_code: impl Into<String>) -> Self {
        self.language_code = Some(language_code.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> GetMyName<C> {
        GetMyName {
            bot,
            language_code: self.language_code,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetMyName<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("language_code", self.language_code.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getMyName`](https://core.telegram.org/bots/api#getmyname), answered with [`BotName`].
    pub fn get_my_name(&self) -> GetMyName<Self> {
        GetMyName::new().bind(self)
    }
}

method!(GetMyName, "getMyName", BotName, envelope::decode::<BotName>);

/// [`setMyDescription`](https://core.telegram.org/bots/api#setmydescription), answered with `true`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetMyDescription<B = ()> {
    pub(crate) bot: B,
    /// Description, 0 to 512 characters.
    pub description: Option<String>,
    /// Language code.
    pub language_code: Option<String>,
}

impl SetMyDescription {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            description: None,
            language_code: None,
        }
    }
}

impl<B> SetMyDescription<B> {
    /// Description, 0 to 512 characters.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Language code.
    pub fn language_code(mut self, language_code: impl Into<String>) -> Self {
        self.language_code = Some(language_code.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetMyDescription<C> {
        SetMyDescription {
            bot,
            description: self.description,
            language_code: self.language_code,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetMyDescription<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("description", self.description.as_ref())
            .optional("language_code", self.language_code.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setMyDescription`](https://core.telegram.org/bots/api#setmydescription), answered with `true`.
    pub fn set_my_description(&self) -> SetMyDescription<Self> {
        SetMyDescription::new().bind(self)
    }
}

method!(SetMyDescription, "setMyDescription", bool, truth);

/// [`getMyDescription`](https://core.telegram.org/bots/api#getmydescription), answered with [`BotDescription`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetMyDescription<B = ()> {
    pub(crate) bot: B,
    /// Language code.
    pub language_code: Option<String>,
}

impl GetMyDescription {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            language_code: None,
        }
    }
}

impl<B> GetMyDescription<B> {
    /// Language code.
    pub fn language_code(mut self, language_code: impl Into<String>) -> Self {
        self.language_code = Some(language_code.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> GetMyDescription<C> {
        GetMyDescription {
            bot,
            language_code: self.language_code,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetMyDescription<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("language_code", self.language_code.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getMyDescription`](https://core.telegram.org/bots/api#getmydescription), answered with [`BotDescription`].
    pub fn get_my_description(&self) -> GetMyDescription<Self> {
        GetMyDescription::new().bind(self)
    }
}

method!(
    GetMyDescription,
    "getMyDescription",
    BotDescription,
    envelope::decode::<BotDescription>
);

/// [`setMyShortDescription`](https://core.telegram.org/bots/api#setmyshortdescription), answered with `true`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetMyShortDescription<B = ()> {
    pub(crate) bot: B,
    /// Short description, 0 to 120 characters.
    pub short_description: Option<String>,
    /// Language code.
    pub language_code: Option<String>,
}

impl SetMyShortDescription {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            short_description: None,
            language_code: None,
        }
    }
}

impl<B> SetMyShortDescription<B> {
    /// Short description, 0 to 120 characters.
    pub fn short_description(mut self, short_description: impl Into<String>) -> Self {
        self.short_description = Some(short_description.into());
        self
    }

    /// Language code.
    pub fn language_code(mut self, language_code: impl Into<String>) -> Self {
        self.language_code = Some(language_code.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetMyShortDescription<C> {
        SetMyShortDescription {
            bot,
            short_description: self.short_description,
            language_code: self.language_code,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetMyShortDescription<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("short_description", self.short_description.as_ref())
            .optional("language_code", self.language_code.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setMyShortDescription`](https://core.telegram.org/bots/api#setmyshortdescription), answered with `true`.
    pub fn set_my_short_description(&self) -> SetMyShortDescription<Self> {
        SetMyShortDescription::new().bind(self)
    }
}

method!(SetMyShortDescription, "setMyShortDescription", bool, truth);

/// [`getMyShortDescription`](https://core.telegram.org/bots/api#getmyshortdescription), answered with [`BotShortDescription`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetMyShortDescription<B = ()> {
    pub(crate) bot: B,
    /// Language code.
    pub language_code: Option<String>,
}

impl GetMyShortDescription {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            language_code: None,
        }
    }
}

impl<B> GetMyShortDescription<B> {
    /// Language code.
    pub fn language_code(mut self, language_code: impl Into<String>) -> Self {
        self.language_code = Some(language_code.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> GetMyShortDescription<C> {
        GetMyShortDescription {
            bot,
            language_code: self.language_code,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetMyShortDescription<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("language_code", self.language_code.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getMyShortDescription`](https://core.telegram.org/bots/api#getmyshortdescription), answered with [`BotShortDescription`].
    pub fn get_my_short_description(&self) -> GetMyShortDescription<Self> {
        GetMyShortDescription::new().bind(self)
    }
}

method!(
    GetMyShortDescription,
    "getMyShortDescription",
    BotShortDescription,
    envelope::decode::<BotShortDescription>
);

/// [`setMyProfilePhoto`](https://core.telegram.org/bots/api#setmyprofilephoto), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetMyProfilePhoto<B = ()> {
    pub(crate) bot: B,
    /// Photo.
    pub photo: InputProfilePhoto,
}

impl SetMyProfilePhoto {
    /// The call with what is required.
    pub fn new(photo: impl Into<InputProfilePhoto>) -> Self {
        Self {
            bot: (),
            photo: photo.into(),
        }
    }
}

impl<B> SetMyProfilePhoto<B> {
    fn with_bot<C>(self, bot: C) -> SetMyProfilePhoto<C> {
        SetMyProfilePhoto {
            bot,
            photo: self.photo,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        self.photo.detach(files);
    }
}

impl<B> Serialize for SetMyProfilePhoto<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("photo", &self.photo).end()
    }
}

impl Bot {
    /// [`setMyProfilePhoto`](https://core.telegram.org/bots/api#setmyprofilephoto), answered with `true`.
    pub fn set_my_profile_photo(
        &self,
        photo: impl Into<InputProfilePhoto>,
    ) -> SetMyProfilePhoto<Self> {
        SetMyProfilePhoto::new(photo).bind(self)
    }
}

method!(SetMyProfilePhoto, "setMyProfilePhoto", bool, truth);

/// [`removeMyProfilePhoto`](https://core.telegram.org/bots/api#removemyprofilephoto), answered with `true`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct RemoveMyProfilePhoto<B = ()> {
    pub(crate) bot: B,
}

impl RemoveMyProfilePhoto {
    /// The call.
    pub fn new() -> Self {
        Self { bot: () }
    }
}

impl<B> RemoveMyProfilePhoto<B> {
    fn with_bot<C>(self, bot: C) -> RemoveMyProfilePhoto<C> {
        RemoveMyProfilePhoto { bot }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for RemoveMyProfilePhoto<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

impl Bot {
    /// [`removeMyProfilePhoto`](https://core.telegram.org/bots/api#removemyprofilephoto), answered with `true`.
    pub fn remove_my_profile_photo(&self) -> RemoveMyProfilePhoto<Self> {
        RemoveMyProfilePhoto::new().bind(self)
    }
}

method!(RemoveMyProfilePhoto, "removeMyProfilePhoto", bool, truth);

/// [`setChatMenuButton`](https://core.telegram.org/bots/api#setchatmenubutton), answered with `true`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetChatMenuButton<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: Option<ChatId>,
    /// Menu button.
    pub menu_button: Option<MenuButton>,
}

impl SetChatMenuButton {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            chat_id: None,
            menu_button: None,
        }
    }
}

impl<B> SetChatMenuButton<B> {
    /// Chat id.
    pub fn chat_id(mut self, chat_id: impl Into<ChatId>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Menu button.
    pub fn menu_button(mut self, menu_button: impl Into<MenuButton>) -> Self {
        self.menu_button = Some(menu_button.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetChatMenuButton<C> {
        SetChatMenuButton {
            bot,
            chat_id: self.chat_id,
            menu_button: self.menu_button,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        self.chat_id.map(Into::into)
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetChatMenuButton<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("chat_id", self.chat_id.as_ref())
            .optional("menu_button", self.menu_button.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setChatMenuButton`](https://core.telegram.org/bots/api#setchatmenubutton), answered with `true`.
    pub fn set_chat_menu_button(&self) -> SetChatMenuButton<Self> {
        SetChatMenuButton::new().bind(self)
    }
}

method!(SetChatMenuButton, "setChatMenuButton", bool, truth);

/// [`getChatMenuButton`](https://core.telegram.org/bots/api#getchatmenubutton), answered with [`MenuButton`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetChatMenuButton<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: Option<ChatId>,
}

impl GetChatMenuButton {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            chat_id: None,
        }
    }
}

impl<B> GetChatMenuButton<B> {
    /// Chat id.
    pub fn chat_id(mut self, chat_id: impl Into<ChatId>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> GetChatMenuButton<C> {
        GetChatMenuButton {
            bot,
            chat_id: self.chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        self.chat_id.map(Into::into)
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetChatMenuButton<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("chat_id", self.chat_id.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getChatMenuButton`](https://core.telegram.org/bots/api#getchatmenubutton), answered with [`MenuButton`].
    pub fn get_chat_menu_button(&self) -> GetChatMenuButton<Self> {
        GetChatMenuButton::new().bind(self)
    }
}

method!(
    GetChatMenuButton,
    "getChatMenuButton",
    MenuButton,
    envelope::decode::<MenuButton>
);

/// [`setMyDefaultAdministratorRights`](https://core.telegram.org/bots/api#setmydefaultadministratorrights), answered with `true`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetMyDefaultAdministratorRights<B = ()> {
    pub(crate) bot: B,
    /// Rights.
    pub rights: Option<Box<ChatAdministratorRights>>,
    /// Whether this holds: for channels.
    pub for_channels: Option<bool>,
}

impl SetMyDefaultAdministratorRights {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            rights: None,
            for_channels: None,
        }
    }
}

impl<B> SetMyDefaultAdministratorRights<B> {
    /// Rights.
    pub fn rights(mut self, rights: impl Into<ChatAdministratorRights>) -> Self {
        self.rights = Some(Box::new(rights.into()));
        self
    }

    /// Whether this holds: for channels.
    pub fn for_channels(mut self, for_channels: bool) -> Self {
        self.for_channels = Some(for_channels);
        self
    }

    fn with_bot<C>(self, bot: C) -> SetMyDefaultAdministratorRights<C> {
        SetMyDefaultAdministratorRights {
            bot,
            rights: self.rights,
            for_channels: self.for_channels,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetMyDefaultAdministratorRights<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("rights", self.rights.as_ref())
            .optional("for_channels", self.for_channels.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setMyDefaultAdministratorRights`](https://core.telegram.org/bots/api#setmydefaultadministratorrights), answered with `true`.
    pub fn set_my_default_administrator_rights(&self) -> SetMyDefaultAdministratorRights<Self> {
        SetMyDefaultAdministratorRights::new().bind(self)
    }
}

method!(
    SetMyDefaultAdministratorRights,
    "setMyDefaultAdministratorRights",
    bool,
    truth
);

/// [`getMyDefaultAdministratorRights`](https://core.telegram.org/bots/api#getmydefaultadministratorrights), answered with [`ChatAdministratorRights`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetMyDefaultAdministratorRights<B = ()> {
    pub(crate) bot: B,
    /// Whether this holds: for channels.
    pub for_channels: Option<bool>,
}

impl GetMyDefaultAdministratorRights {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            for_channels: None,
        }
    }
}

impl<B> GetMyDefaultAdministratorRights<B> {
    /// Whether this holds: for channels.
    pub fn for_channels(mut self, for_channels: bool) -> Self {
        self.for_channels = Some(for_channels);
        self
    }

    fn with_bot<C>(self, bot: C) -> GetMyDefaultAdministratorRights<C> {
        GetMyDefaultAdministratorRights {
            bot,
            for_channels: self.for_channels,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetMyDefaultAdministratorRights<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("for_channels", self.for_channels.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getMyDefaultAdministratorRights`](https://core.telegram.org/bots/api#getmydefaultadministratorrights), answered with [`ChatAdministratorRights`].
    pub fn get_my_default_administrator_rights(&self) -> GetMyDefaultAdministratorRights<Self> {
        GetMyDefaultAdministratorRights::new().bind(self)
    }
}

method!(
    GetMyDefaultAdministratorRights,
    "getMyDefaultAdministratorRights",
    ChatAdministratorRights,
    envelope::decode::<ChatAdministratorRights>
);
