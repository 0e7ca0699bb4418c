//! What leaves the bot: how fast, and how calls are kept until they are sent.

mod limits;
mod moved;
mod rows;

pub(crate) use limits::Pace;
pub use limits::SendLimits;
pub(crate) use moved::to_supergroup;
pub(crate) use rows::{STREAM, call, queued};
