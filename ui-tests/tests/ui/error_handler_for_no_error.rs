#[bot::error_handler]
async fn report(_: &u32) {}

fn main() {}
