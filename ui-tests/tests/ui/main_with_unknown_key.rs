#[bot::main(user_date = String)]
async fn main() {}
