//! The page's HTTP: its files, the stream, what people do, the files that they sent.

use std::convert::Infallible;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use http_body_util::StreamBody;
use hyper::body::{Frame, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use serde_json::{Value, json};

use super::actions::{self, Refused};
use super::{assets, live, upload};
use crate::http::{Limits, Taken};
use crate::shared::Shared;

const PREFIX: &str = "/page/";

/// Scripts, styles and data come from the page's own files and from nowhere else; nobody frames it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
    media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// What people and bots sent is shown or saved, and never runs.
const FILE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

type Chunks = std::pin::Pin<Box<dyn Stream<Item = Result<Frame<Bytes>, Infallible>> + Send>>;
/// The body of an answer.
pub(crate) type PageBody = StreamBody<Chunks>;

/// Whether a request is for the page rather than for the Bot API.
pub(crate) fn is_for_page(request: &Request<Incoming>) -> bool {
    request.uri().path().starts_with(PREFIX)
}

/// Answers a request below `/page/`.
pub(crate) async fn answer(shared: &Arc<Shared>, request: Request<Incoming>) -> Response<PageBody> {
    let mut response = match respond(shared, request).await {
        Ok(response) => response,
        Err(Refused(status, why)) => {
            let mut response = whole("application/json", json!({ "error": why }).to_string());
            *response.status_mut() = status;
            response
        }
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ] {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    response
}

async fn respond(
    shared: &Arc<Shared>,
    request: Request<Incoming>,
) -> Result<Response<PageBody>, Refused> {
    let (head, body) = request.into_parts();
    let path = head.uri.path().strip_prefix(PREFIX).unwrap_or_default();
    let (key, place) = path.split_once('/').ok_or_else(Refused::nothing_here)?;
    admit(shared, &head.headers, key)?;
    match (&head.method, place) {
        (&Method::GET, "") => asset("index.html"),
        (&Method::GET, "live") => {
            let differences = live::stream(Arc::clone(shared));
            Ok(with_type(
                "text/event-stream",
                StreamBody::new(Box::pin(differences) as Chunks),
            ))
        }
        (&Method::GET, place) => match place.split_once('/') {
            Some(("assets", name)) => asset(name),
            Some(("file", id)) => file(shared, id),
            _ => Err(Refused::nothing_here()),
        },
        (&Method::POST, "act") => {
            expect_type(&head.headers, "application/json")?;
            let body = read(shared, body).await?;
            told(actions::act(shared, &body.bytes))
        }
        (&Method::POST, "upload") => {
            let query = head.uri.query().unwrap_or_default();
            let content_type = content_type(&head.headers).to_owned();
            let body = read(shared, body).await?;
            told(upload::send(shared, query, &content_type, &body.bytes))
        }
        _ => Err(Refused(
            StatusCode::METHOD_NOT_ALLOWED,
            "not this way".to_owned(),
        )),
    }
}

/// Lets in who comes from the page itself and knows the key. The key is part of every address below
/// the page rather than a cookie: cookies are shared between all ports of a host, and browsers send them along with what
/// other sites ask for.
fn admit(shared: &Shared, headers: &HeaderMap, key: &str) -> Result<(), Refused> {
    if shared.read(|state| state.page.is_none()) {
        return Err(Refused::nothing_here());
    }
    let admitted = shared.guard.admit(headers);
    admitted.map_err(|error| Refused(StatusCode::FORBIDDEN, error.description))?;
    if shared.guard.opens(key) {
        return Ok(());
    }
    Err(Refused::nothing_here())
}

fn told(done: Result<Value, Refused>) -> Result<Response<PageBody>, Refused> {
    done.map(|value| whole("application/json", value.to_string()))
}

fn asset(name: &str) -> Result<Response<PageBody>, Refused> {
    let asset = assets::find(name).ok_or_else(Refused::nothing_here)?;
    Ok(whole(asset.content_type, asset.text))
}

/// A file that somebody sent. What a browser might run is only ever saved.
fn file(shared: &Shared, id: &str) -> Result<Response<PageBody>, Refused> {
    let file = shared.read(|state| state.world.files.get(id).cloned());
    let file = file.ok_or_else(Refused::nothing_here)?;
    let kind = upload::shown_type(&file);
    let mut response = whole(kind.unwrap_or("application/octet-stream"), file.data);
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(FILE_POLICY),
    );
    if kind.is_none() {
        headers.insert(
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment"),
        );
    }
    Ok(response)
}

fn content_type(headers: &HeaderMap) -> &str {
    let value = headers.get(header::CONTENT_TYPE);
    value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

/// A type that other sites cannot send without asking first.
fn expect_type(headers: &HeaderMap, wanted: &str) -> Result<(), Refused> {
    if content_type(headers) == wanted {
        return Ok(());
    }
    Err(Refused(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        format!("{wanted} expected"),
    ))
}

async fn read(shared: &Shared, body: Incoming) -> Result<Taken, Refused> {
    let body = shared.intake.read(body, Limits::of(&shared.settings)).await;
    body.map_err(|error| {
        let status = StatusCode::from_u16(error.code).unwrap_or(StatusCode::BAD_REQUEST);
        Refused(status, error.description)
    })
}

fn whole(content_type: &'static str, body: impl Into<Bytes>) -> Response<PageBody> {
    let chunk = stream::iter([Ok(Frame::data(body.into()))]).boxed();
    with_type(content_type, StreamBody::new(chunk))
}

fn with_type(content_type: &'static str, body: PageBody) -> Response<PageBody> {
    let mut response = Response::new(body);
    let value = HeaderValue::from_static(content_type);
    response.headers_mut().insert(header::CONTENT_TYPE, value);
    response
}
