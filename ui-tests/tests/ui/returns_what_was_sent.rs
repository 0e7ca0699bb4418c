#[bot::handler(message)]
async fn hello(message: bot::Message) -> Result<bot::types::Message, bot::api::Error> {
    message.reply("Hello").await
}

fn main() {}
