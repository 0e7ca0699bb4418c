//! Files on their way from the server: over HTTP, or from this machine's disk when the server is a
//! local one.
//!
//! The server's path is only ever used to ask the server for the file (or, of a local server that
//! was declared one, to open it); where it ends up here is said by the caller alone.

use std::ffi::OsString;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::path::{Component, Path, PathBuf};

use bytes::{Bytes, BytesMut};
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::answer;
use super::transport::Incoming;
use crate::bot::Bot;
use crate::error::{DecodeError, Error, FileError};
use crate::methods::GetFile;
use crate::types;

/// What errors call it.
const METHOD: &str = "download";

/// How much is read from a local server's file at once.
const CHUNK: usize = 64 * 1024;

/// A file to be downloaded; made by [`Bot::download`] and [`Bot::download_path`].
///
/// ```no_run
/// # async fn example(bot: bot_api::Bot) -> Result<(), bot_api::Error> {
/// let bytes = bot.download_path("photos/file_7.jpg").limit(1 << 20).bytes().await?;
/// bot.download_path("photos/file_7.jpg").to_path("cat.jpg").await?;
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is downloaded until it is said where to"]
pub struct Download {
    bot: Bot,
    source: Source,
    limit: Option<u64>,
}

enum Source {
    /// The server's path.
    Path(String),
    /// The server has to be asked for the path.
    Id(String),
}

impl Bot {
    /// Downloads a file. When its `file_path` is not known,
    /// [`getFile`](crate::methods::GetFile) is called first.
    ///
    /// ```no_run
    /// # async fn example(bot: bot_api::Bot, document: bot_api::types::Document) -> Result<(), bot_api::Error> {
    /// let file = bot.get_file(document.file_id).await?;
    /// bot.download(&file).to_path("report.pdf").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn download(&self, file: &types::File) -> Download {
        let source = match &file.file_path {
            Some(path) => Source::Path(path.clone()),
            None => Source::Id(file.file_id.clone()),
        };
        Download {
            bot: self.clone(),
            source,
            limit: None,
        }
    }

    /// Downloads the file at a `file_path` that [`getFile`](crate::methods::GetFile) has given.
    pub fn download_path(&self, file_path: impl Into<String>) -> Download {
        Download {
            bot: self.clone(),
            source: Source::Path(file_path.into()),
            limit: None,
        }
    }
}

impl Download {
    /// Refuses files that are larger, in bytes.
    pub fn limit(mut self, bytes: u64) -> Self {
        self.limit = Some(bytes);
        self
    }

    /// The last part of the server's path, made fit to be a file's name on any system: no
    /// directories, no control characters, no leading dots, not too long. `None` where the path is
    /// not known yet.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        match &self.source {
            Source::Path(path) => Some(safe_name(path)),
            Source::Id(_) => None,
        }
    }

    /// Writes the file to a path, replacing what is there. The bytes go to a temporary file beside
    /// it first, so that the path holds the whole file or what it held before; dropping the future
    /// removes the temporary file.
    ///
    /// Returns the number of bytes.
    ///
    /// # Errors
    /// [`Error::File`] when it cannot be written, is larger than the limit, or has a path that is
    /// not to be followed; else as [`Bot::execute`].
    pub async fn to_path(self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let path = path.as_ref().to_owned();
        Box::pin(self.save(path)).await
    }

    /// Writes the file to a writer, and flushes it. Returns the number of bytes.
    ///
    /// # Errors
    /// [`Error::File`] when the writer fails, or when the file is larger than the limit or has a
    /// path that is not to be followed; else as [`Bot::execute`]. Some bytes may have been written
    /// by then.
    pub async fn to_writer<W>(self, writer: &mut W) -> Result<u64, Error>
    where
        W: AsyncWrite + Send + Unpin,
    {
        Box::pin(self.pour(writer)).await
    }

    /// The file's bytes. Without a [`limit`](Download::limit), that of answers holds:
    /// [`BotBuilder::max_answer`](crate::BotBuilder::max_answer).
    ///
    /// # Errors
    /// As [`to_writer`](Download::to_writer).
    pub async fn bytes(mut self) -> Result<Bytes, Error> {
        let most = self.bot.inner().transport.max_answer() as u64;
        self.limit.get_or_insert(most);
        let mut bytes = std::io::Cursor::new(Vec::new());
        Box::pin(self.pour(&mut bytes)).await?;
        Ok(bytes.into_inner().into())
    }

    async fn save(self, path: PathBuf) -> Result<u64, Error> {
        let (temporary, mut file) = Temporary::beside(&path).await?;
        let size = self.pour(&mut file).await?;
        let failed = |error| FileError::io(format!("cannot write {}", path.display()), error);
        file.sync_all().await.map_err(failed)?;
        drop(file);
        temporary.rename(&path).await.map_err(failed)?;
        Ok(size)
    }

    /// Brings the bytes, wherever they are.
    async fn pour(self, to: &mut (dyn AsyncWrite + Send + Unpin)) -> Result<u64, Error> {
        let Self { bot, source, limit } = self;
        let path = match source {
            Source::Path(path) => path,
            Source::Id(id) => bot
                .call(GetFile::new(id))
                .await?
                .file_path
                .unwrap_or_default(),
        };
        let sink = Sink {
            to,
            written: 0,
            limit,
        };
        let done = if bot.is_local_server() && Path::new(&path).is_absolute() {
            copy(Path::new(&path), sink).await
        } else {
            fetch(&bot, &path, sink).await
        };
        done.map_err(|error| bot.scrub(error))
    }
}

