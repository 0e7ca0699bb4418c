//! A message as the world keeps it; drawn as JSON when someone looks.

use serde_json::{Map, Value};

use crate::text::Parsed;

/// Who a message is from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Sender {
    User(i64),
    Bot(i64),
    /// The chat itself (channel posts, anonymous administrators), by the hand of this user or bot.
    Chat {
        author: i64,
    },
}

impl Sender {
    /// The user or bot whose hand it was.
    pub(crate) fn author(self) -> i64 {
        match self {
            Self::User(author) | Self::Bot(author) | Self::Chat { author } => author,
        }
    }
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

impl MessageRecord {
    /// Replaces the reactions of one user or bot and returns those before.
    pub(crate) fn react(&mut self, who: i64, new: Vec<Value>) -> Vec<Value> {
        let before = self.reactions_of(who);
        self.reactions.retain(|(other, _)| *other != who);
        self.reactions
            .extend(new.into_iter().map(|reaction| (who, reaction)));
        before
    }

    fn reactions_of(&self, who: i64) -> Vec<Value> {
        let own = self.reactions.iter().filter(|(other, _)| *other == who);
        own.map(|(_, reaction)| reaction.clone()).collect()
    }
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

/// The fields of a text message as a person writes it.
pub(crate) fn text_body(text: &str) -> Map<String, Value> {
    let parsed = Parsed::plain(text);
    let mut body = Map::new();
    body.insert("text".to_owned(), parsed.text.into());
    if !parsed.entities.is_empty() {
        body.insert("entities".to_owned(), parsed.entities.into());
    }
    body
}
