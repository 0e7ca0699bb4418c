//! Blocks of rich messages that bots send.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::call::Attachments;
use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`InputRichBlockListItem`](https://core.telegram.org/bots/api#inputrichblocklistitem) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockListItem {
    /// Blocks.
    pub blocks: Vec<InputRichBlock>,
    /// Whether it has checkbox.
    pub has_checkbox: bool,
    /// Whether it is checked.
    pub is_checked: bool,
    /// Value.
    pub value: Option<i64>,
    /// Type.
    pub kind: Option<ListNumbering>,
}

impl InputRichBlockListItem {
    /// One with what is required.
    #[must_use]
    pub fn new(blocks: impl IntoIterator<Item = impl Into<InputRichBlock>>) -> Self {
        Self {
            blocks: blocks.into_iter().map(Into::into).collect(),
            has_checkbox: false,
            is_checked: false,
            value: None,
            kind: None,
        }
    }

    /// Whether it has checkbox.
    #[must_use]
    pub fn has_checkbox(mut self, has_checkbox: bool) -> Self {
        self.has_checkbox = has_checkbox;
        self
    }

    /// Whether it is checked.
    #[must_use]
    pub fn is_checked(mut self, is_checked: bool) -> Self {
        self.is_checked = is_checked;
        self
    }

    /// Value.
    #[must_use]
    pub fn value(mut self, value: i64) -> Self {
        self.value = Some(value);
        self
    }

    /// Type.
    #[must_use]
    pub fn kind(mut self, kind: impl Into<ListNumbering>) -> Self {
        self.kind = Some(kind.into());
        self
    }
}

impl InputRichBlockListItem {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        for item in &mut self.blocks {
            item.detach(files);
        }
    }
}

impl Object for InputRichBlockListItem {
    const FIELDS: &'static [&'static str] =
        &["blocks", "has_checkbox", "is_checked", "value", "type"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.blocks, map),
            1 => de::value(&mut self.has_checkbox, map),
            2 => de::value(&mut self.is_checked, map),
            3 => de::value(&mut self.value, map),
            _ => de::value(&mut self.kind, map),
        }
    }
}

impl Serialize for InputRichBlockListItem {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("blocks", &self.blocks)
            .flag("has_checkbox", self.has_checkbox)
            .flag("is_checked", self.is_checked)
            .optional("value", self.value.as_ref())
            .optional("type", self.kind.as_ref())
            .end()
    }
}

