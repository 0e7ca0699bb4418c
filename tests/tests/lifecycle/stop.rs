//! The end of a bot: what is finished, what is waited for, what is cut short.

use crate::support::{Life, Run, Script, act, aside, builder, virtual_time, waits};
use bot::ChatData;
use bot_simulator::{Fault, User};
use cablegram_tests::{Gate, texts};
use std::{future::pending, time::Duration};

/// Ends the bot while it holds at the gate, lets it through, and waits for its end.
async fn stopped_at(life: &Life, run: Run, gate: &Gate) {
    life.handle().shutdown();
    // The last call of the source: from here on the bot only waits for what runs.
    life.server
        .wait_for(|server| {
            server
                .calls_of("getUpdates")
                .iter()
                .any(|call| call.params["timeout"] == 0)
                .then_some(())
        })
        .await;
    assert!(!run.is_over() && !life.log.lines().contains(&"post_stop".to_owned()));
    gate.open();
    run.ended().await.expect("it ends well");
}

fn held(gate: &Gate, text: &'static str) -> Script {
    let gate = gate.clone();
    Script::default().on(text, move |_| {
        let gate = gate.clone();
        async move {
            gate.pass().await;
            Ok(())
        }
    })
}

async fn kept(life: &Life, user: &User) -> Option<u32> {
    life.handle()
        .peek::<ChatData<u32>>(user.id())
        .await
        .expect("the store is there")
        .map(|count| *count)
}

#[tokio::test]
async fn r52_what_was_taken_in_is_finished_and_answered() {
    let gate = Gate::default();
    let life = Life::new(builder(), held(&gate, "first")).await;
    let run = life.start().await;
    let ann = life.server.user("Ann");
    for text in ["first", "second", "third"] {
        ann.says(text);
    }
    life.log.wait_for("begin first", 1).await;
    life.server.wait_until_confirmed().await;
    stopped_at(&life, run, &gate).await;
    assert_eq!(
        texts(&ann.chat()),
        ["done first", "done second", "done third"]
    );
    let noted = life.log.lines();
    assert_eq!(
        noted[noted.len() - 3..],
        ["end third", "post_stop", "post_shutdown"]
    );
    assert_eq!(kept(&life, &ann).await, Some(3));
}

#[tokio::test]
async fn r69_what_comes_after_the_stop_is_left_to_the_server() {
    let gate = Gate::default();
    let life = Life::new(builder(), held(&gate, "slow")).await;
    let run = life.start().await;
    let ann = life.server.user("Ann");
    ann.says("slow");
    life.log.wait_for("begin slow", 1).await;
    life.handle().shutdown();
    life.server
        .wait_for(|server| {
            server
                .calls_of("getUpdates")
                .iter()
                .any(|call| call.params["timeout"] == 0 && call.is_ok())
                .then_some(())
        })
        .await;
    ann.says("late");
    gate.open();
    run.ended().await.unwrap();
    assert_eq!(texts(&ann.chat()), ["done slow"]);
    assert_eq!(
        life.server.bot().pending_updates().len(),
        1,
        "neither taken nor confirmed"
    );
}

#[tokio::test]
async fn r70_an_error_of_the_last_confirmation_is_no_error_of_the_bot() {
    for fault in [
        Fault::on("getUpdates").status(502),
        Fault::on("getUpdates").reset(),
        Fault::on("getUpdates").error(401, "Unauthorized"),
    ] {
        let life = Life::new(builder(), Script::default()).await;
        let run = life.start().await;
        life.server.user("Ann").says("hello");
        life.log.wait_for("end hello", 1).await;
        life.server
            .fail(fault.when(|call| call.params["timeout"] == 0));
        life.handle().shutdown();
        run.ended().await.unwrap();
        assert_eq!(life.server.faults_left(), 0);
        assert_eq!(life.script.errors(), []);
        assert_eq!(life.log.lines().last().unwrap(), "post_shutdown");
    }
}

#[tokio::test]
async fn a_server_that_does_not_answer_the_last_confirmation_does_not_keep_the_bot() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder, Script::default()).await;
    let run = life.start().await;
    life.server.user("Ann").says("hello");
    life.log.wait_for("end hello", 1).await;
    life.server.fail(
        Fault::on("getUpdates")
            .when(|call| call.params["timeout"] == 0)
            .held_by(&bot_simulator::Gate::new()),
    );
    life.handle().shutdown();
    waits(&hand, Duration::from_secs(5)).await;
    assert!(!run.is_over());
    hand.advance(Duration::from_secs(5));
    run.ended().await.unwrap();
}

