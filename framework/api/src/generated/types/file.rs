//! Profile photos and files.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};

use crate::de;
use crate::de::Object;
use crate::ser;
use crate::types::*;

/// [`UserProfilePhotos`](https://core.telegram.org/bots/api#userprofilephotos) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserProfilePhotos {
    /// Total count.
    pub total_count: i64,
    /// Photos.
    pub photos: Vec<Vec<PhotoSize>>,
}

impl Object for UserProfilePhotos {
    const FIELDS: &'static [&'static str] = &["total_count", "photos"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.total_count, map),
            _ => de::value(&mut self.photos, map),
        }
    }
}

impl Serialize for UserProfilePhotos {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("total_count", &self.total_count)
            .field("photos", &self.photos)
            .end()
    }
}

/// [`UserProfileAudios`](https://core.telegram.org/bots/api#userprofileaudios) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserProfileAudios {
    /// Total count.
    pub total_count: i64,
    /// Audios.
    pub audios: Vec<Audio>,
}

impl Object for UserProfileAudios {
    const FIELDS: &'static [&'static str] = &["total_count", "audios"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.total_count, map),
            _ => de::value(&mut self.audios, map),
        }
    }
}

impl Serialize for UserProfileAudios {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("total_count", &self.total_count)
            .field("audios", &self.audios)
            .end()
    }
}

/// [`File`](https://core.telegram.org/bots/api#file) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct File {
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// File size.
    pub file_size: Option<i64>,
    /// File path.
    pub file_path: Option<String>,
}

impl Object for File {
    const FIELDS: &'static [&'static str] =
        &["file_id", "file_unique_id", "file_size", "file_path"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.file_id, map),
            1 => de::value_or_blank(&mut self.file_unique_id, map),
            2 => de::value(&mut self.file_size, map),
            _ => de::value(&mut self.file_path, map),
        }
    }
}

impl Serialize for File {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .optional("file_size", self.file_size.as_ref())
            .optional("file_path", self.file_path.as_ref())
            .end()
    }
}

de::deserialize_object!(UserProfilePhotos, UserProfileAudios, File,);
