//! TLS: by rustls with `ring` and with the roots that are compiled in, or by the system's library.
//!
//! With rustls nothing is loaded from the system, which would be most of a bot's start-up time and
//! memory. Where both features are on, rustls it is.

use reqwest::ClientBuilder;

use crate::error::BuildError;

/// Sets up TLS; `roots` are further authorities to trust, as PEM.
pub(super) fn set_up(
    builder: ClientBuilder,
    roots: &[Vec<u8>],
) -> Result<ClientBuilder, BuildError> {
    #[cfg(feature = "rustls")]
    return Ok(builder.tls_backend_preconfigured(rustls_config(roots)?));
    #[cfg(all(feature = "native-tls", not(feature = "rustls")))]
    return native_roots(builder, roots);
    #[cfg(not(any(feature = "native-tls", feature = "rustls")))]
    if roots.is_empty() {
        Ok(builder)
    } else {
        Err(BuildError::new("there is no TLS in this build"))
    }
}

#[cfg(feature = "rustls")]
fn rustls_config(pems: &[Vec<u8>]) -> Result<rustls::ClientConfig, BuildError> {
    use std::sync::Arc;

    use rustls::pki_types::{CertificateDer, pem::PemObject as _};

    let mut roots = rustls::RootCertStore {
        roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
    };
    for pem in pems {
        let before = roots.len();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|error| bad_root(&error))?;
            roots.add(certificate).map_err(|error| bad_root(&error))?;
        }
        if roots.len() == before {
            return Err(bad_root(&"there is none in it"));
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| BuildError::new(format!("TLS cannot be set up: {error}")))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
fn native_roots(mut builder: ClientBuilder, pems: &[Vec<u8>]) -> Result<ClientBuilder, BuildError> {
    for pem in pems {
        let roots = reqwest::Certificate::from_pem_bundle(pem).map_err(|error| bad_root(&error))?;
        if roots.is_empty() {
            return Err(bad_root(&"there is none in it"));
        }
        builder = builder.tls_certs_merge(roots);
    }
    Ok(builder)
}

#[cfg(any(feature = "native-tls", feature = "rustls"))]
fn bad_root(why: &dyn std::fmt::Display) -> BuildError {
    BuildError::new(format!("the root certificate cannot be used: {why}"))
}
