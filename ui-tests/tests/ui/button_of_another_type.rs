#[derive(bot::CallbackData)]
struct Buy {
    product: u32,
}

#[bot::handler(callback_query)]
async fn buy(_what: bot::Callback<Buy>) {}

fn main() {}
