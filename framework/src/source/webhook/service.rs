//! Judges a request by its head, reads its body, and waits until the update is kept.

use super::{
    Intake, Plan,
    body::{self, Unread},
    intake::Refused,
    secret::Secret,
};
use bytes::Bytes;
use http_body_util::Full;
use hyper::{
    HeaderMap, Method, Request, Response, StatusCode,
    body::Body,
    header::{self, HeaderValue},
    http::request::Parts,
};
use std::{
    convert::Infallible,
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

/// Takes Telegram's requests, in whatever server they come in: a `tower` and a `hyper` service. Cheap to clone.
///
/// It judges nothing but the request itself: which path leads to it is a matter of the server's routes. Each bot has one
/// of its own, so one server may have many. From axum, for example, with two applications whose
/// [webhooks](crate::Webhook) are [mounted](crate::Webhook::mounted):
///
/// ```ignore
/// let router = axum::Router::new()
///     .route_service("/telegram/shop", shop.webhook_service()?)
///     .route_service("/telegram/support", support.webhook_service()?);
/// ```
///
/// | answer | when |
/// |---|---|
/// | 200, no body | the update is stored; also for what is no update at all and was put aside, since sending it again helps nobody |
/// | 403 | another content type than JSON; the secret is missing; the secret is wrong |
/// | 405 | another method than `POST` |
/// | 408 | the body did not come within the time for requests |
/// | 400 | the body broke off |
/// | 413 | the body is larger than it may be |
/// | 503 with `Retry-After` | the bot is not running, or cannot store anything, or has no room for more: Telegram sends the update again |
#[derive(Clone)]
pub struct WebhookService(Arc<Inner>);

struct Inner {
    intake: Arc<Intake>,
    secret: Secret,
    body_limit: usize,
    time: Duration,
}

/// The header that has the secret.
const SECRET: &str = "x-telegram-bot-api-secret-token";

/// What a request is told.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    status: StatusCode,
    text: &'static str,
    header: Option<(header::HeaderName, HeaderValue)>,
    /// Whether who asked has shown the secret.
    pub(super) is_for_telegram: bool,
}

impl Answer {
    pub(super) fn text(status: StatusCode, text: &'static str) -> Self {
        Self {
            status,
            text,
            header: None,
            is_for_telegram: false,
        }
    }

    pub(super) fn not_allowed(methods: &'static str) -> Self {
        Self {
            header: Some((header::ALLOW, HeaderValue::from_static(methods))),
            ..Self::text(StatusCode::METHOD_NOT_ALLOWED, "")
        }
    }

    fn unavailable(refused: Refused) -> Self {
        let wait = HeaderValue::from(refused.retry_after().as_secs());
        Self {
            header: Some((header::RETRY_AFTER, wait)),
            ..Self::text(StatusCode::SERVICE_UNAVAILABLE, refused.reason())
        }
    }
}

impl From<Answer> for Response<Full<Bytes>> {
    fn from(answer: Answer) -> Self {
        let mut response = Response::new(Full::new(Bytes::from_static(answer.text.as_bytes())));
        *response.status_mut() = answer.status;
        response.headers_mut().extend(answer.header);
        response
    }
}

impl WebhookService {
    pub(crate) fn new(intake: Arc<Intake>, plan: &Plan) -> Self {
        Self(Arc::new(Inner {
            intake,
            secret: plan.secret.clone(),
            body_limit: plan.body_limit,
            time: plan.request_timeout,
        }))
    }

    /// Whether updates are taken: not while the bot starts or stops, nor while its store cannot write. For the answer
    /// to an orchestrator's question in a server of your own.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.0.intake.is_ready()
    }

    pub(super) async fn answer<B: Body>(&self, request: Request<B>) -> Answer {
        let (head, body) = request.into_parts();
        if let Some(refusal) = self.judge(&head) {
            return refusal;
        }
        Answer {
            is_for_telegram: true,
            ..self.take(body).await
        }
    }

    async fn take<B: Body>(&self, body: B) -> Answer {
        let Inner {
            intake,
            body_limit,
            time,
            ..
        } = &*self.0;
        let ticket = match intake.admit() {
            Ok(ticket) => ticket,
            Err(refused) => return Answer::unavailable(refused),
        };
        match body::read(body, *body_limit, *time, intake.clock()).await {
            Ok(text) => match ticket.deliver(text).await {
                Ok(()) => Answer::text(StatusCode::OK, ""),
                Err(refused) => Answer::unavailable(refused),
            },
            Err(Unread::TooLarge) => {
                tracing::error!(target: "bot", limit = body_limit, "an update is larger than the webhook's body limit: Telegram sends it again until it may come in");
                Answer::text(StatusCode::PAYLOAD_TOO_LARGE, "too large\n")
            }
            Err(Unread::TooSlow) => Answer::text(StatusCode::REQUEST_TIMEOUT, "too slow\n"),
            Err(Unread::Broken) => Answer::text(StatusCode::BAD_REQUEST, "the body broke off\n"),
        }
    }

    /// What is wrong with a request's head.
    fn judge(&self, head: &Parts) -> Option<Answer> {
        let forbidden = |why| Some(Answer::text(StatusCode::FORBIDDEN, why));
        if head.method != Method::POST {
            return Some(Answer::not_allowed("POST"));
        }
        if !is_json(&head.headers) {
            return forbidden("the content type is not application/json\n");
        }
        match head.headers.get(SECRET) {
            None => forbidden("the secret token is missing\n"),
            Some(given) if !self.0.secret.is(given.as_bytes()) => {
                forbidden("the secret token is wrong\n")
            }
            Some(_) => None,
        }
    }
}

/// `application/json`, whatever parameters follow.
fn is_json(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|given| {
        let name = given.as_bytes().split(|byte| *byte == b';').next();
        name.is_some_and(|name| name.trim_ascii().eq_ignore_ascii_case(b"application/json"))
    })
}

impl fmt::Debug for WebhookService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookService")
            .field("ready", &self.is_ready())
            .finish_non_exhaustive()
    }
}

type Answering = Pin<Box<dyn Future<Output = Result<Response<Full<Bytes>>, Infallible>> + Send>>;

impl<B> tower_service::Service<Request<B>> for WebhookService
where
    B: Body<Data: Send> + Send + 'static,
{
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Answering;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        // Who cannot be served is told so.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Answering {
        hyper::service::Service::call(self, request)
    }
}

impl<B> hyper::service::Service<Request<B>> for WebhookService
where
    B: Body<Data: Send> + Send + 'static,
{
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Answering;

    fn call(&self, request: Request<B>) -> Answering {
        let service = self.clone();
        Box::pin(async move { Ok(service.answer(request).await.into()) })
    }
}
