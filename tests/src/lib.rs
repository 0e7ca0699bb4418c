//! What the tests of whole bots share: a bot that runs against a simulated Bot API server, what its handlers noted,
//! and a gate to hold them at.
//!
//! Nothing here sleeps. A test does something, calls [`Running::settle`], and looks.

mod gate;
mod log;
pub mod measure;
#[cfg(unix)]
mod postgres;
mod running;

pub use gate::Gate;
pub use log::Log;
#[cfg(unix)]
pub use postgres::Postgres;
pub use running::{Running, texts};
