#[bot::handler(poll_answer(regex = "yes"))]
async fn answered() {}

fn main() {}
