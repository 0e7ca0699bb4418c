//! From an HTTP request to a call: the path, the body, the parameters.

use std::sync::Arc;

use bytes::Bytes;
use hyper::body::Incoming;
use hyper::header::CONTENT_TYPE;
use hyper::http::request::Parts;
use hyper::{Method, Request};

use super::form;
use super::intake::{Limits, Taken};
use super::params::{BadRequest, Params};
use super::reply::Reply;
use crate::control;
use crate::engine;
use crate::methods::ApiError;
use crate::shared::Shared;

pub(super) async fn answer(shared: &Arc<Shared>, request: Request<Incoming>) -> Reply {
    if !matches!(*request.method(), Method::GET | Method::POST | Method::HEAD) {
        return Reply::error(&ApiError::new(405, "Method Not Allowed"));
    }
    let (head, body) = request.into_parts();
    if let Err(stranger) = shared.guard.admit(&head.headers) {
        return Reply::error(&stranger);
    }
    let path = decoded(head.uri.path());
    if let Some((token, file)) = a_file(&path) {
        return engine::download(shared, token, file).await;
    }
    if let Some((token, method)) = a_call(&path) {
        return match read(shared, &head, body).await {
            Ok((params, _body)) => engine::call(shared, token, method, params).await,
            Err(Unread::Body(error)) => Reply::error(&error),
            Err(Unread::Params(bad)) => engine::unreadable(shared, token, method, bad),
        };
    }
    if let Some(endpoint) = path.strip_prefix("/control/") {
        return controlled(shared, &head, body, endpoint).await;
    }
    Reply::error(&ApiError::not_found())
}

/// Answers a request for a bot that is all there and came over no network.
pub(crate) async fn local(
    shared: &Arc<Shared>,
    path: &str,
    content_type: &str,
    body: &Bytes,
) -> Reply {
    let path = decoded(path);
    if let Some((token, file)) = a_file(&path) {
        return engine::download(shared, token, file).await;
    }
    let Some((token, method)) = a_call(&path) else {
        return Reply::error(&ApiError::not_found());
    };
    match Params::parse("", content_type, body) {
        Ok(params) => engine::call(shared, token, method, params).await,
        Err(bad) => engine::unreadable(shared, token, method, bad),
    }
}

/// Answers at a control endpoint, for who has the key.
async fn controlled(shared: &Arc<Shared>, head: &Parts, body: Incoming, endpoint: &str) -> Reply {
    if let Err(locked) = unlock(shared, head) {
        return Reply::error(&locked);
    }
    match read(shared, head, body).await {
        Ok((params, _body)) => {
            control::answer(shared, head.method == Method::POST, endpoint, &params).await
        }
        Err(Unread::Body(error)) => Reply::error(&error),
        Err(Unread::Params(bad)) => Reply::error(&ApiError::bad_request(bad.text())),
    }
}

/// Whether the request has the server's key, in a header or in the query.
fn unlock(shared: &Shared, head: &Parts) -> Result<(), ApiError> {
    let query = Params::parse(head.uri.query().unwrap_or_default(), "", &Bytes::new());
    let query = query.unwrap_or_default();
    shared.guard.unlock(&head.headers, query.text("key"))
}

/// A request that came to nothing.
enum Unread {
    Body(ApiError),
    Params(BadRequest),
}

/// The parameters, and the body whose bytes they are: its memory counts as taken until it is dropped.
async fn read(shared: &Shared, head: &Parts, body: Incoming) -> Result<(Params, Taken), Unread> {
    let limits = Limits::of(&shared.settings);
    let body = shared.intake.read(body, limits).await;
    let body = body.map_err(Unread::Body)?;
    let content_type = head.headers.get(CONTENT_TYPE);
    let content_type = content_type.and_then(|value| value.to_str().ok());
    let query = head.uri.query().unwrap_or_default();
    let params = Params::parse(query, content_type.unwrap_or_default(), &body.bytes);
    Ok((params.map_err(Unread::Params)?, body))
}

fn decoded(path: &str) -> String {
    let path = form::decode(path.replace('+', "%2B").as_bytes());
    String::from_utf8_lossy(&path).into_owned()
}

/// Token and path of a file to be fetched.
fn a_file(path: &str) -> Option<(&str, &str)> {
    split(path, "/file/bot")
}

/// Token and method of a call.
fn a_call(path: &str) -> Option<(&str, &str)> {
    let (token, method) = split(path, "/bot")?;
    Some((token, method.strip_prefix("test/").unwrap_or(method)))
}

/// `/bot<token>/<rest>`.
fn split<'a>(path: &'a str, prefix: &str) -> Option<(&'a str, &'a str)> {
    path.strip_prefix(prefix)?.split_once('/')
}
