//! A bot's webhook as the server sees it: every request is handed to the test, which says what the answer is.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::header::HeaderMap;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

pub(crate) const CERTIFICATE: &str = include_str!("tls/cert.pem");
const KEY: &str = include_str!("tls/key.pem");

/// Listens on a free port of this machine until it is dropped.
pub(crate) struct Hook {
    address: SocketAddr,
    requests: mpsc::UnboundedReceiver<Delivered>,
    connections: Arc<AtomicUsize>,
}

/// A request that waits for its answer. Dropping it closes the connection.
pub(crate) struct Delivered {
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) update: Value,
    answer: oneshot::Sender<Response<Full<Bytes>>>,
}

impl Delivered {
    pub(crate) fn text(&self) -> &str {
        self.update["message"]["text"].as_str().unwrap_or_default()
    }

    pub(crate) fn ok(self) {
        self.answers(200, &[], "");
    }

    pub(crate) fn answers(self, status: u16, headers: &[(&'static str, &str)], body: &str) {
        let mut response = Response::builder().status(status);
        for (name, value) in headers {
            response = response.header(*name, *value);
        }
        let body = Full::new(Bytes::from(body.to_owned()));
        // A server that has given up is no failure of the bot.
        let _ = self.answer.send(response.body(body).expect("a response"));
    }
}

impl Hook {
    pub(crate) async fn start() -> Self {
        Self::listen(None).await
    }

    /// With the self-signed certificate.
    pub(crate) async fn start_tls() -> Self {
        let chain =
            vec![CertificateDer::from_pem_slice(CERTIFICATE.as_bytes()).expect("a certificate")];
        let key = PrivateKeyDer::from_pem_slice(KEY.as_bytes()).expect("a key");
        let _ = rustls::crypto::ring::default_provider().install_default();
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .expect("fitting");
        Self::listen(Some(TlsAcceptor::from(Arc::new(config)))).await
    }

    async fn listen(tls: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("bound");
        let (sender, requests) = mpsc::unbounded_channel();
        let connections = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&connections);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counter.fetch_add(1, Ordering::SeqCst);
                let (sender, tls) = (sender.clone(), tls.clone());
                tokio::spawn(async move {
                    match tls {
                        None => serve(stream, sender).await,
                        Some(tls) => {
                            if let Ok(stream) = tls.accept(stream).await {
                                serve(stream, sender).await;
                            }
                        }
                    }
                });
            }
        });
        Self {
            address,
            requests,
            connections,
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/hook", self.address)
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// How many connections there ever were.
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// The next request.
    pub(crate) async fn next(&mut self) -> Delivered {
        let patience = std::time::Duration::from_secs(20);
        let next = tokio::time::timeout(patience, self.requests.recv()).await;
        next.expect("a request in time").expect("the hook listens")
    }

    /// What has arrived and was not looked at.
    pub(crate) fn is_quiet(&self) -> bool {
        self.requests.is_empty()
    }
}

async fn serve(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    requests: mpsc::UnboundedSender<Delivered>,
) {
    let service = service_fn(|request: Request<Incoming>| {
        let requests = requests.clone();
        async move {
            let (head, body) = request.into_parts();
            let body = body
                .collect()
                .await
                .map_err(std::io::Error::other)?
                .to_bytes();
            let (answer, answered) = oneshot::channel();
            let delivered = Delivered {
                path: head.uri.to_string(),
                headers: head.headers,
                update: serde_json::from_slice(&body).unwrap_or_default(),
                answer,
            };
            requests.send(delivered).map_err(std::io::Error::other)?;
            answered.await.map_err(std::io::Error::other)
        }
    });
    let connection = hyper::server::conn::http1::Builder::new();
    let _ = connection
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
