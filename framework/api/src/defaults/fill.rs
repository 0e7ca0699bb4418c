//! Puts defaults into the parameters of a call.

use serde_json::value::RawValue;

use super::Defaults;
use super::shape::{Flag, Shape};
use crate::call::{Body, Call};
use crate::generated::defaults::shape_of;
use crate::raw::{Member, members};
use crate::types::ParseMode;

const LINKS: &str = "link_preview_options";

impl Defaults {
    /// Whether there is anything to put into a call.
    pub(crate) fn concern_calls(&self) -> bool {
        let Self {
            parse_mode,
            disable_notification,
            protect_content,
            allow_sending_without_reply,
            link_preview_options,
            do_quote: _,
        } = self;
        parse_mode.is_some()
            || disable_notification.is_some()
            || protect_content.is_some()
            || allow_sending_without_reply.is_some()
            || link_preview_options.is_some()
    }

    /// Puts the defaults into a call. What cannot be read as JSON stays as it is: the server will say what is wrong
    /// with it.
    pub(crate) fn fill(&self, call: &mut Call) {
        let Some(shape) = shape_of(call.method) else {
            return;
        };
        match &mut call.body {
            Body::Empty => {}
            Body::Json(json) => {
                if let Some(filled) = self.value(shape, json) {
                    *json = filled.into();
                }
            }
            Body::Multipart(form) => self.form(shape, &mut form.fields),
        }
    }

    /// The fields of a form: objects stand in them as JSON, and strings as they are.
    fn form(&self, shape: &Shape, fields: &mut Vec<(String, String)>) {
        let missing = self.missing(shape, |name| fields.iter().any(|(known, _)| known == name));
        fields.retain(|(name, text)| !(text.is_empty() && shape.is_mode(name)));
        for (name, text) in &mut *fields {
            if let Some(filled) = self.part(shape, name, text) {
                *text = filled;
            }
        }
        fields.extend(missing.into_iter().map(|(name, value)| {
            let text = match value {
                Value::ParseMode(mode) => mode.to_owned(),
                other => other.json(),
            };
            (name.to_owned(), text)
        }));
    }

    /// A JSON value with the defaults in it, in all objects if it is an array; `None` where nothing changes.
    fn value(&self, shape: &Shape, json: &[u8]) -> Option<String> {
        match json.iter().find(|byte| !byte.is_ascii_whitespace())? {
            b'{' => self.object(shape, &members(json).ok()?),
            b'[' => {
                let elements: Vec<&RawValue> = serde_json::from_slice(json).ok()?;
                let filled: Vec<_> = elements
                    .iter()
                    .map(|element| self.value(shape, element.get().as_bytes()))
                    .collect();
                if filled.iter().all(Option::is_none) {
                    return None;
                }
                let mut array = String::with_capacity(json.len() + 64);
                array.push('[');
                for (place, (element, filled)) in elements.iter().zip(&filled).enumerate() {
                    if place > 0 {
                        array.push(',');
                    }
                    array.push_str(filled.as_deref().unwrap_or_else(|| element.get()));
                }
                array.push(']');
                Some(array)
            }
            _ => None,
        }
    }

    fn object(&self, shape: &Shape, members: &[Member<'_>]) -> Option<String> {
        let missing = self.missing(shape, |name| members.iter().any(|(known, _)| known == name));
        let mut changed = !missing.is_empty();
        let mut object = String::from("{");
        let mut write = |name: &str, value: &str| {
            if object.len() > 1 {
                object.push(',');
            }
            object.push_str(&quoted(name));
            object.push(':');
            object.push_str(value);
        };
        for (name, value) in members {
            if shape.is_mode(name) && value.get() == "\"\"" {
                changed = true;
                continue;
            }
            let filled = self.part(shape, name, value.get());
            changed |= filled.is_some();
            write(name, filled.as_deref().unwrap_or_else(|| value.get()));
        }
        for (name, value) in missing {
            write(name, &value.json());
        }
        object.push('}');
        changed.then_some(object)
    }

    /// A member with the defaults in it, if it has a shape of its own or is merged with its default.
    fn part(&self, shape: &Shape, name: &str, json: &str) -> Option<String> {
        if shape.links && name == LINKS {
            return self.merged_links(json);
        }
        let (_, part) = shape.parts.iter().find(|(known, _)| *known == name)?;
        self.value(part, json.as_bytes())
    }

    /// A call's own options and, of the default, those that it does not name.
    fn merged_links(&self, json: &str) -> Option<String> {
        let default = serde_json::to_string(self.link_preview_options.as_ref()?).ok()?;
        let mut own = members(json.as_bytes()).ok()?;
        let default = members(default.as_bytes()).ok()?;
        let said = own.len();
        for (name, value) in default {
            if own[..said].iter().all(|(known, _)| *known != name) {
                own.push((name, value));
            }
        }
        let text: Vec<_> = own
            .iter()
            .map(|(name, value)| format!("{}:{}", quoted(name), value.get()))
            .collect();
        (own.len() > said).then(|| format!("{{{}}}", text.join(",")))
    }

    /// What an object does not say itself.
    fn missing(&self, shape: &Shape, has: impl Fn(&str) -> bool) -> Vec<(&'static str, Value<'_>)> {
        let mut missing = Vec::new();
        if let Some(mode) = self.parse_mode.as_ref().map(ParseMode::as_str) {
            let texts = shape
                .texts
                .iter()
                .filter(|text| has(text.text) && !has(text.parse_mode) && !has(text.entities));
            for text in texts {
                // Two texts of one object may share a parse mode.
                if missing.iter().all(|(name, _)| *name != text.parse_mode) {
                    missing.push((text.parse_mode, Value::ParseMode(mode)));
                }
            }
        }
        for flag in shape.flags.iter().filter(|flag| !has(flag.name())) {
            if let Some(value) = self.flag(*flag) {
                missing.push((flag.name(), Value::Flag(value)));
            }
        }
        if shape.links
            && !has(LINKS)
            && let Some(links) = &self.link_preview_options
            && let Ok(links) = serde_json::to_string(links)
        {
            missing.push((LINKS, Value::Json(links)));
        }
        missing
    }

    fn flag(&self, flag: Flag) -> Option<bool> {
        match flag {
            Flag::DisableNotification => self.disable_notification,
            Flag::ProtectContent => self.protect_content,
            Flag::AllowSendingWithoutReply => self.allow_sending_without_reply,
        }
    }
}

/// A default's value.
enum Value<'d> {
    ParseMode(&'d str),
    Flag(bool),
    Json(String),
}

impl Value<'_> {
    fn json(self) -> String {
        match self {
            Self::ParseMode(mode) => quoted(mode),
            Self::Flag(value) => value.to_string(),
            Self::Json(json) => json,
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
