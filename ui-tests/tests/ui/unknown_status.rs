#[bot::handler(chat_member(out -> membr))]
async fn joined() {}

fn main() {}
