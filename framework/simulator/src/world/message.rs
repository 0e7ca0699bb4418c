//! A message as the world keeps it; drawn as JSON when someone looks.

use serde_json::{Map, Value};

/// Who a message is from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Sender {
    User(i64),
    Bot(i64),
    /// The chat itself: channel posts and anonymous administrators.
    Chat,
}

#[derive(Clone, Debug)]
pub(crate) struct MessageRecord {
    pub(crate) id: i64,
    pub(crate) date: i64,
    pub(crate) edit_date: Option<i64>,
    pub(crate) sender: Sender,
    pub(crate) reply_to: Option<i64>,
    /// What kind of message it is, in the Bot API's own fields: text and entities, photo and caption, …
    pub(crate) body: Map<String, Value>,
    /// The inline keyboard.
    pub(crate) markup: Option<Value>,
    /// A reply keyboard, its removal or a forced reply: seen by people, not part of the message object.
    pub(crate) keyboard: Option<Value>,
    /// Reactions by who gave them.
    pub(crate) reactions: Vec<(i64, Value)>,
}

/// What a new message consists of, before it has an id and a date.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) body: Map<String, Value>,
    pub(crate) reply_to: Option<i64>,
    pub(crate) markup: Option<Value>,
    pub(crate) keyboard: Option<Value>,
}

impl Draft {
    pub(crate) fn new(body: Map<String, Value>) -> Self {
        Self {
            body,
            ..Self::default()
        }
    }
}

/// The fields of a text message: the text and what Telegram finds in it.
pub(crate) fn text_body(text: &str) -> Map<String, Value> {
    marked_text("text", "entities", text)
}

/// The caption fields of a media message.
pub(crate) fn caption_body(caption: &str) -> Map<String, Value> {
    marked_text("caption", "caption_entities", caption)
}

fn marked_text(field: &str, entities_field: &str, text: &str) -> Map<String, Value> {
    let mut body = Map::new();
    body.insert(field.to_owned(), text.into());
    let entities: Vec<Value> = super::entities::find(text)
        .iter()
        .map(super::entities::Entity::to_json)
        .collect();
    if !entities.is_empty() {
        body.insert(entities_field.to_owned(), entities.into());
    }
    body
}
