//! Blocks of rich messages.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`RichBlockCaption`](https://core.telegram.org/bots/api#richblockcaption) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockCaption {
    /// Text.
    pub text: RichText,
    /// Credit.
    pub credit: Option<RichText>,
}

impl RichBlockCaption {
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

impl Object for RichBlockCaption {
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

impl Serialize for RichBlockCaption {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("text", &self.text)
            .optional("credit", self.credit.as_ref())
            .end()
    }
}

/// [`RichBlockTableCell`](https://core.telegram.org/bots/api#richblocktablecell) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockTableCell {
    /// Text.
    pub text: Option<RichText>,
    /// Whether it is header.
    pub is_header: bool,
    /// Colspan.
    pub colspan: Option<i64>,
    /// Rowspan.
    pub rowspan: Option<i64>,
    /// Align.
    pub align: HorizontalAlignment,
    /// Valign.
    pub valign: VerticalAlignment,
}

impl RichBlockTableCell {
    /// One with what is required.
    #[must_use]
    pub fn new(
        align: impl Into<HorizontalAlignment>,
        valign: impl Into<VerticalAlignment>,
    ) -> Self {
        Self {
            text: None,
            is_header: false,
            colspan: None,
            rowspan: None,
            align: align.into(),
            valign: valign.into(),
        }
    }

    /// Text.
    #[must_use]
    pub fn text(mut self, text: impl Into<RichText>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Whether it is header.
    #[must_use]
    pub fn is_header(mut self, is_header: bool) -> Self {
        self.is_header = is_header;
        self
    }

    /// Colspan.
    #[must_use]
    pub fn colspan(mut self, colspan: i64) -> Self {
        self.colspan = Some(colspan);
        self
    }

    /// Rowspan.
    #[must_use]
    pub fn rowspan(mut self, rowspan: i64) -> Self {
        self.rowspan = Some(rowspan);
        self
    }
}

impl Object for RichBlockTableCell {
    const FIELDS: &'static [&'static str] =
        &["text", "is_header", "colspan", "rowspan", "align", "valign"];
    const REQUIRED: u128 = de::required(&[4, 5]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            1 => de::value(&mut self.is_header, map),
            2 => de::value(&mut self.colspan, map),
            3 => de::value(&mut self.rowspan, map),
            4 => de::value(&mut self.align, map),
            _ => de::value(&mut self.valign, map),
        }
    }
}

impl Serialize for RichBlockTableCell {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("text", self.text.as_ref())
            .flag("is_header", self.is_header)
            .optional("colspan", self.colspan.as_ref())
            .optional("rowspan", self.rowspan.as_ref())
            .field("align", &self.align)
            .field("valign", &self.valign)
            .end()
    }
}

/// [`RichBlockListItem`](https://core.telegram.org/bots/api#richblocklistitem) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockListItem {
    /// Label.
    pub label: String,
    /// Blocks.
    pub blocks: Vec<RichBlock>,
    /// Whether it has checkbox.
    pub has_checkbox: bool,
    /// Whether it is checked.
    pub is_checked: bool,
    /// Value.
    pub value: Option<i64>,
    /// Type.
    pub kind: Option<ListNumbering>,
}

impl Object for RichBlockListItem {
    const FIELDS: &'static [&'static str] = &[
        "label",
        "blocks",
        "has_checkbox",
        "is_checked",
        "value",
        "type",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.label, map),
            1 => de::value(&mut self.blocks, map),
            2 => de::value(&mut self.has_checkbox, map),
            3 => de::value(&mut self.is_checked, map),
            4 => de::value(&mut self.value, map),
            _ => de::value(&mut self.kind, map),
        }
    }
}

impl Serialize for RichBlockListItem {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("label", &self.label)
            .field("blocks", &self.blocks)
            .flag("has_checkbox", self.has_checkbox)
            .flag("is_checked", self.is_checked)
            .optional("value", self.value.as_ref())
            .optional("type", self.kind.as_ref())
            .end()
    }
}

