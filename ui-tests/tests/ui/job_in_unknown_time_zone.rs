#[bot::job(daily = "09:00", tz = "Berlin")]
async fn report() {}

fn main() {}
