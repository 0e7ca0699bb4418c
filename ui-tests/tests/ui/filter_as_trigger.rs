#[bot::handler(photo)]
async fn picture() {}

fn main() {}
