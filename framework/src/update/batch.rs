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
    let mut scanner = Scanner::new(body);
    scanner.object(|key, scanner| {
        if key != b"result" || scanner.peek()? != b'[' {
            let value = scanner.value_from(scanner.position())?;
            // Some servers say `null` where there is nothing.
            return if key != b"result" || &body[value.clone()] == b"null" {
                Ok(())
            } else {
                Err(Broken::new("a list of updates is wanted here", value.start))
            };
        }
        scanner.array(|scanner| {
            let start = scanner.position();
            match Peek::walk(scanner) {
                Ok(peek) => {
                    let text = body.slice(start..scanner.position());
                    batch.last = batch.last.max(Some(peek.id));
                    batch.updates.push(Update::from_peeked(bot, text, peek));
                }
                Err(broken) => {
                    let text = body.slice(scanner.value_from(start)?);
                    batch.last = batch.last.max(id_only(&text));
                    batch
                        .malformed
                        .push(Malformed::new(text, broken.since(start)));
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

    /// Whatever a server sends, in one pass comes the same as when each update is cut out first and then looked at.
    #[test]
    fn every_mutation_is_read_as_its_updates_one_by_one() {
        let text = br#"{"ok":true,"result":[{"update_id":5,"message":{"message_id":1,"from":{"id":7,"first_name":"\"\u00e4"},"chat":{"id":-8,"type":"group"},"text":"\/go"}}, {"poll":[{}],"update_id":6}]}"#;
        let one_by_one = |text: &[u8]| {
            let mut found = Vec::new();
            let mut scanner = Scanner::of_any_depth(text);
            scanner.object(|key, scanner| {
                if key != b"result" || scanner.peek()? != b'[' {
                    return scanner.value().map(drop);
                }
                scanner.array(|scanner| {
                    let update = &text[scanner.value()?];
                    found.push(Peek::read(update).map_err(|broken| broken.to_string()));
                    Ok(())
                })
            })?;
            scanner.end()?;
            Ok::<_, Broken>(found)
        };
        let mut unreadable = 0;
        for at in 0..text.len() {
            for byte in *br#"\"{}[],:0x "# {
                let mut changed = text.to_vec();
                changed[at] = byte;
                let shown = String::from_utf8_lossy(&changed).into_owned();
                let Ok(expected) = one_by_one(&changed) else {
                    continue;
                };
                let Ok(batch) = split(&bot(), &Bytes::from(changed)) else {
                    unreadable += 1;
                    continue;
                };
                let good = expected.iter().flatten();
                let ids: Vec<_> = good.clone().map(|peek| Some(peek.id)).collect();
                let chats: Vec<_> = good.map(|peek| peek.chat).collect();
                let updates = &batch.updates;
                assert_eq!(
                    updates.iter().map(Update::id).collect::<Vec<_>>(),
                    ids,
                    "{shown}"
                );
                assert_eq!(
                    updates.iter().map(Update::chat_id).collect::<Vec<_>>(),
                    chats,
                    "{shown}"
                );
                let bad: Vec<_> = expected
                    .iter()
                    .filter_map(|peek| peek.as_ref().err())
                    .collect();
                assert_eq!(batch.malformed.len(), bad.len(), "{shown}");
                for (malformed, why) in batch.malformed.iter().zip(bad) {
                    assert!(
                        malformed.to_string().contains(why.as_str()),
                        "{malformed}, not {why}"
                    );
                }
            }
        }
        // Other envelopes than a list.
        assert!(unreadable < 40, "{unreadable}");
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