/// [`InputRichBlock`](https://core.telegram.org/bots/api#inputrichblock) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputRichBlock {
    /// [`InputRichBlockParagraph`](https://core.telegram.org/bots/api#inputrichblockparagraph): `paragraph`.
    Paragraph(Box<InputRichBlockParagraph>),
    /// [`InputRichBlockSectionHeading`](https://core.telegram.org/bots/api#inputrichblocksectionheading): `heading`.
    SectionHeading(Box<InputRichBlockSectionHeading>),
    /// [`InputRichBlockPreformatted`](https://core.telegram.org/bots/api#inputrichblockpreformatted): `pre`.
    Preformatted(Box<InputRichBlockPreformatted>),
    /// [`InputRichBlockFooter`](https://core.telegram.org/bots/api#inputrichblockfooter): `footer`.
    Footer(Box<InputRichBlockFooter>),
    /// [`InputRichBlockDivider`](https://core.telegram.org/bots/api#inputrichblockdivider): `divider`.
    Divider(InputRichBlockDivider),
    /// [`InputRichBlockMathematicalExpression`](https://core.telegram.org/bots/api#inputrichblockmathematicalexpression): `mathematical_expression`.
    MathematicalExpression(InputRichBlockMathematicalExpression),
    /// [`InputRichBlockAnchor`](https://core.telegram.org/bots/api#inputrichblockanchor): `anchor`.
    Anchor(InputRichBlockAnchor),
    /// [`InputRichBlockList`](https://core.telegram.org/bots/api#inputrichblocklist): `list`.
    List(InputRichBlockList),
    /// [`InputRichBlockBlockQuotation`](https://core.telegram.org/bots/api#inputrichblockblockquotation): `blockquote`.
    BlockQuotation(Box<InputRichBlockBlockQuotation>),
    /// [`InputRichBlockExpandableBlockQuotation`](https://core.telegram.org/bots/api#inputrichblockexpandableblockquotation): `expandable_blockquote`.
    ExpandableBlockQuotation(Box<InputRichBlockExpandableBlockQuotation>),
    /// [`InputRichBlockPullQuotation`](https://core.telegram.org/bots/api#inputrichblockpullquotation): `pullquote`.
    PullQuotation(Box<InputRichBlockPullQuotation>),
    /// [`InputRichBlockCollage`](https://core.telegram.org/bots/api#inputrichblockcollage): `collage`.
    Collage(Box<InputRichBlockCollage>),
    /// [`InputRichBlockSlideshow`](https://core.telegram.org/bots/api#inputrichblockslideshow): `slideshow`.
    Slideshow(Box<InputRichBlockSlideshow>),
    /// [`InputRichBlockTable`](https://core.telegram.org/bots/api#inputrichblocktable): `table`.
    Table(Box<InputRichBlockTable>),
    /// [`InputRichBlockDetails`](https://core.telegram.org/bots/api#inputrichblockdetails): `details`.
    Details(Box<InputRichBlockDetails>),
    /// [`InputRichBlockMap`](https://core.telegram.org/bots/api#inputrichblockmap): `map`.
    Map(Box<InputRichBlockMap>),
    /// [`InputRichBlockButtons`](https://core.telegram.org/bots/api#inputrichblockbuttons): `buttons`.
    Buttons(Box<InputRichBlockButtons>),
    /// [`InputRichBlockAnimation`](https://core.telegram.org/bots/api#inputrichblockanimation): `animation`.
    Animation(InputRichBlockAnimation),
    /// [`InputRichBlockAudio`](https://core.telegram.org/bots/api#inputrichblockaudio): `audio`.
    Audio(InputRichBlockAudio),
    /// [`InputRichBlockDocument`](https://core.telegram.org/bots/api#inputrichblockdocument): `document`.
    Document(InputRichBlockDocument),
    /// [`InputRichBlockPhoto`](https://core.telegram.org/bots/api#inputrichblockphoto): `photo`.
    Photo(InputRichBlockPhoto),
    /// [`InputRichBlockVideo`](https://core.telegram.org/bots/api#inputrichblockvideo): `video`.
    Video(InputRichBlockVideo),
    /// [`InputRichBlockVoiceNote`](https://core.telegram.org/bots/api#inputrichblockvoicenote): `voice_note`.
    VoiceNote(InputRichBlockVoiceNote),
    /// [`InputRichBlockThinking`](https://core.telegram.org/bots/api#inputrichblockthinking): `thinking`.
    Thinking(Box<InputRichBlockThinking>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for InputRichBlock {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InputRichBlockParagraph> for InputRichBlock {
    fn from(value: InputRichBlockParagraph) -> Self {
        Self::Paragraph(Box::new(value))
    }
}

impl From<InputRichBlockSectionHeading> for InputRichBlock {
    fn from(value: InputRichBlockSectionHeading) -> Self {
        Self::SectionHeading(Box::new(value))
    }
}

impl From<InputRichBlockPreformatted> for InputRichBlock {
    fn from(value: InputRichBlockPreformatted) -> Self {
        Self::Preformatted(Box::new(value))
    }
}

impl From<InputRichBlockFooter> for InputRichBlock {
    fn from(value: InputRichBlockFooter) -> Self {
        Self::Footer(Box::new(value))
    }
}

impl From<InputRichBlockDivider> for InputRichBlock {
    fn from(value: InputRichBlockDivider) -> Self {
        Self::Divider(value)
    }
}

impl From<InputRichBlockMathematicalExpression> for InputRichBlock {
    fn from(value: InputRichBlockMathematicalExpression) -> Self {
        Self::MathematicalExpression(value)
    }
}

impl From<InputRichBlockAnchor> for InputRichBlock {
    fn from(value: InputRichBlockAnchor) -> Self {
        Self::Anchor(value)
    }
}

impl From<InputRichBlockList> for InputRichBlock {
    fn from(value: InputRichBlockList) -> Self {
        Self::List(value)
    }
}

impl From<InputRichBlockBlockQuotation> for InputRichBlock {
    fn from(value: InputRichBlockBlockQuotation) -> Self {
        Self::BlockQuotation(Box::new(value))
    }
}

impl From<InputRichBlockExpandableBlockQuotation> for InputRichBlock {
    fn from(value: InputRichBlockExpandableBlockQuotation) -> Self {
        Self::ExpandableBlockQuotation(Box::new(value))
    }
}

impl From<InputRichBlockPullQuotation> for InputRichBlock {
    fn from(value: InputRichBlockPullQuotation) -> Self {
        Self::PullQuotation(Box::new(value))
    }
}

impl From<InputRichBlockCollage> for InputRichBlock {
    fn from(value: InputRichBlockCollage) -> Self {
        Self::Collage(Box::new(value))
    }
}

impl From<InputRichBlockSlideshow> for InputRichBlock {
    fn from(value: InputRichBlockSlideshow) -> Self {
        Self::Slideshow(Box::new(value))
    }
}

impl From<InputRichBlockTable> for InputRichBlock {
    fn from(value: InputRichBlockTable) -> Self {
        Self::Table(Box::new(value))
    }
}

impl From<InputRichBlockDetails> for InputRichBlock {
    fn from(value: InputRichBlockDetails) -> Self {
        Self::Details(Box::new(value))
    }
}

impl From<InputRichBlockMap> for InputRichBlock {
    fn from(value: InputRichBlockMap) -> Self {
        Self::Map(Box::new(value))
    }
}

impl From<InputRichBlockButtons> for InputRichBlock {
    fn from(value: InputRichBlockButtons) -> Self {
        Self::Buttons(Box::new(value))
    }
}

impl From<InputRichBlockAnimation> for InputRichBlock {
    fn from(value: InputRichBlockAnimation) -> Self {
        Self::Animation(value)
    }
}

impl From<InputRichBlockAudio> for InputRichBlock {
    fn from(value: InputRichBlockAudio) -> Self {
        Self::Audio(value)
    }
}

impl From<InputRichBlockDocument> for InputRichBlock {
    fn from(value: InputRichBlockDocument) -> Self {
        Self::Document(value)
    }
}

impl From<InputRichBlockPhoto> for InputRichBlock {
    fn from(value: InputRichBlockPhoto) -> Self {
        Self::Photo(value)
    }
}

impl From<InputRichBlockVideo> for InputRichBlock {
    fn from(value: InputRichBlockVideo) -> Self {
        Self::Video(value)
    }
}

impl From<InputRichBlockVoiceNote> for InputRichBlock {
    fn from(value: InputRichBlockVoiceNote) -> Self {
        Self::VoiceNote(value)
    }
}

impl From<InputRichBlockThinking> for InputRichBlock {
    fn from(value: InputRichBlockThinking) -> Self {
        Self::Thinking(Box::new(value))
    }
}

impl Tagged for InputRichBlock {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "paragraph" => Self::Paragraph(Default::default()),
            "heading" => Self::SectionHeading(Default::default()),
            "pre" => Self::Preformatted(Default::default()),
            "footer" => Self::Footer(Default::default()),
            "divider" => Self::Divider(Default::default()),
            "mathematical_expression" => Self::MathematicalExpression(Default::default()),
            "anchor" => Self::Anchor(Default::default()),
            "list" => Self::List(Default::default()),
            "blockquote" => Self::BlockQuotation(Default::default()),
            "expandable_blockquote" => Self::ExpandableBlockQuotation(Default::default()),
            "pullquote" => Self::PullQuotation(Default::default()),
            "collage" => Self::Collage(Default::default()),
            "slideshow" => Self::Slideshow(Default::default()),
            "table" => Self::Table(Default::default()),
            "details" => Self::Details(Default::default()),
            "map" => Self::Map(Default::default()),
            "buttons" => Self::Buttons(Default::default()),
            "animation" => Self::Animation(Default::default()),
            "audio" => Self::Audio(Default::default()),
            "document" => Self::Document(Default::default()),
            "photo" => Self::Photo(Default::default()),
            "video" => Self::Video(Default::default()),
            "voice_note" => Self::VoiceNote(Default::default()),
            "thinking" => Self::Thinking(Default::default()),
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
            Self::Paragraph(value) => de::fields(&mut **value, given, map),
            Self::SectionHeading(value) => de::fields(&mut **value, given, map),
            Self::Preformatted(value) => de::fields(&mut **value, given, map),
            Self::Footer(value) => de::fields(&mut **value, given, map),
            Self::Divider(value) => de::fields(value, given, map),
            Self::MathematicalExpression(value) => de::fields(value, given, map),
            Self::Anchor(value) => de::fields(value, given, map),
            Self::List(value) => de::fields(value, given, map),
            Self::BlockQuotation(value) => de::fields(&mut **value, given, map),
            Self::ExpandableBlockQuotation(value) => de::fields(&mut **value, given, map),
            Self::PullQuotation(value) => de::fields(&mut **value, given, map),
            Self::Collage(value) => de::fields(&mut **value, given, map),
            Self::Slideshow(value) => de::fields(&mut **value, given, map),
            Self::Table(value) => de::fields(&mut **value, given, map),
            Self::Details(value) => de::fields(&mut **value, given, map),
            Self::Map(value) => de::fields(&mut **value, given, map),
            Self::Buttons(value) => de::fields(&mut **value, given, map),
            Self::Animation(value) => de::fields(value, given, map),
            Self::Audio(value) => de::fields(value, given, map),
            Self::Document(value) => de::fields(value, given, map),
            Self::Photo(value) => de::fields(value, given, map),
            Self::Video(value) => de::fields(value, given, map),
            Self::VoiceNote(value) => de::fields(value, given, map),
            Self::Thinking(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for InputRichBlock {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Paragraph(value) => value.serialize(to),
            Self::SectionHeading(value) => value.serialize(to),
            Self::Preformatted(value) => value.serialize(to),
            Self::Footer(value) => value.serialize(to),
            Self::Divider(value) => value.serialize(to),
            Self::MathematicalExpression(value) => value.serialize(to),
            Self::Anchor(value) => value.serialize(to),
            Self::List(value) => value.serialize(to),
            Self::BlockQuotation(value) => value.serialize(to),
            Self::ExpandableBlockQuotation(value) => value.serialize(to),
            Self::PullQuotation(value) => value.serialize(to),
            Self::Collage(value) => value.serialize(to),
            Self::Slideshow(value) => value.serialize(to),
            Self::Table(value) => value.serialize(to),
            Self::Details(value) => value.serialize(to),
            Self::Map(value) => value.serialize(to),
            Self::Buttons(value) => value.serialize(to),
            Self::Animation(value) => value.serialize(to),
            Self::Audio(value) => value.serialize(to),
            Self::Document(value) => value.serialize(to),
            Self::Photo(value) => value.serialize(to),
            Self::Video(value) => value.serialize(to),
            Self::VoiceNote(value) => value.serialize(to),
            Self::Thinking(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

impl InputRichBlock {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        match self {
            Self::List(value) => value.detach(files),
            Self::BlockQuotation(value) => value.detach(files),
            Self::Collage(value) => value.detach(files),
            Self::Slideshow(value) => value.detach(files),
            Self::Details(value) => value.detach(files),
            Self::Animation(value) => value.detach(files),
            Self::Audio(value) => value.detach(files),
            Self::Document(value) => value.detach(files),
            Self::Photo(value) => value.detach(files),
            Self::Video(value) => value.detach(files),
            Self::VoiceNote(value) => value.detach(files),
            Self::Paragraph(_)
            | Self::SectionHeading(_)
            | Self::Preformatted(_)
            | Self::Footer(_)
            | Self::Divider(_)
            | Self::MathematicalExpression(_)
            | Self::Anchor(_)
            | Self::ExpandableBlockQuotation(_)
            | Self::PullQuotation(_)
            | Self::Table(_)
            | Self::Map(_)
            | Self::Buttons(_)
            | Self::Thinking(_)
            | Self::Unknown(_) => {}
        }
    }
}

/// [`InputRichBlockParagraph`](https://core.telegram.org/bots/api#inputrichblockparagraph) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockParagraph {
    /// Text.
    pub text: RichText,
}

impl InputRichBlockParagraph {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for InputRichBlockParagraph {
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

impl Serialize for InputRichBlockParagraph {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "paragraph")
            .field("text", &self.text)
            .end()
    }
}

/// [`InputRichBlockSectionHeading`](https://core.telegram.org/bots/api#inputrichblocksectionheading) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockSectionHeading {
    /// Text.
    pub text: RichText,
    /// Size.
    pub size: i64,
}

impl InputRichBlockSectionHeading {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, size: i64) -> Self {
        Self {
            text: text.into(),
            size,
        }
    }
}

impl Object for InputRichBlockSectionHeading {
    const FIELDS: &'static [&'static str] = &["text", "size"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.size, map),
        }
    }
}

