//! A bot of two crates, with every argument that `#[bot::main]` has.

use bot::{Builder, UserData};

#[bot::handler(command = "own")]
async fn own(_: UserData<String>) {}

#[bot::main(
    user_data = String,
    chat_data = u8,
    bot_data = Vec<u64>,
    link = [cablegram_ui_tests],
    store = "memory",
    mode = "polling",
    concurrency = "per_chat:64",
    shutdown_grace = "10s",
    timeout = "1m30s",
    cli = true
)]
async fn main(builder: Builder) -> bot::Result<Builder> {
    Ok(builder)
}
