#[bot::handler(message(entity([url, emial])))]
async fn links() {}

fn main() {}
