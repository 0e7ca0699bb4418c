//! Rich messages and formatted text.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::call::Attachments;
use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::de::Text;
use crate::ser;
use crate::types::*;

/// [`RichMessage`](https://core.telegram.org/bots/api#richmessage) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichMessage {
    /// Blocks.
    pub blocks: Vec<RichBlock>,
    /// Whether it is rtl.
    pub is_rtl: Option<bool>,
}

impl Object for RichMessage {
    const FIELDS: &'static [&'static str] = &["blocks", "is_rtl"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.blocks, map),
            _ => de::value(&mut self.is_rtl, map),
        }
    }
}

impl Serialize for RichMessage {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("blocks", &self.blocks)
            .optional("is_rtl", self.is_rtl.as_ref())
            .end()
    }
}

/// [`InputRichMessage`](https://core.telegram.org/bots/api#inputrichmessage) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichMessage {
    /// Blocks.
    pub blocks: Option<Vec<InputRichBlock>>,
    /// Html.
    pub html: Option<String>,
    /// Markdown.
    pub markdown: Option<String>,
    /// Media.
    pub media: Option<Vec<InputRichMessageMedia>>,
    /// Whether it is rtl.
    pub is_rtl: Option<bool>,
    /// Whether to skip entity detection.
    pub skip_entity_detection: Option<bool>,
}

impl InputRichMessage {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {
            blocks: None,
            html: None,
            markdown: None,
            media: None,
            is_rtl: None,
            skip_entity_detection: None,
        }
    }

    /// Blocks.
    #[must_use]
    pub fn blocks(mut self, blocks: impl IntoIterator<Item = impl Into<InputRichBlock>>) -> Self {
        self.blocks = Some(blocks.into_iter().map(Into::into).collect());
        self
    }

    /// Html.
    #[must_use]
    pub fn html(mut self, html: impl Into<String>) -> Self {
        self.html = Some(html.into());
        self
    }

    /// Markdown.
    #[must_use]
    pub fn markdown(mut self, markdown: impl Into<String>) -> Self {
        self.markdown = Some(markdown.into());
        self
    }

    /// Media.
    #[must_use]
    pub fn media(
        mut self,
        media: impl IntoIterator<Item = impl Into<InputRichMessageMedia>>,
    ) -> Self {
        self.media = Some(media.into_iter().map(Into::into).collect());
        self
    }

    /// Whether it is rtl.
    #[must_use]
    pub fn is_rtl(mut self, is_rtl: bool) -> Self {
        self.is_rtl = Some(is_rtl);
        self
    }

    /// Whether to skip entity detection.
    #[must_use]
    pub fn skip_entity_detection(mut self, skip_entity_detection: bool) -> Self {
        self.skip_entity_detection = Some(skip_entity_detection);
        self
    }
}

impl InputRichMessage {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(blocks) = &mut self.blocks {
            for item in blocks {
                item.detach(files);
            }
        }
        if let Some(media) = &mut self.media {
            for item in media {
                item.detach(files);
            }
        }
    }
}

impl Object for InputRichMessage {
    const FIELDS: &'static [&'static str] = &[
        "blocks",
        "html",
        "markdown",
        "media",
        "is_rtl",
        "skip_entity_detection",
    ];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.blocks, map),
            1 => de::value(&mut self.html, map),
            2 => de::value(&mut self.markdown, map),
            3 => de::value(&mut self.media, map),
            4 => de::value(&mut self.is_rtl, map),
            _ => de::value(&mut self.skip_entity_detection, map),
        }
    }
}

impl Serialize for InputRichMessage {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("blocks", self.blocks.as_ref())
            .optional("html", self.html.as_ref())
            .optional("markdown", self.markdown.as_ref())
            .optional("media", self.media.as_ref())
            .optional("is_rtl", self.is_rtl.as_ref())
            .optional("skip_entity_detection", self.skip_entity_detection.as_ref())
            .end()
    }
}

/// [`InputRichMessageMedia`](https://core.telegram.org/bots/api#inputrichmessagemedia) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichMessageMedia {
    /// Id, 1 to 64 characters.
    pub id: String,
    /// Media.
    pub media: InputRichMedia,
}

impl InputRichMessageMedia {
    /// One with what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, media: impl Into<InputRichMedia>) -> Self {
        Self {
            id: id.into(),
            media: media.into(),
        }
    }
}

impl InputRichMessageMedia {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        self.media.detach(files);
    }
}

impl Object for InputRichMessageMedia {
    const FIELDS: &'static [&'static str] = &["id", "media"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            _ => de::value(&mut self.media, map),
        }
    }
}

impl Serialize for InputRichMessageMedia {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("media", &self.media)
            .end()
    }
}

