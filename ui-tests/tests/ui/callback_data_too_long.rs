#[derive(bot::CallbackData)]
#[callback(prefix = "buy")]
struct Buy {
    product: u64,
    buyer: i64,
    #[callback(max = 40)]
    note: String,
}

fn main() {}
