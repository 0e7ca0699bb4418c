mod greetings {
    #[bot::handler(command = "start")]
    async fn hello() {}
}

#[bot::handler(command = "start")]
async fn start() {}

fn main() {}
