//! The menus that Telegram is given when the bot starts.

use crate::Shop;
use bot::{
    Application, Builder, Handler, Undeclared, kind,
    prelude::*,
    registration::{CommandScope, CommandTrigger, Trigger},
};
use bot_simulator::{Call, Fault, Server};
use cablegram_tests::{Log, Running};
use serde_json::{Value, json};

/// Says hello
#[handler(command = ["start", "begin"], description(de = "Sagt hallo"), bot = Shop)]
async fn start() {}

/// Shows the basket
#[handler(command = "basket", scope = private, bot = Shop)]
async fn basket() {}

/// Throws somebody out
#[handler(command = "ban", scope = [admins, chat(-1_005)], bot = Shop)]
async fn ban() {}

/// Nobody sees it
#[handler(command = "secret", hidden, bot = Shop)]
async fn secret() {}

#[handler(command = "undescribed", bot = Shop)]
async fn undescribed() {}

#[handler(command = "late", description = "Comes later", bot = Shop)]
async fn late() {}

fn shop() -> Builder {
    Application::builder::<Shop>().generate_help(false)
}

/// The calls of a method that name no chat: scope, language, commands with descriptions.
fn menus(server: &Server, method: &str) -> Vec<String> {
    let line = |call: Call| {
        let scope = &call.params["scope"];
        let chat = scope["chat_id"].as_i64().map(|chat| format!(" {chat}"));
        let commands = call.param("commands").and_then(Value::as_array);
        let commands = commands.into_iter().flatten().map(|command| {
            let text = |field: &str| command[field].as_str().unwrap_or_default().to_owned();
            format!(" {}={}", text("command"), text("description"))
        });
        format!(
            "{}{} {}:{}",
            scope["type"].as_str().unwrap_or_default(),
            chat.unwrap_or_default(),
            call.text("language_code"),
            commands.collect::<String>()
        )
    };
    let mut lines: Vec<_> = server.calls_of(method).into_iter().map(line).collect();
    lines.sort();
    lines
}

#[tokio::test]
async fn every_scope_and_language_gets_all_that_is_seen_in_it() {
    let server = Server::start().await;
    // The group is known to Telegram, if not to this server.
    let about_the_group = |call: &Call| call.params["scope"]["chat_id"].is_i64();
    let nothing_yet = json!({"ok": true, "result": []});
    let group = Fault::on("getMyCommands").always().when(about_the_group);
    server.fail(group.json(&nothing_yet));
    let bot = Running::start_on(
        server,
        shop().only((start, basket, ban, secret, undescribed)),
    )
    .await;
    assert_eq!(
        menus(&bot.server, "setMyCommands"),
        [
            "all_chat_administrators : start=Says hello ban=Throws somebody out",
            "all_chat_administrators de: start=Sagt hallo ban=Throws somebody out",
            "all_private_chats : start=Says hello basket=Shows the basket",
            "all_private_chats de: start=Sagt hallo basket=Shows the basket",
            "chat -1005 : start=Says hello ban=Throws somebody out",
            "chat -1005 de: start=Sagt hallo ban=Throws somebody out",
            "chat_administrators -1005 : start=Says hello ban=Throws somebody out",
            "chat_administrators -1005 de: start=Sagt hallo ban=Throws somebody out",
            "default : start=Says hello",
            "default de: start=Sagt hallo",
        ]
    );
}

#[tokio::test]
async fn menus_are_set_before_updates_are_asked_for() {
    let bot = Running::start(shop().only((start,))).await;
    let methods: Vec<_> = bot
        .server
        .calls()
        .into_iter()
        .map(|call| call.method)
        .collect();
    assert_eq!(methods[0], "getMe");
    let last_set = methods.iter().rposition(|method| method == "setMyCommands");
    let first_poll = methods.iter().position(|method| method == "getUpdates");
    assert!(last_set.is_some() && last_set < first_poll, "{methods:?}");
}

#[tokio::test]
async fn what_telegram_has_already_is_not_set_again() {
    let mut bot = Running::start(shop().only((start, basket))).await;
    let before = bot.server.calls_of("setMyCommands").len();
    assert_eq!(before, 4);
    bot.restart().await;
    assert_eq!(bot.server.calls_of("setMyCommands").len(), before);
    // One list is changed by somebody else: it alone is set again.
    let changed = [bot::types::BotCommand::new("other", "Something else")];
    bot.app.bot().set_my_commands(changed).await.unwrap();
    bot.restart().await;
    let sets = bot.server.calls_of("setMyCommands");
    assert_eq!(sets.len(), before + 2);
    assert_eq!(sets[before + 1].params["scope"], json!({"type": "default"}));
}

#[tokio::test]
async fn a_bot_without_described_commands_leaves_the_menus_alone() {
    let bot = Running::start(shop().only((secret, undescribed))).await;
    let methods: Vec<_> = bot
        .server
        .calls()
        .into_iter()
        .map(|call| call.method)
        .collect();
    assert_eq!(methods[..2], ["getMe", "deleteWebhook"]);
    assert!(
        methods[2..].iter().all(|method| method == "getUpdates"),
        "{methods:?}"
    );
}

#[tokio::test]
async fn menus_can_be_left_alone() {
    let bot = Running::start(shop().only((start,)).set_commands(false)).await;
    assert_eq!(menus(&bot.server, "getMyCommands"), Vec::<String>::new());
    assert_eq!(menus(&bot.server, "setMyCommands"), Vec::<String>::new());
}

#[tokio::test]
async fn a_menu_that_is_refused_is_no_reason_not_to_start() {
    let server = Server::start().await;
    server.fail(Fault::on("setMyCommands").always().status(400));
    let bot = Running::start_on(server, shop().only((start, late))).await;
    assert!(bot.app.is_running());
}

#[tokio::test]
async fn the_generated_help_is_in_the_menu() {
    let builder = Application::builder::<Shop>()
        .only((start,))
        .describe_help("Lists everything", &[("de", "Listet alles auf")]);
    let bot = Running::start(builder).await;
    assert_eq!(
        menus(&bot.server, "setMyCommands"),
        [
            "default : start=Says hello help=Lists everything",
            "default de: start=Sagt hallo help=Listet alles auf",
        ]
    );
}

fn by_hand(name: String) -> Handler {
    let names: &'static [&'static str] = vec![&*name.leak()].leak();
    let trigger = CommandTrigger {
        scopes: &[CommandScope::Group],
        ..CommandTrigger::new(names)
    };
    Handler::new::<kind::Command, Undeclared, _>(Trigger::Command(trigger), start)
        .description("One of many")
}

#[tokio::test]
async fn more_commands_than_telegram_takes_are_an_error_of_the_start() {
    let many = |count: usize| {
        let handlers = (0..count).map(|number| by_hand(format!("command_{number}")));
        handlers.fold(
            shop().only((start,)).share(Log::default()).token("1:a"),
            Builder::handler,
        )
    };
    assert!(many(99).build().is_ok());
    let error = many(100).build().unwrap_err().to_string();
    assert!(
        error.contains("101 commands are to be in the menu of the scope Group"),
        "{error}"
    );
    assert!(many(100).set_commands(false).build().is_ok());
}
