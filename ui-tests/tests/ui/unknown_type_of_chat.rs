#[bot::handler(inline_query(inline_chat_type([sendr, group])))]
async fn search() {}

fn main() {}
