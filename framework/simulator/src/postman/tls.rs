//! Whom to trust: the certificate that came with `setWebhook`, else the authorities that everybody trusts.

use std::io;
use std::sync::Arc;

use tokio_rustls::rustls::client::WebPkiServerVerifier;
use tokio_rustls::rustls::client::danger::{
    HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier,
};
use tokio_rustls::rustls::crypto::{
    CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature,
};
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::{
    self, CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme,
};

use super::Undelivered;

/// The settings for a webhook with this certificate (PEM), if one was uploaded. The error is what `getWebhookInfo` shows.
pub(super) fn config(certificate: Option<&[u8]>) -> Result<Arc<ClientConfig>, String> {
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions();
    let builder = builder.map_err(shown)?;
    let config = match certificate {
        None => {
            let roots = RootCertStore {
                roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
            };
            builder.with_root_certificates(roots).with_no_client_auth()
        }
        Some(pem) => builder
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(Uploaded::new(pem, provider)?))
            .with_no_client_auth(),
    };
    Ok(Arc::new(config))
}

/// In the words of `getWebhookInfo`.
pub(super) fn undelivered(error: &io::Error) -> Undelivered {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
    match inner {
        Some(rustls::Error::InvalidCertificate(_)) => Undelivered::new(format!(
            "SSL error {{error:0A000086:SSL routines::certificate verify failed ({error})}}"
        )),
        Some(error) => Undelivered::new(shown(error)),
        None => io::Error::from(error.kind()).into(),
    }
}

fn shown(error: impl std::fmt::Display) -> String {
    format!("SSL error {{{error}}}")
}

/// Trusts one uploaded certificate: as that of the server itself (self-signed ones are the usual case, and their name
/// need not be the URL's), or as the authority behind the server's.
#[derive(Debug)]
struct Uploaded {
    certificate: CertificateDer<'static>,
    authority: Option<Arc<WebPkiServerVerifier>>,
    provider: Arc<CryptoProvider>,
}

impl Uploaded {
    fn new(pem: &[u8], provider: Arc<CryptoProvider>) -> Result<Self, String> {
        let certificate = CertificateDer::from_pem_slice(pem).map_err(shown)?;
        let mut roots = RootCertStore::empty();
        let is_authority = roots.add(certificate.clone()).is_ok();
        let verifier =
            WebPkiServerVerifier::builder_with_provider(roots.into(), Arc::clone(&provider));
        Ok(Self {
            certificate,
            authority: verifier.build().ok().filter(|_| is_authority),
            provider,
        })
    }
}

impl ServerCertVerifier for Uploaded {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        if *end_entity == self.certificate {
            return Ok(ServerCertVerified::assertion());
        }
        match &self.authority {
            Some(authority) => authority.verify_server_cert(
                end_entity,
                intermediates,
                server_name,
                ocsp_response,
                now,
            ),
            None => Err(CertificateError::UnknownIssuer.into()),
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(
            message,
            cert,
            dss,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(
            message,
            cert,
            dss,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}
