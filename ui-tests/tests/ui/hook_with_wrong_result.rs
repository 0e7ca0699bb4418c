#[bot::post_stop]
async fn stopped() -> u32 {
    1
}

fn main() {}