#[tokio::test]
async fn r53_b11_handlers_that_block_nobody_are_waited_for() {
    let gate = Gate::default();
    let life = Life::new(builder().only((act, aside)), held(&gate, "aside slow")).await;
    let run = life.start().await;
    life.server.user("Ann").says("slow");
    life.log.wait_for("begin aside slow", 1).await;
    life.log.wait_for("end slow", 1).await;
    stopped_at(&life, run, &gate).await;
    let noted = life.log.lines();
    assert_eq!(
        noted[noted.len() - 3..],
        ["end aside slow", "post_stop", "post_shutdown"]
    );
}

#[tokio::test]
async fn r53_b11_even_those_that_begin_during_the_stop() {
    let (first, second) = (Gate::default(), Gate::default());
    let hold = second.clone();
    let script = held(&first, "first").on("aside behind", move |_| {
        let hold = hold.clone();
        async move {
            hold.pass().await;
            Ok(())
        }
    });
    let life = Life::new(builder().only((act, aside)), script).await;
    let run = life.start().await;
    let ann = life.server.user("Ann");
    ann.says("first");
    ann.says("behind");
    life.log.wait_for("begin first", 1).await;
    life.server.wait_until_confirmed().await;
    life.handle().shutdown();
    first.open();
    life.log.wait_for("begin aside behind", 1).await;
    assert!(!run.is_over() && !life.log.lines().contains(&"post_stop".to_owned()));
    second.open();
    run.ended().await.unwrap();
    assert!(life.log.lines().contains(&"end aside behind".to_owned()));
}

#[tokio::test]
async fn b11_tasks_are_waited_for_wherever_they_began() {
    for stage in ["post_init", "message", "post_stop"] {
        let gate = Gate::default();
        let task = {
            let gate = gate.clone();
            move |handle: bot::Handle, at: &'static str| {
                let gate = gate.clone();
                let bot = handle.bot().clone();
                handle.spawn(async move {
                    gate.pass().await;
                    bot.get_webhook_info().await?;
                    if at == "fails" {
                        Err(bot::Error::from("the task failed"))
                    } else {
                        Ok(())
                    }
                });
            }
        };
        let (on_hook, on_message) = (task.clone(), task.clone());
        let hook = if stage == "message" { "none" } else { stage };
        let script = Script::default()
            .hook(hook, move |handle| {
                on_hook(handle, "");
                async { Ok(()) }
            })
            .on("go", move |ctx| {
                on_message(ctx.handle().clone(), "fails");
                async { Ok(()) }
            });
        let life = Life::new(builder(), script).await;
        let run = life.start().await;
        if stage == "message" {
            life.server.user("Ann").says("go");
            life.log.wait_for("end go", 1).await;
        }
        life.handle().shutdown();
        if stage == "post_stop" {
            life.log.wait_for("post_stop", 1).await;
        }
        assert!(!run.is_over(), "{stage}");
        gate.open();
        run.ended().await.unwrap();
        assert_eq!(
            life.server.calls_of("getWebhookInfo").len(),
            1,
            "{stage}: the task came to its end"
        );
        assert_eq!(
            life.script.errors_of(bot::ErrorKind::Task).len(),
            usize::from(stage == "message")
        );
    }
}

#[tokio::test]
async fn r55_a_handler_may_end_the_bot_and_comes_to_its_own_end() {
    let script = Script::default().on("bye", |ctx| async move {
        ctx.shutdown();
        Ok(())
    });
    let life = Life::new(builder(), script).await;
    let run = life.start().await;
    let ann = life.server.user("Ann");
    ann.says("bye");
    run.ended().await.unwrap();
    assert_eq!(texts(&ann.chat()), ["done bye"]);
    assert_eq!(
        life.log.lines(),
        [
            "post_init",
            "begin bye",
            "end bye",
            "post_stop",
            "post_shutdown"
        ]
    );
    assert_eq!(life.server.bot().pending_updates(), Vec::<i64>::new());
}

