//! The methods and types that exist, read from the Bot API data file.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;

const DATA: &str = include_str!("../../api/bot_api.json");

/// A method of the Bot API.
#[derive(Debug, Deserialize)]
pub(crate) struct Method {
    /// As the documentation spells it.
    pub(crate) name: String,
    pub(crate) returns: Value,
    pub(crate) params: Vec<Param>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Param {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) kind: Value,
    #[serde(default)]
    pub(crate) required: bool,
    /// The only value of a field that tells the kinds of a union apart.
    #[serde(rename = "const")]
    pub(crate) constant: Option<Value>,
    /// The least length, size or number.
    pub(crate) min: Option<f64>,
    /// The greatest length, size or number.
    pub(crate) max: Option<f64>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Type {
    name: String,
    #[serde(default)]
    pub(crate) fields: Vec<Param>,
    /// The kinds of a union.
    #[serde(default)]
    pub(crate) one_of: Vec<Value>,
}

#[derive(Deserialize)]
struct Data {
    methods: Vec<Method>,
    types: Vec<Type>,
}

struct Schema {
    /// By the name in small letters.
    methods: HashMap<String, Method>,
    types: HashMap<String, Type>,
}

static SCHEMA: LazyLock<Schema> = LazyLock::new(|| {
    // The file is part of this build and a test reads it; an unreadable one would mean that no method exists.
    let data = serde_json::from_str(DATA).unwrap_or(Data {
        methods: Vec::new(),
        types: Vec::new(),
    });
    Schema {
        methods: data
            .methods
            .into_iter()
            .map(|m| (m.name.to_lowercase(), m))
            .collect(),
        types: data
            .types
            .into_iter()
            .map(|t| (t.name.clone(), t))
            .collect(),
    }
});

impl Method {
    /// Finds a method; Telegram does not mind capitals.
    pub(crate) fn find(name: &str) -> Option<&'static Self> {
        SCHEMA.methods.get(&name.to_lowercase())
    }

    /// A parameter's text as the JSON value that the documentation says it is; unreadable text stays text.
    pub(crate) fn typed(&self, name: &str, text: &str) -> Value {
        let kind = self.params.iter().find(|param| param.name == name);
        let parsed = || serde_json::from_str::<Value>(text).ok();
        let value = match kind.map(|param| &param.kind) {
            Some(Value::String(kind)) if kind == "String" => None,
            Some(kind) if allows_text(kind) => parsed().filter(|value| !value.is_string()),
            Some(_) => parsed(),
            None => None,
        };
        value.unwrap_or_else(|| text.into())
    }
}

/// Unions that take text beside numbers or objects: chat ids, files.
fn allows_text(kind: &Value) -> bool {
    kind.to_string().contains("\"String\"")
}

pub(crate) fn find_type(name: &str) -> Option<&'static Type> {
    SCHEMA.types.get(name)
}

/// The Boolean fields of a type that begin with `can_` or `is_anonymous`: rights and permissions.
pub(crate) fn flags_of(kind: &str) -> impl Iterator<Item = &'static str> {
    flags_with_need(kind).map(|(name, _)| name)
}

/// The same, each with whether it is always there.
pub(crate) fn flags_with_need(kind: &str) -> impl Iterator<Item = (&'static str, bool)> {
    let fields = find_type(kind).map(|found| found.fields.as_slice());
    let is_flag = |field: &&Param| {
        field.kind == "Boolean" && (field.name.starts_with("can_") || field.name == "is_anonymous")
    };
    let fields = fields.into_iter().flatten().filter(is_flag);
    fields.map(|field| (field.name.as_str(), field.required))
}

/// The names of all methods, in the order of the documentation.
#[cfg(test)]
pub(crate) fn all_methods() -> Vec<&'static str> {
    let data: Data = serde_json::from_str(DATA).expect("a test reads it");
    let names = data.methods.iter().map(|method| method.name.to_lowercase());
    let found = names.filter_map(|name| SCHEMA.methods.get(&name));
    found.map(|method| method.name.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_file_is_read() {
        assert!(SCHEMA.methods.len() > 150 && SCHEMA.types.len() > 300);
    }

    #[test]
    fn parameters_get_their_types() {
        let method = Method::find("SENDmessage").expect("known");
        assert_eq!(method.typed("chat_id", "5"), 5);
        assert_eq!(method.typed("chat_id", "@name"), "@name");
        assert_eq!(method.typed("text", "5"), "5");
        assert_eq!(method.typed("reply_markup", "{}"), serde_json::json!({}));
        assert_eq!(method.typed("reply_markup", "{"), "{");
        assert_eq!(method.typed("disable_notification", "true"), true);
    }
}
