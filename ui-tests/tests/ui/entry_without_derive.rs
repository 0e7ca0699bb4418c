use bot::prelude::*;

enum Order {
    Size,
}

#[handler(command = "order", entry = Order)]
async fn order() {}

fn main() {}
