//! `reply_markup`: keyboards as Telegram accepts them.

mod inline;
mod reply;

use serde_json::Value;

use super::context::Context;
use super::{ApiError, Result};
use crate::rules::Rule;
use crate::text::url;
use crate::world::{ChatKey, ChatKind};

/// A checked `reply_markup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Markup {
    /// Becomes part of the message.
    pub(super) inline: Option<Value>,
    /// Changes what the reader sees below the input field.
    pub(super) keyboard: Option<Value>,
}

/// The call's keyboard.
pub(super) fn read(cx: &Context<'_>) -> Result<Markup> {
    match cx.json("reply_markup")? {
        Some(given) => check(cx, given),
        None => Ok(Markup::default()),
    }
}

/// A keyboard from anywhere in a call.
pub(super) fn check(cx: &Context<'_>, given: Value) -> Result<Markup> {
    let Some(fields) = given.as_object() else {
        return Err(Rule::ReplyMarkupNotObject.into());
    };
    if let Some(rows) = fields.get("inline_keyboard") {
        inline::check(cx, rows)?;
        let is_empty = buttons(rows).next().is_none();
        return Ok(Markup {
            inline: (!is_empty).then_some(given),
            keyboard: None,
        });
    }
    if let Some(rows) = fields.get("keyboard") {
        reply::check(cx, rows)?;
    }
    let is_any = ["keyboard", "remove_keyboard", "force_reply"]
        .iter()
        .any(|field| fields.contains_key(*field));
    Ok(Markup {
        inline: None,
        keyboard: is_any.then_some(given),
    })
}

impl Markup {
    /// Refuses what has no place in such a chat.
    pub(super) fn check_place(&self, cx: &Context<'_>, key: ChatKey) -> Result<()> {
        if key.is_private() {
            return Ok(());
        }
        if let Some(keyboard) = &self.keyboard {
            let is_channel = cx.record(key)?.kind == ChatKind::Channel;
            cx.demand(!is_channel, Rule::InlineKeyboardExpected)?;
            reply::check_public(cx, &keyboard["keyboard"])?;
        }
        let inline = self.inline.as_ref();
        let has_app = inline.is_some_and(|markup| {
            buttons(&markup["inline_keyboard"]).any(|button| button.get("web_app").is_some())
        });
        cx.demand(!has_app, Rule::WebAppInGroup)
    }
}

fn buttons(rows: &Value) -> impl Iterator<Item = &Value> {
    let rows = rows.as_array().into_iter().flatten();
    rows.flat_map(|row| row.as_array().into_iter().flatten())
}

fn is_grid(rows: &Value) -> bool {
    rows.as_array()
        .is_some_and(|rows| rows.iter().all(Value::is_array))
}

/// Refuses the address of a button by this rule.
fn check_url(
    cx: &Context<'_>,
    address: &str,
    check: fn(&str) -> std::result::Result<(), &'static str>,
    rule: Rule,
) -> Result<()> {
    match check(address) {
        Ok(()) => Ok(()),
        Err(reason) => cx.demand_of(false, rule, &[address, reason]),
    }
}

/// The address of a button that opens a web app.
fn check_app(cx: &Context<'_>, app: &Value, rule: Rule) -> Result<()> {
    let address = app["url"].as_str().unwrap_or_default();
    check_url(cx, address, url::check_https, rule)
}

fn invalid(rule: Rule, what: &str) -> ApiError {
    ApiError::of(rule, &[what])
}
