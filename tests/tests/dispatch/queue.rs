//! Updates that do not come from Telegram: values of one's own, told events, updates handled by hand.

use bot::{Addressee, Application, BoxError, prelude::*, types};
use bot_simulator::Server;
use cablegram_tests::{Gate, Log, Running, texts};
use serde::{Deserialize, Serialize};
use serde_json::json;

bot::app!(Queue, user_data = u32, chat_data = String);

#[derive(Serialize, Deserialize)]
struct Alarm(u32);

#[handler(custom = Alarm, bot = Queue)]
async fn alarm(
    event: Custom<Alarm>,
    user: Option<UserData<u32>>,
    chat: Option<ChatData<String>>,
    log: Shared<Log>,
) {
    let had = (user.is_some(), chat.is_some());
    if let Some(mut user) = user {
        *user += event.0;
    }
    if let Some(mut chat) = chat {
        chat.push('!');
    }
    log.note(format!("alarm {} {had:?}", event.0));
}

#[handler(custom = i32, bot = Queue)]
async fn integer(number: Custom<i32>, log: Shared<Log>) {
    log.note(format!("integer {}", *number));
}

#[handler(custom = String, group = 1, bot = Queue)]
async fn string(text: Custom<String>, log: Shared<Log>) {
    log.note(format!("string {}", *text));
}

#[handler(update, group = 2, bot = Queue)]
async fn updates(update: Update, log: Shared<Log>) {
    log.note(format!("update {}", update.kind_name()));
}

/// R14
#[tokio::test]
async fn values_of_any_type_reach_the_handlers_of_their_type() {
    let builder = Application::builder::<Queue>().only((alarm, integer, string, updates));
    let bot = Running::start(builder).await;
    let handle = bot.handle();
    handle.send(7, None).await.expect("it runs");
    handle.send("text".to_owned(), None).await.expect("it runs");
    handle.send(Alarm(1), None).await.expect("it runs");
    handle.send(1_u8, None).await.expect("nobody wants it");
    handle.quiescent().await;
    let mut lines = bot.log.take();
    lines.sort();
    assert_eq!(
        lines,
        ["alarm 1 (false, false)", "integer 7", "string text"]
    );
}

/// R14, better: with an addressee, its data is there.
#[tokio::test]
async fn a_value_with_an_addressee_has_its_data() {
    let bot = Running::start(Application::builder::<Queue>().only((alarm,))).await;
    let handle = bot.handle();
    let (user, chat) = (types::UserId(5), types::ChatId(-6));
    let to_user = Some(Addressee::User(user));
    let to_chat = Some(Addressee::Chat(chat));
    handle.send(Alarm(3), to_user).await.expect("it runs");
    handle.quiescent().await;
    handle.send(Alarm(4), to_chat).await.expect("it runs");
    handle.quiescent().await;
    assert_eq!(
        bot.log.take(),
        ["alarm 3 (true, false)", "alarm 4 (false, true)"]
    );
    assert_eq!(
        handle.peek::<UserData<u32>>(5).await.unwrap().as_deref(),
        Some(&3)
    );
    let chat = handle.peek::<ChatData<String>>(-6).await.unwrap();
    assert_eq!(chat.as_deref().map(String::as_str), Some("!"));
}

#[handler(command = "tell", bot = Queue)]
async fn tells(
    ctx: Context,
    Args((whom, what)): Args<(i64, u32)>,
    log: Shared<Log>,
) -> bot::Result<()> {
    ctx.tell(types::UserId(whom), Alarm(what))?;
    log.note("told");
    Ok(())
}

#[handler(command = "tell", group = 1, bot = Queue)]
async fn is_slow(log: Shared<Log>, gate: Shared<Gate>) {
    gate.pass().await;
    log.note("end of the update");
}

#[handler(command = "fail", bot = Queue)]
async fn tells_and_fails(ctx: Context, user: User) -> Result<(), BoxError> {
    ctx.tell(user.id, Alarm(9))?;
    Err("as asked".into())
}

