#[bot::job(cron = "0 9 30 2 *")]
async fn report() {}

fn main() {}
