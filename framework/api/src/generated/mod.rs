//! Bot API 10.3: written by `cablegram-api-generator` from `bot_api.json`. Changes made here are lost.

pub(crate) mod defaults;
pub(crate) mod enumerations;
pub(crate) mod methods;
pub(crate) mod types;
pub(crate) mod updates;

/// The version of the Bot API that this crate speaks.
pub const BOT_API_VERSION: &str = "10.3";
