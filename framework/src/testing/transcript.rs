//! A play as text: who said what, the bot's calls, time that passed and errors, one below the other.

use super::{
    describe,
    history::{Event, Failure, History, What, is_shown},
};
use bot_simulator::{Call, Message, Outcome, Server};
use serde_json::Value;
use std::{collections::HashMap, time::Duration};

/// All that happened, in order.
pub(super) fn of(server: &Server, history: &History) -> String {
    let mut transcript = Transcript::new(server, history);
    let mut calls = server.calls();
    calls.retain(is_shown);
    let mut calls = calls.iter().enumerate().peekable();
    for Event { calls_before, what } in history.events() {
        while let Some((_, call)) = calls.next_if(|(number, _)| *number < calls_before) {
            transcript.call(call);
        }
        transcript.event(what);
    }
    calls.for_each(|(_, call)| transcript.call(call));
    layout(&transcript.lines)
}

/// What is in a chat now.
pub(super) fn snapshot(messages: &[Message]) -> String {
    let lines: Vec<_> = messages
        .iter()
        .map(|message| Line {
            chat: None,
            who: author(message.json()),
            text: describe::message(message),
        })
        .collect();
    aligned(&lines)
}

/// Who wrote a message, by name.
fn author(message: &Value) -> String {
    let from = &message["from"];
    let name = if from["is_bot"] == true {
        &from["username"]
    } else {
        &from["first_name"]
    };
    let title = || {
        message["sender_chat"]["title"]
            .as_str()
            .or_else(|| message["chat"]["title"].as_str())
    };
    name.as_str().or_else(title).unwrap_or_default().to_owned()
}

struct Line {
    /// The chat it is in, if it is in any.
    chat: Option<String>,
    who: String,
    text: String,
}

struct Transcript<'a> {
    history: &'a History,
    bot: String,
    /// What messages said, by chat and id, for when they are deleted.
    said: HashMap<(i64, i64), String>,
    lines: Vec<Line>,
}

impl<'a> Transcript<'a> {
    fn new(server: &Server, history: &'a History) -> Self {
        Self {
            history,
            bot: server.bot().username(),
            said: HashMap::new(),
            lines: Vec::new(),
        }
    }

    fn event(&mut self, what: What) {
        let (chat, who, text) = match what {
            What::Did { who, chat, what } => (Some(self.history.place(chat)), who, what),
            What::Passed(time) => (None, String::new(), format!("… {} …", spoken(time))),
            What::Failed(Failure { text, handled }) => {
                let nobody = if handled {
                    ""
                } else {
                    "(nobody took care of it) "
                };
                (None, "ERROR".to_owned(), format!("{nobody}{text}"))
            }
        };
        self.lines.push(Line { chat, who, text });
    }

    fn call(&mut self, call: &Call) {
        let chat = call.param("chat_id").and_then(Value::as_i64);
        let texts = match &call.outcome {
            Outcome::Ok { result } => self.done(call, chat, result),
            Outcome::Running => vec![format!("({} is not answered yet)", call.method)],
            Outcome::Abandoned => vec![format!("({} was given up)", call.method)],
            Outcome::Refused { code, description } => {
                vec![format!("({} refused: {code} {description})", call.method)]
            }
            _ => {
                let status = call
                    .status
                    .map_or_else(String::new, |status| format!(" with {status}"));
                let effect = if call.took_effect() {
                    ", after it was done"
                } else {
                    ""
                };
                vec![format!(
                    "({} failed{status}{effect}, as asked for)",
                    call.method
                )]
            }
        };
        for text in texts {
            self.lines.push(Line {
                chat: chat.map(|chat| self.history.place(chat)),
                who: self.bot.clone(),
                text,
            });
        }
    }

