//! How a [`Bot`] is set up: server, proxy, time limits, pool.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::{Proxy, Url};

use crate::bot::{Bot, Inner};
use crate::client::carrier::Carrier;
use crate::client::limits::Limits;
use crate::client::transport::Transport;
use crate::defaults::Defaults;
use crate::error::{BuildError, Error};
use crate::hook::{CallHook, ErasedHook};
use crate::token::Token;

/// Telegram's own server.
const TELEGRAM: &str = "https://api.telegram.org";

/// Sets up a [`Bot`]; made by [`Bot::builder`].
///
/// ```
/// use std::time::Duration;
///
/// let bot = bot_api::Bot::builder("123456:ABC-DEF")
///     .base_url("http://127.0.0.1:8081")
///     .local_server(true)
///     .connect_timeout(Duration::from_secs(2))
///     .build()?;
/// assert_eq!(bot.base_url(), "http://127.0.0.1:8081");
/// # Ok::<(), bot_api::Error>(())
/// ```
#[must_use = "a builder does nothing until `build` is called"]
pub struct BotBuilder {
    token: Token,
    base_url: String,
    file_url: Option<String>,
    local: bool,
    test_environment: bool,
    proxy: ProxyChoice,
    roots: Vec<Vec<u8>>,
    limits: Limits,
    hooks: Vec<Box<dyn ErasedHook>>,
    defaults: Option<Defaults>,
    carrier: Option<Arc<dyn Carrier>>,
}

/// Which proxy is used.
enum ProxyChoice {
    /// The one in the environment, save for servers on this machine.
    Environment,
    None,
    Url(String),
}

/// Where requests go.
pub(crate) struct Server {
    /// `https://host/bot<token>/`: secret.
    methods: String,
    /// `https://host/file/bot<token>/`: secret.
    files: String,
    /// The base URL without token or password.
    pub(crate) shown: String,
    /// Whether absolute file paths are this machine's.
    pub(crate) local: bool,
}

impl Server {
    pub(crate) fn method_url(&self, method: &str) -> String {
        [&self.methods, method].concat()
    }

    /// The path must have been checked and percent-encoded.
    pub(crate) fn file_url(&self, path: &str) -> String {
        [&self.files, path].concat()
    }
}

impl BotBuilder {
    pub(crate) fn new(token: Token) -> Self {
        Self {
            token,
            base_url: TELEGRAM.to_owned(),
            file_url: None,
            local: false,
            test_environment: false,
            proxy: ProxyChoice::Environment,
            roots: Vec::new(),
            limits: Limits::default(),
            hooks: Vec::new(),
            defaults: None,
            carrier: None,
        }
    }

    /// The server's address, to which `/bot<token>/<method>` is added. Telegram's own by default.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// Where files are downloaded from; `/bot<token>/<path>` is added. The base URL with `/file` by
    /// default.
    pub fn file_url(mut self, url: impl Into<String>) -> Self {
        self.file_url = Some(url.into());
        self
    }

    /// Whether the server is a Bot API server of your own that runs with `--local` and shares this
    /// machine's disk: its absolute file paths are then copied from the disk instead of fetched.
    /// Only say so of a server that you trust. `false` by default.
    pub fn local_server(mut self, local: bool) -> Self {
        self.local = local;
        self
    }

    /// Whether the bot lives in Telegram's test environment. `false` by default.
    pub fn test_environment(mut self, test: bool) -> Self {
        self.test_environment = test;
        self
    }

