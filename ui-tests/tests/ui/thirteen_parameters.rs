use bot::Chat;

#[bot::handler(message)]
async fn many(
    _: Chat, _: Chat, _: Chat, _: Chat, _: Chat, _: Chat, _: Chat, _: Chat, _: Chat, _: Chat, _: Chat, _: Chat,
    _: Option<Chat>,
) {
}

fn main() {}
