//! A webhook whose settings fit together.

use super::{Webhook, health, listener::Place, secret::Secret, tls::Identity};
use crate::clock::Clock;
use hyper::Uri;
use std::{net::IpAddr, path::Path, sync::Arc, time::Duration};

const LISTEN: &str = "127.0.0.1:8443";
const MAX_CONNECTIONS: u32 = 40;
const BODY_LIMIT: usize = 4 * 1024 * 1024;
const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);
const CONNECTION_LIMIT: usize = 1_024;
/// The ports to which Telegram connects.
const PORTS: [u16; 4] = [443, 80, 88, 8443];
/// How often it is looked whether the certificate was replaced.
const RENEWAL: Duration = Duration::from_secs(60);

/// What Telegram is told, and what the server and the service go by.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) url: String,
    pub(crate) secret: Secret,
    pub(super) identity: Option<Arc<Identity>>,
    /// Whether Telegram is given the certificate.
    upload: bool,
    pub(crate) ip_address: Option<IpAddr>,
    pub(crate) max_connections: u32,
    pub(super) body_limit: usize,
    pub(super) request_timeout: Duration,
    /// `None` where another server stands in front.
    pub(super) site: Option<Site>,
}

/// The server of a webhook that has one.
#[derive(Clone, Debug)]
pub(super) struct Site {
    pub(super) place: Place,
    /// Without a slash at its end.
    pub(super) path: String,
    pub(super) connection_limit: usize,
}

impl Plan {
    /// The certificate that Telegram is given.
    pub(crate) fn upload(&self) -> Option<&Path> {
        let identity = self.identity.as_deref().filter(|_| self.upload);
        identity.map(Identity::certificate)
    }

    /// Returns when another certificate stands in the file, which the server uses from then on. Cancel-safe.
    pub(crate) async fn renewed(&self, clock: &Clock) {
        let Some(identity) = &self.identity else {
            return std::future::pending().await;
        };
        loop {
            clock.sleep(RENEWAL).await;
            match identity.renew() {
                Ok(false) => {}
                Ok(true) => {
                    tracing::info!(target: "bot", certificate = %identity.certificate().display(), "the webhook has another certificate");
                    return;
                }
                Err(error) => {
                    tracing::error!(target: "bot", %error, "the webhook goes on with the certificate that it has");
                }
            }
        }
    }
}

impl Webhook {
    /// Checks everything; `public` says that the Bot API server is Telegram's own, which takes less than others do.
    ///
    /// # Errors
    /// All that is wrong.
    pub(crate) fn plan(&self, public: bool) -> Result<Plan, Vec<String>> {
        let mut wrong = Vec::new();
        let url = self.checked_url(public).map_err(|error| wrong.push(error));
        let path = url.map(|url| url.path().to_owned());
        let secret = self.checked_secret().map_err(|error| wrong.push(error));
        let mounted = self.mounted == Some(true);
        let site = if mounted {
            wrong.extend(self.needs_a_server().map(|what| {
                format!("this webhook is mounted in another server: `{what}` is for one that listens itself")
            }));
            None
        } else {
            Some(self.site(path.clone().unwrap_or_default(), &mut wrong))
        };
        let identity = self
            .identity(mounted)
            .map_err(|error| wrong.push(error))
            .ok()
            .flatten();
        let max_connections = self.max_connections.unwrap_or(MAX_CONNECTIONS);
        if max_connections == 0 || public && max_connections > 100 {
            wrong.push(format!(
                "Telegram uses 1 to 100 connections of a webhook, not {max_connections}"
            ));
        }
        if self.connection_limit == Some(0) {
            wrong.push(
                "the server's limit of connections is 0: no request could come in".to_owned(),
            );
        }
        if self.request_timeout == Some(Duration::ZERO) {
            wrong.push("the time for a request is 0: no request could come in".to_owned());
        }
        if self.body_limit == Some(0) {
            wrong.push("the limit of a request's body is 0: no update could come in".to_owned());
        }
        match (path, secret) {
            (Ok(_), Ok(secret)) if wrong.is_empty() => Ok(Plan {
                url: self.url.clone().unwrap_or_default(),
                secret,
                identity,
                upload: self.upload_certificate.unwrap_or(true),
                ip_address: self.ip_address,
                max_connections,
                body_limit: self.body_limit.unwrap_or(BODY_LIMIT),
                request_timeout: self.request_timeout.unwrap_or(REQUEST_TIMEOUT),
                site: site.flatten(),
            }),
            _ => Err(wrong),
        }
    }

