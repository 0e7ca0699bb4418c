//! Forums: groups whose messages are sorted into topics.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::message::{Draft, Sender};
use super::{ChatKey, ChatKind, World};

/// The topic that every forum has. Its messages carry no `message_thread_id`.
pub(crate) const GENERAL: i64 = 1;
/// The colours that a topic's icon may have; the first is the usual one.
pub(crate) const ICON_COLORS: [i64; 6] = [7322096, 16766590, 13338331, 9367192, 16749490, 16478047];

#[derive(Clone, Debug)]
pub(crate) struct Topic {
    pub(crate) name: String,
    pub(crate) icon_color: i64,
    pub(crate) icon: Option<String>,
    pub(crate) is_closed: bool,
    pub(crate) is_hidden: bool,
}

impl Topic {
    pub(crate) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            icon_color: ICON_COLORS[0],
            icon: None,
            is_closed: false,
            is_hidden: false,
        }
    }

    /// The fields that `ForumTopic` and `ForumTopicCreated` share.
    pub(crate) fn to_json(&self) -> Value {
        let mut topic = json!({ "name": self.name, "icon_color": self.icon_color });
        if let Some(icon) = &self.icon {
            topic["icon_custom_emoji_id"] = icon.as_str().into();
        }
        topic
    }
}

/// The topics of a forum, by the id of the message that began each.
#[derive(Debug)]
pub(crate) struct Topics {
    by_id: BTreeMap<i64, Topic>,
}

impl Default for Topics {
    fn default() -> Self {
        Self {
            by_id: BTreeMap::from([(GENERAL, Topic::new("General"))]),
        }
    }
}

impl Topics {
    pub(crate) fn get(&self, id: i64) -> Option<&Topic> {
        self.by_id.get(&id)
    }

    pub(crate) fn get_mut(&mut self, id: i64) -> Option<&mut Topic> {
        self.by_id.get_mut(&id)
    }

    pub(crate) fn remove(&mut self, id: i64) -> Option<Topic> {
        self.by_id.remove(&id)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (i64, &Topic)> {
        self.by_id.iter().map(|(id, topic)| (*id, topic))
    }
}

impl World {
    /// Makes a supergroup a forum.
    pub(crate) fn make_forum(&mut self, key: ChatKey) {
        let chat = self.chats.get_mut(&key);
        if let Some(chat) = chat.filter(|chat| chat.kind == ChatKind::Supergroup) {
            // The general topic has number 1: real messages come after it.
            chat.last_id = chat.last_id.max(GENERAL);
            chat.topics.get_or_insert_default();
        }
    }

    /// Begins a topic and returns its id. `None` where the chat is no forum.
    pub(crate) fn create_topic(
        &mut self,
        key: ChatKey,
        sender: Sender,
        topic: Topic,
        date: i64,
    ) -> Option<i64> {
        self.chats.get(&key)?.topics.as_ref()?;
        let draft = Draft {
            begins_topic: true,
            ..Draft::of(json!({ "forum_topic_created": topic.to_json() }))
        };
        let id = self.post(key, sender, draft, date)?;
        let topics = self.chats.get_mut(&key)?.topics.as_mut()?;
        topics.by_id.insert(id, topic);
        Some(id)
    }

    /// Says in a topic what happened to it.
    pub(crate) fn note_in_topic(
        &mut self,
        key: ChatKey,
        sender: Sender,
        id: i64,
        notice: Value,
        date: i64,
    ) {
        let draft = Draft {
            thread: (id != GENERAL).then_some(id),
            ..Draft::of(notice)
        };
        self.post(key, sender, draft, date);
    }

    /// Closes or reopens a topic, with a notice. Says whether anything changed; `None` where there is no such topic.
    pub(crate) fn close_topic(
        &mut self,
        key: ChatKey,
        sender: Sender,
        id: i64,
        closed: bool,
        date: i64,
    ) -> Option<bool> {
        let topic = self.topic_mut(key, id)?;
        if std::mem::replace(&mut topic.is_closed, closed) == closed {
            return Some(false);
        }
        let notice = if closed {
            json!({ "forum_topic_closed": {} })
        } else {
            json!({ "forum_topic_reopened": {} })
        };
        self.note_in_topic(key, sender, id, notice, date);
        Some(true)
    }

    pub(crate) fn topic_mut(&mut self, key: ChatKey, id: i64) -> Option<&mut Topic> {
        self.chats.get_mut(&key)?.topics.as_mut()?.get_mut(id)
    }

    /// Removes a topic with all its messages. Says whether it was there.
    pub(crate) fn delete_topic(&mut self, key: ChatKey, id: i64) -> bool {
        let Some(chat) = self.chats.get_mut(&key) else {
            return false;
        };
        let removed = chat.topics.as_mut().and_then(|topics| topics.remove(id));
        if removed.is_none() {
            return false;
        }
        chat.messages
            .retain(|_, message| message.thread != Some(id));
        let messages = &chat.messages;
        chat.pinned.retain(|id| messages.contains_key(id));
        true
    }
}