impl Serialize for InputRichBlockSectionHeading {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "heading")
            .field("text", &self.text)
            .field("size", &self.size)
            .end()
    }
}

/// [`InputRichBlockPreformatted`](https://core.telegram.org/bots/api#inputrichblockpreformatted) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockPreformatted {
    /// Text.
    pub text: RichText,
    /// Language.
    pub language: Option<String>,
}

impl InputRichBlockPreformatted {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self {
            text: text.into(),
            language: None,
        }
    }

    /// Language.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }
}

impl Object for InputRichBlockPreformatted {
    const FIELDS: &'static [&'static str] = &["text", "language"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.language, map),
        }
    }
}

impl Serialize for InputRichBlockPreformatted {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "pre")
            .field("text", &self.text)
            .optional("language", self.language.as_ref())
            .end()
    }
}

/// [`InputRichBlockFooter`](https://core.telegram.org/bots/api#inputrichblockfooter) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockFooter {
    /// Text.
    pub text: RichText,
}

impl InputRichBlockFooter {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for InputRichBlockFooter {
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

impl Serialize for InputRichBlockFooter {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "footer")
            .field("text", &self.text)
            .end()
    }
}

/// [`InputRichBlockDivider`](https://core.telegram.org/bots/api#inputrichblockdivider) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockDivider {}