/// Gets a file over HTTP.
async fn fetch(bot: &Bot, path: &str, mut sink: Sink<'_>) -> Result<u64, Error> {
    let inner = bot.inner();
    let url = inner.server.file_url(&url_path(path)?);
    let mut incoming = inner.transport.download(METHOD, &url).await?;
    if !(200..300).contains(&incoming.status()) {
        return Err(refusal(incoming, inner.transport.max_answer()).await);
    }
    sink.expect(incoming.length())?;
    while let Some(chunk) = incoming.chunk().await? {
        sink.write(&chunk).await?;
    }
    sink.finish().await
}

/// Copies the file of a local server.
async fn copy(path: &Path, mut sink: Sink<'_>) -> Result<u64, Error> {
    if path
        .components()
        .any(|part| matches!(part, Component::ParentDir))
    {
        return Err(FileError::UnsafePath {
            reason: "it leads upwards",
        }
        .into());
    }
    let failed = |error| FileError::io("cannot read the local server's file", error);
    let mut file = File::open(path).await.map_err(failed)?;
    let metadata = file.metadata().await.map_err(failed)?;
    if !metadata.is_file() {
        return Err(FileError::UnsafePath {
            reason: "it is not a regular file",
        }
        .into());
    }
    sink.expect(Some(metadata.len()))?;
    let mut chunk = BytesMut::with_capacity(CHUNK);
    while file.read_buf(&mut chunk).await.map_err(failed)? > 0 {
        sink.write(&chunk).await?;
        chunk.clear();
    }
    sink.finish().await
}

/// Why the server does not give the file.
async fn refusal(incoming: Incoming<'_>, most: usize) -> Error {
    match incoming
        .collect(most)
        .await
        .and_then(|response| answer::check(METHOD, response))
    {
        Ok(body) => DecodeError::whole(METHOD, &body, "not a file").into(),
        Err(error) => error,
    }
}

/// Where the bytes go, and how many may.
struct Sink<'a> {
    to: &'a mut (dyn AsyncWrite + Send + Unpin),
    written: u64,
    limit: Option<u64>,
}

impl Sink<'_> {
    fn expect(&self, size: Option<u64>) -> Result<(), FileError> {
        match (size, self.limit) {
            (Some(size), Some(limit)) if size > limit => Err(FileError::TooLarge { limit }),
            _ => Ok(()),
        }
    }

    async fn write(&mut self, chunk: &[u8]) -> Result<(), FileError> {
        self.written += chunk.len() as u64;
        self.expect(Some(self.written))?;
        let written = self.to.write_all(chunk).await;
        written.map_err(|error| FileError::io("cannot write the download", error))
    }

    async fn finish(self) -> Result<u64, Error> {
        let flushed = self.to.flush().await;
        flushed.map_err(|error| FileError::io("cannot write the download", error))?;
        Ok(self.written)
    }
}

/// The path as a part of a URL, if it is one that stays below the server's directory of files.
fn url_path(path: &str) -> Result<String, FileError> {
    let refuse = |reason| Err(FileError::UnsafePath { reason });
    if path.is_empty() {
        return refuse("it is empty");
    }
    if path.starts_with('/') {
        return refuse("it is absolute, and the bot was not told that its server is a local one");
    }
    if path.contains(|c: char| c.is_control() || c == '\\') {
        return refuse("it has characters that no path has");
    }
    if path.split('/').any(|part| matches!(part, "" | "." | "..")) {
        return refuse("it leads somewhere else");
    }
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    Ok(encoded)
}

