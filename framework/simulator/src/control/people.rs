//! `/control/users`, `groups`, `messages`, `clicks`, `answers`: people, as tests in other languages direct them.
//!
//! A person talks to the first bot, or to the one whose id is `bot`.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::Result;
use crate::actors::{Chat, Message, User};
use crate::http::Params;
use crate::methods::ApiError;
use crate::shared::Shared;
use crate::world::{ChatKey, ChatKind};

/// A new person, with the fields of a Bot API `User`.
pub(super) fn add_user(shared: &Shared, params: &Params) -> Result {
    let number_or_text = |(name, text): (&str, &str)| {
        let value = match name {
            "id" => text
                .parse()
                .map_or_else(|_| text.into(), |id: i64| id.into()),
            "is_premium" => params.flag(name).into(),
            _ => Value::from(text),
        };
        (name.to_owned(), value)
    };
    let fields = params.fields().filter(|(name, _)| *name != "key");
    let fields: Map<String, Value> = fields.map(number_or_text).collect();
    let id = shared.change(|state, _| state.world.add_user(fields));
    Ok(json!({ "id": id }))
}

/// A new group (`kind`: `group`, `supergroup` or `channel`) of these people and the bot.
pub(super) fn add_group(shared: &Shared, params: &Params) -> Result {
    let kind = match params.text("kind").unwrap_or("group") {
        "group" => ChatKind::Group,
        "supergroup" => ChatKind::Supergroup,
        "channel" => ChatKind::Channel,
        other => {
            return Err(ApiError::bad_request(format!(
                "there is no kind of chat {other:?}"
            )));
        }
    };
    let members = params.json("members").ok().flatten().unwrap_or_default();
    let members: Vec<i64> = members
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64)
        .collect();
    for member in &members {
        known_user(shared, *member)?;
    }
    let title = params.text("title").unwrap_or("Group");
    let members = members.into_iter().chain([bot(shared, params)?]);
    let key = shared.change(|state, _| state.world.add_chat(kind, title, members));
    Ok(json!({ "id": key.id() }))
}

/// A person writes: `text`, or a file as `document` or `photo`.
pub(super) fn write(shared: &Arc<Shared>, params: &Params) -> Result {
    let user = user(shared, params)?;
    let chat = chat(shared, params, &user)?;
    let (document, photo) = (params.file("document"), params.file("photo"));
    let message = match (document, photo, params.text("text")) {
        (Some(file), ..) => user.sends_document(&chat, &file.file_name, file.data.clone()),
        (None, Some(file), _) => user.sends_photo(&chat, file.data.clone()),
        (None, None, Some(text)) => match params.int("reply_to") {
            Some(to) => user.replies(&chat, &message(&chat, to)?, text),
            None => user.sends(&chat, text),
        },
        (None, None, None) => {
            return Err(ApiError::bad_request(
                "a message needs text, or a file as document or photo",
            ));
        }
    };
    Ok(message.json().clone())
}

/// All messages of a chat.
pub(super) fn messages(shared: &Arc<Shared>, params: &Params) -> Result {
    let user = user(shared, params)?;
    let chat = chat(shared, params, &user)?;
    let messages = chat.messages();
    Ok(messages
        .iter()
        .map(|message| message.json().clone())
        .collect())
}

/// A person presses the inline button with this text; answers the id of the query.
pub(super) fn click(shared: &Arc<Shared>, params: &Params) -> Result {
    let user = user(shared, params)?;
    let chat = chat(shared, params, &user)?;
    let message = message(&chat, params.int("message_id").unwrap_or_default())?;
    let text = params.text("button").unwrap_or_default();
    let query = user.clicks_text(&message, text);
    let query = query.ok_or_else(|| {
        ApiError::bad_request(format!(
            "the message has no button {text:?} that asks the bot"
        ))
    })?;
    Ok(json!({ "query": query.id() }))
}

/// The bot's answer to a query; `null` as long as there is none.
pub(super) fn answer(shared: &Shared, params: &Params) -> Value {
    let id = params.text("query").unwrap_or_default();
    let answer = shared.read(|state| state.world.queries.answer_of(id).cloned());
    answer.unwrap_or_default()
}

fn bot(shared: &Shared, params: &Params) -> Result<i64> {
    let wanted = params.int("bot");
    let found = shared.read(|state| {
        let mut bots = state.world.bots.keys().copied();
        match wanted {
            Some(id) => bots.find(|bot| *bot == id),
            None => bots.next(),
        }
    });
    found.ok_or_else(|| ApiError::bad_request("there is no such bot"))
}

fn user(shared: &Arc<Shared>, params: &Params) -> Result<User> {
    let id = params.int("user");
    let id = id.ok_or_else(|| ApiError::bad_request("user must be the id of a person"))?;
    known_user(shared, id)?;
    Ok(User {
        shared: Arc::clone(shared),
        id,
        bot: bot(shared, params)?,
    })
}

fn known_user(shared: &Shared, id: i64) -> Result<()> {
    let is_known = shared.read(|state| state.world.users.contains_key(&id));
    is_known
        .then_some(())
        .ok_or_else(|| ApiError::bad_request(format!("there is no person {id}")))
}

/// The chat of `chat`; without one, the private chat of the person with the bot.
fn chat(shared: &Arc<Shared>, params: &Params, user: &User) -> Result<Chat> {
    let Some(id) = params.int("chat").filter(|id| *id != user.id) else {
        return Ok(user.chat());
    };
    let key = ChatKey::Shared(id);
    let is_known = shared.read(|state| state.world.chats.contains_key(&key));
    if !is_known {
        return Err(ApiError::bad_request(format!("there is no chat {id}")));
    }
    Ok(Chat::new(shared, key))
}

fn message(chat: &Chat, id: i64) -> Result<Message> {
    let found = chat
        .messages()
        .into_iter()
        .find(|message| message.id() == id);
    found.ok_or_else(|| ApiError::bad_request(format!("there is no message {id} in the chat")))
}
