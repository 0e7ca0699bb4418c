#[derive(bot::CallbackData)]
struct Buy {
    #[callback(max = 20)]
    products: Vec<u8>,
}

fn main() {}
