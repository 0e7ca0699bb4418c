//! The one place that knows the HTTP library: requests go in, whole answers come out.
//!
//! Keeps the pool bounded, keeps the time limits, tells what was certainly not sent from what may
//! have been. It knows no methods, types or JSON. Secret URLs come in and never leave: not in
//! errors, not in logs.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use reqwest::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use reqwest::{Client, Proxy};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, timeout_at};

use super::carrier::{self, Carrier};
use super::limits::Limits;
use super::multipart::{Form, Progress};
use crate::error::{BuildError, Delivery, Error, NetworkError};

/// How long an unused connection is kept: a little less than the server keeps it.
const KEEP_IDLE: Duration = Duration::from_secs(50);

/// How often a silent connection is probed.
const KEEPALIVE: Duration = Duration::from_secs(30);

/// The most that is set aside for an answer because it says that it is so long.
const MOST_AHEAD: usize = 1 << 20;

/// The way to the server.
pub(crate) struct Transport {
    way: Way,
    limits: Limits,
    calls: Semaphore,
    downloads: Semaphore,
}

enum Way {
    Network(Client),
    Carrier(Arc<dyn Carrier>),
}

/// One request.
pub(crate) struct Request {
    /// For error messages.
    pub(crate) method: &'static str,
    /// Secret.
    pub(crate) url: String,
    pub(crate) payload: Payload,
    /// How long the server keeps the request waiting on purpose.
    pub(crate) hold: Duration,
}

pub(crate) enum Payload {
    /// POST with nothing.
    Empty,
    Json(Bytes),
    Form(Form),
}

/// A whole answer.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    /// The `Retry-After` header, in seconds.
    pub(crate) retry_after: Option<u64>,
    pub(crate) body: Bytes,
}

impl Response {
    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// An answer whose body is still coming; it holds its place in the pool.
pub(crate) struct Incoming<'a> {
    method: &'static str,
    response: Answering,
    silence: Duration,
    deadline: Option<Instant>,
    _place: Option<SemaphorePermit<'a>>,
}

/// An answer that comes in pieces, or is all there.
enum Answering {
    Network(reqwest::Response),
    Whole(Response),
}

/// Until when what has to happen.
#[derive(Clone, Copy)]
struct Patience {
    silence: Duration,
    deadline: Option<Instant>,
}

impl Patience {
    fn until(self) -> Instant {
        let quiet = Instant::now() + self.silence;
        self.deadline.map_or(quiet, |deadline| deadline.min(quiet))
    }

    fn is_over(self) -> bool {
        self.deadline
            .is_some_and(|deadline| deadline <= Instant::now())
    }
}

impl Transport {
    /// `proxy`: `None` = as the environment says, `Some(None)` = none.
    /// `roots`: further authorities to trust, as PEM.
    pub(crate) fn new(
        limits: Limits,
        proxy: Option<Option<Proxy>>,
        roots: &[Vec<u8>],
    ) -> Result<Self, Error> {
        let limits = limits.bounded();
        let mut builder = Client::builder()
            .user_agent(concat!("cablegram/", env!("CARGO_PKG_VERSION")))
            .http1_only()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .retry(reqwest::retry::never())
            .connect_timeout(limits.connect.min(limits.silence))
            .pool_max_idle_per_host(limits.pool + 1)
            .pool_idle_timeout(KEEP_IDLE)
            .tcp_keepalive(KEEPALIVE)
            .tcp_nodelay(true);
        builder = match proxy {
            None => builder,
            Some(None) => builder.no_proxy(),
            Some(Some(proxy)) => builder.proxy(proxy),
        };
        let client = super::tls::set_up(builder, roots)?
            .build()
            .map_err(|error| {
                BuildError::new(format!(
                    "the HTTP client cannot be set up: {}",
                    error.without_url()
                ))
            })?;
        Ok(Self::by(Way::Network(client), limits))
    }

    /// A way that is no network.
    pub(crate) fn carried(limits: Limits, carrier: Arc<dyn Carrier>) -> Self {
        Self::by(Way::Carrier(carrier), limits)
    }

    fn by(way: Way, limits: Limits) -> Self {
        let places = || Semaphore::new(limits.pool.min(Semaphore::MAX_PERMITS));
        Self {
            way,
            calls: places(),
            downloads: places(),
            limits,
        }
    }

