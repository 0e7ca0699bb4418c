//! `multipart/form-data`: fields and files as one stream, whose length is known before it starts
//! wherever that is possible.
//!
//! Written here because it is small, and because the rest of the client wants to know two things
//! that a ready-made form does not tell: whether bytes still move, and which file broke the stream.

use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::{Bytes, BytesMut};
use futures_util::stream::{self, Stream};
use tokio::io::{AsyncRead, AsyncReadExt as _};

use crate::call::{Body, Call};
use crate::error::FileError;
use crate::input_file::{Content, Upload};

/// How much is read from a file at once.
const CHUNK: usize = 64 * 1024;

/// A form that is ready to be sent: files are open, lengths known.
pub(crate) struct Form {
    parts: VecDeque<Part>,
    boundary: String,
    progress: Arc<Progress>,
}

enum Part {
    Bytes(Bytes),
    Stream(Source),
}

struct Source {
    file_name: String,
    reader: Box<dyn AsyncRead + Send + Unpin>,
    /// What is still to come, where it was announced.
    left: Option<u64>,
}

/// What the sender of a form can ask about it while it is on its way.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    chunks: AtomicU64,
    complete: AtomicBool,
    failure: Mutex<Option<FileError>>,
}

impl Progress {
    /// How many chunks have been taken by the connection.
    pub(crate) fn chunks(&self) -> u64 {
        self.chunks.load(Ordering::Relaxed)
    }

    /// Whether everything has been taken by the connection.
    pub(crate) fn is_complete(&self) -> bool {
        self.complete.load(Ordering::Relaxed)
    }

    /// The file that broke the stream.
    pub(crate) fn take_failure(&self) -> Option<FileError> {
        self.failure
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }

    fn fail(&self, error: FileError) {
        *self.failure.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
    }
}

impl Form {
    /// Opens the files of a call; `None` when it has none.
    pub(crate) async fn open(call: &Call) -> Result<Option<Self>, FileError> {
        let Body::Multipart(multipart) = &call.body else {
            return Ok(None);
        };
        let boundary = boundary();
        let mut form = Self {
            parts: VecDeque::new(),
            boundary,
            progress: Arc::default(),
        };
        for (name, text) in &multipart.fields {
            form.text(&format!(
                "--{}\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n{text}\r\n",
                form.boundary,
                quoted(name)
            ));
        }
        for file in &multipart.files {
            form.text(&format!(
                "--{}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n",
                form.boundary,
                quoted(&file.name),
                quoted(&file.upload.file_name)
            ));
            form.parts.push_back(Part::open(&file.upload).await?);
            form.text("\r\n");
        }
        form.text(&format!("--{}--\r\n", form.boundary));
        Ok(Some(form))
    }

    fn text(&mut self, text: &str) {
        self.parts
            .push_back(Part::Bytes(Bytes::copy_from_slice(text.as_bytes())));
    }

    pub(crate) fn content_type(&self) -> String {
        format!("multipart/form-data; boundary={}", self.boundary)
    }

    pub(crate) fn progress(&self) -> Arc<Progress> {
        Arc::clone(&self.progress)
    }

    /// How many bytes will be sent; `None` when a stream does not say how long it is.
    pub(crate) fn length(&self) -> Option<u64> {
        self.parts.iter().try_fold(0_u64, |sum, part| {
            sum.checked_add(match part {
                Part::Bytes(bytes) => bytes.len() as u64,
                Part::Stream(source) => source.left?,
            })
        })
    }