    /// A proxy for everything: `http://…`, `https://…`, `socks5://…` or `socks5h://…`, with name
    /// and password where it wants them.
    ///
    /// By default the proxy is the one named by `HTTPS_PROXY`, `HTTP_PROXY` or `ALL_PROXY`
    /// (`NO_PROXY` is honoured), and none for a server on this machine.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = ProxyChoice::Url(url.into());
        self
    }

    /// No proxy, whatever the environment says.
    pub fn no_proxy(mut self) -> Self {
        self.proxy = ProxyChoice::None;
        self
    }

    /// Certificates (PEM, one or more) of another authority to trust: for a server of your own
    /// whose certificate nobody else vouches for. May be given more than once.
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.push(pem.into());
        self
    }

    /// How long connecting may take, TLS included. 10 seconds by default, and never more than the
    /// read timeout.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.limits.connect = limit;
        self
    }

    /// How long nothing may happen while a request is being sent or an answer is awaited or read.
    /// 30 seconds by default. `getUpdates` has its own `timeout` on top.
    pub fn read_timeout(mut self, limit: Duration) -> Self {
        self.limits.silence = limit;
        self
    }

    /// How much longer than its own `timeout` a `getUpdates` may be silent. The read timeout by default.
    pub fn poll_read_timeout(mut self, limit: Duration) -> Self {
        self.limits.poll = Some(limit);
        self
    }

    /// How long a call without files may take as a whole, waiting for a connection included. 60
    /// seconds by default. Calls with files only have to keep moving. `getUpdates` has its own
    /// `timeout` on top.
    pub fn total_timeout(mut self, limit: Duration) -> Self {
        self.limits.total = limit;
        self
    }

    /// How long the server may be silent after it was sent a file, which it has to pass on before
    /// it answers. 5 minutes by default, and never less than the read timeout.
    pub fn upload_timeout(mut self, limit: Duration) -> Self {
        self.limits.upload = limit;
        self
    }

    /// How many calls may be on the wire at once, and how many connections are kept for the next
    /// ones; the others wait their turn. Downloads have as many of their own; long polls are not
    /// counted. 16 by default, at least 1.
    pub fn pool_size(mut self, connections: usize) -> Self {
        self.limits.pool = connections.max(1);
        self
    }

    /// How long an answer may be, in bytes; longer ones are an error. 64 MiB by default. Downloads
    /// have limits of their own.
    pub fn max_answer(mut self, bytes: usize) -> Self {
        self.limits.answer = bytes;
        self
    }

    /// Something that comes before and after every call; may be given more than once. The first one given is the first
    /// before a call and the last after it.
    pub fn hook(mut self, hook: impl CallHook + 'static) -> Self {
        self.hooks.push(Box::new(hook));
        self
    }

    /// What calls say unless they say otherwise. Nothing by default.
    pub fn defaults(mut self, defaults: Defaults) -> Self {
        self.defaults = Some(defaults);
        self
    }

    /// Another way to the server than the network: for a server in the same process. Of the base URL only the path
    /// counts then.
    pub fn carrier(mut self, carrier: Arc<dyn Carrier>) -> Self {
        self.carrier = Some(carrier);
        self
    }

    /// The bot. Nothing is sent yet.
    ///
    /// # Errors
    /// [`Error::Build`] when URLs, certificates or the token make no sense; it says everything that is wrong.
    pub fn build(self) -> Result<Bot, Error> {
        let mut wrong = Vec::new();
        kept(self.token.validate(), &mut wrong);
        let base = kept(parse_base("base URL", &self.base_url), &mut wrong);
        let files = match &self.file_url {
            Some(url) => kept(parse_base("file URL", url), &mut wrong),
            None => base.as_ref().and_then(|_| {
                let url = format!("{}/file", self.base_url.trim_end_matches('/'));
                kept(parse_base("base URL", &url), &mut wrong)
            }),
        };
        let proxy = match &self.proxy {
            ProxyChoice::Environment => None,
            ProxyChoice::None => Some(None),
            ProxyChoice::Url(url) => Some(kept(parse_proxy(url), &mut wrong)),
        };
        let local = || base.as_ref().is_some_and(is_this_machine);
        let proxy = proxy.or_else(|| local().then_some(None));
        let transport = match self.carrier {
            Some(carrier) => Some(Transport::carried(self.limits, carrier)),
            None => kept(Transport::new(self.limits, proxy, &self.roots), &mut wrong),
        };
        let (Some(base), Some(files), Some(transport), true) =
            (base, files, transport, wrong.is_empty())
        else {
            return Err(BuildError::new(wrong.join("; ")).into());
        };
        let token = self.token.expose();
        let test = if self.test_environment { "test/" } else { "" };
        let server = Server {
            methods: format!("{}/bot{token}/{test}", trimmed(&base)),
            files: format!("{}/bot{token}/{test}", trimmed(&files)),
            shown: shown(&base),
            local: self.local,
        };
        Ok(Bot::from_inner(Inner {
            token: self.token,
            server,
            transport,
            hooks: self.hooks.into(),
            defaults: self.defaults,
        }))
    }
}

/// The value; what is wrong in its place is kept.
fn kept<T>(result: Result<T, Error>, wrong: &mut Vec<String>) -> Option<T> {
    result.map_err(|error| wrong.push(error.to_string())).ok()
}