/// [`RichBlock`](https://core.telegram.org/bots/api#richblock) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RichBlock {
    /// [`RichBlockParagraph`](https://core.telegram.org/bots/api#richblockparagraph): `paragraph`.
    Paragraph(Box<RichBlockParagraph>),
    /// [`RichBlockSectionHeading`](https://core.telegram.org/bots/api#richblocksectionheading): `heading`.
    SectionHeading(Box<RichBlockSectionHeading>),
    /// [`RichBlockPreformatted`](https://core.telegram.org/bots/api#richblockpreformatted): `pre`.
    Preformatted(Box<RichBlockPreformatted>),
    /// [`RichBlockFooter`](https://core.telegram.org/bots/api#richblockfooter): `footer`.
    Footer(Box<RichBlockFooter>),
    /// [`RichBlockDivider`](https://core.telegram.org/bots/api#richblockdivider): `divider`.
    Divider(RichBlockDivider),
    /// [`RichBlockMathematicalExpression`](https://core.telegram.org/bots/api#richblockmathematicalexpression): `mathematical_expression`.
    MathematicalExpression(RichBlockMathematicalExpression),
    /// [`RichBlockAnchor`](https://core.telegram.org/bots/api#richblockanchor): `anchor`.
    Anchor(RichBlockAnchor),
    /// [`RichBlockList`](https://core.telegram.org/bots/api#richblocklist): `list`.
    List(RichBlockList),
    /// [`RichBlockBlockQuotation`](https://core.telegram.org/bots/api#richblockblockquotation): `blockquote`.
    BlockQuotation(Box<RichBlockBlockQuotation>),
    /// [`RichBlockExpandableBlockQuotation`](https://core.telegram.org/bots/api#richblockexpandableblockquotation): `expandable_blockquote`.
    ExpandableBlockQuotation(Box<RichBlockExpandableBlockQuotation>),
    /// [`RichBlockPullQuotation`](https://core.telegram.org/bots/api#richblockpullquotation): `pullquote`.
    PullQuotation(Box<RichBlockPullQuotation>),
    /// [`RichBlockCollage`](https://core.telegram.org/bots/api#richblockcollage): `collage`.
    Collage(Box<RichBlockCollage>),
    /// [`RichBlockSlideshow`](https://core.telegram.org/bots/api#richblockslideshow): `slideshow`.
    Slideshow(Box<RichBlockSlideshow>),
    /// [`RichBlockTable`](https://core.telegram.org/bots/api#richblocktable): `table`.
    Table(Box<RichBlockTable>),
    /// [`RichBlockDetails`](https://core.telegram.org/bots/api#richblockdetails): `details`.
    Details(Box<RichBlockDetails>),
    /// [`RichBlockMap`](https://core.telegram.org/bots/api#richblockmap): `map`.
    Map(Box<RichBlockMap>),
    /// [`RichBlockButtons`](https://core.telegram.org/bots/api#richblockbuttons): `buttons`.
    Buttons(Box<RichBlockButtons>),
    /// [`RichBlockAnimation`](https://core.telegram.org/bots/api#richblockanimation): `animation`.
    Animation(RichBlockAnimation),
    /// [`RichBlockAudio`](https://core.telegram.org/bots/api#richblockaudio): `audio`.
    Audio(RichBlockAudio),
    /// [`RichBlockDocument`](https://core.telegram.org/bots/api#richblockdocument): `document`.
    Document(RichBlockDocument),
    /// [`RichBlockPhoto`](https://core.telegram.org/bots/api#richblockphoto): `photo`.
    Photo(Box<RichBlockPhoto>),
    /// [`RichBlockVideo`](https://core.telegram.org/bots/api#richblockvideo): `video`.
    Video(RichBlockVideo),
    /// [`RichBlockVoiceNote`](https://core.telegram.org/bots/api#richblockvoicenote): `voice_note`.
    VoiceNote(RichBlockVoiceNote),
    /// [`RichBlockThinking`](https://core.telegram.org/bots/api#richblockthinking): `thinking`.
    Thinking(Box<RichBlockThinking>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for RichBlock {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<RichBlockParagraph> for RichBlock {
    fn from(value: RichBlockParagraph) -> Self {
        Self::Paragraph(Box::new(value))
    }
}

impl From<RichBlockSectionHeading> for RichBlock {
    fn from(value: RichBlockSectionHeading) -> Self {
        Self::SectionHeading(Box::new(value))
    }
}

impl From<RichBlockPreformatted> for RichBlock {
    fn from(value: RichBlockPreformatted) -> Self {
        Self::Preformatted(Box::new(value))
    }
}

impl From<RichBlockFooter> for RichBlock {
    fn from(value: RichBlockFooter) -> Self {
        Self::Footer(Box::new(value))
    }
}

impl From<RichBlockDivider> for RichBlock {
    fn from(value: RichBlockDivider) -> Self {
        Self::Divider(value)
    }
}

impl From<RichBlockMathematicalExpression> for RichBlock {
    fn from(value: RichBlockMathematicalExpression) -> Self {
        Self::MathematicalExpression(value)
    }
}

impl From<RichBlockAnchor> for RichBlock {
    fn from(value: RichBlockAnchor) -> Self {
        Self::Anchor(value)
    }
}

impl From<RichBlockList> for RichBlock {
    fn from(value: RichBlockList) -> Self {
        Self::List(value)
    }
}

impl From<RichBlockBlockQuotation> for RichBlock {
    fn from(value: RichBlockBlockQuotation) -> Self {
        Self::BlockQuotation(Box::new(value))
    }
}

impl From<RichBlockExpandableBlockQuotation> for RichBlock {
    fn from(value: RichBlockExpandableBlockQuotation) -> Self {
        Self::ExpandableBlockQuotation(Box::new(value))
    }
}

impl From<RichBlockPullQuotation> for RichBlock {
    fn from(value: RichBlockPullQuotation) -> Self {
        Self::PullQuotation(Box::new(value))
    }
}

impl From<RichBlockCollage> for RichBlock {
    fn from(value: RichBlockCollage) -> Self {
        Self::Collage(Box::new(value))
    }
}

impl From<RichBlockSlideshow> for RichBlock {
    fn from(value: RichBlockSlideshow) -> Self {
        Self::Slideshow(Box::new(value))
    }
}

impl From<RichBlockTable> for RichBlock {
    fn from(value: RichBlockTable) -> Self {
        Self::Table(Box::new(value))
    }
}

impl From<RichBlockDetails> for RichBlock {
    fn from(value: RichBlockDetails) -> Self {
        Self::Details(Box::new(value))
    }
}

impl From<RichBlockMap> for RichBlock {
    fn from(value: RichBlockMap) -> Self {
        Self::Map(Box::new(value))
    }
}

impl From<RichBlockButtons> for RichBlock {
    fn from(value: RichBlockButtons) -> Self {
        Self::Buttons(Box::new(value))
    }
}

impl From<RichBlockAnimation> for RichBlock {
    fn from(value: RichBlockAnimation) -> Self {
        Self::Animation(value)
    }
}

impl From<RichBlockAudio> for RichBlock {
    fn from(value: RichBlockAudio) -> Self {
        Self::Audio(value)
    }
}

impl From<RichBlockDocument> for RichBlock {
    fn from(value: RichBlockDocument) -> Self {
        Self::Document(value)
    }
}

impl From<RichBlockPhoto> for RichBlock {
    fn from(value: RichBlockPhoto) -> Self {
        Self::Photo(Box::new(value))
    }
}

impl From<RichBlockVideo> for RichBlock {
    fn from(value: RichBlockVideo) -> Self {
        Self::Video(value)
    }
}

impl From<RichBlockVoiceNote> for RichBlock {
    fn from(value: RichBlockVoiceNote) -> Self {
        Self::VoiceNote(value)
    }
}

impl From<RichBlockThinking> for RichBlock {
    fn from(value: RichBlockThinking) -> Self {
        Self::Thinking(Box::new(value))
    }
}

impl Tagged for RichBlock {
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
            Self::Photo(value) => de::fields(&mut **value, given, map),
            Self::Video(value) => de::fields(value, given, map),
            Self::VoiceNote(value) => de::fields(value, given, map),
            Self::Thinking(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for RichBlock {
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

/// [`RichBlockParagraph`](https://core.telegram.org/bots/api#richblockparagraph) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockParagraph {
    /// Text.
    pub text: RichText,
}

impl Object for RichBlockParagraph {
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

impl Serialize for RichBlockParagraph {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "paragraph")
            .field("text", &self.text)
            .end()
    }
}

/// [`RichBlockSectionHeading`](https://core.telegram.org/bots/api#richblocksectionheading) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockSectionHeading {
    /// Text.
    pub text: RichText,
    /// Size.
    pub size: i64,
}

impl Object for RichBlockSectionHeading {
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

impl Serialize for RichBlockSectionHeading {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "heading")
            .field("text", &self.text)
            .field("size", &self.size)
            .end()
    }
}

/// [`RichBlockPreformatted`](https://core.telegram.org/bots/api#richblockpreformatted) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockPreformatted {
    /// Text.
    pub text: RichText,
    /// Language.
    pub language: Option<String>,
}

