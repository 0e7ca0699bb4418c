use bot::prelude::*;

#[handler(command = "cancel")]
async fn cancel() -> (End, &'static str) {
    (End, "As you like.")
}

fn main() {}
