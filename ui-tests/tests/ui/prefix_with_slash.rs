#[bot::handler(command = "ban", prefix = "/admin:")]
async fn ban() {}

fn main() {}