/// [`RichMessageButton`](https://core.telegram.org/bots/api#richmessagebutton) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichMessageButton {
    /// Text.
    pub text: RichText,
    /// Style.
    pub style: Option<RichButtonStyle>,
    /// Url.
    pub url: Option<String>,
    /// Callback data, 1 to 64 bytes.
    pub callback_data: Option<String>,
    /// Web app.
    pub web_app: Option<Box<WebAppInfo>>,
    /// Login url.
    pub login_url: Option<Box<LoginUrl>>,
    /// Switch inline query.
    pub switch_inline_query: Option<String>,
    /// Switch inline query current chat.
    pub switch_inline_query_current_chat: Option<String>,
    /// Switch inline query chosen chat.
    pub switch_inline_query_chosen_chat: Option<Box<SwitchInlineQueryChosenChat>>,
    /// Copy text.
    pub copy_text: Option<Box<CopyTextButton>>,
    /// Disabled.
    pub disabled: Option<Box<DisabledButton>>,
}

impl RichMessageButton {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self {
            text: text.into(),
            style: None,
            url: None,
            callback_data: None,
            web_app: None,
            login_url: None,
            switch_inline_query: None,
            switch_inline_query_current_chat: None,
            switch_inline_query_chosen_chat: None,
            copy_text: None,
            disabled: None,
        }
    }

    /// Style.
    #[must_use]
    pub fn style(mut self, style: impl Into<RichButtonStyle>) -> Self {
        self.style = Some(style.into());
        self
    }

    /// Url.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Callback data, 1 to 64 bytes.
    #[must_use]
    pub fn callback_data(mut self, callback_data: impl Into<String>) -> Self {
        self.callback_data = Some(callback_data.into());
        self
    }

    /// Web app.
    #[must_use]
    pub fn web_app(mut self, web_app: impl Into<WebAppInfo>) -> Self {
        self.web_app = Some(Box::new(web_app.into()));
        self
    }

    /// Login url.
    #[must_use]
    pub fn login_url(mut self, login_url: impl Into<LoginUrl>) -> Self {
        self.login_url = Some(Box::new(login_url.into()));
        self
    }

    /// Switch inline query.
    #[must_use]
    pub fn switch_inline_query(mut self, switch_inline_query: impl Into<String>) -> Self {
        self.switch_inline_query = Some(switch_inline_query.into());
        self
    }

    /// Switch inline query current chat.
    #[must_use]
    pub fn switch_inline_query_current_chat(
        mut self,
        switch_inline_query_current_chat: impl Into<String>,
    ) -> Self {
        self.switch_inline_query_current_chat = Some(switch_inline_query_current_chat.into());
        self
    }

    /// Switch inline query chosen chat.
    #[must_use]
    pub fn switch_inline_query_chosen_chat(
        mut self,
        switch_inline_query_chosen_chat: impl Into<SwitchInlineQueryChosenChat>,
    ) -> Self {
        self.switch_inline_query_chosen_chat =
            Some(Box::new(switch_inline_query_chosen_chat.into()));
        self
    }

    /// Copy text.
    #[must_use]
    pub fn copy_text(mut self, copy_text: impl Into<CopyTextButton>) -> Self {
        self.copy_text = Some(Box::new(copy_text.into()));
        self
    }

    /// Disabled.
    #[must_use]
    pub fn disabled(mut self, disabled: impl Into<DisabledButton>) -> Self {
        self.disabled = Some(Box::new(disabled.into()));
        self
    }
}

impl Object for RichMessageButton {
    const FIELDS: &'static [&'static str] = &[
        "text",
        "style",
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "disabled",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            1 => de::value(&mut self.style, map),
            2 => de::value(&mut self.url, map),
            3 => de::value(&mut self.callback_data, map),
            4 => de::value(&mut self.web_app, map),
            5 => de::value(&mut self.login_url, map),
            6 => de::value(&mut self.switch_inline_query, map),
            7 => de::value(&mut self.switch_inline_query_current_chat, map),
            8 => de::value(&mut self.switch_inline_query_chosen_chat, map),
            9 => de::value(&mut self.copy_text, map),
            _ => de::value(&mut self.disabled, map),
        }
    }
}

impl Serialize for RichMessageButton {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("text", &self.text)
            .optional("style", self.style.as_ref())
            .optional("url", self.url.as_ref())
            .optional("callback_data", self.callback_data.as_ref())
            .optional("web_app", self.web_app.as_ref())
            .optional("login_url", self.login_url.as_ref())
            .optional("switch_inline_query", self.switch_inline_query.as_ref())
            .optional(
                "switch_inline_query_current_chat",
                self.switch_inline_query_current_chat.as_ref(),
            )
            .optional(
                "switch_inline_query_chosen_chat",
                self.switch_inline_query_chosen_chat.as_ref(),
            )
            .optional("copy_text", self.copy_text.as_ref())
            .optional("disabled", self.disabled.as_ref())
            .end()
    }
}

