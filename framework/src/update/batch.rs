//! Splits the body of a `getUpdates` answer into updates without decoding them.

use super::{
    Malformed, Update,
    peek::{Peek, id_only},
    scan::{Broken, Scanner},
};
use bot_api::{Bot, types::UpdateId};
use bytes::Bytes;

/// What one answer brought.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pub(crate) updates: Vec<Update>,
    /// Elements that are no updates.
    pub(crate) malformed: Vec<Malformed>,
    /// The highest id, also of updates whose inside is unreadable.
    pub(crate) last: Option<UpdateId>,
}

/// Reads `{"ok":true,"result":[…]}`; the envelope was checked when the answer came in.
pub(crate) fn split(bot: &Bot, body: &Bytes) -> Result<Batch, Broken> {
    let mut batch = Batch::default();
    let mut scanner = Scanner::of_any_depth(body);
    scanner.object(|key, scanner| {
        if key != b"result" || scanner.peek()? != b'[' {
            let value = scanner.value()?;
            // Some servers say `null` where there is nothing.
            return if key != b"result" || &body[value.clone()] == b"null" {
                Ok(())
            } else {
                Err(Broken {
                    at: value.start,
                    why: "a list of updates is wanted here",
                })
            };
        }
        scanner.array(|scanner| {
            let text = body.slice(scanner.value()?);
            match Peek::read(&text) {
                Ok(peek) => {
                    batch.last = batch.last.max(Some(peek.id));
                    batch.updates.push(Update::from_peeked(bot, text, peek));
                }
                Err(broken) => {
                    batch.last = batch.last.max(id_only(&text));
                    batch.malformed.push(Malformed::new(text, broken));
                }
            }
            Ok(())
        })
    })?;
    scanner.end()?;
    Ok(batch)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bot() -> Bot {
        Bot::new("1:test").unwrap()
    }

    #[test]
    fn one_bad_element_costs_no_other() {
        let body = br#"{"ok":true,"result":[{"update_id":5,"message":{"chat":{"id":1}}},17,{"message":{}},{"update_id":6,"poll":[]}]}"#;
        let batch = split(&bot(), &Bytes::from_static(body)).unwrap();
        let ids: Vec<_> = batch.updates.iter().filter_map(Update::id).collect();
        assert_eq!(ids, [UpdateId(5), UpdateId(6)]);
        assert_eq!(batch.malformed.len(), 2);
        assert_eq!(batch.last, Some(UpdateId(6)));
    }

    #[test]
    fn what_is_nested_too_deep_is_passed_by() {
        let deep = "[".repeat(5_000) + &"]".repeat(5_000);
        let body = format!(
            r#"{{"ok":true,"result":[{{"message":{{"x":{deep}}},"update_id":9}},{{"update_id":8}}]}}"#
        );
        let batch = split(&bot(), &Bytes::from(body)).unwrap();
        assert_eq!(
            (batch.updates.len(), batch.malformed.len(), batch.last),
            (1, 1, Some(UpdateId(9)))
        );
    }

    #[test]
    fn no_updates_in_an_empty_or_null_result() {
        for body in [
            r#"{"ok":true,"result":[]}"#,
            r#"{"result":null,"ok":true}"#,
            r#"{"ok":true}"#,
        ] {
            let batch = split(&bot(), &Bytes::from_static(body.as_bytes())).unwrap();
            assert!(batch.updates.is_empty() && batch.malformed.is_empty() && batch.last.is_none());
        }
    }

    #[test]
    fn a_result_that_is_no_list_is_an_error() {
        for body in [
            r#"{"ok":true,"result":{}}"#,
            r#"{"ok":true,"result":true}"#,
            r#"{"ok":true,"result":nothing}"#,
            r#"{"ok":true,"result":"x"}"#,
        ] {
            assert!(split(&bot(), &Bytes::from_static(body.as_bytes())).is_err());
        }
    }

    #[test]
    fn a_cut_off_answer_is_an_error_and_not_a_shorter_batch() {
        let whole =
            br#"{"ok":true,"result":[{"update_id":5,"message":{}},{"update_id":6,"message":{}}]}"#;
        for end in 0..whole.len() {
            assert!(
                split(&bot(), &Bytes::copy_from_slice(&whole[..end])).is_err(),
                "{end}"
            );
        }
    }
}
