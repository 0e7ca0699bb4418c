//! JSON objects as lists of names and unread values, in their order.

use std::fmt;

use serde::de::{Deserializer as _, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The name and the unread value of an object's member.
pub(crate) type Member<'j> = (String, &'j RawValue);

/// Takes an object apart.
pub(crate) fn members(json: &[u8]) -> serde_json::Result<Vec<Member<'_>>> {
    let mut json = serde_json::Deserializer::from_slice(json);
    let members = json.deserialize_map(Members)?;
    json.end()?;
    Ok(members)
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<Member<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}