impl InputRichBlockDivider {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Object for InputRichBlockDivider {
    const FIELDS: &'static [&'static str] = &[];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        de::no_field(field, map)
    }
}

impl Serialize for InputRichBlockDivider {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "divider").end()
    }
}

/// [`InputRichBlockMathematicalExpression`](https://core.telegram.org/bots/api#inputrichblockmathematicalexpression) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockMathematicalExpression {
    /// Expression.
    pub expression: String,
}

impl InputRichBlockMathematicalExpression {
    /// One with what is required.
    #[must_use]
    pub fn new(expression: impl Into<String>) -> Self {
        Self {
            expression: expression.into(),
        }
    }
}

impl Object for InputRichBlockMathematicalExpression {
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

impl Serialize for InputRichBlockMathematicalExpression {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "mathematical_expression")
            .field("expression", &self.expression)
            .end()
    }
}

/// [`InputRichBlockAnchor`](https://core.telegram.org/bots/api#inputrichblockanchor) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockAnchor {
    /// Name.
    pub name: String,
}

impl InputRichBlockAnchor {
    /// One with what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl Object for InputRichBlockAnchor {
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

impl Serialize for InputRichBlockAnchor {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "anchor")
            .field("name", &self.name)
            .end()
    }
}

/// [`InputRichBlockList`](https://core.telegram.org/bots/api#inputrichblocklist) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockList {
    /// Items.
    pub items: Vec<InputRichBlockListItem>,
}

