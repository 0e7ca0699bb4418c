//! Buttons under a message.

use serde_json::{Map, Value};

use super::{Context, Result, Rule, buttons, check_app, check_url, invalid, is_grid, url};

/// The longest `callback_data`, in bytes.
const MAX_CALLBACK_DATA: usize = 64;
/// The longest text that a button copies, in characters.
const MAX_COPIED: usize = 256;
/// The most buttons under one message.
const MAX_BUTTONS: usize = 100;
/// The fields that say what a button looks like; every other one says what it does.
const LOOKS: [&str; 3] = ["text", "style", "icon_custom_emoji_id"];

pub(super) fn check(cx: &Context<'_>, rows: &Value) -> Result<()> {
    if !is_grid(rows) {
        return Err(Rule::InlineKeyboardShape.into());
    }
    cx.demand(buttons(rows).count() <= MAX_BUTTONS, Rule::TooManyButtons)?;
    for (index, button) in buttons(rows).enumerate() {
        let fields = button.as_object().ok_or_else(|| {
            invalid(
                Rule::InlineButtonInvalid,
                "InlineKeyboardButton must be an Object",
            )
        })?;
        check_button(cx, fields, index == 0)?;
    }
    Ok(())
}

fn check_button(cx: &Context<'_>, button: &Map<String, Value>, is_first: bool) -> Result<()> {
    let wrong = |holds: bool, what: &str| cx.demand_of(holds, Rule::InlineButtonInvalid, &[what]);
    let text = |field: &str| {
        button
            .get(field)
            .map(|value| value.as_str().unwrap_or_default())
    };
    wrong(
        text("text").is_some_and(|text| !text.is_empty()),
        "Can't find field \"text\"",
    )?;
    let does = button.keys().any(|field| !LOOKS.contains(&field.as_str()));
    wrong(does, "Text buttons are unallowed in the inline keyboard")?;
    if let Some(data) = text("callback_data") {
        let fits = (1..=MAX_CALLBACK_DATA).contains(&data.len());
        cx.demand(fits, Rule::CallbackDataTooLong)?;
    }
    if let Some(address) = text("url") {
        check_url(cx, address, url::check, Rule::ButtonUrlInvalid)?;
    }
    if let Some(app) = button.get("web_app") {
        check_app(cx, app, Rule::WebAppUrlInvalid)?;
    }
    if let Some(login) = button.get("login_url") {
        let address = login["url"].as_str().unwrap_or_default();
        check_url(cx, address, url::check_https, Rule::ButtonUrlInvalid)?;
    }
    if let Some(copied) = button.get("copy_text") {
        let length = copied["text"].as_str().unwrap_or_default().chars().count();
        cx.demand((1..=MAX_COPIED).contains(&length), Rule::CopyTextInvalid)?;
    }
    let is_special =
        button.get("pay").is_some_and(|pay| pay == true) || button.contains_key("callback_game");
    cx.demand(!is_special || is_first, Rule::PayButtonMisplaced)
}
