mod shop {
    bot::app! { user_data = u8 }
}

fn main() {}
