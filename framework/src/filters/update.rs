//! Filters about updates as such.

use super::{Expression, OneOrMany, custom};
use bot_api::types::UpdateType;

/// Every update: `ALL`.
#[must_use]
pub fn all() -> Expression {
    Expression::plain(|_update| true)
}

/// A message that was changed, in whatever sort of chat: `UpdateType.EDITED`.
#[must_use]
pub fn edited() -> Expression {
    Expression::plain(|update| {
        matches!(
            update.kind_type(),
            UpdateType::EditedMessage
                | UpdateType::EditedChannelPost
                | UpdateType::EditedBusinessMessage
        )
    })
}

/// An update of this kind, or one of these: `UpdateType.…`.
///
/// Values of the user's own and kinds that are not known yet are of [`UpdateType::Unknown`].
#[must_use]
pub fn update_type(types: impl OneOrMany<UpdateType>) -> Expression {
    let types = types.into_vec();
    custom(move |update| types.contains(&update.kind_type()))
}
