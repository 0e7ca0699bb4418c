//! A real bot over real HTTP, against a server that misbehaves on purpose.
#![allow(clippy::unwrap_used, missing_docs)]

mod answers;
mod connections;
mod downloads;
mod hooks;
mod methods;
mod network;
mod secrets;
#[cfg(any(feature = "rustls", feature = "native-tls"))]
mod secure;
mod server;
mod uploads;