impl InputRichBlockList {
    /// One with what is required.
    #[must_use]
    pub fn new(items: impl IntoIterator<Item = impl Into<InputRichBlockListItem>>) -> Self {
        Self {
            items: items.into_iter().map(Into::into).collect(),
        }
    }
}

impl InputRichBlockList {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        for item in &mut self.items {
            item.detach(files);
        }
    }
}

impl Object for InputRichBlockList {
    const FIELDS: &'static [&'static str] = &["items"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.items, map)
    }
}

impl Serialize for InputRichBlockList {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "list")
            .field("items", &self.items)
            .end()
    }
}

/// [`InputRichBlockBlockQuotation`](https://core.telegram.org/bots/api#inputrichblockblockquotation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockBlockQuotation {
    /// Blocks.
    pub blocks: Vec<InputRichBlock>,
    /// Credit.
    pub credit: Option<RichText>,
}

impl InputRichBlockBlockQuotation {
    /// One with what is required.
    #[must_use]
    pub fn new(blocks: impl IntoIterator<Item = impl Into<InputRichBlock>>) -> Self {
        Self {
            blocks: blocks.into_iter().map(Into::into).collect(),
            credit: None,
        }
    }

    /// Credit.
    #[must_use]
    pub fn credit(mut self, credit: impl Into<RichText>) -> Self {
        self.credit = Some(credit.into());
        self
    }
}

impl InputRichBlockBlockQuotation {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        for item in &mut self.blocks {
            item.detach(files);
        }
    }
}

impl Object for InputRichBlockBlockQuotation {
    const FIELDS: &'static [&'static str] = &["blocks", "credit"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.blocks, map),
            _ => de::value(&mut self.credit, map),
        }
    }
}

impl Serialize for InputRichBlockBlockQuotation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "blockquote")
            .field("blocks", &self.blocks)
            .optional("credit", self.credit.as_ref())
            .end()
    }
}

/// [`InputRichBlockExpandableBlockQuotation`](https://core.telegram.org/bots/api#inputrichblockexpandableblockquotation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockExpandableBlockQuotation {
    /// Text.
    pub text: RichText,
    /// Credit.
    pub credit: Option<RichText>,
}

impl InputRichBlockExpandableBlockQuotation {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self {
            text: text.into(),
            credit: None,
        }
    }

    /// Credit.
    #[must_use]
    pub fn credit(mut self, credit: impl Into<RichText>) -> Self {
        self.credit = Some(credit.into());
        self
    }
}

impl Object for InputRichBlockExpandableBlockQuotation {
    const FIELDS: &'static [&'static str] = &["text", "credit"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.credit, map),
        }
    }
}

impl Serialize for InputRichBlockExpandableBlockQuotation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "expandable_blockquote")
            .field("text", &self.text)
            .optional("credit", self.credit.as_ref())
            .end()
    }
}

/// [`InputRichBlockPullQuotation`](https://core.telegram.org/bots/api#inputrichblockpullquotation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockPullQuotation {
    /// Text.
    pub text: RichText,
    /// Credit.
    pub credit: Option<RichText>,
}

impl InputRichBlockPullQuotation {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self {
            text: text.into(),
            credit: None,
        }
    }

    /// Credit.
    #[must_use]
    pub fn credit(mut self, credit: impl Into<RichText>) -> Self {
        self.credit = Some(credit.into());
        self
    }
}

impl Object for InputRichBlockPullQuotation {
    const FIELDS: &'static [&'static str] = &["text", "credit"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.credit, map),
        }
    }
}

impl Serialize for InputRichBlockPullQuotation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "pullquote")
            .field("text", &self.text)
            .optional("credit", self.credit.as_ref())
            .end()
    }
}