/// [`RichText`](https://core.telegram.org/bots/api#richtext) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RichText {
    /// Text without any formatting.
    Plain(String),
    /// Texts one after another.
    Sequence(Vec<Self>),
    /// [`RichTextBold`](https://core.telegram.org/bots/api#richtextbold): `bold`.
    Bold(Box<RichTextBold>),
    /// [`RichTextItalic`](https://core.telegram.org/bots/api#richtextitalic): `italic`.
    Italic(Box<RichTextItalic>),
    /// [`RichTextUnderline`](https://core.telegram.org/bots/api#richtextunderline): `underline`.
    Underline(Box<RichTextUnderline>),
    /// [`RichTextStrikethrough`](https://core.telegram.org/bots/api#richtextstrikethrough): `strikethrough`.
    Strikethrough(Box<RichTextStrikethrough>),
    /// [`RichTextSpoiler`](https://core.telegram.org/bots/api#richtextspoiler): `spoiler`.
    Spoiler(Box<RichTextSpoiler>),
    /// [`RichTextDateTime`](https://core.telegram.org/bots/api#richtextdatetime): `date_time`.
    DateTime(Box<RichTextDateTime>),
    /// [`RichTextTextMention`](https://core.telegram.org/bots/api#richtexttextmention): `text_mention`.
    TextMention(Box<RichTextTextMention>),
    /// [`RichTextSubscript`](https://core.telegram.org/bots/api#richtextsubscript): `subscript`.
    Subscript(Box<RichTextSubscript>),
    /// [`RichTextSuperscript`](https://core.telegram.org/bots/api#richtextsuperscript): `superscript`.
    Superscript(Box<RichTextSuperscript>),
    /// [`RichTextMarked`](https://core.telegram.org/bots/api#richtextmarked): `marked`.
    Marked(Box<RichTextMarked>),
    /// [`RichTextCode`](https://core.telegram.org/bots/api#richtextcode): `code`.
    Code(Box<RichTextCode>),
    /// [`RichTextCustomEmoji`](https://core.telegram.org/bots/api#richtextcustomemoji): `custom_emoji`.
    CustomEmoji(Box<RichTextCustomEmoji>),
    /// [`RichTextMathematicalExpression`](https://core.telegram.org/bots/api#richtextmathematicalexpression): `mathematical_expression`.
    MathematicalExpression(RichTextMathematicalExpression),
    /// [`RichTextUrl`](https://core.telegram.org/bots/api#richtexturl): `url`.
    Url(Box<RichTextUrl>),
    /// [`RichTextEmailAddress`](https://core.telegram.org/bots/api#richtextemailaddress): `email_address`.
    EmailAddress(Box<RichTextEmailAddress>),
    /// [`RichTextPhoneNumber`](https://core.telegram.org/bots/api#richtextphonenumber): `phone_number`.
    PhoneNumber(Box<RichTextPhoneNumber>),
    /// [`RichTextBankCardNumber`](https://core.telegram.org/bots/api#richtextbankcardnumber): `bank_card_number`.
    BankCardNumber(Box<RichTextBankCardNumber>),
    /// [`RichTextMention`](https://core.telegram.org/bots/api#richtextmention): `mention`.
    Mention(Box<RichTextMention>),
    /// [`RichTextHashtag`](https://core.telegram.org/bots/api#richtexthashtag): `hashtag`.
    Hashtag(Box<RichTextHashtag>),
    /// [`RichTextCashtag`](https://core.telegram.org/bots/api#richtextcashtag): `cashtag`.
    Cashtag(Box<RichTextCashtag>),
    /// [`RichTextBotCommand`](https://core.telegram.org/bots/api#richtextbotcommand): `bot_command`.
    BotCommand(Box<RichTextBotCommand>),
    /// [`RichTextButton`](https://core.telegram.org/bots/api#richtextbutton): `button`.
    Button(RichTextButton),
    /// [`RichTextAnchor`](https://core.telegram.org/bots/api#richtextanchor): `anchor`.
    Anchor(RichTextAnchor),
    /// [`RichTextAnchorLink`](https://core.telegram.org/bots/api#richtextanchorlink): `anchor_link`.
    AnchorLink(Box<RichTextAnchorLink>),
    /// [`RichTextReference`](https://core.telegram.org/bots/api#richtextreference): `reference`.
    Reference(Box<RichTextReference>),
    /// [`RichTextReferenceLink`](https://core.telegram.org/bots/api#richtextreferencelink): `reference_link`.
    ReferenceLink(Box<RichTextReferenceLink>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for RichText {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<RichTextBold> for RichText {
    fn from(value: RichTextBold) -> Self {
        Self::Bold(Box::new(value))
    }
}

impl From<RichTextItalic> for RichText {
    fn from(value: RichTextItalic) -> Self {
        Self::Italic(Box::new(value))
    }
}

impl From<RichTextUnderline> for RichText {
    fn from(value: RichTextUnderline) -> Self {
        Self::Underline(Box::new(value))
    }
}

impl From<RichTextStrikethrough> for RichText {
    fn from(value: RichTextStrikethrough) -> Self {
        Self::Strikethrough(Box::new(value))
    }
}

impl From<RichTextSpoiler> for RichText {
    fn from(value: RichTextSpoiler) -> Self {
        Self::Spoiler(Box::new(value))
    }
}

impl From<RichTextDateTime> for RichText {
    fn from(value: RichTextDateTime) -> Self {
        Self::DateTime(Box::new(value))
    }
}

impl From<RichTextTextMention> for RichText {
    fn from(value: RichTextTextMention) -> Self {
        Self::TextMention(Box::new(value))
    }
}

impl From<RichTextSubscript> for RichText {
    fn from(value: RichTextSubscript) -> Self {
        Self::Subscript(Box::new(value))
    }
}

impl From<RichTextSuperscript> for RichText {
    fn from(value: RichTextSuperscript) -> Self {
        Self::Superscript(Box::new(value))
    }
}

impl From<RichTextMarked> for RichText {
    fn from(value: RichTextMarked) -> Self {
        Self::Marked(Box::new(value))
    }
}

impl From<RichTextCode> for RichText {
    fn from(value: RichTextCode) -> Self {
        Self::Code(Box::new(value))
    }
}

impl From<RichTextCustomEmoji> for RichText {
    fn from(value: RichTextCustomEmoji) -> Self {
        Self::CustomEmoji(Box::new(value))
    }
}

impl From<RichTextMathematicalExpression> for RichText {
    fn from(value: RichTextMathematicalExpression) -> Self {
        Self::MathematicalExpression(value)
    }
}

impl From<RichTextUrl> for RichText {
    fn from(value: RichTextUrl) -> Self {
        Self::Url(Box::new(value))
    }
}

impl From<RichTextEmailAddress> for RichText {
    fn from(value: RichTextEmailAddress) -> Self {
        Self::EmailAddress(Box::new(value))
    }
}

impl From<RichTextPhoneNumber> for RichText {
    fn from(value: RichTextPhoneNumber) -> Self {
        Self::PhoneNumber(Box::new(value))
    }
}

impl From<RichTextBankCardNumber> for RichText {
    fn from(value: RichTextBankCardNumber) -> Self {
        Self::BankCardNumber(Box::new(value))
    }
}

impl From<RichTextMention> for RichText {
    fn from(value: RichTextMention) -> Self {
        Self::Mention(Box::new(value))
    }
}

impl From<RichTextHashtag> for RichText {
    fn from(value: RichTextHashtag) -> Self {
        Self::Hashtag(Box::new(value))
    }
}

impl From<RichTextCashtag> for RichText {
    fn from(value: RichTextCashtag) -> Self {
        Self::Cashtag(Box::new(value))
    }
}

impl From<RichTextBotCommand> for RichText {
    fn from(value: RichTextBotCommand) -> Self {
        Self::BotCommand(Box::new(value))
    }
}

impl From<RichTextButton> for RichText {
    fn from(value: RichTextButton) -> Self {
        Self::Button(value)
    }
}

impl From<RichTextAnchor> for RichText {
    fn from(value: RichTextAnchor) -> Self {
        Self::Anchor(value)
    }
}

impl From<RichTextAnchorLink> for RichText {
    fn from(value: RichTextAnchorLink) -> Self {
        Self::AnchorLink(Box::new(value))
    }
}

impl From<RichTextReference> for RichText {
    fn from(value: RichTextReference) -> Self {
        Self::Reference(Box::new(value))
    }
}

impl From<RichTextReferenceLink> for RichText {
    fn from(value: RichTextReferenceLink) -> Self {
        Self::ReferenceLink(Box::new(value))
    }
}

impl Tagged for RichText {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "bold" => Self::Bold(Default::default()),
            "italic" => Self::Italic(Default::default()),
            "underline" => Self::Underline(Default::default()),
            "strikethrough" => Self::Strikethrough(Default::default()),
            "spoiler" => Self::Spoiler(Default::default()),
            "date_time" => Self::DateTime(Default::default()),
            "text_mention" => Self::TextMention(Default::default()),
            "subscript" => Self::Subscript(Default::default()),
            "superscript" => Self::Superscript(Default::default()),
            "marked" => Self::Marked(Default::default()),
            "code" => Self::Code(Default::default()),
            "custom_emoji" => Self::CustomEmoji(Default::default()),
            "mathematical_expression" => Self::MathematicalExpression(Default::default()),
            "url" => Self::Url(Default::default()),
            "email_address" => Self::EmailAddress(Default::default()),
            "phone_number" => Self::PhoneNumber(Default::default()),
            "bank_card_number" => Self::BankCardNumber(Default::default()),
            "mention" => Self::Mention(Default::default()),
            "hashtag" => Self::Hashtag(Default::default()),
            "cashtag" => Self::Cashtag(Default::default()),
            "bot_command" => Self::BotCommand(Default::default()),
            "button" => Self::Button(Default::default()),
            "anchor" => Self::Anchor(Default::default()),
            "anchor_link" => Self::AnchorLink(Default::default()),
            "reference" => Self::Reference(Default::default()),
            "reference_link" => Self::ReferenceLink(Default::default()),
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
            Self::Bold(value) => de::fields(&mut **value, given, map),
            Self::Italic(value) => de::fields(&mut **value, given, map),
            Self::Underline(value) => de::fields(&mut **value, given, map),
            Self::Strikethrough(value) => de::fields(&mut **value, given, map),
            Self::Spoiler(value) => de::fields(&mut **value, given, map),
            Self::DateTime(value) => de::fields(&mut **value, given, map),
            Self::TextMention(value) => de::fields(&mut **value, given, map),
            Self::Subscript(value) => de::fields(&mut **value, given, map),
            Self::Superscript(value) => de::fields(&mut **value, given, map),
            Self::Marked(value) => de::fields(&mut **value, given, map),
            Self::Code(value) => de::fields(&mut **value, given, map),
            Self::CustomEmoji(value) => de::fields(&mut **value, given, map),
            Self::MathematicalExpression(value) => de::fields(value, given, map),
            Self::Url(value) => de::fields(&mut **value, given, map),
            Self::EmailAddress(value) => de::fields(&mut **value, given, map),
            Self::PhoneNumber(value) => de::fields(&mut **value, given, map),
            Self::BankCardNumber(value) => de::fields(&mut **value, given, map),
            Self::Mention(value) => de::fields(&mut **value, given, map),
            Self::Hashtag(value) => de::fields(&mut **value, given, map),
            Self::Cashtag(value) => de::fields(&mut **value, given, map),
            Self::BotCommand(value) => de::fields(&mut **value, given, map),
            Self::Button(value) => de::fields(value, given, map),
            Self::Anchor(value) => de::fields(value, given, map),
            Self::AnchorLink(value) => de::fields(&mut **value, given, map),
            Self::Reference(value) => de::fields(&mut **value, given, map),
            Self::ReferenceLink(value) => de::fields(&mut **value, given, map),
            Self::Plain(_) | Self::Sequence(_) | Self::Unknown(_) => Ok(()),
        }
    }
}

