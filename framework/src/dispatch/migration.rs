//! Groups that become supergroups: their data follows.

use super::dispatcher::Dispatcher;
use crate::data::Stamp;
use bot_api::types::UpdateKind;
use std::sync::Arc;

impl Dispatcher {
    /// Moves the chat data when Telegram says that a group has become another chat; either of its two service messages
    /// says so, and the second one finds nothing left to do.
    pub(super) async fn follow_migration(self: &Arc<Self>, kind: &UpdateKind) {
        let Some(message) = kind.message() else {
            return;
        };
        let (from, to) = match (message.migrate_to_chat_id, message.migrate_from_chat_id) {
            (Some(to), _) => (message.chat.id, to),
            (None, Some(from)) => (from, message.chat.id),
            (None, None) => return,
        };
        let stamp = Stamp {
            update: None,
            at: self.now(),
        };
        if let Err(error) = self.runtime().values.move_chat(from.0, to.0, stamp).await {
            tracing::error!(target: "bot", %error, %from, %to, "the chat data cannot follow the group into its supergroup");
        }
    }
}
