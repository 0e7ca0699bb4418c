#[bot::handler(command = "addItem")]
async fn add_item() {}

fn main() {}
