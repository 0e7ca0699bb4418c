//! Writes JSON with the tags of unions before everything else.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::{Map, Value};

/// Every field that tags a union, in an order in which each union finds its own before any other
/// field: what is tagged by `source` may have a `type`, never the other way round.
const TAGS: [&str; 3] = ["source", "status", "type"];

/// The object as text, with the tags first at every level.
pub(super) fn tags_first(object: &Map<String, Value>) -> Result<String, serde_json::Error> {
    serde_json::to_string(&Object(object))
}

struct Object<'a>(&'a Map<String, Value>);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (name, value) in TAGS.iter().filter_map(|tag| self.0.get_key_value(*tag)) {
            map.serialize_entry(name, &Reordered(value))?;
        }
        for (name, value) in self
            .0
            .iter()
            .filter(|(name, _)| !TAGS.contains(&name.as_str()))
        {
            map.serialize_entry(name, &Reordered(value))?;
        }
        map.end()
    }
}

struct Reordered<'a>(&'a Value);

impl Serialize for Reordered<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(object) => Object(object).serialize(to),
            Value::Array(items) => {
                let mut seq = to.serialize_seq(Some(items.len()))?;
                for item in items {
                    seq.serialize_element(&Reordered(item))?;
                }
                seq.end()
            }
            plain => plain.serialize(to),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::tags_first;

    #[test]
    fn tags_come_first_at_every_level() {
        let value = serde_json::json!({"a": [{"a": 1, "type": "x"}], "type": "y", "source": "z"});
        let text = tags_first(value.as_object().expect("an object")).expect("JSON");
        assert_eq!(
            text,
            r#"{"source":"z","type":"y","a":[{"type":"x","a":1}]}"#
        );
    }
}
