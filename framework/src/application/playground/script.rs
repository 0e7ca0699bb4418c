//! A short conversation with the built-in Bot API server that shows what a bot does.

use crate::{
    application::{Builder, entry::MainArgs, settings::Mode},
    conversation::Place,
    dispatch::{RouteTable, is_generated},
    error::{Error, Result},
    handler::registration::Trigger,
};
use bot_api::types::UpdateType;
use bot_simulator::{Server, script::Script};

/// Plays the conversation and ends.
pub(super) async fn play(mut builder: Builder, args: MainArgs) -> Result<()> {
    let wanted = builder.has_bot();
    // Nobody is to be slowed down here: the bot says goodbye right after its last question.
    let server = Server::builder()
        .username("playground_bot")
        .throttle(false)
        .start()
        .await?;
    // The conversation comes by polling, whatever the bot will do outside.
    builder.settings_mut().mode = Some(Mode::Polling);
    let application = builder.on_server(server.token(), server.url()).build()?;
    let name = args.binary.unwrap_or(args.package);
    let why = if wanted { "As asked" } else { "No BOT_TOKEN" };
    println!("{why}: {name} talks to a built-in Bot API server.\n");
    let script =
        script(&application.dispatcher.table()).command(&cargo_command(name, args.package));
    let handle = application.handle();
    let conversation = async {
        let mut out = std::io::stdout();
        let played = script.run(&server, &mut out).await;
        handle.shutdown();
        played.map_err(Error::from)
    };
    let (ran, played) = tokio::join!(application.run(), conversation);
    server.stop().await;
    ran?;
    played.map(drop)
}

/// How this program is started through Cargo.
fn cargo_command(binary: &str, package: &str) -> String {
    if binary == package {
        "cargo run".to_owned()
    } else {
        format!("cargo run -p {package} --bin {binary}")
    }
}

/// How many commands are tried.
const COMMANDS: usize = 4;

/// A conversation that tries the commands. A bot that hears more than those is greeted; any other is given its first
/// command once more, which shows what it remembers.
fn script(table: &RouteTable) -> Script {
    let mut said: Vec<_> = commands(table)
        .iter()
        .map(|name| format!("/{name}"))
        .collect();
    said.sort_by_key(|command| match command.as_str() {
        "/start" => 0,
        "/help" => 1,
        _ => 2,
    });
    said.truncate(COMMANDS);
    let last = match said.first() {
        Some(first) if !hears_texts(table) => first.clone(),
        _ => "Hello!".to_owned(),
    };
    said.into_iter()
        .chain([last])
        .fold(Script::new(), |script, text| {
            script.says(&text).expects_answer()
        })
}

/// Whether some handler takes any text. Those of other groups watch rather than answer.
fn hears_texts(table: &RouteTable) -> bool {
    table.routes().iter().any(|route| {
        let takes = match route.trigger {
            Trigger::Kinds(on) => on.contains(&UpdateType::Message),
            Trigger::Everything => true,
            _ => false,
        };
        takes && route.group == 0 && matches!(route.filter, "" | "text")
    })
}

/// The bot's own commands that a user would see, in the order of the table.
fn commands(table: &RouteTable) -> Vec<&'static str> {
    let shown = table
        .routes()
        .iter()
        .filter(|route| !is_generated(route))
        // In the midst of a conversation nobody is yet.
        .filter(|route| route.built.place.as_ref().is_none_or(Place::begins))
        .filter_map(|route| match route.trigger {
            Trigger::Command(command) if !command.hidden => command.names.first().copied(),
            _ => None,
        });
    let mut commands: Vec<_> = shown.collect();
    let mut seen = std::collections::HashSet::new();
    commands.retain(|name| seen.insert(*name));
    commands
}
