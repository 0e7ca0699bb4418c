#[bot::handler(command = "a_command_of_more_than_32_characters")]
async fn long() {}

fn main() {}
