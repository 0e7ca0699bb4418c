//! The bot that tests start as a process: it has something of everything that matters at its start and at its end.

use bot::{BoxError, Clock, prelude::*};
use std::time::Duration;

/// Says hello
#[handler(command = "start")]
async fn start(user: User, mut visits: ChatData<u32>) -> String {
    *visits += 1;
    format!("Hello {}, visit {}", user.first_name, *visits)
}

/// Waits for a call that the server may hold
#[handler(command = "hold")]
async fn hold(bot: Bot, chat: Chat) -> bot::Result<String> {
    chat.send("holding").await?;
    bot.get_chat(chat.id).await?;
    Ok("held".to_owned())
}

/// Never ends
#[handler(command = "hang")]
async fn hang(chat: Chat) -> bot::Result<()> {
    chat.send("hanging").await?;
    std::future::pending().await
}

/// Ends the bot
#[handler(command = "stop")]
async fn stop(ctx: Context) -> &'static str {
    ctx.shutdown();
    "stopping"
}

/// Fails
#[handler(command = "fail")]
async fn fail(chat: Chat) -> Result<(), BoxError> {
    chat.send("about to fail").await?;
    panic!("as it was told to");
}

#[error_handler]
async fn report(error: &bot::Error) {
    eprintln!("error handler: {error}");
}

#[bot::post_init]
async fn post_init(bot: Bot) {
    eprintln!("post_init ran: {bot:?}");
}

#[bot::post_stop]
async fn post_stop() {
    eprintln!("post_stop ran");
}

#[bot::post_shutdown]
async fn post_shutdown(handle: Handle) {
    eprintln!("post_shutdown ran: {handle:?}");
}

#[bot::main(chat_data = u32)]
async fn main(builder: Builder) -> bot::Result<Builder> {
    eprintln!("{builder:?}");
    if std::env::var_os("PROBE_LOGS").is_some() {
        tracing_subscriber::fmt()
            .with_writer(std::io::stderr)
            .with_ansi(false)
            .with_level(false)
            .init();
    }
    // The playground tries every command: those that are made to hang are not for it.
    let builder = match std::env::var("PROBE_PLAYS").as_deref() {
        Ok("start") => builder.only((start,)),
        _ => builder,
    };
    Ok(match std::env::var("PROBE_CLOCK").as_deref() {
        Ok("hasty") => builder.clock(hasty()),
        _ => builder,
    })
}

/// A clock on which every wait is over at once, but for those of requests, which are long.
fn hasty() -> Clock {
    const LONG: Duration = Duration::from_secs(20);
    let (clock, hand) = Clock::test();
    tokio::spawn(async move {
        loop {
            match hand.next_timer() {
                Some(wait) if wait < LONG => hand.advance(wait),
                _ => tokio::task::yield_now().await,
            }
        }
    });
    clock
}
