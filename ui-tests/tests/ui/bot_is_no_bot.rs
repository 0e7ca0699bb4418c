struct Shop;

#[bot::handler(message, bot = Shop)]
async fn any() {}

fn main() {}
