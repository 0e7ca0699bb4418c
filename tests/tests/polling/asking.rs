//! What a healthy bot asks for.

use crate::support::{Life, Script, act, builder, virtual_time, waits};
use bot::{Handler, Undeclared, kind, prelude::*, registration::Trigger, types::UpdateType};
use cablegram_tests::Gate;
use serde_json::{Value, json};
use std::time::Duration;

#[handler(poll)]
async fn on_poll() {}

#[handler(callback_query, block = false)]
async fn on_button() {}

#[handler(any_message, group = 7)]
async fn on_any() {}

#[handler(update, group = 9)]
async fn on_everything() {}

async fn idle() {}

/// The newest request for updates that still waits.
async fn asked(life: &Life) -> Value {
    life.server
        .wait_for(|server| {
            server
                .bot()
                .is_polling()
                .then(|| server.calls_of("getUpdates").pop())
                .flatten()
        })
        .await
        .params
        .into()
}

fn allowed(call: &Value) -> Vec<&str> {
    let mut kinds: Vec<_> = call["allowed_updates"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    kinds.sort_unstable();
    kinds
}

#[tokio::test]
async fn r62_r47_offset_limit_and_timeout() {
    let life = Life::new(
        builder()
            .poll_limit(2)
            .poll_timeout(Duration::from_secs(33)),
        Script::default(),
    )
    .await;
    let ann = life.server.user("Ann");
    for text in ["a", "b", "c", "d", "e"] {
        ann.says(text);
    }
    let run = life.start().await;
    life.log.wait_for("end e", 1).await;
    let last = life.server.bot().last_update_id();
    let call = asked(&life).await;
    assert_eq!(
        (&call["offset"], &call["limit"], &call["timeout"]),
        (&json!(last + 1), &json!(2), &json!(33))
    );
    let offsets: Vec<_> = life
        .polls()
        .iter()
        .map(|call| call.params["offset"].clone())
        .collect();
    assert_eq!(
        offsets,
        [json!(0), json!(last - 2), json!(last), json!(last + 1)]
    );
    life.handle().shutdown();
    run.ended().await.unwrap();
}

#[tokio::test]
async fn settings_out_of_bounds_are_brought_in() {
    let life = Life::new(
        builder()
            .poll_limit(0)
            .poll_timeout(Duration::from_secs(500)),
        Script::default(),
    )
    .await;
    let run = life.start().await;
    let call = asked(&life).await;
    assert_eq!((&call["limit"], &call["timeout"]), (&json!(1), &json!(50)));
    life.handle().shutdown();
    run.ended().await.unwrap();
}

#[tokio::test]
async fn only_kinds_that_some_handler_wants_are_asked_for() {
    let life = Life::new(builder(), Script::default()).await;
    let _run = life.start().await;
    assert_eq!(allowed(&asked(&life).await), ["message"]);

    let life = Life::new(builder().only((act, on_poll, on_button)), Script::default()).await;
    let _run = life.start().await;
    assert_eq!(
        allowed(&asked(&life).await),
        ["callback_query", "message", "poll"]
    );

    let life = Life::new(builder().only((on_any,)), Script::default()).await;
    let _run = life.start().await;
    let call = asked(&life).await;
    for kind in [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_message",
        "edited_business_message",
    ] {
        assert!(allowed(&call).contains(&kind), "{kind}: {call}");
    }
    assert!(!allowed(&call).contains(&"poll"), "{call}");

    // Some kinds Telegram sends only when they are named.
    let life = Life::new(builder().only((on_everything,)), Script::default()).await;
    let _run = life.start().await;
    let call = asked(&life).await;
    for kind in [
        "message",
        "poll",
        "chat_member",
        "message_reaction",
        "message_reaction_count",
    ] {
        assert!(allowed(&call).contains(&kind), "{kind}: {call}");
    }
}

#[tokio::test]
async fn what_is_set_by_hand_is_asked_for_as_it_is() {
    let life = Life::new(
        builder().allowed_updates([UpdateType::Poll, UpdateType::ChatMember]),
        Script::default(),
    )
    .await;
    let _run = life.start().await;
    assert_eq!(allowed(&asked(&life).await), ["chat_member", "poll"]);
}

#[tokio::test]
async fn handlers_that_come_and_go_are_asked_for_from_the_next_request_on() {
    let life = Life::new(builder(), Script::default()).await;
    let _run = life.start().await;
    assert_eq!(allowed(&asked(&life).await), ["message"]);
    let new =
        || Handler::new::<kind::Poll, Undeclared, _>(Trigger::Kinds(&[UpdateType::Poll]), idle);
    life.app.add_handler(new()).unwrap();
    let ann = life.server.user("Ann");
    let next = |done: usize| {
        let (life, ann) = (&life, &ann);
        async move {
            ann.says("next");
            life.log.wait_for("end next", done).await;
            life.server.wait_until_confirmed().await;
            asked(life).await
        }
    };
    assert_eq!(allowed(&next(1).await), ["message", "poll"]);
    assert!(life.app.remove_handler((idle,)));
    assert_eq!(allowed(&next(2).await), ["message"]);
}

#[tokio::test]
async fn a_pause_between_requests_is_kept() {
    let (builder, hand) = virtual_time();
    let life = Life::new(
        builder.poll_interval(Duration::from_secs(4)),
        Script::default(),
    )
    .await;
    let ann = life.server.user("Ann");
    ann.says("hello");
    let run = life.run();
    for round in 1..4 {
        waits(&hand, Duration::from_secs(4)).await;
        assert_eq!(life.polls().len(), round);
        ann.says("hello");
        hand.advance(Duration::from_secs(4));
    }
    life.server.wait_for_calls("getUpdates", 4).await;
    life.handle().shutdown();
    run.ended().await.unwrap();
}

#[tokio::test]
async fn b5_a_slow_handler_keeps_nobody_else_waiting() {
    let gate = Gate::default();
    let hold = gate.clone();
    let script = Script::default().on("slow", move |_| {
        let hold = hold.clone();
        async move {
            hold.pass().await;
            Ok(())
        }
    });
    let life = Life::new(builder(), script).await;
    let run = life.start().await;
    let (ann, ben) = (life.server.user("Ann"), life.server.user("Ben"));
    ann.says("slow");
    ann.says("behind");
    life.log.wait_for("begin slow", 1).await;
    ben.says("quick");
    life.server.wait_for_sent(&ben.chat(), 1).await;
    assert!(!life.log.lines().contains(&"begin behind".to_owned()));
    gate.open();
    life.server.wait_for_sent(&ann.chat(), 2).await;
    life.handle().shutdown();
    run.ended().await.unwrap();
}
