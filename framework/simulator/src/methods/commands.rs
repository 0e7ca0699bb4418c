//! The bot's command menus, by scope and language.

use serde_json::{Value, json};

use super::context::Context;
use super::{ApiError, Area, Result};
use crate::rules::Rule;

const MAX_COMMANDS: usize = 100;

/// A scope, and what it has beside its kind.
const SCOPES: [(&str, &[&str]); 7] = [
    ("default", &[]),
    ("all_private_chats", &[]),
    ("all_group_chats", &[]),
    ("all_chat_administrators", &[]),
    ("chat", &["chat_id"]),
    ("chat_administrators", &["chat_id"]),
    ("chat_member", &["chat_id", "user_id"]),
];

pub(super) const METHODS: Area = &[
    ("setMyCommands", set),
    ("getMyCommands", |cx| get(cx)),
    ("deleteMyCommands", delete),
];

fn set(cx: &mut Context<'_>) -> Result {
    let commands = cx.list("commands", Rule::CommandsUnreadable)?;
    let commands = commands.unwrap_or_default();
    cx.demand(commands.len() <= MAX_COMMANDS, Rule::TooManyCommands)?;
    let commands = commands
        .iter()
        .map(|command| checked(cx, command))
        .collect::<Result<Vec<_>>>()?;
    let key = key(cx)?;
    if let Some(bot) = cx.world.bots.get_mut(&cx.bot) {
        bot.commands.insert(key, commands.into());
    }
    Ok(Value::Bool(true).into())
}

fn get(cx: &Context<'_>) -> Result {
    let key = key(cx)?;
    let bot = cx.world.bots.get(&cx.bot);
    let commands = bot.and_then(|bot| bot.commands.get(&key)).cloned();
    Ok(commands.unwrap_or_else(|| json!([])).into())
}

fn delete(cx: &mut Context<'_>) -> Result {
    let key = key(cx)?;
    if let Some(bot) = cx.world.bots.get_mut(&cx.bot) {
        bot.commands.remove(&key);
    }
    Ok(Value::Bool(true).into())
}

fn key(cx: &Context<'_>) -> Result<(String, String)> {
    let language = cx.params.text("language_code").unwrap_or_default();
    Ok((scope(cx)?.to_string(), language.to_owned()))
}

/// The scope with nothing but what belongs to it; chats are named by their ids.
fn scope(cx: &Context<'_>) -> Result<Value> {
    let bad = |what: &str| ApiError::of(Rule::CommandScopeInvalid, &[what]);
    let Some(given) = cx.object("scope", Rule::CommandScopeInvalid)? else {
        return Ok(json!({ "type": "default" }));
    };
    let kind = given
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let known = SCOPES.iter().find(|(name, _)| *name == kind);
    let (_, fields) = known.ok_or_else(|| bad("Unsupported type specified"))?;
    let mut scope = json!({ "type": kind });
    for field in *fields {
        let value = given.get(*field).ok_or_else(|| bad("Can't find a field"))?;
        scope[*field] = match (*field, value) {
            ("chat_id", Value::String(name)) => cx.chat_named(name, field)?.id().into(),
            ("chat_id", id) => cx.chat_named(&id.to_string(), field)?.id().into(),
            (_, value) => value.clone(),
        };
    }
    Ok(scope)
}

fn checked(cx: &Context<'_>, command: &Value) -> Result<Value> {
    if !command.is_object() {
        let what = ["expected BotCommand to be an Object"];
        return Err(ApiError::of(Rule::CommandsUnreadable, &what));
    }
    let text = |field: &str| command[field].as_str().unwrap_or_default();
    let name = text("command").trim_start_matches('/');
    let is_allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let is_name = (1..=32).contains(&name.len()) && name.chars().all(is_allowed);
    cx.demand(is_name, Rule::CommandInvalid)?;
    let description = text("description").trim();
    let is_described = (1..=256).contains(&description.chars().count());
    cx.demand(is_described, Rule::CommandDescriptionInvalid)?;
    let mut checked = command.clone();
    checked["command"] = name.into();
    checked["description"] = description.into();
    Ok(checked)
}
