//! TLS by rustls, with `ring` and with the roots that are compiled in: nothing is loaded from the
//! system, which would be most of a bot's start-up time and memory.

use std::sync::Arc;

use rustls::{ClientConfig, RootCertStore};

/// What every connection is made with.
pub(super) fn config() -> Result<ClientConfig, rustls::Error> {
    let roots = RootCertStore {
        roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}
