//! The parameters of a call, however they came: every value is text, as in the official server; objects are JSON text.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde_json::{Map, Value};

use super::{form, multipart};

/// A file that came with a call.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    pub(crate) file_name: String,
    pub(crate) content_type: String,
    pub(crate) data: Bytes,
}

/// A request that cannot be read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BadRequest(&'static str);

impl BadRequest {
    pub(crate) const NOT_UTF8: Self = Self("strings must be encoded in UTF-8");

    pub(crate) const fn new(what: &'static str) -> Self {
        Self(what)
    }

    pub(crate) fn text(self) -> &'static str {
        self.0
    }
}

/// Fields by name, and files by the name of their part.
#[derive(Clone, Debug, Default)]
pub(crate) struct Params {
    fields: BTreeMap<String, String>,
    files: BTreeMap<String, Upload>,
}

impl Params {
    /// Reads a query string and a body of any of the four kinds that Telegram takes.
    pub(crate) fn parse(query: &str, content_type: &str, body: &Bytes) -> Result<Self, BadRequest> {
        let mut params = Self::default();
        form::parse(query.as_bytes(), &mut params)?;
        let kind = content_type.to_ascii_lowercase();
        if kind.starts_with("multipart/form-data") {
            multipart::parse(content_type, body, &mut params)?;
        } else if kind.starts_with("application/x-www-form-urlencoded") {
            form::parse(body, &mut params)?;
        } else if kind.starts_with("application/json") && !body.trim_ascii().is_empty() {
            params.add_json(body)?;
        }
        Ok(params)
    }

    fn add_json(&mut self, body: &[u8]) -> Result<(), BadRequest> {
        std::str::from_utf8(body).map_err(|_| BadRequest::NOT_UTF8)?;
        let Ok(Value::Object(fields)) = serde_json::from_slice(body) else {
            return Err(BadRequest::new("can't parse JSON object"));
        };
        self.fields.extend(Self::from_json(fields).fields);
        Ok(())
    }

    /// The fields of an object as parameters: text as it is, everything else as JSON text, `null` as absent.
    pub(crate) fn from_json(object: Map<String, Value>) -> Self {
        let text = |value| match value {
            Value::Null => None,
            Value::String(text) => Some(text),
            other => Some(other.to_string()),
        };
        let fields = object
            .into_iter()
            .filter_map(|(name, value)| Some((name, text(value)?)));
        Self {
            fields: fields.collect(),
            files: BTreeMap::new(),
        }
    }

    pub(crate) fn add(&mut self, name: String, value: String) {
        self.fields.insert(name, value);
    }

    pub(crate) fn upload(&mut self, name: String, file: Upload) {
        self.files.insert(name, file);
    }

    pub(crate) fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.fields.iter();
        fields.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &Upload)> {
        self.files.iter().map(|(name, file)| (name.as_str(), file))
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.text(name).is_some_and(|text| !text.is_empty()) || self.files.contains_key(name)
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str)
    }

    pub(crate) fn file(&self, name: &str) -> Option<&Upload> {
        self.files.get(name)
    }

    pub(crate) fn int(&self, name: &str) -> Option<i64> {
        self.text(name)?.trim().parse().ok()
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        let text = self.text(name).unwrap_or_default();
        ["true", "yes", "1"]
            .iter()
            .any(|yes| text.eq_ignore_ascii_case(yes))
    }

    /// An object or list. Absent, empty and `null` are the same; the error is for text that is not JSON.
    pub(crate) fn json(&self, name: &str) -> Result<Option<Value>, serde_json::Error> {
        match self.text(name).map(str::trim) {
            None | Some("") => Ok(None),
            Some(text) => serde_json::from_str(text)
                .map(|value: Value| Some(value).filter(|value| !value.is_null())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    const PIECES: [&str; 14] = [
        "a", "=", "&", "+", "%", "%41", "ü", "👍", " ", "\r\n", "--b", "\"", ";", "\\",
    ];

    fn fields(random: &mut Random) -> BTreeMap<String, String> {
        let count = 0..random.below(5);
        count
            .map(|number| (format!("f{number}"), random.text(&PIECES, 12)))
            .collect()
    }

    fn encoded(text: &str) -> String {
        text.bytes().map(|byte| format!("%{byte:02x}")).collect()
    }

    fn in_multipart(fields: &BTreeMap<String, String>) -> Vec<u8> {
        let part = |(name, value): (&String, &String)| {
            format!("--bound\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let parts: String = fields.iter().map(part).collect();
        format!("{parts}--bound--\r\n").into_bytes()
    }

    const MULTIPART: &str = "multipart/form-data; boundary=bound";

    #[test]
    fn what_was_encoded_is_read() {
        Random::cases(|random| {
            let fields = fields(random);
            let pairs: Vec<_> = fields
                .iter()
                .map(|(name, value)| format!("{name}={}", encoded(value)))
                .collect();
            let form = pairs.join("&");
            let json = serde_json::to_vec(&fields).expect("JSON");
            let nothing = Bytes::new();
            for params in [
                Params::parse(&form, "", &nothing),
                Params::parse(
                    "",
                    "application/x-www-form-urlencoded; charset=utf-8",
                    &form.into(),
                ),
                Params::parse("", "Application/JSON", &json.into()),
                Params::parse("", MULTIPART, &in_multipart(&fields).into()),
            ] {
                assert_eq!(params.expect("readable").fields, fields);
            }
        });
    }

    #[test]
    fn nothing_panics_on_what_was_damaged() {
        Random::cases(|random| {
            let fields = fields(random);
            let mut body = in_multipart(&fields);
            random.damage(&mut body);
            let _ = Params::parse("", MULTIPART, &body.into());
            let noise = Bytes::from(random.bytes(64));
            let query = String::from_utf8_lossy(&noise).into_owned();
            for kind in [
                MULTIPART,
                "multipart/form-data; boundary=\"",
                "application/json",
                "application/x-www-form-urlencoded",
            ] {
                let _ = Params::parse(&query, kind, &noise);
            }
            let header = format!(
                "multipart/form-data{}",
                random.text(&[";", "boundary", "=", "\"", "\\", "b", " "], 10)
            );
            let _ = Params::parse("", &header, &in_multipart(&fields).into());
        });
    }
}
