//! Filters about what a message answers.

use super::look::filters;
use bot_api::types::Message;

filters! { message:
    /// A message that answers another one, which is in its `reply_to_message`: `REPLY`.
    ///
    /// Every message in a topic points at the topic's beginning; that is no answer.
    reply = |message| is_reply(message);
    /// A message that answers a story: `REPLY_TO_STORY`.
    reply_to_story = |message| message.reply_to_story.is_some();
}

fn is_reply(message: &Message) -> bool {
    message.reply_to_message.as_deref().is_some_and(|answered| {
        !(message.is_topic_message && answered.forum_topic_created.is_some())
    })
}
