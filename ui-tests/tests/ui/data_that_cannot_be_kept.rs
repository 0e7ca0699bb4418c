struct Profile;

#[bot::main(user_data = Profile)]
async fn main() {}
