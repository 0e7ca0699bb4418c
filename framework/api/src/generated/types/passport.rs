//! Telegram Passport.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`PassportData`](https://core.telegram.org/bots/api#passportdata) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassportData {
    /// Data.
    pub data: Vec<EncryptedPassportElement>,
    /// Credentials.
    pub credentials: Box<EncryptedCredentials>,
}

impl Object for PassportData {
    const FIELDS: &'static [&'static str] = &["data", "credentials"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.data, map),
            _ => de::value(&mut self.credentials, map),
        }
    }
}

impl Serialize for PassportData {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("data", &self.data)
            .field("credentials", &self.credentials)
            .end()
    }
}

/// [`PassportFile`](https://core.telegram.org/bots/api#passportfile) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassportFile {
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// File size.
    pub file_size: i64,
    /// File date.
    pub file_date: Timestamp,
}

impl Object for PassportFile {
    const FIELDS: &'static [&'static str] =
        &["file_id", "file_unique_id", "file_size", "file_date"];
    const REQUIRED: u128 = de::required(&[0, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.file_id, map),
            1 => de::value_or_blank(&mut self.file_unique_id, map),
            2 => de::value(&mut self.file_size, map),
            _ => de::value(&mut self.file_date, map),
        }
    }
}

impl Serialize for PassportFile {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .field("file_size", &self.file_size)
            .field("file_date", &self.file_date)
            .end()
    }
}

/// [`EncryptedPassportElement`](https://core.telegram.org/bots/api#encryptedpassportelement) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncryptedPassportElement {
    /// Type.
    pub kind: PassportElementKind,
    /// Data.
    pub data: Option<String>,
    /// Phone number.
    pub phone_number: Option<String>,
    /// Email.
    pub email: Option<String>,
    /// Files.
    pub files: Option<Vec<PassportFile>>,
    /// Front side.
    pub front_side: Option<Box<PassportFile>>,
    /// Reverse side.
    pub reverse_side: Option<Box<PassportFile>>,
    /// Selfie.
    pub selfie: Option<Box<PassportFile>>,
    /// Translation.
    pub translation: Option<Vec<PassportFile>>,
    /// Hash.
    pub hash: String,
}

impl Object for EncryptedPassportElement {
    const FIELDS: &'static [&'static str] = &[
        "type",
        "data",
        "phone_number",
        "email",
        "files",
        "front_side",
        "reverse_side",
        "selfie",
        "translation",
        "hash",
    ];
    const REQUIRED: u128 = de::required(&[0, 9]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            1 => de::value(&mut self.data, map),
            2 => de::value(&mut self.phone_number, map),
            3 => de::value(&mut self.email, map),
            4 => de::value(&mut self.files, map),
            5 => de::value(&mut self.front_side, map),
            6 => de::value(&mut self.reverse_side, map),
            7 => de::value(&mut self.selfie, map),
            8 => de::value(&mut self.translation, map),
            _ => de::value(&mut self.hash, map),
        }
    }
}

impl Serialize for EncryptedPassportElement {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", &self.kind)
            .optional("data", self.data.as_ref())
            .optional("phone_number", self.phone_number.as_ref())
            .optional("email", self.email.as_ref())
            .optional("files", self.files.as_ref())
            .optional("front_side", self.front_side.as_ref())
            .optional("reverse_side", self.reverse_side.as_ref())
            .optional("selfie", self.selfie.as_ref())
            .optional("translation", self.translation.as_ref())
            .field("hash", &self.hash)
            .end()
    }
}

/// [`EncryptedCredentials`](https://core.telegram.org/bots/api#encryptedcredentials) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncryptedCredentials {
    /// Data.
    pub data: String,
    /// Hash.
    pub hash: String,
    /// Secret.
    pub secret: String,
}

impl Object for EncryptedCredentials {
    const FIELDS: &'static [&'static str] = &["data", "hash", "secret"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.data, map),
            1 => de::value(&mut self.hash, map),
            _ => de::value(&mut self.secret, map),
        }
    }
}

impl Serialize for EncryptedCredentials {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("data", &self.data)
            .field("hash", &self.hash)
            .field("secret", &self.secret)
            .end()
    }
}

