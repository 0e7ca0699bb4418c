use bot::prelude::*;

#[handler(timeout)]
async fn over() {}

fn main() {}
