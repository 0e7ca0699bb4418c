//! Accepting connections and serving them until the server stops.

use std::io;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use http_body_util::Either;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::request;
use super::wire::Wire;
use crate::page;
use crate::shared::Shared;

/// How long clients may take to read their last answers once the server stops.
const GOODBYE: Duration = Duration::from_secs(2);
/// A listener that fails (too many open files) is tried again after this.
const ACCEPT_PAUSE: Duration = Duration::from_millis(20);
/// How long a client may take to send the head of a request on an open connection.
const HEAD_TIMEOUT: Duration = Duration::from_secs(120);

/// Serves until the server is told to stop, then lets running calls finish.
pub(crate) async fn accept(shared: Arc<Shared>, listener: TcpListener) {
    let mut connections = JoinSet::new();
    let most = shared.settings.max_connections;
    loop {
        tokio::select! {
            accepted = listener.accept(), if connections.len() < most => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(serve(Arc::clone(&shared), stream));
                }
                Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
            },
            Some(_) = connections.join_next() => {}
            () = shared.stopped() => break,
        }
    }
    drop(listener);
    let finished = async { while connections.join_next().await.is_some() {} };
    // Whoever does not read its answer by then is cut off when the set is dropped.
    let _ = tokio::time::timeout(GOODBYE, finished).await;
}

async fn serve(shared: Arc<Shared>, stream: TcpStream) {
    let _ = stream.set_nodelay(true);
    let (wire, reset) = Wire::new(stream);
    let service = service_fn(|incoming| {
        let shared = Arc::clone(&shared);
        let reset = Arc::clone(&reset);
        async move {
            if page::is_for_page(&incoming) {
                return Ok(page::answer(&shared, incoming).await.map(Either::Right));
            }
            let reply = request::answer(&shared, incoming).await;
            let response = reply.into_response().map(|reply| reply.map(Either::Left));
            response.ok_or_else(|| {
                reset.store(true, Ordering::Relaxed);
                io::Error::from(io::ErrorKind::ConnectionReset)
            })
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .serve_connection(TokioIo::new(wire), service);
    let mut connection = std::pin::pin!(connection);
    // A connection that breaks is the client's business; there is nobody to tell.
    tokio::select! {
        _ = connection.as_mut() => return,
        () = shared.stopped() => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}