impl Object for RichBlockPreformatted {
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

impl Serialize for RichBlockPreformatted {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "pre")
            .field("text", &self.text)
            .optional("language", self.language.as_ref())
            .end()
    }
}

/// [`RichBlockFooter`](https://core.telegram.org/bots/api#richblockfooter) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockFooter {
    /// Text.
    pub text: RichText,
}

impl Object for RichBlockFooter {
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

impl Serialize for RichBlockFooter {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "footer")
            .field("text", &self.text)
            .end()
    }
}

/// [`RichBlockDivider`](https://core.telegram.org/bots/api#richblockdivider) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockDivider {}

impl Object for RichBlockDivider {
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

impl Serialize for RichBlockDivider {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "divider").end()
    }
}

/// [`RichBlockMathematicalExpression`](https://core.telegram.org/bots/api#richblockmathematicalexpression) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockMathematicalExpression {
    /// Expression.
    pub expression: String,
}

impl Object for RichBlockMathematicalExpression {
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

impl Serialize for RichBlockMathematicalExpression {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "mathematical_expression")
            .field("expression", &self.expression)
            .end()
    }
}

/// [`RichBlockAnchor`](https://core.telegram.org/bots/api#richblockanchor) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockAnchor {
    /// Name.
    pub name: String,
}