#[tokio::test]
async fn past_the_grace_period_what_runs_is_cut_short_and_nothing_of_it_is_kept() {
    let (builder, hand) = virtual_time();
    let script = Script::default()
        .on("hang", |_| pending())
        .on("aside hang", |_| pending());
    let life = Life::new(
        builder
            .only((act, aside))
            .shutdown_grace(Duration::from_secs(3)),
        script,
    )
    .await;
    let run = life.start().await;
    let (ann, ben) = (life.server.user("Ann"), life.server.user("Ben"));
    ann.says("hello");
    life.server.wait_for_sent(&ann.chat(), 1).await;
    ann.says("hang");
    ann.says("behind it");
    ben.says("hello");
    life.log.wait_for("begin hang", 1).await;
    life.server.wait_for_sent(&ben.chat(), 1).await;
    life.server.wait_until_confirmed().await;
    life.handle().spawn(pending::<bot::Result<()>>());
    life.handle().shutdown();
    waits(&hand, Duration::from_secs(3)).await;
    hand.advance(Duration::from_millis(2_999));
    assert!(!run.is_over());
    hand.advance(Duration::from_millis(1));
    run.ended().await.unwrap();
    assert_eq!(
        (kept(&life, &ann).await, kept(&life, &ben).await),
        (Some(1), Some(1))
    );
    assert_eq!(texts(&ann.chat()), ["done hello"]);
    let noted = life.log.lines();
    assert!(
        !noted.contains(&"end hang".to_owned()) && !noted.contains(&"begin behind it".to_owned()),
        "{noted:?}"
    );
    assert_eq!(noted[noted.len() - 2..], ["post_stop", "post_shutdown"]);
    // The next life begins with clean hands.
    let run = life.start().await;
    ann.says("again");
    life.server.wait_for_sent(&ann.chat(), 2).await;
    life.handle().shutdown();
    run.ended().await.unwrap();
    assert_eq!(kept(&life, &ann).await, Some(2));
}

#[tokio::test]
async fn an_answer_that_is_being_sent_is_waited_for() {
    let life = Life::new(builder(), Script::default()).await;
    let run = life.start().await;
    let gate = bot_simulator::Gate::new();
    life.server.fail(Fault::on("sendMessage").held_by(&gate));
    let ann = life.server.user("Ann");
    ann.says("hello");
    life.server
        .wait_for(|server| (!server.calls_of("sendMessage").is_empty()).then_some(()))
        .await;
    life.handle().shutdown();
    life.server
        .wait_for(|server| {
            server
                .calls_of("getUpdates")
                .iter()
                .any(|call| call.params["timeout"] == 0)
                .then_some(())
        })
        .await;
    assert!(!run.is_over());
    gate.open();
    run.ended().await.unwrap();
    assert_eq!(texts(&ann.chat()), ["done hello"]);
}

#[tokio::test]
async fn b2_an_error_handler_that_hangs_does_not_keep_the_source_from_stopping() {
    let (builder, hand) = virtual_time();
    let script = Script::default().on_error(|_| pending());
    let life = Life::new(builder.shutdown_grace(Duration::from_secs(3)), script).await;
    life.server.fail(Fault::on("getUpdates").status(500));
    let run = life.run();
    crate::support::until("the error is reported", || life.script.errors().pop()).await;
    life.handle().shutdown();
    waits(&hand, Duration::from_secs(3)).await;
    hand.advance(Duration::from_secs(3));
    run.ended().await.unwrap();
    assert_eq!(
        life.log.lines(),
        ["post_init", "post_stop", "post_shutdown"]
    );
}

/// Somebody else than `run` may end what it runs.
#[tokio::test]
async fn who_stops_a_bot_that_runs_ends_it_gracefully() {
    let gate = Gate::default();
    let life = Life::new(builder(), held(&gate, "slow")).await;
    let run = life.start().await;
    let ann = life.server.user("Ann");
    ann.says("slow");
    life.log.wait_for("begin slow", 1).await;
    let stopping = tokio::spawn({
        let app = life.app.clone();
        async move { app.stop().await }
    });
    life.server
        .wait_for(|_| (!life.app.is_running()).then_some(()))
        .await;
    gate.open();
    stopping.await.unwrap().expect("it stops");
    run.ended().await.expect("it ends well");
    let noted = life.log.lines();
    assert_eq!(
        noted[noted.len() - 3..],
        ["end slow", "post_stop", "post_shutdown"]
    );
}
