#[bot::handler(message)]
async fn any(_: bot::ChatData<u8>) {}

#[bot::main(chat_data = String)]
async fn main() {}