/// [`InputRichBlockCollage`](https://core.telegram.org/bots/api#inputrichblockcollage) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockCollage {
    /// Blocks.
    pub blocks: Vec<InputRichBlock>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockCollage {
    /// One with what is required.
    #[must_use]
    pub fn new(blocks: impl IntoIterator<Item = impl Into<InputRichBlock>>) -> Self {
        Self {
            blocks: blocks.into_iter().map(Into::into).collect(),
            caption: None,
        }
    }

    /// Caption.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<RichBlockCaption>) -> Self {
        self.caption = Some(Box::new(caption.into()));
        self
    }
}

impl InputRichBlockCollage {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        for item in &mut self.blocks {
            item.detach(files);
        }
    }
}

impl Object for InputRichBlockCollage {
    const FIELDS: &'static [&'static str] = &["blocks", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.blocks, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for InputRichBlockCollage {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "collage")
            .field("blocks", &self.blocks)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`InputRichBlockSlideshow`](https://core.telegram.org/bots/api#inputrichblockslideshow) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockSlideshow {
    /// Blocks.
    pub blocks: Vec<InputRichBlock>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockSlideshow {
    /// One with what is required.
    #[must_use]
    pub fn new(blocks: impl IntoIterator<Item = impl Into<InputRichBlock>>) -> Self {
        Self {
            blocks: blocks.into_iter().map(Into::into).collect(),
            caption: None,
        }
    }

    /// Caption.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<RichBlockCaption>) -> Self {
        self.caption = Some(Box::new(caption.into()));
        self
    }
}

impl InputRichBlockSlideshow {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        for item in &mut self.blocks {
            item.detach(files);
        }
    }
}

impl Object for InputRichBlockSlideshow {
    const FIELDS: &'static [&'static str] = &["blocks", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.blocks, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for InputRichBlockSlideshow {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "slideshow")
            .field("blocks", &self.blocks)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`InputRichBlockTable`](https://core.telegram.org/bots/api#inputrichblocktable) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockTable {
    /// Cells.
    pub cells: Vec<Vec<RichBlockTableCell>>,
    /// Whether it is bordered.
    pub is_bordered: bool,
    /// Whether it is striped.
    pub is_striped: bool,
    /// Whether it is compact.
    pub is_compact: bool,
    /// Caption.
    pub caption: Option<RichText>,
}

impl InputRichBlockTable {
    /// One with what is required.
    #[must_use]
    pub fn new(
        cells: impl IntoIterator<Item = impl IntoIterator<Item = impl Into<RichBlockTableCell>>>,
    ) -> Self {
        Self {
            cells: cells
                .into_iter()
                .map(|row| row.into_iter().map(Into::into).collect())
                .collect(),
            is_bordered: false,
            is_striped: false,
            is_compact: false,
            caption: None,
        }
    }

    /// Whether it is bordered.
    #[must_use]
    pub fn is_bordered(mut self, is_bordered: bool) -> Self {
        self.is_bordered = is_bordered;
        self
    }

    /// Whether it is striped.
    #[must_use]
    pub fn is_striped(mut self, is_striped: bool) -> Self {
        self.is_striped = is_striped;
        self
    }

    /// Whether it is compact.
    #[must_use]
    pub fn is_compact(mut self, is_compact: bool) -> Self {
        self.is_compact = is_compact;
        self
    }

    /// Caption.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<RichText>) -> Self {
        self.caption = Some(caption.into());
        self
    }
}

impl Object for InputRichBlockTable {
    const FIELDS: &'static [&'static str] = &[
        "cells",
        "is_bordered",
        "is_striped",
        "is_compact",
        "caption",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.cells, map),
            1 => de::value(&mut self.is_bordered, map),
            2 => de::value(&mut self.is_striped, map),
            3 => de::value(&mut self.is_compact, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for InputRichBlockTable {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "table")
            .field("cells", &self.cells)
            .flag("is_bordered", self.is_bordered)
            .flag("is_striped", self.is_striped)
            .flag("is_compact", self.is_compact)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`InputRichBlockDetails`](https://core.telegram.org/bots/api#inputrichblockdetails) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockDetails {
    /// Summary.
    pub summary: RichText,
    /// Blocks.
    pub blocks: Vec<InputRichBlock>,
    /// Whether it is open.
    pub is_open: bool,
}

impl InputRichBlockDetails {
    /// One with what is required.
    #[must_use]
    pub fn new(
        summary: impl Into<RichText>,
        blocks: impl IntoIterator<Item = impl Into<InputRichBlock>>,
    ) -> Self {
        Self {
            summary: summary.into(),
            blocks: blocks.into_iter().map(Into::into).collect(),
            is_open: false,
        }
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(mut self, is_open: bool) -> Self {
        self.is_open = is_open;
        self
    }
}

impl InputRichBlockDetails {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        for item in &mut self.blocks {
            item.detach(files);
        }
    }
}

