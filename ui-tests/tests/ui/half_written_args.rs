#[bot::handler(command = )]
async fn start() {}

fn other() {
    let _ = start;
}

fn main() {}
