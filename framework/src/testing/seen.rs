//! What people see: messages and their buttons, and what comes of pressing one.

use super::{describe, expectation, person::Person};
use bot_api::types::MessageId;
use bot_simulator::{Message, Query};
use serde_json::Value;
use std::fmt;

/// A message as somebody saw it. It does not change when the message is edited later.
#[derive(Clone)]
pub struct Seen {
    pub(super) person: Person,
    pub(super) message: Message,
}

impl Seen {
    /// The text, or else the caption; empty where there is neither.
    #[must_use]
    pub fn text(&self) -> &str {
        self.message.text()
    }

    /// The message's id.
    #[must_use]
    pub fn id(&self) -> MessageId {
        MessageId(self.message.id())
    }

    /// The message as the Bot API draws it, with everything that has no method here.
    #[must_use]
    pub fn json(&self) -> &Value {
        self.message.json()
    }

    /// The message as the simulator has it.
    #[must_use]
    pub fn message(&self) -> &Message {
        &self.message
    }

    /// The id of the message that it answers.
    #[must_use]
    pub fn reply_to(&self) -> Option<MessageId> {
        self.message.reply_to().map(MessageId)
    }

    /// What is written on its buttons, row by row: those under it, and those of the reply keyboard that came with it.
    #[must_use]
    pub fn labels(&self) -> Vec<String> {
        let inline = &self.json()["reply_markup"]["inline_keyboard"];
        let keyboard = self
            .message
            .keyboard()
            .map(|keyboard| &keyboard["keyboard"]);
        let buttons = [Some(inline), keyboard].into_iter().flatten();
        let buttons = buttons.filter_map(Value::as_array).flatten();
        let buttons = buttons.filter_map(Value::as_array).flatten();
        buttons.map(label).collect()
    }

    /// A button of this message, or of the reply keyboard that came with it, by what is written on it.
    ///
    /// # Panics
    /// When there is none such; the message says which there are.
    #[track_caller]
    #[must_use]
    pub fn button(&self, label: &str) -> Button {
        match find(&self.message, label) {
            Some(what) => Button {
                seen: self.clone(),
                label: label.to_owned(),
                what,
            },
            None => self.person.stage.fail(&self.no_button(label)),
        }
    }

    fn no_button(&self, label: &str) -> String {
        let labels = self.labels();
        let message = describe::first_line(&describe::message(&self.message));
        if labels.is_empty() {
            return format!("There is no button {label:?}, nor any other: {message:?}");
        }
        let near = expectation::nearest_of(label, &labels);
        let near = near.map_or_else(String::new, |near| format!(" Is {near:?} meant?"));
        let labels: Vec<_> = labels.iter().map(|label| format!("[{label}]")).collect();
        format!(
            "There is no button {label:?} at {message:?}, but {}.{near}",
            labels.join(" ")
        )
    }
}

impl fmt::Debug for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Seen")
            .field(&describe::message(&self.message))
            .finish()
    }
}

fn label(button: &Value) -> String {
    let text = button.as_str().or_else(|| button["text"].as_str());
    text.unwrap_or_default().to_owned()
}

/// What a button is for.
#[derive(Clone, Debug)]
enum Use {
    /// Tells the bot.
    Data(String),
    /// Writes its text.
    Text,
    /// Opens a link.
    Url(String),
    /// Something that a person's Telegram does.
    Other,
}

fn find(message: &Message, wanted: &str) -> Option<Use> {
    let rows = |keyboard: &Value| keyboard.as_array().cloned().unwrap_or_default();
    let inline = rows(&message.json()["reply_markup"]["inline_keyboard"]);
    let mut inline = inline.iter().filter_map(Value::as_array).flatten();
    if let Some(button) = inline.find(|button| label(button) == wanted) {
        let field = |name: &str| button[name].as_str().map(str::to_owned);
        return Some(match (field("callback_data"), field("url")) {
            (Some(data), _) => Use::Data(data),
            (None, Some(url)) => Use::Url(url),
            (None, None) => Use::Other,
        });
    }
    let keyboard = rows(&message.keyboard()?["keyboard"]);
    let mut keyboard = keyboard.iter().filter_map(Value::as_array).flatten();
    let button = keyboard.find(|button| label(button) == wanted)?;
    let fields = button.as_object().map_or(1, serde_json::Map::len);
    Some(if fields == 1 { Use::Text } else { Use::Other })
}