impl Object for RichBlockAnchor {
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

impl Serialize for RichBlockAnchor {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "anchor")
            .field("name", &self.name)
            .end()
    }
}

/// [`RichBlockList`](https://core.telegram.org/bots/api#richblocklist) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockList {
    /// Items.
    pub items: Vec<RichBlockListItem>,
}

impl Object for RichBlockList {
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

impl Serialize for RichBlockList {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "list")
            .field("items", &self.items)
            .end()
    }
}

/// [`RichBlockBlockQuotation`](https://core.telegram.org/bots/api#richblockblockquotation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockBlockQuotation {
    /// Blocks.
    pub blocks: Vec<RichBlock>,
    /// Credit.
    pub credit: Option<RichText>,
}

impl Object for RichBlockBlockQuotation {
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

impl Serialize for RichBlockBlockQuotation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "blockquote")
            .field("blocks", &self.blocks)
            .optional("credit", self.credit.as_ref())
            .end()
    }
}

/// [`RichBlockExpandableBlockQuotation`](https://core.telegram.org/bots/api#richblockexpandableblockquotation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockExpandableBlockQuotation {
    /// Text.
    pub text: RichText,
    /// Credit.
    pub credit: Option<RichText>,
}

impl Object for RichBlockExpandableBlockQuotation {
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

impl Serialize for RichBlockExpandableBlockQuotation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "expandable_blockquote")
            .field("text", &self.text)
            .optional("credit", self.credit.as_ref())
            .end()
    }
}

/// [`RichBlockPullQuotation`](https://core.telegram.org/bots/api#richblockpullquotation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockPullQuotation {
    /// Text.
    pub text: RichText,
    /// Credit.
    pub credit: Option<RichText>,
}

impl Object for RichBlockPullQuotation {
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

impl Serialize for RichBlockPullQuotation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "pullquote")
            .field("text", &self.text)
            .optional("credit", self.credit.as_ref())
            .end()
    }
}

/// [`RichBlockCollage`](https://core.telegram.org/bots/api#richblockcollage) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockCollage {
    /// Blocks.
    pub blocks: Vec<RichBlock>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl Object for RichBlockCollage {
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

impl Serialize for RichBlockCollage {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "collage")
            .field("blocks", &self.blocks)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`RichBlockSlideshow`](https://core.telegram.org/bots/api#richblockslideshow) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockSlideshow {
    /// Blocks.
    pub blocks: Vec<RichBlock>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl Object for RichBlockSlideshow {
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

impl Serialize for RichBlockSlideshow {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "slideshow")
            .field("blocks", &self.blocks)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`RichBlockTable`](https://core.telegram.org/bots/api#richblocktable) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockTable {
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

impl Object for RichBlockTable {
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

impl Serialize for RichBlockTable {
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

/// [`RichBlockDetails`](https://core.telegram.org/bots/api#richblockdetails) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockDetails {
    /// Summary.
    pub summary: RichText,
    /// Blocks.
    pub blocks: Vec<RichBlock>,
    /// Whether it is open.
    pub is_open: bool,
}

impl Object for RichBlockDetails {
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

impl Serialize for RichBlockDetails {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "details")
            .field("summary", &self.summary)
            .field("blocks", &self.blocks)
            .flag("is_open", self.is_open)
            .end()
    }
}

/// [`RichBlockMap`](https://core.telegram.org/bots/api#richblockmap) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockMap {
    /// Location.
    pub location: Box<Location>,
    /// Zoom.
    pub zoom: i64,
    /// Width.
    pub width: i64,
    /// Height.
    pub height: i64,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl Object for RichBlockMap {
    const FIELDS: &'static [&'static str] = &["location", "zoom", "width", "height", "caption"];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

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

impl Serialize for RichBlockMap {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "map")
            .field("location", &self.location)
            .field("zoom", &self.zoom)
            .field("width", &self.width)
            .field("height", &self.height)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`RichBlockButtons`](https://core.telegram.org/bots/api#richblockbuttons) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockButtons {
    /// Buttons.
    pub buttons: Vec<RichMessageButton>,
    /// Align.
    pub align: Option<HorizontalAlignment>,
}

impl Object for RichBlockButtons {
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

impl Serialize for RichBlockButtons {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "buttons")
            .field("buttons", &self.buttons)
            .optional("align", self.align.as_ref())
            .end()
    }
}

