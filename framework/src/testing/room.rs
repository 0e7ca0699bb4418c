//! The chats of a play, seen from nobody's side.

use super::{describe, person::Place, stage::Stage, transcript};
use bot_api::types::ChatId;
use bot_simulator::{Chat, Message};
use std::{fmt, sync::Arc};

/// A chat: a group, a supergroup, a channel, or somebody's private chat with the bot. Clones are the same chat.
#[derive(Clone)]
pub struct Room {
    pub(super) stage: Arc<Stage>,
    pub(super) chat: Chat,
}

impl Place for Room {
    fn chat_id(&self) -> ChatId {
        self.id()
    }
}

impl Room {
    /// The chat id.
    #[must_use]
    pub fn id(&self) -> ChatId {
        ChatId(self.chat.id())
    }

    /// The chat as the simulator has it, for what is not here.
    #[must_use]
    pub fn chat(&self) -> &Chat {
        &self.chat
    }

    /// All messages that are in it now, oldest first.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        self.chat.messages()
    }

    /// The chat as text, as it is now: edits show, deleted messages do not. Made for snapshot tests; see
    /// [`shows`](Self::shows) for one without a library.
    #[must_use]
    pub fn snapshot(&self) -> String {
        transcript::snapshot(&self.chat.messages())
    }

    /// Expects the chat to be this, as [`snapshot`](Self::snapshot) tells it. Common indentation, and empty lines
    /// around it, do not count.
    ///
    /// ```
    /// # use bot::testing::*;
    /// # fn example(play: Play, ann: Person) {
    /// play.chat(&ann).shows("
    ///     Ann       /start
    ///     test_bot  Welcome!
    ///               [Order] [Help]
    /// ");
    /// # }
    /// ```
    ///
    /// # Panics
    /// When it is something else; the lines that differ are marked.
    #[track_caller]
    pub fn shows(&self, expected: &str) {
        let now = self.snapshot();
        if let Some(difference) = describe::difference(expected, &now) {
            self.stage.fail(&format!(
                "The chat is not what was expected (- expected, + there):\n{difference}"
            ));
        }
    }
}

impl fmt::Debug for Room {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Room")
            .field("id", &self.chat.id())
            .finish_non_exhaustive()
    }
}
