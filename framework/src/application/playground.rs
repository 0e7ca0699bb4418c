//! A bot without a token: it talks to the built-in Bot API server, and a short conversation shows what it does.

use super::{Builder, entry::MainArgs};
use crate::{
    dispatch::RouteTable,
    error::{Error, Result},
    handler::registration::Trigger,
};
use bot_simulator::{Server, script::Script};

/// Plays the conversation and ends.
pub(super) async fn play(builder: Builder, args: MainArgs) -> Result<()> {
    let server = Server::builder().username("playground_bot").start().await?;
    let application = builder
        .token(server.token())
        .api_url(server.url())
        .build()?;
    let name = args.binary.unwrap_or(args.package);
    println!("No BOT_TOKEN: {name} talks to a built-in Bot API server.\n");
    let script = Script::from_commands(commands(&application.dispatcher.table()))
        .command(&format!("cargo run --bin {name}"));
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

/// The commands that a user would see, in the order of the table.
fn commands(table: &RouteTable) -> Vec<&'static str> {
    let shown = table
        .routes()
        .iter()
        .filter_map(|route| match route.trigger {
            Trigger::Command(command) if !command.hidden => command.names.first().copied(),
            _ => None,
        });
    let mut commands: Vec<_> = shown.collect();
    let mut seen = std::collections::HashSet::new();
    commands.retain(|name| seen.insert(*name));
    commands
}