    fn checked_url(&self, public: bool) -> Result<Uri, String> {
        let Some(text) = &self.url else {
            return Err(
                "a webhook needs the address at which Telegram reaches the bot: \
                        set BOT_WEBHOOK_URL=https://…, or give it to `Webhook::new`"
                    .to_owned(),
            );
        };
        let url: Uri = text
            .parse()
            .map_err(|error| format!("the webhook's address `{text}` is no URL: {error}"))?;
        let secure = match url.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => {
                return Err(format!(
                    "the webhook's address has to begin with `https://`: `{text}`"
                ));
            }
        };
        if public && !secure {
            return Err(format!(
                "Telegram only takes a webhook whose address begins with `https://`, not `{text}`"
            ));
        }
        let port = url.port_u16().unwrap_or(443);
        if public && !PORTS.contains(&port) {
            return Err(format!(
                "Telegram connects to ports 443, 80, 88 and 8443 only, not to {port}: `{text}`"
            ));
        }
        Ok(url)
    }

    fn checked_secret(&self) -> Result<Secret, String> {
        match &self.secret {
            None => Secret::random().ok_or_else(|| {
                "the system gives no random numbers for the webhook's secret: set BOT_WEBHOOK_SECRET".to_owned()
            }),
            Some(secret) if secret.is_allowed() => Ok(secret.clone()),
            Some(_) => Err("the webhook's secret (BOT_WEBHOOK_SECRET) has to be 1 to 256 characters of A-Z, a-z, 0-9, `_` and `-`".to_owned()),
        }
    }

    /// The settings that make no sense without a server.
    fn needs_a_server(&self) -> impl Iterator<Item = &'static str> {
        let given = [
            ("listen", self.listen.is_some()),
            ("listener", self.listener.is_some()),
            ("path", self.path.is_some()),
            ("private_key", self.private_key.is_some()),
            ("connection_limit", self.connection_limit.is_some()),
        ];
        given
            .into_iter()
            .filter(|(_, given)| *given)
            .map(|(what, _)| what)
    }

    fn site(&self, path_of_url: String, wrong: &mut Vec<String>) -> Option<Site> {
        let place = self.place().map_err(|error| wrong.push(error));
        let path = self
            .checked_path(path_of_url)
            .map_err(|error| wrong.push(error));
        Some(Site {
            place: place.ok()?,
            path: path.ok()?,
            connection_limit: self.connection_limit.unwrap_or(CONNECTION_LIMIT),
        })
    }

    fn place(&self) -> Result<Place, String> {
        match (&self.listener, &self.listen) {
            (Some(_), Some(listen)) => Err(format!(
                "the webhook was given a socket that listens already, and is told to listen at `{listen}` (BOT_WEBHOOK_LISTEN): it is one or the other"
            )),
            (Some(listener), None) => Ok(Place::Ready(listener.clone())),
            (None, listen) => Place::parse(listen.as_deref().unwrap_or(LISTEN)),
        }
    }

    fn checked_path(&self, path_of_url: String) -> Result<String, String> {
        let path = self.path.clone().unwrap_or(path_of_url);
        let path = path.trim_end_matches('/');
        let path = match path.strip_prefix('/') {
            Some(_) => path.to_owned(),
            None if path.is_empty() => String::new(),
            None => format!("/{path}"),
        };
        if path.contains(['?', '#']) || path.contains(char::is_whitespace) {
            return Err(format!(
                "a path cannot have `?`, `#` or spaces in it: `{path}` (BOT_WEBHOOK_PATH)"
            ));
        }
        if health::PATHS.contains(&path.as_str()) {
            return Err(format!(
                "the path {path} says how the bot is: the webhook needs another one (BOT_WEBHOOK_PATH)"
            ));
        }
        Ok(path)
    }

    /// The certificate, which has to be one even where the server does not use it.
    fn identity(&self, mounted: bool) -> Result<Option<Arc<Identity>>, String> {
        match (&self.certificate, &self.private_key) {
            (Some(certificate), key) => {
                let key = key.clone().filter(|_| !mounted);
                Identity::load(certificate.clone(), key).map(|identity| Some(Arc::new(identity)))
            }
            // Who has no server has no use for the key either, and is told so.
            (None, Some(_)) if !mounted => Err(
                "there is a private key (BOT_WEBHOOK_KEY) without a certificate (BOT_WEBHOOK_CERT)"
                    .to_owned(),
            ),
            (None, _) => Ok(None),
        }
    }
}