impl Text for RichText {
    fn plain(text: String) -> Self {
        Self::Plain(text)
    }

    fn sequence(parts: Vec<Self>) -> Self {
        Self::Sequence(parts)
    }
}

impl From<String> for RichText {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<&str> for RichText {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<Vec<Self>> for RichText {
    fn from(parts: Vec<Self>) -> Self {
        Self::Sequence(parts)
    }
}

impl Serialize for RichText {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(value) => value.serialize(to),
            Self::Sequence(value) => value.serialize(to),
            Self::Bold(value) => value.serialize(to),
            Self::Italic(value) => value.serialize(to),
            Self::Underline(value) => value.serialize(to),
            Self::Strikethrough(value) => value.serialize(to),
            Self::Spoiler(value) => value.serialize(to),
            Self::DateTime(value) => value.serialize(to),
            Self::TextMention(value) => value.serialize(to),
            Self::Subscript(value) => value.serialize(to),
            Self::Superscript(value) => value.serialize(to),
            Self::Marked(value) => value.serialize(to),
            Self::Code(value) => value.serialize(to),
            Self::CustomEmoji(value) => value.serialize(to),
            Self::MathematicalExpression(value) => value.serialize(to),
            Self::Url(value) => value.serialize(to),
            Self::EmailAddress(value) => value.serialize(to),
            Self::PhoneNumber(value) => value.serialize(to),
            Self::BankCardNumber(value) => value.serialize(to),
            Self::Mention(value) => value.serialize(to),
            Self::Hashtag(value) => value.serialize(to),
            Self::Cashtag(value) => value.serialize(to),
            Self::BotCommand(value) => value.serialize(to),
            Self::Button(value) => value.serialize(to),
            Self::Anchor(value) => value.serialize(to),
            Self::AnchorLink(value) => value.serialize(to),
            Self::Reference(value) => value.serialize(to),
            Self::ReferenceLink(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`RichTextBold`](https://core.telegram.org/bots/api#richtextbold) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextBold {
    /// Text.
    pub text: RichText,
}

impl RichTextBold {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for RichTextBold {
    const FIELDS: &'static [&'static str] = &["text"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.text, map)
    }
}

impl Serialize for RichTextBold {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "bold")
            .field("text", &self.text)
            .end()
    }
}

