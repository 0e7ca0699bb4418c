#[bot::handler(message)]
async fn any(_: bot::BotData<u8>) {}

#[bot::main(bot_data = String)]
async fn main() {}
