//! What leaves the bot: how fast, and how calls are kept until they are sent.

mod limits;
mod rows;

pub(crate) use limits::Pace;
pub use limits::SendLimits;
pub(crate) use rows::{STREAM, call, queued};
