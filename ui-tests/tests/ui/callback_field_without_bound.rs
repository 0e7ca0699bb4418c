#[derive(bot::CallbackData)]
struct Buy {
    note: String,
}

fn main() {}
