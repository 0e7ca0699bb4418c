#[derive(bot::CallbackData)]
union Either {
    left: u8,
    right: i8,
}

fn main() {}
