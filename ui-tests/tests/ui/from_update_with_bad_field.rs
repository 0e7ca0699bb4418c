#[derive(bot::FromUpdate)]
struct Visitor {
    chat: bot::Chat,
    number: u32,
}

#[bot::handler(message)]
async fn visit(_: Visitor) {}

fn main() {}
