//! Where connections come in.

use std::{io, net, sync::Arc};
use tokio::net::{TcpListener, TcpStream};

#[cfg(unix)]
use std::{
    os::unix,
    path::{Path, PathBuf},
};
#[cfg(unix)]
use tokio::net::{UnixListener, UnixStream};

/// A socket that listens already; for [`Webhook::listener`](crate::Webhook::listener). Made from tokio's and the
/// standard library's `TcpListener` and `UnixListener`.
///
/// It goes on listening for as long as the application lives, also while the bot is stopped: whoever opened it may have
/// given it to others too.
#[derive(Clone, Debug)]
pub struct Listener(Arc<Opened>);

#[derive(Debug)]
enum Opened {
    Tcp(io::Result<net::TcpListener>),
    #[cfg(unix)]
    Unix(io::Result<unix::net::UnixListener>),
}

impl From<net::TcpListener> for Listener {
    fn from(listener: net::TcpListener) -> Self {
        Self(Arc::new(Opened::Tcp(Ok(listener))))
    }
}

impl From<TcpListener> for Listener {
    fn from(listener: TcpListener) -> Self {
        Self(Arc::new(Opened::Tcp(listener.into_std())))
    }
}

#[cfg(unix)]
impl From<unix::net::UnixListener> for Listener {
    fn from(listener: unix::net::UnixListener) -> Self {
        Self(Arc::new(Opened::Unix(Ok(listener))))
    }
}

#[cfg(unix)]
impl From<UnixListener> for Listener {
    fn from(listener: UnixListener) -> Self {
        Self(Arc::new(Opened::Unix(listener.into_std())))
    }
}

impl Listener {
    /// The same socket once more, for one run of the bot.
    fn share(&self) -> io::Result<Bound> {
        match &*self.0 {
            Opened::Tcp(listener) => {
                let listener = listener.as_ref().map_err(copy)?.try_clone()?;
                listener.set_nonblocking(true)?;
                TcpListener::from_std(listener).map(Bound::Tcp)
            }
            #[cfg(unix)]
            Opened::Unix(listener) => {
                let listener = listener.as_ref().map_err(copy)?.try_clone()?;
                listener.set_nonblocking(true)?;
                UnixListener::from_std(listener).map(|listener| Bound::Unix {
                    listener,
                    _file: None,
                })
            }
        }
    }
}

fn copy(error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), error.to_string())
}

/// Where to listen.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// `ADDRESS:PORT`.
    Address(String),
    #[cfg(unix)]
    Path(PathBuf),
    Ready(Listener),
}

impl Place {
    /// From `ADDRESS:PORT` or `unix:PATH`.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if let Some(path) = text.strip_prefix("unix:") {
            if path.is_empty() {
                return Err("`unix:` wants a path behind it".to_owned());
            }
            #[cfg(unix)]
            return Ok(Self::Path(path.into()));
            #[cfg(not(unix))]
            return Err("this system has no Unix sockets".to_owned());
        }
        let port = text
            .rsplit_once(':')
            .map(|(host, port)| (host, port.parse::<u16>()));
        match port {
            Some((host, Ok(_))) if !host.is_empty() => Ok(Self::Address(text.to_owned())),
            _ => Err(format!(
                "the place to listen at is `ADDRESS:PORT` or `unix:PATH`, not `{text}`"
            )),
        }
    }

    /// Begins to listen there.
    pub(super) async fn bind(&self) -> io::Result<Bound> {
        match self {
            Self::Address(address) => TcpListener::bind(address.as_str()).await.map(Bound::Tcp),
            #[cfg(unix)]
            Self::Path(path) => bind_path(path).await,
            Self::Ready(listener) => listener.share(),
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Address(address) => f.write_str(address),
            #[cfg(unix)]
            Self::Path(path) => write!(f, "unix:{}", path.display()),
            Self::Ready(_) => f.write_str("the socket it was given"),
        }
    }
}

/// Takes the path over from a process that has ended without tidying up, but from nobody who is still there.
#[cfg(unix)]
async fn bind_path(path: &Path) -> io::Result<Bound> {
    use unix::fs::FileTypeExt as _;
    let is_socket = std::fs::symlink_metadata(path).is_ok_and(|file| file.file_type().is_socket());
    if is_socket {
        match UnixStream::connect(path).await {
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
                std::fs::remove_file(path)?;
            }
            _ => return Err(io::ErrorKind::AddrInUse.into()),
        }
    }
    let listener = UnixListener::bind(path)?;
    Ok(Bound::Unix {
        listener,
        _file: Some(Tidy(path.to_owned())),
    })
}

/// Takes the socket's file away.
#[cfg(unix)]
#[derive(Debug)]
pub(super) struct Tidy(PathBuf);

#[cfg(unix)]
impl Drop for Tidy {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_file(&self.0) {
            tracing::warn!(target: "bot", file = %self.0.display(), %error, "the webhook's socket stays behind");
        }
    }
}

/// What listens in this run.
#[derive(Debug)]
pub(super) enum Bound {
    Tcp(TcpListener),
    #[cfg(unix)]
    Unix {
        listener: UnixListener,
        /// To be taken away at the end.
        _file: Option<Tidy>,
    },
}

/// A connection as it came in.
pub(super) enum Stream {
    Tcp(TcpStream),
    #[cfg(unix)]
    Unix(UnixStream),
}

impl Bound {
    /// The next connection. Cancel-safe.
    pub(super) async fn accept(&self) -> io::Result<Stream> {
        match self {
            Self::Tcp(listener) => {
                let (stream, _) = listener.accept().await?;
                // An answer is one small packet: nothing is to be waited for. Who is gone already is seen later.
                let _ = stream.set_nodelay(true);
                Ok(Stream::Tcp(stream))
            }
            #[cfg(unix)]
            Self::Unix { listener, .. } => {
                let (stream, _) = listener.accept().await?;
                Ok(Stream::Unix(stream))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_words() {
        for good in [
            "127.0.0.1:8443",
            "[::]:80",
            "localhost:0",
            "unix:/run/bot.sock",
        ] {
            assert_eq!(Place::parse(good).unwrap().to_string(), good);
        }
        for bad in [
            "",
            "8443",
            ":8443",
            "localhost",
            "localhost:http",
            "1.2.3.4:70000",
            "unix:",
        ] {
            assert!(Place::parse(bad).is_err(), "{bad}");
        }
    }
}