    /// Sends a request and reads the whole answer.
    pub(crate) async fn send(&self, request: Request) -> Result<Response, Error> {
        let client = match &self.way {
            Way::Network(client) => client,
            Way::Carrier(carrier) => return carrier::send(&**carrier, request).await,
        };
        // Who uploads is given all the time in the world as long as something moves.
        let whole = !matches!(request.payload, Payload::Form(_));
        let silence = match self.limits.poll {
            Some(limit) if !request.hold.is_zero() => limit,
            _ => self.limits.silence,
        };
        let patience = Patience {
            silence: silence + request.hold,
            deadline: whole.then(|| Instant::now() + self.limits.total + request.hold),
        };
        // A long poll is alone of its kind and waits for nobody; nor does anybody wait for it.
        let place = if request.hold.is_zero() {
            Some(self.place(&self.calls, request.method).await?)
        } else {
            None
        };
        self.open(client, request, patience, place)
            .await?
            .collect(self.limits.answer)
            .await
    }

    /// Asks for a file, and leaves its body to be read piece by piece.
    pub(crate) async fn download(
        &self,
        method: &'static str,
        url: &str,
    ) -> Result<Incoming<'_>, Error> {
        let silence = self.limits.silence;
        let client = match &self.way {
            Way::Network(client) => client,
            Way::Carrier(carrier) => {
                let response = carrier::download(&**carrier, method, url).await?;
                return Ok(Incoming {
                    method,
                    response: Answering::Whole(response),
                    silence,
                    deadline: None,
                    _place: None,
                });
            }
        };
        let place = Some(self.place(&self.downloads, method).await?);
        let patience = Patience {
            silence,
            deadline: None,
        };
        self.exchange(method, client.get(url), patience, None, place)
            .await
    }

    /// The most that an answer may have.
    pub(crate) fn max_answer(&self) -> usize {
        self.limits.answer
    }

    async fn place<'a>(
        &self,
        places: &'a Semaphore,
        method: &'static str,
    ) -> Result<SemaphorePermit<'a>, Error> {
        let until = Instant::now() + self.limits.total;
        match timeout_at(until, places.acquire()).await {
            Ok(Ok(place)) => Ok(place),
            // The semaphore is never closed.
            Ok(Err(_)) | Err(_) => {
                let what = "all connections of the pool were busy for too long";
                Err(NetworkError::new(method, Delivery::NotSent, what)
                    .timed_out()
                    .into())
            }
        }
    }

    async fn open<'a>(
        &self,
        client: &Client,
        request: Request,
        patience: Patience,
        place: Option<SemaphorePermit<'a>>,
    ) -> Result<Incoming<'a>, Error> {
        let post = client.post(request.url);
        let (post, progress) = match request.payload {
            Payload::Empty => (post.header(CONTENT_LENGTH, 0), None),
            Payload::Json(json) => (
                post.header(CONTENT_TYPE, "application/json").body(json),
                None,
            ),
            Payload::Form(form) => {
                let progress = form.progress();
                let mut post = post.header(CONTENT_TYPE, form.content_type());
                if let Some(length) = form.length() {
                    post = post.header(CONTENT_LENGTH, length);
                }
                (
                    post.body(reqwest::Body::wrap_stream(form.into_stream())),
                    Some(progress),
                )
            }
        };
        self.exchange(request.method, post, patience, progress, place)
            .await
    }

    /// Sends and waits for the head of the answer.
    async fn exchange<'a>(
        &self,
        method: &'static str,
        request: reqwest::RequestBuilder,
        patience: Patience,
        progress: Option<Arc<Progress>>,
        place: Option<SemaphorePermit<'a>>,
    ) -> Result<Incoming<'a>, Error> {
        let trouble = Trouble { method, progress };
        let mut sending = pin!(request.send());
        let response = loop {
            let moved = trouble.chunks();
            let patience = trouble.patience(patience, self.limits.upload);
            match timeout_at(patience.until(), &mut sending).await {
                Ok(Ok(response)) => break response,
                Ok(Err(error)) => return Err(trouble.broken(error)),
                Err(_) if trouble.chunks() != moved && !patience.is_over() => {}
                Err(_) => return Err(trouble.timed_out()),
            }
        };
        refuse_encoded(method, &response)?;
        let Patience { silence, deadline } = patience;
        Ok(Incoming {
            method,
            response: Answering::Network(response),
            silence,
            deadline,
            _place: place,
        })
    }
}

/// Nobody asked for a compressed answer.
fn refuse_encoded(method: &'static str, response: &reqwest::Response) -> Result<(), NetworkError> {
    match response.headers().get(CONTENT_ENCODING) {
        Some(encoding) if encoding.as_bytes() != b"identity" => {
            let what = format!("the answer is encoded ({encoding:?}), which was not asked for");
            Err(NetworkError::new(method, Delivery::Ambiguous, what))
        }
        _ => Ok(()),
    }
}

