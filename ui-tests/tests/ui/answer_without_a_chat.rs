#[bot::handler(inline_query)]
async fn typed() -> &'static str {
    "Where to?"
}

fn main() {}
