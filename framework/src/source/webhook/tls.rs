//! The certificate of a webhook: what the server speaks TLS with, and what Telegram is given.

use crate::spread::fingerprint;
use std::{
    fmt,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig, crypto,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    },
};

/// A certificate in its file, with the file of its key where the server speaks TLS itself. Both may be replaced while the
/// bot runs.
pub(crate) struct Identity {
    certificate: PathBuf,
    key: Option<PathBuf>,
    current: RwLock<Current>,
}

struct Current {
    /// What was in the files when they were read last, good or not.
    print: u64,
    /// The last good one.
    acceptor: Option<TlsAcceptor>,
}

impl Identity {
    /// # Errors
    /// When one of the files cannot be read or has nothing in it, or when the two do not belong together.
    pub(super) fn load(certificate: PathBuf, key: Option<PathBuf>) -> Result<Self, String> {
        let files = Files::read(&certificate, key.as_deref())?;
        let current = RwLock::new(Current {
            print: files.print(),
            acceptor: files.acceptor(&certificate, key.as_deref())?,
        });
        Ok(Self {
            certificate,
            key,
            current,
        })
    }

    pub(super) fn certificate(&self) -> &Path {
        &self.certificate
    }

    /// Who speaks TLS with it; `None` without a key.
    pub(super) fn acceptor(&self) -> Option<TlsAcceptor> {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        current.acceptor.clone()
    }

    /// Reads the files again; whether there is something else in them, which counts from now on.
    ///
    /// # Errors
    /// As [`load`](Self::load), once for what is in the files: the last good one stays.
    pub(super) fn renew(&self) -> Result<bool, String> {
        let (certificate, key) = (&*self.certificate, self.key.as_deref());
        let files = Files::read(certificate, key);
        let print = match &files {
            Ok(files) => files.print(),
            Err(error) => fingerprint(error.as_bytes()),
        };
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        if std::mem::replace(&mut current.print, print) == print {
            return Ok(false);
        }
        current.acceptor = files?.acceptor(certificate, key)?;
        Ok(true)
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity")
            .field("certificate", &self.certificate)
            .field("key", &self.key)
            .finish_non_exhaustive()
    }
}

/// What is in the files.
struct Files {
    certificate: Vec<u8>,
    key: Option<Vec<u8>>,
}

impl Files {
    fn read(certificate: &Path, key: Option<&Path>) -> Result<Self, String> {
        let read = |what: &str, file: &Path| {
            std::fs::read(file)
                .map_err(|error| format!("no {what} can be read from {}: {error}", file.display()))
        };
        Ok(Self {
            certificate: read("certificate", certificate)?,
            key: key.map(|key| read("private key", key)).transpose()?,
        })
    }

    fn print(&self) -> u64 {
        let key = self.key.as_deref().unwrap_or_default();
        fingerprint(&[&self.certificate, key].concat())
    }

    /// Who speaks TLS with them; the paths are for what is told.
    fn acceptor(
        &self,
        certificate: &Path,
        key: Option<&Path>,
    ) -> Result<Option<TlsAcceptor>, String> {
        let chain: Vec<_> = CertificateDer::pem_slice_iter(&self.certificate)
            .collect::<Result<_, _>>()
            .map_err(|error| {
                format!(
                    "no certificate can be read from {}: {error}",
                    certificate.display()
                )
            })?;
        if chain.is_empty() {
            let certificate = certificate.display();
            return Err(format!("there is no certificate in {certificate}"));
        }
        let (Some(key), Some(text)) = (key, &self.key) else {
            return Ok(None);
        };
        let private = PrivateKeyDer::from_pem_slice(text).map_err(|error| {
            format!("no private key can be read from {}: {error}", key.display())
        })?;
        let provider = Arc::new(crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .and_then(|config| {
                config
                    .with_no_client_auth()
                    .with_single_cert(chain, private)
            });
        let mut config = config.map_err(|error| {
            format!(
                "the certificate {} and the key {} cannot be used together: {error}",
                certificate.display(),
                key.display()
            )
        })?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Some(TlsAcceptor::from(Arc::new(config))))
    }
}
