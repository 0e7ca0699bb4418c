#[bot::job(every = "5")]
async fn report() {}

fn main() {}
