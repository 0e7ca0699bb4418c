//! Conversations in a play: laid down before, looked at afterwards.

use super::{
    person::{Person, Place as _},
    play::at_once,
};
use crate::{
    conversation::{About, Conversation, ConversationType},
    data::{Talk, Value},
    store::{Part, StateKey},
};
use std::{borrow::Cow, sync::Arc};

impl Person {
    /// The state in which this person's conversation is, here where they are; `None` if they are in none.
    ///
    /// ```
    /// # use bot::{prelude::*, testing::*};
    /// # #[derive(Conversation, Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    /// # enum Order { Size, Address { size: u8 } }
    /// # async fn example(ann: Person) {
    /// ann.sends("/order").await;
    /// ann.sees("How big, in centimetres?");
    /// assert_eq!(ann.state::<Order>(), Some(Order::Size));
    /// # }
    /// ```
    ///
    /// # Panics
    /// When it is kept by message, which nothing here names, or when it is on disk and not in memory.
    #[track_caller]
    #[must_use]
    pub fn state<C: Conversation + Clone>(&self) -> Option<C> {
        let talk = self.talk::<C>();
        match at_once(self.stage.app.handle().values().peek_state(&talk)) {
            Some(Ok(state)) => state.and_then(|state| state.downcast_ref::<C>().cloned()),
            Some(Err(unreadable)) => self.stage.fail(&unreadable.to_string()),
            None => self
                .stage
                .fail("The conversation is on disk: keep it in memory."),
        }
    }

    /// Lays down in which state this person's conversation is, here where they are; `None` ends it.
    ///
    /// # Panics
    /// When it is kept by message, which nothing here names, or when a handler that waits holds it.
    #[track_caller]
    pub fn set_state<C: Conversation>(&self, state: impl Into<Option<C>>) {
        let talk = self.talk::<C>();
        let handle = self.stage.app.handle();
        let state = state.into().map(|state| Arc::new(state) as Value);
        match at_once(handle.values().preset_state(&talk, state.as_ref())) {
            Some(Ok(())) => {}
            Some(Err(error)) => self
                .stage
                .fail(&format!("The state cannot be written as JSON: {error}")),
            None => self
                .stage
                .fail("A handler that waits holds the conversation; it cannot be moved now."),
        }
    }

    #[track_caller]
    fn talk<C: Conversation>(&self) -> Talk {
        let ConversationType {
            name,
            per,
            of,
            timeout,
            ..
        } = ConversationType::of::<C>();
        let part = match per.about {
            About::Everything => Part::Whole,
            About::Topic => Part::Topic(self.chat.topic_id().unwrap_or(0)),
            About::Message => self.stage.fail(&format!(
                "`{name}` is kept by message: look at what the bot writes there."
            )),
        };
        let key = StateKey {
            conversation: Cow::Borrowed(name),
            chat: per.chat.then(|| self.chat_id().0),
            user: per.user.then(|| self.id().0),
            part,
        };
        Talk { key, of, timeout }
    }
}
