//! A message as it was when it was looked at.

use serde_json::Value;

use crate::world::{ChatKey, Content, World};

/// A message, frozen at the moment it was read. Ask again to see edits.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub(crate) json: Value,
    /// Where it is; nowhere, if it is not.
    pub(crate) key: Option<ChatKey>,
    pub(crate) keyboard: Option<Value>,
    pub(crate) reactions: Vec<Value>,
}

/// A button of an inline keyboard.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Button {
    /// What is written on it.
    pub text: String,
    /// `callback_data`, if pressing it tells the bot.
    pub data: Option<String>,
    /// The link it opens, if it does.
    pub url: Option<String>,
}

impl Message {
    pub(crate) fn look(world: &World, key: ChatKey, id: i64) -> Option<Self> {
        let message = world.message(key, id)?;
        Some(Self {
            json: world.draw_message(key, id)?,
            key: Some(key),
            keyboard: message.keyboard.clone(),
            reactions: message
                .reactions
                .iter()
                .map(|(_, reaction)| reaction.clone())
                .collect(),
        })
    }

    /// Stands for a message in a chat that does not exist; chats are never removed, so nobody sees it.
    pub(crate) fn nothing() -> Self {
        Self {
            json: Value::Null,
            key: None,
            keyboard: None,
            reactions: Vec::new(),
        }
    }

    /// `message_id`.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.json["message_id"].as_i64().unwrap_or_default()
    }

    /// The id of its chat.
    #[must_use]
    pub fn chat_id(&self) -> i64 {
        self.json["chat"]["id"].as_i64().unwrap_or_default()
    }

    /// The text, or else the caption; empty where there is neither.
    #[must_use]
    pub fn text(&self) -> &str {
        let field = |name: &str| self.json[name].as_str();
        field("text")
            .or_else(|| field("caption"))
            .unwrap_or_default()
    }

    /// The message as the Bot API draws it.
    #[must_use]
    pub fn json(&self) -> &Value {
        &self.json
    }

    /// The reply keyboard, keyboard removal or forced reply that came with it.
    #[must_use]
    pub fn keyboard(&self) -> Option<&Value> {
        self.keyboard.as_ref()
    }

    /// The reactions to it (`ReactionType` objects).
    #[must_use]
    pub fn reactions(&self) -> &[Value] {
        &self.reactions
    }

    /// Whether a bot wrote it.
    #[must_use]
    pub fn is_from_bot(&self) -> bool {
        self.json["from"]["is_bot"] == true
    }

    /// Whether it shows a file that can have a caption.
    pub(crate) fn has_media(&self) -> bool {
        let content = self.json.as_object().and_then(Content::of);
        content.is_some_and(|content| content.has_caption)
    }

    /// The id of the message it answers.
    #[must_use]
    pub fn reply_to(&self) -> Option<i64> {
        self.json["reply_to_message"]["message_id"].as_i64()
    }

    /// The forum topic it is in.
    #[must_use]
    pub fn topic(&self) -> Option<i64> {
        self.json["message_thread_id"].as_i64()
    }

    /// The buttons of its inline keyboard, row by row.
    #[must_use]
    pub fn buttons(&self) -> Vec<Vec<Button>> {
        let rows = self.json["reply_markup"]["inline_keyboard"].as_array();
        let row = |row: &Value| row.as_array().into_iter().flatten().map(button).collect();
        rows.into_iter().flatten().map(row).collect()
    }
}

fn button(json: &Value) -> Button {
    let field = |name: &str| json[name].as_str().map(str::to_owned);
    Button {
        text: field("text").unwrap_or_default(),
        data: field("callback_data"),
        url: field("url"),
    }
}
