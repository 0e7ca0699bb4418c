//! The answer around every result: `{"ok":true,"result":…}` or `{"ok":false,"error_code":…,
//! "description":…,"parameters":…}`, in any order, with anything else in between.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::ChatId;
use crate::de;
use crate::error::{ApiError, Cause, DecodeError, Error};

/// Descriptions longer than this are cut: no server of good will has any.
const LONGEST_DESCRIPTION: usize = 4096;

/// What is expected of every answer.
const ANSWER: &str = "an answer of the Bot API";

/// Reads the `result` of an answer in the same pass as the rest of it.
///
/// An absent result is read as if it were `null`, so that a type which takes `null` takes both.
pub(crate) fn decode<T: DeserializeOwned>(method: &'static str, body: &[u8]) -> Result<T, Error> {
    match de::from_slice(body) {
        Ok(Envelope {
            ok: Some(true),
            result: Some(result),
        }) => Ok(result),
        Ok(Envelope {
            ok: Some(true),
            result: None,
        }) => serde_json::from_str("null").map_err(|_| missing(method, body, "result")),
        Ok(_) => Err(not_ok(method, body, None)),
        Err(error) => Err(not_ok(method, body, Some(&error))),
    }
}

struct Envelope<T> {
    ok: Option<bool>,
    result: Option<T>,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Envelope<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EnvelopeVisitor(PhantomData))
    }
}

struct EnvelopeVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for EnvelopeVisitor<T> {
    type Value = Envelope<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(ANSWER)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut envelope = Envelope {
            ok: None,
            result: None,
        };
        while let Some(key) = map.next_key::<Key>()? {
            match key {
                Key::Ok => envelope.ok = Some(map.next_value()?),
                Key::Result => envelope.result = Some(map.next_value()?),
                Key::Other => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(envelope)
    }
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Key {
    Ok,
    Result,
    #[serde(other)]
    Other,
}

/// Why an answer did not decode: it is a refusal, or it is broken.
#[cold]
fn not_ok(method: &'static str, body: &[u8], error: Option<&serde_json::Error>) -> Error {
    match (Head::parse(body), error) {
        (Ok(head), _) if head.ok == Some(false) => head.refusal(method, 0, None).into(),
        (_, Some(error)) => DecodeError::new(method, body, error).into(),
        _ => missing(method, body, "ok"),
    }
}

fn missing(method: &'static str, body: &[u8], field: &str) -> Error {
    DecodeError::whole(method, body, format!("missing field `{field}`")).into()
}

/// An answer without its result.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) ok: Option<bool>,
    code: Option<i32>,
    description: Option<String>,
    retry_after: Option<u64>,
    migrate_to: Option<ChatId>,
}

impl Head {
    /// Reads any JSON object; parts that are not what they should be count as absent.
    pub(crate) fn parse(body: &[u8]) -> serde_json::Result<Self> {
        let Raw(raw) = serde_json::from_slice(body)?;
        let part = |name: &str| raw.get(name).unwrap_or(&Value::Null);
        let parameters = part("parameters");
        let retry_after = number(&parameters["retry_after"]);
        Ok(Self {
            ok: part("ok").as_bool(),
            code: number(part("error_code")).and_then(|code| i32::try_from(code).ok()),
            description: part("description").as_str().map(shortened),
            retry_after: retry_after.and_then(|seconds| u64::try_from(seconds).ok()),
            migrate_to: number(&parameters["migrate_to_chat_id"]).map(ChatId),
        })
    }

    /// Whether it is an answer of the Bot API's kind at all.
    pub(crate) fn is_answer(&self) -> bool {
        self.ok.is_some() || self.code.is_some()
    }

