struct Sold;
struct Bought;

#[bot::handler(custom = Sold)]
async fn sold(_what: bot::Custom<Bought>) {}

fn main() {}
