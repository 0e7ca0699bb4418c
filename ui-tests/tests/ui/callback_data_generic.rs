#[derive(bot::CallbackData)]
struct Buy<T>(T);

fn main() {}
