//! Every kind of update: what there is to look at, as the attributes' tables have it too, and any filters joined.

use super::{MESSAGES, message_with, update, user, words_of};
use crate::{
    filters::{self, Expression, Filter},
    update::Update,
};
use bot_api::types::UpdateType;
use serde_json::json;
use std::collections::BTreeSet;

/// An update of this kind, with everybody in it that there can be.
fn full(kind: UpdateType, in_a_chats_name: bool) -> Update {
    let chat = json!({"id": -5, "type": "supergroup", "title": "Five"});
    let mut payload = match kind {
        kind if MESSAGES.contains(&kind) => message_with(&json!({"text": "hello"})),
        UpdateType::BusinessConnection => {
            json!({"id": "1", "user": user(7), "user_chat_id": 7, "date": 1, "is_enabled": true})
        }
        UpdateType::DeletedBusinessMessages => {
            json!({"business_connection_id": "1", "chat": chat, "message_ids": [1]})
        }
        UpdateType::MessageReaction => json!({
            "chat": chat, "message_id": 1, "user": user(7), "date": 1, "old_reaction": [], "new_reaction": [],
        }),
        UpdateType::MessageReactionCount => {
            json!({"chat": chat, "message_id": 1, "date": 1, "reactions": []})
        }
        UpdateType::CallbackQuery => json!({
            "id": "1", "from": user(7), "chat_instance": "1", "message": message_with(&json!({"text": "hello"})),
        }),
        UpdateType::ShippingQuery => json!({
            "id": "1", "from": user(7), "invoice_payload": "x", "shipping_address": {
                "country_code": "DE", "state": "", "city": "", "street_line1": "", "street_line2": "", "post_code": "",
            },
        }),
        UpdateType::PollAnswer => {
            json!({"poll_id": "1", "user": user(7), "option_ids": [], "option_persistent_ids": []})
        }
        UpdateType::MyChatMember | UpdateType::ChatMember => json!({
            "chat": chat, "from": user(7), "date": 1, "old_chat_member": {"status": "left", "user": user(7)},
            "new_chat_member": {"status": "member", "user": user(7)},
        }),
        UpdateType::ChatBoost => json!({"chat": chat, "boost": {
            "boost_id": "1", "add_date": 1, "expiration_date": 2, "source": {"source": "premium", "user": user(7)},
        }}),
        UpdateType::RemovedChatBoost => json!({
            "chat": chat, "boost_id": "1", "remove_date": 1, "source": {"source": "premium", "user": user(7)},
        }),
        UpdateType::Poll => json!({
            "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": false,
            "is_anonymous": true, "type": "regular",
        }),
        UpdateType::ChatJoinRequest => {
            json!({"chat": chat, "from": user(7), "user_chat_id": 7, "date": 1})
        }
        UpdateType::ManagedBot => json!({"user": user(7), "bot": user(9)}),
        UpdateType::Subscription => {
            json!({"user": user(7), "invoice_payload": "x", "state": "active"})
        }
        UpdateType::StoppedMessageGeneration => json!({"chat": chat, "draft_id": 1}),
        _ => json!({
            "id": "1", "from": user(7), "query": "", "offset": "", "result_id": "1", "currency": "XTR",
            "total_amount": 1, "invoice_payload": "x", "paid_media_payload": "x",
        }),
    };
    if in_a_chats_name {
        for name in ["sender_chat", "actor_chat", "voter_chat"] {
            payload[name] = json!({"id": -6, "type": "channel", "title": "Six"});
        }
    }
    update(kind, &payload)
}

/// What the attributes refuse as saying nothing is what is never true.
#[test]
fn what_each_kind_has_is_what_the_attributes_say_of_it() {
    let kinds = || UpdateType::ALL.iter().copied();
    let wanted_by = |filter: &Expression, in_a_chats_name| -> BTreeSet<String> {
        let wanted = kinds().filter(|kind| filter.check(&full(*kind, in_a_chats_name)));
        wanted.map(|kind| kind.as_str().to_owned()).collect()
    };
    let all: BTreeSet<String> = kinds().map(|kind| kind.as_str().to_owned()).collect();
    let but = |list: &str| {
        all.difference(&words_of("kinds.rs", list))
            .cloned()
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(wanted_by(&filters::user(), false), but("WITHOUT_USER"));
    assert_eq!(wanted_by(&filters::from(7), false), but("WITHOUT_USER"));
    assert_eq!(wanted_by(&filters::chat(..), false), but("WITHOUT_CHAT"));
    assert_eq!(
        wanted_by(&filters::text(), false),
        words_of("kinds.rs", "MESSAGES")
    );
    let named: BTreeSet<_> = words_of("kinds.rs", "MESSAGES")
        .union(&words_of("kinds.rs", "WITH_SENDER_CHAT"))
        .cloned()
        .collect();
    assert_eq!(wanted_by(&filters::sender_chat(..), true), named);
    assert_eq!(words_of("kinds.rs", "KINDS"), all);
}

/// Numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

/// Some filters joined at random, and what they are together where each is what it is alone.
fn joined(numbers: &mut Numbers, depth: u32, update: &Update) -> (Expression, bool) {
    if depth == 0 || numbers.below(4) == 0 {
        let filter = match numbers.below(8) {
            0 => filters::text(),
            1 => filters::photo(),
            2 => filters::from([7, 8]),
            3 => filters::chat(-5),
            4 => filters::sender_chat(..),
            5 => filters::groups(),
            6 => filters::edited(),
            _ => filters::all(),
        };
        let alone = filter.check(update);
        return (filter, alone);
    }
    let (left, is_left) = joined(numbers, depth - 1, update);
    if numbers.below(4) == 0 {
        return (!left, !is_left);
    }
    let (right, is_right) = joined(numbers, depth - 1, update);
    match numbers.below(3) {
        0 => (left & right, is_left & is_right),
        1 => (left | right, is_left | is_right),
        _ => (left ^ right, is_left ^ is_right),
    }
}

/// R75, better: on every kind of update, a negation is the opposite, and so on.
#[test]
fn filters_joined_in_any_way_are_what_booleans_would_be() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut seen = [0_u32; 2];
    for kind in UpdateType::ALL {
        for in_a_chats_name in [false, true] {
            let update = full(*kind, in_a_chats_name);
            for round in 0..200 {
                let (filter, wanted) = joined(&mut numbers, 5, &update);
                assert_eq!(filter.check(&update), wanted, "{kind}, round {round}");
                seen[usize::from(wanted)] += 1;
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 1_000), "{seen:?}");
}