/// [`RichTextItalic`](https://core.telegram.org/bots/api#richtextitalic) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextItalic {
    /// Text.
    pub text: RichText,
}

impl RichTextItalic {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for RichTextItalic {
    const FIELDS: &'static [&'static str] = &["text"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.text, map)
    }
}

impl Serialize for RichTextItalic {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "italic")
            .field("text", &self.text)
            .end()
    }
}

/// [`RichTextUnderline`](https://core.telegram.org/bots/api#richtextunderline) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextUnderline {
    /// Text.
    pub text: RichText,
}

impl RichTextUnderline {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for RichTextUnderline {
    const FIELDS: &'static [&'static str] = &["text"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.text, map)
    }
}

impl Serialize for RichTextUnderline {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "underline")
            .field("text", &self.text)
            .end()
    }
}

/// [`RichTextStrikethrough`](https://core.telegram.org/bots/api#richtextstrikethrough) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextStrikethrough {
    /// Text.
    pub text: RichText,
}

impl RichTextStrikethrough {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for RichTextStrikethrough {
    const FIELDS: &'static [&'static str] = &["text"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.text, map)
    }
}

impl Serialize for RichTextStrikethrough {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "strikethrough")
            .field("text", &self.text)
            .end()
    }
}

/// [`RichTextSpoiler`](https://core.telegram.org/bots/api#richtextspoiler) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextSpoiler {
    /// Text.
    pub text: RichText,
}

