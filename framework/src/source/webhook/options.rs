//! What a webhook may be told.

use super::{Listener, secret::Secret};
use std::{net::IpAddr, path::PathBuf, time::Duration};

/// How Telegram reaches a bot by webhook; for [`Builder::webhook`](crate::Builder::webhook).
///
/// ```
/// use bot::Webhook;
/// use std::time::Duration;
///
/// // Behind a proxy that ends TLS and passes https://bot.example.org/telegram on to port 8443 of this machine.
/// let behind_a_proxy = Webhook::new("https://bot.example.org/telegram");
///
/// // With TLS of its own, and a certificate that Telegram is given because nobody else knows it.
/// let alone = Webhook::new("https://203.0.113.7:8443/telegram")
///     .listen("0.0.0.0:8443")
///     .certificate("cert.pem")
///     .private_key("key.pem")
///     .request_timeout(Duration::from_secs(5));
/// ```
///
/// Nothing is checked before [`Builder::build`](crate::Builder::build), which tells all that is wrong or does not fit
/// together at once. What is not said here is taken from the environment (`BOT_WEBHOOK_URL` and its like) and from
/// `#[bot::main]`.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Webhook {
    pub(super) url: Option<String>,
    pub(super) mounted: Option<bool>,
    pub(super) listen: Option<String>,
    pub(super) listener: Option<Listener>,
    pub(super) path: Option<String>,
    pub(super) secret: Option<Secret>,
    pub(super) certificate: Option<PathBuf>,
    pub(super) private_key: Option<PathBuf>,
    pub(super) upload_certificate: Option<bool>,
    pub(super) ip_address: Option<IpAddr>,
    pub(super) max_connections: Option<u32>,
    pub(super) body_limit: Option<usize>,
    pub(super) request_timeout: Option<Duration>,
    pub(super) connection_limit: Option<usize>,
}

impl Webhook {
    /// A webhook at this address, which Telegram has to reach: `https`, at port 443, 80, 88 or 8443.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: Some(url.into()),
            ..Self::default()
        }
    }

    /// Without a server of its own: the program has one, and routes Telegram's requests to
    /// [`Application::webhook_service`](crate::Application::webhook_service).
    pub fn mounted(mut self) -> Self {
        self.mounted = Some(true);
        self
    }

    /// Where to listen: `ADDRESS:PORT`, or `unix:PATH`. The default is `127.0.0.1:8443`.
    pub fn listen(mut self, address: impl Into<String>) -> Self {
        self.listen = Some(address.into());
        self
    }

    /// A socket that listens already, in place of [`listen`](Self::listen): one of tokio's or of the standard
    /// library's, of TCP or of Unix.
    pub fn listener(mut self, listener: impl Into<Listener>) -> Self {
        self.listener = Some(listener.into());
        self
    }

    /// The path of Telegram's requests as they come in, with or without a slash at its end. The default is that of the
    /// address; another is needed behind a proxy that changes paths.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// What Telegram sends along to show who it is: 1–256 of `A-Z a-z 0-9 _ -`. The default is a new random one at each
    /// start; several processes behind one address need the same.
    pub fn secret_token(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(Secret::new(secret));
        self
    }

    /// The server's certificate, with those between it and its root, as a PEM file. With a
    /// [private key](Self::private_key) the server speaks TLS; alone it is only given to Telegram, for a proxy in front
    /// that uses it.
    ///
    /// Both files may be replaced while the bot runs: within a minute the server uses what is in them then, and Telegram
    /// is given it. What cannot be used is told in the log, and the last good certificate stays.
    pub fn certificate(mut self, file: impl Into<PathBuf>) -> Self {
        self.certificate = Some(file.into());
        self
    }

    /// The key that belongs to the [certificate](Self::certificate), as a PEM file.
    pub fn private_key(mut self, file: impl Into<PathBuf>) -> Self {
        self.private_key = Some(file.into());
        self
    }

    /// Whether Telegram is given the certificate, which it needs where nobody it trusts has signed it. The default is
    /// yes.
    pub fn upload_certificate(mut self, upload: bool) -> Self {
        self.upload_certificate = Some(upload);
        self
    }

    /// The address to which Telegram connects in place of what the name in the URL says.
    pub fn ip_address(mut self, address: IpAddr) -> Self {
        self.ip_address = Some(address);
        self
    }

    /// How many connections Telegram may use at once, 1–100; more with a Bot API server of your own. The default is 40.
    pub fn max_connections(mut self, connections: u32) -> Self {
        self.max_connections = Some(connections);
        self
    }

    /// How large the body of a request may be, in bytes. The default is 4 MiB, a hundred times what Telegram's largest
    /// updates need.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = Some(bytes);
        self
    }

    /// How long a TLS handshake may take, the head of a request once it has begun, and its body: each for itself. The
    /// default is ten seconds.
    pub fn request_timeout(mut self, limit: Duration) -> Self {
        self.request_timeout = Some(limit);
        self
    }

    /// How many connections the server keeps at once. Where more come, those go first that have shown no secret and
    /// have no request going on. The default is 1,024.
    pub fn connection_limit(mut self, connections: usize) -> Self {
        self.connection_limit = Some(connections);
        self
    }

    /// Takes what `other` says; what it does not say stays.
    pub(crate) fn overridden_by(self, other: Self) -> Self {
        Self {
            url: other.url.or(self.url),
            mounted: other.mounted.or(self.mounted),
            listen: other.listen.or(self.listen),
            listener: other.listener.or(self.listener),
            path: other.path.or(self.path),
            secret: other.secret.or(self.secret),
            certificate: other.certificate.or(self.certificate),
            private_key: other.private_key.or(self.private_key),
            upload_certificate: other.upload_certificate.or(self.upload_certificate),
            ip_address: other.ip_address.or(self.ip_address),
            max_connections: other.max_connections.or(self.max_connections),
            body_limit: other.body_limit.or(self.body_limit),
            request_timeout: other.request_timeout.or(self.request_timeout),
            connection_limit: other.connection_limit.or(self.connection_limit),
        }
    }
}
