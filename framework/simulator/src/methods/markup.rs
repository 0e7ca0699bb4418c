//! `reply_markup`: keyboards as Telegram accepts them.

use serde_json::Value;

use super::context::Context;
use super::{ApiError, Result};

/// The longest `callback_data`, in bytes.
const MAX_CALLBACK_DATA: usize = 64;

/// A checked `reply_markup`.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Markup {
    /// Becomes part of the message.
    pub(super) inline: Option<Value>,
    /// Changes what the reader sees below the input field.
    pub(super) keyboard: Option<Value>,
}

pub(super) fn read(cx: &Context<'_>) -> Result<Markup> {
    let Some(given) = cx.json("reply_markup", "reply keyboard markup JSON object")? else {
        return Ok(Markup::default());
    };
    let Some(fields) = given.as_object() else {
        return Err(ApiError::bad_request("object expected as reply markup"));
    };
    let Some(rows) = fields.get("inline_keyboard") else {
        return Ok(Markup {
            inline: None,
            keyboard: Some(given),
        });
    };
    check_inline(rows)?;
    let is_empty = buttons(rows).next().is_none();
    Ok(Markup {
        inline: (!is_empty).then_some(given),
        keyboard: None,
    })
}

fn buttons(rows: &Value) -> impl Iterator<Item = &Value> {
    let rows = rows.as_array().into_iter().flatten();
    rows.flat_map(|row| row.as_array().into_iter().flatten())
}

fn check_inline(rows: &Value) -> Result<()> {
    let is_grid = rows
        .as_array()
        .is_some_and(|rows| rows.iter().all(Value::is_array));
    if !is_grid {
        return Err(ApiError::bad_request(
            "field \"inline_keyboard\" of the InlineKeyboardMarkup should be an Array of Arrays",
        ));
    }
    buttons(rows).try_for_each(check_button)
}

fn check_button(button: &Value) -> Result<()> {
    let bad = |what: &str| {
        Err(ApiError::bad_request(format!(
            "can't parse inline keyboard button: {what}"
        )))
    };
    let Some(fields) = button.as_object() else {
        return bad("InlineKeyboardButton must be an Object");
    };
    let text = fields.get("text").and_then(Value::as_str);
    if text.is_none_or(str::is_empty) {
        return bad("Can't find field \"text\"");
    }
    const STYLE: [&str; 3] = ["text", "style", "icon_custom_emoji_id"];
    if fields.keys().all(|field| STYLE.contains(&field.as_str())) {
        return bad("Text buttons are unallowed in the inline keyboard");
    }
    let data = fields
        .get("callback_data")
        .map(|data| data.as_str().unwrap_or_default());
    if data.is_some_and(|data| !(1..=MAX_CALLBACK_DATA).contains(&data.len())) {
        return Err(ApiError::bad_request("BUTTON_DATA_INVALID"));
    }
    Ok(())
}
