//! Printing a conversation: who says what, one below the other.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::actors::{Button, Message};

pub(super) struct Transcript {
    person: String,
    bot: String,
    width: usize,
    /// The bot's messages as they were printed.
    shown: BTreeMap<i64, String>,
}

impl Transcript {
    pub(super) fn new(person: &str, bot: &str) -> Self {
        Self {
            person: person.to_owned(),
            bot: bot.to_owned(),
            width: person.chars().count().max(bot.chars().count()),
            shown: BTreeMap::new(),
        }
    }

    pub(super) fn person(&self, text: &str, out: &mut (dyn Write + Send)) -> io::Result<()> {
        self.lines(&self.person, text, out)
    }

    pub(super) fn bot(&self, text: &str, out: &mut (dyn Write + Send)) -> io::Result<()> {
        self.lines(&self.bot, text, out)
    }

    pub(super) fn no_answer(&self, out: &mut (dyn Write + Send)) -> io::Result<()> {
        self.lines("", "(no answer)", out)
    }

    pub(super) fn has_news(&self, sent: &[Message]) -> bool {
        sent.iter()
            .any(|message| self.shown.get(&message.id()) != Some(&described(message)))
    }

    /// Prints messages that are new or were edited and returns how many there were.
    pub(super) fn news(
        &mut self,
        sent: &[Message],
        out: &mut (dyn Write + Send),
    ) -> io::Result<usize> {
        let mut count = 0;
        for message in sent {
            let text = described(message);
            match self.shown.insert(message.id(), text.clone()) {
                Some(before) if before == text => continue,
                Some(_) => self.bot(&format!("(edited) {text}"), out)?,
                None => self.bot(&text, out)?,
            }
            count += 1;
        }
        Ok(count)
    }

    fn lines(&self, who: &str, text: &str, out: &mut (dyn Write + Send)) -> io::Result<()> {
        let width = self.width;
        for (number, line) in text.lines().enumerate() {
            let who = if number == 0 { who } else { "" };
            writeln!(out, "  {who:width$}  {line}")?;
        }
        Ok(())
    }
}

/// A message as text: what kind it is, what it says, its buttons.
fn described(message: &Message) -> String {
    const KINDS: [&str; 12] = [
        "photo",
        "video",
        "animation",
        "audio",
        "voice",
        "video_note",
        "document",
        "sticker",
        "dice",
        "poll",
        "location",
        "contact",
    ];
    let kind = KINDS
        .into_iter()
        .find(|kind| !message.json()[kind].is_null());
    let mut text = match kind {
        Some("dice") => format!("[dice {}]", message.json()["dice"]["value"]),
        Some("poll") => format!(
            "[poll] {}",
            message.json()["poll"]["question"]
                .as_str()
                .unwrap_or_default()
        ),
        Some(kind) => format!("[{}] {}", kind.replace('_', " "), message.text()),
        None => message.text().to_owned(),
    };
    for row in message.buttons() {
        text.push('\n');
        text.push_str(&row.iter().map(drawn).collect::<Vec<_>>().join(" "));
    }
    text
}

fn drawn(button: &Button) -> String {
    format!("[{}]", button.text)
}
