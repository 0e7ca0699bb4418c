#[derive(bot::Conversation, Clone)]
enum Order {
    Size,
}

fn main() {}
