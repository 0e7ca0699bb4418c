//! Every type by its name.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads a type from text and writes it to a value.
pub(crate) type Echo = fn(&str) -> serde_json::Result<Value>;

fn echo<T: DeserializeOwned + Serialize + Clone + PartialEq + std::fmt::Debug>(
    json: &str,
) -> serde_json::Result<Value> {
    let value: T = serde_json::from_slice(json.as_bytes())?;
    assert_eq!(value.clone(), value, "a clone is equal");
    serde_json::to_value(value)
}

/// The echo of the type of that name in the documentation.
pub(crate) fn find(name: &str) -> Echo {
    macro_rules! list {
        ($($name:ident)*) => {
            [$((stringify!($name), echo::<bot_api::types::$name> as Echo),)*]
        };
    }
    let name = if name == "MessageId" {
        "MessageIdObject"
    } else {
        name
    };
    let all = bot_api::for_each_type!(list);
    all.into_iter()
        .find(|(known, _)| *known == name)
        .unwrap_or_else(|| panic!("no type {name}"))
        .1
}