impl RichTextSpoiler {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for RichTextSpoiler {
    const FIELDS: &'static [&'static str] = &["text"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.text, map)
    }
}

impl Serialize for RichTextSpoiler {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "spoiler")
            .field("text", &self.text)
            .end()
    }
}

/// [`RichTextDateTime`](https://core.telegram.org/bots/api#richtextdatetime) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextDateTime {
    /// Text.
    pub text: RichText,
    /// Unix time.
    pub unix_time: Timestamp,
    /// Date time format.
    pub date_time_format: String,
}

impl RichTextDateTime {
    /// One with what is required.
    #[must_use]
    pub fn new(
        text: impl Into<RichText>,
        unix_time: impl Into<Timestamp>,
        date_time_format: impl Into<String>,
    ) -> Self {
        Self {
            text: text.into(),
            unix_time: unix_time.into(),
            date_time_format: date_time_format.into(),
        }
    }
}

impl Object for RichTextDateTime {
    const FIELDS: &'static [&'static str] = &["text", "unix_time", "date_time_format"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            1 => de::value(&mut self.unix_time, map),
            _ => de::value(&mut self.date_time_format, map),
        }
    }
}

impl Serialize for RichTextDateTime {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "date_time")
            .field("text", &self.text)
            .field("unix_time", &self.unix_time)
            .field("date_time_format", &self.date_time_format)
            .end()
    }
}

/// [`RichTextTextMention`](https://core.telegram.org/bots/api#richtexttextmention) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextTextMention {
    /// Text.
    pub text: RichText,
    /// User.
    pub user: Box<User>,
}

impl RichTextTextMention {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, user: impl Into<User>) -> Self {
        Self {
            text: text.into(),
            user: Box::new(user.into()),
        }
    }
}

impl Object for RichTextTextMention {
    const FIELDS: &'static [&'static str] = &["text", "user"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.user, map),
        }
    }
}

impl Serialize for RichTextTextMention {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "text_mention")
            .field("text", &self.text)
            .field("user", &self.user)
            .end()
    }
}

/// [`RichTextSubscript`](https://core.telegram.org/bots/api#richtextsubscript) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextSubscript {
    /// Text.
    pub text: RichText,
}

impl RichTextSubscript {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for RichTextSubscript {
    const FIELDS: &'static [&'static str] = &["text"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.text, map)
    }
}

impl Serialize for RichTextSubscript {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "subscript")
            .field("text", &self.text)
            .end()
    }
}

/// [`RichTextSuperscript`](https://core.telegram.org/bots/api#richtextsuperscript) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextSuperscript {
    /// Text.
    pub text: RichText,
}

impl RichTextSuperscript {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for RichTextSuperscript {
    const FIELDS: &'static [&'static str] = &["text"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.text, map)
    }
}

impl Serialize for RichTextSuperscript {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "superscript")
            .field("text", &self.text)
            .end()
    }
}

/// [`RichTextMarked`](https://core.telegram.org/bots/api#richtextmarked) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextMarked {
    /// Text.
    pub text: RichText,
}

impl RichTextMarked {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for RichTextMarked {
    const FIELDS: &'static [&'static str] = &["text"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.text, map)
    }
}

impl Serialize for RichTextMarked {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "marked")
            .field("text", &self.text)
            .end()
    }
}

/// [`RichTextCode`](https://core.telegram.org/bots/api#richtextcode) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextCode {
    /// Text.
    pub text: RichText,
}

impl RichTextCode {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for RichTextCode {
    const FIELDS: &'static [&'static str] = &["text"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.text, map)
    }
}

impl Serialize for RichTextCode {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "code")
            .field("text", &self.text)
            .end()
    }
}

/// [`RichTextCustomEmoji`](https://core.telegram.org/bots/api#richtextcustomemoji) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextCustomEmoji {
    /// Custom emoji id.
    pub custom_emoji_id: String,
    /// Alternative text.
    pub alternative_text: String,
}

impl RichTextCustomEmoji {
    /// One with what is required.
    #[must_use]
    pub fn new(custom_emoji_id: impl Into<String>, alternative_text: impl Into<String>) -> Self {
        Self {
            custom_emoji_id: custom_emoji_id.into(),
            alternative_text: alternative_text.into(),
        }
    }
}