#[handler(command = "later", bot = Queue)]
async fn tells_from_a_task(ctx: Context, user: User, gate: Shared<Gate>, log: Shared<Log>) {
    let told = ctx.clone();
    ctx.spawn(async move {
        gate.pass().await;
        told.tell(user.id, Alarm(8))?;
        let late = told.outbox(told.bot().send_message(user.id, "too late"));
        log.note(format!("outbox: {}", late.is_ok()));
        Ok::<_, bot::Error>(())
    });
}

#[handler(message, bot = Queue)]
async fn chatter(text: Text, log: Shared<Log>) {
    log.note(format!("chatter {text}"));
}

#[tokio::test]
async fn a_told_event_comes_when_its_update_is_done_with_the_data_of_whom_it_was_told() {
    let bot = Running::start(Application::builder::<Queue>().only((tells, is_slow, alarm))).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    ann.says(&format!("/tell {} 5", bob.id()));
    bot.log.wait_for("told", 1).await;
    bot.gate.open();
    bot.settle().await;
    assert_eq!(
        bot.log.take(),
        ["told", "end of the update", "alarm 5 (true, false)"]
    );
    let handle = bot.handle();
    assert_eq!(
        handle
            .peek::<UserData<u32>>(bob.id())
            .await
            .unwrap()
            .as_deref(),
        Some(&5)
    );
    assert_eq!(handle.peek::<UserData<u32>>(ann.id()).await.unwrap(), None);
}

#[tokio::test]
async fn what_a_failed_handler_told_is_not_told() {
    let builder = Application::builder::<Queue>().only((tells_and_fails, alarm, chatter));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "/fail").await, [""; 0]);
    assert_eq!(bot.hears(&ann, "hello").await, ["chatter hello"]);
}

