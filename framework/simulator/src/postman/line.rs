//! The connections to one webhook: kept alive, and used by one update at a time each.

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, SendRequest};
use hyper::header::{
    CONNECTION, CONTENT_TYPE, HOST, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER,
};
use hyper::{Request, Response, StatusCode, Uri};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::ClientConfig;
use tokio_rustls::rustls::pki_types::ServerName;

use super::tls;
use crate::delivery::ActiveWebhook;
use crate::shared::Settings;

const SECRET: HeaderName = HeaderName::from_static("x-telegram-bot-api-secret-token");
const HTTP: u16 = 80;
const HTTPS: u16 = 443;

type Connection = SendRequest<Full<Bytes>>;

pub(crate) struct Line {
    uri: Uri,
    address: Option<IpAddr>,
    secret: Option<String>,
    /// The reason, where there is a certificate that cannot be read.
    tls: Result<Arc<ClientConfig>, String>,
    only_here: bool,
    longest_answer: usize,
    idle: Mutex<Vec<Connection>>,
    connections: Mutex<JoinSet<()>>,
}

/// What a bot answered.
#[derive(Clone, Debug)]
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) content_type: String,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) body: Bytes,
}

impl Answered {
    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// What `getWebhookInfo` says of an answer that is no success.
    pub(crate) fn complaint(&self) -> String {
        let reason = StatusCode::from_u16(self.status).ok();
        let reason = reason.and_then(|status| status.canonical_reason());
        let reason = reason.unwrap_or_default();
        format!("Wrong response from the webhook: {} {reason}", self.status)
            .trim_end()
            .to_owned()
    }
}

/// Why there was no answer, in the words of `getWebhookInfo`.
#[derive(Clone, Debug)]
pub(crate) struct Undelivered {
    pub(crate) message: String,
}

impl Undelivered {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
        }
    }
}

impl From<io::Error> for Undelivered {
    fn from(error: io::Error) -> Self {
        let text = match error.kind() {
            io::ErrorKind::ConnectionRefused => "Connection refused",
            io::ErrorKind::ConnectionReset => "Connection reset by peer",
            io::ErrorKind::TimedOut => "Connection timed out",
            io::ErrorKind::NotConnected | io::ErrorKind::UnexpectedEof => "Connection closed",
            _ => return Self::new(error.to_string()),
        };
        Self::new(text)
    }
}

impl From<hyper::Error> for Undelivered {
    fn from(error: hyper::Error) -> Self {
        let mut cause = std::error::Error::source(&error);
        while let Some(inner) = cause {
            if let Some(io) = inner.downcast_ref::<io::Error>() {
                return io::Error::from(io.kind()).into();
            }
            cause = inner.source();
        }
        if error.is_incomplete_message() || error.is_closed() || error.is_canceled() {
            return Self::new("Connection closed");
        }
        Self::new(format!("Wrong response from the webhook: {error}"))
    }
}

impl Line {
    pub(super) fn new(webhook: &ActiveWebhook, settings: &Settings) -> Self {
        let of = &webhook.settings;
        Self {
            // `setWebhook` has read it before.
            uri: of.url.parse().unwrap_or_default(),
            address: of.ip_address.as_deref().and_then(|ip| ip.parse().ok()),
            secret: of.secret_token.clone(),
            tls: tls::config(webhook.certificate.as_deref()),
            only_here: !settings.remote_webhooks,
            longest_answer: settings.max_body,
            idle: Mutex::default(),
            connections: Mutex::default(),
        }
    }

    /// Sends one update and reads the answer.
    pub(super) async fn send(&self, json: Bytes) -> Result<Answered, Undelivered> {
        let (mut connection, response) = self.respond(json).await?;
        let answered = read(response, self.longest_answer).await?;
        if connection.ready().await.is_ok() {
            lock(&self.idle).push(connection);
        }
        Ok(answered)
    }

    /// Sends on a connection that is open, else on a new one. One that the bot closes at this very moment is not the bot's
    /// failure as long as nothing was sent.
    async fn respond(&self, json: Bytes) -> Result<(Connection, Response<Incoming>), Undelivered> {
        while let Some(mut connection) = self.take_idle() {
            match connection.send_request(self.request(json.clone())).await {
                Ok(response) => return Ok((connection, response)),
                Err(error) if error.is_canceled() => {}
                Err(error) => return Err(error.into()),
            }
        }
        let mut connection = self.connect().await?;
        let response = connection.send_request(self.request(json)).await?;
        Ok((connection, response))
    }