impl Object for RichTextCustomEmoji {
    const FIELDS: &'static [&'static str] = &["custom_emoji_id", "alternative_text"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.custom_emoji_id, map),
            _ => de::value(&mut self.alternative_text, map),
        }
    }
}

impl Serialize for RichTextCustomEmoji {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "custom_emoji")
            .field("custom_emoji_id", &self.custom_emoji_id)
            .field("alternative_text", &self.alternative_text)
            .end()
    }
}

/// [`RichTextMathematicalExpression`](https://core.telegram.org/bots/api#richtextmathematicalexpression) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextMathematicalExpression {
    /// Expression.
    pub expression: String,
}

impl RichTextMathematicalExpression {
    /// One with what is required.
    #[must_use]
    pub fn new(expression: impl Into<String>) -> Self {
        Self {
            expression: expression.into(),
        }
    }
}

impl Object for RichTextMathematicalExpression {
    const FIELDS: &'static [&'static str] = &["expression"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.expression, map)
    }
}

impl Serialize for RichTextMathematicalExpression {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "mathematical_expression")
            .field("expression", &self.expression)
            .end()
    }
}

/// [`RichTextUrl`](https://core.telegram.org/bots/api#richtexturl) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextUrl {
    /// Text.
    pub text: RichText,
    /// Url.
    pub url: String,
}

impl RichTextUrl {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, url: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            url: url.into(),
        }
    }
}

impl Object for RichTextUrl {
    const FIELDS: &'static [&'static str] = &["text", "url"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.url, map),
        }
    }
}

impl Serialize for RichTextUrl {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "url")
            .field("text", &self.text)
            .field("url", &self.url)
            .end()
    }
}

/// [`RichTextEmailAddress`](https://core.telegram.org/bots/api#richtextemailaddress) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextEmailAddress {
    /// Text.
    pub text: RichText,
    /// Email address.
    pub email_address: String,
}

impl RichTextEmailAddress {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, email_address: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            email_address: email_address.into(),
        }
    }
}

impl Object for RichTextEmailAddress {
    const FIELDS: &'static [&'static str] = &["text", "email_address"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.email_address, map),
        }
    }
}

impl Serialize for RichTextEmailAddress {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "email_address")
            .field("text", &self.text)
            .field("email_address", &self.email_address)
            .end()
    }
}

/// [`RichTextPhoneNumber`](https://core.telegram.org/bots/api#richtextphonenumber) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextPhoneNumber {
    /// Text.
    pub text: RichText,
    /// Phone number.
    pub phone_number: String,
}

impl RichTextPhoneNumber {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, phone_number: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            phone_number: phone_number.into(),
        }
    }
}

impl Object for RichTextPhoneNumber {
    const FIELDS: &'static [&'static str] = &["text", "phone_number"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.phone_number, map),
        }
    }
}

impl Serialize for RichTextPhoneNumber {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "phone_number")
            .field("text", &self.text)
            .field("phone_number", &self.phone_number)
            .end()
    }
}

/// [`RichTextBankCardNumber`](https://core.telegram.org/bots/api#richtextbankcardnumber) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextBankCardNumber {
    /// Text.
    pub text: RichText,
    /// Bank card number.
    pub bank_card_number: String,
}

impl RichTextBankCardNumber {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, bank_card_number: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bank_card_number: bank_card_number.into(),
        }
    }
}

impl Object for RichTextBankCardNumber {
    const FIELDS: &'static [&'static str] = &["text", "bank_card_number"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.bank_card_number, map),
        }
    }
}

impl Serialize for RichTextBankCardNumber {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "bank_card_number")
            .field("text", &self.text)
            .field("bank_card_number", &self.bank_card_number)
            .end()
    }
}

/// [`RichTextMention`](https://core.telegram.org/bots/api#richtextmention) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextMention {
    /// Text.
    pub text: RichText,
    /// Username.
    pub username: String,
}

impl RichTextMention {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, username: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            username: username.into(),
        }
    }
}

impl Object for RichTextMention {
    const FIELDS: &'static [&'static str] = &["text", "username"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.username, map),
        }
    }
}

impl Serialize for RichTextMention {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "mention")
            .field("text", &self.text)
            .field("username", &self.username)
            .end()
    }
}

/// [`RichTextHashtag`](https://core.telegram.org/bots/api#richtexthashtag) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextHashtag {
    /// Text.
    pub text: RichText,
    /// Hashtag.
    pub hashtag: String,
}

impl RichTextHashtag {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, hashtag: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            hashtag: hashtag.into(),
        }
    }
}

impl Object for RichTextHashtag {
    const FIELDS: &'static [&'static str] = &["text", "hashtag"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.hashtag, map),
        }
    }
}

impl Serialize for RichTextHashtag {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "hashtag")
            .field("text", &self.text)
            .field("hashtag", &self.hashtag)
            .end()
    }
}

/// [`RichTextCashtag`](https://core.telegram.org/bots/api#richtextcashtag) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextCashtag {
    /// Text.
    pub text: RichText,
    /// Cashtag.
    pub cashtag: String,
}

