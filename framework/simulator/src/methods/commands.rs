//! The bot's command menus, by scope and language.

use serde_json::{Value, json};

use super::context::Context;
use super::{ApiError, Result};

const MAX_COMMANDS: usize = 100;

pub(super) fn set(cx: &mut Context<'_>) -> Result {
    let commands = cx
        .json("commands", "commands JSON object")?
        .unwrap_or_else(|| json!([]));
    check(&commands)?;
    let key = key(cx)?;
    if let Some(bot) = cx.world.bots.get_mut(&cx.bot) {
        bot.commands.insert(key, commands);
    }
    Ok(Value::Bool(true).into())
}

pub(super) fn get(cx: &Context<'_>) -> Result {
    let key = key(cx)?;
    let bot = cx.world.bots.get(&cx.bot);
    let commands = bot.and_then(|bot| bot.commands.get(&key)).cloned();
    Ok(commands.unwrap_or_else(|| json!([])).into())
}

pub(super) fn delete(cx: &mut Context<'_>) -> Result {
    let key = key(cx)?;
    if let Some(bot) = cx.world.bots.get_mut(&cx.bot) {
        bot.commands.remove(&key);
    }
    Ok(Value::Bool(true).into())
}

fn key(cx: &Context<'_>) -> Result<(String, String)> {
    let scope = cx.json("scope", "BotCommandScope JSON object")?;
    let scope = scope.unwrap_or_else(|| json!({ "type": "default" }));
    let language = cx.params.text("language_code").unwrap_or_default();
    Ok((scope.to_string(), language.to_owned()))
}

fn check(commands: &Value) -> Result<()> {
    let Some(list) = commands.as_array() else {
        return Err(ApiError::bad_request(
            "can't parse commands: expected an Array of BotCommand",
        ));
    };
    if list.len() > MAX_COMMANDS {
        return Err(ApiError::bad_request("BOT_COMMANDS_TOO_MUCH"));
    }
    list.iter().try_for_each(check_one)
}

fn check_one(command: &Value) -> Result<()> {
    let text = |field: &str| {
        command
            .get(field)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let name = text("command").trim_start_matches('/');
    let is_allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !(1..=32).contains(&name.len()) || !name.chars().all(is_allowed) {
        return Err(ApiError::bad_request("BOT_COMMAND_INVALID"));
    }
    if !(1..=256).contains(&text("description").trim().chars().count()) {
        return Err(ApiError::bad_request("BOT_COMMAND_DESCRIPTION_INVALID"));
    }
    Ok(())
}
