//! An error handler for one type of error.

use anyhow::Context as _;
use bot::{Application, BoxError, prelude::*};
use cablegram_tests::{Log, Running};
use std::{error::Error, fmt};

bot::app!(Typed);

#[derive(Debug)]
struct OutOfStock(u32);

impl fmt::Display for OutOfStock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no more of {}", self.0)
    }
}

impl Error for OutOfStock {}

/// Another error around it.
#[derive(Debug)]
struct OrderFailed(OutOfStock);

impl fmt::Display for OrderFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the order failed")
    }
}

impl Error for OrderFailed {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

#[error_handler(bot = Typed)]
async fn out_of_stock(error: &OutOfStock, log: Shared<Log>) {
    log.note(format!("out of {}", error.0));
}

#[error_handler(bot = Typed)]
async fn number(_: &std::num::ParseIntError, log: Shared<Log>) {
    log.note("a number");
}

#[error_handler(bot = Typed)]
async fn any(error: &bot::Error, log: Shared<Log>) {
    log.note(
        format!("any: {error}")
            .split('(')
            .next()
            .unwrap_or_default()
            .trim(),
    );
}

#[handler(command = "plain", bot = Typed)]
async fn plain() -> Result<(), OutOfStock> {
    Err(OutOfStock(1))
}

#[handler(command = "boxed", bot = Typed)]
async fn boxed() -> Result<(), BoxError> {
    Err(OutOfStock(2))?;
    Ok(())
}

#[handler(command = "wrapped", bot = Typed)]
async fn wrapped() -> Result<(), OrderFailed> {
    Err(OrderFailed(OutOfStock(3)))
}

#[handler(command = "anyhow", bot = Typed)]
async fn anyhow() -> anyhow::Result<()> {
    Err(OutOfStock(4))?;
    Ok(())
}

#[handler(command = "context", bot = Typed)]
async fn context() -> anyhow::Result<()> {
    let failed: Result<(), OutOfStock> = Err(OutOfStock(5));
    failed.context("while ordering").context("while serving")
}

#[handler(command = "own", bot = Typed)]
async fn own() -> bot::Result<()> {
    Err(bot::Error::new(OutOfStock(6)))
}

#[handler(command = "through_own", bot = Typed)]
async fn through_own() -> bot::Result<()> {
    let failed: anyhow::Result<()> = Err(OutOfStock(7)).context("while ordering");
    Ok(failed?)
}

#[handler(command = "task", bot = Typed)]
async fn task(ctx: Context) {
    ctx.spawn(async { Err(OutOfStock(8)) });
}

#[handler(command = "anyhow_task", bot = Typed)]
async fn anyhow_task(ctx: Context) {
    ctx.spawn(async { Err(anyhow::Error::new(OutOfStock(9))) });
}

#[handler(command = "number", bot = Typed)]
async fn parses() -> bot::Result<()> {
    let _: u8 = "1000".parse()?;
    Ok(())
}

/// R36, R42
#[tokio::test]
async fn an_error_is_found_by_its_type_however_it_was_returned() {
    let bot = Running::start(Application::builder::<Typed>()).await;
    let ann = bot.server.user("Ann");
    let commands = [
        "plain",
        "boxed",
        "wrapped",
        "anyhow",
        "context",
        "own",
        "through_own",
        "task",
        "anyhow_task",
    ];
    for (number, command) in (1..).zip(commands) {
        let lines = bot.hears(&ann, &format!("/{command}")).await;
        let wanted = [format!("out of {number}"), format!("any: `{command}`")];
        assert_eq!(lines, wanted, "{command}");
    }
    let lines = bot.hears(&ann, "/number").await;
    assert_eq!(lines, ["a number", "any: `parses`"]);
}
