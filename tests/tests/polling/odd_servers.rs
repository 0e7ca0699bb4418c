//! Servers that are not Telegram's: they ignore what they are asked, count from the start again, answer strange things.

use crate::support::{
    Answer, Life, Run, Script, TOKEN, Wire, builder, connected, until, updates, virtual_time, waits,
};
use bot::{ErrorKind, VirtualClock};
use cablegram_tests::Log;
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};

/// Between two requests that were answered at once with nothing new.
const FLOOR: Duration = Duration::from_millis(100);

fn message(id: i64, text: &str) -> Value {
    json!({"update_id": id, "message": {"message_id": id, "date": 1, "text": text, "chat": {"id": 5, "type": "private", "first_name": "Ann"}}})
}

/// A bot on such a server, on a clock that stands still.
struct Odd {
    wire: Wire,
    hand: VirtualClock,
    log: Log,
    script: Arc<Script>,
    app: Arc<bot::Application>,
    run: Run,
}

impl Odd {
    async fn start(reply: impl Fn(usize, &Value) -> Answer + Send + Sync + 'static) -> Self {
        let wire = Wire::start(reply).await;
        let (builder, hand) = virtual_time();
        let (log, script) = (Log::default(), Arc::new(Script::default()));
        let app = connected(builder, TOKEN, wire.url(), &log, &script);
        let run = Run::of(&app);
        Self {
            wire,
            hand,
            log,
            script,
            app,
            run,
        }
    }

    /// The bot waits this long, having asked so often.
    async fn sits_out(&self, wait: Duration, asked: usize) {
        until(format!("request {asked}"), || {
            (self.wire.polls().len() == asked).then_some(())
        })
        .await;
        waits(&self.hand, wait).await;
        assert_eq!(self.wire.polls().len(), asked, "it asks no sooner");
        self.hand.advance(wait);
    }

    /// What was handled, in order.
    async fn handled(&self) -> Vec<String> {
        self.app.handle().quiescent().await;
        self.log
            .lines()
            .iter()
            .filter_map(|line| line.strip_prefix("end ").map(ToOwned::to_owned))
            .collect()
    }

    async fn end(self) {
        self.app.handle().shutdown();
        self.run.ended().await.expect("it ends well");
    }
}

#[tokio::test]
async fn one_that_answers_at_once_with_nothing_is_not_asked_in_a_hot_loop() {
    let odd = Odd::start(|_, _| updates(&[])).await;
    for asked in 1..=20 {
        odd.sits_out(FLOOR, asked).await;
    }
    assert!(odd.script.errors().is_empty());
    odd.end().await;
}

#[tokio::test]
async fn one_that_ignores_the_offset_repeats_nothing() {
    // At each request one more update is there, and all those before.
    let odd = Odd::start(|nth, _| {
        updates(
            &(0..=nth.min(5))
                .map(|id| message(10 + id as i64, &id.to_string()))
                .collect::<Vec<_>>(),
        )
    })
    .await;
    for asked in 7..=20 {
        odd.sits_out(FLOOR, asked).await;
    }
    assert_eq!(odd.handled().await, ["0", "1", "2", "3", "4", "5"]);
    assert_eq!(odd.wire.polls().last().unwrap()["offset"], 16);
    odd.end().await;
}

#[tokio::test]
async fn one_that_ignores_the_offset_and_sends_something_unreadable_is_backed_off_from() {
    let odd = Odd::start(|_, _| {
        updates(&[
            message(1, "good"),
            json!({"update_id": 2, "message": "deep".repeat(3)}),
            json!("junk"),
        ])
    })
    .await;
    odd.sits_out(Duration::from_secs(1), 2).await;
    odd.sits_out(Duration::from_millis(1500), 3).await;
    assert_eq!(odd.handled().await, ["good"]);
    odd.end().await;
}