/// [`PassportElementError`](https://core.telegram.org/bots/api#passportelementerror) of the Bot API, told apart by `source`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PassportElementError {
    /// [`PassportElementErrorDataField`](https://core.telegram.org/bots/api#passportelementerrordatafield): `data`.
    DataField(Box<PassportElementErrorDataField>),
    /// [`PassportElementErrorFrontSide`](https://core.telegram.org/bots/api#passportelementerrorfrontside): `front_side`.
    FrontSide(Box<PassportElementErrorFrontSide>),
    /// [`PassportElementErrorReverseSide`](https://core.telegram.org/bots/api#passportelementerrorreverseside): `reverse_side`.
    ReverseSide(Box<PassportElementErrorReverseSide>),
    /// [`PassportElementErrorSelfie`](https://core.telegram.org/bots/api#passportelementerrorselfie): `selfie`.
    Selfie(Box<PassportElementErrorSelfie>),
    /// [`PassportElementErrorFile`](https://core.telegram.org/bots/api#passportelementerrorfile): `file`.
    File(Box<PassportElementErrorFile>),
    /// [`PassportElementErrorFiles`](https://core.telegram.org/bots/api#passportelementerrorfiles): `files`.
    Files(Box<PassportElementErrorFiles>),
    /// [`PassportElementErrorTranslationFile`](https://core.telegram.org/bots/api#passportelementerrortranslationfile): `translation_file`.
    TranslationFile(Box<PassportElementErrorTranslationFile>),
    /// [`PassportElementErrorTranslationFiles`](https://core.telegram.org/bots/api#passportelementerrortranslationfiles): `translation_files`.
    TranslationFiles(Box<PassportElementErrorTranslationFiles>),
    /// [`PassportElementErrorUnspecified`](https://core.telegram.org/bots/api#passportelementerrorunspecified): `unspecified`.
    Unspecified(Box<PassportElementErrorUnspecified>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for PassportElementError {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<PassportElementErrorDataField> for PassportElementError {
    fn from(value: PassportElementErrorDataField) -> Self {
        Self::DataField(Box::new(value))
    }
}

impl From<PassportElementErrorFrontSide> for PassportElementError {
    fn from(value: PassportElementErrorFrontSide) -> Self {
        Self::FrontSide(Box::new(value))
    }
}

impl From<PassportElementErrorReverseSide> for PassportElementError {
    fn from(value: PassportElementErrorReverseSide) -> Self {
        Self::ReverseSide(Box::new(value))
    }
}

impl From<PassportElementErrorSelfie> for PassportElementError {
    fn from(value: PassportElementErrorSelfie) -> Self {
        Self::Selfie(Box::new(value))
    }
}

impl From<PassportElementErrorFile> for PassportElementError {
    fn from(value: PassportElementErrorFile) -> Self {
        Self::File(Box::new(value))
    }
}

impl From<PassportElementErrorFiles> for PassportElementError {
    fn from(value: PassportElementErrorFiles) -> Self {
        Self::Files(Box::new(value))
    }
}

impl From<PassportElementErrorTranslationFile> for PassportElementError {
    fn from(value: PassportElementErrorTranslationFile) -> Self {
        Self::TranslationFile(Box::new(value))
    }
}

impl From<PassportElementErrorTranslationFiles> for PassportElementError {
    fn from(value: PassportElementErrorTranslationFiles) -> Self {
        Self::TranslationFiles(Box::new(value))
    }
}

impl From<PassportElementErrorUnspecified> for PassportElementError {
    fn from(value: PassportElementErrorUnspecified) -> Self {
        Self::Unspecified(Box::new(value))
    }
}

impl Tagged for PassportElementError {
    const TAG: &'static str = "source";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "data" => Self::DataField(Default::default()),
            "front_side" => Self::FrontSide(Default::default()),
            "reverse_side" => Self::ReverseSide(Default::default()),
            "selfie" => Self::Selfie(Default::default()),
            "file" => Self::File(Default::default()),
            "files" => Self::Files(Default::default()),
            "translation_file" => Self::TranslationFile(Default::default()),
            "translation_files" => Self::TranslationFiles(Default::default()),
            "unspecified" => Self::Unspecified(Default::default()),
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
            Self::DataField(value) => de::fields(&mut **value, given, map),
            Self::FrontSide(value) => de::fields(&mut **value, given, map),
            Self::ReverseSide(value) => de::fields(&mut **value, given, map),
            Self::Selfie(value) => de::fields(&mut **value, given, map),
            Self::File(value) => de::fields(&mut **value, given, map),
            Self::Files(value) => de::fields(&mut **value, given, map),
            Self::TranslationFile(value) => de::fields(&mut **value, given, map),
            Self::TranslationFiles(value) => de::fields(&mut **value, given, map),
            Self::Unspecified(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for PassportElementError {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::DataField(value) => value.serialize(to),
            Self::FrontSide(value) => value.serialize(to),
            Self::ReverseSide(value) => value.serialize(to),
            Self::Selfie(value) => value.serialize(to),
            Self::File(value) => value.serialize(to),
            Self::Files(value) => value.serialize(to),
            Self::TranslationFile(value) => value.serialize(to),
            Self::TranslationFiles(value) => value.serialize(to),
            Self::Unspecified(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`PassportElementErrorDataField`](https://core.telegram.org/bots/api#passportelementerrordatafield) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassportElementErrorDataField {
    /// Type.
    pub kind: PassportElementKind,
    /// Field name.
    pub field_name: String,
    /// Data hash.
    pub data_hash: String,
    /// Message.
    pub message: String,
}

impl PassportElementErrorDataField {
    /// One with what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementKind>,
        field_name: impl Into<String>,
        data_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            field_name: field_name.into(),
            data_hash: data_hash.into(),
            message: message.into(),
        }
    }
}

impl Object for PassportElementErrorDataField {
    const FIELDS: &'static [&'static str] = &["type", "field_name", "data_hash", "message"];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            1 => de::value(&mut self.field_name, map),
            2 => de::value(&mut self.data_hash, map),
            _ => de::value(&mut self.message, map),
        }
    }
}

