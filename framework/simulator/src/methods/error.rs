//! Refusals in Telegram's own shape and words.

use serde_json::{Value, json};

use crate::rules::Rule;

/// `{"ok":false,"error_code":…,"description":…,"parameters":…}`
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ApiError {
    pub(crate) code: u16,
    pub(crate) description: String,
    pub(crate) parameters: Option<Value>,
    /// The rule that the call broke; none where it is no matter of rules (a wrong token, a restart).
    pub(crate) rule: Option<Rule>,
}

impl ApiError {
    pub(crate) fn new(code: u16, description: impl Into<String>) -> Self {
        Self {
            code,
            description: description.into(),
            parameters: None,
            rule: None,
        }
    }

    /// The refusal of a rule whose text names something of the call, each `{}` in turn.
    pub(crate) fn of<S: AsRef<str>>(rule: Rule, details: &[S]) -> Self {
        let mut pieces = rule.text().split("{}");
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for (index, piece) in pieces.enumerate() {
            text.push_str(details.get(index).map_or("", AsRef::as_ref));
            text.push_str(piece);
        }
        let prefix = match rule.code() {
            403 => "Forbidden",
            _ => "Bad Request",
        };
        Self {
            rule: Some(rule),
            ..Self::new(rule.code(), format!("{prefix}: {text}"))
        }
    }

    pub(crate) fn bad_request(what: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", what.as_ref()))
    }

    pub(crate) fn unauthorized() -> Self {
        Self::new(401, "Unauthorized")
    }

    pub(crate) fn not_found() -> Self {
        Self::new(404, "Not Found")
    }

    pub(crate) fn method_not_found() -> Self {
        Self::new(404, "Not Found: method not found")
    }

    pub(crate) fn restart() -> Self {
        Self::new(500, "Internal Server Error: restart")
    }

    pub(crate) fn retry_after(seconds: u64) -> Self {
        Self {
            parameters: Some(json!({ "retry_after": seconds })),
            ..Self::new(429, format!("Too Many Requests: retry after {seconds}"))
        }
    }

    pub(crate) fn migrated(to: i64) -> Self {
        Self {
            parameters: Some(json!({ "migrate_to_chat_id": to })),
            ..Rule::GroupUpgraded.into()
        }
    }
}

impl From<Rule> for ApiError {
    fn from(rule: Rule) -> Self {
        Self::of::<&str>(rule, &[])
    }
}
