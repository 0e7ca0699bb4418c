//! What the documentation of generated items says: the Bot API's own terms, its documented limits,
//! and where to read more.

use crate::members::Ty;
use crate::model::Field;
use crate::names::{upper_first, words};

const BASE: &str = "https://core.telegram.org/bots/api";

/// A link to the Bot API's documentation.
pub(crate) fn link(text: &str, anchor: &str) -> String {
    format!("[`{text}`]({BASE}#{anchor})")
}

/// A field or parameter.
pub(crate) fn member(field: &Field, ty: &Ty) -> String {
    let mut text = upper_first(&words(&field.name));
    if *ty == Ty::Boolean {
        text = format!("Whether: {}", words(&field.name));
    }
    if let Some(limits) = limits(field) {
        text = format!("{text}, {limits}");
    }
    text.push('.');
    match field.default.as_deref() {
        // The data has the first word of a sentence there.
        None | Some("the") => {}
        Some(default) => text = format!("{text} The default is `{default}`."),
    }
    text
}

fn limits(field: &Field) -> Option<String> {
    let unit = field
        .unit
        .as_deref()
        .map(|unit| format!(" {unit}"))
        .unwrap_or_default();
    match (field.min, field.max) {
        (Some(min), Some(max)) => Some(format!("{min} to {max}{unit}")),
        (None, Some(max)) => Some(format!("at most {max}{unit}")),
        (Some(min), None) => Some(format!("at least {min}{unit}")),
        (None, None) => None,
    }
}
