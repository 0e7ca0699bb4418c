//! From an HTTP request to a call: the path, the body, the parameters.

use std::sync::Arc;

use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::header::CONTENT_TYPE;
use hyper::{Method, Request};

use super::form;
use super::params::Params;
use super::reply::Reply;
use crate::engine;
use crate::methods::ApiError;
use crate::shared::Shared;

pub(super) async fn answer(shared: &Arc<Shared>, request: Request<Incoming>) -> Reply {
    if !matches!(*request.method(), Method::GET | Method::POST | Method::HEAD) {
        return Reply::error(&ApiError::new(405, "Method Not Allowed"));
    }
    let (head, body) = request.into_parts();
    let path = form::decode(head.uri.path().replace('+', "%2B").as_bytes());
    let path = String::from_utf8_lossy(&path).into_owned();
    if let Some((token, file)) = split(&path, "/file/bot") {
        return engine::download(shared, token, file).await;
    }
    let Some((token, method)) = split(&path, "/bot") else {
        return Reply::error(&ApiError::not_found());
    };
    let method = method.strip_prefix("test/").unwrap_or(method);
    let body = match collect(body, shared.settings.max_body).await {
        Ok(body) => body,
        Err(error) => return Reply::error(&error),
    };
    let content_type = head.headers.get(CONTENT_TYPE);
    let content_type = content_type
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    match Params::parse(head.uri.query().unwrap_or_default(), content_type, &body) {
        Ok(params) => engine::call(shared, token, method, params).await,
        Err(bad) => engine::unreadable(shared, token, method, bad),
    }
}

/// `/bot<token>/<rest>`.
fn split<'a>(path: &'a str, prefix: &str) -> Option<(&'a str, &'a str)> {
    path.strip_prefix(prefix)?.split_once('/')
}

async fn collect(body: Incoming, limit: usize) -> Result<Bytes, ApiError> {
    match Limited::new(body, limit).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            Err(ApiError::new(413, "Request Entity Too Large"))
        }
        Err(_) => Err(ApiError::bad_request("the request broke off")),
    }
}
