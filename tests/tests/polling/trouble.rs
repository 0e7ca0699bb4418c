//! Trouble that passes: it is waited out, told, and interruptible.

use crate::support::{
    Answer, Life, Run, Script, TOKEN, Wire, builder, connected, until, updates, virtual_time, waits,
};
use bot::{Clock, ErrorKind, VirtualClock};
use bot_simulator::Fault;
use cablegram_tests::Log;
use serde_json::json;
use std::{sync::Arc, time::Duration};

const WAITS: [f64; 11] = [
    1.0,
    1.5,
    2.25,
    3.375,
    5.0625,
    7.593_75,
    11.390_625,
    17.085_937_5,
    25.628_906_25,
    30.0,
    30.0,
];

/// The bot waits this long, to the nanosecond, and asks no sooner.
async fn sits_out(life: &Life, hand: &VirtualClock, wait: Duration, asked: usize) {
    waits(hand, wait).await;
    assert_eq!(life.polls().len(), asked);
    hand.advance(wait - Duration::from_nanos(1));
    waits(hand, Duration::from_nanos(1)).await;
    assert_eq!(life.polls().len(), asked);
    hand.advance(Duration::from_nanos(1));
}

#[tokio::test]
async fn r64_errors_are_waited_out_longer_each_time_and_told_each_time() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder, Script::default()).await;
    life.server
        .fail(Fault::on("getUpdates").status(502).times(WAITS.len()));
    let run = life.run();
    for (wait, round) in WAITS.iter().zip(1..) {
        let wait = Duration::from_nanos((wait * 1e9) as u64);
        sits_out(&life, &hand, wait, round).await;
        assert_eq!(life.script.errors_of(ErrorKind::Polling).len(), round);
    }
    // All is well, and the next trouble begins from the start.
    let ann = life.server.user("Ann");
    ann.says("hello");
    life.server.wait_for_sent(&ann.chat(), 1).await;
    life.server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    life.server.fail(Fault::on("getUpdates").status(500));
    ann.says("hello");
    waits(&hand, Duration::from_secs(1)).await;
    life.handle().shutdown();
    run.ended().await.unwrap();
}

#[tokio::test]
async fn r64_resets_and_broken_answers_are_errors_like_any_other() {
    for fault in [
        Fault::on("getUpdates").reset(),
        Fault::on("getUpdates").cut_off(),
        Fault::on("getUpdates").truncated(),
        Fault::on("getUpdates").html(),
        Fault::on("getUpdates").error(400, "Bad Request: something new"),
        Fault::on("getUpdates").error(403, "Forbidden"),
    ] {
        let name = format!("{fault:?}");
        let (builder, hand) = virtual_time();
        let life = Life::new(builder, Script::default()).await;
        let ann = life.server.user("Ann");
        ann.says("hello");
        life.server.fail(fault.times(2));
        let run = life.run();
        for (wait, round) in [(1000, 1), (1500, 2)] {
            waits(&hand, Duration::from_millis(wait)).await;
            assert_eq!(life.polls().len(), round, "{name}");
            assert_eq!(
                life.script.errors_of(ErrorKind::Polling).len(),
                round,
                "{name}"
            );
            hand.advance(Duration::from_millis(wait));
        }
        life.server.wait_for_sent(&ann.chat(), 1).await;
        life.handle().shutdown();
        run.ended().await.unwrap();
        assert_eq!(
            life.log.lines()[1..3],
            ["begin hello", "end hello"],
            "{name}: once"
        );
    }
}

#[tokio::test]
async fn r65_flood_control_is_obeyed_and_troubles_nobody() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder, Script::default()).await;
    life.server
        .fail(Fault::on("getUpdates").retry_after(17).times(2));
    let run = life.run();
    for round in 1..=2 {
        sits_out(&life, &hand, Duration::from_millis(17_500), round).await;
    }
    life.server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    assert_eq!(life.script.errors(), []);
    life.handle().shutdown();
    run.ended().await.unwrap();
}

#[tokio::test]
async fn a_wait_that_no_clock_can_count_is_no_reason_to_panic() {
    for seconds in [u64::MAX, i64::MAX as u64, 1 << 40] {
        let (builder, hand) = virtual_time();
        let life = Life::new(builder, Script::default()).await;
        life.server
            .fail(Fault::on("getUpdates").retry_after(seconds));
        let run = life.run();
        until("the bot waits", || {
            hand.next_timer()
                .filter(|wait| *wait > Duration::from_secs(3600))
        })
        .await;
        assert_eq!(life.polls().len(), 1);
        life.handle().shutdown();
        run.ended().await.unwrap();
    }
}

#[tokio::test]
async fn b2_r67_a_stop_does_not_wait_for_the_back_off() {
    for fault in [
        Fault::on("getUpdates").retry_after(3600),
        Fault::on("getUpdates").status(500),
        Fault::on("getUpdates").error(409, "Conflict: terminated by other getUpdates request"),
    ] {
        let (builder, hand) = virtual_time();
        let life = Life::new(builder, Script::default()).await;
        life.server.fail(fault);
        let run = life.run();
        until("the bot waits", || {
            hand.next_timer()
                .filter(|_| life.polls().iter().any(|call| call.status.is_some()))
        })
        .await;
        life.handle().shutdown();
        // Time stands still: whoever waits for it waits for ever.
        run.ended().await.unwrap();
        assert_eq!(life.polls().len(), 1);
        assert_eq!(
            life.log.lines(),
            ["post_init", "post_stop", "post_shutdown"]
        );
    }
}

