//! Calls to a group that has become a supergroup, as they go there.

use bot_api::{Body, Call, Multipart, types::ChatId};
use serde_json::value::{RawValue, to_raw_value};
use std::collections::BTreeMap;

/// The parameter that says which chat is meant.
const CHAT: &str = "chat_id";
/// What a message answers. The supergroup's messages have numbers of their own, so the answer goes without.
const QUOTE: &str = "reply_parameters";
/// Parameters that name messages of the chat, unless they are of [another one](FROM).
const MESSAGES: [&str; 2] = ["message_id", "message_ids"];
const FROM: &str = "from_chat_id";

/// The same call to the supergroup. `None` if it is about a message: there is none of this number there, or another one.
pub(crate) fn to_supergroup(call: &Call, to: ChatId) -> Option<Call> {
    let body = match &call.body {
        Body::Json(json) => {
            let mut members: BTreeMap<String, Box<RawValue>> = serde_json::from_slice(json).ok()?;
            if !can_move(|name| members.contains_key(name)) {
                return None;
            }
            members.remove(QUOTE);
            members.insert(CHAT.to_owned(), to_raw_value(&to).ok()?);
            Body::Json(serde_json::to_vec(&members).ok()?.into())
        }
        Body::Multipart(Multipart { fields, files }) => {
            let mut fields = fields.clone();
            if !can_move(|name| fields.iter().any(|(field, _)| field == name)) {
                return None;
            }
            fields.retain(|(name, _)| name != QUOTE);
            for (_, chat) in fields.iter_mut().filter(|(name, _)| name == CHAT) {
                *chat = to.to_string();
            }
            let files = files.clone();
            Body::Multipart(Multipart { fields, files })
        }
        Body::Empty => return None,
    };
    let mut there = Call::new(call.method, body).about(to);
    there.at_most_once = call.at_most_once;
    Some(there)
}

fn can_move(has: impl Fn(&str) -> bool) -> bool {
    has(CHAT) && (has(FROM) || !MESSAGES.into_iter().any(has))
}

#[cfg(test)]
mod tests {
    use super::*;
    use bot_api::{
        InputFile, Method as _,
        methods::{DeleteMessage, ForwardMessage, SendDocument, SendMessage},
        types::ReplyParameters,
    };

    fn moved<M: bot_api::Method>(method: M) -> Option<Call> {
        to_supergroup(&method.into_call().unwrap(), ChatId(-100))
    }

    #[test]
    fn what_is_new_goes_to_the_supergroup_without_a_quote() {
        let text =
            SendMessage::new(-5, "a \"b\"").reply_parameters(ReplyParameters::new().message_id(7));
        let there = SendMessage::new(-100, "a \"b\"").into_call().unwrap();
        let moved_text = moved(text).unwrap();
        assert_eq!(moved_text.chat, there.chat);
        let json = |call: &Call| match &call.body {
            Body::Json(json) => serde_json::from_slice::<serde_json::Value>(json).unwrap(),
            other => panic!("{other:?}"),
        };
        assert_eq!(json(&moved_text), json(&there));
        let file = |chat: i64| SendDocument::new(chat, InputFile::bytes("a.bin", vec![0, 7]));
        let quoting = file(-5).reply_parameters(ReplyParameters::new().message_id(7));
        assert_eq!(moved(quoting), Some(file(-100).into_call().unwrap()));
        assert!(moved(ForwardMessage::new(-5, 8, 17)).is_some());
    }

    #[test]
    fn what_is_about_a_message_of_the_group_stays() {
        assert_eq!(moved(DeleteMessage::new(-5, 17)), None);
        assert_eq!(moved(bot_api::methods::GetMe::new()), None);
    }
}
