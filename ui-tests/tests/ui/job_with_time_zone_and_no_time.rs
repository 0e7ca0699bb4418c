#[bot::job(every = "5m", tz = "Europe/Berlin")]
async fn report() {}

fn main() {}
