#[bot::handler(message)]
async fn any(_: bot::UserData<u8>) {}

#[bot::main]
async fn main() {}
