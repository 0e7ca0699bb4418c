//! Rules that are about several things at once.

use bot::{Application, prelude::*, types};
use bot_simulator::Server;
use cablegram_tests::{Gate, Log, Running};
use serde_json::json;

bot::app!(Rules, user_data = u32);

#[handler(message, group = 1, bot = Rules)]
async fn says_nothing_of_blocking(gate: Shared<Gate>, log: Shared<Log>) {
    gate.pass().await;
    log.note("the default");
}

#[handler(message, group = 2, block = true, bot = Rules)]
async fn blocks(log: Shared<Log>) {
    log.note("blocks");
}

#[handler(message, group = 3, bot = Rules)]
async fn comes_last(log: Shared<Log>) {
    log.note("last");
}

#[tokio::test]
async fn r19_a_handlers_own_word_on_blocking_outranks_the_default() {
    let handlers = (says_nothing_of_blocking, blocks, comes_last);
    let bot = Running::start(Application::builder::<Rules>().block(false).only(handlers)).await;
    let ann = bot.server.user("Ann");
    ann.says("hello");
    // Nobody waits for the first, which stands at the gate.
    bot.log.wait_for("last", 1).await;
    assert_eq!(bot.log.lines()[0], "blocks");
    bot.gate.open();
    bot.settle().await;
    assert_eq!(
        bot.log.take().last().map(String::as_str),
        Some("the default")
    );
}

/// Left with the update by whoever comes first.
struct Remark(&'static str);

#[handler(message, group = -1, bot = Rules)]
async fn leaves_a_remark(ctx: Context) {
    ctx.extensions().insert(Remark("from group -1"));
}

#[handler(message(text), bot = Rules)]
async fn changes_and_fails(mut count: UserData<u32>) -> Result<(), &'static str> {
    *count = 100;
    Err("as asked")
}

#[error_handler(bot = Rules)]
async fn looks_around(
    _: &bot::Error,
    ctx: Context,
    count: Option<UserData<u32>>,
    log: Shared<Log>,
) {
    let remark = ctx.extensions().get::<Remark>().map(|remark| remark.0);
    log.note(format!("{remark:?}, count {:?}", count.map(|count| *count)));
}

#[tokio::test]
async fn r38_an_error_handler_finds_what_was_left_with_the_update_and_no_change_of_who_failed() {
    let handlers = (leaves_a_remark, changes_and_fails, looks_around);
    let bot = Running::start(Application::builder::<Rules>().only(handlers)).await;
    let ann = bot.server.user("Ann");
    let noted = bot.hears(&ann, "hello").await;
    assert_eq!(noted, [r#"Some("from group -1"), count Some(0)"#]);
}

#[handler(command = "count", bot = Rules)]
async fn counts(mut count: UserData<u32>, log: Shared<Log>) {
    *count += 1;
    log.note(format!("count {}", *count));
}

#[tokio::test]
async fn r100_what_is_made_anew_after_a_drop_is_kept() {
    let bot = Running::start(Application::builder::<Rules>().only((counts,))).await;
    let ann = bot.server.user("Ann");
    let mut noted = bot.hears(&ann, "/count").await;
    let dropped = bot.handle().drop_user_data(types::UserId(ann.id())).await;
    dropped.expect("it can be dropped");
    noted.extend(bot.hears(&ann, "/count").await);
    noted.extend(bot.hears(&ann, "/count").await);
    assert_eq!(noted, ["count 1", "count 1", "count 2"]);
}

#[handler(callback_query, bot = Rules)]
async fn pressed(chat: Chat, message: Option<Message>, log: Shared<Log>) {
    log.note(format!("chat {}, message {}", chat.id, message.is_some()));
}

#[tokio::test]
async fn r80_an_inaccessible_message_is_none_and_its_chat_is_there() {
    let bot = Running::start(Application::builder::<Rules>().only((pressed,))).await;
    for date in [0, 1_735_689_600] {
        bot.server.push_update(json!({"callback_query": {
            "id": "7", "chat_instance": "1", "data": "x",
            "from": {"id": 5, "is_bot": false, "first_name": "Ann"},
            "message": {"message_id": 3, "date": date, "chat": {"id": 5, "type": "private", "first_name": "Ann"}},
        }}));
    }
    bot.settle().await;
    assert_eq!(
        bot.log.take(),
        ["chat 5, message false", "chat 5, message true"]
    );
}

bot::app!(Stages);

#[bot::post_init(bot = Stages)]
async fn begins(handle: Handle, log: Shared<Log>) {
    log.note(format!(
        "post_init of {:?}",
        handle.me().map(|me| me.is_bot)
    ));
}

#[handler(command = "end", bot = Stages)]
async fn ends(ctx: Context, log: Shared<Log>) -> &'static str {
    log.note("update");
    ctx.shutdown();
    "answer"
}

#[bot::post_stop(bot = Stages)]
async fn has_stopped(handle: Handle, log: Shared<Log>) -> bot::Result<()> {
    log.note("post_stop");
    handle.bot().get_webhook_info().await?;
    Ok(())
}

#[bot::post_shutdown(bot = Stages)]
async fn is_over(log: Shared<Log>) {
    log.note("post_shutdown");
}

#[tokio::test]
async fn r50_r51_from_post_init_to_post_shutdown() {
    let server = Server::start().await;
    let (log, gate) = (Log::default(), Gate::default());
    let ann = server.user("Ann");
    // It waits with the server until the bot has begun.
    ann.says("/end");
    let app = Running::connected(&server, Application::builder::<Stages>(), &log, &gate);
    app.build()
        .expect("a bot")
        .run()
        .await
        .expect("a graceful end");
    assert_eq!(
        log.take(),
        [
            "post_init of Some(true)",
            "update",
            "post_stop",
            "post_shutdown"
        ]
    );
    let calls = server.calls();
    let of = |method| calls.iter().rposition(|call| call.method == method);
    let (first_poll, answer) = (
        calls.iter().position(|call| call.method == "getUpdates"),
        of("sendMessage"),
    );
    assert!(of("getMe") < first_poll && first_poll < answer);
    assert!(answer < of("getUpdates") && of("getUpdates") < of("getWebhookInfo"));
}
