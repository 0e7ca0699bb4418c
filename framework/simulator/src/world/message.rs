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
    /// The forum topic, by the id of the message that began it.
    pub(crate) thread: Option<i64>,
    /// The bot whose inline result this is.
    pub(crate) via_bot: Option<i64>,
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

    /// What kind of content it is; `None` for notices such as "joined the group".
    pub(crate) fn content(&self) -> Option<&'static Content> {
        Content::of(&self.body)
    }
}

/// What a new message consists of, before it has an id and a date.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) body: Map<String, Value>,
    pub(crate) reply_to: Option<i64>,
    pub(crate) thread: Option<i64>,
    /// The message is the first of a new topic, whose id is its own.
    pub(crate) begins_topic: bool,
    pub(crate) via_bot: Option<i64>,
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

    /// A message with these fields; anything but an object has none.
    pub(crate) fn of(fields: Value) -> Self {
        match fields {
            Value::Object(body) => Self::new(body),
            _ => Self::default(),
        }
    }
}

/// A kind of content that people and bots send.
#[derive(Debug)]
pub(crate) struct Content {
    /// The field of `Message`.
    pub(crate) field: &'static str,
    /// The permission that a member of a group needs for it.
    pub(crate) permission: &'static str,
    /// How refusals name it.
    pub(crate) name: &'static str,
    /// Whether it can have a caption.
    pub(crate) has_caption: bool,
}

const fn content(field: &'static str, permission: &'static str, name: &'static str) -> Content {
    Content {
        field,
        permission,
        name,
        has_caption: false,
    }
}

const fn captioned(field: &'static str, permission: &'static str, name: &'static str) -> Content {
    Content {
        has_caption: true,
        ..content(field, permission, name)
    }
}

/// The more special kind first: an animation has a `document` as well, a venue a `location`.
const CONTENTS: [Content; 21] = [
    content("text", "can_send_messages", "text messages"),
    content("rich_message", "can_send_messages", "text messages"),
    captioned("animation", "can_send_other_messages", "animations"),
    captioned("audio", "can_send_audios", "music"),
    captioned("document", "can_send_documents", "documents"),
    captioned("live_photo", "can_send_photos", "photos"),
    captioned("paid_media", "can_send_photos", "paid media"),
    captioned("photo", "can_send_photos", "photos"),
    content("sticker", "can_send_other_messages", "stickers"),
    content("story", "can_send_videos", "stories"),
    captioned("video", "can_send_videos", "videos"),
    content("video_note", "can_send_video_notes", "video notes"),
    captioned("voice", "can_send_voice_notes", "voice notes"),
    content("checklist", "can_send_messages", "checklists"),
    content("contact", "can_send_messages", "contacts"),
    content("dice", "can_send_other_messages", "dice"),
    content("game", "can_send_other_messages", "games"),
    content("poll", "can_send_polls", "polls"),
    content("venue", "can_send_messages", "venues"),
    content("location", "can_send_messages", "locations"),
    content("invoice", "can_send_messages", "invoice messages"),
];

impl Content {
    /// The kind of a message with this body; `None` for a notice.
    pub(crate) fn of(body: &Map<String, Value>) -> Option<&'static Self> {
        CONTENTS
            .iter()
            .find(|content| body.contains_key(content.field))
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
