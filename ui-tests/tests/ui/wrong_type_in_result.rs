#[bot::handler(message)]
async fn count() -> Result<u32, bot::Error> {
    Ok(1)
}

fn main() {}
