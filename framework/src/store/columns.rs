//! How rows say what has no column type of its own, in every database alike.

use super::StateKey;
use bot_api::types::UpdateId;

/// The number of what is no update; Telegram's are positive.
pub(super) const NO_UPDATE: i64 = 0;

/// The number of an update from its column.
pub(super) fn update_id(column: i64) -> Option<UpdateId> {
    (column != NO_UPDATE).then_some(UpdateId(column))
}

/// A 64-bit hash as the signed integer that a column takes.
pub(super) fn signed(hash: u64) -> i64 {
    i64::from_ne_bytes(hash.to_ne_bytes())
}

/// A conversation's chat and user: 0, which is nobody's id, where it is not kept by them.
pub(super) fn whom(key: &StateKey) -> (i64, i64) {
    (key.chat.unwrap_or(0), key.user.unwrap_or(0))
}
