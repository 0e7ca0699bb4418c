#[bot::handler(my_chat_member(_ -> kicked))]
async fn thrown_out() {}

fn main() {}
