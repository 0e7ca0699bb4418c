#[bot::job(daily = "09:00", days = "FRI-MON")]
async fn report() {}

fn main() {}