#[tokio::test]
async fn b2_a_stop_does_not_wait_for_the_long_poll() {
    let (builder, _hand) = virtual_time();
    let life = Life::new(builder, Script::default()).await;
    let run = life.start().await;
    life.handle().shutdown();
    run.ended().await.unwrap();
    life.server
        .wait_for(|server| (!server.bot().is_polling()).then_some(()))
        .await;
}

#[tokio::test]
async fn a_dead_connection_is_given_up_and_nothing_is_lost() {
    let wire = Wire::start(|nth, _| match nth {
        0 | 1 => Answer::silence(),
        2 => updates(&[json!({"update_id": 7, "message": {"message_id": 1, "date": 1, "text": "hello", "chat": {"id": 5, "type": "private", "first_name": "Ann"}}})]),
        _ => Answer::silence(),
    })
    .await;
    let (builder, hand) = virtual_time();
    let (log, script) = (Log::default(), Arc::new(Script::default()));
    let app = connected(
        builder.poll_timeout(Duration::from_secs(10)),
        TOKEN,
        wire.url(),
        &log,
        &script,
    );
    let run = Run::of(&app);
    for round in 1..=2 {
        until("the poll is out", || {
            (wire.polls().len() == round).then_some(())
        })
        .await;
        // The long poll's time and twenty seconds more.
        waits(&hand, Duration::from_secs(30)).await;
        hand.advance(Duration::from_secs(30));
    }
    log.wait_for("end hello", 1).await;
    until("the next poll is out", || {
        (wire.polls().len() == 4).then_some(())
    })
    .await;
    assert_eq!(wire.polls()[3]["offset"], 8);
    assert_eq!(
        script.errors(),
        [],
        "nothing is wrong that the bot could not mend"
    );
    app.handle().shutdown();
    // Nobody answers the last confirmation either.
    until("the confirmation is given up", || {
        hand.next_timer()
            .filter(|wait| *wait == Duration::from_secs(5))
    })
    .await;
    hand.advance(Duration::from_secs(5));
    run.ended().await.unwrap();
}

#[tokio::test]
async fn a_slow_error_handler_slows_down_the_errors_and_keeps_no_update_back() {
    let gate = cablegram_tests::Gate::default();
    let hold = gate.clone();
    let script = Script::default().on_error(move |_| {
        let hold = hold.clone();
        async move {
            hold.pass().await;
            Ok(())
        }
    });
    let life = Life::new(builder(), script).await;
    let ann = life.server.user("Ann");
    life.server.bot().push_raw("17");
    ann.says("hello");
    let run = life.start().await;
    life.server.wait_for_sent(&ann.chat(), 1).await;
    until("the error is told", || life.script.errors().pop()).await;
    assert_eq!(life.polls().len(), 1);
    gate.open();
    life.server.wait_for_calls("getUpdates", 1).await;
    life.server.wait_until_confirmed().await;
    life.handle().shutdown();
    run.ended().await.unwrap();
    assert_eq!(life.script.errors().len(), 1);
}

#[tokio::test]
async fn r65_an_answer_that_does_not_come_in_time_is_asked_for_again_and_troubles_nobody() {
    let wire = Wire::start(|nth, _| match nth {
        0..3 => Answer::silence(),
        3 => updates(&[
            json!({"update_id": 7, "message": {"message_id": 1, "date": 1, "text": "hello", "chat": {"id": 5, "type": "private", "first_name": "Ann"}}}),
        ]),
        _ => updates(&[]),
    })
    .await;
    let (clock, hand) = Clock::test();
    // The client has little patience, and the server is not asked to keep it waiting.
    let impatient = bot::Bot::builder(TOKEN)
        .base_url(wire.url())
        .read_timeout(Duration::from_millis(200))
        .build()
        .unwrap();
    let (log, script) = (Log::default(), Arc::new(Script::default()));
    let builder = builder()
        .clock(clock)
        .bot(impatient)
        .poll_timeout(Duration::ZERO)
        .without_signals()
        .share(log.clone())
        .share_arc(script.clone());
    let app = Arc::new(builder.build().unwrap());
    let run = Run::of(&app);
    // No more than the pause that keeps servers which answer at once from being asked in a hot loop.
    for asked in [1, 2, 3, 5] {
        until("the pause", || {
            let is_pause = hand.next_timer() == Some(Duration::from_millis(100));
            (wire.polls().len() == asked && is_pause).then_some(())
        })
        .await;
        hand.advance(Duration::from_millis(100));
    }
    log.wait_for("end hello", 1).await;
    assert_eq!(script.errors(), []);
    app.handle().shutdown();
    run.ended().await.unwrap();
}