    /// What a call looks like to those in the chat.
    fn done(&mut self, call: &Call, chat: Option<i64>, result: &Value) -> Vec<String> {
        let method = call.method.as_str();
        if method.starts_with("get")
            || matches!(method, "deleteWebhook" | "setWebhook" | "download")
        {
            return Vec::new();
        }
        let messages: Vec<_> = match result {
            Value::Array(results) => results.iter().collect(),
            result => vec![result],
        };
        if messages.iter().all(|message| message["chat"].is_object()) && !messages.is_empty() {
            let edited = if method.starts_with("edit") || method.starts_with("stop") {
                "(edited) "
            } else {
                ""
            };
            return messages
                .into_iter()
                .map(|message| format!("{edited}{}", self.message(call, message)))
                .collect();
        }
        let text = |name| call.text(name).to_owned();
        match method {
            "answerCallbackQuery" if call.text("text").is_empty() => Vec::new(),
            "answerCallbackQuery" if call.param("show_alert") == Some(&true.into()) => {
                vec![format!("(alert) {}", text("text"))]
            }
            "answerCallbackQuery" => vec![format!("(toast) {}", text("text"))],
            "answerInlineQuery" => vec![inline_results(call)],
            "sendChatAction" => vec![format!("({} …)", text("action").replace('_', " "))],
            "deleteMessage" => {
                let id = call.param("message_id").and_then(Value::as_i64);
                let said = chat.zip(id).and_then(|key| self.said.get(&key));
                let said = said.map_or_else(
                    || format!("message {}", id.unwrap_or_default()),
                    |said| format!("{:?}", describe::first_line(said)),
                );
                vec![format!("(deleted) {said}")]
            }
            method => vec![format!("({method})")],
        }
    }

    fn message(&mut self, call: &Call, message: &Value) -> String {
        let text = describe::with_keyboard(&describe::json(message), call.param("reply_markup"));
        let id = |value: &Value| value.as_i64().unwrap_or_default();
        self.said.insert(
            (id(&message["chat"]["id"]), id(&message["message_id"])),
            text.clone(),
        );
        text
    }
}

fn inline_results(call: &Call) -> String {
    let results = call.param("results").and_then(Value::as_array);
    let titles: Vec<_> = results
        .into_iter()
        .flatten()
        .map(|result| {
            let title = result["title"].as_str().or_else(|| result["id"].as_str());
            format!("[{}]", title.unwrap_or_default())
        })
        .collect();
    format!("(results) {}", titles.join(" "))
}

/// A duration in the units that people use.
pub(super) fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    let parts = [
        (seconds / 86_400, "d"),
        (seconds / 3_600 % 24, "h"),
        (seconds / 60 % 60, "min"),
        (seconds % 60, "s"),
        (u64::from(time.subsec_millis()), "ms"),
    ];
    let shown: Vec<_> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, unit)| format!("{count} {unit}"))
        .collect();
    if shown.is_empty() {
        return "no time".to_owned();
    }
    shown.join(" ")
}

/// Where there are several chats, a headline says in which one it goes on.
fn layout(lines: &[Line]) -> String {
    let mut chats = lines.iter().filter_map(|line| line.chat.as_deref());
    let first = chats.next();
    if first.is_none_or(|first| chats.all(|chat| chat == first)) {
        return aligned(lines);
    }
    let mut text = String::new();
    let mut rest = lines;
    while let Some(chat) = rest.iter().find_map(|line| line.chat.as_deref()) {
        let end = rest
            .iter()
            .position(|line| line.chat.as_deref().is_some_and(|other| other != chat))
            .unwrap_or(rest.len());
        let (here, elsewhere) = rest.split_at(end);
        text.push_str(&format!("-- {chat} --\n{}", aligned(here)));
        rest = elsewhere;
    }
    text.push_str(&aligned(rest));
    text
}

/// Two columns: who, and what.
fn aligned(lines: &[Line]) -> String {
    let width = |line: &Line| line.who.chars().count();
    let width = lines.iter().map(width).max().unwrap_or_default();
    let mut text = String::new();
    for Line {
        who, text: said, ..
    } in lines
    {
        let mut who = who.as_str();
        for line in said.lines().chain(said.is_empty().then_some("")) {
            text.push_str(format!("{who:width$}  {line}").trim_end());
            text.push('\n');
            who = "";
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_spoken_as_people_do() {
        assert_eq!(spoken(Duration::from_secs(7_200)), "2 h");
        assert_eq!(spoken(Duration::from_millis(90_500)), "1 min 30 s 500 ms");
        assert_eq!(spoken(Duration::ZERO), "no time");
    }

    #[test]
    fn several_chats_have_headlines() {
        let line = |chat: &str, who: &str, text: &str| Line {
            chat: Some(chat.to_owned()),
            who: who.to_owned(),
            text: text.to_owned(),
        };
        let lines = [
            line("Ann", "Ann", "/start"),
            line("Ann", "a_bot", "one\ntwo"),
            line("Bob", "Bob", "hi"),
        ];
        assert_eq!(
            layout(&lines),
            "-- Ann --\nAnn    /start\na_bot  one\n       two\n-- Bob --\nBob  hi\n"
        );
        assert_eq!(
            layout(&lines[..2]),
            "Ann    /start\na_bot  one\n       two\n"
        );
    }
}
