//! TLS for real: a server with a certificate of its own making (`tls/`, made for this test and good
//! for nothing else).

use std::sync::Arc;

use bot_api::error::{Delivery, Error};
use bot_api::{Bot, BotBuilder};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _};

use crate::answers::get_me;
use crate::server::{TOKEN, http};

const CERTIFICATE: &str = include_str!("tls/certificate.pem");
const KEY: &str = include_str!("tls/key.pem");

/// Answers one request over TLS, and tells which protocol was agreed upon.
async fn serve(listener: TcpListener) -> Option<Vec<u8>> {
    let certificate = CertificateDer::from_pem_slice(CERTIFICATE.as_bytes()).unwrap();
    let key = PrivateKeyDer::from_pem_slice(KEY.as_bytes()).unwrap();
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let (stream, _) = listener.accept().await.unwrap();
    let mut stream = TlsAcceptor::from(Arc::new(config))
        .accept(stream)
        .await
        .ok()?;
    let agreed = stream.get_ref().1.alpn_protocol().map(<[u8]>::to_vec);
    let mut request = [0; 4096];
    let _ = stream.read(&mut request).await.unwrap();
    stream
        .write_all(&http("200 OK", r#"{"ok":true,"result":1}"#))
        .await
        .unwrap();
    stream.flush().await.unwrap();
    agreed
}

async fn start() -> (BotBuilder, tokio::task::JoinHandle<Option<Vec<u8>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!(
        "https://127.0.0.1:{}",
        listener.local_addr().unwrap().port()
    );
    (
        Bot::builder(TOKEN).base_url(url),
        tokio::spawn(serve(listener)),
    )
}

#[tokio::test]
async fn a_trusted_server_is_talked_to_over_http_1() {
    let (builder, server) = start().await;
    let bot = builder.root_certificate(CERTIFICATE).build().unwrap();
    bot.execute(get_me()).await.unwrap();
    let agreed = server.await.unwrap();
    assert!(
        cfg!(not(feature = "rustls")) || agreed.as_deref() == Some(b"http/1.1"),
        "{agreed:?}"
    );
}

#[tokio::test]
async fn a_server_that_nobody_vouches_for_gets_nothing() {
    let (builder, server) = start().await;
    let error = builder
        .build()
        .unwrap()
        .execute(get_me())
        .await
        .unwrap_err();
    assert_eq!(error.delivery(), Some(Delivery::NotSent));
    assert!(
        matches!(&error, Error::Network(_)) && error.to_string().contains("certificate"),
        "{error}"
    );
    assert_eq!(server.await.unwrap(), None);
}
