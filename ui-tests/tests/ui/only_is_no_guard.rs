#[bot::handler(message, only = u32)]
async fn any() {}

fn main() {}
