#[bot::job(every = "0s")]
async fn report() {}

fn main() {}
