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
    let words = words(&field.name);
    let mut text = if *ty == Ty::Boolean {
        whether(&words)
    } else {
        upper_first(&words)
    };
    if let Some(limits) = limits(field) {
        text = format!("{text}, {limits}");
    }
    text.push('.');
    match field.default.as_deref() {
        // The data has the first word of a sentence there.
        None | Some("the") => text,
        Some(default) => format!("{text} The default is `{default}`."),
    }
}

/// What a boolean of that name says.
fn whether(words: &str) -> String {
    const COMMANDS: &[&str] = &[
        "allow", "disable", "drop", "exclude", "force", "hide", "keep", "need", "pay", "prefer",
        "protect", "remove", "request", "resize", "revoke", "send", "show", "skip", "sort", "use",
    ];
    match words.split_once(' ') {
        Some((
            "is" | "has" | "can" | "was" | "supports" | "allows" | "creates" | "needs" | "joins",
            _,
        )) => {
            format!("Whether it {words}")
        }
        Some((first, _)) if COMMANDS.contains(&first) => format!("Whether to {words}"),
        _ => format!("Whether this holds: {words}"),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TypeRef;

    fn field(name: &str) -> Field {
        Field {
            name: name.to_owned(),
            ..Field::of_type(TypeRef::named("String"))
        }
    }

    #[test]
    fn names_become_sentences() {
        assert_eq!(member(&field("first_name"), &Ty::String), "First name.");
        assert_eq!(member(&field("is_bot"), &Ty::Boolean), "Whether it is bot.");
        assert_eq!(
            member(&field("disable_notification"), &Ty::Boolean),
            "Whether to disable notification."
        );
        assert_eq!(
            member(&field("selective"), &Ty::Boolean),
            "Whether this holds: selective."
        );
    }

    #[test]
    fn limits_and_defaults_are_told() {
        let limited = Field {
            min: Some(1),
            max: Some(64),
            unit: Some("bytes".to_owned()),
            ..field("data")
        };
        assert_eq!(member(&limited, &Ty::String), "Data, 1 to 64 bytes.");
        let default = Field {
            default: Some("100".to_owned()),
            max: Some(100),
            ..field("limit")
        };
        assert_eq!(
            member(&default, &Ty::Integer),
            "Limit, at most 100. The default is `100`."
        );
    }
}
