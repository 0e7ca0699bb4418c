use std::rc::Rc;

#[bot::handler(message)]
async fn count(chat: bot::Chat) {
    let count = Rc::new(1);
    wait().await;
    drop((count, chat));
}

async fn wait() {}

fn main() {}
