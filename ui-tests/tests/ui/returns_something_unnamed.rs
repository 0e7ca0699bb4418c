#[bot::handler(message)]
async fn hello() -> impl std::fmt::Display {
    "Hello"
}

fn main() {}