impl Object for InputRichBlockDetails {
    const FIELDS: &'static [&'static str] = &["summary", "blocks", "is_open"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.summary, map),
            1 => de::value(&mut self.blocks, map),
            _ => de::value(&mut self.is_open, map),
        }
    }
}

impl Serialize for InputRichBlockDetails {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "details")
            .field("summary", &self.summary)
            .field("blocks", &self.blocks)
            .flag("is_open", self.is_open)
            .end()
    }
}

/// [`InputRichBlockMap`](https://core.telegram.org/bots/api#inputrichblockmap) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockMap {
    /// Location.
    pub location: Box<Location>,
    /// Zoom.
    pub zoom: Option<i64>,
    /// Width.
    pub width: Option<i64>,
    /// Height.
    pub height: Option<i64>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockMap {
    /// One with what is required.
    #[must_use]
    pub fn new(location: impl Into<Location>) -> Self {
        Self {
            location: Box::new(location.into()),
            zoom: None,
            width: None,
            height: None,
            caption: None,
        }
    }

    /// Zoom.
    #[must_use]
    pub fn zoom(mut self, zoom: i64) -> Self {
        self.zoom = Some(zoom);
        self
    }

    /// Width.
    #[must_use]
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }

    /// Height.
    #[must_use]
    pub fn height(mut self, height: i64) -> Self {
        self.height = Some(height);
        self
    }

    /// Caption.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<RichBlockCaption>) -> Self {
        self.caption = Some(Box::new(caption.into()));
        self
    }
}

impl Object for InputRichBlockMap {
    const FIELDS: &'static [&'static str] = &["location", "zoom", "width", "height", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.location, map),
            1 => de::value(&mut self.zoom, map),
            2 => de::value(&mut self.width, map),
            3 => de::value(&mut self.height, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for InputRichBlockMap {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "map")
            .field("location", &self.location)
            .optional("zoom", self.zoom.as_ref())
            .optional("width", self.width.as_ref())
            .optional("height", self.height.as_ref())
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`InputRichBlockButtons`](https://core.telegram.org/bots/api#inputrichblockbuttons) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockButtons {
    /// Buttons.
    pub buttons: Vec<RichMessageButton>,
    /// Align.
    pub align: Option<HorizontalAlignment>,
}

impl InputRichBlockButtons {
    /// One with what is required.
    #[must_use]
    pub fn new(buttons: impl IntoIterator<Item = impl Into<RichMessageButton>>) -> Self {
        Self {
            buttons: buttons.into_iter().map(Into::into).collect(),
            align: None,
        }
    }

    /// Align.
    #[must_use]
    pub fn align(mut self, align: impl Into<HorizontalAlignment>) -> Self {
        self.align = Some(align.into());
        self
    }
}

impl Object for InputRichBlockButtons {
    const FIELDS: &'static [&'static str] = &["buttons", "align"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.buttons, map),
            _ => de::value(&mut self.align, map),
        }
    }
}

impl Serialize for InputRichBlockButtons {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "buttons")
            .field("buttons", &self.buttons)
            .optional("align", self.align.as_ref())
            .end()
    }
}

/// [`InputRichBlockAnimation`](https://core.telegram.org/bots/api#inputrichblockanimation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockAnimation {
    /// Animation.
    pub animation: Box<InputMediaAnimation>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockAnimation {
    /// One with what is required.
    #[must_use]
    pub fn new(animation: impl Into<InputMediaAnimation>) -> Self {
        Self {
            animation: Box::new(animation.into()),
            caption: None,
        }
    }

    /// Caption.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<RichBlockCaption>) -> Self {
        self.caption = Some(Box::new(caption.into()));
        self
    }
}

impl InputRichBlockAnimation {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        self.animation.detach(files);
    }
}

impl Object for InputRichBlockAnimation {
    const FIELDS: &'static [&'static str] = &["animation", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.animation, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for InputRichBlockAnimation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "animation")
            .field("animation", &self.animation)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`InputRichBlockAudio`](https://core.telegram.org/bots/api#inputrichblockaudio) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockAudio {
    /// Audio.
    pub audio: Box<InputMediaAudio>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockAudio {
    /// One with what is required.
    #[must_use]
    pub fn new(audio: impl Into<InputMediaAudio>) -> Self {
        Self {
            audio: Box::new(audio.into()),
            caption: None,
        }
    }

    /// Caption.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<RichBlockCaption>) -> Self {
        self.caption = Some(Box::new(caption.into()));
        self
    }
}

impl InputRichBlockAudio {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        self.audio.detach(files);
    }
}

