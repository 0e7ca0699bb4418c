#[bot::error_handler]
async fn report(_: &bot::Error) {
    let count = std::rc::Rc::new(1);
    wait().await;
    drop(count);
}

async fn wait() {}

fn main() {}
