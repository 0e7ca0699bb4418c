//! The server of a webhook: takes connections, up to a number, and hands their requests to the service.

use super::{
    Plan, WebhookService,
    connection::{self, Pulse},
    health,
    listener::{Bound, Stream},
    plan::Site,
    service::Answer,
    tls::Identity,
};
use crate::{
    clock::Clock,
    runtime::{Handle, Phase, Shutdown},
};
use hyper::{Request, StatusCode, body::Incoming};
use std::{collections::HashMap, io, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    task::{AbortHandle, JoinHandle, JoinSet},
};

/// How long no connections are taken after the system has refused one.
const REFUSED: Duration = Duration::from_millis(100);

/// A server that listens. It ends when it is dropped; [`stopped`](Self::stopped) is gentler.
#[derive(Debug)]
pub(crate) struct Server(JoinHandle<()>);

impl Drop for Server {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// What leads where.
pub(super) struct Routes {
    path: String,
    service: WebhookService,
    pub(super) request_timeout: Duration,
}

impl Routes {
    pub(super) async fn answer(&self, request: Request<Incoming>) -> Answer {
        let path = request.uri().path();
        if path.strip_suffix('/').unwrap_or(path) == self.path {
            return self.service.answer(request).await;
        }
        health::answer(path, request.method(), &self.service)
            .unwrap_or_else(|| Answer::text(StatusCode::NOT_FOUND, ""))
    }
}

impl Server {
    /// Begins to listen; `None` for a plan without a server.
    ///
    /// # Errors
    /// When that place is not to be had; the text says which.
    pub(crate) async fn start(
        plan: &Plan,
        service: WebhookService,
        handle: &Handle,
    ) -> Result<Option<Self>, String> {
        let Some(site) = &plan.site else {
            return Ok(None);
        };
        let Site {
            place,
            path,
            connection_limit,
        } = site;
        let bound = place
            .bind()
            .await
            .map_err(|error| format!("the webhook cannot listen at {place}: {error}"))?;
        let tls = plan.identity.clone();
        tracing::debug!(target: "bot", %place, certificate = ?tls, "the webhook listens");
        let runtime = handle.runtime();
        let accepting = Accepting {
            bound,
            tls,
            routes: Arc::new(Routes {
                path: path.clone(),
                service,
                request_timeout: plan.request_timeout,
            }),
            limit: *connection_limit,
            clock: runtime.clock.clone(),
            shutdown: runtime.shutdown.clone(),
            tasks: JoinSet::new(),
            known: HashMap::new(),
        };
        Ok(Some(Self(tokio::spawn(accepting.run()))))
    }

    /// Waits until the requests that were going on when the bot was asked to stop have been answered.
    pub(crate) async fn stopped(mut self) {
        if let Err(error) = (&mut self.0).await {
            tracing::error!(target: "bot", %error, "the webhook's server failed");
        }
    }
}

struct Accepting {
    bound: Bound,
    tls: Option<Arc<Identity>>,
    routes: Arc<Routes>,
    limit: usize,
    clock: Clock,
    shutdown: Shutdown,
    tasks: JoinSet<()>,
    known: HashMap<tokio::task::Id, (Arc<Pulse>, AbortHandle)>,
}

impl Accepting {
    async fn run(mut self) {
        let shutdown = self.shutdown.clone();
        tokio::select! {
            biased;
            () = shutdown.reached(Phase::Stopping) => {}
            () = self.accept() => {}
        }
        let Self {
            bound, mut tasks, ..
        } = self;
        drop(bound);
        let answered = async { while tasks.join_next().await.is_some() {} };
        tokio::select! {
            biased;
            () = answered => {}
            () = shutdown.reached(Phase::Cancelled) => {}
        }
        tasks.shutdown().await;
    }

    async fn accept(&mut self) {
        loop {
            tokio::select! {
                biased;
                Some(ended) = self.tasks.join_next_with_id() => {
                    let id = ended.map_or_else(|error| error.id(), |(id, ())| id);
                    self.known.remove(&id);
                }
                accepted = self.bound.accept() => match accepted {
                    Ok(stream) => self.take(stream),
                    Err(error) => self.refused(error).await,
                },
            }
        }
    }

    fn take(&mut self, stream: Stream) {
        if self.known.len() >= self.limit && !self.make_room() {
            // All of them are busy: who comes now comes again.
            return;
        }
        let pulse = Arc::new(Pulse::new(&self.clock));
        let task = match stream {
            Stream::Tcp(stream) => self.serve(stream, pulse.clone()),
            #[cfg(unix)]
            Stream::Unix(stream) => self.serve(stream, pulse.clone()),
        };
        self.known.insert(task.id(), (pulse, task));
    }

    fn serve<S>(&mut self, stream: S, pulse: Arc<Pulse>) -> AbortHandle
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let (routes, shutdown) = (self.routes.clone(), self.shutdown.clone());
        let Some(tls) = self.tls.as_ref().and_then(|tls| tls.acceptor()) else {
            return self
                .tasks
                .spawn(connection::serve(stream, routes, pulse, shutdown));
        };
        let clock = self.clock.clone();
        self.tasks.spawn(async move {
            let shaken = tokio::select! {
                biased;
                () = shutdown.reached(Phase::Stopping) => return,
                shaken = clock.within(routes.request_timeout, tls.accept(stream)) => shaken,
            };
            match shaken {
                Some(Ok(stream)) => connection::serve(stream, routes, pulse, shutdown).await,
                Some(Err(error)) => {
                    tracing::debug!(target: "bot", %error, "a TLS handshake with the webhook failed");
                }
                None => {}
            }
        })
    }

    /// Ends the connection that is missed least; `false` if each has a request going on.
    fn make_room(&mut self) -> bool {
        let ranked = self
            .known
            .iter()
            .filter_map(|(id, (pulse, _))| Some((pulse.rank()?, *id)));
        let Some((_, id)) = ranked.min_by_key(|(rank, _)| *rank) else {
            return false;
        };
        if let Some((_, task)) = self.known.remove(&id) {
            task.abort();
        }
        true
    }

    /// Such errors are of one connection, or the process has too many files open: then one fewer helps.
    async fn refused(&mut self, error: io::Error) {
        tracing::warn!(target: "bot", %error, "the webhook cannot take a connection");
        self.make_room();
        self.clock.sleep(REFUSED).await;
    }
}
