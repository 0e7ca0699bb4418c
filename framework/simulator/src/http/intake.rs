//! Reading request bodies, with a bound on each and on all that are in memory at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use hyper::body::{Body, Incoming};

use crate::methods::ApiError;
use crate::shared::Settings;

/// How long a client has to wait while others fill the memory, as the official server says it.
const BUSY_SECONDS: u64 = 60;

/// How much of the memory for bodies is taken. Clones share it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Intake {
    taken: Arc<AtomicUsize>,
}

/// What one body may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Bytes of one body.
    pub(super) one: usize,
    /// Bytes of all bodies that are in memory.
    pub(super) all: usize,
}

impl Limits {
    pub(crate) fn of(settings: &Settings) -> Self {
        Self {
            one: settings.max_body,
            all: settings.max_bodies,
        }
    }
}

/// A body with its share of the memory, which is free again when this is dropped.
#[derive(Debug)]
pub(crate) struct Taken {
    pub(crate) bytes: Bytes,
    _share: Share,
}

#[derive(Debug)]
struct Share {
    taken: Arc<AtomicUsize>,
    size: usize,
}

impl Share {
    fn grow(&mut self, by: usize, all: usize) -> Result<(), ApiError> {
        let before = self.taken.fetch_add(by, Ordering::Relaxed);
        self.size += by;
        if before.saturating_add(by) > all {
            return Err(ApiError::retry_after(BUSY_SECONDS));
        }
        Ok(())
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.taken.fetch_sub(self.size, Ordering::Relaxed);
    }
}

impl Intake {
    pub(crate) async fn read(&self, mut body: Incoming, limits: Limits) -> Result<Taken, ApiError> {
        let announced = body.size_hint().lower();
        let too_large = |size: usize| size > limits.one;
        if usize::try_from(announced).is_ok_and(too_large) {
            return Err(too_much());
        }
        let mut share = Share {
            taken: Arc::clone(&self.taken),
            size: 0,
        };
        let mut bytes = BytesMut::new();
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|_| ApiError::bad_request("the request broke off"))?;
            let Ok(data) = frame.into_data() else {
                continue;
            };
            if too_large(bytes.len().saturating_add(data.len())) {
                return Err(too_much());
            }
            share.grow(data.len(), limits.all)?;
            bytes.extend_from_slice(&data);
        }
        Ok(Taken {
            bytes: bytes.freeze(),
            _share: share,
        })
    }
}

fn too_much() -> ApiError {
    ApiError::new(413, "Request Entity Too Large")
}