/// A URL that something can be added to. The error does not repeat it: it may hold a password.
fn parse_base(name: &str, text: &str) -> Result<Url, Error> {
    let refuse = |why: &str| Error::from(BuildError::new(format!("the {name} {why}")));
    let url = Url::parse(text.trim()).map_err(|error| refuse(&format!("is not a URL: {error}")))?;
    match url.scheme() {
        "http" => {}
        "https" if cfg!(any(feature = "rustls", feature = "native-tls")) => {}
        "https" => {
            return Err(refuse(
                "is https, and this build has neither `rustls` nor `native-tls`",
            ));
        }
        _ => return Err(refuse("must start with http:// or https://")),
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("must not have a `?` or `#` in it"));
    }
    Ok(url)
}

fn parse_proxy(url: &str) -> Result<Proxy, Error> {
    Proxy::all(url).map_err(|_| BuildError::new("the proxy is not a URL that can be used").into())
}

fn trimmed(url: &Url) -> &str {
    url.as_str().trim_end_matches('/')
}

/// The URL without name and password.
fn shown(url: &Url) -> String {
    let mut url = url.clone();
    // Both can only fail on URLs without a host, which http does not have.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    trimmed(&url).to_owned()
}

/// Whether the host is this machine: proxies of the environment do not lead there.
fn is_this_machine(url: &Url) -> bool {
    match url.host_str() {
        Some("localhost") => true,
        Some(host) => {
            let host = host.trim_start_matches('[').trim_end_matches(']');
            host.parse::<std::net::IpAddr>()
                .is_ok_and(|address| address.is_loopback())
        }
        None => false,
    }
}

impl fmt::Debug for BotBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BotBuilder")
            .field("token", &self.token)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    #[test]
    fn urls_are_put_together_whatever_their_slashes() {
        let bot = Bot::builder(TOKEN)
            .base_url("http://h:1/tg//")
            .build()
            .expect("a bot");
        assert_eq!(bot.base_url(), "http://h:1/tg");
        let server = &bot.inner().server;
        assert_eq!(
            server.method_url("getMe"),
            format!("http://h:1/tg/bot{TOKEN}/getMe")
        );
        assert_eq!(
            server.file_url("a/b"),
            format!("http://h:1/tg/file/bot{TOKEN}/a/b")
        );
        let bot = Bot::builder(TOKEN)
            .test_environment(true)
            .build()
            .expect("a bot");
        let url = bot.inner().server.method_url("getMe");
        assert_eq!(
            url,
            format!("https://api.telegram.org/bot{TOKEN}/test/getMe")
        );
    }

    #[test]
    fn passwords_in_urls_are_not_shown() {
        let bot = Bot::builder(TOKEN)
            .base_url("http://me:hunter2@h/")
            .build()
            .expect("a bot");
        assert!(!format!("{bot:?} {}", bot.base_url()).contains("hunter2"));
        let error = Bot::builder(TOKEN)
            .base_url("me:hunter2@h")
            .build()
            .expect_err("no URL");
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
        let error = Bot::builder(TOKEN)
            .proxy("http://me:hunter2@:x")
            .build()
            .expect_err("no URL");
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
    }

    #[test]
    fn what_cannot_be_a_base_is_refused() {
        for bad in [
            "",
            "h",
            "ftp://h",
            "http://h/?a=b",
            "http://h/#a",
            "http://",
        ] {
            assert!(
                matches!(
                    Bot::builder(TOKEN).base_url(bad).build(),
                    Err(Error::Build(_))
                ),
                "{bad}"
            );
        }
        assert!(matches!(Bot::new(""), Err(Error::Build(_))));
    }

    #[test]
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    fn root_certificates_are_looked_at() {
        for bad in [
            "",
            "hello",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        ] {
            let error = Bot::builder(TOKEN)
                .root_certificate(bad)
                .build()
                .expect_err(bad);
            assert!(
                error.to_string().starts_with("the root certificate"),
                "{error}"
            );
        }
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let error = Bot::builder("no token")
            .base_url("nowhere")
            .proxy("::")
            .build()
            .expect_err("nothing is right");
        let text = error.to_string();
        for part in ["token", "base URL", "proxy"] {
            assert!(text.contains(part), "{text}");
        }
    }

    #[test]
    fn this_machine_is_recognised() {
        let is_local = |url: &str| is_this_machine(&Url::parse(url).expect("a URL"));
        assert!(
            is_local("http://localhost:1")
                && is_local("http://127.0.0.2")
                && is_local("http://[::1]:8")
        );
        assert!(!is_local("http://api.telegram.org") && !is_local("http://10.0.0.1"));
    }
}
