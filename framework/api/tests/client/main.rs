//! A real bot over real HTTP, against a server that misbehaves on purpose.
#![allow(clippy::unwrap_used, missing_docs)]

mod answers;
mod connections;
mod downloads;
mod methods;
mod network;
mod secrets;
mod server;
mod uploads;
