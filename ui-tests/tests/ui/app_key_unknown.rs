bot::app! { usr_data = u8 }

fn main() {}
