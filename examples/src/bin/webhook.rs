//! Is told of updates in place of asking for them. Handlers notice nothing of it: only `main` says so.
//!
//! Telegram has to reach the address, which a proxy on this machine passes on to port 8443:
//!
//! ```text
//! BOT_TOKEN=… BOT_WEBHOOK_URL=https://bot.example.org/telegram cargo run -p examples --bin webhook
//! ```
//!
//! `BOT_MODE=polling` asks all the same, as where there is no such address.

use bot::{Webhook, prelude::*};
use std::time::Duration;

/// Says how it heard of this
#[handler(command = "start")]
async fn start(user: User) -> String {
    format!("Hello {}, I was told at once.", user.first_name)
}

#[handler(message)]
async fn repeat(text: Text) -> String {
    text.into()
}

/// What is not said here comes from the environment: the address, where to listen, certificates.
#[bot::main(mode = "webhook", webhook_listen = "127.0.0.1:8443")]
async fn main(builder: Builder) -> bot::Result<Builder> {
    let webhook = Webhook::default()
        .max_connections(20)
        .request_timeout(Duration::from_secs(5));
    Ok(builder.webhook(webhook))
}

#[cfg(test)]
mod tests {
    use bot::testing::Play;

    /// A test needs no address: how updates come in makes no difference to handlers.
    #[bot::test]
    async fn everybody_is_told(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/start").await;
        ann.sees("Hello Ann, I was told at once.");
        ann.sends("hm").await;
        ann.sees("hm");
    }
}
