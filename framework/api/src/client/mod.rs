//! How calls get to the server and answers get back. Nothing in here is public but the download and
//! the carrier.

pub(crate) mod answer;
pub(crate) mod carrier;
pub(crate) mod download;
pub(crate) mod envelope;
pub(crate) mod limits;
pub(crate) mod multipart;
mod tls;
pub(crate) mod transport;