impl Serialize for PassportElementErrorDataField {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "data")
            .field("type", &self.kind)
            .field("field_name", &self.field_name)
            .field("data_hash", &self.data_hash)
            .field("message", &self.message)
            .end()
    }
}

/// [`PassportElementErrorFrontSide`](https://core.telegram.org/bots/api#passportelementerrorfrontside) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassportElementErrorFrontSide {
    /// Type.
    pub kind: PassportElementKind,
    /// File hash.
    pub file_hash: String,
    /// Message.
    pub message: String,
}

impl PassportElementErrorFrontSide {
    /// One with what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementKind>,
        file_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hash: file_hash.into(),
            message: message.into(),
        }
    }
}

impl Object for PassportElementErrorFrontSide {
    const FIELDS: &'static [&'static str] = &["type", "file_hash", "message"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            1 => de::value(&mut self.file_hash, map),
            _ => de::value(&mut self.message, map),
        }
    }
}

impl Serialize for PassportElementErrorFrontSide {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "front_side")
            .field("type", &self.kind)
            .field("file_hash", &self.file_hash)
            .field("message", &self.message)
            .end()
    }
}

/// [`PassportElementErrorReverseSide`](https://core.telegram.org/bots/api#passportelementerrorreverseside) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassportElementErrorReverseSide {
    /// Type.
    pub kind: PassportElementKind,
    /// File hash.
    pub file_hash: String,
    /// Message.
    pub message: String,
}

impl PassportElementErrorReverseSide {
    /// One with what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementKind>,
        file_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hash: file_hash.into(),
            message: message.into(),
        }
    }
}

impl Object for PassportElementErrorReverseSide {
    const FIELDS: &'static [&'static str] = &["type", "file_hash", "message"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            1 => de::value(&mut self.file_hash, map),
            _ => de::value(&mut self.message, map),
        }
    }
}

impl Serialize for PassportElementErrorReverseSide {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "reverse_side")
            .field("type", &self.kind)
            .field("file_hash", &self.file_hash)
            .field("message", &self.message)
            .end()
    }
}

/// [`PassportElementErrorSelfie`](https://core.telegram.org/bots/api#passportelementerrorselfie) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassportElementErrorSelfie {
    /// Type.
    pub kind: PassportElementKind,
    /// File hash.
    pub file_hash: String,
    /// Message.
    pub message: String,
}

impl PassportElementErrorSelfie {
    /// One with what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementKind>,
        file_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hash: file_hash.into(),
            message: message.into(),
        }
    }
}

impl Object for PassportElementErrorSelfie {
    const FIELDS: &'static [&'static str] = &["type", "file_hash", "message"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            1 => de::value(&mut self.file_hash, map),
            _ => de::value(&mut self.message, map),
        }
    }
}

impl Serialize for PassportElementErrorSelfie {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "selfie")
            .field("type", &self.kind)
            .field("file_hash", &self.file_hash)
            .field("message", &self.message)
            .end()
    }
}

/// [`PassportElementErrorFile`](https://core.telegram.org/bots/api#passportelementerrorfile) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassportElementErrorFile {
    /// Type.
    pub kind: PassportElementKind,
    /// File hash.
    pub file_hash: String,
    /// Message.
    pub message: String,
}

impl PassportElementErrorFile {
    /// One with what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementKind>,
        file_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hash: file_hash.into(),
            message: message.into(),
        }
    }
}

impl Object for PassportElementErrorFile {
    const FIELDS: &'static [&'static str] = &["type", "file_hash", "message"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            1 => de::value(&mut self.file_hash, map),
            _ => de::value(&mut self.message, map),
        }
    }
}

