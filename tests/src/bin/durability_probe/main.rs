//! The bot that tests kill: every update carries a number, and everything that is kept notes the numbers it counted.
//!
//! A text is `KIND NUMBER`. What the kind says happens besides what happens always: the blocking handlers enter the
//! number into the data of chat, user and bot, and answer `answer NUMBER`.

mod plans;
mod talks;

use bot::{AtMostOnce, BoxError, Clock, methods::SendMessage, prelude::*};
use serde::{Deserialize, Serialize};
use std::{io::Write as _, time::Duration};

/// What a chat or a user has of the numbers, in the order in which they were counted.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Book {
    count: u64,
    numbers: Vec<u64>,
    /// By the handler of the later group.
    later: Vec<u64>,
    /// By the handler that blocks nobody.
    apart: Vec<u64>,
    /// By the error handler.
    failed: Vec<u64>,
    /// By the error handler that blocks nobody.
    reported: Vec<u64>,
    /// Of what was told to the chat.
    told: Vec<u64>,
    /// Of tasks that came to their end.
    tasks: Vec<u64>,
    /// Of tasks of which the error handler heard that they were cut short.
    lost: Vec<u64>,
    plans: plans::Ran,
    talks: talks::Heard,
}

/// What a handler tells to the lane of its chat.
#[derive(Serialize, Deserialize)]
struct Told {
    number: u64,
}

/// What a handler tells that then starts a task.
#[derive(Serialize, Deserialize)]
struct Errand {
    number: u64,
}

/// What a task tells at its end.
#[derive(Serialize, Deserialize)]
struct Did {
    number: u64,
}

/// Starts a task that makes a call and tells of it.
fn start_task(ctx: &Context, chat: bot::types::ChatId, number: u64) {
    let within = ctx.clone();
    ctx.spawn(async move {
        within.bot().get_chat(chat).await?;
        within.tell(chat, Did { number })
    });
}

/// What the bot has of the numbers: enough to tell that each was counted once.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Totals {
    count: u64,
    sum: u64,
    squares: u64,
    apart_count: u64,
    apart_sum: u64,
    failed_count: u64,
    failed_sum: u64,
}

/// The kind and the number of a text.
fn parse(text: &str) -> Result<(&str, u64), BoxError> {
    let (kind, number) = text
        .split_once(' ')
        .ok_or("a text is a kind and a number")?;
    Ok((kind, number.parse()?))
}

#[handler(message(text))]
async fn enter(
    ctx: Context,
    text: Text,
    chat: Chat,
    mut of_chat: ChatData<Book>,
    mut of_user: UserData<Book>,
    totals: BotData<Totals>,
    jobs: Jobs,
) -> Result<String, BoxError> {
    let (kind, number) = parse(&text)?;
    for book in [&mut *of_chat, &mut *of_user] {
        book.count += 1;
        book.numbers.push(number);
    }
    totals.update(move |totals| {
        totals.count += 1;
        totals.sum += number;
        totals.squares += number * number;
    });
    match kind {
        "slow" => ctx.sleep(Duration::from_millis(10 + number % 50)).await,
        "fail" => {
            ctx.outbox(SendMessage::new(chat.id, format!("never {number}")))?;
            ctx.tell(chat.id, Told { number })?;
            jobs.run_once(plans::ring, Duration::ZERO, number).await?;
            return Err("as it was told to".into());
        }
        "panic" => panic!("as it was told to"),
        "tell" => ctx.tell(chat.id, Told { number })?,
        "outbox" => ctx.outbox(SendMessage::new(chat.id, format!("outbox {number}")))?,
        "direct" => drop(chat.send(format!("direct {number}")).await?),
        "hang" if std::env::var_os("PROBE_HANGS").is_some() => {
            chat.send(format!("hanging {number}")).await?;
            std::future::pending::<()>().await;
        }
        "hold" => drop(ctx.bot().get_chat(chat.id).await?),
        "task" => {
            let within = ctx.clone();
            ctx.spawn(async move {
                within.sleep(Duration::from_millis(number % 40)).await;
                within.tell(chat.id, Did { number })
            });
        }
        "heldtask" => start_task(&ctx, chat.id, number),
        "heldboth" => {
            start_task(&ctx, chat.id, number);
            ctx.bot().get_chat_member_count(chat.id).await?;
        }
        "nested" => {
            let within = ctx.clone();
            ctx.spawn(async move {
                within.bot().get_chat_member_count(chat.id).await?;
                start_task(&within, chat.id, number);
                Ok::<_, bot::Error>(())
            });
        }
        "errand" => ctx.tell(chat.id, Errand { number })?,
        "failtask" => return Err("as it was told to".into()),
        "abort" => std::process::abort(),
        _ => {}
    }
    Ok(format!("answer {number}"))
}

/// A later group sees what the first one left, and counts all the same where that one failed.
#[handler(message(text), group = 1)]
async fn later(text: Text, mut of_chat: ChatData<Book>) -> Result<(), BoxError> {
    let (_, number) = parse(&text)?;
    of_chat.later.push(number);
    Ok(())
}