/// A button that somebody sees.
#[derive(Clone, Debug)]
pub struct Button {
    seen: Seen,
    label: String,
    what: Use,
}

impl Button {
    /// What is written on it.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Its `callback_data`, if pressing it tells the bot.
    #[must_use]
    pub fn data(&self) -> Option<&str> {
        match &self.what {
            Use::Data(data) => Some(data),
            _ => None,
        }
    }

    /// The link that it opens, if it does.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        match &self.what {
            Use::Url(url) => Some(url),
            _ => None,
        }
    }

    /// Presses it, and waits until the bot has done all that comes of it. A button of a reply keyboard sends its text.
    ///
    /// # Panics
    /// When the button is not there any more, or does something of which a bot is not told.
    pub async fn click(&self) -> Clicked {
        let person = &self.seen.person;
        let what = format!("[{}]", self.label);
        match &self.what {
            Use::Data(_) => {
                let (message, data) = self.as_it_is();
                let query = person
                    .does(what, |user, _| user.clicks(&message, &data))
                    .await;
                Clicked { query: Some(query) }
            }
            Use::Text => {
                person.sends(&self.label).await;
                Clicked { query: None }
            }
            Use::Url(url) => person.stage.fail(&format!(
                "The button {:?} opens {url}: the bot is not told when it is pressed.",
                self.label
            )),
            Use::Other => person.stage.fail(&format!(
                "What the button {:?} does is done by `does(..)`.",
                self.label
            )),
        }
    }

    /// Its message as it is now, with the data that the button has there.
    fn as_it_is(&self) -> (Message, String) {
        let person = &self.seen.person;
        let messages = person.chat.messages();
        let now = messages
            .into_iter()
            .find(|message| message.id() == self.seen.message.id());
        match now {
            Some(now) => match find(&now, &self.label) {
                Some(Use::Data(data)) => (now, data),
                _ => person.stage.fail(&format!(
                    "The button {:?} is gone: the message was edited. It reads now:\n{}",
                    self.label,
                    describe::message(&now)
                )),
            },
            None => person.stage.fail(&format!(
                "The button {:?} is gone: its message was deleted.",
                self.label
            )),
        }
    }
}

/// What came of pressing a button.
#[derive(Clone, Debug)]
pub struct Clicked {
    query: Option<Query>,
}

impl Clicked {
    fn answer(&self) -> Option<Value> {
        self.query.as_ref()?.answer()
    }

    /// Whether the bot has answered the query, without which the button goes on to show that it works.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.answer().is_some()
    }

    /// The text that was shown on the screen; empty where there was none.
    #[must_use]
    pub fn toast(&self) -> String {
        let answer = self.answer().unwrap_or_default();
        answer["text"].as_str().unwrap_or_default().to_owned()
    }

    /// Whether the text has to be confirmed.
    #[must_use]
    pub fn is_alert(&self) -> bool {
        let answer = self.answer().unwrap_or_default();
        answer["show_alert"] == true || answer["show_alert"] == "true"
    }
}

/// What the bot offers for an inline query.
#[derive(Clone, Debug)]
pub struct InlineAnswer {
    answer: Option<Value>,
}

impl InlineAnswer {
    pub(super) fn new(query: &Query) -> Self {
        Self {
            answer: query.answer(),
        }
    }

    /// Whether the bot has answered at all.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.answer.is_some()
    }

    /// The results, as the Bot API has them.
    #[must_use]
    pub fn results(&self) -> Vec<Value> {
        let results = self.answer.as_ref().map(|answer| &answer["results"]);
        let list = match results {
            // Parameters are texts on their way.
            Some(Value::String(text)) => serde_json::from_str(text).unwrap_or_default(),
            Some(results) => results.clone(),
            None => Value::Null,
        };
        list.as_array().cloned().unwrap_or_default()
    }

    /// The titles of the results.
    #[must_use]
    pub fn titles(&self) -> Vec<String> {
        let title = |result: &Value| result["title"].as_str().unwrap_or_default().to_owned();
        self.results().iter().map(title).collect()
    }
}
