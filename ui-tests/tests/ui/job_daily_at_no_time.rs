#[bot::job(daily = "9:00")]
async fn report() {}

fn main() {}
