//! Queries and payloads by their texts, games, and the chats they are typed in.

use super::{Triggers, noted, user, with};
use bot::prelude::*;
use cablegram_tests::Log;
use serde_json::{Value, json};

#[handler(callback_query(regex = "b(.*)"), bot = Triggers)]
async fn button(captures: Captures, log: Shared<Log>) {
    log.note(format!("button {}", &captures[1]));
}

#[handler(callback_query(game = "ch(.*)"), bot = Triggers)]
async fn game(captures: Captures, log: Shared<Log>) {
    log.note(format!("game {}", &captures[1]));
}

#[handler(callback_query(regex = "x(.*)", game = "x(.*)"), bot = Triggers)]
async fn either(captures: Captures, log: Shared<Log>) {
    log.note(format!("either {}", &captures[1]));
}

#[handler(callback_query, bot = Triggers)]
async fn other(log: Shared<Log>) {
    log.note("other");
}

fn pressed(with: &Value) -> Value {
    let mut query = json!({"id": "1", "from": user(7), "chat_instance": "1"});
    for (name, value) in with.as_object().expect("an object") {
        query[name] = value.clone();
    }
    query
}

/// R17, R18, better: each pattern looks at its own text, and a query without either matches no pattern.
#[tokio::test]
async fn buttons_and_games_have_patterns_of_their_own() {
    let bot = with((button, game, either, other)).await;
    for (query, line) in [
        (json!({"data": "buy"}), "button uy"),
        (json!({"data": "a b"}), "other"),
        (json!({"game_short_name": "chess"}), "game ess"),
        (json!({"game_short_name": "buy"}), "other"),
        (json!({"data": "chess"}), "other"),
        (json!({"data": "xy"}), "either y"),
        (json!({"game_short_name": "xz"}), "either z"),
        (json!({}), "other"),
    ] {
        assert_eq!(
            noted(&bot, "callback_query", [pressed(&query)]).await,
            [line],
            "{query}"
        );
    }
}

#[handler(inline_query(regex = "cats?$"), bot = Triggers)]
async fn cats(log: Shared<Log>) {
    log.note("cats");
}

#[handler(inline_query(regex = "", inline_chat_type([sender, group])), bot = Triggers)]
async fn here(log: Shared<Log>) {
    log.note("here");
}

#[handler(inline_query(private), bot = Triggers)]
async fn in_private(log: Shared<Log>) {
    log.note("private");
}

/// `InlineQueryHandler(pattern, chat_types)`; an empty query can match.
#[tokio::test]
async fn inline_queries_are_told_apart_by_words_and_by_chats() {
    let bot = with((cats, here, in_private)).await;
    for (query, chat, line) in [
        ("cat", "sender", Some("cats")),
        ("two cats", "sender", Some("here")),
        ("", "group", Some("here")),
        ("", "private", Some("private")),
        ("", "supergroup", None),
    ] {
        let payload =
            json!({"id": "1", "from": user(7), "query": query, "offset": "", "chat_type": chat});
        let lines = noted(&bot, "inline_query", [payload]).await;
        assert_eq!(lines, Vec::from_iter(line), "{query:?} in {chat}");
    }
}

macro_rules! with_payload {
    ($($name:ident)*) => {
        mod payloads {
            use super::*;
            $(
                #[handler($name(regex = r"order:(\d+)"), bot = Triggers)]
                pub(super) async fn $name(captures: Captures, log: Shared<Log>) {
                    log.note(format!("{} {}", stringify!($name), &captures[1]));
                }
            )*
        }
    };
}
with_payload! { chosen_inline_result shipping_query pre_checkout_query purchased_paid_media subscription }

/// `ChosenInlineResultHandler(pattern)`, `PreCheckoutQueryHandler(pattern)`, and the same for what else has a payload.
#[tokio::test]
async fn payloads_and_results_are_matched_from_their_start() {
    let bot = with((
        payloads::chosen_inline_result,
        payloads::shipping_query,
        payloads::pre_checkout_query,
        payloads::purchased_paid_media,
        payloads::subscription,
    ))
    .await;
    let address = json!({
        "country_code": "DE", "state": "", "city": "", "street_line1": "", "street_line2": "", "post_code": "",
    });
    let of = |kind: &str, text: &str| match kind {
        "chosen_inline_result" => json!({"result_id": text, "from": user(7), "query": "order:8"}),
        "shipping_query" => {
            json!({"id": "1", "from": user(7), "invoice_payload": text, "shipping_address": address})
        }
        "pre_checkout_query" => json!({
            "id": "1", "from": user(7), "currency": "XTR", "total_amount": 1, "invoice_payload": text,
        }),
        "purchased_paid_media" => json!({"from": user(7), "paid_media_payload": text}),
        _ => json!({"user": user(7), "invoice_payload": text, "state": "active"}),
    };
    for kind in [
        "chosen_inline_result",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "subscription",
    ] {
        let lines = noted(&bot, kind, [of(kind, "my order:6"), of(kind, "order:7")]).await;
        assert_eq!(lines, [format!("{kind} 7")]);
    }
}
