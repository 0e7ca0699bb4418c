//! Every kind of update by its name, several of them at once, and all.

use super::{Triggers, group, message, noted, user, with};
use bot::{prelude::*, types};
use cablegram_tests::Log;
use serde_json::{Value, json};

macro_rules! kinds {
    ($($kind:ident $payload:tt;)*) => {
        mod named {
            use super::*;
            $(
                #[handler($kind, bot = Triggers)]
                pub(super) async fn $kind(update: Update, log: Shared<Log>) {
                    log.note(format!("{} to {}", update.kind_name(), stringify!($kind)));
                }
            )*
        }

        async fn each_to_its_own() {
            $(
                let bot = with((named::$kind,)).await;
                let handled = concat!(stringify!($kind), " to ", stringify!($kind));
                for (kind, payload) in every() {
                    let wanted = if kind == stringify!($kind) { vec![handled] } else { Vec::new() };
                    assert_eq!(noted(&bot, kind, [payload]).await, wanted, "{kind}");
                }
            )*
        }

        /// One update of every kind.
        fn every() -> Vec<(&'static str, Value)> {
            vec![$((stringify!($kind), json!($payload))),*]
        }
    };
}
kinds! {
    message (message(&json!({"text": "hello"})));
    edited_message (message(&json!({"text": "hello"})));
    channel_post (message(&json!({"text": "hello"})));
    edited_channel_post (message(&json!({"text": "hello"})));
    business_connection {
        "id": "1", "user": user(7), "user_chat_id": 7, "date": 1, "is_enabled": true
    };
    business_message (message(&json!({"text": "hello"})));
    edited_business_message (message(&json!({"text": "hello"})));
    deleted_business_messages {"business_connection_id": "1", "chat": group(), "message_ids": [1]};
    guest_message (message(&json!({"text": "hello"})));
    message_reaction {
        "chat": group(), "message_id": 1, "user": user(7), "date": 1, "old_reaction": [], "new_reaction": []
    };
    message_reaction_count {"chat": group(), "message_id": 1, "date": 1, "reactions": []};
    inline_query {"id": "1", "from": user(7), "query": "", "offset": ""};
    chosen_inline_result {"result_id": "1", "from": user(7), "query": ""};
    callback_query {"id": "1", "from": user(7), "chat_instance": "1", "data": "x"};
    shipping_query {"id": "1", "from": user(7), "invoice_payload": "x", "shipping_address": {
        "country_code": "DE", "state": "", "city": "", "street_line1": "", "street_line2": "", "post_code": ""
    }};
    pre_checkout_query {
        "id": "1", "from": user(7), "currency": "XTR", "total_amount": 1, "invoice_payload": "x"
    };
    purchased_paid_media {"from": user(7), "paid_media_payload": "x"};
    poll {
        "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": false, "is_anonymous": true,
        "type": "regular", "allows_multiple_answers": false, "allows_revoting": false, "members_only": false
    };
    poll_answer {"poll_id": "1", "user": user(7), "option_ids": [], "option_persistent_ids": []};
    my_chat_member {
        "chat": group(), "from": user(7), "date": 1,
        "old_chat_member": {"status": "left", "user": user(7)}, "new_chat_member": {"status": "member", "user": user(7)}
    };
    chat_member {
        "chat": group(), "from": user(7), "date": 1,
        "old_chat_member": {"status": "left", "user": user(7)}, "new_chat_member": {"status": "member", "user": user(7)}
    };
    chat_join_request {"chat": group(), "from": user(7), "user_chat_id": 7, "date": 1};
    chat_boost {"chat": group(), "boost": {
        "boost_id": "1", "add_date": 1, "expiration_date": 2, "source": {"source": "premium", "user": user(7)}
    }};
    removed_chat_boost {
        "chat": group(), "boost_id": "1", "remove_date": 1, "source": {"source": "premium", "user": user(7)}
    };
    managed_bot {"user": user(7), "bot": user(9)};
    subscription {"user": user(7), "invoice_payload": "x", "state": "active"};
    stopped_message_generation {"chat": group(), "draft_id": 1};
}

