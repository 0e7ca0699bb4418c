//! Keyboards in place of the reader's own.

use serde_json::Value;

use super::{Context, Result, Rule, buttons, check_app, invalid, is_grid};

/// The most buttons of one keyboard.
const MAX_BUTTONS: usize = 300;

/// Fields that ask the reader for something, and how refusals name it.
const REQUESTS: [(&str, &str); 3] = [
    ("request_contact", "phone number"),
    ("request_location", "location"),
    ("request_poll", "poll"),
];

pub(super) fn check(cx: &Context<'_>, rows: &Value) -> Result<()> {
    if !is_grid(rows) {
        return Err(Rule::KeyboardShape.into());
    }
    cx.demand(buttons(rows).count() <= MAX_BUTTONS, Rule::TooManyButtons)?;
    buttons(rows).try_for_each(|button| check_button(cx, button))
}

fn check_button(cx: &Context<'_>, button: &Value) -> Result<()> {
    // A text alone is a button, too.
    if button.is_string() {
        return Ok(());
    }
    let fields = button.as_object().ok_or_else(|| {
        invalid(
            Rule::KeyboardButtonInvalid,
            "KeyboardButton must be an Object",
        )
    })?;
    let text = fields.get("text").and_then(Value::as_str);
    let is_named = text.is_some_and(|text| !text.is_empty());
    cx.demand_of(
        is_named,
        Rule::KeyboardButtonInvalid,
        &["Can't find field \"text\""],
    )?;
    match fields.get("web_app") {
        Some(app) => check_app(cx, app, Rule::KeyboardWebAppUrlInvalid),
        None => Ok(()),
    }
}

/// What may be asked only in private.
pub(super) fn check_public(cx: &Context<'_>, rows: &Value) -> Result<()> {
    for button in buttons(rows) {
        for (field, name) in REQUESTS {
            let asks = button
                .get(field)
                .is_some_and(|value| !value.is_null() && *value != false);
            cx.demand_of(!asks, Rule::KeyboardPrivateOnly, &[name])?;
        }
        cx.demand(button.get("web_app").is_none(), Rule::WebAppInGroup)?;
    }
    Ok(())
}
