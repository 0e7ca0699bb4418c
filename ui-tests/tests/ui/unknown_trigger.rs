#[bot::handler(mesage)]
async fn any() {}

fn main() {}
