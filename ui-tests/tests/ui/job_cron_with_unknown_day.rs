#[bot::job(cron = "0 9 * * MOON")]
async fn report() {}

fn main() {}