impl Serialize for PassportElementErrorFile {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "file")
            .field("type", &self.kind)
            .field("file_hash", &self.file_hash)
            .field("message", &self.message)
            .end()
    }
}

/// [`PassportElementErrorFiles`](https://core.telegram.org/bots/api#passportelementerrorfiles) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassportElementErrorFiles {
    /// Type.
    pub kind: PassportElementKind,
    /// File hashes.
    pub file_hashes: Vec<String>,
    /// Message.
    pub message: String,
}

impl PassportElementErrorFiles {
    /// One with what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementKind>,
        file_hashes: impl IntoIterator<Item = impl Into<String>>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hashes: file_hashes.into_iter().map(Into::into).collect(),
            message: message.into(),
        }
    }
}

impl Object for PassportElementErrorFiles {
    const FIELDS: &'static [&'static str] = &["type", "file_hashes", "message"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            1 => de::value(&mut self.file_hashes, map),
            _ => de::value(&mut self.message, map),
        }
    }
}

impl Serialize for PassportElementErrorFiles {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "files")
            .field("type", &self.kind)
            .field("file_hashes", &self.file_hashes)
            .field("message", &self.message)
            .end()
    }
}

/// [`PassportElementErrorTranslationFile`](https://core.telegram.org/bots/api#passportelementerrortranslationfile) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassportElementErrorTranslationFile {
    /// Type.
    pub kind: PassportElementKind,
    /// File hash.
    pub file_hash: String,
    /// Message.
    pub message: String,
}

impl PassportElementErrorTranslationFile {
    /// One with what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementKind>,
        file_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hash: file_hash.into(),
            message: message.into(),
        }
    }
}

impl Object for PassportElementErrorTranslationFile {
    const FIELDS: &'static [&'static str] = &["type", "file_hash", "message"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            1 => de::value(&mut self.file_hash, map),
            _ => de::value(&mut self.message, map),
        }
    }
}

impl Serialize for PassportElementErrorTranslationFile {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "translation_file")
            .field("type", &self.kind)
            .field("file_hash", &self.file_hash)
            .field("message", &self.message)
            .end()
    }
}

/// [`PassportElementErrorTranslationFiles`](https://core.telegram.org/bots/api#passportelementerrortranslationfiles) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassportElementErrorTranslationFiles {
    /// Type.
    pub kind: PassportElementKind,
    /// File hashes.
    pub file_hashes: Vec<String>,
    /// Message.
    pub message: String,
}

impl PassportElementErrorTranslationFiles {
    /// One with what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementKind>,
        file_hashes: impl IntoIterator<Item = impl Into<String>>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hashes: file_hashes.into_iter().map(Into::into).collect(),
            message: message.into(),
        }
    }
}

impl Object for PassportElementErrorTranslationFiles {
    const FIELDS: &'static [&'static str] = &["type", "file_hashes", "message"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            1 => de::value(&mut self.file_hashes, map),
            _ => de::value(&mut self.message, map),
        }
    }
}

impl Serialize for PassportElementErrorTranslationFiles {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "translation_files")
            .field("type", &self.kind)
            .field("file_hashes", &self.file_hashes)
            .field("message", &self.message)
            .end()
    }
}

/// [`PassportElementErrorUnspecified`](https://core.telegram.org/bots/api#passportelementerrorunspecified) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassportElementErrorUnspecified {
    /// Type.
    pub kind: PassportElementKind,
    /// Element hash.
    pub element_hash: String,
    /// Message.
    pub message: String,
}

impl PassportElementErrorUnspecified {
    /// One with what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementKind>,
        element_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            element_hash: element_hash.into(),
            message: message.into(),
        }
    }
}

impl Object for PassportElementErrorUnspecified {
    const FIELDS: &'static [&'static str] = &["type", "element_hash", "message"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            1 => de::value(&mut self.element_hash, map),
            _ => de::value(&mut self.message, map),
        }
    }
}

impl Serialize for PassportElementErrorUnspecified {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "unspecified")
            .field("type", &self.kind)
            .field("element_hash", &self.element_hash)
            .field("message", &self.message)
            .end()
    }
}

de::deserialize_object!(
    PassportData,
    PassportFile,
    EncryptedPassportElement,
    EncryptedCredentials,
    PassportElementErrorDataField,
    PassportElementErrorFrontSide,
    PassportElementErrorReverseSide,
    PassportElementErrorSelfie,
    PassportElementErrorFile,
    PassportElementErrorFiles,
    PassportElementErrorTranslationFile,
    PassportElementErrorTranslationFiles,
    PassportElementErrorUnspecified,
);
de::deserialize_tagged!(PassportElementError,);
