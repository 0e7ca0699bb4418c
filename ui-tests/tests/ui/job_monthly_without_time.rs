#[bot::job(monthly = -1)]
async fn report() {}

fn main() {}
