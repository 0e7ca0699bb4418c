#[bot::handler(command = "start", group =)]
async fn start(message: bot::Message) {
    let text = bot::Tex
    text.
}

fn other() {
    let _ = start;
}

fn main() {}