    /// The refusal that this is. Status and header of the HTTP answer stand in for what the JSON
    /// does not say.
    pub(crate) fn refusal(
        self,
        method: &'static str,
        status: u16,
        retry_header: Option<u64>,
    ) -> ApiError {
        let code = self.code.unwrap_or(i32::from(status));
        let mut error = ApiError::new(method, code, self.description.unwrap_or_default());
        if let Some(chat) = self.migrate_to {
            error.cause = Cause::ChatMigrated(chat);
        } else if let Some(pause) = self.retry_after {
            error.cause = Cause::retry_after(pause);
        } else if code == 429
            && let Some(pause) = retry_header
        {
            error.cause = Cause::retry_after(pause);
        }
        error
    }
}

/// The parts of an answer that are looked at when it is no yes. Derived code would also take an
/// array for an object.
struct Raw(serde_json::Map<String, Value>);

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(ANSWER)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut raw = serde_json::Map::new();
        while let Some(key) = map.next_key::<String>()? {
            if ["ok", "error_code", "description", "parameters"].contains(&&*key) {
                raw.insert(key, map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(Raw(raw))
    }
}

/// A whole number, however it is written.
fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => {
            // `as` saturates; a float that is no whole number is rounded up: too long a pause does
            // no harm.
            number
                .as_i64()
                .or_else(|| number.as_f64().map(|float| float.ceil() as i64))
        }
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

fn shortened(text: &str) -> String {
    if text.len() <= LONGEST_DESCRIPTION {
        return text.to_owned();
    }
    format!(
        "{}…",
        &text[..text.floor_char_boundary(LONGEST_DESCRIPTION)]
    )
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn refusal(body: &str) -> ApiError {
        match decode::<i64>("m", body.as_bytes()) {
            Err(Error::Api(error)) => error,
            other => panic!("{body}: {other:?}"),
        }
    }

    #[test]
    fn results_are_found_in_any_order() {
        for body in [
            r#"{"ok":true,"result":7}"#,
            r#"{"result":7,"ok":true}"#,
            "\n{ \"description\" : [null,{\"ok\":false}], \"result\" : 7 , \"ok\" : true }\n",
        ] {
            assert_eq!(decode::<i64>("m", body.as_bytes()).expect(body), 7);
        }
    }

    #[test]
    fn refusals_are_found_in_any_order() {
        for body in [
            r#"{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}"#,
            r#"{"description":"Forbidden: bot was blocked by the user","result":null,"error_code":403,"ok":false}"#,
            r#"{"ok":false,"result":7,"error_code":"403","description":"FORBIDDEN: BOT WAS BLOCKED BY THE USER","parameters":null}"#,
        ] {
            let error = refusal(body);
            assert_eq!(
                (error.code, error.cause),
                (403, Cause::BotBlocked),
                "{body}"
            );
        }
    }

    #[test]
    fn parameters_outrank_texts() {
        let moved = refusal(
            r#"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001234567890}}"#,
        );
        assert_eq!(moved.cause, Cause::ChatMigrated(ChatId(-1_001_234_567_890)));
        for (written, seconds) in [("17", 17), ("16.2", 17), ("\"17\"", 17), ("1e3", 1000)] {
            let body = format!(
                r#"{{"ok":false,"error_code":429,"parameters":{{"retry_after":{written}}}}}"#
            );
            assert_eq!(
                refusal(&body).cause,
                Cause::RetryAfter(Duration::from_secs(seconds))
            );
        }
        let odd = refusal(r#"{"ok":false,"error_code":429,"parameters":{"retry_after":-3}}"#);
        assert!(matches!(odd.cause, Cause::RetryAfter(_)));
    }

    #[test]
    fn an_absent_result_is_null() {
        assert_eq!(
            decode::<Option<i64>>("m", br#"{"ok":true}"#).expect("null"),
            None
        );
        let error = decode::<i64>("m", br#"{"ok":true}"#).expect_err("no result");
        assert_eq!(
            error.to_string(),
            "m: unexpected answer: missing field `result`; near: {\"ok\":true}"
        );
    }

    #[test]
    fn broken_answers_say_where() {
        let error =
            decode::<Vec<i64>>("m", br#"{"ok":true,"result":[1,"x"]}"#).expect_err("broken");
        let Error::Decode(error) = error else {
            panic!("{error}")
        };
        assert_eq!(error.path, "result[1]");
        for body in [
            &b""[..],
            b"<html>",
            b"null",
            b"[]",
            b"{",
            b"{\"ok\":true,\"result\":\"\xff\"}",
            b"{\"result\":1}",
            b"{\"ok\":\"yes\",\"result\":1}",
            b"{\"ok\":true,\"result\":1}}",
        ] {
            assert!(
                matches!(decode::<i64>("m", body), Err(Error::Decode(_))),
                "{body:?}"
            );
        }
    }

    #[test]
    fn endless_descriptions_are_cut() {
        let body = format!(r#"{{"ok":false,"description":"{}"}}"#, "ж".repeat(100_000));
        assert!(refusal(&body).description.len() < LONGEST_DESCRIPTION + 10);
    }
}
