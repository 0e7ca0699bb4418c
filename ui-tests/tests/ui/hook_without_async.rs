#[bot::post_shutdown]
fn gone() {}

fn main() {}
