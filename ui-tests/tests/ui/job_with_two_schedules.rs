#[bot::job(every = "5m", daily = "09:00")]
async fn report() {}

fn main() {}