#[tokio::test]
async fn ids_that_start_again_are_new_updates() {
    let odd = Odd::start(|nth, params| match (nth, params["offset"].as_i64()) {
        (0, _) => updates(&[message(900, "old 900"), message(901, "old 901")]),
        // Its numbering begins anew: an offset of the old one means nothing to it.
        (1, Some(902)) => updates(&[message(1, "new 1"), message(2, "new 2")]),
        (2, Some(3)) => updates(&[message(3, "new 3")]),
        (3, Some(4)) => updates(&[message(4, "new 4")]),
        _ => updates(&[]),
    })
    .await;
    odd.sits_out(FLOOR, 5).await;
    assert_eq!(
        odd.handled().await,
        ["old 900", "old 901", "new 1", "new 2", "new 3", "new 4"]
    );
    assert_eq!(odd.wire.polls()[4]["offset"], 5);
    odd.end().await;
}

#[tokio::test]
async fn the_same_on_the_simulated_server() {
    let life = Life::new(builder(), Script::default()).await;
    let run = life.start().await;
    let ann = life.server.user("Ann");
    for (next, text) in [
        (500_000, "a"),
        (500_001, "b"),
        (1, "c"),
        (2, "d"),
        (500_000, "e"),
    ] {
        life.server.bot().set_next_update_id(next);
        ann.says(text);
        life.log.wait_for(&format!("end {text}"), 1).await;
        life.server.wait_until_confirmed().await;
    }
    let ends: Vec<_> = life
        .log
        .lines()
        .into_iter()
        .filter(|line| line.starts_with("end"))
        .collect();
    assert_eq!(ends, ["end a", "end b", "end c", "end d", "end e"]);
    life.handle().shutdown();
    run.ended().await.unwrap();
}

#[tokio::test]
async fn the_greatest_number_there_is_comes_once() {
    let odd = Odd::start(|_, _| {
        updates(&[
            message(i64::MAX - 1, "one before"),
            message(i64::MAX, "the last"),
        ])
    })
    .await;
    for asked in 2..=6 {
        odd.sits_out(FLOOR, asked).await;
    }
    assert_eq!(odd.handled().await, ["one before", "the last"]);
    odd.end().await;
}

#[tokio::test]
async fn no_result_is_no_update() {
    for body in [
        r#"{"ok":true,"result":null}"#,
        r#"{"ok":true}"#,
        r#"{"result":[],"ok":true}"#,
        r#" { "ok" : true , "result" : [ ] } "#,
    ] {
        let odd = Odd::start(move |nth, _| {
            if nth == 2 {
                updates(&[message(1, "hello")])
            } else {
                Answer::ok(body)
            }
        })
        .await;
        for asked in [1, 2, 4] {
            odd.sits_out(FLOOR, asked).await;
        }
        assert_eq!(odd.handled().await, ["hello"], "{body}");
        assert!(odd.script.errors().is_empty(), "{body}");
        odd.end().await;
    }
}

#[tokio::test]
async fn ok_outranks_the_status() {
    let odd = Odd::start(|nth, _| match nth {
        0 => Answer::http(
            500,
            "text/plain",
            json!({"ok": true, "result": [message(1, "hello")]}).to_string(),
        ),
        1 => Answer::ok(r#"{"ok":false,"error_code":500,"description":"no"}"#),
        _ => updates(&[]),
    })
    .await;
    odd.sits_out(Duration::from_secs(1), 2).await;
    assert_eq!(odd.handled().await, ["hello"]);
    assert_eq!(odd.script.errors_of(ErrorKind::Polling).len(), 1);
    odd.sits_out(FLOOR, 3).await;
    odd.end().await;
}

#[tokio::test]
async fn other_numbers_than_telegrams() {
    // An emulator may send dates in milliseconds, leave out `is_bot`, and spell out every null.
    let odd = Odd::start(|nth, _| match nth {
        0 => updates(&[json!({"update_id": 1, "edited_message": null, "future": {"x": []}, "message": {
            "message_id": 1, "date": 1_700_000_000_000_i64, "text": "hello", "from": {"id": 5, "first_name": "Ann", "username": null},
            "chat": {"id": 5, "type": "private", "title": "odd", "first_name": "Ann"}, "reply_to_message": null, "entities": null
        }})]),
        _ => updates(&[]),
    })
    .await;
    odd.sits_out(FLOOR, 2).await;
    assert_eq!(odd.handled().await, ["hello"]);
    assert_eq!(odd.wire.sent(), ["done hello"]);
    assert!(odd.script.errors().is_empty(), "{:?}", odd.script.errors());
    odd.end().await;
}