impl Object for InputRichBlockAudio {
    const FIELDS: &'static [&'static str] = &["audio", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.audio, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for InputRichBlockAudio {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "audio")
            .field("audio", &self.audio)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`InputRichBlockDocument`](https://core.telegram.org/bots/api#inputrichblockdocument) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockDocument {
    /// Document.
    pub document: Box<InputMediaDocument>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockDocument {
    /// One with what is required.
    #[must_use]
    pub fn new(document: impl Into<InputMediaDocument>) -> Self {
        Self {
            document: Box::new(document.into()),
            caption: None,
        }
    }

    /// Caption.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<RichBlockCaption>) -> Self {
        self.caption = Some(Box::new(caption.into()));
        self
    }
}

impl InputRichBlockDocument {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        self.document.detach(files);
    }
}

impl Object for InputRichBlockDocument {
    const FIELDS: &'static [&'static str] = &["document", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.document, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for InputRichBlockDocument {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "document")
            .field("document", &self.document)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`InputRichBlockPhoto`](https://core.telegram.org/bots/api#inputrichblockphoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockPhoto {
    /// Photo.
    pub photo: Box<InputMediaPhoto>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockPhoto {
    /// One with what is required.
    #[must_use]
    pub fn new(photo: impl Into<InputMediaPhoto>) -> Self {
        Self {
            photo: Box::new(photo.into()),
            caption: None,
        }
    }

    /// Caption.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<RichBlockCaption>) -> Self {
        self.caption = Some(Box::new(caption.into()));
        self
    }
}

impl InputRichBlockPhoto {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        self.photo.detach(files);
    }
}

impl Object for InputRichBlockPhoto {
    const FIELDS: &'static [&'static str] = &["photo", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.photo, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for InputRichBlockPhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "photo")
            .field("photo", &self.photo)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`InputRichBlockVideo`](https://core.telegram.org/bots/api#inputrichblockvideo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockVideo {
    /// Video.
    pub video: Box<InputMediaVideo>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockVideo {
    /// One with what is required.
    #[must_use]
    pub fn new(video: impl Into<InputMediaVideo>) -> Self {
        Self {
            video: Box::new(video.into()),
            caption: None,
        }
    }

    /// Caption.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<RichBlockCaption>) -> Self {
        self.caption = Some(Box::new(caption.into()));
        self
    }
}

impl InputRichBlockVideo {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        self.video.detach(files);
    }
}

impl Object for InputRichBlockVideo {
    const FIELDS: &'static [&'static str] = &["video", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.video, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for InputRichBlockVideo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "video")
            .field("video", &self.video)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`InputRichBlockVoiceNote`](https://core.telegram.org/bots/api#inputrichblockvoicenote) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockVoiceNote {
    /// Voice note.
    pub voice_note: Box<InputMediaVoiceNote>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockVoiceNote {
    /// One with what is required.
    #[must_use]
    pub fn new(voice_note: impl Into<InputMediaVoiceNote>) -> Self {
        Self {
            voice_note: Box::new(voice_note.into()),
            caption: None,
        }
    }

    /// Caption.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<RichBlockCaption>) -> Self {
        self.caption = Some(Box::new(caption.into()));
        self
    }
}

impl InputRichBlockVoiceNote {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        self.voice_note.detach(files);
    }
}

impl Object for InputRichBlockVoiceNote {
    const FIELDS: &'static [&'static str] = &["voice_note", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.voice_note, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for InputRichBlockVoiceNote {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "voice_note")
            .field("voice_note", &self.voice_note)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`InputRichBlockThinking`](https://core.telegram.org/bots/api#inputrichblockthinking) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichBlockThinking {
    /// Text.
    pub text: RichText,
}

impl InputRichBlockThinking {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for InputRichBlockThinking {
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

impl Serialize for InputRichBlockThinking {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "thinking")
            .field("text", &self.text)
            .end()
    }
}

de::deserialize_object!(
    InputRichBlockListItem,
    InputRichBlockParagraph,
    InputRichBlockSectionHeading,
    InputRichBlockPreformatted,
    InputRichBlockFooter,
    InputRichBlockDivider,
    InputRichBlockMathematicalExpression,
    InputRichBlockAnchor,
    InputRichBlockList,
    InputRichBlockBlockQuotation,
    InputRichBlockExpandableBlockQuotation,
    InputRichBlockPullQuotation,
    InputRichBlockCollage,
    InputRichBlockSlideshow,
    InputRichBlockTable,
    InputRichBlockDetails,
    InputRichBlockMap,
    InputRichBlockButtons,
    InputRichBlockAnimation,
    InputRichBlockAudio,
    InputRichBlockDocument,
    InputRichBlockPhoto,
    InputRichBlockVideo,
    InputRichBlockVoiceNote,
    InputRichBlockThinking,
);
de::deserialize_tagged!(InputRichBlock,);
