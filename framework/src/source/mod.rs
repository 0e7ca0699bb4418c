//! Where updates come from. A source fetches and hands over; it knows nothing of handlers.

mod backoff;
mod polling;
mod recent;
mod replays;
#[cfg(feature = "webhook")]
pub(crate) mod webhook;

pub(crate) use backoff::Backoff;
pub(crate) use polling::{PollSettings, Polling};

/// Why a source ended.
#[derive(Debug)]
pub(crate) enum Ended {
    /// It was asked to.
    Stopped,
    /// What it fetched cannot be kept.
    NotKept(crate::store::StoreError),
    /// Telegram does not accept the token.
    Unauthorized(bot_api::Error),
    /// Somebody else is fetching this bot's updates, and did not stop.
    Conflict(bot_api::Error),
}
