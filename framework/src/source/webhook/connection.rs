//! One connection: what it is doing, how long it may, and its end.

use super::{server::Routes, service::Answer};
use crate::{
    clock::Clock,
    runtime::{Phase, Shutdown},
};
use hyper::{Response, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use std::{
    convert::Infallible,
    io::{self, IoSlice},
    pin::{Pin, pin},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering},
    },
    task::{Context, Poll, ready},
    time::Duration,
};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// How long a connection that has shown the secret may do nothing.
const IDLE: Duration = Duration::from_secs(90);
/// The most bytes of a request's head, and of what is read at once.
const BUFFER: usize = 16 * 1024;

/// What a connection is doing, for those that look on.
#[derive(Debug)]
pub(super) struct Pulse {
    clock: Clock,
    stage: AtomicU8,
    /// When that began, in milliseconds of the clock.
    since: AtomicU64,
    proven: AtomicBool,
}

/// Nothing of a request has come.
const QUIET: u8 = 0;
/// A part of a request's head has come.
const HEAD: u8 = 1;
/// A request is being answered.
const REQUEST: u8 = 2;

impl Pulse {
    pub(super) fn new(clock: &Clock) -> Self {
        Self {
            clock: clock.clone(),
            stage: AtomicU8::new(QUIET),
            since: AtomicU64::new(millis(clock.elapsed())),
            proven: AtomicBool::new(false),
        }
    }

    fn enter(&self, stage: u8) {
        let now = millis(self.clock.elapsed());
        self.since.store(now, Ordering::Relaxed);
        self.stage.store(stage, Ordering::Relaxed);
    }

    fn heard(&self) {
        if self.stage.load(Ordering::Relaxed) == QUIET {
            self.enter(HEAD);
        }
    }

    fn answered(&self, answer: &Answer) {
        if answer.is_for_telegram {
            self.proven.store(true, Ordering::Relaxed);
        }
        self.enter(QUIET);
    }

    /// Which connection goes first where there are too many: the lowest. `None` for one with a request.
    pub(super) fn rank(&self) -> Option<(bool, u64)> {
        let rank = (
            self.proven.load(Ordering::Relaxed),
            self.since.load(Ordering::Relaxed),
        );
        (self.stage.load(Ordering::Relaxed) != REQUEST).then_some(rank)
    }

    /// How long it may go on like this; `None` when it has done so for too long.
    fn left(&self, limit: Duration) -> Option<Duration> {
        let limit = match self.stage.load(Ordering::Relaxed) {
            QUIET if self.proven.load(Ordering::Relaxed) => IDLE,
            QUIET | HEAD => limit,
            // The service has limits of its own.
            _ => return Some(limit),
        };
        let since = Duration::from_millis(self.since.load(Ordering::Relaxed));
        let spent = self.clock.elapsed().saturating_sub(since);
        // Times are whole milliseconds: one that is begun counts as passed.
        limit
            .checked_sub(spent)
            .filter(|left| *left > Duration::from_millis(1))
    }
}

fn millis(time: Duration) -> u64 {
    time.as_millis().try_into().unwrap_or(u64::MAX)
}

/// Answers the requests of one connection until it ends, takes too long, or the bot stops: then a request that has begun
/// is still answered.
pub(super) async fn serve<S>(stream: S, routes: Arc<Routes>, pulse: Arc<Pulse>, shutdown: Shutdown)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let limit = routes.request_timeout;
    let watched = Watched {
        stream,
        pulse: pulse.clone(),
    };
    let service = service_fn(|request| {
        pulse.enter(REQUEST);
        let (routes, pulse) = (routes.clone(), pulse.clone());
        async move {
            let answer = routes.answer(request).await;
            pulse.answered(&answer);
            Ok::<_, Infallible>(Response::from(answer))
        }
    });
    let connection = http1::Builder::new()
        .max_buf_size(BUFFER)
        .serve_connection(TokioIo::new(watched), service);
    let mut connection = pin!(connection);
    let mut stopping = pin!(shutdown.reached(Phase::Stopping));
    let mut stops = false;
    let mut timer = pulse.clock.sleep(limit);
    loop {
        tokio::select! {
            biased;
            // An error is the other side's: it has gone, or does not speak HTTP.
            _ = connection.as_mut() => return,
            () = &mut stopping, if !stops => {
                if pulse.stage.load(Ordering::Relaxed) == HEAD {
                    return;
                }
                stops = true;
                connection.as_mut().graceful_shutdown();
            }
            () = &mut timer => match pulse.left(limit) {
                // A head may begin meanwhile.
                Some(left) => timer = pulse.clock.sleep(left.min(limit)),
                None => return,
            },
        }
    }
}

/// A stream whose first byte of a request is noted.
struct Watched<S> {
    stream: S,
    pulse: Arc<Pulse>,
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(cx, buffer))?;
        if buffer.filled().len() > before {
            self.pulse.heard();
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(cx, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