impl RichTextCashtag {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, cashtag: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            cashtag: cashtag.into(),
        }
    }
}

impl Object for RichTextCashtag {
    const FIELDS: &'static [&'static str] = &["text", "cashtag"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.cashtag, map),
        }
    }
}

impl Serialize for RichTextCashtag {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "cashtag")
            .field("text", &self.text)
            .field("cashtag", &self.cashtag)
            .end()
    }
}

/// [`RichTextBotCommand`](https://core.telegram.org/bots/api#richtextbotcommand) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextBotCommand {
    /// Text.
    pub text: RichText,
    /// Bot command.
    pub bot_command: String,
}

impl RichTextBotCommand {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, bot_command: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bot_command: bot_command.into(),
        }
    }
}

impl Object for RichTextBotCommand {
    const FIELDS: &'static [&'static str] = &["text", "bot_command"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.bot_command, map),
        }
    }
}

impl Serialize for RichTextBotCommand {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "bot_command")
            .field("text", &self.text)
            .field("bot_command", &self.bot_command)
            .end()
    }
}

/// [`RichTextButton`](https://core.telegram.org/bots/api#richtextbutton) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextButton {
    /// Button.
    pub button: Box<RichMessageButton>,
}

impl RichTextButton {
    /// One with what is required.
    #[must_use]
    pub fn new(button: impl Into<RichMessageButton>) -> Self {
        Self {
            button: Box::new(button.into()),
        }
    }
}

impl Object for RichTextButton {
    const FIELDS: &'static [&'static str] = &["button"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.button, map)
    }
}

impl Serialize for RichTextButton {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "button")
            .field("button", &self.button)
            .end()
    }
}

/// [`RichTextAnchor`](https://core.telegram.org/bots/api#richtextanchor) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextAnchor {
    /// Name.
    pub name: String,
}

impl RichTextAnchor {
    /// One with what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl Object for RichTextAnchor {
    const FIELDS: &'static [&'static str] = &["name"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.name, map)
    }
}

impl Serialize for RichTextAnchor {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "anchor")
            .field("name", &self.name)
            .end()
    }
}

/// [`RichTextAnchorLink`](https://core.telegram.org/bots/api#richtextanchorlink) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextAnchorLink {
    /// Text.
    pub text: RichText,
    /// Anchor name.
    pub anchor_name: String,
}

impl RichTextAnchorLink {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, anchor_name: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            anchor_name: anchor_name.into(),
        }
    }
}

impl Object for RichTextAnchorLink {
    const FIELDS: &'static [&'static str] = &["text", "anchor_name"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.anchor_name, map),
        }
    }
}

impl Serialize for RichTextAnchorLink {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "anchor_link")
            .field("text", &self.text)
            .field("anchor_name", &self.anchor_name)
            .end()
    }
}

/// [`RichTextReference`](https://core.telegram.org/bots/api#richtextreference) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextReference {
    /// Text.
    pub text: RichText,
    /// Name.
    pub name: String,
}

impl RichTextReference {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, name: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            name: name.into(),
        }
    }
}

impl Object for RichTextReference {
    const FIELDS: &'static [&'static str] = &["text", "name"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.name, map),
        }
    }
}

impl Serialize for RichTextReference {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "reference")
            .field("text", &self.text)
            .field("name", &self.name)
            .end()
    }
}

/// [`RichTextReferenceLink`](https://core.telegram.org/bots/api#richtextreferencelink) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextReferenceLink {
    /// Text.
    pub text: RichText,
    /// Reference name.
    pub reference_name: String,
}

impl RichTextReferenceLink {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, reference_name: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            reference_name: reference_name.into(),
        }
    }
}

impl Object for RichTextReferenceLink {
    const FIELDS: &'static [&'static str] = &["text", "reference_name"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.reference_name, map),
        }
    }
}

impl Serialize for RichTextReferenceLink {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "reference_link")
            .field("text", &self.text)
            .field("reference_name", &self.reference_name)
            .end()
    }
}

de::deserialize_object!(
    RichMessage,
    InputRichMessage,
    InputRichMessageMedia,
    RichMessageButton,
    RichTextBold,
    RichTextItalic,
    RichTextUnderline,
    RichTextStrikethrough,
    RichTextSpoiler,
    RichTextDateTime,
    RichTextTextMention,
    RichTextSubscript,
    RichTextSuperscript,
    RichTextMarked,
    RichTextCode,
    RichTextCustomEmoji,
    RichTextMathematicalExpression,
    RichTextUrl,
    RichTextEmailAddress,
    RichTextPhoneNumber,
    RichTextBankCardNumber,
    RichTextMention,
    RichTextHashtag,
    RichTextCashtag,
    RichTextBotCommand,
    RichTextButton,
    RichTextAnchor,
    RichTextAnchorLink,
    RichTextReference,
    RichTextReferenceLink,
);
de::deserialize_text!(RichText,);
