#[bot::job(daily = "09:00")]
async fn report(_: bot::types::ChatId) {}

fn main() {}
