//! Files on their way to Telegram.

use std::borrow::Cow;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tokio::io::AsyncRead;

/// How parameters refer to a file that comes with the same request.
const ATTACH: &str = "attach://";

/// A file for Telegram: uploaded from here, fetched by Telegram from a URL, or known to it already.
///
/// ```
/// use bot_api::InputFile;
///
/// let from_disk = InputFile::path("cat.jpg");
/// let made_here = InputFile::bytes("report.csv", "a;b\n1;2\n");
/// let from_the_web = InputFile::url("https://example.org/cat.jpg");
/// let sent_before = InputFile::file_id("AgACAgIAAxkBAAM");
/// ```
///
/// A `String` or `&str` becomes a URL when it starts with `http://` or `https://`, and a file id
/// otherwise; a `PathBuf` or `&Path` becomes an upload.
#[derive(Clone, Debug, PartialEq)]
pub struct InputFile(Source);

#[derive(Clone, Debug, PartialEq)]
enum Source {
    /// A URL, a file id or `attach://…`: what goes into the JSON as it is.
    Reference(String),
    Upload(Upload),
}

/// A file that is sent from here.
#[derive(Clone, Debug, PartialEq)]
pub struct Upload {
    /// The file's name as the receiver sees it.
    pub file_name: String,
    /// Where the bytes come from.
    pub content: Content,
}

/// Where the bytes of an [`Upload`] come from.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Content {
    /// A file on this machine, opened when the call is made.
    Path(PathBuf),
    /// Bytes in memory, shared between clones.
    Bytes(Bytes),
    /// A stream, read once.
    Reader(OneShot),
}

/// A stream that can be read once; clones share it.
#[derive(Clone)]
pub struct OneShot {
    reader: Arc<Mutex<Option<BoxedReader>>>,
    size: Option<u64>,
}

pub(crate) type BoxedReader = Box<dyn AsyncRead + Send + Unpin>;

impl InputFile {
    /// A file on this machine. It is opened when the call is made, and sent under its own name.
    #[must_use]
    pub fn path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let file_name = path
            .file_name()
            .map_or(Cow::Borrowed("file"), |name| name.to_string_lossy())
            .into_owned();
        Self::upload(file_name, Content::Path(path))
    }

    /// Bytes in memory.
    #[must_use]
    pub fn bytes(file_name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self::upload(file_name.into(), Content::Bytes(bytes.into()))
    }

    /// A stream of unknown length. It can be sent once: a second call with a clone of this value
    /// fails with [`FileError::AlreadyRead`](crate::error::FileError::AlreadyRead).
    #[must_use]
    pub fn reader(
        file_name: impl Into<String>,
        reader: impl AsyncRead + Send + Unpin + 'static,
    ) -> Self {
        Self::upload(
            file_name.into(),
            Content::Reader(OneShot::new(Box::new(reader), None)),
        )
    }

    /// A stream whose length is known, so that the request can say how long it is.
    #[must_use]
    pub fn sized_reader(
        file_name: impl Into<String>,
        size: u64,
        reader: impl AsyncRead + Send + Unpin + 'static,
    ) -> Self {
        Self::upload(
            file_name.into(),
            Content::Reader(OneShot::new(Box::new(reader), Some(size))),
        )
    }

    /// A file that Telegram fetches itself.
    #[must_use]
    pub fn url(url: impl Into<String>) -> Self {
        Self(Source::Reference(url.into()))
    }

    /// A file that Telegram has already.
    #[must_use]
    pub fn file_id(id: impl Into<String>) -> Self {
        Self(Source::Reference(id.into()))
    }

    /// The same upload under another name; files that are not uploaded have no name to change.
    #[must_use]
    pub fn named(mut self, file_name: impl Into<String>) -> Self {
        if let Source::Upload(upload) = &mut self.0 {
            upload.file_name = file_name.into();
        }
        self
    }

    /// The URL, the file id or the `attach://…` of a file that is not uploaded by this value.
    #[must_use]
    pub fn as_reference(&self) -> Option<&str> {
        match &self.0 {
            Source::Reference(reference) => Some(reference),
            Source::Upload(_) => None,
        }
    }

    /// The upload, where it is one.
    #[must_use]
    pub fn as_upload(&self) -> Option<&Upload> {
        match &self.0 {
            Source::Reference(_) => None,
            Source::Upload(upload) => Some(upload),
        }
    }

    /// Takes the upload out and leaves a reference to an attachment of that name.
    pub(crate) fn detach(&mut self, name: &str) -> Option<Upload> {
        if matches!(self.0, Source::Reference(_)) {
            return None;
        }
        match std::mem::replace(&mut self.0, Source::Reference(format!("{ATTACH}{name}"))) {
            Source::Upload(upload) => Some(upload),
            Source::Reference(_) => None,
        }
    }

    fn upload(file_name: String, content: Content) -> Self {
        Self(Source::Upload(Upload { file_name, content }))
    }
}

impl Upload {
    /// How many bytes it is, where that is known without touching the disk.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        match &self.content {
            Content::Path(_) => None,
            Content::Bytes(bytes) => Some(bytes.len() as u64),
            Content::Reader(reader) => reader.size,
        }
    }
}

impl OneShot {
    fn new(reader: BoxedReader, size: Option<u64>) -> Self {
        Self {
            reader: Arc::new(Mutex::new(Some(reader))),
            size,
        }
    }

    /// The stream, for the first who asks.
    pub(crate) fn take(&self) -> Option<BoxedReader> {
        self.reader
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }
}

/// Two are equal when they are the same stream.
impl PartialEq for OneShot {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.reader, &other.reader)
    }
}

impl fmt::Debug for OneShot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OneShot")
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}

impl From<&str> for InputFile {
    fn from(reference: &str) -> Self {
        Self(Source::Reference(reference.to_owned()))
    }
}

impl From<String> for InputFile {
    fn from(reference: String) -> Self {
        Self(Source::Reference(reference))
    }
}

impl From<&String> for InputFile {
    fn from(reference: &String) -> Self {
        Self(Source::Reference(reference.clone()))
    }
}

impl From<PathBuf> for InputFile {
    fn from(path: PathBuf) -> Self {
        Self::path(path)
    }
}

impl From<&std::path::Path> for InputFile {
    fn from(path: &std::path::Path) -> Self {
        Self::path(path)
    }
}

/// Writes the URL, the id or `attach://…`. An upload has to be taken out of its parameters first:
/// [`Attachments::attach`](crate::Attachments::attach).
impl Serialize for InputFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Source::Reference(reference) => serializer.serialize_str(reference),
            Source::Upload(upload) => Err(serde::ser::Error::custom(format_args!(
                "the file {:?} is to be uploaded and cannot be written as JSON",
                upload.file_name
            ))),
        }
    }
}

impl<'de> Deserialize<'de> for InputFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(InputFile::from)
    }
}