    fn take_idle(&self) -> Option<Connection> {
        let mut idle = lock(&self.idle);
        std::iter::from_fn(|| idle.pop()).find(SendRequest::is_ready)
    }

    fn request(&self, json: Bytes) -> Request<Full<Bytes>> {
        let path = self.uri.path_and_query().map_or("/", |path| path.as_str());
        let mut request = Request::post(path)
            .body(Full::new(json))
            .unwrap_or_default();
        let headers = request.headers_mut();
        let mut put = |name, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        };
        let authority = self
            .uri
            .authority()
            .map_or("", |authority| authority.as_str());
        let host = authority
            .rsplit_once('@')
            .map_or(authority, |(_, host)| host);
        put(HOST, host);
        put(CONTENT_TYPE, "application/json");
        put(CONNECTION, "keep-alive");
        if let Some(secret) = &self.secret {
            put(SECRET, secret);
        }
        request
    }

    fn host(&self) -> &str {
        self.uri.host().unwrap_or_default().trim_matches(['[', ']'])
    }

    async fn connect(&self) -> Result<Connection, Undelivered> {
        let is_tls = self.uri.scheme_str() == Some("https");
        let port = self
            .uri
            .port_u16()
            .unwrap_or(if is_tls { HTTPS } else { HTTP });
        let stream = TcpStream::connect(self.resolve(port).await?).await?;
        let _ = stream.set_nodelay(true);
        if !is_tls {
            return self.open(stream).await;
        }
        let config = self.tls.clone().map_err(Undelivered::new)?;
        let name = ServerName::try_from(self.host().to_owned());
        let name = name.map_err(|error| Undelivered::new(format!("SSL error {{{error}}}")))?;
        let stream = TlsConnector::from(config).connect(name, stream).await;
        let stream = stream.map_err(|error| tls::undelivered(&error))?;
        self.open(stream).await
    }

    /// Where to connect to. Unless told otherwise, nothing leaves this machine.
    async fn resolve(&self, port: u16) -> Result<SocketAddr, Undelivered> {
        let address = match self.address {
            Some(address) => SocketAddr::new(address, port),
            None => {
                let found = tokio::net::lookup_host((self.host(), port)).await;
                let not_found =
                    || Undelivered::new("Failed to resolve host: Name or service not known");
                let mut found = found.map_err(|_| not_found())?;
                found.next().ok_or_else(not_found)?
            }
        };
        if self.only_here && !address.ip().is_loopback() {
            return Err(Undelivered::new(
                "the simulator delivers to webhooks on this machine only, unless it is built with remote_webhooks(true)",
            ));
        }
        Ok(address)
    }

    async fn open<S>(&self, stream: S) -> Result<Connection, Undelivered>
    where
        S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        let mut connections = lock(&self.connections);
        while connections.try_join_next().is_some() {}
        connections.spawn(async {
            // Whoever waits for an answer is told by its own call.
            let _ = connection.await;
        });
        Ok(sender)
    }
}

async fn read(response: Response<Incoming>, longest: usize) -> Result<Answered, Undelivered> {
    let (head, body) = response.into_parts();
    let text = |name| {
        head.headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    let body = Limited::new(body, longest)
        .collect()
        .await
        .map_err(|error| match error.downcast::<hyper::Error>() {
            Ok(error) => (*error).into(),
            Err(_) => Undelivered::new("Wrong response from the webhook: it is too long"),
        })?;
    Ok(Answered {
        status: head.status.as_u16(),
        content_type: text(CONTENT_TYPE).unwrap_or_default().to_owned(),
        retry_after: retry_after(&head.headers),
        body: body.to_bytes(),
    })
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers
        .get(RETRY_AFTER)?
        .to_str()
        .ok()?
        .trim()
        .parse()
        .ok()?;
    Some(Duration::from_secs(seconds))
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    // Nothing panics while it is held.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither the URL nor the secret: either may be one.
        f.debug_struct("Line").finish_non_exhaustive()
    }
}