impl Incoming<'_> {
    pub(crate) fn status(&self) -> u16 {
        match &self.response {
            Answering::Network(response) => response.status().as_u16(),
            Answering::Whole(response) => response.status,
        }
    }

    /// How long the body is, where the server says so.
    pub(crate) fn length(&self) -> Option<u64> {
        match &self.response {
            Answering::Network(response) => response.content_length(),
            Answering::Whole(response) => Some(response.body.len() as u64),
        }
    }

    fn retry_after(&self) -> Option<u64> {
        match &self.response {
            Answering::Network(response) => {
                let header = response.headers().get(RETRY_AFTER)?;
                header.to_str().ok()?.trim().parse().ok()
            }
            Answering::Whole(response) => response.retry_after,
        }
    }

    /// The next piece of the body.
    pub(crate) async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        let response = match &mut self.response {
            Answering::Network(response) => response,
            Answering::Whole(response) => {
                let body = std::mem::take(&mut response.body);
                return Ok(Some(body).filter(|body| !body.is_empty()));
            }
        };
        let until = Patience {
            silence: self.silence,
            deadline: self.deadline,
        }
        .until();
        let trouble = Trouble {
            method: self.method,
            progress: None,
        };
        match timeout_at(until, response.chunk()).await {
            Ok(Ok(chunk)) => Ok(chunk),
            Ok(Err(error)) => Err(trouble.broken(error)),
            Err(_) => Err(trouble.timed_out()),
        }
    }

    /// The whole answer, if it is not too long.
    pub(crate) async fn collect(mut self, most: usize) -> Result<Response, Error> {
        let announced = self
            .length()
            .map_or(0, |length| usize::try_from(length).unwrap_or(usize::MAX));
        if announced > most {
            return Err(too_long(self.method, most));
        }
        // Nearly every answer is one piece, and is passed on as it is.
        let first = self.chunk().await?.unwrap_or_default();
        let body = match self.chunk().await? {
            None => first,
            Some(second) => {
                let mut body = BytesMut::with_capacity(announced.min(MOST_AHEAD));
                body.extend_from_slice(&first);
                let mut next = Some(second);
                while let Some(chunk) = next {
                    if body.len() + chunk.len() > most {
                        return Err(too_long(self.method, most));
                    }
                    body.extend_from_slice(&chunk);
                    next = self.chunk().await?;
                }
                body.freeze()
            }
        };
        if body.len() > most {
            return Err(too_long(self.method, most));
        }
        Ok(Response {
            status: self.status(),
            retry_after: self.retry_after(),
            body,
        })
    }
}

fn too_long(method: &'static str, most: usize) -> Error {
    NetworkError::new(
        method,
        Delivery::Ambiguous,
        format!("the answer is longer than {most} bytes"),
    )
    .into()
}

/// What a failed exchange means.
struct Trouble {
    method: &'static str,
    progress: Option<Arc<Progress>>,
}

impl Trouble {
    fn chunks(&self) -> u64 {
        self.progress
            .as_ref()
            .map_or(0, |progress| progress.chunks())
    }

    /// Once its files have arrived the server has work to do.
    fn patience(&self, mut patience: Patience, upload: Duration) -> Patience {
        if self
            .progress
            .as_ref()
            .is_some_and(|progress| progress.is_complete())
        {
            patience.silence = patience.silence.max(upload);
        }
        patience
    }

    /// A form that has not been handed over to its end cannot have been understood.
    fn delivery(&self) -> Delivery {
        match &self.progress {
            Some(progress) if !progress.is_complete() => Delivery::NotSent,
            _ => Delivery::Ambiguous,
        }
    }

    fn timed_out(&self) -> Error {
        let what = match self.delivery() {
            Delivery::NotSent => "the request could not be sent in time",
            Delivery::Ambiguous => "no answer in time",
        };
        NetworkError::new(self.method, self.delivery(), what)
            .timed_out()
            .into()
    }

    fn broken(&self, error: reqwest::Error) -> Error {
        if let Some(failure) = self
            .progress
            .as_ref()
            .and_then(|progress| progress.take_failure())
        {
            return failure.into();
        }
        let (what, delivery) = if error.is_connect() || error.is_builder() {
            ("the server cannot be reached", Delivery::NotSent)
        } else {
            (
                "the connection broke before the answer was complete",
                self.delivery(),
            )
        };
        let timed_out = error.is_timeout();
        let mut failure =
            NetworkError::new(self.method, delivery, what).caused_by(error.without_url());
        failure.timed_out = timed_out;
        failure.into()
    }
}