    /// The bytes. A failing file ends the stream with an error, and is kept for
    /// [`Progress::take_failure`].
    pub(crate) fn into_stream(self) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
        stream::try_unfold(self, |mut form| async move {
            match form.next().await {
                Ok(Some(chunk)) => {
                    form.progress.chunks.fetch_add(1, Ordering::Relaxed);
                    if form.parts.is_empty() {
                        form.progress.complete.store(true, Ordering::Relaxed);
                    }
                    Ok(Some((chunk, form)))
                }
                Ok(None) => Ok(None),
                Err(error) => {
                    form.progress.fail(error);
                    Err(io::Error::other("a file could not be read"))
                }
            }
        })
    }

    /// The next bytes of the form. The last part is a text, so the form is complete once it has
    /// been taken.
    async fn next(&mut self) -> Result<Option<Bytes>, FileError> {
        loop {
            let source = match self.parts.front_mut() {
                None => return Ok(None),
                // In pieces, so that a slow connection is seen to move.
                Some(Part::Bytes(bytes)) if bytes.len() > CHUNK => {
                    return Ok(Some(bytes.split_to(CHUNK)));
                }
                Some(Part::Bytes(bytes)) => {
                    let bytes = std::mem::take(bytes);
                    self.parts.pop_front();
                    if bytes.is_empty() {
                        continue;
                    }
                    return Ok(Some(bytes));
                }
                Some(Part::Stream(source)) => source,
            };
            if let Some(chunk) = source.next().await? {
                return Ok(Some(chunk));
            }
            self.parts.pop_front();
        }
    }
}

impl Part {
    async fn open(upload: &Upload) -> Result<Self, FileError> {
        let (reader, left) = match &upload.content {
            Content::Bytes(bytes) => return Ok(Part::Bytes(bytes.clone())),
            Content::Path(path) => open(path).await?,
            Content::Reader(stream) => {
                let already = || FileError::AlreadyRead {
                    file_name: upload.file_name.clone(),
                };
                (stream.take().ok_or_else(already)?, upload.size())
            }
        };
        Ok(Part::Stream(Source {
            file_name: upload.file_name.clone(),
            reader,
            left,
        }))
    }
}

/// Opens a file and asks for its length; pipes and devices have none.
async fn open(path: &Path) -> Result<(Box<dyn AsyncRead + Send + Unpin>, Option<u64>), FileError> {
    let failed = |error| FileError::io(format!("cannot read {}", path.display()), error);
    let file = tokio::fs::File::open(path).await.map_err(failed)?;
    let metadata = file.metadata().await.map_err(failed)?;
    if metadata.is_dir() {
        return Err(failed(io::ErrorKind::IsADirectory.into()));
    }
    Ok((Box::new(file), metadata.is_file().then_some(metadata.len())))
}

impl Source {
    /// The next bytes, and never more than was announced: a file may grow while it is read.
    async fn next(&mut self) -> Result<Option<Bytes>, FileError> {
        let most = self.left.map_or(CHUNK, |left| {
            usize::try_from(left).map_or(CHUNK, |left| left.min(CHUNK))
        });
        if most == 0 {
            return Ok(None);
        }
        let mut chunk = BytesMut::with_capacity(most);
        let read = (&mut self.reader)
            .take(most as u64)
            .read_buf(&mut chunk)
            .await;
        let read =
            read.map_err(|error| FileError::io(format!("cannot read {}", self.file_name), error))?;
        match &mut self.left {
            Some(_) if read == 0 => Err(FileError::TooShort {
                file_name: self.file_name.clone(),
            }),
            Some(left) => {
                *left -= read as u64;
                Ok(Some(chunk.freeze()))
            }
            None if read == 0 => Ok(None),
            None => Ok(Some(chunk.freeze())),
        }
    }
}

/// A line that no file contains: random, and new for every form.
fn boundary() -> String {
    let random = || RandomState::new().hash_one(0_u8);
    format!("cablegram-{:016x}{:016x}", random(), random())
}

/// A name as browsers quote it in a form.
fn quoted(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_break_out_of_their_quotes() {
        assert_eq!(quoted("a\"; x=\"b\r\nc: d"), "a%22; x=%22b%0D%0Ac: d");
        assert_eq!(quoted("фото 1.jpg"), "фото 1.jpg");
    }

    #[test]
    fn boundaries_differ() {
        assert_ne!(boundary(), boundary());
        assert!(boundary().len() <= 70, "longer ones are not allowed");
    }
}
