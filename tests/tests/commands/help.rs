//! The `/help` that nobody wrote.

use crate::{Shop, speaker};
use bot::{Application, Commands, prelude::*};
use bot_simulator::{Call, Fault};
use cablegram_tests::{Log, Running, texts};
use serde_json::json;

/// Says hello
#[handler(command = "start", description(de = "Sagt hallo"), bot = Shop)]
async fn start() {}

/// Gives something away
#[handler(command = "give", scope = private, bot = Shop)]
async fn give(Args((who, count)): Args<(String, u32)>, log: Shared<Log>) {
    log.note(format!("{who} {count}"));
}

/// Throws somebody out
#[handler(command = "ban", scope = admins, bot = Shop)]
async fn ban() {}

/// Nobody sees it
#[handler(command = "secret", hidden, bot = Shop)]
async fn secret() {}

#[handler(message, bot = Shop)]
async fn anything(text: Text, log: Shared<Log>) {
    log.note(format!("anything {text}"));
}

#[handler(command = "help", hidden, bot = Shop)]
async fn own_help(commands: Commands) -> String {
    let names: Vec<_> = commands.iter().map(bot::Command::name).collect();
    format!("There is {}", names.join(", "))
}

#[tokio::test]
async fn help_lists_what_the_sender_sees_in_the_senders_language() {
    let builder = Application::builder::<Shop>().only((start, give, ban, secret, anything));
    let bot = Running::start(builder).await;
    let (ann, eva) = (bot.server.user("Ann"), speaker(&bot.server, "de-AT"));
    bot.hears(&ann, "/help").await;
    assert_eq!(
        texts(&ann.chat()),
        ["/start – Says hello\n/give <who> <count> – Gives something away"]
    );
    bot.hears(&eva, "/HELP@test_bot").await;
    assert_eq!(
        texts(&eva.chat()),
        ["/start – Sagt hallo\n/give <who> <count> – Gives something away"]
    );
    assert_eq!(bot.server.calls_of("getChatMember").len(), 0);
}

#[tokio::test]
async fn administrators_see_more_in_groups() {
    let bot = Running::start(Application::builder::<Shop>().only((start, give, ban))).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    let ann_id = ann.id();
    let group = bot.server.group("Friends", [&ann, &bob]);
    let owner = json!({"status": "creator", "is_anonymous": false, "user": {"id": ann.id(), "is_bot": false, "first_name": "Ann"}});
    let asks_about_ann = move |call: &Call| call.params["user_id"] == json!(ann_id);
    bot.server.fail(
        Fault::on("getChatMember")
            .always()
            .when(asks_about_ann)
            .json(&json!({"ok": true, "result": owner})),
    );
    bob.sends(&group, "/help@test_bot");
    bot.settle().await;
    ann.sends(&group, "/help@test_bot");
    bot.settle().await;
    assert_eq!(
        texts(&group),
        [
            "/start – Says hello",
            "/start – Says hello\n/ban – Throws somebody out"
        ]
    );
}

#[tokio::test]
async fn help_stands_behind_the_commands_and_before_what_takes_everything() {
    let bot = Running::start(Application::builder::<Shop>().only((start, give, anything))).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "/help").await, Vec::<String>::new());
    assert_eq!(bot.hears(&ann, "/other").await, ["anything /other"]);
    let table = bot.app.routes();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .map(|row| row.split_whitespace().collect())
        .collect();
    assert_eq!(rows[3][2..], ["/help", "help", "generated"], "{table}");
    assert!(rows[4].contains(&"anything"), "{table}");
}

#[tokio::test]
async fn the_users_own_help_is_the_only_one() {
    let bot = Running::start(Application::builder::<Shop>().only((start, give, own_help))).await;
    let ann = bot.server.user("Ann");
    bot.hears(&ann, "/help").await;
    assert_eq!(texts(&ann.chat()), ["There is start, give"]);
}

#[tokio::test]
async fn there_is_no_help_where_nothing_is_described_or_nobody_wants_it() {
    for builder in [
        Application::builder::<Shop>().only((secret, anything)),
        Application::builder::<Shop>()
            .only((start, anything))
            .generate_help(false),
    ] {
        let bot = Running::start(builder).await;
        let ann = bot.server.user("Ann");
        assert_eq!(bot.hears(&ann, "/help").await, ["anything /help"]);
        assert!(
            !bot.app.routes().contains("generated"),
            "{}",
            bot.app.routes()
        );
    }
}

#[tokio::test]
async fn handlers_added_later_are_in_the_list_and_a_help_of_their_own_counts() {
    use bot::{
        Handler, Undeclared, kind,
        registration::{CommandTrigger, Trigger},
    };
    async fn nothing() {}
    let command = |names| {
        let trigger = Trigger::Command(CommandTrigger::new(names));
        Handler::new::<kind::Command, Undeclared, _>(trigger, nothing).description("Later")
    };
    let bot = Running::start(Application::builder::<Shop>().only((start,))).await;
    let ann = bot.server.user("Ann");
    bot.app.add_handler(command(&["later"])).unwrap();
    bot.hears(&ann, "/help").await;
    assert_eq!(texts(&ann.chat()), ["/start – Says hello\n/later – Later"]);
    bot.app.add_handler(command(&["help"])).unwrap();
    bot.hears(&ann, "/help").await;
    assert_eq!(texts(&ann.chat()).len(), 1);
    assert!(!bot.app.routes().contains("generated"));
    assert!(bot.app.remove_handler((nothing,)));
    bot.hears(&ann, "/help").await;
    assert_eq!(texts(&ann.chat())[1..], ["/start – Says hello"]);
}
