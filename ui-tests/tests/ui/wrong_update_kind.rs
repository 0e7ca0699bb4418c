#[bot::handler(message)]
async fn pressed(_: bot::Chat, _: bot::CallbackQuery) {}

fn main() {}
