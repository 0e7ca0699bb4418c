#[bot::job(dayly = "09:00")]
async fn report() {}

fn main() {}
