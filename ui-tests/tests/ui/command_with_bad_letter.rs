#[bot::handler(command = "add-item")]
async fn add_item() {}

fn main() {}
