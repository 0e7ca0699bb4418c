#[bot::job(every = "5m", group = 1)]
async fn report() {}

fn main() {}
