//! What goes back over the wire, healthy or not.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::Response;
use hyper::body::{Body, Frame, SizeHint};
use hyper::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use serde_json::{Value, json};

use crate::methods::ApiError;

/// The answer to one request.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    Answer {
        status: u16,
        content_type: String,
        retry_after: Option<u64>,
        body: Bytes,
    },
    /// The head promises a body that breaks off.
    CutOff { status: u16, body: Bytes },
    /// No answer: the connection is reset.
    Reset,
}

pub(crate) const JSON: &str = "application/json";

impl Reply {
    pub(crate) fn new(status: u16, content_type: &str, body: impl Into<Bytes>) -> Self {
        Self::Answer {
            status,
            content_type: content_type.to_owned(),
            retry_after: None,
            body: body.into(),
        }
    }

    pub(crate) fn ok(result: &Value, description: Option<&str>) -> Self {
        let mut answer = json!({ "ok": true, "result": result });
        if let Some(text) = description {
            answer["description"] = text.into();
        }
        Self::new(200, JSON, answer.to_string())
    }

    /// `ok` around a result that is already text (and need not be valid).
    pub(crate) fn ok_raw(result: &[u8]) -> Self {
        Self::new(
            200,
            JSON,
            [b"{\"ok\":true,\"result\":", result, b"}"].concat(),
        )
    }

    pub(crate) fn error(error: &ApiError) -> Self {
        let mut answer =
            json!({ "ok": false, "error_code": error.code, "description": error.description });
        if let Some(parameters) = &error.parameters {
            answer["parameters"] = parameters.clone();
        }
        let retry_after = error
            .parameters
            .as_ref()
            .and_then(|p| p.get("retry_after")?.as_u64());
        Self::Answer {
            status: error.code,
            content_type: JSON.to_owned(),
            retry_after,
            body: answer.to_string().into(),
        }
    }

    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::Answer { status, .. } | Self::CutOff { status, .. } => Some(*status),
            Self::Reset => None,
        }
    }

    /// `None` asks for the connection to be reset.
    pub(super) fn into_response(self) -> Option<Response<Content>> {
        let (status, content_type, retry_after, content) = match self {
            Self::Answer {
                status,
                content_type,
                retry_after,
                body,
            } => (status, content_type, retry_after, Content::whole(body)),
            Self::CutOff { status, body } => {
                (status, JSON.to_owned(), None, Content::cut_off(body))
            }
            Self::Reset => return None,
        };
        let mut response = Response::new(content);
        *response.status_mut() =
            hyper::StatusCode::from_u16(status).unwrap_or(hyper::StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        if let Ok(value) = HeaderValue::from_str(&content_type) {
            headers.insert(CONTENT_TYPE, value);
        }
        if let Some(seconds) = retry_after {
            headers.insert(RETRY_AFTER, seconds.into());
        }
        Some(response)
    }
}

/// A body that may break off before its announced end.
#[derive(Debug)]
pub(super) struct Content {
    data: Option<Bytes>,
    end: End,
}

/// How a body ends.
#[derive(Debug, PartialEq)]
enum End {
    Whole,
    /// Breaks off once what there is has had its turn to be written.
    BreaksOff,
    BreaksOffNow,
}

impl Content {
    fn whole(data: Bytes) -> Self {
        Self {
            data: Some(data),
            end: End::Whole,
        }
    }

    fn cut_off(data: Bytes) -> Self {
        Self {
            data: Some(data),
            end: End::BreaksOff,
        }
    }
}

impl Body for Content {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(data) = self.data.take().filter(|data| !data.is_empty()) {
            return Poll::Ready(Some(Ok(Frame::data(data))));
        }
        match self.end {
            End::Whole => Poll::Ready(None),
            End::BreaksOff => {
                self.end = End::BreaksOffNow;
                cx.waker().wake_by_ref();
                Poll::Pending
            }
            End::BreaksOffNow => Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into()))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.end == End::Whole && self.data.as_ref().is_none_or(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        let here = self.data.as_ref().map_or(0, Bytes::len);
        let missing = usize::from(self.end != End::Whole);
        SizeHint::with_exact(u64::try_from(here + missing).unwrap_or(u64::MAX))
    }
}