/// [`RichBlockAnimation`](https://core.telegram.org/bots/api#richblockanimation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockAnimation {
    /// Animation.
    pub animation: Box<Animation>,
    /// Whether it has spoiler.
    pub has_spoiler: bool,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl Object for RichBlockAnimation {
    const FIELDS: &'static [&'static str] = &["animation", "has_spoiler", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.animation, map),
            1 => de::value(&mut self.has_spoiler, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for RichBlockAnimation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "animation")
            .field("animation", &self.animation)
            .flag("has_spoiler", self.has_spoiler)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`RichBlockAudio`](https://core.telegram.org/bots/api#richblockaudio) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockAudio {
    /// Audio.
    pub audio: Box<Audio>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl Object for RichBlockAudio {
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

impl Serialize for RichBlockAudio {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "audio")
            .field("audio", &self.audio)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`RichBlockDocument`](https://core.telegram.org/bots/api#richblockdocument) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockDocument {
    /// Document.
    pub document: Box<Document>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl Object for RichBlockDocument {
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

impl Serialize for RichBlockDocument {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "document")
            .field("document", &self.document)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`RichBlockPhoto`](https://core.telegram.org/bots/api#richblockphoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockPhoto {
    /// Photo.
    pub photo: Vec<PhotoSize>,
    /// Whether it has spoiler.
    pub has_spoiler: bool,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl Object for RichBlockPhoto {
    const FIELDS: &'static [&'static str] = &["photo", "has_spoiler", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.photo, map),
            1 => de::value(&mut self.has_spoiler, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for RichBlockPhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "photo")
            .field("photo", &self.photo)
            .flag("has_spoiler", self.has_spoiler)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`RichBlockVideo`](https://core.telegram.org/bots/api#richblockvideo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockVideo {
    /// Video.
    pub video: Box<Video>,
    /// Whether it has spoiler.
    pub has_spoiler: bool,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl Object for RichBlockVideo {
    const FIELDS: &'static [&'static str] = &["video", "has_spoiler", "caption"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.video, map),
            1 => de::value(&mut self.has_spoiler, map),
            _ => de::value(&mut self.caption, map),
        }
    }
}

impl Serialize for RichBlockVideo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "video")
            .field("video", &self.video)
            .flag("has_spoiler", self.has_spoiler)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`RichBlockVoiceNote`](https://core.telegram.org/bots/api#richblockvoicenote) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockVoiceNote {
    /// Voice note.
    pub voice_note: Box<Voice>,
    /// Caption.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl Object for RichBlockVoiceNote {
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

impl Serialize for RichBlockVoiceNote {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "voice_note")
            .field("voice_note", &self.voice_note)
            .optional("caption", self.caption.as_ref())
            .end()
    }
}

/// [`RichBlockThinking`](https://core.telegram.org/bots/api#richblockthinking) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichBlockThinking {
    /// Text.
    pub text: RichText,
}

impl Object for RichBlockThinking {
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

impl Serialize for RichBlockThinking {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "thinking")
            .field("text", &self.text)
            .end()
    }
}

de::deserialize_object!(
    RichBlockCaption,
    RichBlockTableCell,
    RichBlockListItem,
    RichBlockParagraph,
    RichBlockSectionHeading,
    RichBlockPreformatted,
    RichBlockFooter,
    RichBlockDivider,
    RichBlockMathematicalExpression,
    RichBlockAnchor,
    RichBlockList,
    RichBlockBlockQuotation,
    RichBlockExpandableBlockQuotation,
    RichBlockPullQuotation,
    RichBlockCollage,
    RichBlockSlideshow,
    RichBlockTable,
    RichBlockDetails,
    RichBlockMap,
    RichBlockButtons,
    RichBlockAnimation,
    RichBlockAudio,
    RichBlockDocument,
    RichBlockPhoto,
    RichBlockVideo,
    RichBlockVoiceNote,
    RichBlockThinking,
);
de::deserialize_tagged!(RichBlock,);
