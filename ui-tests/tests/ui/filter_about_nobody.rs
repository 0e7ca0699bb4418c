#[bot::handler(message_reaction_count(from(42)))]
async fn counted() {}

fn main() {}