/// Blocks nobody, and has a unit of work of its own.
#[handler(regex = "^apart", group = 2, block = false)]
async fn apart(
    ctx: Context,
    text: Text,
    chat: Chat,
    mut of_chat: ChatData<Book>,
    mut of_user: UserData<Book>,
    totals: BotData<Totals>,
) -> Result<String, BoxError> {
    let (kind, number) = parse(&text)?;
    if kind == "aparttask" {
        start_task(&ctx, chat.id, number);
    }
    if number.is_multiple_of(3) {
        ctx.sleep(Duration::from_millis(number % 30)).await;
    }
    of_chat.apart.push(number);
    of_user.apart.push(number);
    if number.is_multiple_of(2) {
        ctx.tell(chat.id, Told { number })?;
    }
    totals.update(move |totals| {
        totals.apart_count += 1;
        totals.apart_sum += number;
    });
    Ok(format!("apart {number}"))
}

/// Blocks nobody and keeps nothing: it begins at once.
#[handler(regex = "^free", group = 3, block = false)]
async fn free(text: Text) -> Result<String, BoxError> {
    let (_, number) = parse(&text)?;
    Ok(format!("free {number}"))
}

/// What was told, once.
#[handler(custom = Told)]
async fn told(event: Custom<Told>, mut of_chat: ChatData<Book>) -> String {
    of_chat.told.push(event.number);
    format!("told {}", event.number)
}

#[handler(custom = Errand)]
async fn errand(ctx: Context, event: Custom<Errand>) {
    if let Some(chat) = ctx.update().chat_id() {
        start_task(&ctx, chat, event.number);
    }
}

#[handler(custom = Did)]
async fn did(event: Custom<Did>, mut of_chat: ChatData<Book>) {
    of_chat.tasks.push(event.number);
}

/// Says what is not to be said twice.
#[handler(regex = "^once", group = 5)]
async fn once(text: Text) -> Result<AtMostOnce<String>, BoxError> {
    let (_, number) = parse(&text)?;
    Ok(AtMostOnce(format!("once {number}")))
}

/// Is only there in great numbers.
#[handler(regex = "^burden", group = -1)]
async fn burden() -> Flow {
    Flow::Stop
}

/// Dies beside the others.
#[handler(regex = "^dieapart", group = 4, block = false)]
async fn die_apart() {
    std::process::abort();
}

#[handler(callback_query)]
async fn pressed(ctx: Context, query: CallbackQuery, chat: Chat) -> bot::Result<Toast> {
    ctx.bot().get_chat(chat.id).await?;
    Ok(Toast::new(format!(
        "toast {}",
        query.data.clone().unwrap_or_default()
    )))
}

/// The kind and the number of an update, which may be a told event.
fn said(update: &Update) -> Option<(&str, u64)> {
    if let Some(event) = update.custom_value() {
        return Some(("errand", event.downcast_ref::<Errand>()?.number));
    }
    parse(update.kind().ok()?.message()?.text.as_deref()?).ok()
}

/// Blocks nobody: it is told again if it was cut short.
#[error_handler(block = false)]
async fn report(
    error: &bot::Error,
    ctx: Context,
    job: Option<Job>,
    update: Option<Update>,
    of_chat: Option<ChatData<Book>>,
) {
    let failed = match job {
        Some(job) => job.payload().ok(),
        None => {
            let said = update.as_ref().and_then(said);
            let said = said.filter(|(kind, _)| matches!(*kind, "fail" | "panic" | "balk"));
            said.map(|(_, number)| number)
        }
    };
    if let (Some(number), Some(mut book)) = (failed, of_chat) {
        if error.kind() == bot::ErrorKind::Panic {
            ctx.sleep(Duration::from_millis(number % 20)).await;
        }
        book.reported.push(number);
    }
}

#[error_handler]
async fn on_error(
    error: &bot::Error,
    ctx: Context,
    job: Option<Job>,
    update: Option<Update>,
    of_chat: Option<ChatData<Book>>,
    of_user: Option<UserData<Book>>,
    totals: BotData<Totals>,
) {
    // In one piece: what panics writes does not wait for anybody's line to end.
    let line = format!("error handler: {:?}: {error}\n", error.kind());
    let _ = std::io::stderr().write_all(line.as_bytes());
    if let Some(job) = job {
        if let Some(mut book) = of_chat {
            book.plans.botched.extend(job.payload::<u64>());
        }
        return;
    }
    let Some((kind, number)) = update.as_ref().and_then(said) else {
        return;
    };
    if error.kind() == bot::ErrorKind::LostTask {
        if let Some(mut book) = of_chat {
            book.lost.push(number);
        }
        return;
    }
    if kind == "balk" {
        if let Some(mut book) = of_chat {
            book.talks.balked.push(number);
        }
        return;
    }
    if matches!(kind, "failtask" | "badanswer")
        && let Some(chat) = ctx.update().chat_id()
    {
        start_task(&ctx, chat, number);
    }
    if let Some(mut book) = of_chat {
        book.failed.push(number);
    }
    if let Some(mut book) = of_user {
        book.failed.push(number);
    }
    totals.update(move |totals| {
        totals.failed_count += 1;
        totals.failed_sum += number;
    });
}

#[bot::main(user_data = Book, chat_data = Book, bot_data = Totals)]
async fn main(builder: Builder) -> bot::Result<Builder> {
    Ok(match std::env::var("PROBE_CLOCK").as_deref() {
        Ok("hasty") => builder.clock(hasty()),
        _ => builder,
    })
}

/// A clock on which every wait is over at once.
fn hasty() -> Clock {
    let (clock, hand) = Clock::test();
    tokio::spawn(async move {
        loop {
            match hand.next_timer() {
                Some(wait) if wait < Duration::from_secs(20) => hand.advance(wait),
                _ => tokio::task::yield_now().await,
            }
        }
    });
    clock
}