/// The last part of a path that somebody else made, fit to be a file's name.
fn safe_name(path: &str) -> String {
    const LONGEST: usize = 120;
    let last = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let unfit = |c: char| c.is_control() || r#"<>:"|?*"#.contains(c);
    let name: String = last
        .chars()
        .map(|c| if unfit(c) { '_' } else { c })
        .collect();
    let name = name.trim_start_matches(['.', ' ']);
    // The end is what says which kind of file it is.
    let start = name.ceil_char_boundary(name.len().saturating_sub(LONGEST));
    let name = name[start..]
        .trim_start_matches(['.', ' '])
        .trim_end_matches(['.', ' ']);
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .to_ascii_uppercase();
    let device = ["CON", "PRN", "AUX", "NUL"].contains(&&*stem)
        || (stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")));
    match name {
        "" => "file".to_owned(),
        name if device => format!("_{name}"),
        name => name.to_owned(),
    }
}

/// A file that is gone unless it is renamed.
struct Temporary {
    path: PathBuf,
    kept: bool,
}

impl Temporary {
    /// A new file in the directory of another.
    async fn beside(path: &Path) -> Result<(Self, File), FileError> {
        let mut name = OsString::from(".");
        name.push(path.file_name().unwrap_or("download".as_ref()));
        name.push(format!(".{:016x}.part", RandomState::new().hash_one(0_u8)));
        let temporary = Self {
            path: path.with_file_name(name),
            kept: false,
        };
        // Made in one piece: were this future dropped in between, the file would be left behind.
        let made = tokio::task::spawn_blocking(move || {
            let file = std::fs::File::options()
                .write(true)
                .create_new(true)
                .open(&temporary.path)?;
            Ok((temporary, file))
        });
        let made = made
            .await
            .unwrap_or_else(|error| Err(std::io::Error::other(error)));
        let failed = |error| FileError::io(format!("cannot write {}", path.display()), error);
        made.map(|(temporary, file)| (temporary, File::from_std(file)))
            .map_err(failed)
    }

    async fn rename(mut self, path: &Path) -> std::io::Result<()> {
        tokio::fs::rename(&self.path, path).await?;
        self.kept = true;
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.kept {
            // Nobody is left to be told.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// The path may hold the token: local servers keep each bot's files in a directory of that name.
impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Source::Path(source) | Source::Id(source)) = &self.source;
        let source = self.bot.inner().token.scrub(source);
        f.debug_struct("Download")
            .field("source", &source)
            .field("limit", &self.limit)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_lead_astray_are_refused() {
        for bad in [
            "",
            "/etc/passwd",
            "../x",
            "a/../../x",
            "a/..",
            "..",
            ".",
            "./a",
            "a//b",
            "a/",
            "a\\..\\b",
            "a\0",
            "a\r\nb",
        ] {
            assert!(
                matches!(url_path(bad), Err(FileError::UnsafePath { .. })),
                "{bad:?}"
            );
        }
    }

    #[test]
    fn paths_are_encoded_for_urls() {
        assert_eq!(
            url_path("photos/file_7.jpg").expect("fine"),
            "photos/file_7.jpg"
        );
        assert_eq!(
            url_path("a b?c#d%2e%2e/é").expect("fine"),
            "a%20b%3Fc%23d%252e%252e/%C3%A9"
        );
        assert_eq!(url_path("...").expect("a name"), "...");
    }

    #[test]
    fn names_are_made_harmless() {
        for (path, name) in [
            ("photos/file_7.jpg", "file_7.jpg"),
            ("../../etc/passwd", "passwd"),
            ("a\\b\\c.txt", "c.txt"),
            ("..", "file"),
            ("", "file"),
            ("x/.bashrc", "bashrc"),
            ("x/a:b|c\u{7}.txt", "a_b_c_.txt"),
            ("x/con.txt", "_con.txt"),
            ("x/com1", "_com1"),
            ("x/документ.pdf", "документ.pdf"),
        ] {
            assert_eq!(safe_name(path), name, "{path}");
        }
        let long = safe_name(&format!("{}.tar.gz", "ж".repeat(500)));
        assert!(long.len() <= 120 && long.ends_with(".tar.gz"), "{long}");
    }
}