/// Every field of `Update` is a trigger: the kind comes to its own handler and to no other.
#[tokio::test]
async fn every_kind_of_update_comes_to_the_handler_of_its_name() {
    each_to_its_own().await;
}

/// The list above is the one of the Bot API.
#[test]
fn these_are_all_kinds_there_are() {
    let here: Vec<_> = every().into_iter().map(|(kind, _)| kind).collect();
    let known: Vec<_> = types::UpdateType::ALL
        .iter()
        .map(|kind| kind.as_str())
        .collect();
    assert_eq!(here, known);
}

#[handler(update, bot = Triggers)]
async fn everything(update: Update, log: Shared<Log>) {
    log.note(update.kind_name());
}

/// `TypeHandler(Update)`; R91, in polling: also what is not known yet.
#[tokio::test]
async fn update_is_everything() {
    let bot = with((everything,)).await;
    for (kind, payload) in every() {
        assert_eq!(noted(&bot, kind, [payload]).await, [kind]);
    }
    assert_eq!(
        noted(&bot, "hologram", [json!({"x": 1})]).await,
        ["hologram"]
    );
}

#[handler(update, on = [chat_boost, removed_chat_boost], bot = Triggers)]
async fn boosts(chat: Chat, update: Update, log: Shared<Log>) {
    log.note(format!("{} in {}", update.kind_name(), chat.id));
}

#[handler(update(chat(-5)), on = [message_reaction, message_reaction_count], bot = Triggers)]
async fn reactions(update: Update, log: Shared<Log>) {
    log.note(update.kind_name());
}

#[handler(any_message, on = [message, edited_message], bot = Triggers)]
async fn messages(message: Message, log: Shared<Log>) {
    log.note(format!("message {}", message.message_id));
}

/// `ChatBoostHandler.ANY_CHAT_BOOST`, `MessageReactionHandler.MESSAGE_REACTION`, `UpdateType.MESSAGES`.
#[tokio::test]
async fn a_handler_may_be_for_several_kinds_and_asks_for_no_others() {
    let bot = with((boosts, reactions, messages)).await;
    let mut lines = Vec::new();
    for (kind, payload) in every() {
        lines.extend(noted(&bot, kind, [payload]).await);
    }
    assert_eq!(
        lines,
        [
            "message 1",
            "message 1",
            "message_reaction",
            "message_reaction_count",
            "chat_boost in -5",
            "removed_chat_boost in -5",
        ]
    );
}

#[handler(update, bot = Triggers)]
async fn where_and_who(chat: Option<Chat>, user: Option<User>, log: Shared<Log>) {
    let chat = chat.map(|chat| chat.id.0);
    let user = user.map(|user| user.id.0);
    log.note(format!("{chat:?} {user:?}"));
}

/// R79: which updates have a chat and a user, whose data handlers then can take.
#[tokio::test]
async fn some_updates_have_no_chat_and_some_no_user() {
    let bot = with((where_and_who,)).await;
    let without_chat = [
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "poll",
        "poll_answer",
        "business_connection",
        "purchased_paid_media",
        "managed_bot",
        "subscription",
    ];
    let without_user = [
        "poll",
        "chat_boost",
        "removed_chat_boost",
        "message_reaction_count",
        "deleted_business_messages",
        "stopped_message_generation",
    ];
    for (kind, payload) in every() {
        let chat = (!without_chat.contains(&kind)).then_some(-5);
        let user = (!without_user.contains(&kind)).then_some(7);
        let lines = noted(&bot, kind, [payload]).await;
        assert_eq!(lines, [format!("{chat:?} {user:?}")], "{kind}");
    }
    let channel = json!({"id": -8, "type": "channel", "title": "Eight"});
    let answer = json!({"poll_id": "1", "voter_chat": channel, "option_ids": [], "option_persistent_ids": []});
    assert_eq!(noted(&bot, "poll_answer", [answer]).await, ["None None"]);
    let post = json!({"message_id": 1, "date": 1, "chat": channel, "sender_chat": channel, "text": "news"});
    assert_eq!(noted(&bot, "channel_post", [post]).await, ["Some(-8) None"]);
}
