use bot::prelude::*;

enum Order {
    Size,
}

#[handler(message(text), state = Order::Size)]
async fn size() {}

fn main() {}
