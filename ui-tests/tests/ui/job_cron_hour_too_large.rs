#[bot::job(cron = "0 25 * * MON-FRI")]
async fn report() {}

fn main() {}
