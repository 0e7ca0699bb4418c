#[bot::job(monthly = 32, at = "09:00")]
async fn report() {}

fn main() {}
