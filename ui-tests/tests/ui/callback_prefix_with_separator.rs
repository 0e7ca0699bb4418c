#[derive(bot::CallbackData)]
#[callback(prefix = "buy:")]
struct Buy;

fn main() {}
