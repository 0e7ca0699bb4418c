//! Reads a request's body, as far as it may be read.

use crate::clock::Clock;
use bytes::{Buf as _, Bytes, BytesMut};
use http_body_util::BodyExt as _;
use hyper::body::Body;
use std::{pin::pin, time::Duration};

/// Why there is no body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    TooLarge,
    TooSlow,
    /// The connection ended in the middle, or the framing makes no sense.
    Broken,
}

/// All of it, within these limits.
pub(super) async fn read<B: Body>(
    body: B,
    limit: usize,
    time: Duration,
    clock: &Clock,
) -> Result<Bytes, Unread> {
    // Who says beforehand that it is too much need not be listened to.
    if body.size_hint().lower() > limit as u64 {
        return Err(Unread::TooLarge);
    }
    clock
        .within(time, collect(body, limit))
        .await
        .unwrap_or(Err(Unread::TooSlow))
}

/// Copies the body: a piece of the connection's buffer would keep all of that alive for as long as the update is.
async fn collect<B: Body>(body: B, limit: usize) -> Result<Bytes, Unread> {
    let mut body = pin!(body);
    let expected = body.size_hint().exact().unwrap_or(0);
    let mut read = BytesMut::with_capacity(usize::try_from(expected).unwrap_or(0).min(limit));
    while let Some(frame) = body.frame().await {
        let Ok(mut data) = frame.map_err(|_| Unread::Broken)?.into_data() else {
            continue;
        };
        if read.len() + data.remaining() > limit {
            return Err(Unread::TooLarge);
        }
        while data.has_remaining() {
            let chunk = data.chunk();
            read.extend_from_slice(chunk);
            let length = chunk.len();
            data.advance(length);
        }
    }
    Ok(read.freeze())
}