#[handler(command = "wait", bot = Queue)]
async fn waits(log: Shared<Log>, gate: Shared<Gate>) {
    log.note("waits");
    gate.pass().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_told_event_waits_in_the_lane_of_the_private_chat() {
    let bot = Running::start(Application::builder::<Queue>().only((waits, tells, alarm))).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    bob.says("/wait");
    bot.log.wait_for("waits", 1).await;
    ann.says(&format!("/tell {} 1", bob.id()));
    bot.log.wait_for("told", 1).await;
    ann.says(&format!("/tell {} 2", ann.id()));
    bot.log.wait_for("alarm 2 (true, false)", 1).await;
    assert!(
        !bot.log
            .lines()
            .contains(&"alarm 1 (true, false)".to_owned())
    );
    bot.gate.open();
    bot.settle().await;
    assert!(
        bot.log
            .lines()
            .contains(&"alarm 1 (true, false)".to_owned())
    );
}

/// DESIGN, rule 4: this is how a task takes data.
#[tokio::test]
async fn a_task_tells_events_after_its_handler_has_ended() {
    let builder = Application::builder::<Queue>().only((tells_from_a_task, alarm, chatter));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    ann.says("/later");
    ann.says("hello");
    bot.log.wait_for("chatter hello", 1).await;
    bot.gate.open();
    bot.settle().await;
    assert_eq!(
        bot.log.take(),
        ["chatter hello", "outbox: false", "alarm 8 (true, false)"]
    );
    assert_eq!(texts(&ann.chat()), [""; 0]);
}

/// DESIGN, section 4.7: what runs is finished, and what it tells belongs to it.
#[tokio::test]
async fn what_is_told_while_the_bot_stops_is_still_handled() {
    let bot = Running::start(Application::builder::<Queue>().only((tells, is_slow, alarm))).await;
    let ann = bot.server.user("Ann");
    let (log, handle) = (bot.log.clone(), bot.handle());
    ann.says(&format!("/tell {} 5", ann.id()));
    log.wait_for("told", 1).await;
    bot.handle().shutdown();
    while bot.app.is_running() {
        tokio::task::yield_now().await;
    }
    bot.gate.open();
    bot.stop().await.expect("a graceful stop");
    assert_eq!(
        log.lines(),
        ["told", "end of the update", "alarm 5 (true, false)"]
    );
    assert_eq!(
        handle
            .peek::<UserData<u32>>(ann.id())
            .await
            .unwrap()
            .as_deref(),
        Some(&5)
    );
}

#[handler(command = "count", bot = Queue)]
async fn counts(ctx: Context, Args((whom, from)): Args<(i64, u32)>) -> bot::Result<()> {
    for number in from..from + 3 {
        ctx.tell(types::UserId(whom), Alarm(number))?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_lane_tells_comes_in_the_order_in_which_it_was_told() {
    let bot = Running::start(Application::builder::<Queue>().only((counts, alarm))).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    for from in (0..1_500).step_by(3) {
        ann.says(&format!("/count {} {from}", bob.id()));
    }
    bot.settle().await;
    let expected: Vec<_> = (0..1_500)
        .map(|number| format!("alarm {number} (true, false)"))
        .collect();
    assert_eq!(bot.log.take(), expected);
}

#[handler(custom = u64, bot = Queue)]
async fn holds(gate: Shared<Gate>) {
    gate.pass().await;
}

/// A future that is dropped has done nothing.
#[tokio::test]
async fn who_gives_up_while_the_bot_is_full_leaves_no_work_behind() {
    let builder = Application::builder::<Queue>().only((holds,)).sequential();
    let bot = Running::start(builder).await;
    let handle = bot.handle();
    let mut gave_up = 0;
    while gave_up < 3 {
        let soon = async {
            for _ in 0..10 {
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            biased;
            sent = handle.send(1_u64, None) => sent.expect("it runs"),
            () = soon => gave_up += 1,
        }
    }
    bot.gate.open();
    bot.settle().await;
}

#[handler(message, bot = Queue)]
async fn echo(text: Text, log: Shared<Log>) -> String {
    tokio::task::yield_now().await;
    log.note(format!("echo {text}"));
    text.into()
}

/// R11; and what `process_update` promises.
#[tokio::test]
async fn process_update_needs_an_initialized_bot_and_returns_when_the_answers_are_sent() {
    let server = Server::start().await;
    let (log, gate) = (Log::default(), Gate::default());
    let builder = Application::builder::<Queue>().only((echo,));
    let app = Running::connected(&server, builder, &log, &gate)
        .build()
        .expect("a bot");
    let ann = server.user("Ann");
    let message = ann.says("from Telegram");
    let update = |id: i64| {
        let text = json!({"update_id": id, "message": message.json()}).to_string();
        Update::from_json(app.bot(), text).expect("an update")
    };
    let error = app.process_update(update(1)).await;
    let error = error.expect_err("it is not initialized").to_string();
    assert!(error.contains("initialize"), "{error}");
    assert_eq!(log.lines(), [""; 0]);
    app.initialize().await.expect("the server is there");
    app.process_update(update(2)).await.expect("it is now");
    assert_eq!(log.lines(), ["echo from Telegram"]);
    assert_eq!(texts(&ann.chat()), ["from Telegram"]);
}

#[tokio::test]
async fn a_bot_that_has_stopped_takes_nothing_in() {
    let bot = Running::start(Application::builder::<Queue>().only((integer,))).await;
    let handle = bot.handle();
    handle.send(1, None).await.expect("it runs");
    handle.quiescent().await;
    bot.stop().await.expect("a graceful stop");
    assert_eq!(handle.send(2, None).await, Err(bot::QueueClosed));
}

/// An event that nobody can keep and nobody will handle is not told.
#[tokio::test]
async fn a_bot_that_does_not_run_is_told_nothing() {
    let server = Server::start().await;
    let (log, gate) = (Log::default(), Gate::default());
    let builder = Application::builder::<Queue>().only((alarm,));
    let app = Running::connected(&server, builder, &log, &gate)
        .build()
        .expect("a bot");
    let handle = app.handle();
    let whom = types::UserId(5);
    assert!(handle.tell(whom, Alarm(1)).await.is_err());
    app.initialize().await.expect("the server is there");
    assert!(handle.tell(whom, Alarm(2)).await.is_err());
    app.start().await.expect("it starts");
    handle.tell(whom, Alarm(3)).await.expect("it runs");
    app.stop().await.expect("it stops");
    app.shutdown().await.expect("it ends");
    let error = handle.tell(whom, Alarm(4)).await;
    let error = error.expect_err("it has ended").to_string();
    assert!(error.contains("does not run"), "{error}");
    handle.quiescent().await;
    assert_eq!(log.lines(), ["alarm 3 (true, false)"]);
}
