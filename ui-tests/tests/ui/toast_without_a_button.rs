#[bot::handler(message)]
async fn any() -> bot::Toast {
    bot::Toast::new("Done")
}

fn main() {}
