#[bot::main]
async fn main(_: bot::Builder, _: bot::Bot) -> bot::Result<()> {
    Ok(())
}
