//! Files of this machine, on their way to Telegram or back.

use std::fmt;
use std::io;

/// A file that cannot be sent or saved.
#[derive(Debug)]
#[non_exhaustive]
pub enum FileError {
    /// Reading or writing it failed.
    Io {
        /// What was to be done, with the file's name: "cannot read cat.jpg".
        what: String,
        /// Why not.
        source: io::Error,
    },
    /// The stream was sent before, by this value or a clone of it.
    AlreadyRead {
        /// The upload's name.
        file_name: String,
    },
    /// The file became shorter while it was sent, or the stream was not as long as it was said to
    /// be.
    TooShort {
        /// The upload's name.
        file_name: String,
    },
    /// The download is larger than the limit that was set for it.
    TooLarge {
        /// That limit, in bytes.
        limit: u64,
    },
    /// The server's path for the file is not one to be followed.
    UnsafePath {
        /// What is wrong with it.
        reason: &'static str,
    },
}

impl FileError {
    pub(crate) fn io(what: impl Into<String>, source: io::Error) -> Self {
        FileError::Io {
            what: what.into(),
            source,
        }
    }

    pub(super) fn scrub(&mut self, scrub: impl Fn(&str) -> String) {
        if let FileError::Io { what, .. } = self {
            *what = scrub(what);
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::Io { what, source } => write!(f, "{what}: {source}"),
            FileError::AlreadyRead { file_name } => {
                write!(
                    f,
                    "the stream for {file_name:?} was sent before and cannot be read twice"
                )
            }
            FileError::TooShort { file_name } => {
                write!(
                    f,
                    "{file_name:?} was shorter than announced when it was sent"
                )
            }
            FileError::TooLarge { limit } => write!(f, "the download is larger than {limit} bytes"),
            FileError::UnsafePath { reason } => {
                write!(f, "the server's file path is refused: {reason}")
            }
        }
    }
}

impl std::error::Error for FileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            FileError::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
