//! Messages as text: what they are, what they say, their buttons.

use bot_simulator::Message;
use serde_json::Value;

/// What a message can be besides text, with the word that stands for it.
const KINDS: [(&str, &str); 16] = [
    ("photo", "photo"),
    ("video", "video"),
    ("animation", "animation"),
    ("audio", "audio"),
    ("voice", "voice"),
    ("video_note", "video note"),
    ("document", "document"),
    ("sticker", "sticker"),
    ("dice", "dice"),
    ("poll", "poll"),
    ("venue", "venue"),
    ("location", "location"),
    ("contact", "contact"),
    ("invoice", "invoice"),
    ("game", "game"),
    ("story", "story"),
];

/// A message as it is seen in a chat.
pub(super) fn message(message: &Message) -> String {
    with_keyboard(&json(message.json()), message.keyboard())
}

/// A message as the Bot API draws it.
pub(super) fn json(message: &Value) -> String {
    let mut text = content(message);
    let quoted = &message["reply_to_message"];
    if quoted.is_object() {
        let quoted = first_line(&content(quoted));
        text = format!("(to {quoted:?}) {text}");
    }
    for row in rows(&message["reply_markup"]["inline_keyboard"]) {
        text.push('\n');
        text.push_str(&row);
    }
    text
}

/// What of a message a text may be looked for in: not what it answers to.
pub(super) fn shown(message: &Message) -> String {
    let json = message.json();
    let mut text = content(json);
    for row in rows(&json["reply_markup"]["inline_keyboard"]) {
        text.push('\n');
        text.push_str(&row);
    }
    with_keyboard(&text, message.keyboard())
}

/// The same with the reply keyboard that came with it.
pub(super) fn with_keyboard(text: &str, keyboard: Option<&Value>) -> String {
    let Some(keyboard) = keyboard else {
        return text.to_owned();
    };
    let mut text = text.to_owned();
    for row in rows(&keyboard["keyboard"]) {
        text.push_str("\nkeyboard: ");
        text.push_str(&row);
    }
    if keyboard["remove_keyboard"] == true {
        text.push_str("\n(keyboard removed)");
    }
    if keyboard["force_reply"] == true {
        text.push_str("\n(a reply is asked for)");
    }
    text
}

/// The first line of what a message says, for a mention of it.
pub(super) fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

fn content(message: &Value) -> String {
    let field = |name: &str| message[name].as_str();
    let text = field("text")
        .or_else(|| field("caption"))
        .unwrap_or_default();
    let kind = KINDS.iter().find(|(kind, _)| !message[kind].is_null());
    let Some((kind, word)) = kind else {
        return if text.is_empty() {
            service(message)
        } else {
            text.to_owned()
        };
    };
    let about = &message[kind];
    let detail = match *kind {
        "dice" => about["value"].to_string(),
        "poll" => plain(&about["question"]),
        "document" | "audio" => plain(&about["file_name"]),
        "sticker" => plain(&about["emoji"]),
        "contact" => plain(&about["first_name"]),
        "venue" | "invoice" | "game" => plain(&about["title"]),
        _ => String::new(),
    };
    let mut content = format!(
        "[{word}{}{detail}]",
        if detail.is_empty() { "" } else { " " }
    );
    if !text.is_empty() {
        content.push(' ');
        content.push_str(text);
    }
    content
}

/// A notice such as "somebody joined", by the name of its field.
fn service(message: &Value) -> String {
    const COMMON: [&str; 12] = [
        "message_id",
        "message_thread_id",
        "from",
        "sender_chat",
        "date",
        "edit_date",
        "chat",
        "reply_to_message",
        "reply_markup",
        "via_bot",
        "is_topic_message",
        "new_chat_member",
    ];
    let mut fields = message.as_object().into_iter().flatten();
    let field = fields.find(|(name, _)| !COMMON.contains(&name.as_str()));
    field.map_or_else(String::new, |(name, _)| {
        format!("({})", name.replace('_', " "))
    })
}

fn rows(keyboard: &Value) -> Vec<String> {
    let label = |button: &Value| {
        let text = button
            .as_str()
            .unwrap_or_else(|| button["text"].as_str().unwrap_or_default());
        format!("[{text}]")
    };
    let row = |row: &Value| {
        let labels: Vec<_> = row.as_array().into_iter().flatten().map(label).collect();
        labels.join(" ")
    };
    keyboard.as_array().into_iter().flatten().map(row).collect()
}

fn plain(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Where two texts differ, line by line; `None` where they are the same but for common indentation and empty lines
/// around them.
pub(super) fn difference(expected: &str, actual: &str) -> Option<String> {
    let (expected, actual) = (dedented(expected), dedented(actual));
    if expected == actual {
        return None;
    }
    let mut lines = Vec::new();
    let (mut wanted, mut there) = (&expected[..], &actual[..]);
    while !wanted.is_empty() || !there.is_empty() {
        if let (Some(first), true) = (wanted.first(), wanted.first() == there.first()) {
            lines.push(format!("  {first}"));
            (wanted, there) = (&wanted[1..], &there[1..]);
            continue;
        }
        // The nearest pair of lines that are the same again.
        let pairs = (0..wanted.len()).flat_map(|w| (0..there.len()).map(move |t| (w, t)));
        let (w, t) = pairs
            .filter(|(w, t)| wanted[*w] == there[*t])
            .min_by_key(|(w, t)| w + t)
            .unwrap_or((wanted.len(), there.len()));
        lines.extend(wanted[..w].iter().map(|line| format!("- {line}")));
        lines.extend(there[..t].iter().map(|line| format!("+ {line}")));
        (wanted, there) = (&wanted[w..], &there[t..]);
    }
    Some(lines.join("\n"))
}

fn dedented(text: &str) -> Vec<&str> {
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    let full = |line: &&str| !line.is_empty();
    let first = lines.iter().position(full).unwrap_or(lines.len());
    let end = lines.iter().rposition(full).map_or(first, |last| last + 1);
    let lines = &lines[first..end];
    let indent = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let common = lines
        .iter()
        .copied()
        .filter(full)
        .map(|line| indent(&line))
        .min();
    let common = common.unwrap_or_default();
    lines
        .iter()
        .map(|line| line.get(common..).unwrap_or_default())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_differs_is_marked_line_by_line() {
        assert_eq!(difference("\n    a\n      b\n", "a\n  b"), None);
        let told = difference("a\nb\nc", "a\nx\ny\nc").expect("a difference");
        assert_eq!(told, "  a\n- b\n+ x\n+ y\n  c");
    }

    #[test]
    fn messages_are_told_by_what_they_are() {
        let document = json!({"document": {"file_name": "a.txt"}, "caption": "Here"});
        assert_eq!(json(&document), "[document a.txt] Here");
        let reply = json!({"text": "Yes", "reply_to_message": {"text": "Really?\nSure?"}});
        assert_eq!(json(&reply), "(to \"Really?\") Yes");
        let joined = json!({"message_id": 1, "date": 2, "new_chat_members": []});
        assert_eq!(json(&joined), "(new chat members)");
        let buttons = json!({"text": "?", "reply_markup": {"inline_keyboard": [[{"text": "A"}, {"text": "B"}]]}});
        assert_eq!(json(&buttons), "?\n[A] [B]");
        let keyboard = json!({"keyboard": [["Yes", {"text": "No"}]]});
        assert_eq!(
            with_keyboard("?", Some(&keyboard)),
            "?\nkeyboard: [Yes] [No]"
        );
    }
}
