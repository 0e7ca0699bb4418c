#[derive(bot::Conversation)]
struct Order {
    size: u8,
}

fn main() {}
